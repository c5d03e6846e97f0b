"""What a PDF says of the regulation that it was made by: in the list of its sources, `annual-report.json`.

Read where pages are, in the limited process. Nobody has to believe it; whoever asks for a regulation is not told it.
"""

import json
from typing import Any, Final

from annual_report.load.pdf.attachments import leaves
from annual_report.load.pdf.obstacle import UnreadablePdfError
from annual_report.load.pdf.opening import content

# As `render.pdf.identity` calls it.
MANIFEST: Final = "annual-report.json"
_LARGEST: Final = 1024 * 1024
_MOST_FILES: Final = 500
_LONGEST: Final = 40  # letters of the name of a regulation


def regulation_said(catalog: Any) -> str:
    """The name of the regulation in the list of sources; empty where there is none, or it cannot be read."""
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.pdftypes import dict_value, resolve1, stream_value
    from pdfminer.utils import decode_text

    try:
        names = resolve1(dict_value(catalog.get("Names", {})).get("EmbeddedFiles")) or {}
        for number, file in enumerate(leaves(names)):
            specification = dict_value(file)
            name = resolve1(specification.get("UF", specification.get("F")))
            if number < _MOST_FILES and isinstance(name, bytes) and decode_text(name) == MANIFEST:
                return _named(content(stream_value(dict_value(specification["EF"])["F"])))
    except (PDFException, UnreadablePdfError, KeyError, TypeError, ValueError, RecursionError):
        pass
    return ""


def _named(manifest: bytes) -> str:
    """Raises `ValueError`, `KeyError`, `TypeError` or `RecursionError` where it is no such list."""
    if len(manifest) > _LARGEST:
        raise ValueError(len(manifest))
    said = json.loads(manifest)["document"].get("regulation", "")
    return said if isinstance(said, str) and len(said) <= _LONGEST else ""

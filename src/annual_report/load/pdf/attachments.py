"""The files that are embedded in a PDF, by name, as bytes: nothing of them is believed, or run."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from typing import Any, Final

from annual_report.load.pdf import process
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.opening import LARGEST_STREAM, content, opened

MOST_FILES: Final = 500
LARGEST_TOTAL: Final = 2 * LARGEST_STREAM
_HERE: Final = "annual_report.load.pdf.attachments"


def attachments(data: bytes) -> dict[str, bytes]:
    """The files inside the PDF `data`, read in the limited process. Raises `UnreadablePdfError`.

    One that is encrypted is refused, even where it opens without a password.
    """
    answer = json.loads(process.ask(_HERE, data))
    return {str(name): b64decode(packed) for name, packed in answer.items()}


def read_attachments(data: bytes) -> dict[str, bytes]:
    """The same in this process: for the limited one, and for what is trusted."""
    with opened(data) as pdf:
        if pdf.doc.encryption is not None:
            raise UnreadablePdfError(Obstacle.ENCRYPTED)
        return dict(_files(pdf.doc.catalog))


def _files(catalog: Any) -> Iterator[tuple[str, bytes]]:
    """All embedded files by name, within the limits."""
    from pdfminer.pdftypes import dict_value, resolve1, stream_value
    from pdfminer.utils import decode_text

    names = resolve1(dict_value(catalog.get("Names", {})).get("EmbeddedFiles")) or {}
    left = LARGEST_TOTAL
    for number, file in enumerate(leaves(names)):
        specification = dict_value(file)
        data = content(stream_value(dict_value(specification["EF"])["F"]))
        left -= len(data)
        if number >= MOST_FILES or left < 0:
            raise UnreadablePdfError(Obstacle.TOO_MANY_FILES)
        yield decode_text(resolve1(specification.get("UF", specification.get("F")))), data


def leaves(tree: Any) -> Iterator[Any]:
    """The files in a name tree (ISO 32000-1, 7.9.6), which is neither too deep nor too large: `opened` has looked."""
    from pdfminer.pdftypes import dict_value, list_value

    node = dict_value(tree)
    yield from list_value(node.get("Names", []))[1::2]
    for kid in list_value(node.get("Kids", [])):
        yield from leaves(kid)


def _work(parts: Sequence[bytes]) -> bytes:
    return json.dumps({name: b64encode(each).decode() for name, each in read_attachments(parts[0]).items()}).encode()


if __name__ == "__main__":
    process.answer(_work)

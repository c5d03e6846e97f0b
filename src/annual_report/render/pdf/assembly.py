"""A document that is laid out to the bytes of its PDF: structure, what the file says of itself, the sources inside.

Loads WeasyPrint, and is to be loaded where that is wanted.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import pydyf
import weasyprint.pdf
from weasyprint.document import Document

from annual_report import __version__
from annual_report.language import DATA_LANGUAGE, LANGUAGES
from annual_report.render.pdf.attachments import attached_files, set_media_types
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.tagging.spaces import give_spaces
from annual_report.render.pdf.tagging.tree import add_structure
from annual_report.render.pdf.xmp import xmp

if TYPE_CHECKING:
    from weasyprint.pdf.fonts import Font

# Files' own times differ from machine to machine; a document without a date gives this one to what is in it.
NO_DATE: Final = datetime.fromtimestamp(0, UTC)


def pdf_bytes(document: Document, identity: PdfIdentity, variant: str) -> tuple[bytes, str]:
    """The PDF/A of `document` with its sources inside, in the `variant` that is asked for (`pdf/a-3a`).

    With it, the letters that no font had: the PDF shows boxes in their place.
    """
    metadata = document.metadata
    metadata.generator = f"annual-report {__version__}"
    metadata.created = metadata.modified = identity.dated.isoformat() if identity.dated else None
    moment = (identity.dated or NO_DATE).astimezone(UTC)
    language = metadata.lang if metadata.lang in LANGUAGES else DATA_LANGUAGE
    attached = attached_files(identity)

    def finish(_document: Document, pdf: pydyf.PDF) -> None:
        _put_metadata(document, pdf, variant)
        set_media_types(pdf, attached)

    with _our_structure() as missing:
        pdf: bytes = document.write_pdf(
            finisher=finish,
            pdf_variant=variant,
            pdf_tags=True,
            attachments=[file.attachment(moment, language) for file in attached],
        )
    return pdf, "".join(map(chr, sorted(missing)))


@contextmanager
def _our_structure() -> Iterator[set[int]]:
    """While this is open, tags are ours and fonts have spaces: WeasyPrint has no options for it.

    Gives the code points that no font had, once the PDF is made.

    Raises `AttributeError` where it takes no notice of that, as another version than ours might.
    """
    their_add_tags, their_fonts_dictionary = weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary
    called: set[str] = set()
    missing: set[int] = set()

    def with_structure(pdf: pydyf.PDF, document: Document, *options: Any) -> None:
        called.add("add_tags")
        add_structure(pdf, document, *options)

    def with_spaces(pdf: pydyf.PDF, used: Mapping[object, "Font"], *options: object) -> pydyf.Dictionary:
        called.add("build_fonts_dictionary")
        give_spaces(used.values())
        missing.update(letter for font in used.values() for letter in font.missing)
        return their_fonts_dictionary(pdf, used, *options)

    weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary = with_structure, with_spaces
    try:
        yield missing
    finally:
        weasyprint.pdf.add_tags, weasyprint.pdf.build_fonts_dictionary = their_add_tags, their_fonts_dictionary
    if not_called := {"add_tags", "build_fonts_dictionary"} - called:
        raise AttributeError(f"weasyprint.pdf calls no {' and no '.join(sorted(not_called))}")


def _put_metadata(document: Document, pdf: pydyf.PDF, variant: str) -> None:
    """Puts our XMP in the place of WeasyPrint's, uncompressed, as archives read it without a PDF reader."""
    pdf.catalog.setdefault("Lang", pydyf.String(document.metadata.lang or DATA_LANGUAGE))
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    producer = f"WeasyPrint {weasyprint.__version__}"
    stream.stream, stream.compress = [xmp(document.metadata, producer, variant)], False

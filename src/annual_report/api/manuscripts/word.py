"""Word (.docx): paragraphs, cells of tables, headers and footers, notes."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.diagnostics import DocumentPart
from annual_report.language import N_, message
from annual_report.load.docx.package import LARGEST_FILE, MEBIBYTE, OfficePackage, damaged, opened
from annual_report.load.docx.paragraphs import Styles, paragraphs_of, styles_of
from annual_report.load.extracted import ExtractedParagraph, UnreadableFileError

_BESIDE: Final = {
    "header": DocumentPart.HEADER,
    "footer": DocumentPart.FOOTER,
    "footnotes": DocumentPart.FOOTNOTE,
    "endnotes": DocumentPart.ENDNOTE,
}


def read(path: Path, name: str) -> Manuscript:
    """The document at `path`. Raises `UnreadableFileError`, and `OSError`."""
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableFileError(
            message(N_("the file is larger than {limit} MiB"), limit=LARGEST_FILE // MEBIBYTE),
            message(N_("split the file, and proofread the parts")),
        )
    with opened(path.read_bytes()) as package:
        return manuscript_of(name, _parts(package, name))


def _parts(package: OfficePackage, name: str) -> list[ExtractedParagraph]:
    main = next((part for kind, part in package.related("") if kind == "officeDocument"), None)
    if main is None:
        raise damaged()
    related = list(package.related(main))
    styles = next((styles_of(package, part) for kind, part in related if kind == "styles"), Styles())
    text = paragraphs_of(package, main, styles, name)
    beside = [(_BESIDE[kind], part) for kind, part in related if kind in _BESIDE]
    return [*text, *_once(each for where, part in beside for each in paragraphs_of(package, part, styles, name, where))]


def _once(parts: Iterable[ExtractedParagraph]) -> Iterator[ExtractedParagraph]:
    """The parts, each text once: a document may have the same header for its first page and the others."""
    seen: set[str] = set()
    for part in parts:
        if part.text not in seen:
            seen.add(part.text)
            yield part

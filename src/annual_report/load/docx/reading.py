"""A Word file to its paragraphs, cells, headers, footers and notes, read in the limited process.

Run as a program, it is what the limited process does.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, cast

from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.load import limited_process
from annual_report.load.docx import limits
from annual_report.load.docx.obstacle import Obstacle, met, told
from annual_report.load.docx.package import OfficePackage, opened
from annual_report.load.docx.paragraphs import Styles, Totals, paragraphs_of, styles_of
from annual_report.load.extracted import ExtractedParagraph, Role
from annual_report.load.limited_process import ObstacleError
from annual_report.load.regular_file import read_regular_file

_SECONDS: Final = 120  # by the clock, on a machine that has much else to do
_HERE: Final = "annual_report.load.docx.reading"
_BESIDE: Final = {
    "header": DocumentPart.HEADER,
    "footer": DocumentPart.FOOTER,
    "footnotes": DocumentPart.FOOTNOTE,
    "endnotes": DocumentPart.ENDNOTE,
}


def read_docx_file(path: Path, name: str) -> list[ExtractedParagraph]:
    """The paragraphs of the document at `path`, whose places are in the file `name`, in the order of reading.

    Raises `UnreadableFileError`, and `OSError`.
    """
    data = read_regular_file(path, limits.LARGEST_FILE)
    try:
        if len(data) > limits.LARGEST_FILE:
            raise met(Obstacle.LARGE_FILE)
        answer = limited_process.ask(_HERE, data, seconds=_SECONDS)
        return [_unpacked(name, *each) for each in json.loads(answer)]
    except ObstacleError as error:
        raise told(error) from error
    except (ValueError, TypeError) as error:  # no answer of ours: whoever gave it, the file made it so
        raise told(met(Obstacle.DAMAGED)) from error


def read_docx(data: bytes) -> list[ExtractedParagraph]:
    """The same of the bytes `data`, of no file, in this process: for the limited one, and for what is trusted.

    Raises `ObstacleError`.
    """
    with opened(data) as package:
        return list(_parts(package))


def _parts(package: OfficePackage) -> Iterator[ExtractedParagraph]:
    main = next((part for kind, part in package.related("") if kind == "officeDocument"), None)
    if main is None:
        raise met(Obstacle.DAMAGED)
    related, totals = list(package.related(main)), Totals()
    styles = next((styles_of(package, part) for kind, part in related if kind == "styles"), Styles())
    yield from paragraphs_of(package, main, styles, totals)
    beside = [(_BESIDE[kind], part) for kind, part in related if kind in _BESIDE]
    yield from _once(each for where, part in beside for each in paragraphs_of(package, part, styles, totals, where))


def _once(parts: Iterable[ExtractedParagraph]) -> Iterator[ExtractedParagraph]:
    """The parts, each text once: a document may have the same header for its first page and the others."""
    seen: set[str] = set()
    for part in parts:
        if part.text not in seen:
            seen.add(part.text)
            yield part


def _packed(paragraph: ExtractedParagraph) -> list[object]:
    place = cast("ParagraphPlace", paragraph.places[0][1])
    return [place.part, place.numbers, paragraph.text, paragraph.role, paragraph.group]


def _unpacked(name: str, part: str, numbers: Sequence[int], text: str, role: Role, group: str) -> ExtractedParagraph:
    place = ParagraphPlace(name, DocumentPart(part), tuple(numbers))
    return ExtractedParagraph(text, ((0, place),), role, group)


def answered(parts: Sequence[bytes]) -> bytes:
    """What the limited process answers to the bytes of a file, the one of the `parts`. Raises `ObstacleError`."""
    return json.dumps([_packed(each) for each in read_docx(parts[0])]).encode()


if __name__ == "__main__":
    limited_process.answer(answered, limits.PROCESS)

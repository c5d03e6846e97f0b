"""All letters on the pages: characters, typefaces, colour, sizes; and what the file says of itself."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import is_normalized

from annual_report.inspection.parts.part import Document
from annual_report.inspection.reading.page import Fragment, Line
from annual_report.inspection.requirements.page import every_file
from annual_report.inspection.requirements.requirement import Seen, Verdict, requirement
from annual_report.inspection.requirements.saying import NOTHING, quoted
from annual_report.language import N_, message
from annual_report.regulations.forms import Provision

_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# TCVN3 and VNI read as if they were Latin: signs of one, pairs of a vowel and an accented letter of the other.
_MOJIBAKE: Final = re.compile(r"[a-zA-Z][©®¸µ¶·¹¨¬ª«»][a-z]|[aeouy][ùøûõïâäåãàáéèëêôöòóú]{1}[a-z]*[aeouy][ùøûõïäåãë]")
_LEGACY_FONT: Final = re.compile(r"^(\.?Vn[A-Z]|VNI-|VnTime)")
_NO_UNICODE: Final = re.compile(r"\(cid:\d+\)|[\ue000-\uf8ff\ufffd]")


def _lines(document: Document) -> Iterable[Line]:
    return (line for page in document.file.pages for line in page.lines)


def _fragments(document: Document) -> Iterator[tuple[Fragment, int]]:
    for line in _lines(document):
        for fragment in line.fragments:
            yield fragment, line.page


@requirement(
    "text-composed", N_("letters: accents in one piece with them (NFC)"), lambda of: of.forms.characters, every_file
)
def text_composed(seen: Seen, _law: Provision) -> Iterator[Verdict]:
    """Text copied from the file has every letter in one piece."""
    for fragment, page in _fragments(seen.document):
        yield Verdict(is_normalized("NFC", fragment.raw), message(N_("in one piece")), quoted(fragment.raw), page)


@requirement("text-invisible", N_("letters: no invisible signs"), lambda of: of.forms.characters, every_file)
def text_invisible(seen: Seen, _law: Provision) -> Iterator[Verdict]:
    """No soft hyphens, zero-width spaces and the like."""
    for fragment, page in _fragments(seen.document):
        match = _INVISIBLE.search(fragment.raw)
        found = (
            message(N_("U+{code} in “{text}”"), code=f"{ord(match[0]):04X}", text=_INVISIBLE.sub("", fragment.text))
            if match
            else NOTHING
        )
        yield Verdict(match is None, NOTHING, found, page)

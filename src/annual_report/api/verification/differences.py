"""What is said of the first difference between a PDF and the one that its sources give."""

from collections.abc import Iterable
from typing import Final

from annual_report.language import N_, Message, counted, message
from annual_report.load.pdf.differences import Difference, Kind

MOST_OF_A_KIND: Final = 20
_SAID: Final[dict[Kind, str]] = {
    Kind.WORDS: N_("page {page}: “{here}” / from the sources: “{there}”"),
    Kind.PAGE_COUNT: N_("it has {here} / from the sources: {there}"),
    Kind.LOOKS: N_("page {page} has the same text, but looks different: pictures, lines, notes or positions"),
    Kind.PROPERTIES: N_("its properties say {name}: “{here}” / from the sources: “{there}”"),
    Kind.METADATA: N_("its metadata (XMP) differ from those of the sources"),
    Kind.NOT_ON_PAPER: N_(
        "this program sees no difference on the pages; the files differ in tags, embedded files, compression or "
        "structure, so another reader may show other pages"
    ),
}


def said_of(found: Difference) -> Message:
    """The difference in words."""
    here, there = (_pages(each) if found.kind is Kind.PAGE_COUNT else each for each in (found.in_this, found.in_other))
    return message(_SAID[found.kind], page=found.page, name=found.name, here=here, there=there)


def _pages(count: str) -> Message:
    return counted("{count} page", "{count} pages", int(count))


def first_of(found: Iterable[Message]) -> tuple[Message, ...]:
    """The first of what is `found` of one kind, and how many more there are."""
    told = tuple(found)
    more = len(told) - MOST_OF_A_KIND
    return (*told[:MOST_OF_A_KIND], message(N_("and {count} more of the same kind"), count=more)) if more > 0 else told

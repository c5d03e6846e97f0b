"""What a value that is refused is to be replaced with is not refused itself, tried with slips of all kinds."""

from collections.abc import Callable
from random import Random
from typing import Final

from cures import slips_of_values as slips
from cures.written import texts_to_write

from annual_report.model.charts import YearSpan
from annual_report.model.fact_sources import Citation
from annual_report.model.format import Quantity
from annual_report.values.authority import Authority
from annual_report.values.change import Change
from annual_report.values.dates import PartialDate
from annual_report.values.figures import parse_figure
from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Id
from annual_report.values.window import Window

KINDS: Final[tuple[tuple[Callable[[str], object], tuple[str, ...]], ...]] = (
    (parse_figure, slips.FIGURES), (Change.parse, slips.CHANGES), (PartialDate.parse, slips.DATES),
    (Period.parse, slips.PERIODS), (Window.parse, slips.WINDOWS), (Authority.parse, slips.AUTHORITIES),
    (YearSpan.parse, slips.SPANS_OF_YEARS), (Quantity.parse, slips.MEASURES), (Citation.parse, slips.CITATIONS),
    (Id.parse, slips.IDS),
)  # fmt: skip
ROUNDS: Final = 80
FEWEST: Final = 15_000


def refusal(parse: Callable[[str], object], text: str) -> RefusalError | None:
    try:
        parse(text)
    except RefusalError as refused:
        return refused
    return None


def test_what_is_to_be_written_is_not_refused() -> None:
    random, tried, wrong = Random(14), 0, list[tuple[str, ...]]()  # noqa: S311
    for parse, values in KINDS:
        for value in values:
            for text in (value, *(slips.with_slips(random, value) for _round in range(ROUNDS))):
                refused = refusal(parse, text)
                for suggestion in texts_to_write(refused, text) if refused else ():
                    tried += 1
                    if again := refusal(parse, suggestion):
                        wrong.append((text, suggestion, str(again)))
    assert wrong == []
    assert tried > FEWEST

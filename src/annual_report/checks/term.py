"""Terms: what the reports of their years give together, and what they leave open."""

from collections.abc import Iterator
from typing import Final

from annual_report.analysis.term.statistics import StatisticOverTerm, statistics_over_term
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.values.figures import Comparison, Figure, IncomparableFiguresError, compare

_FRAME: Final = """\
period: 2016-2017
issuance:
  subject: Tổng kết hoạt động giai đoạn 2016 - 2017
  signatory: {person: nguyen-van-mau}
sections:
  - {title: Số liệu, term_overview: [số liệu]}
"""
_YEAR: Final = """\
period: __YEAR__
issuance:
  subject: Tổng kết hoạt động năm __YEAR__
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: lop, label: Lớp tập huấn, unit: lớp,
     value: __VALUE____MORE__}
sections:
  - {title: Kết quả hoạt động, text: Hội Mẫu đã hoàn thành nhiệm vụ.}
"""
_TERM_FILE: Final = "data/2016-2017/report.yaml"


def _year(year: int, value: str, more: str = "") -> dict[str, str]:
    text = _YEAR.replace("__YEAR__", str(year)).replace("__VALUE__", value).replace("__MORE__", more)
    return {f"data/{year}/report.yaml": text}


@check(
    Rule(
        "year-of-term-without-report",
        Severity.WARNING,
        title=N_("a year of the term has no report"),
        explanation=N_(
            "The report on a term adds up the reports of its years. A year without a file is named in the document, "
            "and there are no sums without it: a part of the years is not the term. Write data/<year>/report.yaml, "
            "with the figures at least, or the figures of the term under “statistics” of its own file."
        ),
        wrong=Sample(_FRAME, _TERM_FILE, beside=_year(2017, "12", ", over_years: tổng")),
        right=Sample(
            _FRAME,
            _TERM_FILE,
            beside={**_year(2016, "10", ", over_years: tổng"), **_year(2017, "12", ", over_years: tổng")},
        ),
    )
)
def year_of_term_without_report(data: CheckInput) -> Iterator[Finding]:
    """Every year of a term has a report."""
    lacking = [year for year in _years(data) if data.neighbours.key_of_year(year) not in data.loaded_neighbours]
    if lacking:
        years = ", ".join(map(str, lacking))
        problem = message(N_("there is no report on {years}, so the years give no figures of the term"), years=years)
        fix = message(N_("write {file}, with the figures at least"), file=f"data/{lacking[0]:04}/report.yaml")
        yield Finding(("period",), problem, fix)


@check(
    Rule(
        "sum-or-closing-not-said",
        Severity.WARNING,
        title=N_("it is not said whether a term adds up the years"),
        explanation=N_(
            "Classes held are added up over a term; the members at the end of a year are not: there the number of "
            "the last year counts. The program cannot tell which, and has added this figure up. Write “over_years: "
            "tổng” or “over_years: cuối kỳ” once: in any year, or for all years in the file of the term."
        ),
        wrong=Sample(_FRAME, _TERM_FILE, beside={**_year(2016, "10"), **_year(2017, "12")}),
        right=Sample(_FRAME, _TERM_FILE, beside={**_year(2016, "10"), **_year(2017, "12", ", over_years: tổng")}),
    )
)
def sum_or_closing_not_said(data: CheckInput) -> Iterator[Finding]:
    """A count that a term takes together says how."""
    indices: dict[int, dict[str, int]] = {}  # by year and id
    for combined in data.once(_combined_statistics):
        if (
            combined.states_aggregation
            or combined.aggregation != "sum"
            or combined.value is None
            or not combined.value.is_count
        ):
            continue
        year = max(year for year, statistic in combined.by_year.items() if statistic is not None)
        if year not in indices:
            of_year = enumerate(data.neighbours.reports[data.neighbours.key_of_year(year)].statistics)
            indices[year] = {str(statistic.id): index for index, statistic in reversed(list(of_year))}
        index = indices[year][combined.statistic.id]
        problem = message(
            N_("the years of “{label}” are added up: {sum}"), label=combined.statistic.label, sum=combined.value
        )
        fix = message(
            N_("write “over_years: tổng” if that is right, or “over_years: cuối kỳ” for the last year's figure")
        )
        yield Finding(("statistics", index, "id"), problem, fix, period_key=data.neighbours.key_of_year(year))


@check(
    Rule(
        "term-not-added",
        Severity.WARNING,
        title=N_("the years of a figure cannot be combined"),
        explanation=N_(
            "Only figures of the same kind are added: with the same unit and scope, without a break, and percentages "
            "only if the numbers they come from are known. The table shows the years one by one, without a figure "
            "for the term."
        ),
        wrong=Sample(_FRAME, _TERM_FILE, beside={**_year(2016, "75%"), **_year(2017, "80%")}),
        right=Sample(
            _FRAME,
            _TERM_FILE,
            beside={
                **_year(2016, "75%", ", percent_of: {part: 3, base: 4}"),
                **_year(2017, "80%", ", percent_of: {part: 8, base: 10}"),
            },
        ),
    )
)
def term_not_added(data: CheckInput) -> Iterator[Finding]:
    """The figures of the years can be taken together."""
    given = {each.id for each in data.report.statistics if each.value is not None}
    all_there = None not in data.neighbours.by_year(_years(data)).values()
    for combined in data.once(_combined_statistics):
        values = [
            statistic.value
            for statistic in combined.by_year.values()
            if statistic is not None and statistic.value is not None
        ]
        if combined.is_incomplete and not all_there:
            continue  # reported by its year
        if (
            combined.refusal
            and combined.statistic.id not in given
            and not all(value.counts_nothing for value in values)
        ):
            text = N_("“{label}” has no figure for the term: {reason}")
            problem = message(text, label=combined.statistic.label, reason=combined.refusal)
            yield Finding(
                ("period",), problem, message(N_("fix the reports of the years, or write the figure of the term"))
            )


@check(
    Rule(
        "term-figure-disagrees",
        Severity.WARNING,
        title=N_("a figure of the term differs from the figures of its years"),
        explanation=N_(
            "The report on the term has its own number for a figure that its years have too, but the years give "
            "another number, or more already than the term. The number of the term is printed. Leave “value” blank to "
            "use the result of the years, or correct the year that is wrong."
        ),
        wrong=Sample(
            _FRAME + "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 23, unit: lớp}\n",
            _TERM_FILE,
            beside={**_year(2016, "10", ", over_years: tổng"), **_year(2017, "12", ", over_years: tổng")},
        ),
        right=Sample(
            _FRAME + "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 22, unit: lớp}\n",
            _TERM_FILE,
            beside={**_year(2016, "10", ", over_years: tổng"), **_year(2017, "12", ", over_years: tổng")},
        ),
    )
)
def term_figure_disagrees(data: CheckInput) -> Iterator[Finding]:
    """What the report on a term says itself is what its years give."""
    combined_by_id = {combined.statistic.id: combined for combined in data.once(_combined_statistics)}
    for index, statistic in enumerate(data.report.statistics):
        combined = combined_by_id.get(statistic.id)
        of_years = combined.value if combined else None
        if combined and statistic.value is not None and combined.so_far is not None:
            if not _exceeds(combined.so_far, statistic.value):
                continue
            problem = message(
                N_("the years that are there give {given} already, more than {value}"),
                given=combined.so_far,
                value=statistic.value,
            )
            yield Finding(("statistics", index, "value"), problem, message(N_("correct it, or the years")))
        if statistic.value is None or of_years is None or statistic.value == of_years:
            continue
        try:
            differs = compare(statistic.value, of_years) is not Comparison.EQUAL
        except IncomparableFiguresError:
            differs = True
        if differs:
            problem = message(N_("the years give {given}, not {value}"), given=of_years, value=statistic.value)
            yield Finding(("statistics", index, "value"), problem, message(N_("leave it blank, or correct the years")))


def _exceeds(part: Figure, whole: Figure) -> bool:
    """Whether counts or amounts of some years are more than those of all."""
    if part.is_share or whole.is_share:
        return False
    try:
        return compare(part, whole) is Comparison.GREATER
    except IncomparableFiguresError:
        return False


def _combined_statistics(data: CheckInput) -> tuple[StatisticOverTerm, ...]:
    """The figures of a term; none of any other period."""
    years = _years(data)
    return statistics_over_term(data.neighbours.by_year(years), data.report) if years else ()


def _years(data: CheckInput) -> tuple[int, ...]:
    """The years of a term; none of any other period."""
    return data.neighbours.years_of(data.period) if data.period and data.period.is_term else ()

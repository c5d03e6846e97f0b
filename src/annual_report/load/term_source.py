"""The report on a term of which no file says anything: what its file would say, from the reports of its years."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.analysis.term.chart_choice import charts_of_term
from annual_report.analysis.term.editions import series_over
from annual_report.analysis.term.plan_totals import plans_over
from annual_report.language import DATA_LANGUAGE, N_, translator
from annual_report.load.loaded import Loaded
from annual_report.load.yaml.nodes import node_at, plain
from annual_report.model.membership import Membership
from annual_report.model.report import Report, TermPart
from annual_report.model.walk import each
from annual_report.values.period import Period

# What is taken over from the frame of the last report; number and date are given when the report is issued.
_FRAME: Final = ("type", "signatory", "place", "recipients", "addressees", "archive", "drafter", "regulation")
_TITLES: Final[dict[TermPart, str]] = {
    "figures": N_("Main figures by year"),
    "memberships": N_("Members"),
    "charts": N_("Charts"),
    "series": N_("Recurring events"),
    "plans": N_("Plan and result"),
}


def term_text(period: Period, years: Mapping[int, Loaded[Report]]) -> str:
    """The YAML of a report on the term `period`, framed like the last of its `years`, and in the language of that.

    At least one of the years has to be bound to the model.
    """
    last = years[max(year for year, loaded in years.items() if loaded.value is not None)]
    language = last.value.language if last.value is not None else DATA_LANGUAGE
    say = translator(language)
    named = say(N_("the term {first}-{last}")).format(first=period.first.year, last=period.last.year)
    subject = say(N_("Review of {term}")).format(term=named)
    lines = [f"period: {period.key}", "issuance:", f"  subject: {_text(subject)}"]
    for key in _FRAME:
        node = node_at(last.root, ("issuance", key)) if last.root is not None else None
        if node is not None and (value := plain(node)):
            lines.append(f"  {key}: {_text(value)}")
    lines += ["  status: draft", f"language: {language}", "sections:"]
    results = say(N_("Results of {term}")).format(term=named)
    lines += [f"  - title: {_text(results)}", "    sections:"]
    reports = {year: years[year].value if year in years else None for year in _years(period, years)}
    for part in _parts(reports):
        lines.append(f"      - {{title: {_text(say(_TITLES[part]))}, term_overview: [{part}]}}")
    return "".join(f"{line}\n" for line in lines)


def _parts(reports: Mapping[int, Report | None]) -> Iterator[TermPart]:
    """The parts that there is anything to tell in."""
    yield "figures"
    if any(True for report in reports.values() for _each in each(report, Membership)):
        yield "memberships"
    if charts_of_term(reports, DATA_LANGUAGE):
        yield "charts"
    if series_over(reports):
        yield "series"
    if any(plan.counts for plan in plans_over(reports, tuple(reports))):
        yield "plans"


def _years(period: Period, years: Mapping[int, Loaded[Report]]) -> tuple[int, ...]:
    """All years of the term; of school years, those in which each begins."""
    of_school = any(loaded.value is not None and loaded.value.period.form is None for loaded in years.values())
    return period.years[:-1] if of_school else period.years


def _text(value: object) -> str:
    """`value` in YAML: every JSON text is one."""
    return json.dumps(value, ensure_ascii=False)

"""How the state of a report is summed up in words."""

from fractions import Fraction
from functools import reduce

from annual_report.api.completeness.report_progress import Completeness
from annual_report.diagnostics.said import errors_and_warnings
from annual_report.language import N_, Message, counted, message
from annual_report.values.figures.percent import Percent


def summary(standing: Completeness) -> Message:
    """The whole on one line: how many of the figures and tasks are there, and how much is open besides."""
    figures = counted(
        "{given}/{count} figure ({share})",
        "{given}/{count} figures ({share})",
        standing.all_figures,
        given=standing.given_figures,
        share=_share(standing.given_figures, standing.all_figures),
    )
    if standing.sample_figures:
        left = N_("{figures}, {count} of them still from the sample")
        figures = message(left, figures=figures, count=standing.sample_figures)
    still = _still_open(standing)
    if standing.last_plan is None or not standing.last_plan.tasks:
        return message("{figures}; {open}", figures=figures, open=still)
    tasks = counted(
        "{reported}/{count} task ({share})",
        "{reported}/{count} tasks ({share})",
        len(standing.last_plan.counted),
        reported=standing.last_plan.reported,
        share=_share(standing.last_plan.reported, len(standing.last_plan.counted)),
    )
    return message("{figures}, {tasks}; {open}", figures=figures, tasks=tasks, open=still)


def _still_open(standing: Completeness) -> Message:
    """How many texts are open or not reviewed, and how many other blanks there are; what is none is left out."""
    texts = len(standing.texts) + len(standing.sections)
    unread = len(standing.unreviewed)
    blank_lines = sum(each.said is None for each in standing.frame)
    blanks = blank_lines + len(standing.photos) + len(standing.memberships) + len(standing.plan)
    open_texts = counted("{count} text still open", "{count} texts still open", texts)
    other = counted("{count} other place still blank", "{count} other places still blank", blanks)
    to_read = counted("{count} text not reviewed yet", "{count} texts not reviewed yet", unread)
    said = [each for each, count in ((open_texts, texts), (to_read, unread), (other, blanks)) if count] or [open_texts]
    return reduce(lambda first, more: message("{first}; {more}", first=first, more=more), said)


def checks(standing: Completeness) -> Message:
    """What the check finds, and how it is seen."""
    if not standing.errors and not standing.warnings:
        return message(N_("the check finds nothing wrong"))
    return message(
        N_("the check finds {found}: annual-report check {year}"),
        found=errors_and_warnings(standing.errors, standing.warnings),
        year=standing.key,
    )


def _share(part: int, whole: int) -> Percent | str:
    """In percent, as the report itself tells shares; a dash of nothing."""
    return Percent.of(Fraction(part, whole)) if whole else "–"

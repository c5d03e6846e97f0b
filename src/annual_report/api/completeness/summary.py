"""How the state of a report is summed up in words."""

from fractions import Fraction

from annual_report.api.completeness.report_progress import Completeness
from annual_report.language import N_, Message, message
from annual_report.values.figures.percent import Percent


def summary(standing: Completeness) -> Message:
    """The whole on one line: how many of the figures and tasks are there, and how much is open besides."""
    figures = message(
        N_("{given}/{all} figures ({share})"),
        given=standing.given_figures,
        all=standing.all_figures,
        share=_share(standing.given_figures, standing.all_figures),
    )
    still = len(standing.texts) + len(standing.sections)
    if standing.last_plan is None or not standing.last_plan.tasks:
        return message(N_("{figures}; {open} text(s) still open"), figures=figures, open=still)
    tasks = message(
        N_("{reported}/{all} tasks ({share})"),
        reported=standing.last_plan.reported,
        all=len(standing.last_plan.tasks),
        share=_share(standing.last_plan.reported, len(standing.last_plan.tasks)),
    )
    return message(N_("{figures}, {tasks}; {open} text(s) still open"), figures=figures, tasks=tasks, open=still)


def checks(standing: Completeness) -> Message:
    """What the check finds, and how it is seen."""
    if not standing.errors and not standing.warnings:
        return message(N_("the check finds nothing wrong"))
    return message(
        N_("the check finds {errors} error(s), {warnings} warning(s): annual-report check {year}"),
        errors=standing.errors,
        warnings=standing.warnings,
        year=standing.key,
    )


def _share(part: int, whole: int) -> Percent | str:
    """In percent, as the report itself tells shares; a dash of nothing."""
    return Percent.of(Fraction(part, whole)) if whole else "–"

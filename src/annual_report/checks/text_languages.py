"""Texts that a document in two languages has in one of them only: it is never made as a mixture."""

from collections.abc import Container, Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.passages import finding_path, passages
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Language, message
from annual_report.load.binding.text_languages import has_words
from annual_report.load.spoken import Spoken
from annual_report.model.activities import Activity
from annual_report.model.charts import Chart
from annual_report.model.plan import PlanItem
from annual_report.model.report import Contents, Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, each
from annual_report.values.authority import Authority
from annual_report.values.text_types import NamedText, Prose, Reference
from annual_report.wording.nameable import id_and_form
from annual_report.wording.named_texts import names_within

# Units that are written alike in all languages.
_SIGNS: Final = frozenset({"ha", "km", "km²", "m", "m²", "m³", "kg", "g", "l", "t", "kWh", "MW", "GB", "USD", "EUR"})
# The keys of a figure that are printed below charts, and those that a report on a term prints as well.
_NOTES: Final = ("break", "scope")
_CALLED: Final = ("label", "unit")
_FIX: Final = N_(
    "write the text of each language on a line of its own below the key, here “{language}: …”, or add the text to "
    "data/translations.yaml"
)


@check(
    Rule(
        "text-in-one-language",
        title=N_("a text is missing in one of the languages of the document"),
        explanation=N_(
            "A report with “language: [vi, en]”, or one that is built with “--language en”, is made in that language "
            "from the same figures: so every text that is printed is there in it. Write both languages below the key, "
            "or put the text and its translation into data/translations.yaml. Names of people stay as they are, and so "
            "do numbers, signs and names in braces."
        ),
        wrong=Sample("""\
language: [vi, en]
issuance:
  subject: {vi: Tổng kết năm 2017, en: Activities in 2017}
  signatory: {person: nguyen-van-mau}
sections:
  - title: Kết quả
    text: {vi: Hội Mẫu đã hoàn thành nhiệm vụ., en: The work was done.}
"""),
        right=Sample("""\
sections:
  - title: {vi: Kết quả, en: Results}
    text: {vi: Hội Mẫu đã hoàn thành nhiệm vụ., en: The work was done.}
"""),
    )
)
def text_in_one_language(data: CheckInput) -> Iterator[Finding]:
    """Every text that is printed is there in the language of the document: one finding for each that is not."""
    if not any(each.lacking or each.is_further for each in _all_spoken(data)):
        return
    told: set[tuple[Path, bool]] = set()
    for path, text, in_organization in _texts(data):
        if (path, in_organization) in told or not is_missing(path, data, in_organization=in_organization):
            continue
        if _needs_translation(path, text, data, in_organization=in_organization):
            told.add((path, in_organization))
            yield _finding(path, data, in_organization=in_organization)
    yield from _of_other_periods(data)


def is_missing(path: Path, data: CheckInput, *, in_organization: bool) -> bool:
    """Whether the text at `path` is not there in the language of the report."""
    spoken = data.loaded_organization.spoken
    if not in_organization:
        kind = str(path[0]) if path else ""
        file = data.documents[kind].loaded if kind in data.documents else data.loaded_report
        spoken, path = file.spoken, path[1:] if kind in data.documents else path
    return path in spoken.lacking or (data.loaded_report.spoken.is_further and path in spoken.plain)


def _all_spoken(data: CheckInput) -> list[Spoken]:
    files = (data.loaded_report, data.loaded_organization, *(each.loaded for each in data.documents.values()))
    return [each.spoken for each in (*files, *data.loaded_neighbours.values())]


def _texts(data: CheckInput) -> Iterator[tuple[Path, str, bool]]:
    """Every text that may be printed with its path, and whether that is in the organisation's file."""
    for passage in passages(data):
        path, in_organization = finding_path(passage.location)
        yield path, passage.text, in_organization
    for path, authority in data.each(Authority):
        yield path, authority.on_behalf_of, False


def _needs_translation(path: Path, text: str, data: CheckInput, *, in_organization: bool) -> bool:
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if not has_words(text) or key == "names":
        return False
    if key == "unit" and text in _SIGNS:
        return False
    if key == "place" and all(word[:1].isupper() or not word[:1].isalpha() for word in text.split()):
        return False
    return not in_organization or _is_printed(path, data)


def _is_printed(path: Path, data: CheckInput) -> bool:
    """Whether the text at a `path` of the organisation's file is in this report, as far as that can be told."""
    organization = data.organization
    if organization is None or path[:1] == ("earlier",):
        return False
    if path[:1] == ("recipients",):
        return not data.report.issuance.recipients
    if path[:1] in {("people",), ("bodies",)}:
        things = organization.people if path[0] == "people" else organization.bodies
        if path[2:] == ("name",) and path[0] == "people":
            return False
        return things[int(path[1])].id in data.once(_named if path[2:] == ("degree",) else _mentioned)
    return True


def _mentioned(data: CheckInput) -> frozenset[str]:
    """The ids that anything in the report or the documents beside it refers to."""
    return data.once(_named) | {str(reference) for _path, reference in data.each(Reference)}


def _named(data: CheckInput) -> frozenset[str]:
    """The ids that texts name."""
    texts: list[Prose | NamedText] = [text for _path, text in data.each(Prose)]
    texts += [text for _path, text in data.each(NamedText)]
    return frozenset(id_and_form(name)[0] for text in texts for name in names_within(text))


def _of_other_periods(data: CheckInput) -> Iterator[Finding]:
    """What the report prints of others: tasks of the last plan, notes of figures in charts, what a term is made of."""
    of_plan = data.neighbours.plan_key(data.period) if data.period else None
    reviewed = any(each.plan_review for each in _contents(data))
    charted = {name for _path, chart in data.each(Chart) if chart.years for name in chart.statistics}
    for key, loaded in data.loaded_neighbours.items():
        if loaded.value is None or not (loaded.spoken.lacking or loaded.spoken.plain):
            continue
        of_term = data.report.period.is_term
        tasks = of_term or (reviewed and key == of_plan)
        for path in sorted(_printed_of(loaded.value, charted, tasks=tasks, of_term=of_term), key=str):
            if _is_missing_in(loaded.spoken, path, data.report.language) and has_words(loaded.text(path)):
                yield _finding(path, data, period_key=key)


def _printed_of(report: Report, charted: Container[str], *, tasks: bool, of_term: bool) -> Iterator[Path]:
    """The paths of the texts of another report that may be printed."""
    for path, statistic in each(report, Statistic):
        if of_term or statistic.id in charted:
            keys = (*_NOTES, *(_CALLED if of_term else ()))
            yield from ((*path, key) for key in keys if getattr(statistic, key, None))
    for path, task in each(report, PlanItem) if tasks else ():
        yield from ((*path, key) for key in ("text", "owner") if getattr(task, key))
    for path, activity in each(report, Activity) if of_term else ():
        yield from ((*path, key) for key in ("series", "edition") if getattr(activity, key))


def _is_missing_in(spoken: Spoken, path: Path, language: Language) -> bool:
    return path in spoken.lacking or (path in spoken.plain and language != next(iter(spoken.languages), language))


def _contents(data: CheckInput) -> Iterator[Contents]:
    for section in data.report.sections:
        yield section
        yield from section.sections


def _finding(path: Path, data: CheckInput, *, in_organization: bool = False, period_key: str = "") -> Finding:
    language = data.report.language
    problem = message(N_("this text is missing in the language “{language}”"), language=language)
    fix = message(_FIX, language=language)
    return Finding(path, problem, fix, in_organization=in_organization, period_key=period_key)

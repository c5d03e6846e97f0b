"""Ids: each once, and each reference to something that there is."""

from collections.abc import Container, Iterator
from dataclasses import replace

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import last_plan
from annual_report.checks.suggestions import KIND_NAMES, KnownThing, KnownThings, identified
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.similar_names import may_be_meant
from annual_report.model.charts import Chart
from annual_report.model.exclusion import BodyName
from annual_report.model.fact_sources import Citation
from annual_report.model.plan import PlanItemRef
from annual_report.model.walk import each
from annual_report.values.text_types import ID_FORM, Reference, slug
from annual_report.wording.nameable import id_and_form
from annual_report.wording.named_texts import NamingText, names_within


@check(
    Rule(
        "duplicate-id",
        title=N_("two things have the same id"),
        explanation=N_(
            "An id names one thing in the report and in data/organization.yaml together; if two have the same id, it "
            "is unclear which one {{lop}} means. Usually an entry was copied and its id was not changed. Give one of "
            "the two another id, and change it wherever it is used."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: lop, label: Lớp bồi dưỡng, value: 4, unit: lớp}
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: lop-boi-duong, label: Lớp bồi dưỡng, value: 4, unit: lớp}
"""),
    )
)
def duplicate_id(data: CheckInput) -> Iterator[Finding]:
    """An id names one thing in a report and its organisation."""
    seen: dict[str, Finding] = {}
    for thing in identified(data):
        problem = message(N_("the id “{id}” is used twice"), id=thing.id)
        fix = message(N_("give one of the two another id"))
        finding = Finding((*thing.path, "id"), problem, fix, in_organization=thing.in_organization)
        first = seen.setdefault(thing.id, finding)
        if first is not finding:
            yield replace(finding, notes=(message(N_("it was first used at {place}"), place=data.span(first).place),))


@check(
    Rule(
        "unknown-reference",
        proposes=True,
        title=N_("an unknown id is referred to"),
        explanation=N_(
            "Bodies, people, statistics, documents, sources and sections are referred to by their ids, but nothing "
            "of the kind needed here has this id. Usually it is misspelt, or the entry is still to be written: "
            "bodies and people in data/organization.yaml, everything else in the report."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hoi-thao, partners: [hoi-aa], text: "Họp cùng {partners}."}
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hoi-thao, partners: [hoi-a], text: "Họp cùng {partners}."}
"""),
    )
)
def unknown_reference(data: CheckInput) -> Iterator[Finding]:
    """What is referred to by id is there; tasks may be of the last plan, what charts draw over years of other years."""
    things = list(identified(data))
    ids = {thing.id for thing in things}
    known, lost = KnownThings(things), data.lost
    references = [(path, reference, False) for path, reference in data.each(Reference)]
    references += [(path, citation.source, False) for path, citation in data.each(Citation)]
    references += [(path, reference, True) for path, reference in each(data.organization, Reference)]
    drawn_of_other_years, count = _drawn_of_other_years(data), 0
    for path, reference, in_organization in references:
        kind = reference.kind
        if reference in known.ids.get(kind, ()) or reference in lost or slug(reference) in lost:
            continue
        if kind in {"body", "person"} and data.organization is None:
            continue
        if kind == "plan-item" and (data.plan_report or _may_be_planned(reference, ids)):
            continue  # of last year's plan, or told below
        if kind == "statistic" and reference in drawn_of_other_years:
            continue
        problem = message(
            N_("there is no {kind} with the id “{id}”"), kind=message(KIND_NAMES[kind]), id=str(reference)
        )
        fix = known.suggested_id(str(reference), kind) if count < MOST else None  # it takes long, and is not shown
        count += 1
        yield Finding(path, problem, fix, in_organization=in_organization)
    yield from _unknown_bodies_in_lists(data, known)
    yield from _unknown_tasks(data, things)


def _unknown_bodies_in_lists(data: CheckInput, known: KnownThings) -> Iterator[Finding]:
    """Entries of lists of members that are ids, and of no body or person."""
    wrong = [(path, str(name)) for path, name in data.each(BodyName) if name.is_id] if data.organization else []
    for count, (path, name) in enumerate(wrong):
        if any(name in known.ids.get(kind, ()) for kind in ("body", "person")) or name in data.lost:
            continue
        problem = message(N_("there is no {kind} with the id “{id}”"), kind=message(KIND_NAMES["body"]), id=name)
        yield Finding(path, problem, known.suggested_id(name, "body") if count < MOST else None)


def _may_be_planned(reference: str, ids: Container[str]) -> bool:
    """Whether it may be the id of a task in a last plan that is not there, as it is none of the `ids` here."""
    return bool(ID_FORM.fullmatch(reference)) and reference not in ids


def _unknown_tasks(data: CheckInput, things: list[KnownThing]) -> Iterator[Finding]:
    """The references to tasks that neither the last plan has, nor this one where that is meant too."""
    plan = last_plan(data)
    if plan is None:
        return
    last = [KnownThing(path, "plan-item", name, (), in_organization=False) for name, path in plan.paths.items()]
    planned = {thing.id for thing in last}
    new = {thing.id for thing in things if thing.kind == "plan-item"}
    others = [thing for thing in things if thing.id not in planned]
    of_both = KnownThings([*last, *others])
    # A task whose result is given is not meant a second time.
    stated = {str(result.item) for result in data.report.plan_results}
    unstated = [thing for thing in last if thing.id not in stated]
    of_last = KnownThings([*unstated, *(thing for thing in others if thing.id not in new)])
    lost, count = data.lost, 0
    for path, reference in data.each(PlanItemRef):
        of_last_alone = path[0] == "plan_results"
        may_be_new = reference in new and not of_last_alone
        if reference in planned or may_be_new or reference in lost or slug(reference) in lost:
            continue
        known = of_last if of_last_alone else of_both
        problem = message(N_("there is no task with the id “{id}” in the last plan"), id=str(reference))
        yield Finding(path, problem, known.suggested_id(str(reference), "plan-item") if count < MOST else None)
        count += 1


def _drawn_of_other_years(data: CheckInput) -> set[str]:
    """The figures that charts draw over years, of which another year knows while this report may not."""
    over_years = [chart for _path, chart in data.each(Chart) if chart.years]
    drawn = {name for chart in over_years for name in chart.statistics}
    existing = {str(statistic.id) for report in data.neighbours.reports.values() for statistic in report.statistics}
    return existing & drawn


@check(
    Rule(
        "document-never-named",
        Severity.WARNING,
        title=N_("a document is listed, but no text mentions it"),
        explanation=N_(
            "The list under “documents” is not printed: a document appears where a text mentions it, and no text "
            "mentions this one. Write its id in braces where the text speaks of it, or remove the entry."
        ),
        wrong=Sample("""\
introduction: Thực hiện kế hoạch của tỉnh, Hội Mẫu báo cáo như sau.
documents:
  - {id: ke-hoach, type: Kế hoạch, number: 45/KH-UBND, date: 12/3/2017}
"""),
        right=Sample("""\
introduction: Thực hiện {ke-hoach}, Hội Mẫu báo cáo như sau.
documents:
  - {id: ke-hoach, type: Kế hoạch, number: 45/KH-UBND, date: 12/3/2017}
"""),
    )
)
def document_never_named(data: CheckInput) -> Iterator[Finding]:
    """A document of the data is named in the text, or it would not be seen."""
    left_out = data.loaded_report.left_out
    if data.lost or left_out(()) or left_out(("issuance", "legal_bases")):
        return  # the text that names it may be what was left out
    named = {id_and_form(name)[0] for text in _naming(data) for name in names_within(text)}
    unknown = named - {thing.id for thing in identified(data)}
    unnamed = ((index, each) for index, each in enumerate(data.report.documents) if each.id not in named)
    for count, (index, document) in enumerate(unnamed):
        if count >= MOST or not may_be_meant(document.id, unknown):
            problem = message(N_("no text mentions the document “{id}”"), id=document.id)
            fix = message(N_("write {{{id}}} where the text speaks of it"), id=document.id)
            yield Finding(("documents", index, "id"), problem, fix)


def _naming(data: CheckInput) -> Iterator[NamingText]:
    return (text for _path, text in data.each(object) if isinstance(text, NamingText))

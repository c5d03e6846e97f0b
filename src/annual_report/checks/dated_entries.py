"""Bodies and documents that texts call by their ids: on the days that the texts are about, they had another name.

What is written out in a text is found by `proofreading.rules.dated_names`.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.register import register
from annual_report.checks.spoken_days import days_in
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, KeyNames, Message, message
from annual_report.model.people import BodyRef
from annual_report.model.walk import Path
from annual_report.proofreading.dated_names import DatedNames, Days, Occurrence, is_over, is_to_come, short
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.rules.dated_names import note, over, to_come, write_instead, write_then
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import id_and_form

_NOWHERE: Final = Passage("")
# Where the entry with an id is, its name, and what was found in it.
_Entries = dict[str, tuple[Path, str, Occurrence]]


@check(
    Rule(
        "entry-out-of-date",
        Severity.WARNING,
        title=N_("a body or document that texts name did not exist under this name at the time"),
        explanation=N_(
            "A text names a body or document by its id, and what is printed there was not right on the day: the body "
            "had another name, or the document was not in force. If a body was renamed, write its new name, and the "
            "old one under “earlier”: then each report prints the right one."
        ),
        wrong=Sample("""\
issuance:
  date: 12/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  legal_bases: ["Căn cứ {nghi-dinh}"]
documents:
  - {id: nghi-dinh, type: Nghị định, number: 30/2020/NĐ-CP}
"""),
        right=Sample("""\
issuance:
  date: 12/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  legal_bases: ["Căn cứ {nghi-dinh}"]
documents:
  - {id: nghi-dinh, type: Nghị định, number: 110/2004/NĐ-CP}
"""),
    )
)
def entry_out_of_date(data: CheckInput) -> Iterator[Finding]:
    """What is called by its id had its name on the days that the text is about."""
    names = DatedNames(register())
    bodies, documents = _bodies(data, names), _documents(data, names)
    if not bodies and not documents:
        return
    told: set[str] = set()
    for name, place, at, days in _uses(data, {**bodies, **documents}):
        path, text, found = bodies.get(name) or documents[name]
        there = Occurrence(found.row, *at, found.written)
        if name in told:
            continue
        if is_over(there, days, place):
            told.add(name)
            fix = _renamed(text, found, days, names) if name in bodies else write_instead(found, days, names)
            yield _finding(path, over(found), fix, found, in_organization=name in bodies)
        elif is_to_come(there, days, place):
            told.add(name)
            yield _finding(path, to_come(found), write_then(found), found, in_organization=name in bodies)


def _bodies(data: CheckInput, names: DatedNames) -> _Entries:
    bodies = data.organization.bodies if data.organization else ()
    found = ((body.id, ("bodies", index, "name"), body.name) for index, body in enumerate(bodies))
    return {name: (path, text, first) for name, path, text in found if (first := _first(names, text))}


def _documents(data: CheckInput, names: DatedNames) -> _Entries:
    found = (
        (document.id, ("documents", index, "number" if document.number else "title"), document.number or document.title)
        for index, document in enumerate(data.report.documents)
    )
    return {name: (path, text, first) for name, path, text in found if text and (first := _first(names, text))}


def _first(names: DatedNames, text: str) -> Occurrence | None:
    return next(iter(names.find(Passage(text))), None)


def _uses(data: CheckInput, entries: Mapping[str, object]) -> Iterator[tuple[str, Passage, tuple[int, int], Days]]:
    """Where the entries are called by their ids: the id, the text, where in it, and the days that it is about."""
    days_at = data.once(days_in)
    for path, reference in data.each(BodyRef):
        if reference in entries and (days := days_at(path)):
            yield reference, _NOWHERE, (0, 0), days
    for path, prose in data.each(Prose):
        days = days_at(path)
        matches = [each for each in NAME_IN_BRACES.finditer(prose) if id_and_form(each[1])[0] in entries]
        passage = Passage(prose) if matches else _NOWHERE
        for match in matches if days else ():
            if days:
                yield id_and_form(match[1])[0], passage, match.span(), days


def _renamed(written: str, found: Occurrence, days: Days, names: DatedNames) -> Message:
    """That a body has a new name, and where the old one goes."""
    successor = names.successor(found, days.issued)
    if not successor:
        return write_instead(found, days, names)
    text = N_("write “{name}” here, and the old name under “{key}” until {day}")
    name = written[: found.start] + successor + written[found.end :]
    return message(text, name=name, key=KeyNames("earlier"), day=short(found.row.last))


def _finding(path: Path, problem: Message, fix: Message | None, found: Occurrence, *, in_organization: bool) -> Finding:
    notes = tuple(each for each in (note(found),) if each)
    return Finding(path, problem, fix, notes, word=found.written, in_organization=in_organization)

"""Names of places and bodies, and texts of law, that were not so on the days that a passage is about."""

from collections.abc import Callable, Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.proofreading.dated_names import (
    DatedKind,
    DatedNames,
    Days,
    Occurrence,
    is_over,
    is_to_come,
    predecessors,
    short,
)
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_BASIS: Final = "Căn cứ "


class _OutOfDate(Proofreading):
    def __init__(self, knowledge: Knowledge, kinds: frozenset[DatedKind]) -> None:
        self._knowledge, self._kinds = knowledge, kinds
        self._names: DatedNames | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        days = self._knowledge.days_at(passage.location)
        if days is None:
            return
        if passage.text.startswith(_BASIS):
            days = Days(days.issued, days.issued, is_basis=True)
        names = self._names = self._names or self._known()
        for found in names.find(passage):
            if is_over(found, days, passage):
                start, end = found.start, found.end
                yield Slip(passage, start, end, over(found), advice=write_instead(found, days, names), note=note(found))
            elif is_to_come(found, days, passage):
                start, end = found.start, found.end
                yield Slip(passage, start, end, to_come(found), advice=write_then(found), note=note(found))

    def _known(self) -> DatedNames:
        """The rows of the kinds that this rule is about; longer names of the day go before those of other times."""
        rows = [row for row in self._knowledge.dated if row.kind in self._kinds]
        own = {_beginning(row.name) for row in rows if not row.source}
        then = {form for name in self._knowledge.names if not name.is_of_other_times for form in name.forms}
        of_the_day = {form for form in then if _beginning(form) in own}
        if of_the_day:
            others = DatedNames(row for row in rows if row.source)
            of_the_day = {form for form in of_the_day if not any(others.find(Passage(form)))}
        return DatedNames(rows, of_the_day)


def _beginning(name: str) -> tuple[str, ...]:
    """The first two words of a name, in small letters."""
    return tuple(name.lower().split(maxsplit=2)[:2])


def over(found: Occurrence) -> Message:
    """What is wrong with what was over on the day."""
    day = found.row.last
    if found.row.kind == "law":
        return message(N_("“{name}” was in force only until {day}"), name=found.written, day=short(day))
    return message(N_("“{name}” is a name that was in use only until {day}"), name=found.written, day=short(day))


def write_instead(found: Occurrence, days: Days, names: DatedNames) -> Message:
    """What to write in place of what was over."""
    successor, source = names.successor(found, days.issued), found.row.source
    if not successor:
        text = N_("write the name of today, or “{name} (cũ)” if the earlier time is meant ({source})")
        return message(text, name=found.written, source=source)
    if found.row.kind == "law":
        return message(N_("it was replaced: write “{name}”"), name=successor)
    if not source:
        return message(N_("write “{name}”, the name on the day of the document"), name=successor)
    text = N_("write “{name}”, or add “trước đây” if the earlier time is meant ({source})")
    return message(text, name=successor, source=source)


def to_come(found: Occurrence) -> Message:
    """What is wrong with what was still to come on the day."""
    day = found.row.first
    if found.row.kind == "law":
        return message(N_("“{name}” has been in force only since {day}"), name=found.written, day=short(day))
    return message(N_("“{name}” is a name that has been in use only since {day}"), name=found.written, day=short(day))


def write_then(found: Occurrence) -> Message:
    """What to write in place of what was still to come."""
    before = predecessors(found)
    if found.row.kind == "law":
        return message(N_("write what was in force on the day of the document: “{name}”"), name=before[0])
    if len(before) > 1:
        text = N_("write “{first}” or “{second}”, of which it was made after the day of the document")
        return message(text, first=before[0], second=before[1])
    return message(N_("write “{name}”, the name on the day of the document"), name=before[0])


def note(found: Occurrence) -> Message | None:
    """That a row is not confirmed."""
    return None if found.row.confirmed else message(N_("this is not confirmed yet: look it up first"))


def _of(*kinds: DatedKind) -> Callable[[Knowledge], Proofreading]:
    return lambda knowledge: _OutOfDate(knowledge, frozenset(kinds))


NAME_OUT_OF_DATE = Proofreader(
    Rule(
        "name-out-of-date",
        Severity.WARNING,
        title=N_("a place or body did not have this name at the time"),
        explanation=N_(
            "On 01/7/2025 provinces were merged and districts ended; ministries and departments were renamed. The "
            "organisation and its partners may have had other names too, as “earlier” in organization.yaml says. A "
            "document calls them what they were called on the days that it is about. If the text says “trước đây” or "
            "“cũ”, or gives a date of that time, the earlier name is right."
        ),
        wrong=Sample("""\
sections:
  - {title: Kết quả, text: Hội làm việc với Sở Nông nghiệp và Môi trường.}
"""),
        right=Sample("""\
sections:
  - {title: Kết quả, text: Hội làm việc với Sở Tài nguyên và Môi trường.}
"""),
    ),
    _of("name", "rank"),
)
LAW_NOT_IN_FORCE = Proofreader(
    Rule(
        "law-not-in-force",
        Severity.WARNING,
        title=N_("a law, decree or circular was not in force at the time"),
        explanation=N_(
            "A document is based on what is in force on its date of issue, and texts are about what was in force in "
            "the period. This one had been replaced, or was not in force yet. Write what is in force; if the text is "
            "about earlier times, add “trước đây”."
        ),
        wrong=Sample("""\
issuance:
  date: 12/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  legal_bases: [Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư]
"""),
        right=Sample("""\
issuance:
  date: 12/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  legal_bases: [Căn cứ Nghị định số 110/2004/NĐ-CP về công tác văn thư]
"""),
    ),
    _of("law"),
)

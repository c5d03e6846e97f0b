"""The names that prose can use, and the words that each stands for.

`{id}` stands for a statistic, body, person, document or annex; `{id.form}` for another form of it (`{ho-so.ty-le}`).
"""

from collections.abc import Iterable
from typing import Final

from annual_report.analysis.comparison import compared
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.language import LOCALES, N_, Language, translator
from annual_report.language.numbers import roman
from annual_report.model.activities import Activity, Dated, Signing
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.organization import Organization
from annual_report.model.people import Body, BodyRef, Person
from annual_report.model.report import Annex, Report
from annual_report.wording.figures import figure_names
from annual_report.wording.nameable import Nameable, Wording

# The names that only texts about something dated know: they stand for its own particulars.
PARTICULARS: Final = frozenset({"date", "partners", "place", "series", "edition", "parties"})

ANNEX: Final = N_("Annex")
# Types of documents that are cited by their type and name alone: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b.
_NAMED_ALONE: Final = frozenset({"luật", "bộ luật", "pháp lệnh"})


def names(
    report: Report, organization: Organization | None, annex_word: str = ANNEX, years: NeighbouringReports | None = None
) -> dict[str, Nameable]:
    """Every name that the prose of `report` can use; an annex is called by the `annex_word` and its number.

    Figures can be set against those of other `years`.
    """
    years = years or NeighbouringReports()
    known: dict[str, Nameable] = {}
    if organization is not None:
        known |= {body.id: _body(body) for body in organization.bodies}
        known |= {person.id: _person(person) for person in organization.people}
    known |= {each.id: figure_names(compared(each, report, years)) for each in report.statistics}
    known |= {document.id: _document(document, known) for document in report.documents}
    return known | {
        annex.id: _annex(annex, number, annex_word)
        for annex, number in zip(report.annexes, numbers(report), strict=True)
    }


def numbers(report: Report) -> list[str]:
    """The numbers of the annexes of `report`, Roman where there are two or more.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.a.
    """
    several = len(report.annexes) > 1
    return [roman(index) if several else "" for index in range(1, len(report.annexes) + 1)]


def own_names(told: Dated, known: dict[str, Nameable]) -> dict[str, Nameable]:
    """The particulars that a text about something dated can name: `{date}`, and what its kind has besides.

    An activity has `{partners}`, `{place}`, `{series}` and `{edition}`, a signing has `{parties}`.
    """
    own = {"date": Nameable({"": lambda language: told.date.say(language) if told.date else None})}
    if isinstance(told, Activity):
        own["partners"] = _bodies(told.partners, known, is_open=told.partners_open)
        own["place"] = Nameable({"": lambda _: told.place})
        own["series"] = Nameable({"": lambda _: told.series})
        own["edition"] = Nameable({"": lambda _: told.edition})
    if isinstance(told, Signing):
        own["parties"] = _bodies(told.parties, known, is_open=False)
    return own


def enumerate_names(items: Iterable[str], language: Language, *, is_open: bool = False) -> str:
    """`a, b and c`, or commas alone where a name has an "and" of its own; an open list ends with an ellipsis."""
    listed = list(items)
    if is_open:
        return ", ".join(listed) + "…"
    conjunctions = [each.conjunction for each in LOCALES]
    if any(f" {word} " in f" {name} " for name in listed for word in conjunctions):
        return ", ".join(listed)
    *first, last = listed
    return translator(language)(N_("{first} and {last}")).format(first=", ".join(first), last=last) if first else last


def _body(body: Body) -> Nameable:
    return Nameable({"": lambda _: body.name, "ngan": lambda _: body.short_names[0] if body.short_names else None})


def _person(person: Person) -> Nameable:
    return Nameable(
        {
            "": lambda _: f"{person.degree} {person.name}" if person.degree else person.name,
            "ten": lambda _: person.name,
            "chuc-vu": lambda _: ", ".join(person.posts) or None,
        }
    )


def _document(document: CitedDocument, known: dict[str, Nameable]) -> Nameable:
    """In full at first, by type and number afterwards; a law by its type and name alone."""

    def numbered(language: Language) -> str | None:
        if document.number is None or document.type.lower() in _NAMED_ALONE:
            return None
        said = translator(language)(N_("number {number}"))
        return f"{document.type} {said.format(number=document.number)}"

    def cite(language: Language) -> str:
        if document.type.lower() in _NAMED_ALONE:
            return " ".join(part for part in (document.type, document.title) if part)
        issuer = known[document.issuer].say("", language) if document.issuer in known else None
        parts = [
            numbered(language) or document.type,
            document.date.say(language) if document.date else None,
            translator(language)(N_("of {issuer}")).format(issuer=issuer) if issuer else None,
            document.title,
        ]
        return " ".join(part for part in parts if part)

    forms: dict[str, Wording] = {
        "": cite,
        "ngan": lambda language: numbered(language) or cite(language),
        "loai": lambda _: document.type,
    }
    return Nameable(forms, again="ngan")


def _annex(annex: Annex, number: str, word: str) -> Nameable:
    def call(language: Language) -> str:
        return " ".join(part for part in (translator(language)(word), number) if part)

    return Nameable({"": call, "ten": lambda _: annex.title})


def _bodies(ids: tuple[BodyRef, ...], known: dict[str, Nameable], *, is_open: bool) -> Nameable:
    def say(language: Language) -> str | None:
        said = [(known[each].say("", language) if each in known else None) or each for each in ids]
        return enumerate_names(said, language, is_open=is_open) if said else None

    return Nameable({"": say})

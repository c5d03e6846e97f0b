"""The names that prose can use, and the words that each stands for.

`{id}` stands for a statistic, body, person, document or annex; `{id.form}` for another form of it (`{ho-so.ty-le}`).
"""

from collections.abc import Iterable, Mapping
from typing import Final

from annual_report.analysis.comparison import compared_with_previous
from annual_report.analysis.cumulation import cumulated
from annual_report.analysis.derivation.derivation import PERIOD, PERIOD_IN_ENGLISH
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.language import LOCALES, N_, Language, translator
from annual_report.language.key_language import VI_KEYS
from annual_report.language.numbers import roman
from annual_report.model.activities import Activity, Dated, Signing
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.commendation import Commendation
from annual_report.model.key_names import key_name
from annual_report.model.membership import Membership
from annual_report.model.organization import Organization
from annual_report.model.people import Body, BodyRef, Person
from annual_report.model.report import Annex, Report
from annual_report.model.walk import each
from annual_report.values.text_types import slug
from annual_report.wording.exclusions_said import forms_of_excluded, forms_of_members
from annual_report.wording.figure_names import commendation_names, figure_names, membership_names
from annual_report.wording.guests_said import guest_names
from annual_report.wording.nameable import LONGEST_ROW, Nameable, Wording, words_of
from annual_report.wording.named_texts import words_for_names
from annual_report.wording.particulars_said import date_names, edition_names, period_names

# The names that only texts about something dated know: they stand for its own particulars.
PARTICULARS: Final = frozenset({"date", "partners", "guests", "place", "series", "edition", "parties"})
# The same under their Vietnamese names, as ids are written; what has such an id goes before them.
VIETNAMESE_PARTICULARS: Final[Mapping[str, str]] = {
    slug(key_name(Signing if key == "parties" else Activity, key, VI_KEYS)): key for key in sorted(PARTICULARS)
}

ANNEX: Final = N_("Annex")
# Types of documents that are cited by their type and name alone: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b.
_NAMED_ALONE: Final = frozenset({"luật", "bộ luật", "pháp lệnh"})


def usable_names(
    report: Report,
    organization: Organization | None,
    annex_word: str = ANNEX,
    neighbours: NeighbouringReports | None = None,
) -> dict[str, Nameable]:
    """Every name that the prose of `report` can use, by its id; an annex is called by the `annex_word` and its number.

    Figures can be set against those of the `neighbours`, the reports on other periods.
    """
    neighbours = neighbours or NeighbouringReports()
    names: dict[str, Nameable] = dict.fromkeys((PERIOD, PERIOD_IN_ENGLISH), period_names(report.period))
    names |= {str(given.id): commendation_names(given) for _path, given in each(report, Commendation)}
    names |= {
        str(members.id): membership_names(members, forms_of_members(members, names))
        for _path, members in each(report, Membership)
    }
    if organization is not None:
        names |= names_of_bodies(organization)
        names |= {person.id: _person(person) for person in organization.people}
    sums = cumulated(report, neighbours)
    names |= {
        statistic.id: figure_names(
            compared_with_previous(statistic, report, neighbours),
            sums.get(statistic.id),
            forms_of_excluded(statistic, names),
            report.language,
        )
        for statistic in report.statistics
    }
    documents = {document.id: _document(document, names) for document in report.documents}
    others = names | documents  # a document with the id of its own issuer is not cited by itself
    return others | {
        annex.id: _annex(annex, number, annex_word, others)
        for annex, number in zip(report.annexes, annex_numbers(report), strict=True)
    }


def names_of_bodies(organization: Organization) -> dict[str, Nameable]:
    """The names of the bodies of an organisation, by their ids."""
    return {body.id: _body(body) for body in organization.bodies}


def annex_numbers(report: Report) -> list[str]:
    """The numbers of the annexes of `report`, Roman where there are two or more.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.a.
    """
    several = len(report.annexes) > 1
    return [roman(index) if several else "" for index in range(1, len(report.annexes) + 1)]


def names_of_particulars(event: Dated, names: Mapping[str, Nameable]) -> dict[str, Nameable]:
    """The particulars that the text of an `event` can name: `{date}`, and what its kind has besides.

    An activity has `{partners}`, `{guests}`, `{place}`, `{series}` and `{edition}`, a signing has `{parties}`; the
    bodies and people among them are worded by their `names`. Each has its Vietnamese name too, where that is none of
    the `names`.
    """
    particulars = {"date": date_names(event.date)}
    if isinstance(event, Activity):
        particulars["partners"] = _bodies(event.partners, names, is_open=event.partners_open)
        particulars["place"] = Nameable({"": lambda _: event.place})
        particulars["series"] = Nameable({"": lambda _: event.series})
        particulars["edition"] = edition_names(event.edition)
        if event.guests or "guests" not in names:  # what has this id is older than the key
            particulars["guests"] = guest_names(event.guests, names, is_open=event.guests_open)
    if isinstance(event, Signing):
        particulars["parties"] = _bodies(event.parties, names, is_open=False)
    vietnamese = VIETNAMESE_PARTICULARS.items()
    return particulars | {
        name: particulars[key] for name, key in vietnamese if key in particulars and name not in names
    }


def enumerate_names(items: Iterable[str], language: Language, *, is_open: bool = False) -> str:
    """`a, b and c`, or commas alone where a name has an "and" of its own; an open list ends with an ellipsis."""
    listed = list(items)
    if is_open:
        return ", ".join(listed) + "…"
    conjunctions = [locale.conjunction for locale in LOCALES]
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


def _document(document: CitedDocument, names: Mapping[str, Nameable]) -> Nameable:
    """In full at first, by type and number afterwards; a law by its type and name alone."""

    def numbered(language: Language) -> str | None:
        if document.number is None or document.type.lower() in _NAMED_ALONE:
            return None
        number = translator(language)(N_("No. {number}")).format(number=document.number)
        return f"{document.type} {number}"

    def cite(language: Language) -> str:
        if document.type.lower() in _NAMED_ALONE:
            return " ".join(part for part in (document.type, document.title) if part)
        issuer = words_of(document.issuer, names, language) if document.issuer else None
        parts = [
            numbered(language) or document.type,
            document.date.of_document(language) if document.date else None,
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


def _annex(annex: Annex, number: str, word: str, names: Mapping[str, Nameable]) -> Nameable:
    def call(language: Language) -> str:
        return " ".join(part for part in (translator(language)(word), number) if part)

    return Nameable({"": call, "ten": lambda language: words_for_names(annex.title, names, language)})


def _bodies(ids: tuple[BodyRef, ...], names: Mapping[str, Nameable], *, is_open: bool) -> Nameable:
    def say(language: Language) -> str | None:
        bodies: list[str] = []
        letters = 0
        for body_id in ids:
            bodies.append(words_of(body_id, names, language) or body_id)
            letters += len(bodies[-1])
            if letters > LONGEST_ROW:
                break
        return enumerate_names(bodies, language, is_open=is_open) if bodies else None

    return Nameable({"": say})

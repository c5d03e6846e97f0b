"""The names that prose can use, and the words that each stands for.

`{id}` stands for a statistic, body, person or document; `{id.form}` for another form of it (`{ho-so.ty-le}`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from annual_report.language import N_, Language, translator
from annual_report.model.content import Activity, Dated, Signing
from annual_report.model.documents import CitedDocument
from annual_report.model.figures import Figure
from annual_report.model.figures.ratio import Ratio
from annual_report.model.organization import Body, BodyRef, Organization, Person
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic

# The names that only texts about something dated know: they stand for its own particulars.
PARTICULARS: Final = frozenset({"date", "partners", "place", "series", "edition", "parties"})

Words = Callable[[Language], str | None]


@dataclass(frozen=True, slots=True)
class Nameable:
    """Something that prose can name: its forms by name, the plain one under the empty name.

    A form gives None where the data has nothing to say in that form.
    """

    forms: dict[str, Words] = field(default_factory=dict)
    is_figure: bool = False

    def say(self, form: str, language: Language) -> str | None:
        """The words of `form`; None where there is no such form or nothing to say."""
        words = self.forms.get(form)
        return words(language) if words else None


def names(report: Report, organization: Organization | None) -> dict[str, Nameable]:
    """Every name that the prose of `report` can use."""
    known: dict[str, Nameable] = {}
    if organization is not None:
        known |= {body.id: _body(body) for body in organization.bodies}
        known |= {person.id: _person(person) for person in organization.people}
    known |= {statistic.id: _statistic(statistic) for statistic in report.statistics}
    return known | {document.id: _document(document, known) for document in report.documents}


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
    if any(f" {word} " in f" {name} " for name in listed for word in ("và", "and")):
        return ", ".join(listed)
    *first, last = listed
    return translator(language)(N_("{first} and {last}")).format(first=", ".join(first), last=last) if first else last


def with_unit(figure: Figure, unit: str | None, language: Language) -> str:
    """A figure and what it counts: `40/62 hồ sơ`."""
    return f"{figure.say(language)} {unit}" if unit else figure.say(language)


def _statistic(statistic: Statistic) -> Nameable:
    def figure(value: Figure | None, *, bare: bool = False) -> Words:
        def say(language: Language) -> str | None:
            if value is None or value.counts_nothing:
                return None
            return with_unit(value, None if bare else statistic.unit, language)

        return say

    def share(language: Language) -> str | None:
        return statistic.value.percent(language) if isinstance(statistic.value, Ratio) else None

    return Nameable(
        {
            "": figure(statistic.value),
            "so": figure(statistic.value, bare=True),
            "ty-le": share,
            "muc-tieu": figure(statistic.target),
            "nam-truoc": figure(statistic.previous),
        },
        is_figure=True,
    )


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
    def cite(language: Language) -> str:
        _ = translator(language)
        issuer = known[document.issuer].say("", language) if document.issuer in known else None
        parts = [
            document.type,
            _("number {number}").format(number=document.number) if document.number else None,
            document.date.say(language) if document.date else None,
            _("of {issuer}").format(issuer=issuer) if issuer else None,
            document.title,
        ]
        return " ".join(part for part in parts if part)

    return Nameable({"": cite, "loai": lambda _: document.type})


def _bodies(ids: tuple[BodyRef, ...], known: dict[str, Nameable], *, is_open: bool) -> Nameable:
    def say(language: Language) -> str | None:
        said = [(known[each].say("", language) if each in known else None) or each for each in ids]
        return enumerate_names(said, language, is_open=is_open) if said else None

    return Nameable({"": say})

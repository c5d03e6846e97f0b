"""The issuing body: its names, place, people, usual recipients, and the bodies it works with."""

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator

from annual_report.model.base import Choice, Identified, Model, Reference, Text, in_both_languages

_RELATIONS: Final = {
    "member": "thành viên",
    "partner": "đối tác",
    "party": "tổ chức đảng",
    "state": "nhà nước",
    "other": "khác",
}
Relation = Annotated[Text, BeforeValidator(Choice(in_both_languages(_RELATIONS)))]


class BodyRef(Reference):
    """The id of a body in organization.yaml."""

    kind = "body"


class PersonRef(Reference):
    """The id of a person in organization.yaml."""

    kind = "person"


class Person(Identified):
    """Somebody by name, with academic degree and posts; the first post is the one they sign with."""

    kind: ClassVar[str] = "person"
    name: Text
    degree: Text | None = None
    posts: tuple[Text, ...] = ()
    source: Text | None = None


class Body(Identified):
    """Another organisation by its official name, and the shorter names it may go by."""

    kind: ClassVar[str] = "body"
    name: Text
    short_names: tuple[Text, ...] = ()
    relation: Relation = "other"
    source: Text | None = None


class Organization(Model):
    """The issuing body of a workspace (data/organization.yaml)."""

    name: Text
    letterhead: tuple[Text, ...]
    short_names: tuple[Text, ...] = ()
    superior_letterhead: tuple[Text, ...] = ()
    place: Text
    abbreviation: Text
    people: tuple[Person, ...] = ()
    recipients: tuple[Text, ...] = ()
    archive: Text = "VT"
    bodies: tuple[Body, ...] = ()
    regulation: Text | None = None
    source: Text | None = None

"""Guests of an activity: persons with their posts, and those who are known by their posts alone."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.model.people import BodyRef, PersonRef
from annual_report.values.text_types import Id, Text


class Guest(Model):
    """Somebody who came to an activity, by name with posts and body; or, without a name, those who hold a post."""

    id: Annotated[
        Id | None,
        About(
            N_("Id"),
            N_(
                "The name of the guest in the text, as in {guests.giam-doc}; blank: khach-1, khach-2 by the place in "
                "the list."
            ),
            ("pho-bi-thu", "giam-doc"),
        ),
    ] = None
    person: Annotated[
        PersonRef | None,
        About(
            N_("Person"),
            N_("The id under “people” in organization.yaml, which has the name and the posts; blank: write them here."),
            ("nguyen-van-mau", "tran-thi-mau"),
        ),
    ] = None
    honorific: Annotated[
        Text | None,
        About(
            N_("Form of address"),
            N_("What is said before degree and name, in small letters; blank: nothing."),
            ("đồng chí", "bà"),
        ),
    ] = None
    degree: Annotated[
        Text | None,
        About(N_("Degree"), N_("The academic degree, printed before the name; blank: none."), ("Thạc sĩ", "GS.TS.")),
    ] = None
    name: Annotated[
        Text | None,
        About(
            N_("Full name"),
            N_("The name alone; blank: the guests are those who hold the posts."),
            ("Lê Văn Mẫu", "Trần Thị Mẫu"),
        ),
    ] = None
    posts: Annotated[
        tuple[Text, ...],
        About(
            N_("Posts"),
            N_("The posts, one entry each, printed after the name; blank: those under “people”, where there are any."),
            ("Phó Bí thư Tỉnh ủy", "Phó Giám đốc", "lãnh đạo các sở, ngành"),
        ),
    ] = ()
    body: Annotated[
        BodyRef | None,
        About(
            N_("Body"),
            N_("The id under “bodies” in organization.yaml: its name is printed after the last post."),
            ("so-khcn", "ubnd-tinh"),
        ),
    ] = None

"""Who signs a document, as what, and by what right."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.model.people import PersonRef
from annual_report.values.authority import Authority
from annual_report.values.text_types import Text


class Signatory(Model):
    """Who signs: a person of the organisation, the post, and the right to sign for others, from the top down."""

    person: Annotated[
        PersonRef,
        About(
            N_("Person"),
            N_("Who signs: an id under “people” in organization.yaml."),
            ("nguyen-van-mau", "tran-thi-mau"),
        ),
    ]
    post: Annotated[
        Text | None,
        About(
            N_("Post"),
            N_("The post printed above the signature; blank: the first of the person's posts."),
            ("Chủ tịch", "Phó Chủ tịch"),
        ),
    ] = None
    authority: Annotated[
        tuple[Authority, ...],
        About(
            N_("Authority"),
            N_("The right to sign for others, from the top down: TM. KT. TL. TUQ. Q. Blank: in one's own right."),
            ("TM. Ban Chấp hành", "KT. Chủ tịch"),
        ),
    ] = ()

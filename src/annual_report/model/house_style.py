"""How an organisation spells: what proofreading is to hold its texts to, and what it is to let stand."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.values.choice import Choice
from annual_report.values.text_types import Text

Tone = Literal["old", "new"]
TONES: Final[dict[str, Tone]] = {"cũ": "old", "mới": "new", "old": "old", "new": "new"}
IorY = Literal["i", "y"]


class Confusion(Model):
    """What is written by mistake for something else."""

    wrong: Annotated[Text, About(N_("Wrong"), N_("What is written by mistake."), ("phát chiển", "tập quấn"))]
    right: Annotated[Text, About(N_("Right"), N_("What is meant by it."), ("phát triển", "tập huấn"))]


class Proofreading(Model):
    """The spelling of the house; a key left out is not asked for: texts only have to keep to one."""

    tone: Annotated[
        Tone | None,
        BeforeValidator(Choice(TONES)),
        About(
            N_("Tone mark"),
            N_("Where oa, oe, uy have their tone mark: cũ (hòa, khỏe, ủy) or mới (hoà, khoẻ, uỷ); blank: either."),
            ("cũ", "mới"),
        ),
    ] = None
    i_y: Annotated[
        IorY | None,
        BeforeValidator(Choice({"i": "i", "y": "y"})),
        About(
            N_("i or y"),
            N_("Which letter syllables end with that both are used for: i (kĩ, lí) or y (kỹ, lý); blank: either."),
            ("y", "i"),
        ),
    ] = None
    allow: Annotated[
        tuple[Text, ...],
        About(
            N_("Allowed"),
            N_("Words and phrases that are right as they are, one entry each: names, words of a dialect or language."),
            ("Đắk Mẫu", "startup"),
        ),
    ] = ()
    confusions: Annotated[
        tuple[Confusion, ...],
        About(N_("Confusions"), N_("Other mistakes to look for, one entry each: what is written, and what is meant.")),
    ] = ()


ProofreadingRules = Annotated[
    Proofreading | None,
    About(
        N_("Proofreading"),
        N_("The spelling chosen, allowed words, other mistakes to look for; blank: the general rules."),
    ),
]

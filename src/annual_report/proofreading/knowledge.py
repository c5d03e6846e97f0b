"""What a proofreader knows besides the text: names, the house's spelling, figures, the period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

TonePlacement = Literal["old", "new"]
IorY = Literal["i", "y"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """The official name of a body, person, contest or document, and the shorter ones that are allowed."""

    official: str
    allowed: tuple[str, ...] = ()
    kind: Literal["body", "person", "series", "document"] = "body"

    @property
    def forms(self) -> tuple[str, ...]:
        """The official name, then the shorter ones."""
        return (self.official, *self.allowed)


@dataclass(frozen=True, slots=True)
class KnownAmount:
    """A statistic with one exact `value`, in base units: what it counts, and what it is called, in small letters."""

    unit: str
    label: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is known; nothing of it need be.

    `allowed` are words, in small letters, and `expressions` that the workspace takes for right. `tone` and `i_or_y` are
    the spelling that it has chosen. `figures` are the numbers that its data backs, in base units (`model.backed`):
    those of its statistics, tables and lists, and what is computed of them; None where there is no data to ask.
    `amounts` are those of its statistics by what they count.
    `from_data` says that the text comes from data files, whose loader has told of control characters and of texts in an
    old encoding. `confusions` are further pairs of the workspace: what is written to what is meant.
    """

    allowed: frozenset[str] = frozenset()
    names: tuple[KnownName, ...] = ()
    tone: TonePlacement | None = None
    i_or_y: IorY | None = None
    period: tuple[date, date] | None = None
    issued: date | None = None
    figures: frozenset[Fraction] | None = None
    amounts: tuple[KnownAmount, ...] = ()
    from_data: bool = False
    confusions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

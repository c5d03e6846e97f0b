"""Where facts come from: the sources of a report, and the places in them that a fact stands on."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from annual_report.diagnostics import Rule
from annual_report.language import N_, message
from annual_report.model.base import Identified, Model, Reference, Text, TextType
from annual_report.model.dates import PartialDate
from annual_report.model.refusal import RefusalError

BAD_CITATION: Final = Rule("bad-citation")
_FORM: Final = re.compile(r"([a-z0-9-]+)(?:, (\S.*))?")


class SourceRef(Reference):
    """The id of an entry under `sources`."""

    kind = "source"


@dataclass(frozen=True, slots=True)
class Citation(TextType):
    """A place in a source: `khtd-2018, đoạn 4`."""

    source: SourceRef
    locator: str | None
    pattern = _FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """The source's id and, after a comma, the place in it. Raises `RefusalError`."""
        if not (match := _FORM.fullmatch(text.strip())):
            raise RefusalError(
                BAD_CITATION,
                message(N_("“{text}” does not name a source"), text=text),
                message(N_("write the source's id and the place in it: bai-bao, đoạn 4")),
            )
        return cls(SourceRef(match[1]), match[2])


class SourceEntry(Identified):
    """A published or archived text that facts were taken from."""

    kind: ClassVar[str] = "source"
    title: Text
    publisher: Text | None = None
    date: PartialDate | None = None
    note: Text | None = None


class Sourced(Model):
    """Anything that says where it was taken from."""

    source: Citation | None = None

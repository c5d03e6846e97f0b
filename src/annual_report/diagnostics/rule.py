"""A rule: a requirement on a user's files, with the explanation and the samples that make it understood."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

REPORT_FILE: Final = "data/2017/report.yaml"
ORGANIZATION_FILE: Final = "data/organization.yaml"


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Sample:
    """What a user may write, to show a rule broken or kept: `text` in `file` of a workspace, the rest of it sound.

    A report or organisation that is only a few of its keys is completed with sound ones where it is tried out.
    `encoding` is what the file is saved in, letters apart from their accents where `decomposed`; `times` is how often
    the text is repeated. `beside` are other files by name, with their texts (reports on other years are completed too),
    and `pictures` are sound ones by name;
    `link` makes the file a symbolic link to there.
    """

    text: str
    file: str = REPORT_FILE
    encoding: str = "utf-8"
    decomposed: bool = False
    times: int = 1
    beside: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pictures: tuple[str, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A requirement on the data, known to users by its `name` (`ratio-exceeds-total`).

    `title` says in half a line what is wrong where it is broken; `explanation` says why that is wrong and what to do.
    Both are English texts marked for translation. `wrong` breaks the rule, and `right` is the same, mended. A rule that
    `proposes` gives edits that are made where a user accepts them; if it is `accepted_singly`, at one place at a time.
    One that `only_warns_in_drafts` is an error, but a warning in a draft: something is still to be done there. One
    without samples tells of no mistake in data.
    """

    name: str
    severity: Severity = Severity.ERROR
    _: KW_ONLY
    title: str
    explanation: str
    wrong: Sample | None = None
    right: Sample | None = None
    judgement: bool = False
    proposes: bool = False
    accepted_singly: bool = False
    only_warns_in_drafts: bool = False

    @property
    def waivable(self) -> bool:
        """Whether users may switch it off, or exempt a line from it.

        Warnings are, and those errors that are a `judgement`; on the others reading and composing stand. What is no
        mistake in data, as it has no samples, is always told.
        """
        is_warning = self.severity is Severity.WARNING and not self.only_warns_in_drafts
        return self.wrong is not None and (self.judgement or is_warning)

    def for_document(self, *, final: bool) -> "Rule":
        """The rule as it is for a document that is `final`, or still a draft: what is left to do there is a warning."""
        return self if final or not self.only_warns_in_drafts else replace(self, severity=Severity.WARNING)

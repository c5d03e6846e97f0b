"""How a model type refuses a text: with the rule that is broken, for the loader to make a diagnostic of."""

from typing import NamedTuple

from annual_report.diagnostics import Rule
from annual_report.language import SOURCE_LANGUAGE, Message


class Replacement(NamedTuple):
    """What to put (`new`) in place of which part (`old`) of a text, without changing what is meant."""

    old: str
    new: str


class RefusalError(ValueError):
    """A text that a model type cannot take.

    `rule` names what is broken, `reason` says it to the user, `fix` what to write instead; `replacement` is given where
    there is but one way to mend it.
    """

    def __init__(
        self, rule: Rule, reason: Message, fix: Message | None = None, replacement: Replacement | None = None
    ) -> None:
        super().__init__(reason.say(SOURCE_LANGUAGE))
        self.rule = rule
        self.reason = reason
        self.fix = fix
        self.replacement = replacement

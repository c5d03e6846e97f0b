"""How a model type refuses a text: with the rule that is broken, for the loader to make a diagnostic of."""

from annual_report.diagnostics import Rule
from annual_report.language import Message


class RefusalError(ValueError):
    """A text that a model type cannot take.

    `rule` names what is broken, `reason` says it to the user, `fix` what to write instead.
    """

    def __init__(self, rule: Rule, reason: Message, fix: Message | None = None) -> None:
        super().__init__(reason.say("en"))
        self.rule = rule
        self.reason = reason
        self.fix = fix

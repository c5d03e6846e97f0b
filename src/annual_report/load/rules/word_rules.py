"""The rules on files of Word that go round: what others left in them."""

from typing import Final

from annual_report.diagnostics import Rule, Severity
from annual_report.language import N_

OPEN_COMMENT: Final = Rule(
    "open-comment",
    Severity.WARNING,
    title=N_("a comment in a Word file is still open"),
    explanation=N_(
        "Somebody asked for something there, and it would go out with the file, with the name of whoever wrote it. Do "
        "what it asks, then delete the comment, or mark it as resolved (Review > Comments in Word)."
    ),
)
UNACCEPTED_CHANGE: Final = Rule(
    "unaccepted-change",
    Severity.WARNING,
    title=N_("a tracked change in a Word file is neither accepted nor rejected"),
    explanation=N_(
        "Whoever opens the file can see what stood there before, and who changed it; if the change is rejected later, "
        "the text is another one. Accept or reject each change (Review > Accept in Word)."
    ),
)

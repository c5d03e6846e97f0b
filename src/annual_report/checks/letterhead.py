"""The letterhead: its lines fit their column, and are broken between words."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.passages import finding_path
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.language.vietnamese.body_names import name_in_lines
from annual_report.proofreading import Slip

KEYS: Final = ("superior_letterhead", "letterhead")
LETTERHEAD_CHARACTERS: Final = 23  # capitals of 13 pt in 66 mm


@check(
    Rule(
        "letterhead-line-too-long",
        Severity.WARNING,
        title=N_("a line of the letterhead is too long for its column"),
        explanation=N_(
            "The column of the issuing body has room for 23 capitals. A longer line is broken where the column ends, "
            "perhaps in the middle of a name: break it yourself where it reads well, and make each line an entry of "
            "its own."
        ),
        wrong=Sample(
            """\
letterhead:
  - Hội Khoa học và Kỹ thuật tỉnh Mẫu
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
letterhead:
  - Hội Khoa học
  - và Kỹ thuật tỉnh Mẫu
""",
            file=ORGANIZATION_FILE,
        ),
    )
)
def letterhead_line_too_long(data: CheckInput) -> Iterator[Finding]:
    """A line of the letterhead fits its column, two fifths of the page."""
    if data.organization is None:
        return
    for key in KEYS:
        for index, line in enumerate(getattr(data.organization, key)):
            if len(line) > LETTERHEAD_CHARACTERS:
                problem = message(N_("the line “{line}” is too long for the letterhead, and will be broken"), line=line)
                fix = message(
                    N_("make entries of at most {limit} characters, counting spaces, for example: {lines}"),
                    limit=LETTERHEAD_CHARACTERS,
                    lines=_shown(name_in_lines(line, LETTERHEAD_CHARACTERS)),
                )
                yield Finding((key, index), problem, fix, in_organization=True)


def broken_elsewhere(slip: Slip, data: CheckInput) -> Message | None:
    """Where to break the name in a letterhead that a slip says breaks off; None where the next line does not go on."""
    path, in_organization = finding_path(slip.passage.location)
    if not in_organization or path[0] not in KEYS or data.organization is None:
        return None
    name = " ".join(getattr(data.organization, str(path[0])))
    if not any(fix in name for fix in slip.fixes):
        return None
    lines = name_in_lines(name, LETTERHEAD_CHARACTERS)
    return message(N_("break the line in another place, for example: {lines}"), lines=_shown(lines))


def _shown(lines: list[str]) -> str:
    return " | ".join(lines)

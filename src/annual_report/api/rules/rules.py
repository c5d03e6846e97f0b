"""The rules on what a workspace says about rules."""

from typing import Final

from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_

RULE_NOT_WAIVABLE: Final = Rule(
    "rule-not-waivable",
    Severity.WARNING,
    title=N_("a rule is switched off that cannot be"),
    explanation=N_(
        "Where this rule is broken, no document can be made of the data: switched off, it would only hide why. "
        "Mend what it tells of. Warnings can be switched off, and those errors that judge sound data, such as sums "
        "and dates."
    ),
    wrong=Sample(
        """\
rules:
  unknown-name: tắt
  name-with-degree: tắt
""",
        file=ORGANIZATION_FILE,
    ),
    right=Sample(
        """\
rules:
  name-with-degree: tắt
""",
        file=ORGANIZATION_FILE,
    ),
)
UNKNOWN_RULE: Final = Rule(
    "unknown-rule",
    Severity.WARNING,
    proposes=True,
    title=N_("a rule is named that there is not"),
    explanation=N_(
        "Rules are named as messages have them in brackets, behind “error” and “warning”; “annual-report explain” "
        "lists them. With a misspelt name, nothing is switched off or exempted."
    ),
    wrong=Sample(
        """\
rules:
  name-with-degre: tắt
""",
        file=ORGANIZATION_FILE,
    ),
    right=Sample(
        """\
rules:
  name-with-degree: tắt
""",
        file=ORGANIZATION_FILE,
    ),
)
UNUSED_EXEMPTION: Final = Rule(
    "unused-exemption",
    Severity.WARNING,
    title=N_("a line is exempted from a rule that it does not break"),
    explanation=N_(
        "The comment was written when the line broke the rule, and now it does not. Left there, it would hide the "
        "next real mistake on that line: take it out."
    ),
    wrong=Sample("""\
statistics:
  - id: ho-so
    label: Hồ sơ được duyệt
    value: 40/62  # bỏ qua: ratio-exceeds-total
    unit: hồ sơ
"""),
    right=Sample("""\
statistics:
  - id: ho-so
    label: Hồ sơ được duyệt
    value: 40/62
    unit: hồ sơ
"""),
)

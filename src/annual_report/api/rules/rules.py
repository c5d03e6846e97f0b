"""The rules on what a workspace says about rules."""

from typing import Final

from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_

RULE_NOT_WAIVABLE: Final = Rule(
    "rule-not-waivable",
    Severity.WARNING,
    title=N_("a rule that cannot be switched off is switched off"),
    explanation=N_(
        "If this rule is broken, no document can be made from the data; switching it off would only hide the reason. "
        "Fix the place it points to. Only warnings can be switched off, and errors about the content of readable "
        "data, such as sums and dates."
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
    title=N_("an unknown rule is named"),
    explanation=N_(
        "Write the name of a rule as messages show it in brackets, after “error” or “warning”; “annual-report "
        "explain” lists all names. A misspelt name switches nothing off and exempts nothing."
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
        "The comment was written when the line broke the rule, and now it does not. If it stays, it will hide the "
        "next real mistake on that line: remove it."
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

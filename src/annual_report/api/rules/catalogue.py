"""Every rule of the program and every check, listed without loading what makes documents or reads PDFs.

The rules of checks, of documents and of proofreading come from their registries; a rule that something else tells of
has its line in `_OTHER_RULES`.
"""

from functools import cache
from typing import Final

from annual_report.api.rules.rules import RULE_NOT_WAIVABLE, UNKNOWN_RULE, UNUSED_EXEMPTION
from annual_report.api.unmended import FILE_NOT_MENDED
from annual_report.checks.check_input import RuleCheck
from annual_report.checks.proofreading import proofreading_checks
from annual_report.checks.registry import CHECKS
from annual_report.compose.registry import DOCUMENT_CHECKS
from annual_report.diagnostics import Rule
from annual_report.diagnostics.fault import INTERNAL_FAULT
from annual_report.load.binding.text_languages import NO_TEXT_LANGUAGE
from annual_report.load.rules import (
    BAD_VALUE,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    EMPTY_FILE,
    FILE_ENCODING,
    FILE_MISNAMED,
    FILE_OUTSIDE,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    KEY_NOT_TEXT,
    KEY_SPELLING,
    KEYS_IN_TWO_LANGUAGES,
    LEGACY_ENCODING,
    MISSING_KEY,
    NESTING_TOO_DEEP,
    OPEN_COMMENT,
    SEVERAL_DOCUMENTS,
    TEXT_LOST_BEHIND_HASH,
    TEXT_NOT_NFC,
    UNACCEPTED_CHANGE,
    UNKNOWN_KEY,
    VALUE_MISSING,
    WRONG_TYPE,
    YAML_REFERENCE,
    YAML_SYNTAX,
    YAML_TAG,
)
from annual_report.load.translations import BAD_TRANSLATION
from annual_report.model.activities import UNKNOWN_ACTIVITY_TYPE
from annual_report.model.base import EMPTY_LIST
from annual_report.model.charts import BAD_YEARS
from annual_report.model.fact_sources import BAD_CITATION
from annual_report.model.format import BAD_MEASURE
from annual_report.model.official_frame import BAD_NUMBER, ISSUED_WITHOUT_DAY
from annual_report.model.tables import EMPTY_ROW
from annual_report.proofreading.registry import PROOFREADERS
from annual_report.render.rules import (
    MARKUP_REFUSED,
    RESOURCE_REFUSED,
    TEMPLATE_ERROR,
    TEMPLATE_OUTSIDE,
    TEMPLATE_PART_UNPRINTED,
    TEMPLATE_UNUSED,
)
from annual_report.values.authority import BAD_AUTHORITY
from annual_report.values.change import BAD_CHANGE
from annual_report.values.choice import BAD_CHOICE
from annual_report.values.dates import BAD_DATE
from annual_report.values.figures.computed import BAD_FORMULA
from annual_report.values.figures.digits import AMBIGUOUS_NUMBER
from annual_report.values.figures.figure import BAD_FIGURE, NUMBER_IN_WORDS
from annual_report.values.figures.money import MONEY_BELOW_ONE_DONG
from annual_report.values.figures.range import RANGE_REVERSED
from annual_report.values.period import BAD_PERIOD
from annual_report.values.text_types import BAD_ID

_OTHER_RULES: Final[tuple[Rule, ...]] = (
    INTERNAL_FAULT,
    FILE_NOT_MENDED,
    BAD_AUTHORITY,
    BAD_ID,
    BAD_CHOICE,
    UNKNOWN_ACTIVITY_TYPE,
    EMPTY_LIST,
    BAD_CHANGE,
    BAD_YEARS,
    BAD_DATE,
    AMBIGUOUS_NUMBER,
    BAD_FIGURE,
    BAD_FORMULA,
    NUMBER_IN_WORDS,
    MONEY_BELOW_ONE_DONG,
    RANGE_REVERSED,
    BAD_MEASURE,
    BAD_NUMBER,
    ISSUED_WITHOUT_DAY,
    BAD_PERIOD,
    BAD_CITATION,
    EMPTY_ROW,
    FILE_MISNAMED,
    FILE_OUTSIDE,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    FILE_ENCODING,
    LEGACY_ENCODING,
    TEXT_NOT_NFC,
    OPEN_COMMENT,
    UNACCEPTED_CHANGE,
    CONTROL_CHARACTER,
    YAML_SYNTAX,
    EMPTY_FILE,
    SEVERAL_DOCUMENTS,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    KEY_SPELLING,
    KEYS_IN_TWO_LANGUAGES,
    YAML_REFERENCE,
    YAML_TAG,
    NESTING_TOO_DEEP,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    VALUE_MISSING,
    BAD_VALUE,
    TEXT_LOST_BEHIND_HASH,
    NO_TEXT_LANGUAGE,
    BAD_TRANSLATION,
    MARKUP_REFUSED,
    RESOURCE_REFUSED,
    TEMPLATE_ERROR,
    TEMPLATE_OUTSIDE,
    TEMPLATE_PART_UNPRINTED,
    TEMPLATE_UNUSED,
    RULE_NOT_WAIVABLE,
    UNKNOWN_RULE,
    UNUSED_EXEMPTION,
)
_RULES: Final = {
    rule.name: rule
    for rule in sorted(
        (
            *_OTHER_RULES,
            *(check.rule for check in (*CHECKS, *DOCUMENT_CHECKS)),
            *(proofreader.rule for proofreader in PROOFREADERS),
        ),
        key=lambda rule: rule.name,
    )
}


@cache
def all_checks() -> tuple[RuleCheck, ...]:
    """Every check on data: on what documents have in common, on what each has alone; then the proofreaders."""
    return (*CHECKS, *DOCUMENT_CHECKS, *proofreading_checks())


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by name."""
    return tuple(_RULES.values())


def rule_named(name: str) -> Rule | None:
    """The rule with this name."""
    return _RULES.get(name)

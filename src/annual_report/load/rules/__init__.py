"""The rules of reading: on files, on the grammar of YAML, and on keys and values."""

from annual_report.load.rules.file_rules import (
    CONTROL_CHARACTER,
    FILE_ENCODING,
    FILE_MISNAMED,
    FILE_OUTSIDE,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    LEGACY_ENCODING,
    TEXT_NOT_NFC,
)
from annual_report.load.rules.grammar_rules import (
    DUPLICATE_KEY,
    EMPTY_FILE,
    KEY_NOT_TEXT,
    NESTING_TOO_DEEP,
    SEVERAL_DOCUMENTS,
    YAML_REFERENCE,
    YAML_SYNTAX,
    YAML_TAG,
)
from annual_report.load.rules.value_rules import (
    BAD_VALUE,
    KEY_SPELLING,
    KEYS_IN_TWO_LANGUAGES,
    MISSING_KEY,
    TEXT_LOST_BEHIND_HASH,
    UNKNOWN_KEY,
    VALUE_MISSING,
    WRONG_TYPE,
)
from annual_report.load.rules.word_rules import OPEN_COMMENT, UNACCEPTED_CHANGE

__all__ = [
    "BAD_VALUE",
    "CONTROL_CHARACTER",
    "DUPLICATE_KEY",
    "EMPTY_FILE",
    "FILE_ENCODING",
    "FILE_MISNAMED",
    "FILE_OUTSIDE",
    "FILE_TOO_LARGE",
    "FILE_UNREADABLE",
    "KEYS_IN_TWO_LANGUAGES",
    "KEY_NOT_TEXT",
    "KEY_SPELLING",
    "LEGACY_ENCODING",
    "MISSING_KEY",
    "NESTING_TOO_DEEP",
    "OPEN_COMMENT",
    "SEVERAL_DOCUMENTS",
    "TEXT_LOST_BEHIND_HASH",
    "TEXT_NOT_NFC",
    "UNACCEPTED_CHANGE",
    "UNKNOWN_KEY",
    "VALUE_MISSING",
    "WRONG_TYPE",
    "YAML_REFERENCE",
    "YAML_SYNTAX",
    "YAML_TAG",
]

"""The rules of reading: on files, on the grammar of YAML, and on keys and values."""

from typing import Final

from annual_report.diagnostics import Rule, Severity

FILE_OUTSIDE: Final = Rule("file-outside-workspace")
FILE_TOO_LARGE: Final = Rule("file-too-large")
FILE_ENCODING: Final = Rule("file-encoding")
FILE_UNREADABLE: Final = Rule("file-unreadable")
NESTING_TOO_DEEP: Final = Rule("nesting-too-deep")
DUPLICATE_KEY: Final = Rule("duplicate-key")
KEY_NOT_TEXT: Final = Rule("key-not-text")
YAML_REFERENCE: Final = Rule("yaml-reference")
TEXT_NOT_NFC: Final = Rule("text-not-nfc", Severity.WARNING)
YAML_TAG: Final = Rule("yaml-tag")
CONTROL_CHARACTER: Final = Rule("control-character")
EMPTY_FILE: Final = Rule("empty-file")
SEVERAL_DOCUMENTS: Final = Rule("several-documents")
YAML_SYNTAX: Final = Rule("yaml-syntax")
UNKNOWN_KEY: Final = Rule("unknown-key")
MISSING_KEY: Final = Rule("missing-key")
WRONG_TYPE: Final = Rule("wrong-type")
VALUE_MISSING: Final = Rule("value-missing")
BAD_VALUE: Final = Rule("bad-value")

"""The rules on keys and values: which there are, and of what kind they must be."""

from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_

UNKNOWN_KEY: Final = Rule(
    "unknown-key",
    proposes=True,
    title=N_("a key is unknown here"),
    explanation=N_(
        "Anything under a misspelt key would be missing from the document without anybody noticing. Usually the key "
        "was mistyped, or it is in the wrong group because it is indented too far or not far enough. Follow the "
        "suggestion."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unti: lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
KEYS_IN_TWO_LANGUAGES: Final = Rule(
    "keys-in-two-languages",
    Severity.WARNING,
    title=N_("a file has keys in two languages"),
    explanation=N_(
        "Every key can be written in English or in Vietnamese: “unit” and “đơn vị” mean the same. A file is easier "
        "to read, and its lines are easier to find, if all keys are in one language. The document is still made; "
        "“annual-report check --fix” renames the keys that are in the less used language."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, đơn vị: lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
KEY_SPELLING: Final = Rule(
    "key-spelling",
    Severity.WARNING,
    title=N_("a key is not spelt in the usual way"),
    explanation=N_(
        "Keys are written in small letters. A few have another Vietnamese word in one group: the place of a document "
        "is “địa danh”, that of an activity “địa điểm”. The program still understands the key, but editors and "
        "searches do not. “annual-report check --fix” corrects it."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, Unit: lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
MISSING_KEY: Final = Rule(
    "missing-key",
    title=N_("a required key is missing"),
    explanation=N_(
        "Without it, something would be missing from the document: the name in a row of a table, or the body in the "
        "letterhead. Write a line with the key and its value, indented like the other lines of the group."
    ),
    wrong=Sample("""\
statistics:
  - id: lop
    value: 12
    unit: lớp
"""),
    right=Sample("""\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 12
    unit: lớp
"""),
)
WRONG_TYPE: Final = Rule(
    "wrong-type",
    title=N_("a text is used instead of a list or group, or the other way round"),
    explanation=N_(
        "Usually the “- ” before an entry of a list is missing, a group is not indented below its key, or a text "
        "begins with {{ or [ and is not between quotes. The message says which of the three is expected."
    ),
    wrong=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  recipients: Các hội thành viên
"""),
    right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  recipients:
    - Các hội thành viên
"""),
)
VALUE_MISSING: Final = Rule(
    "value-missing",
    title=N_("a value between quotes is empty"),
    explanation=N_(
        "Two quotation marks with nothing between them mean an empty text, so nothing would be printed. Write the "
        "value; if it is not known yet, leave it blank without quotes, or remove the line."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: ""}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
BAD_VALUE: Final = Rule(
    "bad-value",
    proposes=True,
    title=N_("a list or group is used where one value is expected"),
    explanation=N_(
        "This key takes a single word or number. Remove the brackets or the “- ”, and write the value after the colon."
    ),
    wrong=Sample("""\
issuance:
  number: [05]
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
    right=Sample("""\
issuance:
  number: 05
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
)
TEXT_LOST_BEHIND_HASH: Final = Rule(
    "text-lost-behind-hash",
    Severity.WARNING,
    title=N_("a part of a value is lost after #"),
    explanation=N_(
        "After a space, # begins a note, and the program ignores the rest of the line. “#1”, a hashtag or a "
        "spreadsheet error such as “#REF!” is probably not meant as a note. Put the whole value between double "
        "quotes, or write it without #; after the # of a note, type a space."
    ),
    wrong=Sample("""\
sections:
  - title: Đội thi #1 của tỉnh
"""),
    right=Sample("""\
sections:
  - title: "Đội thi #1 của tỉnh"
"""),
)

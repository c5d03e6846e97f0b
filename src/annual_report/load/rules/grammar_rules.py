"""The rules on the grammar of YAML, and on those parts of it that are not used here."""

from typing import Final

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_

YAML_SYNTAX: Final = Rule(
    "yaml-syntax",
    title=N_("a line breaks the rules of YAML"),
    explanation=N_(
        "The program cannot tell here what belongs to what. Look for a space missing behind a colon, an "
        "indentation that does not match, a Tab, or a quotation mark that is not closed. A text that has a colon "
        "and a space in it, or begins with one of [ {{ > | @ & * ! %, is put between double quotes."
    ),
    wrong=Sample("""\
sections:
  - title: Chủ đề năm 2017: khởi nghiệp
"""),
    right=Sample("""\
sections:
  - title: "Chủ đề năm 2017: khởi nghiệp"
"""),
)
EMPTY_FILE: Final = Rule(
    "empty-file",
    title=N_("a file holds no data"),
    explanation=N_(
        "There is nothing in it but blank lines and notes behind #. Mostly it was not saved, or its lines were all "
        "made notes. Write at least the keys that must be there, or take an earlier copy."
    ),
    wrong=Sample("# Báo cáo năm 2017, sẽ viết sau.\n"),
    right=Sample("""\
# Báo cáo năm 2017.
period: 2017
"""),
)
SEVERAL_DOCUMENTS: Final = Rule(
    "several-documents",
    title=N_("a line --- cuts the file in two"),
    explanation=N_(
        "To YAML, --- is the end of one document and the beginning of another, and all below it would be left out "
        "of the report. Mostly it was meant as a rule between parts: write # before it."
    ),
    wrong=Sample("""\
period: 2017
---
introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.
"""),
    right=Sample("""\
period: 2017
# ---
introduction: Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.
"""),
)
DUPLICATE_KEY: Final = Rule(
    "duplicate-key",
    title=N_("a key stands twice in the same group"),
    explanation=N_(
        "Only one of the two values could be printed, and the program does not choose for you. Mostly a line was "
        "copied, or the “- ” is missing that begins a new entry of the list. Keep the value that is right."
    ),
    wrong=Sample("""\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 12
    value: 15
"""),
    right=Sample("""\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 15
"""),
)
KEY_NOT_TEXT: Final = Rule(
    "key-not-text",
    title=N_("a key is a list or a group in place of a word"),
    explanation=N_(
        "What stands before a colon is a word; in [ ] or {{ }} YAML takes it for a list or a group. Put quotes "
        "around a text that begins with such a sign; a note to yourself begins with #."
    ),
    wrong=Sample("[Ghi chú]: chờ số liệu quý IV\n"),
    right=Sample("""\
# Ghi chú: chờ số liệu quý IV
period: 2017
"""),
)
YAML_REFERENCE: Final = Rule(
    "yaml-reference",
    title=N_("the signs & and * of YAML do not go together"),
    explanation=N_(
        "At the beginning of a value, & marks it to be repeated and * repeats it; here one stands without the "
        "other. Mostly it only begins a text: put quotes around that. Repeat sparingly, since a change to the one "
        "changes the other, too; the key << is not used at all."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, note: "* số sơ bộ"}
  - id: hoc-vien
    label: Học viên
    value: 640
    unit: người
    note: *so-bo
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, note: "* số sơ bộ"}
  - id: hoc-vien
    label: Học viên
    value: 640
    unit: người
    note: "* số sơ bộ"
"""),
)
YAML_TAG: Final = Rule(
    "yaml-tag",
    title=N_("the sign ! of YAML is used"),
    explanation=N_(
        "At the beginning of a value, ! tells YAML to make something other than text of it; here everything is "
        "text, and the program itself knows what numbers and dates are. Take it out; put quotes around a text that "
        "begins with it."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: !!int 12, unit: lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
NESTING_TOO_DEEP: Final = Rule(
    "nesting-too-deep",
    title=N_("lists and groups are nested more than 32 deep"),
    explanation=N_(
        "A report needs fewer than ten levels. More come of brackets that were typed or pasted by mistake, or of a "
        "file made to wear the program out. Take them out, or put the text between quotes."
    ),
    wrong=Sample("""\
introduction: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  xem phụ lục
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
"""),
    right=Sample('introduction: "[xem phụ lục]"\n'),
)

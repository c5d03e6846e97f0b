"""The rules on the grammar of YAML, and on those parts of it that are not used here."""

from typing import Final

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_

YAML_SYNTAX: Final = Rule(
    "yaml-syntax",
    title=N_("a line breaks the rules of YAML"),
    explanation=N_(
        "The program cannot tell here which parts belong together. Look for a missing space after a colon, wrong "
        "indentation, a Tab, or a quotation mark that is not closed. Put double quotes around a text that contains a "
        "colon and a space, or begins with one of [ {{ > | @ & * ! %."
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
    title=N_("a file contains no data"),
    explanation=N_(
        "It contains only blank lines and notes after #. Usually it was not saved, or all its lines became notes. "
        "Write at least the required keys, or use an earlier copy."
    ),
    wrong=Sample("# Báo cáo năm 2017, sẽ viết sau.\n"),
    right=Sample("""\
# Báo cáo năm 2017.
period: 2017
"""),
)
SEVERAL_DOCUMENTS: Final = Rule(
    "several-documents",
    title=N_("a line --- splits the file in two"),
    explanation=N_(
        "To YAML, --- is the end of one document and the beginning of another, so everything below it would be left "
        "out of the report. Usually it was meant as a line between parts: write # before it."
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
    title=N_("a key is used twice in the same group"),
    explanation=N_(
        "Only one of the two values could be printed, and the program does not choose for you. Usually a line was "
        "copied, or the “- ” before a new entry of the list is missing. Keep the right value."
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
    title=N_("a key is a list or a group instead of a word"),
    explanation=N_(
        "A word is expected before a colon; in [ ] or {{ }} YAML reads it as a list or a group. Put quotes around a "
        "text that begins with such a character; a note to yourself begins with #."
    ),
    wrong=Sample("[Ghi chú]: chờ số liệu quý IV\n"),
    right=Sample("""\
# Ghi chú: chờ số liệu quý IV
period: 2017
"""),
)
YAML_REFERENCE: Final = Rule(
    "yaml-reference",
    title=N_("& and * of YAML do not match"),
    explanation=N_(
        "At the beginning of a value, & marks a value to repeat and * repeats it; here there is one without the "
        "other. Usually it is just the beginning of a text: put quotes around the text. Use repetition sparingly, "
        "because changing one place changes the other too; the key << is not used at all."
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
    title=N_("! of YAML is used"),
    explanation=N_(
        "At the beginning of a value, ! tells YAML to read it as something other than text; here every value is "
        "text, and the program recognises numbers and dates itself. Remove it; put quotes around a text that begins "
        "with it."
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
        "A report needs fewer than ten levels. More levels come from brackets typed or pasted by mistake, or from a "
        "file made to overload the program. Remove the brackets, or put the text between quotes."
    ),
    wrong=Sample("""\
introduction: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  xem phụ lục
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
"""),
    right=Sample('introduction: "[xem phụ lục]"\n'),
)

"""Slips of typing that break the grammar: each is told at its own place, with what to type there."""

from annual_report.diagnostics import Diagnostic, Source, edited
from annual_report.load.binding.binding import bind
from annual_report.load.binding.fields import known_keys
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.report import Report

SOUND = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 12
    unit: lớp
sections:
  - title: Kết quả
    text: Đã mở {lop}.
"""
SPACE, COLON, NONE = (
    "a space is missing after the colon",
    "this colon is not the one on the keyboard",
    "a key without a colon",
)
SPACES, UNSEEN, ENTRY = (
    "the spaces here are of another kind",
    "an invisible character here",
    "an entry of a list cannot",
)
# What is written in place of what, where that is told, what is said, and whether the edits mend it.
SLIPS = (
    ("period: ", "period:", "1:7", SPACE, True),
    ("  subject: ", "  subject:", "3:10", SPACE, True),
    ("signatory: {", "signatory:{", "4:12", SPACE, True),
    ("{person: ", "{person:", "4:21", SPACE, True),
    ("{person: ", "{person：", "4:21", COLON, True),
    ("- id: ", "- id:", "6:7", SPACE, True),
    ("    value: ", "    value:", "8:10", SPACE, True),
    ("- title: ", "- title:", "11:10", SPACE, True),
    ("    text: ", "    text:", "12:9", SPACE, True),
    ("period: ", "period：", "1:7", COLON, True),
    ("- title: ", "- title：", "11:10", COLON, True),
    ("value: ", "value∶", "8:10", COLON, True),
    ("period: ", "period ", "1:1", NONE, False),
    ("- id: ", "- id ", "6:5", NONE, False),
    ("value: ", "value ", "8:5", NONE, False),
    ("value: ", "value; ", "8:5", NONE, False),
    ("value: ", "value = ", "8:5", NONE, False),
    ("value: ", "value -> ", "8:5", NONE, False),
    ("issuance:", "issuance", "2:1", NONE, False),
    ("  - id", "  -id", "6:3", "a space is missing after the dash", True),
    ("  - id", "  – id", "6:3", ENTRY, True),
    ("  - id", "  • id", "6:3", ENTRY, True),
    ("  - id", "  * id", "6:3", ENTRY, True),
    ("    value", "\tvalue", "8:1", "indented with the Tab key", False),
    ("  subject", "\tsubject", "3:1", "indented with the Tab key", False),
    ("    value", "\u00a0\u00a0\u00a0\u00a0value", "8:1", SPACES, True),
    ("  subject", "\u00a0\u00a0subject", "3:1", SPACES, True),
    ("  - id", "  -\u00a0id", "6:4", SPACES, True),
    ("    value", "\u3000\u3000\u3000\u3000value", "8:1", SPACES, True),
    ("issuance", "\ufeffissuance", "2:1", UNSEEN, True),
    ("  - id", "  \u200b- id", "6:3", UNSEEN, True),
    ("    label", "    “label”", "7:5", "unknown key ““label””", True),
    ("period", " period", "1:1", "the first line begins with a space", True),
)


def problems(text: str) -> list[Diagnostic]:
    """What reading and binding tell of a report."""
    source = Source("r.yaml", text)
    root, found = read_yaml(source, lambda: known_keys(Report))
    return sorted([*found, *(bind(root, Report).problems if root else ())], key=lambda each: each.place.order)


def test_slip_is_told_at_its_own_place_and_mended() -> None:
    assert problems(SOUND) == []
    for right, wrong, place, said, mends in SLIPS:
        assert SOUND.count(right) == 1, right
        text = SOUND.replace(right, wrong)
        first = problems(text)[0]
        assert (f"{first.span.line}:{first.span.column}", said in first.message.say("en")) == (place, True), wrong
        assert first.fix is not None
        assert bool(first.edits) == mends, wrong
        if mends:
            assert problems(edited(Source("r.yaml", text), [first.edits])) == [], wrong


def test_every_key_without_a_space_is_mended() -> None:
    text = SOUND.replace(": ", ":")
    found = problems(text)
    assert [each.span.line for each in found] == [1, 3, 6, 11]
    for _round in range(2):  # what stands in braces shows when the keys around it can be read
        text = edited(Source("r.yaml", text), [each.edits for each in problems(text)])
    assert problems(text) == []


def test_file_of_one_key_without_a_space() -> None:
    for text in ("period:2020\n", "# Ghi chú\nperiod:2020\nissuance:x\n"):
        [found] = problems(text)
        assert found.message.say("en") == SPACE
        assert found.span.column == len("period:")


def test_texts_with_colons_are_no_slips() -> None:
    for text in ("Kết quả: tốt", "Xem https://mau.vn", "Lúc 7:30", "tỷ lệ 3:1"):
        sound = SOUND.replace("text: Đã mở {lop}.", f'text: "{text}"')
        assert problems(sound) == []

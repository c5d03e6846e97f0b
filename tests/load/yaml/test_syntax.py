"""Broken YAML: one diagnostic at the right line, in plain words, never an exception."""

from pathlib import Path

from cases import each_case
from hypothesis import given
from hypothesis import strategies as st
from load.loading import load, told

from annual_report.diagnostics import Diagnostic, Source, edited
from annual_report.diagnostics.source import lines_of
from annual_report.load.yaml.reader import read_yaml

HEAD = "period: 2020\nissuance:\n  subject: a\n"

COLON = "there is a colon and a space inside a text"
SIGN = "a value cannot begin with this character without quotes"
TAB = "this line is indented with the Tab key"
COLON_SPACE = "a space is missing after the colon"
DASH_SPACE = "a space is missing after the dash"
NO_COLON = "a key without a colon"
NO_KEY = "this line begins with neither a key nor a dash"
AMONG = "this key is among the entries of a list"
INDENT = "this line is not indented like the lines it belongs to"
UNCLOSED = "a quotation mark or bracket that was opened is never closed"
BLOCK = "a value cannot begin with > or | without quotes"
GROUP = "a value cannot begin with [ or { without quotes"
QUOTES = "the text continues after its closing quotation mark"
ANCHOR = "a value cannot begin with &, * or ! without quotes"
UNTAB = "delete everything before its first letter"
UNDER_SUBJECT = "begin the line with 2 spaces, so that it lines up with “subject:”"
UNSEEN = "the text contains a control character"


def broken(diagnostics: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """Those that tell of the grammar."""
    return [each for each in diagnostics if each.rule.name == "yaml-syntax"]


BROKEN = [
    ("  place: Chủ đề: khởi nghiệp", 4, 16, COLON),
    ("\tplace: a", 4, 1, TAB),
    ("signatory:\n\tperson: a", 5, 1, TAB),
    ("  place: @a", 4, 10, SIGN),
    ("  place: `a`", 4, 10, SIGN),
    ("  place: %a", 4, 10, SIGN),
    ('  place: "a\n  archive: b', 4, 10, UNCLOSED),
    ("  place: 'a\n  archive: b", 4, 10, UNCLOSED),
    ("  recipients: [a, b\n  archive: c", 4, 15, UNCLOSED),
    ("  signatory: {person: a\n  archive: c", 4, 14, UNCLOSED),
    ("   place: a", 4, 4, INDENT),
    (" place: a", 4, 2, INDENT),
    ("  recipients:\n    - a\n   - b", 6, 4, INDENT),
    ("  recipients:\n    - a\n    b: c", 6, 5, AMONG),
    ("  signatory:\n    person: a\n    - b", 6, 5, INDENT),
    ("- a", 4, 1, INDENT),
    ("  place: >1000", 4, 10, BLOCK),
    ("  place: |1000\n  archive: a", 4, 10, BLOCK),
    ("  place: > hơn", 4, 10, BLOCK),
    ("  place: {lop} lớp", 4, 10, GROUP),
    ("  recipients:\n    - {lop} lớp", 5, 7, GROUP),
    ("  place: [a] b", 4, 10, GROUP),
    ('  place: "a" b', 4, 14, QUOTES),
    ("  place: **đậm**", 4, 10, ANCHOR),
    ("  place: & a", 4, 10, ANCHOR),
    ("  place", 4, 3, NO_COLON),
    ("  place: Mẫu và\nhuyện Mẫu", 5, 1, NO_KEY),
    ("  recipients:\n  - Hội A\n  -Hội B\nsections:", 6, 3, DASH_SPACE),
    ("  place:a\n  archive: b", 4, 8, COLON_SPACE),
    ("  signatory:\n    person:a\n    post: b", 5, 11, COLON_SPACE),
    ("statistics:\n  - id: a\n    label: b\n  -id: c\n   label: d", 7, 3, DASH_SPACE),
    ("  place: b\n  archive:Văn phòng", 5, 10, COLON_SPACE),
    ('  place:"a"\n  archive: b', 4, 8, COLON_SPACE),
    ("  signatory:\n  \tperson: a", 5, 3, TAB),
    ("  recipients: - a", 4, 15, "a list cannot begin on the line of its key"),
    ('  place: "\\q"', 4, 11, "a \\ inside double quotes has a meaning of its own"),
    ("  place: đường \x07", 4, 16, UNSEEN),
    ("  place: đường\x0c phố", 4, 15, UNSEEN),
    ("  place: !<a", 4, 10, ANCHOR),
]  # fmt: skip


@each_case(("text", "line", "column", "said"), BROKEN)
def test_broken_grammar_is_told_where_it_is(tmp_path: Path, text: str, line: int, column: int, said: str) -> None:
    (found,) = broken(load(tmp_path, f"{HEAD}{text}\n").diagnostics)
    assert found.span.place == f"report.yaml:{line}:{column}"
    assert found.message.say("en") == said
    assert found.fix is not None
    assert found.message.say("vi") != found.message.say("en")


def test_quotation_mark_closed_by_a_later_one_is_told_where_it_was_opened(tmp_path: Path) -> None:
    text = f'{HEAD}  place: "Tỉnh Mẫu\n  archive: VT\n  status: "draft"\n'
    (found,) = load(tmp_path, text).diagnostics
    assert found.span.place == "report.yaml:4:10"
    assert found.message.say("en") == UNCLOSED
    assert [note.say("en") for note in found.notes] == ["the next one, at line 6, was read as its end"]


@each_case(
    ("text", "fix"),
    [
        ("  owner:Văn phòng\n  place: a", "type a space between “owner:” and “Văn”"),
        ("statistics:\n  - id: a\n    label: A\n  -id: lop\n   label: b", "type a space between “-” and “id:”"),
        ("\tplace: a", f"{UNTAB}, and type spaces until it lines up with the keys of its group"),
        ("\tplace: a\n  archive: b", f"{UNTAB} and type 2 spaces, so that it lines up with “subject:”"),
        (
            "  signatory:\n\tperson: a\n    post: b",
            f"{UNTAB}, and type spaces until it lines up with the keys of its group",
        ),
        ("   place: a", UNDER_SUBJECT),
        (" place: a", UNDER_SUBJECT),
        ("      place: a", "give all keys of one group, and all dashes of one list, the same indentation"),
        ("      place: a\n\n  # Ghi chú.\n  archive: b", UNDER_SUBJECT),
        ("  place: Chủ đề: khởi nghiệp", 'the whole text needs quotes: type " before “Chủ” and after “nghiệp”'),
        ("  place: @a", 'put quotes around it: "@a"'),
        ('  place: {lop} tại Mẫu"', 'type " before “{lop}” too'),
        ('  place: {lop} "Mẫu" ', "put quotes around a text that begins with [ or {"),
        (
            "  signatory: {person: a, post: Trưởng {ban}}",
            'the whole text needs quotes: type " before “Trưởng” and after “{ban}”',
        ),
        (
            "  signatory: {person: {ban} b, post: c, d}",
            'the whole text needs quotes: type " before “{ban}” and after “b”',
        ),
        ('  place: "Tỉnh Mẫu\n  archive: b  # "VT"', 'type " at the end of the line, after “Mẫu”'),
        ('  place: "Tỉnh Mẫu\n  archive: b', 'type " at the end of the line, after “Mẫu”'),
        ('  place: "Tỉnh\n    Mẫu\n', 'type " where it ends'),
        ("  recipients: [a, b\n  archive: c", "type ] at the end of the line, after “b”"),
        ("  recipients: [{a: b]\n  archive: c", "type } where it ends"),
    ],
)
def test_line_is_written_as_it_should_be(tmp_path: Path, text: str, fix: str) -> None:
    (found,) = broken(load(tmp_path, f"{HEAD}{text}\n").diagnostics)
    assert found.fix is not None
    assert found.fix.say("en") == fix


def test_rest_is_read_where_a_line_can_be_mended_in_one_way_only(tmp_path: Path) -> None:
    text = f"{HEAD}  place:Tỉnh Mẫu\n  archive: Chủ đề: a\n  kind: x\n  date: 31/2/2020\n"
    text += "  number: @5\nsections: {a} b\n"
    loaded = load(tmp_path, text)
    assert sorted(told(loaded.diagnostics)) == [
        "bad-date 7:9", "bad-document-number 8:11", "missing-key 2:1", "unknown-key 6:3", "wrong-type 9:11",
        "yaml-syntax 4:8", "yaml-syntax 5:18", "yaml-syntax 8:11", "yaml-syntax 9:11",
    ]  # fmt: skip
    assert {each.span.source.text for each in loaded.diagnostics} == {text}


def test_line_that_stays_broken_is_told_once(tmp_path: Path) -> None:
    (found,) = load(tmp_path, f'{HEAD}  place:"a" b\n  kind: x\n').diagnostics
    assert told([found]) == ["yaml-syntax 4:8"]


@each_case(
    ("text", "mended"),
    [
        ("  place: Chủ đề: khởi nghiệp", '  place: "Chủ đề: khởi nghiệp"'),
        ("  place: @a  ", '  place: "@a"  '),
        ("  place: >1000", '  place: ">1000"'),
        ("  recipients:\n    - {lop} lớp", '  recipients:\n    - "{lop} lớp"'),
        ("  place:a\n  archive: b", "  place: a\n  archive: b"),
        ("  recipients:\n  -id: c\n    label: d", "  recipients:\n  - id: c\n    label: d"),
        ("statistics:\n  - id: a\n    label: b\n  -id: c\n   label: d", None),
        ("  place: {lop} lớp\n    và lớp", None),
        ("  place: a: b # c", None),
        ('  place: {lop} "lớp"', None),
        ("\tplace: a", None),
        ("  place: 'a", None),
    ],
)  # fmt: skip
def test_line_is_mended_where_there_is_one_way(tmp_path: Path, text: str, mended: str | None) -> None:
    (found,) = broken(load(tmp_path, f"{HEAD}{text}\n").diagnostics)
    after = edited(found.span.source, [found.edits])
    assert after == f"{HEAD}{text if mended is None else mended}\n"


def test_single_quotes_are_closed_by_a_later_one_too(tmp_path: Path) -> None:
    (found,) = load(tmp_path, f"{HEAD}  place: 'Mẫu\n  archive: 'VT'\n").diagnostics
    assert (found.span.place, found.message.say("en")) == ("report.yaml:4:10", UNCLOSED)
    assert [note.say("en") for note in found.notes] == ["the next one, at line 5, was read as its end"]


def test_more_than_a_digit_is_no_empty_text(tmp_path: Path) -> None:
    found = load(tmp_path, f"{HEAD}  number: >5\n  place: a\n").diagnostics
    assert found[0].rule.name == "yaml-syntax"
    assert found[0].span.place == "report.yaml:4:11"
    assert found[0].message.say("en") == BLOCK
    assert not [each for each in found if "number" in each.message.say("en")]


@each_case("written", [">", ">2", "|", "|+", ">1 # thụt lề"])
def test_folded_text_is_text(tmp_path: Path, written: str) -> None:
    found = load(tmp_path, f"introduction: {written}\n   Lời đầu.\n").diagnostics
    assert {each.rule.name for each in found} == {"missing-key"}


@each_case("text", ['"a": b\n"c" d: e', "a: [b, c]\nd: {e: f", "%b: c", "a: b\n...\nc", "a: [", "{"])
def test_any_other_broken_grammar_is_told_too(tmp_path: Path, text: str) -> None:
    assert [each.rule.name for each in load(tmp_path, text).diagnostics] == ["yaml-syntax"]


@given(st.text("ab:-?[]{},&*!|>'\"%@`# \n\t\r\x85\u2028\ufeff~đ\x00\x1b\ud7ff", max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    source = Source("a.yaml", text)
    root, problems = read_yaml(source)
    assert root is not None or problems
    for each in problems:
        assert 1 <= each.span.line <= len(lines_of(text))
        assert 1 <= each.span.column <= len(source.line(each.span.line)) + 1

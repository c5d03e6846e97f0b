"""Files read: encodings, limits, and the parts of YAML that are not used here."""

import os
from pathlib import Path

import yaml.scanner
from cases import each_case
from load.loading import load, told
from pace import takes_more
from sample import REPORT

from annual_report.diagnostics import Diagnostic, Source
from annual_report.load.loader import load_organization
from annual_report.load.text.files import MAX_BYTES
from annual_report.load.yaml.nodes import plain
from annual_report.load.yaml.reader import read_yaml
from annual_report.load.yaml.syntax import syntax_diagnostic

BOM = b"\xef\xbb\xbf"
LATIN = "period: 2020\nab: é\n".encode("latin-1")
LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def tree(text: str) -> object:
    """What the YAML `text` writes; it must be sound."""
    root, problems = read_yaml(Source("a.yaml", text))
    assert not problems
    assert root is not None
    return plain(root)


@each_case("end", ["\n", "\r\n", "\r"])
@each_case("mark", [b"", BOM])
def test_byte_order_marks_and_line_ends_do_not_matter(tmp_path: Path, mark: bytes, end: str) -> None:
    loaded = load(tmp_path, mark + REPORT.replace("\n", end).encode())
    assert not loaded.diagnostics
    assert loaded.value is not None
    assert loaded.value.sections[0].text == "Đã mở {lop}."
    assert loaded.span(("sections", 0, "text")).place == "report.yaml:9:11"
    assert loaded.span(("sections", 0, "text")).text == "Đã mở {lop}."


@each_case(
    ("data", "place"),
    [
        (REPORT.encode("utf-16"), "1:1"),
        (b"p\0e\0r\0i\0o\0d\0", "1:1"),
        (b"\xff", "1:1"),
        (LATIN, "2:5"),
        (BOM + LATIN, "2:5"),
        (LATIN.replace(b"\n", b"\r\n"), "2:5"),
        (LATIN.replace(b"\n", b"\r"), "2:5"),
        ("ấn phẩm: đ".encode()[:-1], "1:10"),
        ("\nấn phẩm: \0".encode(), "2:10"),
    ],
)
def test_other_encoding_is_told_where_it_shows(tmp_path: Path, data: bytes, place: str) -> None:
    loaded = load(tmp_path, data)
    assert told(loaded.diagnostics) == [f"file-encoding {place}"]
    assert loaded.value is None
    assert loaded.span(("period",)).place == "report.yaml:1:1"


@each_case("codec", ["utf-16-le", "utf-16-be"])
def test_excerpt_of_garbage_is_not_shown(tmp_path: Path, codec: str) -> None:
    (found,) = load(tmp_path, f"\ufeff{REPORT}".encode(codec)).diagnostics
    assert (found.rule.name, found.span.place) == ("file-encoding", "report.yaml:1:1")
    assert not found.span.source.text


def test_decomposed_letters_become_whole_ones(tmp_path: Path) -> None:
    loaded = load(tmp_path, REPORT.replace("Kết quả", "Kê\u0301t qua\u0309").replace("12,", '"1\\u0032",'))
    assert told(loaded.diagnostics) == ["text-not-nfc 8:13"]
    assert loaded.value is not None
    assert loaded.value.sections[0].title == "Kết quả"
    assert loaded.source.line(8) == "  - title: Kết quả"
    assert tree('"e\\u0302": "e\\u0302"') == {"ê": "ê"}


def test_every_scalar_is_text() -> None:
    written = 'a: no\nb: 14:56\nc: 1.000\nd: 0x1F\ne: ~\nf: 2017-01-12\ng: null\nh: ""\ni:\n'
    assert tree(written) == {
        "a": "no", "b": "14:56", "c": "1.000", "d": "0x1F", "e": "~", "f": "2017-01-12", "g": "null", "h": "",
    }  # fmt: skip


@each_case(
    ("added", "found"),
    [
        ("period: 2021", ["duplicate-key 10:1"]),
        ("introduction: a\nintroduction: b\nintroduction: c", ["duplicate-key 11:1", "duplicate-key 12:1"]),
        ("introduction: &a abc", ["yaml-reference 10:15"]),
        ("introduction: *a", ["yaml-reference 10:15"]),
        ("introduction: !!str abc", ["yaml-tag 10:15"]),
        ("introduction: !a &b abc", ["yaml-tag 10:15", "yaml-reference 10:15"]),
        ("? [a]\n: b", ["key-not-text 10:3"]),
        ("{a: b}: c", ["key-not-text 10:1"]),
        ("introduction: &a abc\n", ["yaml-reference 10:15"]),
        ("<<: {a: b}", ["yaml-reference 10:1"]),
        ('introduction: "a\\x07b"', ["control-character 10:15"]),
        ("---\nperiod: 2021", ["several-documents 10:1", "duplicate-key 11:1"]),
        ("...\n---\n", ["several-documents 11:1"]),
    ],
)
def test_parts_of_yaml_that_are_not_used_here(tmp_path: Path, added: str, found: list[str]) -> None:
    assert told(load(tmp_path, f"{REPORT}{added}\n").diagnostics) == found


@each_case(
    ("entries", "found", "read"),
    [
        (
            "  - id: a\n    b: c\n    id: d\n    b: e\n",
            ["duplicate-key 4:5"],
            [{"id": "a", "b": "c"}, {"id": "d", "b": "e"}],
        ),
        (
            "- id: a\n  b: c\n  # Ghi chú.\n  id: d\n  b: e\n  id: f\n  b: g\n",
            ["duplicate-key 5:3", "duplicate-key 7:3"],
            [{"id": "a", "b": "c"}, {"id": "d", "b": "e"}, {"id": "f", "b": "g"}],
        ),
        ("  - id: a\n    b: c\n    id: d\n", ["duplicate-key 4:5"], [{"id": "a", "b": "c"}]),
        (
            "  - id: a\n    b: c\n    b: d\n    id: e\n",
            ["duplicate-key 4:5", "duplicate-key 5:5"],
            [{"id": "a", "b": "c"}],
        ),
        ("  - {id: a, b: c, id: d, b: e}\n", ["duplicate-key 2:19", "duplicate-key 2:26"], [{"id": "a", "b": "c"}]),
        ("  id: a\n  b: c\n  id: d\n  b: e\n", ["duplicate-key 4:3", "duplicate-key 5:3"], {"id": "a", "b": "c"}),
    ],
)
def test_entry_without_its_dash_is_told_once_and_read_as_one(entries: str, found: list[str], read: object) -> None:
    root, problems = read_yaml(Source("a.yaml", f"entries:\n{entries}"))
    assert told(problems) == found
    assert root is not None
    assert plain(root) == {"entries": read}


def test_duplicate_key_names_the_line_of_the_first(tmp_path: Path) -> None:
    (found,) = load(tmp_path, f"{REPORT}period: 2021\n").diagnostics
    assert [note.say("en") for note in found.notes] == ["it was first used at line 1"]


@each_case("text", ["", "\n", "# nothing\n", "\ufeff"])
def test_file_without_data_is_told(tmp_path: Path, text: str) -> None:
    assert told(load(tmp_path, text).diagnostics) == ["empty-file 1:1"]


@each_case("text", ["- a\n", "abc\n", "---\n", "kỳ:2020\n"])
def test_file_that_is_no_mapping_is_told(tmp_path: Path, text: str) -> None:
    (found,) = load(tmp_path, text).diagnostics
    assert (found.rule.name, found.message.say("en")) == (
        "wrong-type",
        "the file must begin with a key, for example “period:”",
    )


@each_case(
    ("text", "rule"),
    [
        ("a: " + "[" * 1_000_000, "nesting-too-deep"),
        ("a: " + "{" * 1_000_000, "nesting-too-deep"),
        ("- " * 1_000_000, "nesting-too-deep"),
        ("? " * 1_000_000, "nesting-too-deep"),
        ("\n".join(" " * depth + "a:" for depth in range(1000)), "nesting-too-deep"),
        ("a: " + "x" * MAX_BYTES, "file-too-large"),
        (LAUGHS, "yaml-reference"),
    ],
)
def test_file_made_to_exhaust_is_refused_quickly(tmp_path: Path, text: str, rule: str) -> None:
    found: list[Diagnostic] = []
    assert not takes_more(lambda: found.extend(load(tmp_path, text).diagnostics), 300)
    assert found[0].rule.name == rule


def test_nesting_limit_of_the_parser_itself_is_told_as_ours() -> None:
    """libyaml has one of its own from 0.2.6 on, and meets it first where it reads ahead."""
    error = yaml.scanner.ScannerError("while increasing flow level", None, "exceeded maximum nesting depth", None)
    found = syntax_diagnostic(error, Source("report.yaml", "a: " + "[" * 1001))
    assert found.rule.name == "nesting-too-deep"


@each_case("depth", [32, 33])
def test_nesting_has_a_limit(tmp_path: Path, depth: int) -> None:
    rules = {each.rule.name for each in load(tmp_path, "a: " + "[" * depth + "]" * depth).diagnostics}
    assert ("nesting-too-deep" in rules) == (depth > 32)


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("nowhere", "folder", "pipe"):
        (found,) = load_organization(tmp_path / name, name).diagnostics
        assert (found.rule.name, found.span.place) == ("file-unreadable", f"{name}:1:1")

"""Places in sources: lines as YAML counts them, spans over several lines, narrowed spans."""

import yaml
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.diagnostics import Source, Span
from annual_report.diagnostics.source import lines_of, whole_file

TEXT = "tiêu đề: |\n  Đã mở {lop} lớp,\n  tặng {lop}.\nkhác: {lop}\n"


def span(text: str, line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span(Source("a.yaml", text), line, column, end_line, end_column)


@each_case(("number", "line"), [(0, ""), (1, "a"), (2, "b"), (3, ""), (4, "c"), (5, "")])
def test_line_of_a_source(number: int, line: str) -> None:
    assert Source("a.yaml", "a\r\nb\n\rc\n").line(number) == line


@given(st.lists(st.sampled_from(["a", " b", "\n", "\r", "\r\n", "\x85", "\u2028", "\u2029", "\u000b"])))
def test_lines_are_those_of_the_parser(pieces: list[str]) -> None:
    text = "".join(pieces).replace("\u000b", "đ")
    last = list(yaml.scan(f'"{text}"', Loader=yaml.SafeLoader))[-2]
    assert len(lines_of(text)) == last.end_mark.line + 1
    assert "".join(lines_of(text)) == text


@each_case(
    ("where", "text"),
    [
        ((1, 1, 1, 8), "tiêu đề"),
        ((1, 10, 4, 1), "|\n  Đã mở {lop} lớp,\n  tặng {lop}.\n"),
        ((2, 3, 3, 7), "Đã mở {lop} lớp,\n  tặng"),
        ((4, 7, 9, 1), "{lop}\n"),
        ((9, 1, 9, 4), ""),
        ((1, 1, 1, 1), ""),
    ],
)
def test_text_of_a_span(where: tuple[int, int, int, int], text: str) -> None:
    assert span(TEXT, *where).text == text


@each_case(
    ("needle", "occurrence", "place"),
    [
        ("{lop}", 0, "a.yaml:2:9"),
        ("{lop}", 1, "a.yaml:3:8"),
        ("|", 0, "a.yaml:1:10"),
        ("{lop}", 2, "a.yaml:1:10"),
        ("khác", 0, "a.yaml:1:10"),
    ],
)
def test_span_is_narrowed_to_what_stands_in_it(needle: str, occurrence: int, place: str) -> None:
    block = span(TEXT, 1, 10, 4, 1)
    narrowed = block.narrowed(needle, occurrence)
    assert narrowed.place == place
    assert narrowed is block or narrowed.text == needle


@each_case("end", ["\n", "\r\n", "\r", "\u2028"])
def test_span_is_narrowed_whatever_the_line_ends(end: str) -> None:
    narrowed = span(TEXT.replace("\n", end), 1, 10, 4, 1).narrowed("tặng")
    assert (narrowed.line, narrowed.column, narrowed.text) == (3, 3, "tặng")


def test_whole_file_is_its_beginning() -> None:
    assert whole_file(Source("a.yaml", "a")).place == "a.yaml:1:1"


def test_source_shows_its_name_and_not_its_text() -> None:
    assert "bí mật" not in repr(Source("a.yaml", "bí mật"))

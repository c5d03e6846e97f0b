"""Parts of values: each word of a text is found where it stands, however YAML writes the text, and replaced safely."""

import re
from textwrap import indent

from cases import each_case
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annual_report.diagnostics import Source, edited
from annual_report.load.yaml.nodes import Mapping, Scalar
from annual_report.load.yaml.offsets import replaced_within, span_within
from annual_report.load.yaml.reader import read_yaml

FOLDED = "key: >-\n  Hội Mẫu đã mở\n  lớp mới.\n\n  Lớp nữa\nnext: x\n"
LITERAL = "key: |  # ghi chú\n  Hội Mẫu:\n\n  - mở lớp\n    mới;\n  - hết.\nnext: x\n"
PLAIN = "key: Hội Mẫu đã mở\n  lớp mới   # ghi chú\nnext: x\n"
SINGLE = "key: 'Hội ''Mẫu'' đã\n  mở lớp'\nnext: x\n"
DOUBLE = 'key: "Hội \\"Mẫu\\" \\u0111\\u00e3 m\\\n  ở\\tlớp\\n mới"\nnext: x\n'
TEXTS = (FOLDED, LITERAL, PLAIN, SINGLE, DOUBLE)


def value_of(text: str) -> Scalar:
    root, problems = read_yaml(Source("a.yaml", text))
    assert isinstance(root, Mapping)
    assert not problems
    node = root.entries["key"][1]
    assert isinstance(node, Scalar)
    return node


@each_case("text", TEXTS)
def test_each_word_is_found_where_it_stands(text: str) -> None:
    value = value_of(text)
    words = list(re.finditer(r"\w+", value.text))
    assert len(words) > 3
    for word in words:
        span = span_within(value, word.start(), word.end())
        assert span is not None
        seen = span.text.encode().decode("unicode_escape") if "\\u" in span.text else span.text
        assert re.sub(r"\\\s+", "", seen) == word[0]


def test_a_part_over_a_line_end_is_all_of_it() -> None:
    value = value_of(FOLDED)
    start = value.text.index("mở lớp")
    span = span_within(value, start, start + len("mở lớp"))
    assert span is not None
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 14, 3, 6)


words = st.text("abcđếộ'\":,#-[]{}&*!|>% \\", min_size=1, max_size=8)


@settings(max_examples=300)
@given(st.lists(words, min_size=2, max_size=12), st.sampled_from(["|", ">", "'", '"', ""]), words, st.data())
def test_what_is_replaced_is_read_so_and_nothing_else_changes(
    parts: list[str], style: str, new: str, data: st.DataObject
) -> None:
    source = Source("a.yaml", f"key: {written(parts, style)}\nnext: x\n")
    before = read(source)
    assume(before is not None and before.keys() == {"key", "next"} and before["key"].text)
    assert before is not None
    value = before["key"]
    start = data.draw(st.integers(0, len(value.text) - 1))
    end = data.draw(st.integers(start, len(value.text)))
    if edits := replaced_within(value, start, end, new):
        after = read(Source("a.yaml", edited(source, [edits])))
        assert after is not None
        assert after["key"].text == value.text[:start] + new + value.text[end:]
        assert after["next"].text == "x"


def read(source: Source) -> dict[str, Scalar] | None:
    """The texts of a file by their keys; None where something is wrong with it."""
    root, problems = read_yaml(source)
    if problems or not isinstance(root, Mapping):
        return None
    return {name: value for name, (_key, value) in root.entries.items() if isinstance(value, Scalar)}


def written(parts: list[str], style: str) -> str:
    """The parts on lines of their own, by a style of YAML."""
    if style in {"|", ">"}:
        return f"{style}-\n" + indent("\n".join(part.strip() or "a" for part in parts), "  ")
    joined = "\n  ".join(part.strip() or "a" for part in parts)
    if style == "'":
        return "'" + joined.replace("'", "''") + "'"
    if style == '"':
        return '"' + joined.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return joined

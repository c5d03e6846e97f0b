"""Writing YAML: whatever the texts, they are read back as they are, and comments stay comments."""

from typing import Final
from unicodedata import normalize

import yaml
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.api.begin.writing import WIDTH, Entry, Group, YamlItem, YamlList, as_written, remark, written
from annual_report.api.rules.exemptions import exemptions
from annual_report.diagnostics import Source
from annual_report.load.yaml.nodes import plain
from annual_report.load.yaml.reader import read_yaml

# Signs that YAML acts by come often, and any others that a file may hold.
SIGNS: Final = st.text(
    st.one_of(
        st.sampled_from(" \n\t#:-?,[]{}&*!|>'\"%@`~…\\aàno0.\xa0\u2028\ufeff"),
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    ),
    max_size=300,
).map(lambda text: normalize("NFC", text))  # as the reader gives all texts


def read(text: str) -> object:
    """What the program's own reader makes of a file."""
    node, problems = read_yaml(Source("r.yaml", text))
    assert not problems
    assert node is not None
    return plain(node)


@given(SIGNS, SIGNS, SIGNS)
def test_texts_are_read_as_they_were(first: str, second: str, remarked: str) -> None:
    inner = Group([Entry("a", first, above=[remarked]), Entry("b", second, note=remarked)])
    group = Group(
        [
            Entry("k", inner, note=remarked),
            Entry("l", YamlList([YamlItem(first), YamlItem(inner, above=[remarked]), YamlItem(second, note=remarked)])),
            Entry("m", YamlList([YamlItem(first), YamlItem(inner)]), above=[remarked], aside=True),
            Entry("n", second),
        ]
    )
    text = written(group, [remarked])
    both = {"a": first, "b": second}
    assert yaml.load(text, Loader=yaml.BaseLoader) == {"k": both, "l": [first, both, second], "n": second}  # noqa: S506


@given(SIGNS)
def test_what_a_file_holds_is_written_again(text: str) -> None:
    before = written(Group([Entry("a", YamlList([YamlItem(text), YamlItem(Group([Entry("b"), Entry("c", text)]))]))]))
    node, problems = read_yaml(Source("r.yaml", before))
    assert not problems
    assert node is not None
    value = as_written(node)
    assert isinstance(value, Group)
    assert written(value) == before


@each_case("text", ["# bỏ qua: a", "bỏ  qua : a", "a # ignore: b", "IGNORE: c\n# bỏ qua: d"])
def test_a_comment_exempts_nothing(text: str) -> None:
    group = Group([Entry("a", note=text), Entry("b", text, above=[text, f"{'dài ' * 28}{text}"], aside=True)])
    source = Source("r.yaml", written(Group([*group.entries, Entry("c", "d")])))
    node, problems = read_yaml(source)
    assert node is not None
    assert not problems
    assert not list(exemptions(source, node))
    assert remark(text)


def test_lines_are_of_a_length_to_be_read() -> None:
    long = "Hội Mẫu mở lớp tập huấn cho hội viên. " * 12
    text = written(Group([Entry("k", YamlList([YamlItem(Group([Entry("text", long.strip(), above=[long])]))]))]))
    assert max(map(len, text.splitlines())) <= WIDTH + 4
    assert text.splitlines()[1].startswith("  # Hội")
    assert read(text) == {"k": [{"text": long.strip()}]}


@each_case(
    ("text", "line"),
    [
        ("Hội Mẫu", "k: Hội Mẫu"),
        ("{hoi-a} họp", 'k: "{hoi-a} họp"'),
        ("Hội thi: lần 1", 'k: "Hội thi: lần 1"'),
        ("no", "k: no"),
        ("12", "k: 12"),
        ("có", "k: có"),
        ("……", "k: ……"),
        ("a\nb", "k: |-"),
        ("", 'k: ""'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, line: str) -> None:
    assert written(Group([Entry("k", text)])).splitlines()[0] == line
    assert read(written(Group([Entry("k", text)]))) == {"k": text}

"""Places and edits are those of the text as it stands in the file, in NFC or not."""

from typing import Final
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from annual_report.diagnostics import Edit, Source, Span, edited, edited_in_file
from annual_report.diagnostics.composition import changed_in, places_in
from annual_report.diagnostics.source import lines_of

PIECES: Final = (
    *"aeoyđƯ \n.:-", "ế", "e\u0302\u0301", "o\u0323\u0302", "o\u0302\u0323", "\u0301", "\u0344", "\u0958", "각",
    "\u1100\u1161\u11a8", "\u0bc6\u0bbe", "Å", "\u212b", "\U0001d15e", "e\u0316\u0301",
)  # fmt: skip
MIXED: Final = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
TEXTS: Final = st.one_of(MIXED, st.text(max_size=30)).filter(lambda text: "\r" not in text)


def source_of(written: str) -> Source:
    text = normalize("NFC", written)
    return Source("a.yaml", text, written if written != text else None)


def span_of(source: Source, start: int, end: int) -> Span:
    """The span of what stands from `start` to `end` of the text in NFC."""
    (line, column), (end_line, end_column) = (
        (len(lines_of(source.text[:at])), len(lines_of(source.text[:at])[-1]) + 1) for at in (start, end)
    )
    return Span(source, line, column, end_line, end_column)


@given(TEXTS)
def test_pieces_are_put_together_one_by_one(written: str) -> None:
    places, whole = places_in(written), normalize("NFC", written)
    for composed, there in zip(places.composed, places.written, strict=True):
        assert normalize("NFC", written[:there]) == whole[:composed]
        assert normalize("NFC", written[there:]) == whole[composed:]
    assert places.written[-1] == len(written)
    assert (changed_in(written) is None) == (written == whole)


@given(TEXTS, st.data())
def test_a_span_in_the_file_says_the_same(written: str, data: st.DataObject) -> None:
    source = source_of(written)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    span = span_of(source, start, end)
    before, behind = span.beside_in_file
    assert normalize("NFC", span.in_file.text) == f"{before}{span.text}{behind}"
    assert span.in_file.source.text == written
    assert span.place == f"a.yaml:{span.in_file.line}:{span.in_file.column}"


@given(TEXTS, st.data())
def test_an_edit_in_the_file_gives_what_it_gives_of_the_text(written: str, data: st.DataObject) -> None:
    source = source_of(written)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    edit = Edit(span_of(source, start, end), "|")
    there = edit.in_file
    after, before = edited_in_file(source, [(edit,)]), _before(there.span)
    assert after == before + there.text + written[len(before) + len(there.span.text) :]  # all else stays
    if start < end or normalize("NFC", before) == source.text[:start]:  # nothing can be put inside of a letter
        assert normalize("NFC", after) == normalize("NFC", edited(source, [(edit,)]))


def _before(span: Span) -> str:
    lines = span.source.lines
    return "".join(lines[: span.line - 1]) + lines[span.line - 1][: span.column - 1]


def test_columns_count_what_stands_in_the_file() -> None:
    source = source_of("a: e\u0302\u0301 titel\nb: x\n")
    span = span_of(source, 5, 10)
    assert (span.column, span.text, span.in_file.column, span.place) == (6, "titel", 8, "a.yaml:1:8")
    assert edited_in_file(source, [(Edit(span, "title"),)]) == "a: e\u0302\u0301 title\nb: x\n"

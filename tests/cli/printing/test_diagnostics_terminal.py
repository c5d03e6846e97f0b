"""Diagnostics on a terminal of 80 columns, in both languages, with the carets under the right letters."""

from io import StringIO
from textwrap import dedent

import pytest
from cases import each_case
from diagnostics.found import IN_DOCUMENTS
from diagnostics.ruling import rule
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from annual_report.cli.printing.diagnostics_terminal import print_diagnostics
from annual_report.diagnostics import Diagnostic, DocumentPart, ParagraphPlace, Severity, Source, Span
from annual_report.language import Language, Message, message

LONG = (
    "    text: Hội đã mở {lop} cho hội viên các huyện, thị xã và thành phố trong tỉnh, "
    "tặng {qua-tet} cho đồng bào nghèo ở các xã biên giới."
)


def printed(*diagnostics: Diagnostic, language: Language = "vi", width: int = 80, colour: bool = False) -> str:
    stream = StringIO()
    system = "standard" if colour else None
    console = Console(file=stream, width=width, force_terminal=colour, color_system=system, highlight=False)
    print_diagnostics(diagnostics, language, console)
    return stream.getvalue()


def found(line: str, word: str, text: Message, **more: Message) -> Diagnostic:
    """A diagnostic about `word` in a source whose ninth line is `line`."""
    source = Source("data/2020/report.yaml", "\n" * 8 + line + "\n")
    place = Span(source, 9, 1, 9, len(line) + 1).narrowed(word)
    notes = (more["note"],) if "note" in more else ()
    return Diagnostic(rule("unknown-name"), text, place, notes, more.get("fix"))


UNKNOWN = message("unknown name “{name}”", name="lóp")
DID_YOU_MEAN = message("did you mean “{key}”?", key="lop")


def test_vietnamese_diagnostic_with_note_and_fix() -> None:
    note = message("it was first used at line {line}", line=3)
    assert printed(found("    text: Hội đã mở {lóp}.", "{lóp}", UNKNOWN, note=note, fix=DID_YOU_MEAN)) == dedent(
        """\
        lỗi[unknown-name]: dữ liệu không có mục nào tên là “lóp”
         --> data/2020/report.yaml:9:21
          |
        9 |     text: Hội đã mở {lóp}.
          |                     ^^^^^
          = ghi chú: khóa này đã có ở dòng 3
          = cách sửa: có phải ý bạn là “lop”?

        1 lỗi, 0 cảnh báo
        """
    )


def test_english_diagnostic() -> None:
    assert printed(found("    text: Hội đã mở {lóp}.", "{lóp}", UNKNOWN, fix=DID_YOU_MEAN), language="en") == dedent(
        """\
        error[unknown-name]: unknown name “lóp”
         --> data/2020/report.yaml:9:21
          |
        9 |     text: Hội đã mở {lóp}.
          |                     ^^^^^
          = help: did you mean “lop”?

        1 error, 0 warnings
        """
    )


def test_long_line_is_cut_around_the_carets() -> None:
    assert printed(found(LONG, "{qua-tet}", UNKNOWN), language="en") == dedent(
        """\
        error[unknown-name]: unknown name “lóp”
         --> data/2020/report.yaml:9:88
          |
        9 | …à thành phố trong tỉnh, tặng {qua-tet} cho đồng bào nghèo ở các xã biên g…
          |                               ^^^^^^^^^

        1 error, 0 warnings
        """
    )


def test_long_line_is_cut_behind_the_carets() -> None:
    assert printed(found(LONG, "{lop}", UNKNOWN), language="en") == dedent(
        """\
        error[unknown-name]: unknown name “lóp”
         --> data/2020/report.yaml:9:21
          |
        9 |     text: Hội đã mở {lop} cho hội viên các huyện, thị xã và thành phố tron…
          |                     ^^^^^

        1 error, 0 warnings
        """
    )


def test_long_words_are_wrapped_and_indented() -> None:
    text = message("the keys known here: {keys}", keys=", ".join(["statistics", "sections", "issuance"] * 4))
    assert printed(found("a: b", "a", text, fix=text), language="en") == dedent(
        """\
        error[unknown-name]: the keys known here: statistics, sections, issuance,
          statistics, sections, issuance, statistics, sections, issuance, statistics,
          sections, issuance
         --> data/2020/report.yaml:9:1
          |
        9 | a: b
          | ^
          = help: the keys known here: statistics, sections, issuance, statistics,
                  sections, issuance, statistics, sections, issuance, statistics,
                  sections, issuance

        1 error, 0 warnings
        """
    )


def test_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    source = Source("a.yaml", "a: “b\n  c”\n")
    shown = printed(Diagnostic(rule("a"), UNKNOWN, Span(source, 1, 4, 2, 5))).splitlines()
    assert shown[2:5] == ["  |", "1 | a: “b", "  |    ^^"]


def test_place_behind_the_line_has_one_caret() -> None:
    shown = printed(Diagnostic(rule("a"), UNKNOWN, Span(Source("a.yaml", "a:\n"), 1, 3, 1, 4))).splitlines()
    assert shown[3:5] == ["1 | a:", "  |   ^"]


def test_empty_line_is_not_shown() -> None:
    shown = printed(Diagnostic(rule("a"), UNKNOWN, Span(Source("a.yaml", ""), 1, 1, 1, 1))).splitlines()
    assert shown == ["lỗi[a]: dữ liệu không có mục nào tên là “lóp”", " --> a.yaml:1:1", "", "1 lỗi, 0 cảnh báo"]


def test_tab_takes_one_cell() -> None:
    shown = printed(found("a:\tb", "b", UNKNOWN)).splitlines()
    assert shown[3:5] == ["9 | a: b", "  |    ^"]


@each_case("sign", ["\x1b", "\x07", "\x9b", "\u202e"])
def test_signs_that_steer_a_terminal_are_shown_as_unknown(sign: str) -> None:
    said = message("unknown name “{name}”", name=f"{sign}[31m")
    assert sign not in printed(found(f"a: {sign}[31m", "[31m", said, fix=said, note=said))


def test_brackets_are_no_markup() -> None:
    shown = printed(found("a: [red]b[/red] :bug:", "b", message("unknown name “{name}”", name="[red]x[/red]")))
    assert "“[red]x[/red]”" in shown
    assert "9 | a: [red]b[/red] :bug:" in shown


@each_case(("language", "said"), [("vi", "1 lỗi, 2 cảnh báo"), ("en", "1 error, 2 warnings")])
def test_summary_counts(language: Language, said: str) -> None:
    error = found("a: b", "b", UNKNOWN)
    warning = Diagnostic(rule("b", Severity.WARNING), UNKNOWN, error.span)
    shown = printed(error, warning, warning, language=language)
    assert shown.splitlines()[-1] == said
    assert shown.count("cảnh báo[b]" if language == "vi" else "warning[b]") == 2


def test_errors_are_red_and_warnings_yellow() -> None:
    error = found("a: b", "b", UNKNOWN)
    assert "\x1b[1;31m" in printed(error, colour=True)
    assert "\x1b[1;33m" in printed(Diagnostic(rule("b", Severity.WARNING), UNKNOWN, error.span), colour=True)


def test_no_color_leaves_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in printed(found("a: b", "b", UNKNOWN), colour=True)


lines = st.text("aăđộ ếơữ{}:-漢字。", min_size=1, max_size=150)


@given(lines, st.data(), st.integers(30, 120))
def test_carets_stand_under_the_word(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(len(line), start + 20)))
    marked = line[:start] + "Z" * (end - start) + line[end:]
    span = Span(Source("a.yaml", marked), 1, start + 1, 1, end + 1)
    source, carets = printed(Diagnostic(rule("a"), message("x"), span), language="en", width=width).splitlines()[3:5]
    assert cell_len(source) <= width
    assert cell_len(carets) <= width
    before = carets.index("^")
    shown = source.index("Z")
    assert cell_len(source[:shown]) == before
    assert carets.count("^") in {source.count("Z"), source.count("Z") + 1}


def test_places_that_are_in_no_text_are_shown_without_a_line_number() -> None:
    assert printed(*IN_DOCUMENTS) == dedent(
        """\
        cảnh báo[unknown-name]: x
         --> so-lieu.xlsx: Hội A!C7
          |
          | 12 lóp
          |    ^^^

        cảnh báo[unknown-name]: dữ liệu không có mục nào tên là “lóp”
         --> bao-cao.docx: đoạn 12
          |
          | Đã mở 12 lóp.
          |          ^^^
          = ghi chú: khóa này đã có ở dòng 3

        lỗi[misspelt-key]: x
         --> bao-cao.pdf: trang 3, dòng 12
          |
          | Đã mở 12 lóp.
          |          ^^^

        cảnh báo[unknown-name]: x
         --> bao-cao.docx

        1 lỗi, 3 cảnh báo
        """
    )
    assert "--> bao-cao.docx: paragraph 12\n" in printed(*IN_DOCUMENTS, language="en")


def test_of_a_long_paragraph_that_is_shown_which_is_near() -> None:
    text = "Hội đã mở lớp. " * 2000 + "Các nghành."
    start = text.index("nghành")
    place = ParagraphPlace("a.docx", DocumentPart.PARAGRAPH, (1,), 1, text, start, start + 6)
    lines = printed(Diagnostic(rule(), message("x"), place)).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[3].endswith("Các nghành.")
    assert lines[4].rstrip().endswith("^" * 6)

"""Diagnostics that the tests of printers for programs share, ordinary and hostile."""

from diagnostics.ruling import rule
from hypothesis import strategies as st

from annual_report.diagnostics import (
    CellPlace,
    Diagnostic,
    DocumentPart,
    Edit,
    FilePlace,
    PageBox,
    PagePlace,
    ParagraphPlace,
    Severity,
    Source,
    Span,
    whole_file,
)
from annual_report.language import message

REPORT = Source("data/2020/report.yaml", "period: 2020\nsectons:\n  - titel: Kết quả 🎉 {lóp}\n")
MISSPELT = rule("misspelt-key", title="a key that is not known", explanation="What stands below {{it}} is not read.")
UNKNOWN = rule("unknown-name", Severity.WARNING)
HOSTILE = "\x1b[31m,:: 100%\r\n::error::{0} [đây](http://example.com)\x9b\u202e\u2028"

# Any text, also with what Python makes of bytes in a file's name that are no UTF-8.
texts = st.text(st.characters(exclude_categories=["Cs"]) | st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF))


def span(line: int, column: int, end_line: int, end_column: int, source: Source = REPORT) -> Span:
    return Span(source, line, column, end_line, end_column)


MISSPELT_KEY = Diagnostic(
    MISSPELT,
    message("unknown name “{name}”", name="sectons"),
    span(2, 1, 2, 8),
    (message("it was first used at line {line}", line=3),),
    message("did you mean “{key}”?", key="sections"),
    (Edit(span(2, 1, 2, 8), "sections"), Edit(span(3, 5, 3, 10), "title")),
)
UNKNOWN_NAME = Diagnostic(UNKNOWN, message("unknown name “{name}”", name="lóp"), span(3, 22, 3, 27))
PROPOSED = Diagnostic(UNKNOWN, message("x"), span(2, 1, 2, 8), proposals=(Edit(span(2, 8, 2, 8), ": []"),))
SEVERAL_LINES = Diagnostic(UNKNOWN, message("x"), span(2, 1, 3, 5))
WHOLE_FILE = Diagnostic(MISSPELT, message("x"), whole_file(Source("data/2020/một: hai, ba.yaml", "")))

# What stands in files that are no texts, of each kind of place one.
IN_CELL = Diagnostic(UNKNOWN, message("x"), CellPlace("so-lieu.xlsx", "Hội A", 7, 3, text="12 lóp", start=3, end=6))
IN_PARAGRAPH = Diagnostic(
    UNKNOWN,
    message("unknown name “{name}”", name="lóp"),
    ParagraphPlace("bao-cao.docx", DocumentPart.PARAGRAPH, (12,), 14, "Đã mở 12 lóp.\nHết.", 9, 12),
    (message("it was first used at line {line}", line=3),),
)
ON_PAGE = Diagnostic(
    MISSPELT,
    message("x"),
    PagePlace("bao-cao.pdf", 3, PageBox(85.04, 50, 96.96, 56.25), 12, 40, "Đã mở 12 lóp.", 9, 12),
)
OF_DOCUMENT = Diagnostic(UNKNOWN, message("x"), FilePlace("bao-cao.docx"))
IN_DOCUMENTS = (IN_CELL, IN_PARAGRAPH, ON_PAGE, OF_DOCUMENT)


def hostile(text: str = HOSTILE) -> Diagnostic:
    """A diagnostic with `text` wherever a user's words may stand."""
    said = message("{text}", text=text)
    place = span(1, 1, 1, 2, Source(f"data/{text}.yaml", f"{text}\n"))
    return Diagnostic(MISSPELT, said, place, (said, said), said, (Edit(place, text),))

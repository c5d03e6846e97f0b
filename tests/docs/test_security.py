"""The page on security: the tests that it names are there, none of tests/security is left out, its limits are those."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final

from load.docx.hostile import DOCX
from load.pictures.hostile import PICTURES
from security.forgeries import FORGERIES
from security.hostile_shapes import HOSTILE
from security.test_written_pages import MARKUP

from annual_report.api.rules.catalogue import all_rules
from annual_report.api.verification import LARGEST_PDF
from annual_report.checks import document_size
from annual_report.diagnostics import MOST
from annual_report.language.messages import LONGEST_VALUE
from annual_report.load.docx import limits as docx
from annual_report.load.pdf import opening, process, reading
from annual_report.load.pdf.additions import content, printed, revisions, syntax
from annual_report.load.pdf.attachments import LARGEST_TOTAL, MOST_FILES
from annual_report.load.pictures import limits as pictures
from annual_report.load.text.files import MAX_BYTES
from annual_report.load.yaml.events_to_nodes import MAX_LETTERS, MAX_LINES, MAX_REPEATED, MAX_VALUES
from annual_report.load.yaml.syntax import MAX_DEPTH
from annual_report.proofreading.long_passages import LONGEST
from annual_report.proofreading.proofreader import MOST_SLIPS
from annual_report.render.html import budget, parsing, resources
from annual_report.render.pdf import engine
from annual_report.values import dates
from annual_report.values.figures import figure
from annual_report.values.period import MOST_YEARS
from annual_report.values.text_types import LONGEST_NAME, LONGEST_TEXT

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/security.md").read_text("utf-8")
SECTIONS: Final = dict(part.split("\n", 1) for part in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:])
# A promise, with all its lines.
PROMISE: Final = re.compile(r"^- (.+?)(?=\n- |\n\n|\Z)", re.MULTILINE | re.DOTALL)
TEST: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
WITHOUT_PROMISES: Final = ("Limits", "What is not covered")
ROW: Final = re.compile(r"^\| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
MEBIBYTE, GIBIBYTE = 1024**2, 1024**3


@cache
def functions(path: str) -> set[str]:
    """The names of the functions of a file of tests; of none, where it is not there."""
    file = ROOT / path
    tree = ast.parse(file.read_text("utf-8")) if file.is_file() else ast.Module([], [])
    return {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}


def mebibytes(size: int) -> str:
    return f"{size // MEBIBYTE} MiB"


def process_limits(seconds: int, memory: int) -> str:
    return f"{seconds} s, {memory / GIBIBYTE:g} GiB"


def numbers(*counts: int) -> str:
    return ", ".join(f"{count:,}" for count in counts)


# What the table has to say of each limit, in the order of its rows.
LIMITS: Final = {
    "size of a YAML file": mebibytes(MAX_BYTES),
    "keys and values in a YAML file": numbers(MAX_VALUES),
    "characters of one text, of all texts of a file, lines of these": numbers(LONGEST_TEXT, MAX_LETTERS, MAX_LINES),
    "characters of a name, a title or a label": numbers(LONGEST_NAME),
    "depth of nesting": numbers(MAX_DEPTH),
    "values repeated with `&` and `*`": numbers(MAX_REPEATED),
    "characters printed through names in braces; cells of tables that repeat figures and tasks of the data": (
        f"{document_size.MAX_LETTERS:,}; {document_size.MAX_CELLS:,}"
    ),
    "a table that is written out: columns, cells; cells of all such tables": (
        f"{numbers(document_size.MAX_COLUMNS, document_size.MAX_TABLE_CELLS)}; {document_size.MAX_TYPED_CELLS:,}"
    ),
    "years of a term": numbers(MOST_YEARS),
    "characters of a figure, of a date, that are examined": numbers(figure.LONGEST_FIGURE, dates._LONGEST),
    "problems of one file that are shown": numbers(MOST),
    "characters of a value quoted in a message": numbers(LONGEST_VALUE),
    "places that one proofreading rule shows in one text": numbers(MOST_SLIPS),
    "characters of a paragraph that is proofread at once": numbers(LONGEST),
    "a photo: pixels, a side, frames, file": (
        f"{pictures.MAX_PIXELS // 10**6} million, {numbers(pictures.LONGEST_SIDE, pictures.MOST_FRAMES)}, "
        f"{mebibytes(pictures.LARGEST_FILE)}"
    ),
    "all photos of a report together: pixels": f"{pictures.MOST_PIXELS_IN_ALL // 10**6:,} million",
    "notes in a PNG of how the camera was held, unpacked": mebibytes(pictures.LARGEST_NOTES),
    "reading a large or rare photo: processor time, memory": process_limits(
        pictures.PROCESS_SECONDS, pictures.PROCESS_MEMORY
    ),
    "reading all such photos of a report: processor time": f"{pictures.PROCESS_SECONDS_IN_ALL} s",
    "templates of a workspace, for a page: steps, letters produced, files, letters of a file": numbers(
        budget.STEPS, budget.LETTERS, budget.TEMPLATES, budget.TEMPLATE_LETTERS
    ),
    "all of them: letters, words and signs": numbers(budget.ALL_TEMPLATE_LETTERS, budget.TEMPLATE_SIGNS),
    "numbers and widths in templates: digits, columns": numbers(budget.NUMBER_DIGITS, budget.WIDTH),
    "nested brackets in a style": numbers(resources.STYLE_DEPTH),
    "a page, without its photos: letters, tags, depth, attributes of a tag": numbers(
        budget.PAGE_LETTERS, parsing.TAGS, parsing.DEPTH, parsing.ATTRIBUTES
    ),
    "making the PDF of a document: processor time, memory": process_limits(
        engine.SECONDS_OF_A_PAGE, engine.LIMITS.memory
    ),
    "a PDF to be verified": mebibytes(LARGEST_PDF),
    "files inside it, one of them unpacked, all of them": (
        f"{MOST_FILES}, {mebibytes(opening.LARGEST_STREAM)}, {mebibytes(LARGEST_TOTAL)}"
    ),
    "added to it: updates, objects, depth of an object": numbers(
        revisions.MOST_REVISIONS, revisions.MOST_OBJECTS, syntax.DEEPEST
    ),
    "the picture of a signature, as part of its page": {1 / 8: "an eighth"}[printed.LARGEST_SHARE],
    "numbers in it: of its frames and matrices, all others": numbers(content.FARTHEST, content.LARGEST_NUMBER),
    "what it draws: operators and letters, a letter, scaled by": (
        f"{numbers(content.MOST_STEPS)}, {content.LARGEST_LETTER:.0f} points, {1 / content.LARGEST_SCALE} to "
        f"{numbers(int(content.LARGEST_SCALE))}"
    ),
    "a PDF to be inspected or proofread: size, pages, letters on a page": (
        f"{mebibytes(process.MAX_BYTES)}, {numbers(reading.MAX_PAGES, reading.MAX_LETTERS)}"
    ),
    "a PDF from somebody else: depth and nodes of its trees of pages and names": numbers(
        opening.DEEPEST_TREE, opening.MOST_NODES
    ),
    "reading a PDF from somebody else: processor time, memory": process_limits(process.MAX_SECONDS, process.MAX_MEMORY),
    "a .docx that is read: size, one part unpacked, all parts that are read, number of parts, letters": ", ".join(
        (
            *map(mebibytes, (docx.LARGEST_FILE, docx.LARGEST_PART, docx.LARGEST_TOTAL)),
            numbers(docx.MOST_PARTS, docx.MOST_LETTERS),
        )
    ),
    "its paragraphs with lines and cells, cells with blank ones, elements, attributes, depth, styles": numbers(
        docx.MOST_PARAGRAPHS, docx.MOST_THINGS, docx.MOST_ELEMENTS, docx.MOST_ATTRIBUTES, docx.DEEPEST, docx.MOST_STYLES
    ),
    "reading it: processor time, memory": process_limits(docx.PROCESS.seconds, docx.PROCESS.memory),
}
# What the page says is tried in so many cases.
TRIED: Final = {
    "120 forgeries": FORGERIES,
    "350 pages": MARKUP,
    "200 shapes": HOSTILE,
    "80 files": DOCX,
    "100 pictures": PICTURES,
}


def test_tests_that_the_page_names_are_there() -> None:
    assert [f"{path}::{name}" for path, name in TEST.findall(PAGE) if name not in functions(path)] == []
    assert len(TEST.findall(PAGE)) == PAGE.count("::"), "some are not written as pytest takes them"


def test_every_promise_names_its_test() -> None:
    for title, text in SECTIONS.items():
        if title not in WITHOUT_PROMISES:
            promises = PROMISE.findall(text)
            assert promises, title
            assert [each for each in promises if not TEST.search(each)] == [], title


def test_no_attack_is_left_out() -> None:
    named = {path for path, _name in TEST.findall(PAGE)}
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/security").glob("test_*.py")}
    assert there - named == set(), "docs/security.md does not say what these hold"


def test_limits_are_those_of_the_program() -> None:
    rows = ROW.findall(SECTIONS["Limits"])[1:]  # behind the heads
    assert [(limit, value) for limit, value, _beyond in rows] == list(LIMITS.items())
    rules = {rule.name for rule in all_rules()}
    assert {name for _limit, _value, beyond in rows for name in re.findall(r"`([^`]+)`", beyond)} - rules == set()


def test_as_many_cases_are_tried_as_the_page_says() -> None:
    said = " ".join(PAGE.split())
    for told, cases in TRIED.items():
        assert f"more than {told}" in said
        assert len(cases) > int(told.partition(" ")[0]), told

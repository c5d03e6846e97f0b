"""PDF/UA-1: one function for each thing that ISO 14289-1 asks for, which yields what a file does against it."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from documents.pdf_parts import File, annotations, attribute, elements, kids, named_kids, parents, said, steps, xmp
from pikepdf import Array, Dictionary

PDFUA = "{http://www.aiim.org/pdfua/ns/id/}part"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"', "Do", "BI"}
# What may be in what (ISO 32000-1, 14.8.4.3).
INSIDE = {
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"}, "/TBody": {"/TR"}, "/TFoot": {"/TR"}, "/TR": {"/TH", "/TD"},
    "/L": {"/LI", "/L", "/Caption"}, "/LI": {"/Lbl", "/LBody"},
    "/TOC": {"/TOCI", "/TOC", "/Caption"}, "/TOCI": {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"},
}  # fmt: skip
BELONG = {
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"},
    "/THead": {"/Table"}, "/TBody": {"/Table"}, "/TFoot": {"/Table"},
    "/LI": {"/L"}, "/LBody": {"/LI"}, "/Lbl": {"/LI", "/TOCI"}, "/TOCI": {"/TOC"},
}  # fmt: skip
Rule = Callable[[File], Iterator[str]]


def says_that_it_is_accessible(file: File) -> Iterator[str]:
    """5, 7.1: the XMP names the part, and nothing is suspect."""
    if xmp(file.pdf).get(PDFUA) != "1":
        yield "pdfuaid"
    if file.pdf.Root.get("/MarkInfo", {}).get("/Suspects", False) is True:
        yield "Suspects"


def shows_its_title(file: File) -> Iterator[str]:
    """7.1: windows show the document's title, not the name of its file."""
    if not xmp(file.pdf).get(TITLE):
        yield "title"
    if file.pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False) is not True:
        yield "DisplayDocTitle"


def marks_all_that_it_shows(file: File) -> Iterator[str]:
    """7.1: all content is a part of the structure or an artifact, and none is both."""
    for number, page in enumerate(file.pdf.pages):
        for step in steps(page):
            numbered = [mark for mark in step.marks if mark.number is not None]
            artifacts = [mark for mark in step.marks if mark.tag == "/Artifact"]
            if step.name in PAINTING and not (numbered or artifacts):
                yield f"page {number}: {step.name}"
            if (numbered and artifacts) or len(numbered) > 1:
                yield f"page {number}: {step.marks}"


def leads_from_content_to_structure(file: File) -> Iterator[str]:
    """ISO 32000-1, 14.7.4.4: the parent tree names for each mark the element that has it, and no other."""
    owners = {(page, mark): each.objgen for each in elements(file.pdf) for page, mark in _content(file, each)}
    found = parents(file.pdf)
    for number, page in enumerate(file.pdf.pages):
        numbers = [step.marks[-1].number for step in steps(page) if step.name == "BDC"]
        numbers = [each for each in numbers if each is not None]
        if len(set(numbers)) != len(numbers):
            yield f"page {number}: a number twice"
        listed = found.get(int(page.obj.get("/StructParents", -1)), [])
        for mark in numbers:
            told = listed[mark].objgen if mark < len(listed) and listed[mark] is not None else None
            if told is None or told != owners.get((page.obj.objgen, mark)):
                yield f"page {number}: {mark}"
        if {mark for owner, mark in owners if owner == page.obj.objgen} - set(numbers):
            yield f"page {number}: marks that are not there"


def _content(file: File, element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The marked content right in an element, each as its page's object and its number."""
    for kid in kids(element):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif isinstance(kid, Dictionary) and said(kid, "/Type") == "/MCR":
            yield kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)


def knows_the_parents_of_its_elements(file: File) -> Iterator[str]:
    """ISO 32000-1, 14.7.2: every element names the one that it is in."""
    for each in (file.pdf.Root.StructTreeRoot, *elements(file.pdf)):
        for kid in kids(each):
            if isinstance(kid, Dictionary) and "/S" in kid and kid.P.objgen != each.objgen:
                yield said(kid, "/S")


def leads_through_its_annotations(file: File) -> Iterator[str]:
    """7.18: links are said in words, are elements of the structure, and the Tab key goes through them in its order."""
    found = parents(file.pdf)
    for number, each in annotations(file.pdf):
        if said(file.pdf.pages[number].obj, "/Tabs") != "/S":
            yield f"page {number}: Tabs"
        if not said(each, "/Contents").strip():
            yield f"page {number}: Contents"
        element = found.get(int(each.get("/StructParent", -1)))
        if not isinstance(element, Dictionary) or said(element, "/S") not in {"/Link", "/Annot"}:
            yield f"page {number}: StructParent"
        elif each.objgen not in [kid.Obj.objgen for kid in kids(element) if _is_object(kid)]:
            yield f"page {number}: OBJR"


def _is_object(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and said(kid, "/Type") == "/OBJR"


def describes_its_pictures(file: File) -> Iterator[str]:
    """7.3: figures have an alternative and a place on their page."""
    for each in elements(file.pdf):
        if each.S == "/Figure":
            text, box = said(each, "/Alt"), attribute(each, "/BBox")
            if not text.strip() or text != unicodedata.normalize("NFC", text):
                yield f"Alt {text!r}"
            left, bottom, right, top = [float(edge) for edge in box or (0, 0, 0, 0)]
            _, _, width, height = [float(edge) for edge in each.Pg.MediaBox]
            if not (0 <= left < right <= width + 1 and 0 <= bottom < top <= height + 1):
                yield f"BBox {text}"


def names_the_heads_of_its_tables(file: File) -> Iterator[str]:
    """7.5: head cells say what they are the head of; the other cells which heads are theirs."""
    heads = {str(each.ID) for each in elements(file.pdf) if each.S == "/TH" and "/ID" in each}
    for each in elements(file.pdf):
        if each.S == "/TH" and str(attribute(each, "/Scope")) not in {"/Row", "/Column", "/Both"}:
            yield "Scope"
        if each.S == "/TD":
            named = {str(head) for head in attribute(each, "/Headers") or []}
            if not named or named - heads:
                yield f"Headers {sorted(named - heads)}"


def has_tables_with_whole_rows(file: File) -> Iterator[str]:
    """7.5: every row of a table has as many cells as the others, spans counted."""
    for table in (each for each in elements(file.pdf) if each.S == "/Table"):
        widths: Counter[int] = Counter()
        for row, line in enumerate(_rows(table)):
            for cell in kids(line):
                for down in range(int(attribute(cell, "/RowSpan") or 1)):
                    widths[row + down] += int(attribute(cell, "/ColSpan") or 1)
        if len(set(widths.values())) != 1:
            yield f"{sorted(widths.items())}"


def _rows(element: Any) -> Iterator[Any]:
    for kid in kids(element):
        if isinstance(kid, Dictionary) and said(kid, "/S") == "/TR":
            yield kid
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield from _rows(kid)


def puts_into_elements_what_belongs_there(file: File) -> Iterator[str]:
    """7.5, 7.6: tables are made of rows of cells, lists of items with label and body, contents of entries."""
    for each in elements(file.pdf):
        name, inside = said(each, "/S"), named_kids(each)
        if name in INSIDE and set(inside) - INSIDE[name]:
            yield f"{sorted(set(inside) - INSIDE[name])} in {name}"
        if name in BELONG and said(each.P, "/S") not in BELONG[name]:
            yield f"{name} in {said(each.P, '/S')}"
        if name == "/LI" and inside.count("/LBody") != 1:
            yield f"{inside} in /LI"
        if (
            name == "/L"
            and any("/Lbl" in named_kids(item) for item in kids(each))
            and not attribute(each, "/ListNumbering")
        ):
            yield "ListNumbering"


def has_headings_in_steps(file: File) -> Iterator[str]:
    """7.4: the first heading, where there are any, is of level 1, and none goes down by more than one."""
    levels = [int(name[2:]) for each in elements(file.pdf) if (name := str(each.S))[:2] == "/H" and name[2:].isdigit()]
    if levels and levels[0] != 1:
        yield f"first {levels[:1]}"
    yield from (f"{before} {level}" for before, level in pairwise(levels) if level > before + 1)


def can_be_turned_to_by_its_headings(file: File) -> Iterator[str]:
    """7.17: bookmarks lead to the headings."""
    headings = sum(str(each.S)[:2] == "/H" for each in elements(file.pdf))
    with file.pdf.open_outline() as outline:
        marks = list(_bookmarks(outline.root))
    if len(marks) < headings:
        yield f"{len(marks)} bookmarks, {headings} headings"
    yield from (each.title for each in marks if not each.title.strip() or each.destination is None)


def _bookmarks(items: Any) -> Iterator[Any]:
    for each in items:
        yield each
        yield from _bookmarks(each.children)


def speaks_known_languages(file: File) -> Iterator[str]:
    """7.2: the language of the document, and of parts in another, is told."""
    for each in (file.pdf.Root, *elements(file.pdf)):
        if ("/Lang" in each and not said(each, "/Lang")[:2].isalpha()) or (
            each == file.pdf.Root and "/Lang" not in each
        ):
            yield f"{said(each, '/S')}: {said(each, '/Lang')!r}"


def holds_something_in_every_element(file: File) -> Iterator[str]:
    """Elements without content are told by readers as empty paragraphs; cells alone may be empty."""
    for each in elements(file.pdf):
        if not kids(each) and each.S not in {"/TD", "/TH"}:
            yield said(each, "/S")
        if isinstance(each.get("/K"), Array) and any(kid is None for kid in each.K):
            yield f"null in {each.S}"


RULES: tuple[Rule, ...] = (
    says_that_it_is_accessible, shows_its_title, marks_all_that_it_shows, leads_from_content_to_structure,
    knows_the_parents_of_its_elements, leads_through_its_annotations, describes_its_pictures,
    names_the_heads_of_its_tables, has_tables_with_whole_rows, puts_into_elements_what_belongs_there,
    has_headings_in_steps, can_be_turned_to_by_its_headings, speaks_known_languages, holds_something_in_every_element,
)  # fmt: skip

"""PDFs for the archive and for those who hear them: PDF/A-3a and PDF/UA-1, every demand tested on a file against it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cases import each_case
from documents import accessible, archive
from documents.archived import archived
from documents.pdf_parts import File, annotations, dictionaries, elements, files, said
from pikepdf import Array, Dictionary, Name, String

Spoil = Callable[[pikepdf.Pdf], object]
RULES = (*archive.RULES, *accessible.RULES)


@pytest.fixture(scope="session")
def by_hand() -> bytes:
    return archived()


@pytest.fixture(scope="session")
def examined(by_hand: bytes, built_2017: Path, rich: Path) -> dict[str, File]:
    """The files of which every rule must be kept."""
    found = {file.name: file.read_bytes() for folder in (built_2017, rich) for file in sorted(folder.glob("*.pdf"))}
    return {name: File.of(data) for name, data in {"by hand": by_hand, **found}.items()}


@each_case("rule", RULES)
def test_every_document_keeps(rule: archive.Rule, examined: dict[str, File]) -> None:
    assert {name: breaches for name, file in examined.items() if (breaches := list(rule(file)))} == {}


def first(pdf: pikepdf.Pdf, key: str, value: str) -> Any:
    """The first dictionary that has the `value`."""
    return next(each for each in dictionaries(pdf) if said(each, key) == value)


def element(pdf: pikepdf.Pdf, *types: str) -> Any:
    return next(each for each in elements(pdf) if each.S in types)


def rewritten(stream: Any, old: bytes, new: bytes) -> None:
    data = stream.read_bytes()
    assert old in data
    stream.write(data.replace(old, new))


def metadata(old: bytes, new: bytes) -> Spoil:
    """Changes the XMP, which stays unpacked."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new))

    return spoil


def page_content(old: bytes, new: bytes) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        rewritten(
            pdf.pages[0].Contents[0] if isinstance(pdf.pages[0].Contents, Array) else pdf.pages[0].Contents, old, new
        )

    return spoil


def without(find: Callable[[pikepdf.Pdf], Any], name: str) -> Spoil:
    """Takes an entry away."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        del find(pdf)[name]

    return spoil


def with_(find: Callable[[pikepdf.Pdf], Any], name: str, value: Any) -> Spoil:
    """Gives an entry another value."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        find(pdf)[name] = value

    return spoil


def root(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root


def link(pdf: pikepdf.Pdf) -> Any:
    return next(each for _page, each in annotations(pdf))


def source(pdf: pikepdf.Pdf) -> Any:
    return files(pdf)["data/2017/report.yaml"]


def typed(*types: str) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: element(pdf, *types)


def head_of_cells(pdf: pikepdf.Pdf) -> Any:
    return [each for each in elements(pdf) if each.S == "/TH"][1]


def object_with(key: str, value: str) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: first(pdf, key, value)


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
SPOILED: tuple[tuple[archive.Rule, Spoil], ...] = (
    (
        archive.packs_nothing_in_forbidden_ways,
        with_(object_with("/Subtype", "/Image"), "/FFilter", Name.ASCIIHexDecode),
    ),
    (archive.says_what_its_colours_are, without(root, "/OutputIntents")),
    (archive.says_what_its_colours_are, page_content(b" rg\n", b" rg\n0 0 0 1 k\n")),
    (archive.embeds_its_fonts, without(object_with("/Type", "/FontDescriptor"), "/FontFile2")),
    (archive.says_which_letters_its_glyphs_are, without(object_with("/Subtype", "/Type0"), "/ToUnicode")),
    (archive.draws_pictures_plainly, with_(object_with("/Subtype", "/Image"), "/Interpolate", True)),
    (archive.mixes_colours_in_known_ways, with_(object_with("/ca", "0.5"), "/BM", Name.Darkest)),
    (archive.shows_its_annotations_on_paper, with_(link, "/F", 0)),
    (archive.shows_its_annotations_on_paper, with_(link, "/F", 6)),
    (archive.does_nothing_by_itself, with_(root, "/OpenAction", SCRIPT)),
    (archive.says_which_standard_it_keeps, metadata(b"<pdfaid:part>3<", b"<pdfaid:part>2<")),
    (archive.says_which_standard_it_keeps, metadata(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")),
    (archive.says_which_standard_it_keeps, metadata(b"namespaceURI>http://www.aiim.org/pdfua", b"namespaceURI>http://x")),
    (archive.says_the_same_twice, metadata("Báo cáo mẫu".encode(), "Báo cáo khác".encode())),
    (archive.says_the_same_twice, metadata(b"2018-01-12", b"2018-01-13")),
    (archive.tells_what_the_files_in_it_are, without(source, "/AFRelationship")),
    (archive.tells_what_the_files_in_it_are, without(source, "/Desc")),
    (archive.tells_what_the_files_in_it_are, without(lambda pdf: source(pdf).EF.F, "/Subtype")),
    (archive.tells_what_the_files_in_it_are, without(lambda pdf: source(pdf).EF.F.Params, "/ModDate")),
    (archive.tells_what_the_files_in_it_are, without(root, "/AF")),
    (archive.has_a_structure, without(root, "/MarkInfo")),
    (archive.has_a_structure, without(root, "/Lang")),
    (archive.has_a_structure, with_(typed("/P"), "/S", Name.Paragraph)),
    (accessible.says_that_it_is_accessible, metadata(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    (accessible.shows_its_title, without(root, "/ViewerPreferences")),
    (accessible.shows_its_title, metadata(b"dc:title", b"dc:rights")),
    (accessible.marks_all_that_it_shows, page_content(b"<</Type /Pagination>>", b"<</MCID 99>>")),
    (accessible.marks_all_that_it_shows, lambda pdf: pdf.pages[0].contents_add(b"0 0 9 9 re f", prepend=True)),
    (accessible.leads_from_content_to_structure, with_(lambda pdf: pdf.pages[1].obj, "/StructParents", 0)),
    (accessible.leads_from_content_to_structure, without(typed("/TD"), "/K")),
    (accessible.knows_the_parents_of_its_elements, with_(typed("/LI"), "/P", Dictionary())),
    (accessible.leads_through_its_annotations, without(lambda pdf: pdf.pages[0].obj, "/Tabs")),
    (accessible.leads_through_its_annotations, without(link, "/Contents")),
    (accessible.leads_through_its_annotations, without(link, "/StructParent")),
    (accessible.describes_its_pictures, without(typed("/Figure"), "/Alt")),
    (accessible.describes_its_pictures, without(typed("/Figure"), "/A")),
    (accessible.names_the_heads_of_its_tables, without(typed("/TH"), "/A")),
    (accessible.names_the_heads_of_its_tables, without(typed("/TD"), "/A")),
    (accessible.names_the_heads_of_its_tables, without(head_of_cells, "/ID")),
    (accessible.has_tables_with_whole_rows, lambda pdf: element(pdf, "/TBody").K[2].K.pop()),
    (accessible.puts_into_elements_what_belongs_there, with_(typed("/LBody"), "/S", Name.P)),
    (accessible.puts_into_elements_what_belongs_there, with_(typed("/TBody"), "/S", Name.Div)),
    (accessible.has_headings_in_steps, with_(typed("/H2"), "/S", Name.H3)),
    (accessible.has_headings_in_steps, with_(typed("/H1"), "/S", Name.P)),
    (accessible.can_be_turned_to_by_its_headings, without(root, "/Outlines")),
    (accessible.speaks_known_languages, with_(typed("/Span"), "/Lang", String("?"))),
    (accessible.holds_something_in_every_element, with_(typed("/P"), "/K", Array())),
)  # fmt: skip


@each_case(("rule", "spoil"), SPOILED)
def test_rule_finds_what_is_wrong(rule: archive.Rule, spoil: Spoil, by_hand: bytes) -> None:
    assert list(rule(respelled(by_hand, spoil)))


def respelled(data: bytes, spoil: Spoil, **options: Any) -> File:
    """The file `data` after `spoil`."""
    written = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        spoil(pdf)
        pdf.save(written, **options)
    return File.of(written.getvalue())


def test_rules_on_the_bytes_find_what_is_wrong(by_hand: bytes) -> None:
    file = File.of(by_hand)
    assert list(archive.begins_and_ends_as_a_pdf(File(b"\n" + by_hand, file.pdf)))
    assert list(archive.begins_and_ends_as_a_pdf(File(by_hand + b"more", file.pdf)))
    secret = respelled(by_hand, lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user=""))
    assert list(archive.is_identified_and_open(secret))
    assert (
        list(archive.says_which_standard_it_keeps(respelled(by_hand, lambda _pdf: None, compress_streams=True))) == []
    )


def test_every_rule_has_a_file_against_it() -> None:
    on_bytes = {archive.begins_and_ends_as_a_pdf, archive.is_identified_and_open}
    assert {rule for rule, _spoil in SPOILED} | on_bytes == set(RULES)

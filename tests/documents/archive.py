"""PDF/A-3a: one function for each thing that ISO 19005-3 asks for, which yields what a file does against it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from documents.pdf_parts import File, annotations, dictionaries, elements, files, said, steps, xmp
from pikepdf import Name, Stream, String

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
UNKNOWN_TO_PDFA = "{http://www.aiim.org/pdfua/ns/id/}"
EXTENSIONS = "{http://www.aiim.org/pdfa/ns/extension/}schemas"
RELATIONS = {"/Source", "/Supplement", "/Data", "/Alternative", "/Unspecified"}
FORBIDDEN_ACTIONS = {
    "/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition",
    "/Trans", "/GoTo3DView",
}  # fmt: skip
FORBIDDEN_FLAGS = {"Invisible": 1, "Hidden": 2, "NoView": 32, "ToggleNoView": 256}
PRINT = 4
BLENDING = {
    "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn",
    "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity",
}  # fmt: skip
STANDARD_TYPES = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index",
    "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody",
    "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference",
    "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP", "/Warichu", "/WT", "/WP", "/Figure",
    "/Formula", "/Form",
}  # fmt: skip
Rule = Callable[[File], Iterator[str]]


def begins_and_ends_as_a_pdf(file: File) -> Iterator[str]:
    """6.1.2, 6.1.3: a header, four bytes that tell programs that it is no text, nothing behind the end."""
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", file.data):
        yield repr(file.data[:16])
    if not re.search(rb"%%EOF\r?\n?\Z", file.data):
        yield repr(file.data[-16:])


def is_identified_and_open(file: File) -> Iterator[str]:
    """6.1.3: an identifier, no encryption."""
    identifier = file.pdf.trailer.get("/ID", [])
    if len(identifier) != 2 or not all(bytes(each) for each in identifier):
        yield "ID"
    if file.pdf.is_encrypted or "/Encrypt" in file.pdf.trailer:
        yield "Encrypt"


def packs_nothing_in_forbidden_ways(file: File) -> Iterator[str]:
    """6.1.7: no LZW, no encryption of streams, no content in other files."""
    for each in dictionaries(file.pdf):
        if isinstance(each, Stream):
            yield from (name for name in ("/LZWDecode", "/Crypt") if name in said(each, "/Filter"))
            yield from (name for name in ("/F", "/FFilter", "/FDecodeParms") if name in each)


def says_what_its_colours_are(file: File) -> Iterator[str]:
    """6.2.3, 6.2.4: an output intent with a profile for RGB, and no colours of another kind."""
    intents = [each for each in file.pdf.Root.get("/OutputIntents", []) if each.S == Name.GTS_PDFA1]
    if len(intents) != 1:
        yield f"{len(intents)} output intents"
    for intent in intents:
        profile = intent.DestOutputProfile.read_bytes()
        if (intent.DestOutputProfile.N, profile[16:20], profile[36:40]) != (3, b"RGB ", b"acsp"):
            yield "profile"
    for page in file.pdf.pages:
        yield from (step.name for step in steps(page) if step.name in {"k", "K"})
    for each in dictionaries(file.pdf):
        yield from (key for key in ("/ColorSpace", "/CS") if said(each, key) in {"/DeviceCMYK", "/CMYK"})


def embeds_its_fonts(file: File) -> Iterator[str]:
    """6.2.11.4: fonts are in the file, with the glyphs that are used."""
    for each in dictionaries(file.pdf):
        if said(each, "/Type") == "/FontDescriptor" and not {"/FontFile2", "/FontFile3"} & set(each.keys()):
            yield said(each, "/FontName")
        if said(each, "/Type") == "/Font" and "/DescendantFonts" not in each and "/FontDescriptor" not in each:
            yield said(each, "/BaseFont")
        if said(each, "/Subtype") == "/CIDFontType2" and said(each, "/CIDToGIDMap") != "/Identity":
            yield "CIDToGIDMap"


def says_which_letters_its_glyphs_are(file: File) -> Iterator[str]:
    """6.2.11.7: every font maps its codes to Unicode, to none of U+0000, U+FEFF and U+FFFE (level a)."""
    for each in dictionaries(file.pdf):
        if said(each, "/Type") == "/Font" and not said(each, "/Subtype").startswith("/CIDFont"):
            if "/ToUnicode" not in each:
                yield said(each, "/BaseFont")
            elif re.search(rb"> <(0000|FEFF|FFFE)>", each.ToUnicode.read_bytes(), re.IGNORECASE):
                yield "ToUnicode"


def draws_pictures_plainly(file: File) -> Iterator[str]:
    """6.2.8, 6.2.9: no smoothing, no alternates, no PostScript, nothing drawn from another file."""
    for each in dictionaries(file.pdf):
        if each.get("/Interpolate", False) is True:
            yield "Interpolate"
        if said(each, "/Subtype") in {"/Image", "/Form"}:
            yield from (name for name in ("/Alternates", "/OPI", "/PS", "/Ref") if name in each)
        if said(each, "/Subtype") == "/PS" or said(each, "/Subtype2") == "/PS":
            yield "PostScript"


def mixes_colours_in_known_ways(file: File) -> Iterator[str]:
    """6.2.5, 6.2.10: standard blend modes, no transfer functions, no halftones by phase."""
    for each in dictionaries(file.pdf):
        modes = each.get("/BM", None)
        if modes is not None and str(modes) not in BLENDING:
            yield f"BM {modes}"
        if said(each, "/Type") == "/ExtGState":
            yield from (name for name in ("/TR", "/HTP") if name in each)
            if said(each, "/TR2") not in {"", "/Default"}:
                yield "/TR2"


def shows_its_annotations_on_paper(file: File) -> Iterator[str]:
    """6.3: annotations are printed, and none is hidden."""
    for _page, each in annotations(file.pdf):
        flags = int(each.get("/F", 0))
        if not flags & PRINT:
            yield "Print"
        yield from (name for name, flag in FORBIDDEN_FLAGS.items() if flags & flag)
        if each.Subtype in {Name.Movie, Name.Sound, Name.Screen, Name("/3D")}:
            yield str(each.Subtype)


def does_nothing_by_itself(file: File) -> Iterator[str]:
    """6.4.1, 6.5, 6.6: no scripts, no forbidden actions, no forms that are filled in by programs."""
    for each in dictionaries(file.pdf):
        if said(each, "/S") in FORBIDDEN_ACTIONS:
            yield said(each, "/S")
        yield from (name for name in ("/AA", "/XFA", "/NeedAppearances", "/JS") if name in each)
    if "/JavaScript" in file.pdf.Root.get("/Names", {}):
        yield "JavaScript"


def says_which_standard_it_keeps(file: File) -> Iterator[str]:
    """6.6.2, 6.6.4: XMP that anybody can read, with part and level; schemas that PDF/A does not know described."""
    stream = file.pdf.Root.Metadata
    if "/Filter" in stream or not stream.read_raw_bytes().startswith(b"<?xpacket begin="):
        yield "packed"
    told = xmp(file.pdf)
    if (told.get(f"{PDFA}part"), told.get(f"{PDFA}conformance")) != ("3", "A"):
        yield "pdfaid"
    if any(name.startswith(UNKNOWN_TO_PDFA) for name in told) and UNKNOWN_TO_PDFA[1:-1] not in told.get(EXTENSIONS, ""):
        yield "pdfuaid is not described"


def says_the_same_twice(file: File) -> Iterator[str]:
    """6.6.3: what document information and XMP both say is the same."""
    information, told = file.pdf.trailer.get("/Info", {}), xmp(file.pdf)
    pairs = {
        "/Title": "{http://purl.org/dc/elements/1.1/}title",
        "/Author": "{http://purl.org/dc/elements/1.1/}creator",
        "/Creator": "{http://ns.adobe.com/xap/1.0/}CreatorTool",
        "/Producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
        "/CreationDate": "{http://ns.adobe.com/xap/1.0/}CreateDate",
        "/ModDate": "{http://ns.adobe.com/xap/1.0/}ModifyDate",
    }
    for one, other in pairs.items():
        if _plain(said(information, one)) != _plain(told.get(other, "")):
            yield f"{one}: {said(information, one)} / {told.get(other)}"


def _plain(text: str) -> str:
    """A text as it is; a date by its digits."""
    return re.sub(r"\D", "", text.replace("Z", "+00:00"))[:18] if re.match(r"(D:)?\d{4}-?\d{2}", text) else text


def tells_what_the_files_in_it_are(file: File) -> Iterator[str]:
    """6.8, annex E: embedded files have names, a type, a date, a relation to the document, and words for what they are.

    The words are asked for by ISO 19005-3, 6.8 ("should"), and by those who see no picture of a file.
    """
    named = [each.objgen for each in file.pdf.Root.get("/AF", [])]
    for name, each in files(file.pdf).items():
        stream: Any = each.get("/EF", {}).get("/F", {})
        if not name or bytes(each.get("/F", String(""))) != said(each, "/UF").encode():
            yield f"{name}: F, UF"
        if said(each, "/AFRelationship") not in RELATIONS:
            yield f"{name}: AFRelationship"
        if not said(each, "/Desc").strip():
            yield f"{name}: Desc"
        if not re.fullmatch(r"/\w+/[\w.+-]+", said(stream, "/Subtype")):
            yield f"{name}: Subtype"
        if not said(stream.get("/Params", {}), "/ModDate").startswith("D:"):
            yield f"{name}: ModDate"
        if named.count(each.objgen) != 1:
            yield f"{name}: AF"
    if len(named) != len(files(file.pdf)):
        yield "AF"


def has_a_structure(file: File) -> Iterator[str]:
    """6.7: tagged, in types that every reader knows, in a language."""
    root = file.pdf.Root
    if root.get("/MarkInfo", {}).get("/Marked", False) is not True:
        yield "MarkInfo"
    if "/StructTreeRoot" not in root:
        yield "StructTreeRoot"
        return
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", said(root, "/Lang")):
        yield "Lang"
    yield from {said(each, "/S") for each in elements(file.pdf)} - STANDARD_TYPES


RULES: tuple[Rule, ...] = (
    begins_and_ends_as_a_pdf, is_identified_and_open, packs_nothing_in_forbidden_ways, says_what_its_colours_are,
    embeds_its_fonts, says_which_letters_its_glyphs_are, draws_pictures_plainly, mixes_colours_in_known_ways,
    shows_its_annotations_on_paper, does_nothing_by_itself, says_which_standard_it_keeps, says_the_same_twice,
    tells_what_the_files_in_it_are, has_a_structure,
)  # fmt: skip

"""What somebody may change in a PDF who lets it say that other versions made it: each drawn or read otherwise."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from hashlib import md5
from io import BytesIO
from typing import Any

import pikepdf
from api.verification.altering import (
    another_letter,
    covered,
    manifest,
    moved,
    page_content,
    retold,
    stream,
    without_structure,
)
from pikepdf import Array, Dictionary, Name, Stream, String
from security.forged_fonts import forged_fonts

from annual_report.load.pdf.additions.revisions import read_objects
from annual_report.load.pdf.additions.syntax import Ref
from annual_report.load.pdf.same_pages.whole_file import MOST_OBJECTS, FileReader
from annual_report.render.pdf.identity import MANIFEST

Change = Callable[[pikepdf.Pdf], object]
_SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
_SOURCE = "data/2020/report.yaml"


def older(pdf: pikepdf.Pdf) -> None:
    """Says that another version of a library made the document, as the file of that version would."""
    retold(versions={**manifest(pdf)["versions"], "pango": "1.42.0"})(pdf)


def forgeries() -> Mapping[str, Change]:
    """The changes by what they are."""
    return {**_CONTENTS, **_CATALOG, **_ATTACHED, **_SAID, **dict(forged_fonts())}


def _packed(*filters: str, packed: Callable[[bytes], bytes] = lambda data: data, **options: Any) -> Change:
    """The first page's operators under other filters: readers draw something else, or nothing."""

    def change(pdf: pikepdf.Pdf) -> None:
        names = Array([Name(f"/{each}") for each in filters])
        pdf.pages[0].Contents.write(packed(page_content(pdf)), filter=names if len(names) > 1 else names[0], **options)

    return change


_PREDICTOR = {"decode_parms": Dictionary(Predictor=2, Columns=1, Colors=1, BitsPerComponent=8)}
_CONTENTS: Mapping[str, Change] = {
    "run lengths": _packed("RunLengthDecode"),
    "hexadecimal": _packed("ASCIIHexDecode"),
    "a photo": _packed("DCTDecode"),
    "unknown": _packed("FooDecode"),
    "two filters": _packed("FlateDecode", "ASCIIHexDecode", packed=zlib.compress),
    "predictor": _packed("FlateDecode", packed=zlib.compress, **_PREDICTOR),
    "cut": _packed("FlateDecode", packed=lambda data: zlib.compress(data)[:-4]),
    "more behind": _packed("FlateDecode", packed=lambda data: zlib.compress(data) + zlib.compress(b"0 0 999 999 re f")),
    "letter": another_letter,
    "moved": moved,
    "covered": covered,
    "photo's parameters": lambda pdf: _photo(pdf).__delitem__("/DecodeParms"),
    "photo's colours": lambda pdf: _photo(pdf).__setitem__("/Decode", Array([1, 0, 1, 0, 1, 0])),
    "photo smoothed": lambda pdf: _photo(pdf).__setitem__("/Interpolate", True),
    "turned": lambda pdf: pdf.Root.Pages.__setitem__("/Rotate", 90),
    "cropped": lambda pdf: pdf.Root.Pages.__setitem__("/CropBox", Array([0, 0, 100, 100])),
    "cropped page": lambda pdf: pdf.pages[0].obj.__setitem__("/CropBox", Array([0, 0, 100, 100])),
    "unit": lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 2),
    "another page": lambda pdf: pdf.add_blank_page(),
    "led elsewhere": lambda pdf: _link(pdf).A.__setitem__("/URI", String("https://evil.example/")),
    "link moved": lambda pdf: _link(pdf).__setitem__("/Rect", Array([0, 0, 999, 999])),
    "link that runs": lambda pdf: _link(pdf).__setitem__("/A", _SCRIPT),
}
_CATALOG: Mapping[str, Change] = {
    "script": lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary(Names=Array([String("a"), _SCRIPT]))),
    "opened": lambda pdf: pdf.Root.__setitem__("/OpenAction", _SCRIPT),
    "outline": lambda pdf: pdf.Root.Outlines.First.__setitem__("/Title", String("FORGED")),
    "outline's script": lambda pdf: _act(pdf, _SCRIPT),
    "outline's address": lambda pdf: _act(pdf, Dictionary(S=Name.URI, URI=String("https://evil.example/"))),
    "outline's program": lambda pdf: _act(pdf, Dictionary(S=Name.Launch, F=String("cmd.exe"))),
    "outline's place": lambda pdf: pdf.Root.Outlines.First.Dest.__setitem__(3, 0),
    "places": lambda pdf: pdf.Root.Names.Dests.Names.__setitem__(1, Array([pdf.pages[0].obj, Name.XYZ, 0, 0, 0])),
    "preferences": lambda pdf: pdf.Root.ViewerPreferences.__setitem__("/HideToolbar", True),
    "colours": lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"garbage"),
    "extensions": lambda pdf: pdf.Root.__setitem__("/Extensions", Dictionary()),
    "to be drawn": lambda pdf: pdf.Root.__setitem__("/NeedsRendering", True),
    "layers": lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary()),
    "form": lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(Fields=Array([]))),
    "labels": lambda pdf: pdf.Root.__setitem__("/PageLabels", Dictionary(Nums=Array([0, Dictionary(St=7)]))),
    "tags": without_structure,
    "read aloud": lambda pdf: pdf.Root.StructTreeRoot.K[0].__setitem__("/ActualText", String("FORGED")),
    "language": lambda pdf: pdf.Root.__setitem__("/Lang", String("en")),
    "unknown key": lambda pdf: pdf.Root.Pages.__setitem__("/Foo", 1),
    "version": lambda pdf: pdf.Root.__setitem__("/Version", Name("/2.0")),
    "true for 1": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Marked", 1),
}
_ATTACHED: Mapping[str, Change] = {
    "another file": lambda pdf: pdf.Root.AF.append(_file(pdf, "evil.exe", b"MZ")),
    "file of the same name": lambda pdf: _first_of_names(pdf, _file(pdf, _SOURCE, b"forged: 1\n")),
    "description": lambda pdf: _source(pdf).__setitem__("/Desc", String("Signed by the ministry")),
    "name for other readers": lambda pdf: _source(pdf).__setitem__("/F", String("evil.exe")),
    "stream for other readers": lambda pdf: _source(pdf).EF.__setitem__("/UF", Stream(pdf, b"forged: 1\n")),
    "relation": lambda pdf: _source(pdf).__setitem__("/AFRelationship", Name.Alternative),
    "type": lambda pdf: _source(pdf).EF.F.__setitem__("/Subtype", Name("/text/html")),
    "date": lambda pdf: _source(pdf).EF.F.Params.__setitem__("/ModDate", String("D:20010101000000Z")),
    "file of a page": lambda pdf: pdf.pages[0].obj.__setitem__("/AF", Array([_file(pdf, "evil.exe", b"MZ")])),
}
_SAID: Mapping[str, Change] = {
    "title": lambda pdf: pdf.docinfo.__setitem__("/Title", "Khác"),
    "keywords": lambda pdf: pdf.docinfo.__setitem__("/Keywords", "Khác"),
    "program in properties alone": lambda pdf: pdf.docinfo.__setitem__("/Producer", "WeasyPrint 69.9"),
    "long program": lambda pdf: _produced(pdf, "W" * 100),
    "program that is a text": lambda pdf: _produced(pdf, "WeasyPrint: đã được Bộ xác nhận"),
    "metadata": lambda pdf: _metadata(pdf, b"2020", b"1999"),
    "manifest's key": retold(more="x"),
    "manifest's version": retold(versions={"pango": "x" * 100}),
    "manifest's version that is a line": retold(versions={"pango": "1\nSAME"}),
    "manifest's form": lambda pdf: _rewritten(pdf, lambda data: data.replace(b"\n", b"")),
    "manifest's key twice": lambda pdf: _rewritten(pdf, lambda data: b'{"sources": {},' + data[1:]),
    "manifest's length": lambda pdf: stream(pdf, MANIFEST).Params.__setitem__("/Size", 1),
    "manifest's sum": lambda pdf: stream(pdf, MANIFEST).Params.__setitem__("/CheckSum", String(b"0" * 16)),
}


def _photo(pdf: pikepdf.Pdf) -> Any:
    return next(each for each in pdf.objects if isinstance(each, Stream) and each.get("/Subtype") == Name.Image)


def _link(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Annots[0]


def _act(pdf: pikepdf.Pdf, action: Dictionary) -> None:
    del pdf.Root.Outlines.First.Dest
    pdf.Root.Outlines.First.A = action


def _source(pdf: pikepdf.Pdf) -> Any:
    return next(each for each in pdf.Root.AF if str(each.UF) == _SOURCE)


def _file(pdf: pikepdf.Pdf, name: str, content: bytes) -> Any:
    held = Dictionary(F=Stream(pdf, content))
    return pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=held))


def _first_of_names(pdf: pikepdf.Pdf, file: Any) -> None:
    files = pdf.Root.Names.EmbeddedFiles
    files.Names = Array([String(_SOURCE), file, *files.Names])


def _metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    assert old in packet
    pdf.Root.Metadata = pdf.make_stream(packet.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def _produced(pdf: pikepdf.Pdf, program: str) -> None:
    """Says in both places that another program made it."""
    before = str(pdf.docinfo["/Producer"])
    pdf.docinfo["/Producer"] = program
    _metadata(pdf, before.encode(), program.encode())


def _rewritten(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    file = stream(pdf, MANIFEST)
    content = change(file.read_bytes())
    file.write(content)
    file.Params.CheckSum = String(md5(content, usedforsecurity=False).digest())
    file.Params.Size = len(content)


# Written otherwise as a file: one reader takes another object, table or end for it than the others do.
def files(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Files that are the PDF `data` to one reader alone."""
    start = int(data[data.rindex(b"startxref") :].split()[1])
    end = data.index(b"\n", 10) + 1
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root.objgen[0]
    yield "before the header", b"%" + b" " * 899 + b"\n" + data
    yield "another version", data.replace(b"%PDF-1.7", b"%PDF-1.4", 1)
    yield "comment", data[:end] + b"%% comment\n" + data[end:]
    yield "comment behind", data + b"% comment\n"
    yield "blank behind", data + b" \n"
    yield "twice", data + data
    yield "object before the table", _shifted(data, b"9999 0 obj\n<</Type /Catalog>>\nendobj\n")
    yield "object that nothing leads to", _with_unreferenced(data, end)
    yield "update", data + b"xref\n0 0\ntrailer\n<</Size 1 /Root %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        root, start, len(data),
    )  # fmt: skip
    yield "another end", data + b"startxref\n%d\n%%%%EOF\n" % start
    yield "another start", data.replace(b"startxref\n%d" % start, b"startxref\n%d" % (start - 1))
    for name, options in {
        "old table": {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        "linearized": {"linearize": True},
        "encrypted": {"encryption": pikepdf.Encryption(owner="x", user="")},
    }.items():
        written = BytesIO()
        with pikepdf.open(BytesIO(data)) as pdf:
            pdf.save(written, **options)  # type: ignore[arg-type]
        yield name, written.getvalue()


def _shifted(data: bytes, added: bytes) -> bytes:
    """`data` with an object before its last table, which does not list it."""
    start = int(data[data.rindex(b"startxref") :].split()[1])
    tail = data[start:].replace(b"startxref\n%d" % start, b"startxref\n%d" % (start + len(added)))
    return data[:start] + added + tail


def _with_unreferenced(data: bytes, begin: int) -> bytes:
    """`data` with one object more, which its table lists."""
    read = read_objects(FileReader(data, begin), MOST_OBJECTS)
    number, start, entries = read.number, read.places[read.number], read.table.entries
    new = b"%d 0 obj\n<</Type /Page>>\nendobj\n" % (number + 1)
    found = {each: (1, place, 0) for each, place in read.places.items()}
    found |= {each: (2, *held) for each, held in read.inside.items()}
    found |= {number: (1, start + len(new), 0), number + 1: (1, start, 0)}
    rows = b"".join(
        kind.to_bytes(1, "big") + one.to_bytes(4, "big") + two.to_bytes(2, "big")
        for kind, one, two in (found.get(each, (0, 0, 0)) for each in range(number + 2))
    )
    root, info = entries["Root"], entries["Info"]
    assert isinstance(root, Ref)
    assert isinstance(info, Ref)
    table = b"%d 0 obj\n<</Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R /Length %d>>\nstream\n" % (
        number, number + 2, root.number, info.number, len(rows),
    )  # fmt: skip
    tail = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (start + len(new))
    return data[:start] + new + table + rows + tail

"""Updates written behind a PDF byte by byte, as somebody writes them who means harm, and signed so that it looks well.

What is forged is signed with a key of the forger's own: its signature is whole, and covers the file.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final, Self

import pikepdf
from security.signing import person

Entries = dict[str, bytes]
_ROOM: Final = 5000  # hexadecimal digits for a signature
_RANGE: Final = b"[0 1111111111 2222222222 3333333333]"


def entries(found: Any) -> Entries:
    """A dictionary, each of its values as it is written."""
    return {
        key: each.unparse() if isinstance(each, pikepdf.Object) else str(each).lower().encode()
        for key, each in found.items()
    }


def written(told: Mapping[str, bytes]) -> bytes:
    """A dictionary as it stands in a file."""
    return b"<<%s>>" % b"\n".join(b"%s %s" % (key.encode(), value) for key, value in told.items())


def stream(content: bytes, told: str = "") -> bytes:
    """A stream as it stands in a file."""
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (told.encode(), len(content), content)


@dataclass(frozen=True)
class Given:
    """A PDF to be added to: its catalog and pages as they are now, and where its table is."""

    data: bytes
    catalog: Entries
    pages: list[tuple[int, Entries]]
    information: Entries
    metadata: bytes
    root: int
    info: int
    xmp: int
    size: int
    start: int
    objects: Mapping[str, int]

    @classmethod
    def of(cls, data: bytes) -> Self:
        """The PDF `data`."""
        with pikepdf.open(BytesIO(data)) as pdf:
            page = pdf.pages[0].obj
            contents = page.Contents
            return cls(
                data,
                entries(pdf.Root),
                [(each.obj.objgen[0], entries(each.obj)) for each in pdf.pages],
                entries(pdf.trailer.Info),
                pdf.Root.Metadata.read_bytes(),
                pdf.Root.objgen[0],
                pdf.trailer.Info.objgen[0],
                pdf.Root.Metadata.objgen[0],
                int(pdf.trailer.Size),
                int(data[data.rindex(b"startxref") :].split()[1]),
                {
                    "contents": (contents[0] if isinstance(contents, pikepdf.Array) else contents).objgen[0],
                    "pages": pdf.Root.Pages.objgen[0],
                    "font": next(iter(page.Resources.Font.values())).objgen[0],
                    "font file": _font_file(next(iter(page.Resources.Font.values()))),
                    "enclosed": pdf.Root.AF[0].EF.F.objgen[0],
                    "names": pdf.Root.Names.EmbeddedFiles.objgen[0],
                    "picture": _picture(pdf),
                },
            )


def _font_file(font: Any) -> int:
    descriptor = font.DescendantFonts[0].FontDescriptor
    return int(next(each for key, each in descriptor.items() if key.startswith("/FontFile")).objgen[0])


def _picture(pdf: pikepdf.Pdf) -> int:
    return next(each.objgen[0] for page in pdf.pages for each in page.obj.Resources.get("/XObject", {}).values())


@dataclass
class Signing:
    """A signature on its way into a file, which a forger changes: the dictionaries of all that it needs, and more."""

    given: Given
    catalog: Entries
    page: Entries
    form: Entries
    widget: Entries
    signature: Entries
    page_number: int
    form_number: int
    first: int  # the number of the form; the widget and the signature follow, then what else there is
    objects: dict[int, bytes] = field(default_factory=dict)
    trailer: Entries = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    def add(self, content: bytes) -> bytes:
        """Adds an object, and gives the reference to it."""
        number = max([self.first + 2, *self.objects]) + 1
        self.objects[number] = content
        return b"%d 0 R" % number


def signing(data: bytes, page: int = 0, name: bytes = b"(Sig1)") -> Signing:
    """A sound signature that is not to be seen."""
    given = Given.of(data)
    first = given.size
    number, told = given.pages[page]
    with pikepdf.open(BytesIO(data)) as pdf:
        fields = [each.objgen[0] for each in pdf.Root.AcroForm.Fields] if "/AcroForm" in pdf.Root else []
        notes = [each.objgen[0] for each in pdf.pages[page].obj.get("/Annots", [])]
        form = pdf.Root.AcroForm.objgen[0] if "/AcroForm" in pdf.Root else first
    return Signing(
        given,
        {**given.catalog, "/AcroForm": b"%d 0 R" % form},
        {**told, "/Annots": references(*notes, first + 1)},
        {"/Fields": references(*fields, first + 1), "/SigFlags": b"3"},
        {
            "/Type": b"/Annot", "/Subtype": b"/Widget", "/FT": b"/Sig", "/T": name, "/F": b"132",
            "/Rect": b"[0 0 0 0]", "/P": b"%d 0 R" % number, "/V": b"%d 0 R" % (first + 2),
        },
        {
            "/Type": b"/Sig", "/Filter": b"/Adobe.PPKLite", "/SubFilter": b"/adbe.pkcs7.detached",
            "/Contents": b"<%s>" % (b"0" * _ROOM), "/ByteRange": _RANGE,
        },
        number,
        form,
        first,
    )  # fmt: skip


def references(*numbers: int) -> bytes:
    """An array of references."""
    return b"[%s]" % b" ".join(b"%d 0 R" % each for each in numbers)


def sealed(sign: Signing) -> bytes:
    """The file with the signature behind it, which covers all of it."""
    given = sign.given
    objects = {
        given.root: written(sign.catalog),
        sign.page_number: written(sign.page),
        sign.form_number: written(sign.form),
        sign.first + 1: written(sign.widget),
        sign.first + 2: written(sign.signature),
        **sign.objects,
    }
    return with_digest(update(given.data, objects, trailer=sign.trailer, **sign.options))


def with_digest(data: bytes) -> bytes:
    """`data` with the range and the value of the last signature in it filled in, if there is one to be."""
    place = data.rfind(_RANGE)
    begin = data.rfind(b"<%s>" % (b"0" * _ROOM))
    if place < 0 or begin < 0:
        return data
    end = begin + _ROOM + 2
    told = b"[0 %d %d %d]" % (begin, end, len(data) - end)
    data = data[:place] + told.ljust(len(_RANGE)) + data[place + len(_RANGE) :]
    packed = person().sign(data[:begin] + data[end:])
    return data[:begin] + b"<%s>" % packed.hex().encode().ljust(_ROOM, b"0") + data[end:]


def update(  # noqa: PLR0913 - each is one way to forge
    data: bytes,
    objects: Mapping[int, bytes],
    *,
    trailer: Mapping[str, bytes] | None = None,
    between: bytes = b"",
    end: bytes = b"startxref\n%d\n%%%%EOF\n",
    unlisted: tuple[int, ...] = (),
    elsewhere: Mapping[int, int] | None = None,
    generation: int = 0,
    packed: tuple[int, ...] = (),
    table: bool = False,
    free: tuple[int, ...] = (),
    predicted: bool = False,
    filters: bytes = b"/FlateDecode",
    own: int | None = None,
    holder: int | None = None,
) -> bytes:
    """`data` with an incremental update: these objects, a table that names them (a stream of it), the end.

    `between` stands before every object; `unlisted` are not in the table, `elsewhere` are where the table says they
    are; `packed` are in an object stream, `free` are told to be none. `table` writes a table in words, `predicted`
    one of rows as differences (`filters`). `own` is the number of the table, `holder` that of the object stream.
    """
    given = Given.of(data)
    added, places = bytearray(data), dict[int, tuple[int, int, int]]()
    number = max([given.size, *objects]) + 1
    if packed:
        heads, bodies = b"", b""
        for index, each in enumerate(packed):
            heads += b"%d %d " % (each, len(bodies))
            bodies += objects[each] + b"\n"
            places[each] = (2, holder or number, index)
        held = stream(heads + bodies, f"/Type /ObjStm /N {len(packed)} /First {len(heads)}")
        objects = {**objects, holder or number: held}
        number += 1
    for each, content in objects.items():
        if each in packed:
            continue
        added += between
        places[each] = (1, len(added), generation)
        added += b"%d %d obj\n%s\nendobj\n" % (each, generation, content)
    here = len(added)
    number = number if own is None else own
    places[number] = (1, here, 0)
    places |= {each: (1, place, 0) for each, place in (elsewhere or {}).items()}
    places |= dict.fromkeys(free, (0, 0, 1))
    listed = sorted(each for each in places if each not in unlisted)
    told = {
        "/Size": b"%d" % max(given.size, *(each + 1 for each in (number, *objects))), "/Root": b"%d 0 R" % given.root,
        "/Info": b"%d 0 R" % given.info, "/Prev": b"%d" % given.start, **(trailer or {}),
    }  # fmt: skip
    if table:
        listed.remove(number)
        rows = b"".join(b"%d 1\n%010d %05d n \n" % (each, places[each][1], places[each][2]) for each in listed)
        added += b"xref\n%strailer\n%s\n" % (rows, written(told))
    else:
        rows = b"".join(
            b"%c" % kind + place.to_bytes(4, "big") + more.to_bytes(2, "big")
                        for kind, place, more in (places[each] for each in listed))  # fmt: skip
        index = b" ".join(b"%d 1" % each for each in listed)
        if predicted:
            above = [bytes(7), *(rows[at : at + 7] for at in range(0, len(rows), 7))]
            pairs = zip(above[1:], above, strict=False)
            rows = b"".join(b"\x02" + bytes((a - b) % 256 for a, b in zip(*pair, strict=True)) for pair in pairs)
            rows = zlib.compress(rows)
            told |= {"/Filter": filters, "/DecodeParms": b"<</Predictor 12 /Columns 7>>"}
        told = {"/Type": b"/XRef", "/Index": b"[%s]" % index, "/W": b"[1 4 2]", **told}
        added += b"%d 0 obj\n%s\nendobj\n" % (number, stream(rows, written(told)[2:-2].decode("latin-1")))
    return bytes(added) + (end % here if b"%d" in end else end)

"""Word files that are made to harm whoever opens them, by name; each is made when it is asked for.

`DOCX` has them, with what is to become of each: `READ`, or the obstacle by its word.
"""

import struct
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Final

from api.manuscripts.documents import MAIN, STYLES, docx, paragraph, part, relations, zipped
from load.pdf.hostile import MEBIBYTE

READ: Final = "read"
_DAMAGED: Final = "damaged"
# Newer patch releases of Python see that one file in an archive would reach into the next.
_SEES_OVERLAPS: Final = hasattr(zipfile.ZipInfo("a"), "_end_offset")
_MANY: Final = 8 * MEBIBYTE  # letters in a row: a reader that begins anew at each 2,000 of them takes 10 s
_HEAD: Final = f'<w:document xmlns:w="{MAIN}"><w:body>'
_TAIL: Final = "</w:body></w:document>"
_TEXT: Final = paragraph("Hội Mẫu.")
Make = Callable[[], bytes]


def written(data: bytes | str) -> bytes:
    """A document whose main part is `data`, whatever that is."""
    return packed({"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": data})


def packed(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts by name, packed by a `method` and fast."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _document(text: str, *related: tuple[str, str]) -> dict[str, str]:
    """The parts of a document with such a text, which refers to the `related` parts."""
    first = {"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": part("document", text)}
    return first | ({"_rels/d.xml.rels": relations(*related)} if related else {})


def _xml(inner: str, head: str = _HEAD, tail: str = _TAIL) -> Make:
    return lambda: written(head + inner + tail)


def _said(piece: str, times: int, head: str = _HEAD, tail: str = _TAIL) -> Make:
    return lambda: written(head + piece * times + tail)


def _declared(declaration: str, text: str = "&c;", encoding: str = "utf-8", before: str = "") -> Make:
    head = f'<?xml version="1.0" encoding="{encoding}"?>' + before
    rest = f"<!DOCTYPE d [{declaration}]>{_HEAD}{paragraph(text)}{_TAIL}"
    if encoding == "cp037":  # its own declaration is read before that is known
        return lambda: written(head.encode("ascii") + rest.encode(encoding))
    return lambda: written((head + rest).encode(encoding))


def _entities(count: int, times: int) -> str:
    """Each entity is the one before, so many `times`."""
    names = [f'<!ENTITY e{number} "' + f"&e{number - 1};" * times + '">' for number in range(1, count)]
    return '<!ENTITY e0 "aaaaaaaaaa">' + "".join(names) + f'<!ENTITY c "&e{count - 1};">'


def _numbered(piece: str, count: int) -> str:
    """The `piece` said so often, its `#` being the number of each."""
    return "".join(piece.replace("#", str(number)) for number in range(count))


def _beside(kind: str, count: int, size: int) -> bytes:
    """A document with so many parts of a kind beside it, each of so many letters of white space."""
    names = [f"{number}.xml" for number in range(count)]
    return packed(
        _document(_TEXT, *((kind, name) for name in names)) | dict.fromkeys(names, part("hdr", " " * size + _TEXT))
    )


def _related(*targets: tuple[str, str]) -> bytes:
    """A sound document that refers to `targets`."""
    return packed(_document(_TEXT, *targets) | {"h.xml": part("hdr", paragraph("Đầu trang.") * 4_000)})


def _named_twice() -> bytes:
    data = packed(
        {"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": part("document", _TEXT), "e.xml": "x"}
    )
    return data.replace(b"e.xml", b"d.xml")


def _changed(entry: int, place: int, value: int, size: int = 4, *, local: int | None = None) -> Make:
    """A sound document with a number changed in an entry of its directory, and in the head of the file if told."""

    def make() -> bytes:
        data = bytearray(written(part("document", _TEXT * 500)))
        where = [at for at in range(len(data)) if data.startswith(b"PK\x01\x02", at)][entry]
        data[where + place : where + place + size] = value.to_bytes(size, "little")
        if local is not None:
            head = int.from_bytes(data[where + 42 : where + 46], "little")
            data[head + local : head + local + size] = value.to_bytes(size, "little")
        return bytes(data)

    return make


def _end_changed(place: int, value: int, size: int) -> Make:
    """A sound document with a number changed where the directory ends."""

    def make() -> bytes:
        data = bytearray(written(part("document", _TEXT)))
        where = data.rindex(b"PK\x05\x06")
        data[where + place : where + place + size] = value.to_bytes(size, "little")
        return bytes(data)

    return make


def _directory(entries: int) -> bytes:
    """An archive of nothing but a directory of so many entries."""
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(entry) * entries, 0, 0)
    return entry * entries + end


def _overlapping() -> bytes:
    """An archive whose entries are all the same stretch of the file, by other names, which only the directory has."""
    data = packed(
        {"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": part("document", " " * _MANY + _TEXT)}
    )
    begin = data.index(b"PK\x01\x02")
    first = data.index(b"PK\x01\x02", begin + 4)
    end = data.rindex(b"PK\x05\x06")
    more = b"".join(data[first:end].replace(b"d.xml", b"%05d" % number) for number in range(1000))
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, 1002, 1002, end - begin + len(more))
    return data[:end] + more + bytes(tail)


def _zip64(size: int) -> bytes:
    """An archive whose main part is said to have such a `size`, in the fields for large files."""
    data = bytearray(written(part("document", _TEXT)))
    where = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, where + 24, 0xFFFFFFFF)
    extra = struct.pack("<HHQ", 1, 8, size)
    struct.pack_into("<H", data, where + 30, len(extra))
    name = where + 46 + len(b"d.xml")
    data[name:name] = extra
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 12, int.from_bytes(data[end + 12 : end + 16], "little") + len(extra))
    return bytes(data)


def _tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + _TEXT + "</w:tc></w:tr></w:tbl>" * depth


def _styles(styles: str) -> bytes:
    parts = _document(paragraph("Kết quả", "s1"), ("styles", "s.xml"))
    return packed(parts | {"s.xml": part("styles", STYLES + styles)})


def _far(name: str, times: int, uses: str) -> Make:
    """A main part with the namespace `name` said once, and used over and over."""
    return lambda: written(f'<w:document xmlns:w="{MAIN}" xmlns:n="{name}">{uses * times}{_TEXT}</w:document>')


def _long(letter: str) -> str:
    """A paragraph of half as many letters as may be."""
    return paragraph(letter * 750_001)


def _cells(width: str, count: int) -> Make:
    """A row of so many cells of such a width."""
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>{paragraph("1")}</w:tc>'
    return lambda: docx(f"<w:tbl><w:tr>{cell * count}</w:tr></w:tbl>")


DOCX: Final[Mapping[str, tuple[str, Make]]] = MappingProxyType(
    {
        # What one token of XML can be, as long as can be; then without its end.
        "comment-before": (READ, _xml("", f"<!--{'x' * _MANY}-->{_HEAD}{_TEXT}")),
        "comment-within": (READ, _xml(f"<!--{'x' * _MANY}-->{_TEXT}")),
        "comments": (READ, _said("<!---->", 500_000, _HEAD + _TEXT)),
        "instruction": (READ, _xml(f"<?x {'x' * _MANY}?>{_TEXT}")),
        "instruction-before": (READ, _xml("", f"<?x {'x' * _MANY}?>{_HEAD}{_TEXT}")),
        "space-in-tag": (READ, _xml(f"<w:p{' ' * _MANY}/>{_TEXT}")),
        "attribute": (READ, _xml(f'<w:p w:a="{"x" * _MANY}"/>{_TEXT}')),
        "comment-open": (_DAMAGED, _xml(f"<!--{'x' * _MANY}")),
        "comment-open-before": (_DAMAGED, _xml("", f"<!--{'x' * _MANY}{_HEAD}")),
        "comments-open": (_DAMAGED, _said("<!-- <?", 500_000, "")),
        "instruction-open": (_DAMAGED, _xml(f"<?x {'x' * _MANY}")),
        "section-open": ("many-letters", _xml(f"<w:p><w:r><w:t><![CDATA[{']' * _MANY}")),
        "attribute-open": (_DAMAGED, _xml(f'<w:p w:a="{"x" * _MANY}', tail="")),
        "another root": (_DAMAGED, lambda: written(f'<w:body xmlns:w="{MAIN}">{_TEXT}</w:body>')),
        "root of another namespace": (_DAMAGED, _xml(_TEXT, f'<document xmlns="x" xmlns:w="{MAIN}">', "</document>")),
        "header as a document": (_DAMAGED, lambda: written(part("hdr", _TEXT))),
        "template of a drawing": (_DAMAGED, lambda: written("<svg/>")),
        "name": (_DAMAGED, _xml(f"<w:{'x' * _MANY}/>")),
        "name-open": (_DAMAGED, _xml(f"<w:{'x' * _MANY}", tail="")),
        "name-of-attribute": (_DAMAGED, _xml(f'<w:p {"x" * _MANY}=""/>')),
        "section": ("many-letters", _xml(f"<w:p><w:r><w:t><![CDATA[{']' * (_MANY + 1)}]]></w:t></w:r></w:p>")),
        # Many of one kind.
        "attributes": (READ, lambda: written(_HEAD + "<w:p" + _numbered(' a#=""', 50_000) + "/>" + _TEXT + _TAIL)),
        "attributes-said-twice": (_DAMAGED, _said(' a=""', 500_000, _HEAD + "<w:p", "/>" + _TAIL)),
        "elements": (_DAMAGED, _said("<w:a/>", 3_100_000)),
        "elements-named-apart": (READ, lambda: written(_HEAD + _numbered("<w:a#/>", 50_000) + _TEXT + _TAIL)),
        "depth": (_DAMAGED, _said("<w:a>", 800_000, tail="")),
        "depth-closed": (_DAMAGED, _xml("<w:p>" * 300_000 + "</w:p>" * 300_000)),
        "tables-in-tables": (_DAMAGED, lambda: written(_HEAD + _tables(50_000) + _TAIL)),
        "fallbacks": (_DAMAGED, _said("<Fallback>", 400_000, tail="")),
        "letters": ("many-letters", lambda: docx(paragraph("a" * 1_500_001))),
        "letters-in-headers": ("many-letters", lambda: docx(_long("a"), header1=_long("b"))),
        "paragraphs": ("many-paragraphs", lambda: docx(paragraph("a") * 30_001)),
        "lines": ("many-paragraphs", lambda: docx(f"<w:p><w:r><w:t>a</w:t>{'<w:br/>' * 30_001}</w:r></w:p>")),
        "tabs": ("many-paragraphs", lambda: docx(paragraph("a\t" * 30_001))),
        "ampersands": (READ, lambda: docx(paragraph("&amp;" * 500_000))),
        "signs-by-number": (READ, lambda: docx(paragraph("&#97;" * 500_000))),
        "spans": (READ, _cells("999", 5_000)),
        "span-of-many-digits": (READ, _cells("9" * 4_000, 1_000)),
        "span-beyond-numbers": (READ, _cells("9" * 5_000, 1)),
        "level-of-many-digits": (
            READ,
            _xml(f'<w:p><w:pPr><w:outlineLvl w:val="{"9" * 100_000}"/></w:pPr></w:p>{_TEXT}'),
        ),
        "styles-in-a-chain": (
            _DAMAGED,  # more than any program writes
            lambda: _styles(
                _numbered('<w:style w:styleId="#"><w:name w:val="a"/><w:basedOn w:val="1#"/></w:style>', 21_000)
            ),
        ),
        "styles-in-a-ring": (READ, lambda: _styles('<w:style w:styleId="s1"><w:basedOn w:val="s1"/></w:style>')),
        "styles": (
            READ,
            lambda: _styles(_numbered('<w:style w:styleId="s#"><w:basedOn w:val="s1#"/></w:style>', 10_000)),
        ),
        # Namespaces: a long one is written out with every name.
        "namespace": (_DAMAGED, _far("u" * MEBIBYTE, 100_000, "<n:a/>")),
        "namespace-of-attributes": (_DAMAGED, _far("u" * 60_000, 1, "<w:p" + _numbered(' n:a#=""', 5_000) + "/>")),
        "namespaces": (READ, _xml("<a" + _numbered(' xmlns:n#="u"', 50_000) + f">{_TEXT}</a>")),
        "namespaces-within": (_DAMAGED, _said('<a xmlns="u">', 200_000, tail="")),
        # Declarations of the document's type, by which it grows or reads other files.
        "entities": (_DAMAGED, _declared(_entities(12, 10))),
        "entity-over-and-over": (_DAMAGED, _declared(f'<!ENTITY c "{"a" * 300_000}">', "&c;" * 20_000)),
        "entity-of-a-file": (_DAMAGED, _declared('<!ENTITY c SYSTEM "file:///etc/passwd">')),
        "entity-of-parameters": (_DAMAGED, _declared('<!ENTITY % p "a"><!ENTITY % q "%p;%p;"> %q;')),
        "entities-behind-a-comment": (_DAMAGED, _declared(_entities(12, 10), before=f"<!--{'<' * 99_999}--> <?x ?>\n")),
        "entities-in-utf-16": (_DAMAGED, _declared(_entities(12, 10), encoding="utf-16")),
        "entities-in-ebcdic": (_DAMAGED, _declared(_entities(12, 10), encoding="cp037")),
        "attributes-declared": (_DAMAGED, _declared("<!ATTLIST d " + _numbered("a# CDATA 'x' ", 50_000) + ">")),
        # Texts that are none.
        "half-a-sign": (_DAMAGED, lambda: written(b"\xff\xfe<")),
        "lone-surrogate": (_DAMAGED, lambda: written((_HEAD + "\ud800" + _TAIL).encode("utf-16", "surrogatepass"))),
        "utf-32": (_DAMAGED, lambda: written((_HEAD + _TAIL).encode("utf-32"))),
        "zeros": (_DAMAGED, lambda: written(bytes(_MANY))),
        "no-utf-8": (_DAMAGED, lambda: written(_HEAD.encode() + b"\xc3\x28" * 500_000)),
        # The archive.
        "bomb": ("large-part", lambda: written(bytes(65 * MEBIBYTE))),
        "bombs": ("large-total", lambda: _beside("header", 9, 16 * MEBIBYTE)),
        "one-part-over-and-over": (READ, lambda: _related(*[("header", "h.xml")] * 10_000)),
        "one-part-by-many-names": (READ, lambda: _related(*[("header", "./" * n + "h.xml") for n in range(1_000)])),
        "parts-beside": (READ, lambda: _beside("header", 1_000, 0)),
        "relations": (READ, lambda: _related(*[("header", f"{n}.xml") for n in range(40_000)])),
        "relation-to-itself": (_DAMAGED, lambda: _related(("header", "d.xml"))),
        "relations-to-relations": (_DAMAGED, lambda: _related(("header", "_rels/d.xml.rels"))),
        "relation-far-up": (READ, lambda: _related(("header", "../" * 100_000 + "etc/passwd"), ("footer", "file:///etc/passwd"))),
        "named-twice": (_DAMAGED, _named_twice),
        "overlapping": (READ, _overlapping),
        "directory": (_DAMAGED, lambda: _directory(100_000)),
        "locked": ("locked", _changed(-1, 8, 1, 2, local=6)),
        "bzip2": (_DAMAGED, lambda: packed(_document(_TEXT), zipfile.ZIP_BZIP2)),
        "lzma": (_DAMAGED, lambda: packed(_document(_TEXT), zipfile.ZIP_LZMA)),
        "packed-in-no-known-way": (_DAMAGED, _changed(-1, 10, 99, 2)),
        "said-to-be-stored": (_DAMAGED, _changed(-1, 10, 0, 2, local=8)),
        "size-said-too-small": (_DAMAGED, _changed(-1, 24, 100)),
        "size-said-too-large": (READ, _changed(-1, 24, 0x7FFFFFFF)),
        "packed-size-said-too-large": (_DAMAGED if _SEES_OVERLAPS else READ, _changed(-1, 20, 0x7FFFFFFF)),
        "sum-wrong": (_DAMAGED, _changed(-1, 16, 7)),
        "beyond-the-end": (_DAMAGED, _changed(-1, 42, 0x7FFFFFFF)),
        "name-longer-than-the-file": (_DAMAGED, _changed(0, 28, 0xFFFF, 2)),
        "zip64": (READ, lambda: _zip64(2**63)),
        "directory-elsewhere": (_DAMAGED, _end_changed(16, 0x7FFFFFFF, 4)),
        "directory-too-long": (_DAMAGED, _end_changed(12, 0x7FFFFFFF, 4)),
        "comment-of-nothing": (READ, _end_changed(20, 0xFFFF, 2)),
        "archive-in-archive": (_DAMAGED, lambda: zipped({"a": "a"}) + zipped({})),
    }
)  # fmt: skip

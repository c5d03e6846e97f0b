"""PDFs changed in the ways in which files get changed: by editors, by signing programs, by those who mean harm."""

import json
from collections.abc import Callable, Mapping
from hashlib import md5, sha256
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import AttachedFileSpec, Name

from annual_report.render.pdf.identity import MANIFEST

REPORT = "data/2020/report.yaml"
PHOTO_FILE = "data/2020/photos/Ảnh đẹp: số 1.jpg"
SIGNATURE = b"<</Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 100 200 300] /Contents <00>>>"


def altered(data: bytes, change: Callable[[pikepdf.Pdf], object], **options: Any) -> bytes:
    """The PDF `data` written anew after `change`."""
    written = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(written, fix_metadata_version=False, **options)
    return written.getvalue()


def stream(pdf: pikepdf.Pdf, name: str) -> Any:
    """The stream of an embedded file."""
    return next(each.EF.F for each in pdf.Root.AF if str(each.UF) == name)


def replaced(old: str, new: str, *, honest: bool) -> Callable[[pikepdf.Pdf], None]:
    """Changes a text in the report inside; `honest`: in the manifest too, so that the hash is right."""

    def change(pdf: pikepdf.Pdf) -> None:
        text = stream(pdf, REPORT).read_bytes()
        assert old.encode() in text
        text = text.replace(old.encode(), new.encode())
        stream(pdf, REPORT).write(text)
        if honest:
            retold(sources={**manifest(pdf)["sources"], REPORT: sha256(text).hexdigest()})(pdf)

    return change


def manifest(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """What the manifest inside says."""
    told: dict[str, Any] = json.loads(stream(pdf, MANIFEST).read_bytes())
    return told


def retold(**changes: object) -> Callable[[pikepdf.Pdf], None]:
    """Changes entries of the manifest inside."""

    def change(pdf: pikepdf.Pdf) -> None:
        content = f"{json.dumps({**manifest(pdf), **changes}, ensure_ascii=False, indent=2)}\n".encode()
        file = stream(pdf, MANIFEST)
        file.write(content)
        file.Params.CheckSum = pikepdf.String(md5(content, usedforsecurity=False).digest())
        file.Params.Size = len(content)

    return change


def enclosing(files: Mapping[str, bytes]) -> Callable[[pikepdf.Pdf], None]:
    """Puts more files inside, which the manifest knows."""

    def change(pdf: pikepdf.Pdf) -> None:
        for name, content in files.items():
            pdf.attachments[name] = AttachedFileSpec(pdf, content, filename=name)
        hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
        retold(sources={**manifest(pdf)["sources"], **hashes})(pdf)

    return change


def another_letter(pdf: pikepdf.Pdf) -> None:
    """Shows one letter of the first page as another."""
    content = page_content(pdf)
    begin = content.index(b"[<") + 2
    code = content[begin : begin + 4]
    other = next(content[at + 2 : at + 6] for at in _strings(content) if content[at + 2 : at + 6] != code)
    pdf.pages[0].Contents = pdf.make_stream(content[:begin] + other + content[begin + 4 :])


def _strings(content: bytes) -> list[int]:
    return [at for at in range(len(content)) if content.startswith(b"[<", at)]


def page_content(pdf: pikepdf.Pdf) -> bytes:
    """The operators of the first page."""
    pdf.pages[0].contents_coalesce()
    found: bytes = pdf.pages[0].Contents.read_bytes()
    return found


def moved(pdf: pikepdf.Pdf) -> None:
    """Moves all that is on the first page by a little."""
    pdf.pages[0].Contents = pdf.make_stream(b"1 0 0 1 0 3 cm\n" + page_content(pdf))


def covered(pdf: pikepdf.Pdf) -> None:
    """Lays a note over the first page."""
    note = pikepdf.Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[0, 0, 500, 500], IC=[1, 1, 1])
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])


def without_structure(pdf: pikepdf.Pdf) -> None:
    """Takes the tags away."""
    del pdf.Root[Name.StructTreeRoot]


def appended(data: bytes, *objects: bytes, first: int | None = None) -> bytes:
    """`data` with an incremental update behind it (ISO 32000-1, 7.5.6): new objects, or from the number `first` on."""
    with pikepdf.open(BytesIO(data)) as pdf:
        size, root, info = int(pdf.trailer.Size), pdf.Root.objgen[0], pdf.trailer.Info.objgen[0]
    number = size if first is None else first
    added, places = bytearray(data), []
    for offset, each in enumerate(objects):
        places.append(len(added))
        added += b"%d 0 obj\n%s\nendobj\n" % (number + offset, each)
    start = int(data[data.rindex(b"startxref") :].split()[1])
    here = len(added)
    own = max(size, number + len(objects))
    entries = b"".join(b"\x01" + place.to_bytes(4, "big") + b"\0\0" for place in (*places, here))
    added += b"%d 0 obj\n<</Type /XRef /Index [%d %d %d 1] /W [1 4 2]\n" % (own, number, len(objects), own)
    added += b"/Root %d 0 R /Info %d 0 R /Size %d /Prev %d /Length %d>>\n" % (
        root, info, own + 1, start, len(entries),
    )  # fmt: skip
    return bytes(added) + b"stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (entries, here)


def over_the_first_page(data: bytes, operators: bytes) -> bytes:
    """`data` with a signature, and the first page drawn otherwise, behind it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        content = pdf.pages[0].obj.Contents
        number = content.objgen[0] if not isinstance(content, pikepdf.Array) else content[0].objgen[0]
        whole = content.read_bytes() if not isinstance(content, pikepdf.Array) else content[0].read_bytes()
    drawn = whole + b"\n" + operators
    return appended(
        appended(data, SIGNATURE), b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn), first=number
    )

"""A third update that makes an object of every use there is, to be written under the numbers of objects of before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Self

import pikepdf
from security.forging import Signing, references, sealed, signing, stream, update, with_digest, written

# What an update may write anew, where it was the same before: each with what else has to be as it was.
AGAIN: Final = frozenset({"form", "fields", "annotations", "extensions", "store", "certificates", "one by one"})
_DRAWN: Final = "/Type /XObject /Subtype /Form /BBox [0 0 40 20]"
_MARK: Final = "A" * 39


@dataclass(frozen=True)
class Rewritable:
    """A file with two updates and the objects of a third: by use, their numbers; those of the updates, `earlier`."""

    data: bytes
    objects: Mapping[int, bytes]
    uses: Mapping[str, int]
    earlier: Mapping[str, int]
    size: int

    @classmethod
    def of(cls, data: bytes) -> Self:
        """It, behind the PDF `data`."""
        first, _uses = _with_all_uses(signing(data), 1, {})
        signed = sealed(first)
        second, earlier = _with_all_uses(signing(signed, name=b"(Sig2)"), 2, {})
        signed = sealed(second)
        third, uses = _with_all_uses(signing(signed, name=b"(Sig3)"), 3, earlier)
        with pikepdf.open(BytesIO(signed)) as pdf:
            size = int(pdf.trailer.Size)
        return cls(signed, _objects(third), uses, earlier, size)

    def written(self, use: str = "", number: int = 0) -> bytes:
        """The file with its third update, the object of a `use` under another `number`."""
        if use in {"table", "object stream"}:
            packed = tuple(each for name, each in self.uses.items() if name == "font")
            told = {"own": number} if use == "table" else {"packed": packed, "holder": number}
            return with_digest(update(self.data, self.objects, **told))  # type: ignore[arg-type]
        if not use:
            return with_digest(update(self.data, self.objects))
        old = self.uses[use]
        objects = {key: _referring(content, old, number) for key, content in self.objects.items() if key != number}
        return with_digest(update(self.data, {**_moved(objects, old, number)}))


def _moved(objects: Mapping[int, bytes], old: int, number: int) -> dict[int, bytes]:
    return {number if key == old else key: content for key, content in objects.items()}


def _referring(content: bytes, old: int, number: int) -> bytes:
    return re.sub(rb"(?<!\d)%d 0 R" % old, b"%d 0 R" % number, content)


def _objects(sign: Signing) -> dict[int, bytes]:
    return {
        sign.given.root: written(sign.catalog),
        sign.page_number: written(sign.page),
        sign.form_number: written(sign.form),
        sign.first + 1: written(sign.widget),
        sign.first + 2: written(sign.signature),
        **sign.objects,
    }


def _with_all_uses(sign: Signing, which: int, earlier: Mapping[str, int]) -> tuple[Signing, dict[str, int]]:
    """A signature with an object of every use; its proofs and those of `earlier`."""
    uses: dict[str, int] = {}

    def made(use: str, content: bytes) -> bytes:
        reference = sign.add(content)
        uses[use] = int(reference.split()[0])
        return reference

    uses["form"], uses["widget"], uses["signature"] = sign.first, sign.first + 1, sign.first + 2
    sign.form_number = sign.first
    sign.catalog["/AcroForm"] = b"%d 0 R" % sign.first
    sign.form["/Fields"] = made("fields", sign.form["/Fields"])
    sign.page["/Annots"] = made("annotations", sign.page["/Annots"])
    font = made("font", b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>")
    inner = made("picture within", stream(b"q Q", _DRAWN))
    found = f"{_DRAWN} /Resources <</Font <</F {font.decode()}>> /XObject <</X {inner.decode()}>>>>"
    appearance = made("appearance", stream(b"q /X Do Q", found))
    sign.widget["/AP"] = made("appearances", b"<</N %s>>" % appearance)
    sign.widget["/Rect"] = b"[%d 20 %d 40]" % (which * 60, which * 60 + 40)
    sign.widget["/Lock"] = made("lock", b"<</Type /SigFieldLock /Action /All>>")
    sign.catalog["/Extensions"] = made("extensions", b"<</ADBE <</BaseVersion /1.7 /ExtensionLevel 8>>>>")
    proof = made("proof", stream(b"x"))
    kept = [earlier["proof"]] if earlier else []
    proofs = made("certificates", references(*kept, uses["proof"]))
    one = made("proofs of one", b"<</Cert %s>>" % made("certificates of one", b"[%s]" % proof))
    before = b"/%s1 %d 0 R" % (_MARK.encode(), earlier["proofs of one"]) if earlier else b""
    told = made("one by one", b"<<%s /%s%d %s>>" % (before, _MARK.encode(), which - 1, one))
    sign.catalog["/DSS"] = made("store", b"<</Type /DSS /Certs %s /VRI %s>>" % (proofs, told))
    return sign, uses

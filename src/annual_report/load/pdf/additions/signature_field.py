"""A new signature: its field with its one widget on a page, mostly one object, its picture, and what it signs.

Source: ISO 32000-1, 12.5.5 (appearances), 12.5.6.19 (widgets), 12.7.4.5 (fields of signatures), 12.8.1.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final, Self

from annual_report.load.pdf.additions.content import numbers_of
from annual_report.load.pdf.additions.drawing import check_drawing
from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.syntax import Entries, HexBytes, Name, Ref, Stream, Value, is_name, same
from annual_report.load.pdf.additions.update import Update, array, check_plain, dictionary, unexpected

Box = tuple[float, float, float, float]

_OF_WIDGET: Final = frozenset(
    {"FT", "T", "V", "Type", "Subtype", "F", "Rect", "P", "AP", "Lock", "MK", "DA", "Ff", "TU"}
)
# What the field has where its widget is an object of its own.
_OF_FIELD_ALONE: Final = frozenset({"FT", "T", "V", "Kids", "Lock", "Ff", "TU", "DA"})
# Hidden, printed, locked, its content locked: all others make it be shown otherwise from reader to reader.
_FLAGS: Final = 2 | 4 | 128 | 512
_SIGNATURE: Final = Name("Sig")
_TIME_STAMP: Final = Name("DocTimeStamp")
_FORMS: Final[Mapping[str, Container[str]]] = {
    _SIGNATURE: {"adbe.pkcs7.detached", "adbe.pkcs7.sha1", "ETSI.CAdES.detached"},
    _TIME_STAMP: {"ETSI.RFC3161"},
}
_TRANSFORMS: Final = ("DocMDP", "FieldMDP")
_OF_SIGNATURE: Final = frozenset({
    "Type", "Filter", "SubFilter", "ByteRange", "Contents", "Name", "M", "Location", "Reason", "ContactInfo",
    "Reference", "Prop_Build", "Prop_AuthTime", "Prop_AuthType", "Cert", "R", "V", "Changes",
})  # fmt: skip
_SAME_SIZE: Final = 0.5  # points
_SMALLEST: Final = 1.0  # points: what is drawn smaller is scaled by what nearly is a division by nothing


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a signature on a page, by the number of its object: where it lies, in points."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A field of a signature by its `name`: its `widget` on a `page`, its `picture`, and the `signature` itself."""

    name: bytes
    widget: Ref
    page: Ref
    signature: Ref
    picture: Picture | None

    @classmethod
    def of(cls, update: Update, reference: Value) -> Self:
        """The field that an update has added. Raises `NotSignatureError` where it is more than that."""
        entries, widget = _whole(update, reference)
        kept = {key: entries.get(key) for key in ("Type", "Subtype", "FT")}
        known = same(kept, {"Type": Name("Annot"), "Subtype": Name("Widget"), "FT": _SIGNATURE})
        if not known or entries.keys() - _OF_WIDGET:
            raise unexpected("another field")
        check_plain({key: each for key, each in entries.items() if key not in {"V", "P", "AP", "Lock"}})
        lock = entries.get("Lock", {})
        check_plain(update.new(lock) if isinstance(lock, Ref) else lock)
        match entries.get("T"), entries.get("V"), entries.get("P"), entries.get("F", 0), widget:
            case bytes() as name, Ref() as signature, Ref() as page, int() as flags, Ref() as widget:
                if not name or b"." in name or isinstance(flags, bool) or flags & ~_FLAGS or flags < 0:
                    raise unexpected("a field of another kind")
                return cls(name, widget, page, signature, _picture(update, entries, page.number))
        raise unexpected("a field that is not whole")

    def check_signature(self, update: Update, root: Value) -> None:
        """Sees that the signature is one, over all bytes up to the end of its update but itself."""
        number = self.signature.number
        entries = dictionary(update.new(self.signature))
        kind, form = entries.get("Type", _SIGNATURE), entries.get("SubFilter")
        known = isinstance(kind, Name) and is_name(form, _FORMS.get(kind, ()))
        if entries.keys() - _OF_SIGNATURE or not known:
            raise unexpected("a signature of another kind")
        references = [dictionary(each) for each in array(entries.get("Reference", []))]
        if not all(is_name(each.get("TransformMethod"), _TRANSFORMS) for each in references):
            raise unexpected("a signature that transforms")
        check_plain(entries, root if isinstance(root, Ref) else None)
        contents, places = entries.get("Contents"), entries.get("ByteRange")
        if not isinstance(contents, HexBytes) or number not in update.revision.plain:
            raise NotSignatureError(Reason.NOT_COVERED, "no place of its own")
        covered = [
            [0, contents.begin, contents.end, end - contents.end] for end in update.revision.ends if end > contents.end
        ]
        if not any(same(places, each) for each in covered):
            raise NotSignatureError(Reason.NOT_COVERED, "another range of bytes")


def _whole(update: Update, reference: Value) -> tuple[Entries, Value]:
    """The entries of a field and its widget, and the reference to that: of one object, or of two that are alone."""
    field = dictionary(update.new(reference))
    if "Kids" not in field:
        return field, reference
    kids = array(field["Kids"])
    if len(kids) != 1:
        raise unexpected("a field with several widgets")
    [widget] = kids
    entries = dictionary(update.new(widget))
    # pyHanko leaves the widget without the reference back.
    if (
        not same(entries.get("Parent", reference), reference)
        or field.keys() & entries.keys()
        or field.keys() - _OF_FIELD_ALONE
    ):
        raise unexpected("a field of another kind")
    return {key: each for key, each in (field | entries).items() if key not in {"Kids", "Parent"}}, widget


def _picture(update: Update, entries: Entries, page: int) -> Picture | None:
    """Where the picture of a signature lies, if there is one: its box is as large as what it draws."""
    x0, y0, x1, y1 = box = _box(entries.get("Rect"))
    drawn: Stream | None = None
    if "AP" in entries:
        appearances = dictionary(update.new(entries["AP"]) if isinstance(entries["AP"], Ref) else entries["AP"])
        found = update.new(appearances.get("N"))
        if appearances.keys() != {"N"} or not isinstance(found, Stream):
            raise unexpected("another appearance")
        drawn = found
    if x0 == x1 or y0 == y1:
        if drawn is not None and drawn.raw.strip():
            raise unexpected("a picture without room")
        if drawn is not None:
            check_drawing(update, drawn)
        return None
    if drawn is None:
        return Picture(page, box)
    left, bottom, right, top = _box(drawn.entries.get("BBox"))
    if min(right - left, top - bottom, x1 - x0, y1 - y0) < _SMALLEST:
        raise unexpected("a picture without room")
    fits = abs(right - left - x1 + x0) <= _SAME_SIZE and abs(top - bottom - y1 + y0) <= _SAME_SIZE
    if not fits or not same(drawn.entries.get("Matrix", [1, 0, 0, 1, 0, 0]), [1, 0, 0, 1, 0, 0]):
        raise unexpected("a picture of another size than its frame")
    check_drawing(update, drawn)
    return Picture(page, box)


def _box(value: Value | None) -> Box:
    """A rectangle on a page, its smaller sides first. Raises `NotSignatureError`."""
    x0, y0, x1, y1 = numbers_of(value, 4)
    (left, right), (bottom, top) = sorted((x0, x1)), sorted((y0, y1))
    return left, bottom, right, top

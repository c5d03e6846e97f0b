"""What the picture of a signature is drawn with: fonts, images, states and colours, each with what it has and no more.

Source: ISO 32000-1, 8.4.5 (states), 8.6 (colours), 8.9.5 (images), 9.6 to 9.8 (fonts).
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from annual_report.load.pdf.additions.content import DEVICES, LARGEST_NUMBER, check_range, is_number_of_mark
from annual_report.load.pdf.additions.syntax import Entries, Name, Ref, Stream, Value, is_name
from annual_report.load.pdf.additions.update import array, check_plain, dictionary, unexpected

# Gives what a value refers to, which has to be there for that use alone.
Find = Callable[[Value | None, str], Value]

_CALIBRATED: Final[Mapping[str, int]] = {"CalGray": 1, "CalRGB": 3}
_LARGEST_COUNT: Final = 10**10  # how long the programs of fonts are, and what these are like, bit by bit
_COUNTS: Final = frozenset({"Flags", "Length1", "Length2", "Length3"})
_MOST_PIXELS: Final = 40_000_000

_OF_FONT: Final = frozenset({
    "Type", "Subtype", "BaseFont", "Name", "Encoding", "FirstChar", "LastChar", "Widths", "FontDescriptor", "ToUnicode",
    "DescendantFonts", "CIDSystemInfo", "DW", "W", "DW2", "W2", "CIDToGIDMap", "Registry", "Ordering", "Supplement",
    "BaseEncoding", "Differences", "FontName", "FontFamily", "FontStretch", "FontWeight", "FontBBox", "ItalicAngle",
    "Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth", "MissingWidth",
    "CharSet", "CIDSet", "FontFile", "FontFile2", "FontFile3", "CMapName", "WMode", "Filter", "Lang", *_COUNTS,
})  # fmt: skip
_KINDS_OF_FONT: Final = frozenset({
    "Type1", "TrueType", "Type0", "CIDFontType0", "CIDFontType2", "Type1C", "CIDFontType0C", "OpenType",
})  # fmt: skip
_TYPES_IN_FONT: Final = frozenset({"Font", "FontDescriptor", "Encoding", "CMap"})
_OF_IMAGE: Final = frozenset({
    "Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter", "DecodeParms", "Decode",
    "Interpolate", "ImageMask", "Mask", "SMask", "Name", "Intent",
})  # fmt: skip
_PACKED: Final = frozenset({"FlateDecode", "DCTDecode"})
_OF_PREDICTOR: Final = frozenset({"Predictor", "Colors", "BitsPerComponent", "Columns"})
_TRUTHS_OF_STATE: Final = frozenset({"AIS", "OP", "op"})


def check_font(value: Value, find: Find) -> None:
    """Sees that a font is one of letters that are outlines, with nothing else in it. Raises `NotSignatureError`."""
    font = dictionary(find(value, "font"))
    if font.get("Type") != Name("Font") or not is_name(font.get("Subtype"), {"Type1", "TrueType", "Type0"}):
        raise unexpected("a font of another kind")
    left: list[tuple[Value, float]] = [(font, LARGEST_NUMBER)]
    passed: set[int] = set()
    while left:
        each, most = left.pop()
        if isinstance(each, Ref):
            if each.number in passed:
                continue
            passed.add(each.number)
        found = find(each, "of a font")
        if isinstance(found, Stream):
            _check_packed(found, {"FlateDecode"})
            found = found.entries
        if isinstance(found, dict):
            _check_of_font(found)
            left.extend((inner, _LARGEST_COUNT if key in _COUNTS else LARGEST_NUMBER) for key, inner in found.items())
        elif isinstance(found, list):
            left.extend((inner, most) for inner in found)
        else:
            check_range(found, most)


def _check_of_font(entries: Entries) -> None:
    known = is_name(entries.get("Type", Name("Font")), _TYPES_IN_FONT)
    if entries.keys() - _OF_FONT or not known or not is_name(entries.get("Subtype", Name("Type1")), _KINDS_OF_FONT):
        raise unexpected("a font of another kind")


def check_state(value: Value, find: Find) -> None:
    """Sees that a state of graphics is about how much shows through. Raises `NotSignatureError`."""
    for key, each in dictionary(find(value, "state")).items():
        if not (
            (key == "Type" and each == Name("ExtGState"))
            or (key in {"ca", "CA"} and type(each) in {int, Decimal} and 0 <= each <= 1)  # type: ignore[operator]
            or (key == "BM" and is_name(each, {"Normal", "Compatible"}))
            or (key == "SMask" and is_name(each, {"None"}))
            or (key in _TRUTHS_OF_STATE and each is False)
            or (key == "SA" and isinstance(each, bool))
            or (key == "OPM" and type(each) is int and each in {0, 1})
        ):
            raise unexpected("a state of another kind")


def check_passage(value: Value, find: Find) -> None:
    """Sees that the properties of a marked passage are a number, or nothing. Raises `NotSignatureError`."""
    if not is_number_of_mark(find(value, "passage")):
        raise unexpected("a passage that says something else")


def components(value: Value | None, find: Find) -> int:
    """How many numbers a colour of a space has, which is a plain one. Raises `NotSignatureError`."""
    space = find(value, "colours")
    match space:
        case Name() if space in DEVICES:
            return DEVICES[space]
        case [Name() as name, dict() as told] if name in _CALIBRATED and told.keys() <= {
            "WhitePoint", "BlackPoint", "Gamma", "Matrix",
        }:  # fmt: skip
            _check_numbers(told)
            return _CALIBRATED[name]
        case ["ICCBased", profile]:
            return _components_of_profile(find(profile, "profile"))
    raise unexpected("colours of another kind")


def _components_of_profile(profile: Value) -> int:
    if isinstance(profile, Stream) and profile.entries.keys() <= {"N", "Alternate", "Filter", "Range"}:
        _check_packed(profile, {"FlateDecode"})
        count = profile.entries.get("N")
        alternate = profile.entries.get("Alternate")
        _check_numbers(profile.entries.get("Range", []))
        known = type(count) is int and count in DEVICES.values()
        if known and (alternate is None or (is_name(alternate, DEVICES) and DEVICES[str(alternate)] == count)):
            return int(str(count))
    raise unexpected("colours of another kind")


def check_image(image: Stream, find: Find, *, mask: bool = False) -> None:
    """Sees that an image is one, with at most a mask of its own; itself is a `mask`. Raises `NotSignatureError`."""
    entries = image.entries
    numbers = [entries.get("Width"), entries.get("Height"), entries.get("BitsPerComponent", 1)]
    if entries.keys() - _OF_IMAGE or not all(type(each) is int and each > 0 for each in numbers):
        raise unexpected("an image of another kind")
    width, height, bits = (each for each in numbers if isinstance(each, int))
    if width * height > _MOST_PIXELS or bits not in {1, 2, 4, 8, 16}:
        raise unexpected("an image of another size")
    _check_packed(image, _PACKED)
    check_plain({key: each for key, each in entries.items() if key not in {"ColorSpace", "SMask", "Mask"}})
    parameters = entries.get("DecodeParms", {})
    if not isinstance(parameters, dict) or parameters.keys() - _OF_PREDICTOR:
        raise unexpected("an image packed in another way")
    _check_numbers([parameters, entries.get("Decode", []), entries.get("Mask", [])])
    if entries.get("ImageMask") is True:
        if mask or entries.keys() & {"ColorSpace", "SMask", "Mask"}:
            raise unexpected("a mask of another kind")
    elif mask and (entries.get("ColorSpace") != Name("DeviceGray") or entries.keys() & {"SMask", "Mask"}):
        raise unexpected("a mask of another kind")
    else:
        _check_colours(entries.get("ColorSpace"), find)
    if "SMask" in entries:
        found = find(entries["SMask"], "mask")
        if not isinstance(found, Stream) or found.entries.get("Subtype") != Name("Image"):
            raise unexpected("a mask of another kind")
        check_image(found, find, mask=True)


def _check_colours(value: Value | None, find: Find) -> None:
    """Sees that an image has colours of its own, or some of a list."""
    match find(value, "colours"):
        case ["Indexed", base, int() as most, table] if 0 <= most <= 255:  # noqa: PLR2004 - bytes
            components(base, find)
            found = find(table, "table of colours")
            if isinstance(found, Stream):
                _check_packed(found, {"FlateDecode"})
                if found.entries.keys() - {"Filter"}:
                    raise unexpected("colours of another kind")
            elif not isinstance(found, bytes):
                raise unexpected("colours of another kind")
        case found:
            components(found, find)


def _check_packed(stream: Stream, ways: set[str] | frozenset[str]) -> None:
    """Sees that a stream is packed in one of these ways, or not at all."""
    filters = stream.entries.get("Filter", [])
    names = filters if isinstance(filters, list) else [filters]
    if len(names) > 1 or not all(is_name(each, ways) for each in names):
        raise unexpected("a picture packed in another way")


def _check_numbers(value: Value) -> None:
    """Sees that there are numbers alone in `value`, within bounds."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            _check_numbers(each)
    elif type(value) in {int, Decimal}:
        check_range(value, LARGEST_NUMBER)
    else:
        raise unexpected("no number")


def check_group(value: Value) -> None:
    """Sees that a group only says how its parts are put together. Raises `NotSignatureError`."""
    for key, each in dictionary(value).items():
        if not (
            (key == "Type" and each == Name("Group"))
            or (key == "S" and each == Name("Transparency"))
            or (key == "CS" and is_name(each, DEVICES))
            or (key in {"I", "K"} and isinstance(each, bool))
        ):
            raise unexpected("a group of another kind")


def names_of(resources: Entries, key: str, find: Find) -> Entries:
    """What resources have of one kind, by their names. Raises `NotSignatureError`."""
    return dictionary(find(resources.get(key, {}), f"resources {key}"))


def check_procedures(value: Value, find: Find) -> None:
    """Sees that the procedures, which are there for old printers, are names. Raises `NotSignatureError`."""
    if not all(isinstance(each, Name) for each in array(find(value, "procedures"))):
        raise unexpected("resources of another kind")

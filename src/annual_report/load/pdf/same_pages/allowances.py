"""What other versions of programs change in a PDF: a short list of places, each with a bound.

The places are looked up in the PDF that the sources give, which this program has made; what the other file has there is
looked at by the check of the place. All else is to be the same.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import md5
from typing import Final

from annual_report.load.pdf.additions.syntax import Entries, Ref, Stream, Value
from annual_report.load.pdf.additions.update import dictionary, unexpected
from annual_report.load.pdf.same_pages.font_programs import check_font
from annual_report.load.pdf.same_pages.graph import Allowance
from annual_report.load.pdf.same_pages.packing import unpacked
from annual_report.load.pdf.same_pages.whole_file import WholeFile

_PROGRAMS: Final = ("Producer", "Creator")
# Names and versions of programs: `WeasyPrint 70.0`, `1.50.12`.
_PROGRAM: Final = re.compile(r"[A-Za-z0-9?][A-Za-z0-9 .+_-]{0,63}")
_MOST_VERSIONS: Final = 50
_LARGEST_MANIFEST: Final = 1024 * 1024
_IN_XMP: Final[Mapping[str, bytes]] = {"Producer": b"pdf:Producer", "Creator": b"xmp:CreatorTool"}


def allowances(this: WholeFile, given: WholeFile, manifest: bytes) -> Mapping[int, Allowance]:
    """What may differ, by the objects of the `given` file; `manifest` is the name of the file that states versions.

    Raises `NotSignatureError` where the files do not say what they are made by.
    """
    programs = [dictionary(each.objects.get(each.information.number)) for each in (this, given)]
    found, letters = dict[int, Allowance](), dict[int, set[int]]()
    for value in given.objects.values():
        match value:
            case {"Type": "Filespec", "UF": bytes() as name, "EF": {"F": Ref() as place}} if name == manifest:
                found[place.number] = _manifest
            case {"Type": "Catalog", "Metadata": Ref() as place}:
                found[place.number] = partial(_metadata, *programs)
            case {"Subtype": "CIDFontType2", "CIDToGIDMap": "Identity", "FontDescriptor": Ref() as place, **entries}:
                font = dictionary(given.objects.get(place.number)).get("FontFile2")
                if isinstance(font, Ref):
                    letters.setdefault(font.number, set()).update(_letters(given, entries.get("W", [])))
    for number, drawn in letters.items():
        found[number] = partial(_font, frozenset(drawn))
    return {**found, given.information.number: _information}


def _letters(given: WholeFile, widths: object) -> Iterator[int]:
    """The letters that a font has on the pages, as our engine writes their widths: `[36 [722] 40 [500 250]]`."""
    listed = given.objects[widths.number] if isinstance(widths, Ref) else widths
    if not isinstance(listed, list):
        raise unexpected("widths of another kind")
    for first, of_each in zip(listed[::2], listed[1::2], strict=True):
        if not isinstance(first, int) or not isinstance(of_each, list):
            raise unexpected("widths of another kind")
        yield from range(first, first + len(of_each))


def _information(this: Value, given: Value) -> tuple[Value, Value]:
    """The properties: the programs that made the file are others."""
    theirs, ours = dictionary(this), dictionary(given)
    for name in _PROGRAMS:
        match theirs.get(name):
            case bytes() as program if _PROGRAM.fullmatch(program.decode("latin-1")):
                pass
            case _:
                raise unexpected("a program of another name")
    return {**theirs, **{name: ours[name] for name in _PROGRAMS if name in ours}}, ours


def _metadata(this_says: Entries, given_says: Entries, this: Value, given: Value) -> tuple[Value, Value]:
    """The same in XMP, which says what the properties say."""
    theirs, ours = _stream(this), _stream(given)
    written = theirs.raw
    for name, element in _IN_XMP.items():
        said, instead = (b"<%b>%b</%b>" % (element, _text(each.get(name)), element) for each in (this_says, given_says))
        if written.count(said) != 1:
            raise unexpected("metadata that say something else than the properties")
        written = written.replace(said, instead)
    return Stream(theirs.entries, written), ours


def _manifest(this: Value, given: Value) -> tuple[Value, Value]:
    """The manifest: it states other versions, and is as long and has the sum that it says."""
    theirs, ours = _stream(this), _stream(given)
    content = unpacked(theirs, _LARGEST_MANIFEST)
    try:
        said, expected = json.loads(content), json.loads(unpacked(ours))
        versions = said["versions"]
        texts = [*versions, *versions.values()]
        plain = len(versions) <= _MOST_VERSIONS and all(_PROGRAM.fullmatch(each) for each in texts)
        rewritten = _written({**expected, "versions": versions})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise unexpected("another manifest") from error
    parameters = dictionary(theirs.entries.get("Params"))
    checked = {"CheckSum": md5(content, usedforsecurity=False).digest(), "Size": len(content)}
    if not plain or content != rewritten or any(parameters.get(name) != value for name, value in checked.items()):
        raise unexpected("another manifest")
    kept = {name: dictionary(ours.entries["Params"])[name] for name in checked}
    return Stream({**theirs.entries, "Params": {**parameters, **kept}}, ours.raw), ours


def _written(manifest: object) -> bytes:
    """A manifest as every version writes it: what is said twice, or between the lines, is not there."""
    return f"{json.dumps(manifest, ensure_ascii=False, indent=2)}\n".encode()


def _font(letters: frozenset[int], this: Value, given: Value) -> tuple[Value, Value]:
    """The program of a font, of which another program has made another subset."""
    theirs, ours = _stream(this), _stream(given)
    font, expected = unpacked(theirs), unpacked(ours)
    check_font(font, expected, letters)
    if theirs.entries.get("Length1") != len(font):
        raise unexpected("a font of another length")
    return Stream({**theirs.entries, "Length1": len(expected)}, ours.raw), ours


def _stream(value: Value) -> Stream:
    if not isinstance(value, Stream):
        raise unexpected("no stream")
    return value


def _text(value: Value | None) -> bytes:
    if not isinstance(value, bytes):
        raise unexpected("no text")
    return value

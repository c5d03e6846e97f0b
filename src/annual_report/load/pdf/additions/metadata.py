"""What programs that sign write into the properties and the metadata (XMP) of a PDF: that they did, and when.

All else has to be as it was. XMP may be written in several ways for the same statements, so these are compared.
Source: ISO 16684-1, 7 (XMP as RDF/XML).
"""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.revisions import unpacked
from annual_report.load.pdf.additions.syntax import Entries, Name, Stream, Value, same

_DATE: Final = re.compile(rb"D:[0-9]{4,14}(?:Z(?:00'?00'?)?|[+-][0-9]{2}'?(?:[0-9]{2}'?)?)?")
_LONGEST_NAME: Final = 300
_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP: Final = "{http://ns.adobe.com/xap/1.0/}"
_MEDIA: Final = "{http://ns.adobe.com/xap/1.0/mm/}"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT: Final = f"{_RDF}about"
_OF_SIGNER: Final = frozenset({
    f"{_XMP}ModifyDate", f"{_XMP}MetadataDate", "{http://ns.adobe.com/pdf/1.3/}Producer", f"{_MEDIA}DocumentID",
    f"{_MEDIA}InstanceID",
})  # fmt: skip
_LISTS: Final = frozenset({f"{_RDF}Seq", f"{_RDF}Bag", f"{_RDF}Alt"})
_DEEPEST: Final = 12

Statement = tuple[tuple[str, ...], str]


def check_information(old: Entries, new: Entries) -> None:
    """Sees that the properties say nothing else but who wrote the file last, and when. Raises `NotSignatureError`."""
    producer, date = new.get("Producer", b""), new.get("ModDate")
    told = (old.keys() | new.keys()) - {"Producer", "ModDate"}
    kept = all(key in old and key in new and same(old[key], new[key]) for key in told)
    dated = date is None or (isinstance(date, bytes) and _DATE.fullmatch(date))
    if not kept or not dated or not isinstance(producer, bytes) or len(producer) > _LONGEST_NAME:
        raise _others("properties")


def check_metadata(old: Value | None, new: Value | None) -> None:
    """Sees that the metadata state nothing else but who wrote the file last, and when. Raises `NotSignatureError`."""
    if not isinstance(old, Stream) or not isinstance(new, Stream):
        raise _others("no metadata")
    if new.entries.get("Type") != Name("Metadata") or new.entries.get("Subtype") != Name("XML"):
        raise _others("metadata of another kind")
    if new.entries.keys() - {"Type", "Subtype", "Filter"} or _statements(old) != _statements(new):
        raise _others("other metadata")


def _statements(stream: Stream) -> list[Statement]:
    """All that metadata state of the document, but for what a signing program may say, in order of their names."""
    text = unpacked(stream)
    if b"\0" in text or b"<!" in text or b"&#" in text:  # no other encoding, no types, nothing hidden
        raise _others("unusual XML")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, encoding="utf-8", remove_pis=True)
    try:
        root = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _others("no XML") from None
    held = list(root)
    if root.tag != "{adobe:ns:meta/}xmpmeta" or len(held) != 1 or held[0].tag != f"{_RDF}RDF":
        raise _others("no XMP")
    found = [each for description in held[0] for each in _described(description, (), _DEEPEST)]
    told = [each for each in found if each[0][0] not in _OF_SIGNER]
    names = {each[0][0] for each in told}
    if len(names) != sum(1 for description in held[0] for _each in _properties(description) if _each in names):
        raise _others("a property that is given twice")
    return sorted(told)


def _properties(description: etree._Element) -> Iterator[str]:
    """The names of the properties that a description gives."""
    yield from (str(name) for name in description.attrib if name not in (_ABOUT, _LANGUAGE))
    yield from (str(each.tag) for each in description)


def _described(description: etree._Element, path: tuple[str, ...], deepest: int) -> Iterator[Statement]:
    """The statements of a description, or of a value that has parts."""
    if not path and (description.tag != f"{_RDF}Description" or description.attrib.get(_ABOUT, "") != ""):
        raise _others("metadata of something else")
    for name, value in description.attrib.items():
        if name not in (_ABOUT, f"{_RDF}parseType"):
            yield (*path, str(name)), str(value)
    if (description.text or "").strip() or any((each.tail or "").strip() for each in description):
        raise _others("text between properties")
    for each in description:
        yield from _stated(each, (*path, str(each.tag)), deepest - 1)


def _stated(element: etree._Element, path: tuple[str, ...], deepest: int) -> Iterator[Statement]:
    """The statements that a property, or an entry of a list, makes: a text, a list, or parts of its own."""
    kinds = {name: value for name, value in element.attrib.items() if name != _LANGUAGE}
    language = element.attrib.get(_LANGUAGE)
    if not deepest:
        raise _others("too deep")
    if language is not None:
        path = (*path, f"lang {language}")
    held = list(element)
    if kinds == {f"{_RDF}parseType": "Resource"}:
        yield from _described(element, path, deepest)
    elif kinds.keys() == {f"{_RDF}resource"} and not held:
        yield path, str(kinds[f"{_RDF}resource"])
    elif kinds:
        raise _others("metadata in another form")
    elif not held:
        yield path, element.text or ""
    elif len(held) == 1 and not (element.text or "").strip() and not (held[0].tail or "").strip():
        yield from _value(held[0], path, deepest)
    else:
        raise _others("metadata in another form")


def _value(value: etree._Element, path: tuple[str, ...], deepest: int) -> Iterator[Statement]:
    if value.tag == f"{_RDF}Description":
        yield from _described(value, path, deepest)
    elif value.tag in _LISTS and not value.attrib:
        for number, each in enumerate(value):
            if each.tag != f"{_RDF}li" or (each.tail or "").strip():
                raise _others("a list of something else")
            yield from _stated(each, (*path, f"{value.tag} {number:04d}"), deepest - 1)
    else:
        raise _others("metadata in another form")


def _others(detail: str) -> NotSignatureError:
    return NotSignatureError(Reason.PROPERTIES, detail)

"""The parts of a Word file brought together: body, heads, feet, notes, comments, properties, custom XML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final

from annual_report.diagnostics import DocumentPart
from annual_report.load.docx import limits
from annual_report.load.docx.comments import comments_of, placed
from annual_report.load.docx.content import Comment, CoreProperties, WordContent, WordPart, paragraphs_in
from annual_report.load.docx.numbering import Numbering, numbering_of
from annual_report.load.docx.obstacle import Obstacle, met
from annual_report.load.docx.package import OfficePackage, Relation
from annual_report.load.docx.properties import whole
from annual_report.load.docx.styles import Styles, styles_of, theme_of
from annual_report.load.docx.walk import Common, Walk, Walked

_SHEETS: Final = {"header": DocumentPart.HEADER, "footer": DocumentPart.FOOTER}
_NOTES: Final = {"footnotes": DocumentPart.FOOTNOTE, "endnotes": DocumentPart.ENDNOTE}
_PROPERTIES: Final = {
    "title": "title",
    "subject": "subject",
    "creator": "creator",
    "lastModifiedBy": "last_modified_by",
    "created": "created",
    "modified": "modified",
    "language": "language",
}
_LONGEST_PROPERTY: Final = 2000


def read_content(package: OfficePackage) -> WordContent:
    """All that the file says. Raises `ObstacleError`."""
    top = package.relations("")
    main = next((each.part for each in top if each.kind == "officeDocument"), None)
    if main is None:
        raise met(Obstacle.DAMAGED)
    related = package.relations(main)
    parts = {each.part: each.kind for each in reversed(related)}
    named = {kind: part for part, kind in parts.items()}
    common = Common(_styles(package, named), _numbering(package, named))
    body = _walked(package, main, related, Walk(common), common)
    beside = [each for part, kind in reversed(parts.items()) for each in _beside(package, part, kind, common)]
    blocks = tuple(body.blocks)
    said = chain(paragraphs_in(blocks), *(paragraphs_in(each.blocks) for each in beside))
    return WordContent(
        blocks,
        tuple(body.sections),
        tuple(beside),
        placed(_comments(package, named, common), said),
        _with_language(_properties(package, top), common.styles),
        tuple(_custom(package, [part for part, kind in parts.items() if kind == "customXml"])),
        package.names,
        _compatibility(package, named),
    )


def _compatibility(package: OfficePackage, named: Mapping[str, str]) -> int:
    """The version of Word that the file is laid out as; 0 where it says none."""
    found: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "compatSetting":
            found.setdefault(attributes.get("name", ""), attributes.get("val", ""))

    if "settings" in named:
        package.read(named["settings"], start)
    return whole(found.get("compatibilityMode")) or 0


def _styles(package: OfficePackage, named: Mapping[str, str]) -> Styles:
    styles = styles_of(package, named["styles"]) if "styles" in named else Styles()
    if "theme" in named:
        styles.theme = theme_of(package, named["theme"])
    return styles


def _numbering(package: OfficePackage, named: Mapping[str, str]) -> Numbering:
    return numbering_of(package, named["numbering"]) if "numbering" in named else Numbering()


def _walked(package: OfficePackage, part: str, related: tuple[Relation, ...], walk: Walk, common: Common) -> Walked:
    """What a part has, whose pictures are the parts that it refers to."""
    common.names = {each.key: each.part for each in related}
    package.read(part, walk.start, walk.end, walk.text)
    return walk.found


def _beside(package: OfficePackage, part: str, kind: str, common: Common) -> Iterator[WordPart]:
    """A header or footer, or the notes of a part."""
    where = _SHEETS.get(kind) or _NOTES.get(kind)
    if where is None:
        return
    found = _walked(package, part, package.relations(part), Walk(common, where), common)
    if kind in _SHEETS:
        yield WordPart(part, where, tuple(found.blocks))
    yield from found.notes


def _comments(package: OfficePackage, named: Mapping[str, str], common: Common) -> list[Comment]:
    part = named.get("comments")
    return comments_of(package, part, named.get("commentsExtended"), common) if part else []


def _custom(package: OfficePackage, parts: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The parts of custom XML, as far as they are of a size that a program would make them of."""
    left = limits.LARGEST_CUSTOM
    for part in parts:
        data = package.content(part)
        left -= len(data)
        if left >= 0:
            yield part, data


def _with_language(properties: CoreProperties, styles: Styles) -> CoreProperties:
    """The properties, with the language of most texts where they name none."""
    return replace(properties, language=properties.language or styles.run("").get("lang", {}).get("val", ""))


def _properties(package: OfficePackage, top: tuple[Relation, ...]) -> CoreProperties:
    part = next((each.part for each in top if each.kind == "core-properties"), None)
    found: dict[str, str] = {}
    name = ""

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal name
        name = _PROPERTIES.get(tag.rpartition(" ")[2], "")

    def text(text: str) -> None:
        if name:
            found[name] = (found.get(name, "") + text)[:_LONGEST_PROPERTY]

    def end(_tag: str) -> None:
        nonlocal name
        name = ""

    if part:
        package.read(part, start, end, text)
    return CoreProperties(**found)

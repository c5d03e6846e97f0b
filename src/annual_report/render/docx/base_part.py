"""The base of a Word file as a part of custom XML, which office programs keep and never show.

Source: ISO/IEC 29500-1, 15.2.5 and 15.2.6 (custom XML data storage, and its properties).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from annual_report.document.word_base import NAMESPACE, WordBase

_NUMBER: Final = 2  # the first is of what python-docx begins with
# Which store of data it is; any other than those of other programs.
_STORE: Final = "{5A0D2F0E-6B1B-4E5C-9D0A-0B6A3C1F7E42}"
_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<ds:datastoreItem ds:itemID="{_STORE}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


@dataclass(frozen=True, slots=True)
class WordIdentity:
    """What a file of Word carries beside its pages, as a PDF does: which `document` it is, its sources, its date."""

    program: str = ""
    document: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    dated: datetime | None = None


def add_base(word: Any, base: WordBase) -> None:
    """Puts `base` into a Word document."""
    package = word.part.package
    part = Part(PackURI(f"/customXml/item{_NUMBER}.xml"), CONTENT_TYPE.XML, base.to_xml(), package)
    properties = Part(
        PackURI(f"/customXml/itemProps{_NUMBER}.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        _PROPERTIES.encode(),
        package,
    )
    part.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    word.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)

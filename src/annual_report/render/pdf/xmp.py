"""What a PDF says of itself in XMP: title, author, language, dates, and the standards that it keeps.

Sources: ISO 16684-1; ISO 19005-3, 6.6.2; ISO 14289-1, 5.
"""

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from weasyprint.document import DocumentMetadata

# PDF/A knows nothing of the schema that names PDF/UA, so it has to be described, in a part of its own (ISO 19005-3,
# 6.6.2.3; Apache Preflight).
_PACKET: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def xmp(metadata: "DocumentMetadata", producer: str, variant: str) -> bytes:
    """The XMP packet of a PDF/A of the `variant` (`pdf/a-3a`), which says what its document information says."""
    part, level = variant[-2:-1], variant[-1:]
    authors = "".join(f"<rdf:li>{escape(each)}</rdf:li>" for each in metadata.authors)
    title = escape(metadata.title or "")
    properties = {
        "dc:format": "application/pdf",
        "dc:title": f'<rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt>' if title else "",
        "dc:creator": f"<rdf:Seq>{authors}</rdf:Seq>" if authors else "",
        "dc:language": f"<rdf:Bag><rdf:li>{escape(metadata.lang)}</rdf:li></rdf:Bag>" if metadata.lang else "",
        "xmp:CreatorTool": escape(metadata.generator or ""),
        "xmp:CreateDate": metadata.created or "",
        "xmp:ModifyDate": metadata.modified or "",
        "pdf:Producer": escape(producer),
        "pdfaid:part": part,
        "pdfaid:conformance": level.upper(),
        "pdfuaid:part": "1",
    }
    elements = "\n".join(f"<{name}>{value}</{name}>" for name, value in properties.items() if value)
    return _PACKET.format(properties=elements).encode()

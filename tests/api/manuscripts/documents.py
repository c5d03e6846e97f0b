"""Word documents written by hand: a zip of the parts that a text needs."""

import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    '<w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Muc"><w:name w:val="Mục lớn"/><w:basedOn w:val="u1"/></w:style>'
    '<w:style w:styleId="Mucluc1"><w:name w:val="toc 1"/></w:style>'
)


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of one run."""
    properties = f'<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


_ROOTS = {"header": "hdr", "footer": "ftr"}  # the others are named as their parts


def part(root: str, body: str, namespace: str = MAIN) -> str:
    """A part of WordprocessingML."""
    others = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="urn:math"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{namespace}" {others}>{body}</w:{root}>'


def relations(*targets: tuple[str, str]) -> str:
    """Which parts a part refers to: their kinds and names."""
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'


def docx(body: str, *, namespace: str = MAIN, **beside: str) -> bytes:
    """A document; `beside` are the bodies of its header1, footnotes and the like."""
    kinds = [(name.rstrip("0123456789"), f"{name}.xml") for name in beside]
    parts = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
        "word/_rels/document.xml.rels": relations(("styles", "styles.xml"), *kinds),
        "word/styles.xml": part("styles", STYLES, namespace),
    }
    for (kind, target), content in zip(kinds, beside.values(), strict=True):
        parts[f"word/{target}"] = part(_ROOTS.get(kind, kind), content, namespace)
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """The parts by name, packed."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()

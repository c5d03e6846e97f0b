"""The PDF engine by itself, should a page get past the checks: it fetches nothing, and says so."""

from base64 import b64encode

import pytest
from cases import each_case
from security.attack import MARKER, Attack

from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.weasyprint_pdf import ResourceRefusedError, render_pdf

SVG = 'xmlns="http://www.w3.org/2000/svg" width="9" height="9"'

PAGES = {
    "img": '<img src="WEB">',
    "img-file": '<img src="FILE">',
    "img-relative": '<img src="fonts/../../secret.json">',
    "img-svg-data": f'<img src="data:image/svg+xml;base64,{b64encode(f"<svg {SVG}/>".encode()).decode()}">',
    "img-svg-called-jpeg": f'<img src="data:image/jpeg;base64,{b64encode(f"<svg {SVG}/>".encode()).decode()}">',
    "base": '<base href="file:///etc/"><img src="passwd">',
    "stylesheet": '<link rel="stylesheet" href="WEB">',
    "attachment": '<link rel="attachment" href="FILE">',
    "attachment-by-link": '<a rel="attachment" href="FILE">x</a>',
    "import": '<style>@import "WEB"</style>',
    "font-face": "<style>@font-face { font-family: q; src: url(FILE) } p { font-family: q }</style><p>x",
    "background": "<style>p { background: url(WEB) }</style><p>x",
    "background-of-page": "<style>@page { background: url(FILE) }</style>",
    "content": "<style>p::before { content: url(WEB) }</style><p>x",
    "list-style": "<style>li { list-style-image: url(WEB) }</style><li>x",
    "color-profile": "<style>@color-profile --x { src: url(FILE) }</style>",
    "object": '<object data="WEB"></object>',
    "embed": '<embed src="FILE">',
    "svg-image": f'<svg {SVG}><image href="WEB" width="5" height="5"/></svg>',
    "svg-in-markup-that-is-hidden": f'<style></style x><svg {SVG}><image href="FILE" width="5" height="5"/></svg>',
}

# The engine knows no way to fetch these, and draws what is left.
UNFETCHED = {
    "image-set": '<style>p { background-image: image-set("WEB" 1x) }</style><p>x',
    "srcset": '<img srcset="WEB 1x">',
    "svg-import": f'<svg {SVG}><style>@import "FILE";</style></svg>',
    "svg-use": f'<svg {SVG}><use href="FILE#x"/></svg>',
    "attribute-as-url": '<style>p::before { content: attr(data-x url) }</style><p data-x="WEB">x',
    "iframe": '<iframe src="FILE"></iframe>',
    "script": '<script src="WEB"></script>',
    "refresh": '<meta http-equiv="refresh" content="0; url=WEB">',
    "entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "FILE">]><p>&x;',
    "path": "PATH",
}


@each_case("page", PAGES.values())
def test_engine_refuses_what_is_not_its_own(attack: Attack, page: str) -> None:
    with pytest.raises(ResourceRefusedError):
        render_pdf(attack.armed(page))
    assert attack.listener.connections == 0


@each_case("page", UNFETCHED.values())
def test_engine_fetches_nothing(attack: Attack, page: str) -> None:
    pdf = render_pdf(attack.armed(page))
    assert pdf.startswith(b"%PDF-")
    assert MARKER.encode() not in pdf
    assert attack.listener.connections == 0


def test_refusal_passes_from_the_engines_process_to_ours(attack: Attack) -> None:
    with PdfEngine() as engine:
        with pytest.raises(ResourceRefusedError, match="secret"):
            engine.render(attack.armed('<img src="FILE">'))
        assert engine.render("<p>x").pdf.startswith(b"%PDF-")


def test_page_without_references_needs_nothing_from_outside(attack: Attack) -> None:
    page = attack.harmless()
    assert "default-src 'none'" in page
    assert 'http-equiv="Content-Security-Policy"' in page
    rest = page.replace("http://www.w3.org/2000/svg", "")
    assert not [word for word in ("http:", "https:", "file:", "//", "@import", "url(") if word in rest]

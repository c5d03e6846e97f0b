"""HTML to PDF by WeasyPrint: PDF/A-3a and PDF/UA-1, in the bundled font, with no access to files or the network."""

import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Final

from annual_report.render.pdf.bundled_fonts import bundled_fonts, no_other_fonts
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.system_libraries import libraries_by_name

if TYPE_CHECKING:
    from weasyprint.document import Document
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE_URL: Final = "http://report.invalid/"
VARIANT: Final = "pdf/a-3a"
# What the engine alone knows, and browsers and checkers of pages take for mistakes. No PDF/A may ask viewers to smooth
# its pictures (ISO 19005-3, 6.2.8); the engine would. Contact lines stand at the foot of page 1, below a line drawn.
PDF_STYLE: Final = """
img { image-rendering: crisp-edges }
main > .contact { float: footnote }
.contact::footnote-call, .contact::footnote-marker { content: none }
@page { @footnote { padding-top: 3pt; border-top: 0.75pt solid } }
"""
# A part with pages of its own name counts them from 1, and shows no number on its first, as the document does. What the
# page itself says of numbers goes before, unless this is important.
COUNTED_ANEW: Final = """
@page :nth(1 of {name}) {{
  counter-reset: page 1;
  @top-center {{ content: none !important }}
  @bottom-right {{ content: none !important }}
}}"""
_NAMED_PAGES: Final = re.compile(r' style="page: ([\w-]+)"')
# JPEG's and PNG's first bytes are part of the form: the engine would draw an SVG under either name.
PHOTO_DATA: Final = re.compile(r"data:image/(jpeg;base64,/9j/|png;base64,iVBORw0KGgo)[A-Za-z0-9+/]*={0,2}")


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """A page as it is printed: the bytes of its `pdf`, and the `count` of the sheets that the engine laid it out on.

    `missing` are the letters that no font had, each once; the PDF shows boxes in their place.
    """

    pdf: bytes
    count: int
    missing: str = ""


class MissingLibraryError(RuntimeError):
    """The machine lacks a system library that the PDF engine needs; its text is the engine's own."""


class ResourceRefusedError(RuntimeError):
    """The page asked for something outside of it; `refused_resources` should have found it before."""


def load_engine() -> None:
    """Loads WeasyPrint, which sees no font but the bundled ones. Raises `MissingLibraryError`."""
    try:
        # What it prints about a missing library is for programmers; users are told what to type.
        with redirect_stdout(StringIO()), libraries_by_name(), no_other_fonts():
            import weasyprint  # noqa: F401 - before parts of it: where it cannot be loaded, they say nothing of why
    except OSError as error:
        raise MissingLibraryError(str(error)) from error


def render_pdf(page: str, identity: PdfIdentity | None = None, variant: str = VARIANT) -> bytes:
    """The PDF of `page`, with what its `identity` brings. Raises `MissingLibraryError` and `ResourceRefusedError`."""
    return print_pages(page, identity, variant).pdf


def print_pages(page: str, identity: PdfIdentity | None = None, variant: str = VARIANT) -> PrintedPages:
    """The PDF of `page` and how many pages it has. Raises `MissingLibraryError` and `ResourceRefusedError`."""
    load_engine()
    from weasyprint.urls import FatalURLFetchingError

    from annual_report.render.pdf.assembly import pdf_bytes

    refused: list[str] = []
    fonts = bundled_fonts()
    try:
        document = _laid_out(page, _fetcher(refused), fonts)
        pdf, missing = pdf_bytes(document, identity or PdfIdentity(), variant)
    except FatalURLFetchingError as error:
        raise ResourceRefusedError(str(error)) from error
    if refused:  # drawing an SVG, the engine goes on after any error
        raise ResourceRefusedError(refused[0])
    return PrintedPages(pdf, len(document.pages), missing)


def _laid_out(page: str, fetcher: "URLFetcher", fonts: "FontConfiguration") -> "Document":
    import weasyprint

    from annual_report.render.pdf.weasyprint_line_breaks import whole_lines

    counted_anew = [COUNTED_ANEW.format(name=name) for name in dict.fromkeys(_NAMED_PAGES.findall(page))]
    style = "\n".join((PDF_STYLE, *counted_anew))
    styles = weasyprint.CSS(string=style, url_fetcher=fetcher, font_config=fonts, base_url=BASE_URL)
    html = weasyprint.HTML(string=page, base_url=BASE_URL, url_fetcher=fetcher)
    with whole_lines():
        return html.render(stylesheets=[styles], font_config=fonts)


def _fetcher(refused: list[str]) -> "URLFetcher":
    """A fetcher that answers for embedded photos alone, and stops the build at anything else.

    What it does not answer it puts into `refused`.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> "URLFetcherResponse":
            if PHOTO_DATA.fullmatch(url):
                return super().fetch(url, headers)
            refused.append(url)
            raise FatalURLFetchingError(url)

    return Fetcher(allowed_protocols={"data"}, allow_redirects=False)

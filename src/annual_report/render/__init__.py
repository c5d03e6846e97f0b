"""Document to bytes: the HTML page, and the PDF made of it. Nothing here knows of YAML or checks."""

from annual_report.render.html import render_html
from annual_report.render.pdf import MissingLibraryError, render_pdf

__all__ = ["MissingLibraryError", "render_html", "render_pdf"]

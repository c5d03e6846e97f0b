"""Document to HTML: one page that holds everything it needs, the same for browsers and for the PDF."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from annual_report.diagnostics import Diagnostic
from annual_report.document.tree import Document
from annual_report.render.html.resources import refused_resources
from annual_report.render.html.templates import TemplateRefusedError, Templates


def render_html(
    document: Document, templates: Templates, photos: Mapping[PurePosixPath, str]
) -> tuple[str | None, list[Diagnostic]]:
    """The page of `document`, its photos as data URLs; None with the reasons where a template is refused.

    With a page come warnings of what in the templates of the workspace has no effect.
    """
    try:
        page = templates.render(document.template, document=document, regulation=document.regulation, photos=photos)
    except TemplateRefusedError as refused:
        return None, [refused.diagnostic]
    problems = refused_resources(page, templates)
    return (None, problems) if problems else (page, templates.unprinted())

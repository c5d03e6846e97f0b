"""Document to HTML: one page that holds everything it needs, the same for browsers and for the PDF."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from annual_report.diagnostics import MOST, Diagnostic, Source, whole_file
from annual_report.document.tree import Document
from annual_report.language import N_, message
from annual_report.render.html.parsing import MarkupError, parsed
from annual_report.render.html.resources import resource_refused
from annual_report.render.html.templates import TemplateRefusedError, Templates
from annual_report.render.html.writing import WrittenPage, written
from annual_report.render.rules import MARKUP_REFUSED

# How often a page is read and written anew until it says how it is read: one that needs more is made to mislead.
_READINGS: Final = 4


def render_html(
    document: Document, templates: Templates, photos: Mapping[PurePosixPath, str]
) -> tuple[str | None, list[Diagnostic]]:
    """The page of `document`, its photos as data URLs; None with the reasons where a template is refused.

    With a page come warnings of what in the templates of the workspace has no effect.
    """
    try:
        page = templates.render(document.template, document=document, regulation=document.regulation, photos=photos)
        done = rewritten(page, read_again=bool(templates.overriding))
    except TemplateRefusedError as refused:
        return None, [refused.diagnostic]
    except MarkupError as error:
        return None, [markup_refused(error, templates)]
    loads = list(dict.fromkeys(done.loads))[:MOST]
    problems = [resource_refused(each, templates.place_of(each.resource)) for each in loads]
    problems += [markup_refused(each, templates) for each in done.markup]
    return (None, problems) if problems else (done.text, [*templates.unprinted(), *templates.unused()])


def markup_refused(error: MarkupError, templates: Templates) -> Diagnostic:
    """The diagnostic for markup that is refused, at the template that writes it as far as that is known."""
    place = (templates.place_of(error.word) if error.word else None) or whole_file(Source("templates/", ""))
    problem = message(N_("the page cannot be used: {reason}"), reason=error.reason)
    fix = N_("write it in another way, or remove it; the page on templates lists the allowed elements and attributes")
    return Diagnostic(MARKUP_REFUSED, problem, place, fix=message(fix))


def rewritten(page: str, *, read_again: bool) -> WrittenPage:
    """The page written from what was read of `page`, and `read_again` until it is written as it was read.

    Raises `MarkupError`.
    """
    done = written(parsed(page))
    for _reading in range(_READINGS if read_again else 0):
        if done.loads or done.markup:
            return done
        before, done = done.text, written(parsed(done.text))
        if done.text == before:
            return done
    if read_again:
        raise MarkupError(message(N_("its elements are nested in a way that HTML does not allow")))
    return done

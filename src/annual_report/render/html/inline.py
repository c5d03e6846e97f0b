"""Runs of text to HTML: escaped, with emphasis, links, and the stretches that must not break."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from annual_report.document.document import Run

if TYPE_CHECKING:
    from markupsafe import Markup

_BREAKABLE: Final = re.compile(r"[ /-]")


def inline(runs: Iterable[Run]) -> "Markup":
    """The HTML of `runs`, without white space of its own."""
    from markupsafe import Markup

    return Markup("").join(_run(run) for run in runs)


def _run(run: Run) -> "Markup":
    from markupsafe import Markup, escape

    if run.blank:
        return Markup('<span class="blank" style="width: {}mm"></span>').format(run.blank)
    html = escape(run.text)
    if run.together and _BREAKABLE.search(run.text):
        html = Markup('<span class="together">{}</span>').format(html)
    if run.emphasis:
        html = Markup("<em>{}</em>").format(html)
    if run.strong:
        html = Markup("<strong>{}</strong>").format(html)
    if run.link:
        html = Markup('<a href="{}">{}</a>').format(run.link, html)
    return html

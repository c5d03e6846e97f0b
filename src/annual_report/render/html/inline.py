"""Texts and their runs to HTML: escaped, with emphasis, links, and the stretches that must not break."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from annual_report.document.addresses import shows_target, with_links
from annual_report.document.tree import Run, Traced, joined_runs

if TYPE_CHECKING:
    from markupsafe import Markup

_BREAKABLE: Final = re.compile(r"[ /-]|\+[^\d]")


def inline(runs: str | Iterable[Run]) -> "Markup":
    """The HTML of `runs`, or of a text without a look, with links where addresses stand; no white space of its own."""
    from markupsafe import Markup

    if isinstance(runs, str):
        together = isinstance(runs, Traced) and any(each.together for each in runs.runs)
        all_runs: Iterable[Run] = (Run(runs, together=together),)
    else:
        all_runs = joined_runs(runs)
    return Markup("").join(_run(part) for run in all_runs for part in with_links(run))


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
        printed = Markup(' class="address"') if shows_target(run.text, run.link) else ""
        html = Markup('<a{} href="{}">{}</a>').format(printed, run.link, html)
    return html

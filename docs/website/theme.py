"""The theme's pages, mended: words that it leaves to no catalogue, and what keeps some people from using a page."""

import re
from typing import Final

from website.words import words

# What the theme writes, and what is put in its place; `{…}` is said in the language of the page.
_MENDED: Final = (
    # Headings have a level, and parts of the page that are alike have names.
    ('class="caption" role="heading"', 'class="caption" role="heading" aria-level="2"'),
    ('<aside class="sidebar-drawer">', '<aside class="sidebar-drawer" aria-label="{Pages}">'),
    ('<aside class="toc-drawer', '<aside aria-label="{On this page}" class="toc-drawer'),
    # What is too wide for a phone can be moved by keys.
    ("<pre>", '<pre tabindex="0">'),
    # The first row of a table that is all in its columns has no words for some of them.
    ('<th class="head"><p></p></th>', "<td></td>"),
    *((f'"{each}', f'"{{{each}}}') for each in (
        "Toggle Light / Dark / Auto color theme",
        "Toggle site navigation sidebar",
        "Toggle table of contents sidebar",
        "Toggle navigation of ",
    )),
)  # fmt: skip


def mended(language: str, html: str) -> str:
    """`html` of the theme's templates, as people of `language` and with any aid can use it."""
    said = words(language)
    for written, wanted in _MENDED:
        html = html.replace(written, re.sub(r"{(.+?)}", lambda match: said.get(match[1], match[1]), wanted))
    return html

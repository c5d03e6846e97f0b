"""Printed addresses, of the web and of mail, as links: what stands in a text as one leads where it says.

Which stretch is an address is told as in "Autolinks (extension)" of the GitHub Flavored Markdown Spec, 6.9; a host
without a dot, or in brackets, is none. Links are http, https and mailto alone.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annual_report.document.tree import Run

_NAME: Final = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST: Final = rf"{_NAME}(?:\.{_NAME})+"
_REST: Final = r"(?::\d+)?(?:[/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?"
_ADDRESS: Final = re.compile(
    rf"(?<![\w.+@/-])(?:(?:https?://|www\.){_HOST}{_REST}|[A-Za-z0-9][A-Za-z0-9_.+-]*@{_HOST}(?![\w@]))", re.IGNORECASE
)
_BARE: Final = re.compile(rf"{_HOST}{_REST}")
# What ends a sentence behind an address, and does not belong to it.
_CLOSING: Final = ".,:;?!*_~'"
_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)


def linked(text: str) -> "Iterator[Run]":
    """`text` as runs, each address in it a link."""
    from annual_report.document.tree import Run  # the PDF engine asks for links alone, and need not load the tree

    position = 0
    for match in _ADDRESS.finditer(text):
        address = _without_closing(match[0])
        if match.start() > position:
            yield Run(text[position : match.start()])
        yield Run(address, link=_target(address))
        position = match.start() + len(address)
    if position < len(text):
        yield Run(text[position:])


def with_links(run: "Run") -> "Iterator[Run]":
    """`run` in pieces of its look, each address in it a link; one that is a link or room to write in stays whole."""
    if run.link or run.blank:
        yield run
    else:
        yield from (replace(run, text=part.text, link=part.link) for part in linked(run.text))


def web_link(address: str) -> str | None:
    """Where `address` leads, which is known to be one of the web, its scheme written or not; None where it is none."""
    whole = _ADDRESS.fullmatch(address) or _BARE.fullmatch(address)
    return _target(address) if whole else None


def shows_target(text: str, link: str) -> bool:
    """Whether `text` is itself the address that `link` leads to."""
    return link in {text, _target(text), f"https://{text}"}


def _target(address: str) -> str:
    if _SCHEME.match(address):
        return address
    return f"mailto:{address}" if re.match(r"[^/?#]*@", address) else f"http://{address}"


def _without_closing(address: str) -> str:
    """`address` without the marks of the sentence around it; a bracket that it opens itself stays."""
    end, never_opened = len(address), address.count(")") - address.count("(")
    while end and (address[end - 1] in _CLOSING or (address[end - 1] == ")" and never_opened > 0)):
        end -= 1
        never_opened -= address[end] == ")"
    return address[:end]

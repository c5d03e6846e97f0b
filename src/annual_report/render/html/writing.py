"""The page that is published and printed: written from the tree that was examined, so that it holds nothing else.

Every tag and attribute in it is one that `markup` names, every value is quoted, every text is escaped, and only a
style sheet in `<style>` is not, which may hold nothing that could be a tag. So, however a browser reads it, there is
nothing in it that was not looked at. What no other page may decide stands first in its head: the character set, and
the policy by which browsers load nothing and run nothing.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import MOST
from annual_report.language import N_, message
from annual_report.render.html.markup import ELEMENTS, LEFT_OUT, SVG, VALUES, VOID, is_free, is_meta
from annual_report.render.html.parsing import MarkupError
from annual_report.render.html.resources import (
    DIRECTIVE,
    READ_AS,
    RUN,
    URL_ATTRIBUTES,
    Reference,
    css_references,
    element_reference,
    is_plain_text,
    local_name,
    may_lead_to,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TAG_IN_STYLE: Final = re.compile(r"<[A-Za-z/!?]")
# Control characters, and code points that are no characters: parsers differ in what they make of them.
_NO_CHARACTER: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS: Final = " \t\n\r\f"


@dataclass(slots=True)
class WrittenPage:
    """The `text` of a page, and what is refused of what it was made of: what would load from outside, and markup.

    With anything refused, the text is of no use.
    """

    text: str = ""
    loads: list[Reference] = field(default_factory=list)
    markup: list[MarkupError] = field(default_factory=list)


def written(root: "Element") -> WrittenPage:
    """The page that holds what the tree of `root`, an `html` element, shows, as far as it is markup of documents."""
    return _Writer().page(root)


class _Writer:
    def __init__(self) -> None:
        self._done = WrittenPage()
        self._styles = False
        self._images = False

    def page(self, root: "Element") -> WrittenPage:
        parts = {str(each.tag): each for each in root if isinstance(each.tag, str)}
        for tag in parts.keys() - {"head", "body"}:
            self._refuse_element(tag, parts[tag])
        if parts.keys() != {"head", "body"}:
            return self._done
        head, body = self._contents(parts["head"]).strip(_BLANKS), self._contents(parts["body"]).rstrip(_BLANKS)
        text = (
            f"<!DOCTYPE html>\n<html{self._attributes(root)}>\n<head{self._attributes(parts['head'])}>\n"
            f'<meta charset="utf-8">\n{self._policy()}\n{head}\n</head>\n'
            f"<body{self._attributes(parts['body'])}>{body}\n</body>\n</html>\n"
        )
        if strange := _NO_CHARACTER.search(text):
            code = f"U+{ord(strange.group()):04X}"
            self._refuse(MarkupError(message(N_("it contains {code}, which is not a text character"), code=code)))
        self._done.text = text
        return self._done

    def _policy(self) -> str:
        """What browsers may do with the page: show it.

        Styles go without hashes: they can load nothing, checkers of pages do not know the directives that would tell
        sheets from attributes, and a page whose sheet somebody mends by hand would lose its look.
        """
        may = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
        may += ["img-src data:"] if self._images else []
        may += ["style-src 'unsafe-inline'"] if self._styles else []
        return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(may)}">'

    def _contents(self, element: "Element") -> str:
        """The HTML of what stands inside of `element`."""
        pieces = [_escaped(element.text)] if element.text else []
        is_drawing = element.tag.startswith(SVG)
        for child in element:
            if isinstance(child.tag, str):  # else a comment, which is left out
                self._nested(child, element.tag, is_drawing=is_drawing)
                pieces.append(self._element(child))
            if child.tail:
                pieces.append(_escaped(child.tail))
        return "".join(pieces)

    def _nested(self, child: "Element", parent: str, *, is_drawing: bool) -> None:
        """Refuses a `child` where HTML and SVG are mixed otherwise than by `<svg>`: parsers switch between them."""
        is_drawn = child.tag.startswith(SVG)
        mixed = is_drawn != is_drawing and child.tag != f"{SVG}svg"
        if mixed or parent in {f"{SVG}title", f"{SVG}desc"}:
            self._refuse_element(child.tag, child)

    def _element(self, element: "Element") -> str:
        tag = element.tag
        if tag not in ELEMENTS:
            self._refuse_element(tag, element)
            for inner in element.iter():
                self._tell_loads(inner)
            return ""
        if tag == "meta" and self._is_own(element):
            return ""
        name = tag.removeprefix(SVG)
        start = f"<{name}{self._attributes(element)}"
        if tag in VOID:
            return f"{start}>"
        if tag == "style":
            return f"{start}>{self._style(element)}</style>"
        if tag is not name and not len(element) and not element.text:
            return f"{start}/>"
        contents = self._contents(element)
        if name == "pre" and contents.startswith("\n"):  # parsers leave out a line break that stands first
            contents = f"\n{contents}"
        return f"{start}>{contents}</{name}>"

    def _tell_loads(self, element: "Element") -> None:
        """Tells what an element that is refused, or stands in such a one, would load."""
        if isinstance(element.tag, str):
            told = len(self._done.markup)
            self._attributes(element)
            del self._done.markup[told:]  # that the element is refused is enough
            tag = local_name(element.tag)
            self._done.loads += filter(None, [element_reference(tag, element)])
            self._done.loads += map(Reference, css_references("".join(element.itertext())) if tag == "style" else ())

    def _is_own(self, meta: "Element") -> bool:
        """Whether a `<meta>` is one that the program writes itself: those of templates are left out, or refused."""
        charset, directive = meta.get("charset"), meta.get("http-equiv")
        if charset is not None and charset.lower() != "utf-8":
            self._done.loads.append(Reference(charset, READ_AS))
        if directive is not None and directive.strip(_BLANKS).lower() != "content-security-policy":
            self._done.loads.append(Reference(directive, DIRECTIVE))
        name = meta.get("name")
        if name is not None and not is_meta(name):
            self._refuse_attribute("meta", "name", name)
        return charset is not None or directive is not None

    def _style(self, element: "Element") -> str:
        css = "".join(element.itertext())
        self._done.loads += map(Reference, css_references(css))
        if tag := _TAG_IN_STYLE.search(css):
            word = css[tag.start() : tag.start() + 20].split("\n")[0]
            self._refuse(
                MarkupError(message(N_("a style sheet contains “{tag}”, which looks like a tag"), tag=word), word)
            )
        self._styles = True
        return css

    def _attributes(self, element: "Element") -> str:
        tag = element.tag
        allowed = ELEMENTS.get(tag, frozenset())
        pieces = []
        for name, value in element.attrib.items():
            if self._examined(tag, name, value, known=name in allowed):
                pieces.append(f' {name}="{_quoted(value)}"')
        return "".join(pieces)

    def _examined(self, tag: str, name: str, value: str, *, known: bool) -> bool:
        """Whether the attribute is written; tells what is refused."""
        local = local_name(name)
        if local.startswith("on"):
            self._done.loads.append(Reference(local, RUN))
        elif local in URL_ATTRIBUTES:
            if not may_lead_to(tag, name, value.strip(_BLANKS)):
                self._done.loads.append(Reference(value))
            self._images |= tag == "img"
        elif local == "rel" and "attachment" in value.lower():
            self._done.loads.append(Reference(value))
        elif LEFT_OUT.fullmatch(name):
            return False
        elif not is_plain_text(local) and (references := list(css_references(value))):
            self._done.loads += map(Reference, references)
        elif (name in VALUES and not VALUES[name].fullmatch(value)) or not (known or is_free(name)):
            self._refuse_attribute(tag.removeprefix(SVG), local, value)
        self._styles |= name == "style"
        return True

    def _refuse_element(self, tag: str, element: "Element") -> None:
        local = local_name(tag)
        if reference := element_reference(local, element):
            self._done.loads.append(reference)
        else:
            text = message(N_("the element “{element}” is not allowed there in a document"), element=f"<{local[:40]}>")
            self._refuse(MarkupError(text, f"<{local}"))

    def _refuse_attribute(self, tag: str, name: str, value: str) -> None:
        if len(self._done.markup) >= MOST:
            return
        written = f'<{tag} {name[:40]}="{value[:60]}">'
        text = message(N_("the attribute in “{attribute}” is not allowed there in a document"), attribute=written)
        self._refuse(MarkupError(text, name))

    def _refuse(self, error: MarkupError) -> None:
        if len(self._done.markup) < MOST:  # to look for the places of a hundred thousand takes minutes
            self._done.markup.append(error)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")

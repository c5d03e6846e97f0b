"""Prose: Markdown of the kinds that a document can hold, with braces for names alone."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.text_types import Prose, slug
from annual_report.wording.markdown import NAME_IN_BRACES, flat, tokens

_SAFE_LINK: Final = lazy_pattern(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)
_DOUBLE_BRACES: Final = re.compile(r"\{(\{[^{}\n]+\})\}")
# What follows a brace alone shows where it is, and perhaps which name was begun.
_LOOSE_BRACE: Final = re.compile(r"([{}])\s*([\w-]+)?[^{}\n]{0,8}")
_ALLOWED: Final = frozenset(
    {
        "paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak", "strong_open",
        "strong_close", "em_open", "em_close", "link_open", "link_close", "bullet_list_open", "bullet_list_close",
        "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close"
    }
)  # fmt: skip
_MARKUP_NAMES: Final = {
    "heading_open": N_("headings"),
    "html_block": N_("HTML"),
    "html_inline": N_("HTML"),
    "image": N_("pictures"),
    "code_inline": N_("code"),
    "code_block": N_("lines indented by four spaces"),
    "fence": N_("code"),
    "hr": N_("ruled lines"),
    "blockquote_open": N_("block quotations"),
}
_FIXES: Final = {
    "image": N_("put the picture into photos/ and list it under “photos:” of the section"),
    "heading_open": N_("make it a section with a title"),
    "code_block": N_("remove the four spaces at the beginning of the line"),
    "html_block": N_("remove the tags in < >; put ** before and after what is to be bold"),
    "html_inline": N_("remove the tags in < >; put ** before and after what is to be bold"),
    "blockquote_open": N_("remove the > at the beginning of the line"),
    "hr": N_("remove the line"),
}


@check(
    Rule(
        "markdown-not-allowed",
        title=N_("a text has markup that documents cannot have"),
        explanation=N_(
            "Texts can have paragraphs, lists, bold and italic letters, and links. Headings, pictures, code and HTML "
            "would break the form that the regulation prescribes; often a line begins with #, > or four spaces only "
            "by accident. Make a heading the title of a section of its own, and list pictures under “photos”."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      # Hội thi

      Hội thi đã thu hút nhiều đơn vị tham gia.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    sections:
      - title: Hội thi
        text: Hội thi đã thu hút nhiều đơn vị tham gia.
"""),
    )
)
def markdown_not_allowed(data: CheckInput) -> Iterator[Finding]:
    """Prose has paragraphs, lists, emphasis and links; nothing that fetches, and no layout of its own."""
    for path, prose in data.each(Prose):
        stream = list(flat(tokens(prose)))
        kinds = (token.type for token in stream if token.type not in _ALLOWED and not token.type.endswith("_close"))
        for kind in dict.fromkeys(kinds):
            first = next(index for index, token in enumerate(stream) if token.type == kind)
            # What opens something has its text in a token behind it.
            word = next((text for token in stream[first:] if (text := token.content.strip())), "").partition("\n")[0]
            problem = message(
                N_("a text cannot have {what}"),
                what=message(_MARKUP_NAMES.get(kind, N_("other markup"))),
            )
            fix = message(
                _FIXES.get(kind, N_("write plain text; put \\ before a character that is to be printed as it is"))
            )
            yield Finding(path, problem, fix, word=word)


@check(
    Rule(
        "unsafe-link",
        title=N_("a link leads neither to a web page nor to a mail address"),
        explanation=N_(
            "Readers must be able to open the links: a path on your disk does not open on another machine, and other "
            "kinds of links can start programs. Write the full address, beginning with https:// or mailto:."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã ban hành [quy chế](D:/tai-lieu/qc.pdf).
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã ban hành [quy chế](https://hoi-mau.example/qc.pdf).
"""),
    )
)
def unsafe_link(data: CheckInput) -> Iterator[Finding]:
    """A link leads to a web page or a mail address, not to files or programs."""
    for path, prose in data.each(Prose):
        for token in flat(tokens(prose)):
            if token.type == "link_open" and not _SAFE_LINK.fullmatch(address := str(token.attrs["href"])):
                problem = message(
                    N_("the link “{address}” leads neither to a web page nor to a mail address"), address=address
                )
                yield Finding(path, problem, message(N_("write https://… or mailto:…")), word=address)


@check(
    Rule(
        "loose-brace",
        Severity.WARNING,
        title=N_("a brace has no counterpart"),
        explanation=N_(
            "Braces go on both sides of a name: {{lop}}. A single brace is printed as it is; usually the name was "
            "left unfinished. Complete the name, or remove the brace."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop.
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}.
"""),
    )
)
def loose_brace(data: CheckInput) -> Iterator[Finding]:
    """A brace in prose belongs to a name: one alone is printed as it stands."""
    for path, prose in data.each(Prose):
        text = "".join(token.content for token in flat(tokens(prose)) if token.type == "text")
        if double := _DOUBLE_BRACES.search(text):
            problem = message(N_("{name} has one brace too many on each side"), name=double[0])
            yield Finding(path, problem, message(N_("write {name}"), name=double[1]), word=double[0])
        elif loose := _LOOSE_BRACE.search(NAME_IN_BRACES.sub("", text)):
            problem = message(N_("this brace {brace} has no counterpart"), brace=loose[1])
            fix = message(
                N_("write names as {{{name}}}, with a brace on each side"), name=slug(loose[2] or "") or "ten"
            )
            yield Finding(path, problem, fix, word=loose[0])

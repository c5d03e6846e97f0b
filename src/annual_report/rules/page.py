"""What a rule asks, told in a language: in pieces for a terminal, and as a page of Markdown for all rules."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_, Language, Message, message

SEVERITIES: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning")}
_EFFECTS: Final = {
    Severity.ERROR: N_("This is an error: no document is made before it is mended."),
    Severity.WARNING: N_("This is a warning: the documents are made all the same."),
}
_HEADING: Final = N_("The rules")
_INTRODUCTION: Final = N_(
    "What the program checks, by the names that stand in brackets behind “error” and “warning”. On the command line, "
    "`annual-report explain` tells the same. The samples are parts of files of an invented body, Hội Mẫu."
)
_TABLE_HEAD: Final = N_("| rule | severity | what is wrong |")
_MARKDOWN: Final = re.compile(r"([\\`*<>|\[\]])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, and what is to be seen or written; `code` may be empty, `kind` is what it is written in."""

    said: str
    code: str = ""
    kind: str = "yaml"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule explained: what is wrong, why, how it looks wrong and right, and whether it can be waived."""

    name: str
    severity: str
    title: str
    text: str
    wrong: Piece
    right: Piece
    waiving: tuple[Piece, ...]

    @property
    def markdown(self) -> str:
        """The section of the page of all rules on this one."""
        pieces = "\n".join(_piece_markdown(each) for each in (self.wrong, self.right, *self.waiving))
        return f"## `{self.name}`\n\n**{_escaped(self.title)}** ({self.severity})\n\n{_escaped(self.text)}\n\n{pieces}"


def explanation(rule: Rule, language: Language) -> Explanation:
    """All that is to be said of `rule`, in `language`."""
    return Explanation(
        rule.name,
        message(SEVERITIES[rule.severity]).say(language),
        message(rule.title).say(language),
        message(rule.explanation).say(language),
        _sample(N_("Wrong: {file}"), rule.wrong, language),
        _sample(N_("Right: {file}"), rule.right, language),
        tuple(_waiving(rule, language)),
    )


def page(rules: Iterable[Rule], language: Language) -> str:
    """The page of Markdown that explains `rules`: a table of them, and a section for each."""
    told = [explanation(each, language) for each in rules]
    rows = [f"| [`{each.name}`](#{each.name}) | {each.severity} | {_escaped(each.title)} |" for each in told]
    head = [
        f"# {message(_HEADING).say(language)}",
        "<!-- script/rules writes this page; the texts stand beside the rules in src/ -->",
        message(_INTRODUCTION).say(language),
        "\n".join([message(_TABLE_HEAD).say(language), "|---|---|---|", *rows]),
    ]
    return "\n\n".join(head) + "\n\n" + "\n".join(each.markdown for each in told)


def _sample(heading: str, sample: Sample, language: Language) -> Piece:
    said = [message(heading, file=sample.file).say(language), *(each.say(language) for each in _remarks(sample))]
    return Piece(", ".join(said), sample.text, "yaml" if sample.file.endswith(".yaml") else "")


def _remarks(sample: Sample) -> Iterator[Message]:
    """What a sample's text does not show."""
    if sample.link:
        yield message(N_("a link to {place}"), place=sample.link)
    if sample.encoding != "utf-8":
        yield message(N_("saved with the encoding {encoding}"), encoding=sample.encoding.upper())
    if sample.decomposed:
        yield message(N_("saved with accents apart from their letters"))
    if sample.times > 1:
        yield message(N_("the same line {times} times over"), times=sample.times)
    for name, text in sample.beside.items():
        yield message(N_("beside it {file} with the text “{text}”"), file=name, text=text)
    for name in sample.pictures:
        yield message(N_("beside it the photo {file}"), file=name)


def _waiving(rule: Rule, language: Language) -> Iterator[Piece]:
    yield Piece(message(_EFFECTS[rule.severity]).say(language))
    if not rule.waivable:
        yield Piece(message(N_("It cannot be waived: without it, no document can be made of the data.")).say(language))
        return
    here = message(N_("Where the data is right as it is, write behind the value:"))
    yield Piece(here.say(language), message(N_("# ignore: {rule}"), rule=rule.name).say(language))
    everywhere = message(N_("To switch the rule off for all reports, write in {file}:"), file=ORGANIZATION_FILE)
    off = message(N_("off")).say(language)
    yield Piece(everywhere.say(language), f"rules:\n  {rule.name}: {off}")


def _piece_markdown(piece: Piece) -> str:
    code = f"\n```{piece.kind}\n{piece.code.rstrip()}\n```\n" if piece.code else ""
    return f"{_escaped(piece.said)}\n{code}"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)

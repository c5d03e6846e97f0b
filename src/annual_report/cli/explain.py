"""`annual-report explain`: what a rule asks, why, and how it looks wrong and right."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from textwrap import indent, wrap
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen
from annual_report.cli.periods import FINE, WRONG_USAGE
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.rules.page import Explanation, Piece
    from annual_report.diagnostics import Rule

WIDTH: Final = 80
_SHIFT: Final = " " * 4


def explain_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def explain(
        rule: Annotated[
            str | None,
            typer.Argument(
                help=say(N_("A rule's name, as messages have it in brackets; without one, all rules are listed.")),
                autocompletion=rules_offered,
            ),
        ] = None,
    ) -> None:
        from annual_report.api.names import UnknownNameError

        if rule is None:
            _print_list(api.all_rules(), language)
            raise typer.Exit(FINE)
        try:
            _print_explanation(api.explain(rule.strip().lower(), language))
        except UnknownNameError as error:
            _tell_unknown(rule, error.known, Screen(language))
            raise typer.Exit(WRONG_USAGE) from None

    return explain


def rules_offered(incomplete: str) -> list[str]:
    """The names of rules that begin with what is typed so far, for completion."""
    return [each.name for each in api.all_rules() if each.name.startswith(incomplete)]


def _tell_unknown(name: str, known: Sequence[str], screen: Screen) -> None:
    near = get_close_matches(name.lower(), known, 1)
    screen.say(message(N_("there is no rule “{rule}”"), rule=name))
    all_of_them = N_("annual-report explain, without a name, lists all rules")
    screen.say(message(N_("did you mean “{key}”?"), key=near[0]) if near else message(all_of_them))


def _print_list(rules: Sequence["Rule"], language: Language) -> None:
    paper = _Paper()
    column = max(len(each.name) for each in rules) + 2
    for each in rules:
        first, *rest = wrap(message(each.title).say(language), max(paper.width - column, 20))
        paper.line((each.name.ljust(column), "bold"), (first, ""))
        for line in rest:
            paper.line((" " * column + line, ""))


def _print_explanation(told: "Explanation") -> None:
    paper = _Paper()
    colour = "bold red" if told.is_error else "bold yellow"
    for index, line in enumerate(paper.wrapped(f"{told.severity}[{told.name}]: {told.title}")):
        name, sign, rest = line.partition(": ") if index == 0 else ("", "", line)
        paper.line((name, colour), (sign, ""), (rest, "bold"))
    paper.line()
    paper.paragraph(told.text)
    for piece, shade in zip(told.samples, ("red", "green"), strict=False):
        _print_pieces((piece,), shade, paper)
    _print_pieces(told.waiving, "", paper)


def _print_pieces(pieces: "Iterable[Piece]", colour: str, paper: "_Paper") -> None:
    for piece in pieces:
        paper.line()
        paper.paragraph(piece.said, colour)
        if piece.code:
            paper.line()
        for line in indent(piece.code, _SHIFT).splitlines():
            paper.line((line, ""))


class _Paper:
    """Standard output, with colours on a terminal, in lines that are no longer than can be read well."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False, markup=False, emoji=False)
        self.width = min(self._console.width, WIDTH)

    def wrapped(self, text: str) -> list[str]:
        """The lines that `text` takes."""
        return wrap(text, self.width, break_long_words=False, break_on_hyphens=False)

    def paragraph(self, text: str, style: str = "") -> None:
        """Prints `text` in as many lines as it takes."""
        for line in self.wrapped(text):
            self.line((line, style))

    def line(self, *parts: tuple[str, str]) -> None:
        """Prints one line, each part with its style."""
        from rich.text import Text

        self._console.print(Text.assemble(*parts), soft_wrap=True)

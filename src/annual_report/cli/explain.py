"""`annual-report explain`: what a rule asks, why, and how it looks wrong and right."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from annual_report import api
from annual_report.cli.console import Screen
from annual_report.cli.periods import FINE, WRONG_USAGE
from annual_report.language import N_, SOURCE_LANGUAGE, Language, message, translator
from annual_report.language.key_language import EN_KEYS, VI_KEYS


def explain_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def explain(
        rule: Annotated[
            str | None,
            typer.Argument(
                help=say(N_("Name of a rule, as messages show it in brackets; without it, all rules are listed.")),
                autocompletion=rules_offered,
            ),
        ] = None,
    ) -> None:
        from annual_report.api.names import UnknownNameError
        from annual_report.cli.printing.explanation_terminal import print_explanation, print_rules
        from annual_report.cli.printing.terminal import Sheet, results

        if rule is None:
            print_rules(api.all_rules(), Sheet(results(), language))
            raise typer.Exit(FINE)
        try:
            keys, of_english = _written_here()
            told = api.explain(rule.strip().lower(), language, keys=keys, of_english=of_english)
            print_explanation(told, Sheet(results(), language))
        except UnknownNameError as error:
            _tell_unknown(rule, error.known, Screen(language))
            raise typer.Exit(WRONG_USAGE) from None

    return explain


def _written_here() -> tuple[str, bool]:
    """The language of the keys in the workspace around the current folder, and whether its last report is in English.

    Outside of one, keys are English and reports are not.
    """
    from annual_report.load.workspace import NoWorkspaceError

    try:
        data = api.open()
        keys = VI_KEYS if data.organization.keys else EN_KEYS
        periods = data.workspace.periods()
        last = data.report(periods[-1]).value if periods else None
    except (NoWorkspaceError, OSError):
        return EN_KEYS, False
    return keys, last is not None and last.language == SOURCE_LANGUAGE


def rules_offered(incomplete: str) -> list[str]:
    """The names of rules that begin with what is typed so far, for completion."""
    return [each.name for each in api.all_rules() if each.name.startswith(incomplete)]


def _tell_unknown(name: str, known: Sequence[str], screen: Screen) -> None:
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    screen.say(message(N_("unknown rule “{rule}”"), rule=name))
    all_of_them = message(N_("annual-report explain without a name lists all rules"))
    screen.say(did_you_mean(may_be_meant(name, known)) or all_of_them)

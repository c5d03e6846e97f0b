"""`check --accept`: the rules that may be accepted, and texts that are read and accepted one at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen
from annual_report.cli.periods import WRONG_USAGE
from annual_report.language import N_, Message, message

if TYPE_CHECKING:
    from annual_report.api.accepting import Acceptance, TextToReview
    from annual_report.api.checking import DataFiles

_LINE: Final = 78  # letters of a line of names


def proposing_rules(incomplete: str = "") -> list[str]:
    """The names of rules that propose something, as far as they begin with what is typed so far."""
    from annual_report.api import accepting

    return [each for each in accepting.proposing_rules() if each.startswith(incomplete)]


def refuse_unknown(accepted: Sequence[str], screen: Screen) -> None:
    """Ends the command where a rule that is to be accepted proposes nothing, with the rules that do."""
    if not accepted:
        return
    from annual_report.api.accepting import AcceptedInBulkError, acceptances  # only now: most checks accept nothing
    from annual_report.api.names import UnknownNameError

    try:
        acceptances(accepted)
    except AcceptedInBulkError:
        return  # its texts are shown once they are read
    except UnknownNameError as error:
        _tell_nothing_proposed(error.asked, error.known, screen)
        raise typer.Exit(WRONG_USAGE) from None


def show_texts(
    accepted: Sequence[str], data: "DataFiles", periods: Sequence[str], screen: Screen, tell: Callable[[Message], None]
) -> None:
    """Shows each text that is accepted as reviewed.

    Ends the command where not just one text is meant, with all texts that are still to be reviewed.
    """
    from annual_report.api.accepting import Acceptance, texts_to_review

    singly = {each.name for each in api.all_rules() if each.accepted_singly}
    asked = [each for each in map(Acceptance.of, accepted) if each.rule in singly]
    if not asked:
        return
    texts = list(dict.fromkeys(texts_to_review(api.check(data, *periods).checked)))
    for each in asked:
        meant = [text for text in texts if each.line is not None and each.is_at(text.file, text.line)]
        if len(meant) != 1:
            _tell_one_at_a_time(each, meant or texts, periods, screen)
            raise typer.Exit(WRONG_USAGE)
        shown = {"file": screen.seen(meant[0].file), "line": meant[0].line, "text": meant[0].text.strip()}
        tell(message(N_("reviewed: {file}:{line}: “{text}”"), **shown))


def _tell_one_at_a_time(
    asked: "Acceptance", texts: "Sequence[TextToReview]", periods: Sequence[str], screen: Screen
) -> None:
    if not texts:
        screen.say(message(N_("--accept: no text is left to review.")))
        return
    if asked.line is not None:
        screen.say(
            message(
                N_("--accept: line {line} has no text to review, or more than one file has one there."), line=asked.line
            )
        )
    screen.say(message(N_("These texts are still to be reviewed, one at a time:")))
    for each in texts:
        said = {"file": screen.seen(each.file), "line": each.line, "text": each.text.strip()}
        screen.say(message("  {file}:{line}: “{text}”", **said))
    command = " ".join(["annual-report check", *periods, "--accept", f"{asked.rule}:{texts[0].file}:{texts[0].line}"])
    screen.say(message(N_("If the first is right as it is: {command}"), command=command))


def _tell_nothing_proposed(name: str, proposing: Sequence[str], screen: Screen) -> None:
    """Tells which rule was meant, or all rules that propose something: more than fit into a value of a message."""
    from textwrap import wrap

    from annual_report.cli.usage import how_it_is_used
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    rules = api.all_rules()
    is_rule = any(each.name == name for each in rules)
    if not is_rule and (question := did_you_mean(may_be_meant(name, proposing))):
        what = message(N_("unknown rule “{rule}”"), rule=name)
        screen.say(message("--accept: {what}; {question}", what=what, question=question))
    else:
        nothing = N_("--accept: the rule “{rule}” proposes nothing; the rules of proofreading do, and these:")
        unknown = N_("--accept: unknown rule “{rule}”; the rules of proofreading can be accepted, and these:")
        screen.say(message(nothing if is_rule else unknown, rule=name))
        known = ", ".join(each.name for each in rules if each.proposes)
        for line in wrap(known, _LINE, break_on_hyphens=False):
            screen.say(message("  {line}", line=line))
    screen.say(how_it_is_used("annual-report check"))

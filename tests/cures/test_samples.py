"""The cure that a message names, made as it is told, removes it and brings no other: for every sample of every rule."""

from pathlib import Path
from typing import Final

from cures.cases import all_cases
from cures.left_to_people import LEFT_TO_PEOPLE
from cures.trying import STILL, Failure, try_cures

from annual_report.cli.accepting import proposing_rules

# What shows only when the text around it can be read, or follows from what was wrong.
SHOWN_BY_IT: Final = {
    "recipients-with-archive": "printed-twice",
    "dash-indented-differently": STILL,  # of the next line of the entry
    "period-differs-from-folder 1": "date-outside-period",
}
FEWEST_CURES: Final = 500
FEWEST_RULES: Final = 135


def names_something(text: str) -> bool:
    """Whether a message has a value in it, and is no advice in general."""
    return "{" in text.replace("{{", "").replace("}}", "")


def test_cure_of_each_sample_is_one(tmp_path: Path) -> None:
    tried, rules, known = 0, set[str](), set(proposing_rules())
    wrong: dict[str, list[Failure]] = {}
    without: dict[tuple[str, str], str] = {}
    for number, case in enumerate(all_cases()):
        check = case.checker(tmp_path / str(number))
        if check is None:
            continue
        trial = try_cures(check)
        tried, rules = tried + trial.tried, rules | trial.rules
        assert trial.proposing <= known, case.name
        without |= dict.fromkeys(trial.without, case.name)
        shown = SHOWN_BY_IT.get(case.name, "-")
        if failures := [each for each in trial.failures if not all(line.startswith(shown) for line in each.then)]:
            wrong[case.name] = failures
    assert wrong == {}
    named = {text: name for (_rule, text), name in without.items() if names_something(text)}
    assert {text: name for text, name in named.items() if text not in LEFT_TO_PEOPLE} == {}
    assert tried >= FEWEST_CURES
    assert len(rules) >= FEWEST_RULES

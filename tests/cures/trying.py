"""Making a cure as it is told, and what is then wrong."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cures.written import Edits, ways_to_mend

from annual_report.api.rules.catalogue import all_checks
from annual_report.diagnostics import Diagnostic, edited
from annual_report.load.rules import YAML_SYNTAX
from annual_report.proofreading.registry import PROOFREADERS

Check = Callable[[Mapping[str, str]], list[Diagnostic]]
Told = Counter[tuple[str, str, str]]
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
# What is asked of all data that could be read; every other rule refuses what is written.
_OF_CHECKS: Final = {each.rule.name for each in all_checks()}


@dataclass(frozen=True, slots=True)
class Failure:
    """A cure that is none: what was told, what was written instead, and what is wrong then."""

    rule: str
    said: str
    written: tuple[str, ...]
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """How many cures were tried, of which rules, and those that failed.

    `without` are rules and fixes that name nothing to write, `proposing` the rules that propose something.
    """

    tried: int
    rules: frozenset[str]
    failures: tuple[Failure, ...]
    without: frozenset[tuple[str, str]]
    proposing: frozenset[str]


_OF_PROOFREADING: Final = {each.rule.name for each in PROOFREADERS}


# These list what there is: only one of it can be meant.
_ASKS: Final = ("did you mean “{first}”", "there are: ", "its forms: ")
# Of two slips in a word or sentence, the second is seen only where the first is no more.
_SEEN_AFTER: Final = {
    ("syllable-impossible", "word-confused"),
    ("space-before-mark", "sentence-begins-small"),
    ("space-before-mark", "space-missing"),
    ("look-alike-letters", "year-malformed"),
    ("space-missing", "sentence-begins-small"),
}


def told(found: list[Diagnostic]) -> Told:
    """Rule, file and message of each."""
    return Counter((each.rule.name, each.place.file, each.message.say("en")) for each in found)


def try_cures(check: Check, *, strict: bool = True) -> Trial:
    """Each cure of all that `check` finds, made alone: what is safe or proposed brings nothing else, at all.

    Of several ways among which a person has to choose, each removes the message and can be read, and one brings no
    error at all; of names that there are, one does. Where it is not `strict`, as values were drawn
    at random, what they are compared with may be told of.
    """
    found = check(NOTHING)
    before = told(found)
    tried, rules, failures, without = 0, set[str](), list[Failure](), set[tuple[str, str]]()
    for each in found:
        ways = ways_to_mend(each)
        if not ways and each.fix is not None:
            without.add((each.rule.name, each.fix.text))
        made = [(way, _after(each, way, check, before)) for way in ways]
        if not strict:
            made = [(way, [line for line in then if _is_of_cure(line, each)]) for way, then in made]
        tried += len(made)
        rules |= {each.rule.name} if made else set()
        safe = bool(each.edits or each.proposals)
        asks = each.fix is not None and each.fix.text.startswith(_ASKS)
        wrong = [(way, then) for way, then in made if then and (safe or any(_is_refusal(line) for line in then))]
        wrong = [] if asks else wrong
        if not wrong and made and all(then for _way, then in made):
            wrong = made
        failures += [
            Failure(each.rule.name, each.message.say("en"), tuple(edit.text for edit in way), tuple(then))
            for way, then in wrong
        ]
    proposing = frozenset(each.rule.name for each in found if each.proposals)
    return Trial(tried, frozenset(rules), tuple(failures), frozenset(without), proposing)


def _after(found: Diagnostic, way: Edits, check: Check, before: Told) -> list[str]:
    """What is told after the edits that was not before, and what they were to remove if that is still there."""
    source = way[0].span.source
    then = check({source.name: edited(source, [way])})
    after = told(then)
    own = (found.rule.name, found.place.file, found.message.say("en"))
    safe = bool(found.edits or found.proposals)
    errors = {each.rule.name for each in then if each.is_error}
    more = Counter(rule for rule, _file, _said in after.elements())
    more.subtract(rule for rule, _file, _said in before.elements())
    new = [
        f"{rule}: {said}"
        for rule, _file, said in after - before  # the same may be told in other words, as a word of it is another now
        if (safe or rule in errors) and (more[rule] > 0 or rule == found.rule.name)
    ]
    return new + ([f"{STILL}: {own[2]}"] if after[own] >= before[own] else [])


STILL: Final = "still there"


def _is_of_cure(line: str, found: Diagnostic) -> bool:
    """Whether a line tells of what was written: not of what that is compared with, or of what could not be read."""
    if found.rule is YAML_SYNTAX:
        return line.startswith((STILL, found.rule.name))
    if (found.rule.name, line.partition(":")[0]) in _SEEN_AFTER:
        return False
    return _is_refusal(line) or line.partition(":")[0] in {found.rule.name, *_OF_PROOFREADING}


def _is_refusal(line: str) -> bool:
    """Whether a line tells that something cannot be read, or that the message is still there."""
    return line.partition(":")[0] not in _OF_CHECKS

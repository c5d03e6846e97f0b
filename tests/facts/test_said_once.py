"""Sixty facts of the reports of five kinds of bodies: all of them can be said, each number typed once."""

from collections import Counter
from pathlib import Path
from typing import Final

from cases import each_case
from facts.said_once import BODIES, Fact, facts

# How their writer words the sentences is not what is tested: a fact alone explains no abbreviation.
_OF_WORDING: Final = frozenset(
    {"abbreviation-unexplained", "capitals-of-name", "date-style-mixed", "text-left-over", "word-confused"}
)
FACTS: Final = facts()


@each_case("fact", [fact for fact in FACTS if fact.is_readable])
def test_fact_is_said_with_each_number_typed_once(fact: Fact, tmp_path: Path) -> None:
    checked = fact.checked(tmp_path)
    wrong = [each for each in checked.diagnostics if each.rule.name not in _OF_WORDING]
    assert [f"{each.rule.name}: {each.message.say('vi')}" for each in wrong] == []
    assert fact.composed(checked) == fact.said
    assert fact.typed - fact.known == Counter(), "typed, and told by others too"
    assert (fact.known - fact.typed).keys() <= fact.in_frame, "not in the data"
    assert fact.derived_in_words == []


def test_there_are_twelve_facts_of_each_kind_of_body() -> None:
    assert Counter(fact.id[0] for fact in FACTS) == {body[0]: 12 for body in BODIES}
    assert len({fact.id for fact in FACTS}) == len(FACTS)

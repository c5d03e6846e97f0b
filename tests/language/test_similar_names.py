"""The names most like one that is misspelt, among a few and among thousands."""

import pytest
from cases import each_case

from annual_report.language.similar_names import MANY, most_similar

HUNDREDS = [f"so-lieu-{number}" for number in range(10 * MANY)]


@each_case("known", [["hoi-vien", "hoi-nghi"], [*HUNDREDS, "hoi-vien", "hoi-nghi"]])
@each_case("slip", ["hoi-vein", "hoivien", "ho-vien", "xoi-vien", "hoi-vienn"])
def test_slip_of_a_name_is_recognised(slip: str, known: list[str]) -> None:
    assert most_similar(slip, known, 1, 0.6) == ["hoi-vien"]


def test_nothing_is_like_something_else_altogether() -> None:
    assert most_similar("x", HUNDREDS, 1, 0.6) == []


def test_cost_does_not_grow_with_the_number_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    monkeypatch.setattr(
        "annual_report.language.similar_names.get_close_matches", lambda _name, known, *_rest: compared.extend(known)
    )
    most_similar("so-lieu-x", HUNDREDS, 1, 0.6)
    assert 0 < len(compared) <= 40

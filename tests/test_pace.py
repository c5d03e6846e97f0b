"""Costs are told apart by the loop beside them, whatever the processor."""

from itertools import count, repeat

import pace
import pytest
from pace import comes_true, dearer, exceeds, takes_more, turn


def test_a_cost_of_another_order_is_told_from_one_within_its_limit() -> None:
    assert not exceeds(turn(), 100)
    assert exceeds(100 * turn(), 1)
    assert not takes_more(lambda: sum(range(100)), 1)
    assert takes_more(lambda: pace._work() + pace._work(), 0.1)


def test_what_is_dear_once_is_measured_again() -> None:
    costs = iter([9.0, 9.0, 2.0])
    assert not dearer(lambda: next(costs), 3, lambda: 1.0)
    assert dearer(lambda: 9.0, 3, lambda: 1.0)


def test_a_condition_is_waited_for_and_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "sleep", lambda _seconds: None)
    assert comes_true(iter([0, 0, 1]).__next__)
    clock = count(step=100)
    monkeypatch.setattr(pace, "monotonic", lambda: next(clock))
    assert not comes_true(repeat(False).__next__)

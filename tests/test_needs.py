"""What the machine lacks is named at the end of a run, with how many tests it left out and how to get it."""

from unittest.mock import Mock, patch

import needs
import pytest


def lacking(name: str, *, tool: bool = True) -> needs.Need:
    return needs.Need(name, "runs it", "Debian's abc", lambda: False, tool)


def test_each_need_is_named_with_its_tests_and_how_to_get_it() -> None:
    reasons = ["Skipped: needs_patch: Debian's patch"] * 12 + [
        "Skipped: needs_root: root",
        "Skipped: no reason of ours",
    ]
    said = needs.left_out(reasons)
    assert [line.split() for line in said] == [
        ["needs_patch", "12", "tests;", "get:", "Debian's", "patch"],
        ["needs_root", "1", "test;", "get:", "root"],
    ]


def test_only_what_can_be_installed_has_to_be_there() -> None:
    item = Mock(get_closest_marker=lambda name: name == "needs_abc")
    for everything, tool, outcome in (
        (False, True, pytest.skip.Exception),
        (False, False, pytest.skip.Exception),
        (True, True, pytest.fail.Exception),
        (True, False, pytest.skip.Exception),
    ):
        lack = (lacking("needs_abc", tool=tool), lacking("needs_other"))
        with patch.multiple(needs, NEEDS=lack, ALL=everything), pytest.raises(outcome, match="needs_abc"):
            needs.hold_to(item)

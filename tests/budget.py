"""How much is tried: all of it in .ci/run, and a share of it in script/test, which people run all day."""

import os
from collections.abc import Iterable
from typing import Final, TypeVar

Case = TypeVar("Case")

# As .ci/run sets it: no tool may be missing, and nothing is left out.
ALL: Final = os.environ.get("ANNUAL_REPORT_TESTS_ALL") == "1"
_SHARE: Final = 4


def examples(most: int) -> int:
    """How many of `most` examples are drawn: others in every run, so that many short runs see as much as a long one."""
    return most if ALL else most // _SHARE


def share(cases: Iterable[Case], step: int) -> list[Case]:
    """All `cases` in .ci/run, every `step`th of them in script/test."""
    return list(cases)[:: 1 if ALL else step]

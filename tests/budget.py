"""How much is tried: all of it in .ci/run, and a share of it in script/test, which people run all day."""

import os
from typing import Final

# As .ci/run sets it: no tool may be missing, and nothing is left out.
ALL: Final = os.environ.get("ANNUAL_REPORT_TESTS_ALL") == "1"
_SHARE: Final = 4


def examples(most: int) -> int:
    """How many of `most` examples are drawn: others in every run, so that many short runs see as much as a long one."""
    return most if ALL else most // _SHARE

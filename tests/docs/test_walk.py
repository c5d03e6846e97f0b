"""The walk of 40/62 in docs/architecture.md: a build of 2017 calls each of its stops, in the order of the page."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from annual_report import api

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/architecture.md").read_text("utf-8")
STOP = re.compile(r"^\| (\d+) \| `([\w/]+\.py)` `([\w.]+)` \| .+ \|$", re.MULTILINE)
STOPS = [(match[2], match[3]) for match in STOP.finditer(PAGE)]


def calls_of(run: Callable[[], object]) -> list[tuple[str, str]]:
    """Every call of one of the `STOPS` that `run` makes, in order."""
    calls: list[tuple[str, str]] = []
    source = str(ROOT / "src/annual_report") + "/"
    stops = set(STOPS)

    def look(frame: FrameType, event: str, _argument: object) -> None:
        code = frame.f_code
        stop = code.co_filename.removeprefix(source), code.co_qualname
        if event == "call" and stop in stops:
            calls.append(stop)

    tracing = sys.getprofile()
    sys.setprofile(look)
    try:
        run()
    finally:
        sys.setprofile(tracing)
    return calls


def test_walk_has_at_most_twenty_stops() -> None:
    assert [int(match[1]) for match in STOP.finditer(PAGE)] == list(range(1, len(STOPS) + 1))
    assert 10 < len(STOPS) <= 20


def test_build_calls_every_stop_in_order(tmp_path: Path) -> None:
    calls = calls_of(lambda: api.build(api.open(ROOT), "2017", output=tmp_path))
    here = 0
    for stop in (stop for stop in STOPS if not stop[0].startswith("cli/")):
        assert stop in calls[here:], f"{stop} is not called where the page has it"
        here = calls.index(stop, here)

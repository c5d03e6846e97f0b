"""What is done for data grows as the data does: not as its square.

Where steps are Python's, they are counted; where they are those of a library in C, processor time is held against that
of a loop beside it (`pace.py`), with so much room that only a cost of another order fails a test.
"""

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from types import FrameType
from typing import Final

import pytest
from cases import each_case
from pace import takes_more
from sample import Sample
from security.data_bombs import BOMBS

from annual_report.analysis.plans.matching import PlannedTask, ReportedResult, propose_results
from annual_report.api.checking import DataFiles, check_period
from annual_report.checks import proofreading
from annual_report.diagnostics import Edit, Source, Span
from annual_report.diagnostics.edit import compatible
from annual_report.document.title_lines import title_lines
from annual_report.document.unbreakable import no_break_runs
from annual_report.load.workspace import Workspace
from annual_report.load.yaml.nodes import Mapping, Scalar
from annual_report.load.yaml.offsets import replaced_within
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.tables import Row
from annual_report.wording.markdown import names_in

TURNS: Final = 180  # of the loop in pace.py, some thirty times what each takes
TIMES: Final = 4
MOST_GROWTH: Final = 6.0  # of steps, for four times the data; squares would make it 16


def _edits(count: int) -> Callable[[], object]:
    source = Source("a", "a" * count * 2)
    edits = [(Edit(Span(source, 1, at * 2 + 1, 1, at * 2 + 2), "b"),) for at in range(count)]
    return lambda: compatible(edits)


def _places_in_one_text(count: int) -> Callable[[], object]:
    """Slips all over a text that stands in one line."""
    root, _wrong = read_yaml(Source("a", f'a: "{"hoà " * count}"\n'))
    assert isinstance(root, Mapping)
    scalar = root.entries["a"][1]
    assert isinstance(scalar, Scalar)
    return lambda: [replaced_within(scalar, at * 4, at * 4 + 3, "hòa") for at in range(count)]


def _keys_on_one_line(count: int) -> Callable[[], object]:
    text = f"a:\n{' ' * 50_000}{{{', '.join(f'k{at}: 1' for at in range(count))}}}\n"
    return lambda: read_yaml(Source("a", text))


def _narrowed(count: int) -> Callable[[], object]:
    """Words found in a text of many lines."""
    source = Source("a", "".join(f"w{at}\n" for at in range(count)))
    whole = Span(source, 1, 1, count, 1)
    return lambda: [whole.narrowed(f"w{at}") for at in range(0, count, 20)]


def _matching(count: int) -> Callable[[], object]:
    words = " ".join(f"{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}" for at in range(count))
    tasks = [PlannedTask(f"t{at}", f"mở lớp {words}") for at in range(6)]
    results = [ReportedResult(f"r{at}", f"đã mở lớp {words} {at}") for at in range(6)]
    return lambda: propose_results(tasks, results)


def _names(count: int) -> Callable[[], object]:
    prose = " ".join(f"{{a{at}}}&#123;a{at}}}" for at in range(count))
    return lambda: names_in(prose)


TIMED: Final[dict[str, Callable[[], object]]] = {
    "edits of one file": _edits(15_000),
    "places in one text": _places_in_one_text(20_000),
    "keys on one line": _keys_on_one_line(20_000),
    "words found in a text": _narrowed(50_000),
    "tasks against results": _matching(4_500),
    "names in a text": _names(25_000),
    "cells of a row": lambda: Row.parse(f"a{' ' * 98_000}b | c"),
    "a title of 900 words": lambda: title_lines("tổng kết hoạt động " * 225, Decimal(14), Decimal(165)),
    "numbers of documents": lambda: no_break_runs("1/" * 49_000),
    "digits in a row": lambda: no_break_runs("1" * 98_000),
    "shares in a row": lambda: no_break_runs("5%" * 49_000),
    "brackets behind an address": lambda: no_break_runs(f"http://a.vn/{')' * 98_000}"),
}


@each_case("name", TIMED)
def test_long_data_takes_a_moment(name: str) -> None:
    TIMED[name]()  # what is loaded, and read once
    assert not takes_more(TIMED[name], TURNS)


def steps_of(work: Callable[[], object]) -> int:
    """How many calls the work makes, of functions in Python and in C, and of generators for each item."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.thorough
@each_case("name", BOMBS)
def test_steps_grow_with_the_data(name: str, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proofreading aside, which has tests of its own."""
    monkeypatch.setattr(proofreading, "proofread", lambda *_texts, **_options: iter(()))
    root = sample.root

    def steps(size: float) -> int:
        for file, content in BOMBS[name](size).items():
            sample.write(file, content)
        shelf = DataFiles(Workspace.at(Path(root)))
        return steps_of(lambda: [check_period(shelf, key) for key in shelf.workspace.periods()])

    steps(0.001)  # what is loaded once
    few = steps(0.03)
    assert steps(0.03 * TIMES) < few * MOST_GROWTH

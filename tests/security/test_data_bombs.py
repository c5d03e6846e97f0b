"""Bombs of data: none takes `check` longer, or more memory, than its size accounts for; none ends it.

Seconds are of processor time, with what the start of the program takes, so that a busy machine fails no test. What is
looked at in script/test are bombs of a few hundred kilobytes that once took minutes; in .ci/run, all near the limits.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from cases import each_case
from fuzz.running import BYTES, Program, Ran
from sample import Sample
from security.data_bombs import BOMBS, REFUSED, Bomb

TURNS: Final = 250  # of the loop in pace.py: two seconds or so, for a bomb of half a megabyte
MOST_TURNS: Final = 1900  # of the largest that are read: twice what a megabyte of sound text takes
# Bombs with the size at which they are tried at each run.
QUICK: Final = {
    "figure of money": 1.0,
    "figure of number words": 1.0,
    "figure of letters": 1.0,
    "number in a note": 1.0,
    "bodies of long names": 0.1,
    "cell of blanks": 1.0,
    "reference of blanks": 1.0,
    "photos that there are not": 0.3,
    "unknown keys of one entry": 0.1,
    **dict.fromkeys(sorted(REFUSED), 1.0),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, loaded once."""
    with Program(Sample(tmp_path_factory.mktemp("sound")).root) as program:
        yield program


def ran(bomb: Bomb, size: float, program: Program, sample: Sample) -> Ran:
    """What `check` did with the bomb in the workspace."""
    for name, content in bomb(size).items():
        sample.write(name, content)
    return program.run(sample.root, "--lang", "en", "check")


def held_to(done: Ran, name: str, turns: float, program: Program) -> None:
    """That the run ended in order, within its limits."""
    assert done.failure == ""
    assert done.status in {0, 1}, done.stderr
    assert "internal-fault" not in done.stderr
    assert "Traceback" not in done.stderr
    assert not program.exceeds(done, turns)
    assert done.peak < BYTES
    if name in REFUSED:
        assert "error[file-too-large]" in done.stdout
        assert "remove what was pasted here by mistake" in done.stdout


@each_case(("name", "size"), QUICK.items())
def test_bomb_takes_no_longer_than_its_size_accounts_for(
    name: str, size: float, program: Program, sample: Sample
) -> None:
    held_to(ran(BOMBS[name], size, program, sample), name, TURNS, program)


@pytest.mark.thorough
@each_case("name", BOMBS)
def test_bomb_as_large_as_can_be_read(name: str, program: Program, sample: Sample) -> None:
    held_to(ran(BOMBS[name], 1.0, program, sample), name, MOST_TURNS, program)

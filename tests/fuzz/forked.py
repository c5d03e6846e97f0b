"""Thousands of cases, each in a process of its own: what `check` took of the processor and of memory, and what it said.

    python tests/fuzz/forked.py 50000 [first] [jobs]

tries so many cases from the number `first` on, so many at a time, and prints those that fail and, at the end, the
figures. The case of a number is the same in every run. Needs a system that can fork.
"""

import gc
import os
import resource
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz.mutations import MUTATIONS
from fuzz.running import BYTES, TURNS
from fuzz.worker import run as run_program
from fuzz.workspaces import FORMATS, WORKSPACES, Case, Change
from pace import exceeds

from annual_report.language import LANGUAGES

# What a case may take before it is ended.
_MOST_SECONDS: Final = 20
_MOST_BYTES: Final = 3 * 10**9
_FAILED: Final = 97


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case: how it ended (97: with a traceback, below 0: by a signal), seconds and bytes it took."""

    number: int
    status: int
    seconds: float
    peak: int
    said: str

    @property
    def failed(self) -> bool:
        """Whether the program did not hold what it is held to."""
        broken = self.status not in {0, 1} or any(sign in self.said for sign in ("Traceback", "internal-fault"))
        return broken or exceeds(self.seconds, TURNS) or self.peak >= BYTES

    @property
    def last_line(self) -> str:
        """The beginning of the last line that tells of an error."""
        return next((line[:150] for line in reversed(self.said.splitlines()) if "rror" in line), "")


def case_of(number: int) -> Case:
    """The case of a number."""
    drawn = Random(f"case {number}")  # noqa: S311 - nothing is secret

    def numbers() -> int:
        return drawn.randrange(1_000_001)

    changes = tuple(
        Change(drawn.choice((0, 0, 0, 1, 2)), drawn.choice(MUTATIONS), numbers(), numbers())
        for _change in range(drawn.choice((1, 1, 2, 3, 4)))
    )
    names = sorted(WORKSPACES)
    spliced = (drawn.choice(names), drawn.randrange(3), numbers(), numbers()) if drawn.random() < 0.2 else None
    mends = drawn.choice(((), (), (), (), (), (), ("--fix",), ("--fix",), ("--diff",)))
    form = () if mends else drawn.choice(FORMATS)
    return Case(drawn.choice(names), changes, spliced, ("--lang", drawn.choice(LANGUAGES), "check", *mends, *form))


def tried(case: Case, number: int) -> Outcome:
    """Tries a case in a process of its own, which has all loaded that this one has."""
    with TemporaryDirectory() as name:
        case.write(Path(name))
        said = Path(name, "said")
        process = os.fork()
        if not process:
            _run_to_its_end(name, said, case.options)
        _process, ended, used = os.wait4(process, 0)
        status = os.waitstatus_to_exitcode(ended)
        unit = 1 if sys.platform == "darwin" else 1024
        text = said.read_text("utf-8", "replace")
    return Outcome(number, status, used.ru_utime + used.ru_stime, used.ru_maxrss * unit, text)


def _run_to_its_end(folder: str, said: Path, arguments: tuple[str, ...]) -> None:
    """What the child does: runs the program within limits, its output in a file, and ends."""
    os.chdir(folder)
    stream = os.open(said, os.O_CREAT | os.O_WRONLY)
    os.dup2(stream, 1)
    os.dup2(stream, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    signal.alarm(_MOST_SECONDS * 10)  # asleep, it would take no processor time
    status, failure = run_program(list(arguments))
    sys.stdout.flush()
    sys.stderr.write(failure)
    sys.stderr.flush()
    os._exit(_FAILED if failure or status is None else status)


def warm_up() -> None:
    """Runs the program on what cases are made of, in this process: what it loads and keeps, their processes have."""
    kept = os.dup(1), os.dup(2)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    here = Path.cwd()
    for workspace in WORKSPACES:
        with TemporaryDirectory() as name:
            Case(workspace, (), None, ()).write(Path(name))
            os.chdir(name)
            for form in dict.fromkeys(FORMATS):
                run_program(["--lang", "vi", "check", *form])
            os.chdir(here)
    sys.stdout.flush()
    os.dup2(kept[0], 1)
    os.dup2(kept[1], 2)
    gc.collect()
    gc.freeze()


def outcomes(numbers: range, jobs: int = 1) -> Iterator[Outcome]:
    """What comes of the cases of these numbers, of which so many at a time are tried."""
    with ProcessPoolExecutor(jobs, get_context("fork"), warm_up) as pool:
        yield from pool.map(_outcome, numbers, chunksize=50)


def _outcome(number: int) -> Outcome:
    return tried(case_of(number), number)


def main(count: int, first: int = 0, jobs: int = 1) -> None:
    """Tries the cases, and prints those that fail and the figures of all."""
    say, tries, failures, slowest, largest = sys.stdout.write, 0, 0, 0.0, 0
    for each in outcomes(range(first, first + count), jobs):
        tries, slowest, largest = tries + 1, max(slowest, each.seconds), max(largest, each.peak)
        if each.failed:
            failures += 1
            say(f"{each.number}: {each.status}, {each.seconds:.2f} s, {each.peak >> 20} MB: {each.last_line}\n")
            sys.stdout.flush()
    say(f"{tries} cases from {first}: {failures} failed; at most {slowest:.2f} s and {largest >> 20} MB\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

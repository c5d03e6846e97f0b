"""Running `annual-report check` thousands of times, in a process that is started anew where one run ends it."""

import json
import select
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from pace import PATIENCE, exceeds
from sample import uncovered

WORKER: Final = Path(__file__).with_name("worker.py")
TURNS: Final = 250  # of the loop in pace.py: two seconds or so
BYTES: Final = 500 * 1000**2


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of one run; `seconds` of processor time, `peak` of memory in bytes."""

    status: int | None
    failure: str
    seconds: float
    peak: int
    stdout: str
    stderr: str


class Program:
    """The program as a process that stays, ended with the `with` block; `start_up` is what a real run pays before."""

    def __init__(self, warm_up: Path) -> None:
        self._warm_up = warm_up
        self.start_up = 0.0

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def run(self, folder: Path, *arguments: str) -> Ran:
        """Runs the program with these arguments in the folder."""
        said = self._answer(folder, arguments)
        if said is None:
            status = self._worker.poll()
            self._end()
            self._start()
            failure = f"no answer within {PATIENCE} s" if status is None else f"the process ended with {status}"
            return Ran(None, failure, PATIENCE if status is None else 0, 0, "", "")
        return Ran(**said)

    def exceeds(self, ran: Ran, turns: float) -> bool:
        """Whether a run, with what the start of the program takes, has taken more than so many turns of the loop."""
        return exceeds(ran.seconds + self.start_up, turns)

    def _start(self) -> None:
        """The first run, on sound data, loads what every run loads."""
        self._worker = subprocess.Popen(
            [sys.executable, WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**uncovered(), "NO_COLOR": "1"},
        )
        first, second = (self.run(self._warm_up, "--lang", "vi", "check") for _turn in range(2))
        assert first.status == second.status == 0, first
        self.start_up = max(first.seconds - second.seconds, 0.0)

    def _end(self) -> None:
        self._worker.kill()
        self._worker.communicate()

    def _answer(self, folder: Path, arguments: tuple[str, ...]) -> dict[str, Any] | None:
        worker = self._worker
        assert worker.stdin is not None
        assert worker.stdout is not None
        asked = {"folder": str(folder), "arguments": arguments}
        worker.stdin.write(json.dumps(asked).encode() + b"\n")
        worker.stdin.flush()
        if not select.select([worker.stdout], [], [], PATIENCE)[0]:
            return None
        line = worker.stdout.readline()
        said: dict[str, Any] | None = json.loads(line) if line else None
        if said is None:
            worker.wait()
        return said

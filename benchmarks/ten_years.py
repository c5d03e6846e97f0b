"""What building ten years in one go costs beside ten builds of one year each, measured side by side in one run.

    .venv/bin/python benchmarks/ten_years.py [rounds]

The workspace is made of the data of 2017, once for each of ten years. Both run by turns (A B A B …), once to warm up
and then `rounds` times (5 unless told). Shown are the medians and their ratio; exit status 1 says that it is over its
limit.
"""

import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Final

from commands import PROGRAM, ROOT, Command, compared

YEARS: Final = tuple(range(2008, 2018))
ROUNDS: Final = 5
LIMIT: Final = 0.60


@dataclass(frozen=True, slots=True)
class Commands:
    """Several commands, one after another, under one name."""

    name: str
    commands: Sequence[Command]

    def seconds(self) -> float:
        """How long all of them take together."""
        return sum(command.seconds() for command in self.commands)


def ten_years(folder: Path) -> None:
    """Writes a workspace with the report of 2017 as that of every one of the years."""
    copytree(ROOT / "data", folder / "data")
    text = (folder / "data" / "2017" / "report.yaml").read_text("utf-8")
    for year in YEARS[:-1]:
        file = folder / "data" / str(year) / "report.yaml"
        file.parent.mkdir()
        file.write_text(_moved(text, YEARS[-1] - year), "utf-8")


def _moved(text: str, years: int) -> str:
    """The text with the years that it names moved back by so many `years`."""
    return re.sub(r"201[5-8]", lambda found: str(int(found[0]) - years), text)


def main(rounds: int) -> int:
    """The comparison; 1 where the ratio is over its limit."""
    with tempfile.TemporaryDirectory() as name:
        ten_years(Path(name))
        build, where = (*PROGRAM, "build"), ("--workspace", name)
        keys = [str(year) for year in YEARS]
        together = Command("ten years in one go", (*build, *keys, *where))
        singly = Commands("ten builds of one year", [Command(f"build {key}", (*build, key, *where)) for key in keys])
        return 0 if compared(together, singly, rounds, LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))

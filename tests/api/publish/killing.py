"""Kills builds at random instants and looks at what is left; run as a program, as it forks.

    killing.py write|build FOLDER KILLS SEED [WORKSPACE WORKSPACE]

Prints as JSON: what was found whole (old, new), what was found broken, and how often temporary files were left.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Mapping
from itertools import cycle
from pathlib import Path

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.publish import write_files
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

Version = Mapping[str, bytes]
SOME = 10


def main(what: str, folder: Path, kills: int, seed: int, workspaces: list[Path]) -> None:
    """Kills `kills` times, and prints what was found."""
    instants = random.Random(seed)  # noqa: S311
    make = _writer(folder) if what == "write" else _builder(folder, workspaces)
    versions = []
    for version in (0, 1):
        began = time.monotonic()
        make(version)
        took = time.monotonic() - began
        versions.append(_read(folder))
    found: dict[str, int] = {"old": 0, "new": 0, "left": 0}
    broken: list[str] = []
    reach = 3 * took
    for kill in range(1, kills + 1):
        _kill(make, instants.uniform(0, reach))
        for name, content in _read(folder).items():
            if content not in (versions[0][name], versions[1][name]):
                broken.append(f"{name}: {len(content)} bytes")
            else:
                found["new" if content == versions[1][name] else "old"] += 1
        found["left"] += any(folder.glob(".annual-report-*"))
        if kill % SOME == 0 and not found["new"]:
            reach *= 2  # the machine has become slower since
    make(0)
    print(json.dumps({**found, "broken": broken, "whole_after": _read(folder) == versions[0]}))  # noqa: T201


def _writer(folder: Path) -> Callable[[int], object]:
    versions = [dict.fromkeys(("a.pdf", "a.html", "manifest.json"), sign * 400000) for sign in (b"0", b"1")]
    return lambda version: write_files(folder, versions[version])


def _builder(folder: Path, workspaces: list[Path]) -> Callable[[int], object]:
    order = BuildOrder(("html",), folder, PdfEngine(wanted=False))
    places = [Workspace.at(each) for each in workspaces]
    return lambda version: build_period(DataFiles(places[version]), "2020", order, lambda _stage: None)


def _read(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if not file.name.startswith(".")}


def _kill(make: Callable[[int], object], after: float) -> None:
    """Has a child make the two versions by turns, and kills it `after` so many seconds."""
    child = os.fork()
    if child == 0:
        for version in cycle((0, 1)):
            make(version)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), [Path(each) for each in sys.argv[5:]])

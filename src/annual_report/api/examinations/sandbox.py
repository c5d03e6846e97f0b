"""Examination of what holds the processes that read what others wrote: the PDF engine, and readers of PDFs and Word."""

import sys
from collections.abc import Iterator
from typing import Final

from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.confinement import Confinement
from annual_report.language import N_, message
from annual_report.render.pdf.engine import EngineCrashedError

_CURE: Final = message(
    N_(
        "use Linux 5.13 or newer, and allow seccomp and Landlock in containers; until then, open files from "
        "strangers on another machine"
    )
)


@examination(N_("sandbox"))
def sandbox(machine: Machine) -> Iterator[Observation]:
    """What the engine's process has given up, as it says itself; the readers of strangers' files give up the same."""
    try:
        held = machine.engine.confinement()
    except EngineCrashedError:
        return  # that the engine stops is told of the engine
    whole = held.landlock and held.seccomp
    health = Health.OK if whole or sys.platform != "linux" else Health.ATTENTION
    yield Observation(health, message(_found(held), version=held.landlock), _CURE if health != Health.OK else None)


def _found(held: Confinement) -> str:
    if held.landlock and held.seccomp:
        return N_(
            "the network, other files and other programs are blocked (Landlock {version}, seccomp), time and memory "
            "limited"
        )
    if held.landlock:
        return N_(
            "files are blocked (Landlock {version}); the network and programs are not, because seccomp is missing"
        )
    if held.seccomp:
        return N_(
            "the network, programs and writing are blocked (seccomp); reading files is not, because Landlock is missing"
        )
    if held.limits:
        return N_("time and memory are limited; this system blocks neither files nor the network")
    return N_("none: this system blocks neither files nor the network, and limits neither time nor memory")

"""Examinations of places: the temporary folder, the workspace, and the folder that documents go into."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.language import N_, Message, message, system_reason

if TYPE_CHECKING:
    from annual_report.load.workspace import Workspace

MIB: Final = 1024**2
NEEDED: Final = 10 * MIB  # a report with its photos, twice: the new files are whole before the old ones go
COMFORTABLE: Final = 200 * MIB


@examination(N_("temporary folder"))
def temporary_folder(_machine: Machine) -> Iterator[Observation]:
    """Whether there is a folder for temporary files: the PDF engine puts fonts there."""
    variable = "TEMP" if os.name == "nt" else "TMPDIR"
    try:
        folder = Path(tempfile.gettempdir())
    except FileNotFoundError:
        cure = message(N_("set {variable} to a folder that can be written to"), variable=variable)
        yield Observation(Health.WRONG, message(N_("no temporary folder can be written to")), cure)
    else:
        cure = message(N_("make room there, or set {variable} to another folder"), variable=variable)
        yield _writable(folder, cure)


@examination(N_("workspace"))
def workspace(machine: Machine) -> Iterator[Observation]:
    """Where the workspace is and which periods it has; folders that look like periods but are not built."""
    here = _workspace(machine)
    if here is None:
        what = message(N_("none in {folder} or above it"), folder=machine.folder.resolve())
        cure = message(N_("go into the folder of your workspace, or create one: annual-report init my-report"))
        yield Observation(Health.ATTENTION, what, cure)
        return
    periods = here.periods()
    if periods:
        what = message(N_("{folder}, reports: {years}"), folder=here.root, years=", ".join(periods))
        yield Observation(Health.OK, what)
    else:
        cure = message(N_("write the first one: data/<year>/report.yaml"))
        yield Observation(Health.ATTENTION, message(N_("{folder}, no report yet"), folder=here.root), cure)
    yield from _not_built(here)


def _not_built(here: "Workspace") -> Iterator[Observation]:
    from annual_report.values.period import Period
    from annual_report.values.refusal import RefusalError

    for folder in sorted(each for each in (here.root / "data").iterdir() if each.is_dir()):
        reported = (folder / "report.yaml").is_file()
        try:
            Period.parse(folder.name)
        except RefusalError as error:
            if reported and here.period(folder.name) is None:
                yield Observation(
                    Health.ATTENTION, message(N_("data/{name} is not built"), name=folder.name), error.fix
                )
        else:
            if not reported:
                what = message(N_("data/{name} has no report.yaml"), name=folder.name)
                yield Observation(Health.ATTENTION, what, message(N_("write the report, or delete the folder")))


@examination(N_("output"))
def output(machine: Machine) -> Iterator[Observation]:
    """Whether the latest report can be written: into its folder, or the one that this would be made in."""
    from annual_report.load.containment import OutsideWorkspaceError, inside

    here = _workspace(machine)
    if here is None:
        return
    folder = here.output_folder(here.periods()[-1]) if here.periods() else here.root / "output"
    try:
        place = inside(here.root, str(folder.relative_to(here.root)))
    except OutsideWorkspaceError:
        what = message(N_("{folder} is a link that leads out of the workspace"), folder=folder)
        yield Observation(Health.WRONG, what, message(N_("remove the link, or build with --output FOLDER")))
        return
    while not place.exists():
        place = place.parent
    if place.is_dir():
        cure = message(N_("make room, ask for the right to write to the folder, or build with --output FOLDER"))
        yield _writable(place, cure)
    else:
        what = message(N_("{file} is a file, not a folder"), file=place)
        yield Observation(Health.WRONG, what, message(N_("give it another name, or build with --output FOLDER")))


def _writable(folder: Path, cure: Message) -> Observation:
    """Whether `folder` takes a file, by making one, and has room for a report."""
    try:
        with tempfile.TemporaryFile(prefix=".annual-report-", dir=folder):  # gone however the program ends
            pass
        free = shutil.disk_usage(folder).free
    except OSError as error:
        what = message(N_("{folder} cannot be written to: {reason}"), folder=folder, reason=system_reason(error))
        return Observation(Health.WRONG, what, cure)
    what = message(N_("{folder}, {free} MiB free"), folder=folder, free=free // MIB)
    if free >= COMFORTABLE:
        return Observation(Health.OK, what)
    return Observation(Health.ATTENTION if free >= NEEDED else Health.WRONG, what, cure)


def _workspace(machine: Machine) -> "Workspace | None":
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    try:
        return Workspace.find(machine.folder)
    except NoWorkspaceError:
        return None

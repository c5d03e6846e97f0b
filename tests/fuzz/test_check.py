"""Whatever happens to data files, `check` ends with 0 or 1, and tells why, within 2 s and 500 MB.

2,000 cases in .ci/run and a few in script/test, the same in every run; `pytest tests/fuzz --fuzz-cases 50000` tries so
many others. Seconds are of processor time, with what the start of the program takes, so that a busy machine fails no
test.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from fuzz.running import BYTES, TURNS, Program, Ran
from fuzz.workspaces import NAMES, WORKSPACES, Case, cases
from hypothesis import HealthCheck, Phase, given, settings

CASES: Final = 2000
FEW: Final = 60


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, loaded once."""
    sound = tmp_path_factory.mktemp("sound")
    Case("2017", (), None, ()).write(sound)
    with Program(sound) as program:
        yield program


def told_in_order(ran: Ran, case: Case, folder: Path) -> None:
    """What is written is what was asked for: JSON where that was, with places that are in the files, or words."""
    if not {"json", "sarif"} & set(case.options):
        assert ran.stdout + ran.stderr or (ran.status == 0 and "github" in case.options)
        return
    written = json.loads(ran.stdout)
    if "json" in case.options:
        assert bool(written["summary"]["errors"]) == (ran.status == 1)
        for each in written["diagnostics"]:
            assert each["message"]
            data = (folder / each["file"]).read_bytes()
            assert 1 <= each["line"] <= 2 + sum(data.count(end) for end in (b"\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8"))


def held_to(ran: Ran, program: Program) -> None:
    """What holds for every run."""
    assert ran.failure == ""
    assert ran.status in {0, 1}, ran.stderr
    assert "Traceback" not in ran.stderr
    assert not program.exceeds(ran, TURNS)
    assert ran.peak < BYTES


def try_out(case: Case, program: Program) -> None:
    """One case: the workspace is written, checked, and where it was mended, checked again."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        case.write(folder)
        ran = program.run(folder, *case.options)
        held_to(ran, program)
        told_in_order(ran, case, folder)
        if "--fix" in case.options:
            again = program.run(folder, *(each for each in case.options if each != "--fix"))
            held_to(again, program)
            assert again.status == ran.status
        else:
            assert tuple((folder / name).read_bytes() for name in NAMES) == case.files()


def test_sound_workspaces_have_no_errors(program: Program, tmp_path: Path) -> None:
    for workspace in WORKSPACES:
        Case(workspace, (), None, ()).write(tmp_path)
        ran = program.run(tmp_path, "--lang", "en", "check")
        held_to(ran, program)
        assert ran.status == 0, ran.stderr


@pytest.mark.parametrize("number", [FEW, pytest.param(CASES, marks=pytest.mark.thorough)])
def test_check_tells_of_whatever_happens_to_data(number: int, program: Program, pytestconfig: pytest.Config) -> None:
    asked: int | None = pytestconfig.getoption("--fuzz-cases")

    @settings(
        max_examples=asked or number,
        derandomize=asked is None,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        print_blob=False,
        report_multiple_bugs=True,
    )
    @given(cases)
    def try_all(case: Case) -> None:
        try_out(case, program)

    try_all()

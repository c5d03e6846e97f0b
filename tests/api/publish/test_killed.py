"""Builds that are killed: what was there before is there whole, or what comes after is, and nothing lingers."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from api.publish.conftest import Files, Versions
from cases import each_case
from pace import PATIENCE, comes_true
from sample import REPORT, Sample, uncovered

KILLS = 8
NAMES = ("bao-cao-2020.html", "bao-cao-2020.pdf", "manifest.json")
PROC = Path("/proc")

pytestmark = pytest.mark.needs_processes


def start(sample: Sample) -> "subprocess.Popen[bytes]":
    """A build that runs beside the test."""
    command = [sys.executable, "-m", "annual_report", "build", "2020"]
    environment = {**uncovered(), "ANNUAL_REPORT_LANG": "en"}
    return subprocess.Popen(
        command, cwd=sample.root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def engines(parent: int) -> list[int]:
    """The engine processes that `parent` has started."""
    found = []
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            command = stat.with_name("cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == parent and b"annual_report.render.pdf.engine" in command:
            found.append(int(stat.parent.name))
    return found


def engine_of(build: "subprocess.Popen[bytes]") -> int:
    """The engine process of `build`, waited for."""
    while build.poll() is None:
        if found := engines(build.pid):
            return found[0]
        time.sleep(0.005)
    raise AssertionError("no engine was started")


def lives(process: int) -> bool:
    """Whether `process` still runs; what has ended and waits for its parent does not."""
    try:
        return (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def outputs(sample: Sample) -> Files:
    """The published files."""
    return {name: (sample.root / "output/2020" / name).read_bytes() for name in NAMES}


def killings(what: str, folder: Path, kills: int, *workspaces: Path) -> dict[str, object]:
    """What `killing.py` found."""
    program = str(Path(__file__).with_name("killing.py"))
    arguments = [what, str(folder), str(kills), "2020", *map(str, workspaces)]
    done = subprocess.run([sys.executable, program, *arguments], capture_output=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.thorough
def test_files_are_whole_whenever_writing_is_killed(tmp_path: Path) -> None:
    found = killings("write", tmp_path, 150)
    assert found["broken"] == []
    assert found["whole_after"]
    assert found["old"]
    assert found["new"]
    assert found["left"]  # else no kill came while a file was being written


@pytest.mark.thorough
def test_files_are_whole_whenever_a_build_is_killed(sample: Sample, tmp_path: Path) -> None:
    other = Sample(tmp_path / "other")
    other.report(REPORT.replace("value: 12", "value: 13"))
    found = killings("build", tmp_path / "out", 50, sample.root, other.root)
    assert found["broken"] == []
    assert found["whole_after"]
    assert found["old"]
    assert found["new"]


@pytest.fixture
def old(sample: Sample, versions: Versions) -> Files:
    """The files of a good build, in place; the report has changed since."""
    for name, content in versions.old.items():
        sample.write(f"output/2020/{name}", content)
    sample.report(REPORT.replace("value: 12", "value: 13"))
    return versions.old


@pytest.mark.thorough
def test_whole_build_killed_anywhere_leaves_whole_files_and_no_engine(
    sample: Sample, old: Files, versions: Versions
) -> None:
    new = versions.new
    instants = random.Random(2017)  # noqa: S311
    started: set[int] = set()
    for kill in range(KILLS):
        build = start(sample)
        time.sleep(versions.took * (kill + instants.random()) / KILLS)
        started |= set(engines(build.pid))
        build.kill()
        build.communicate()
        for name, content in outputs(sample).items():
            assert content in (old[name], new[name]), name
    assert sample.run("build").returncode == 0
    assert outputs(sample) == new
    assert started
    assert_ends(*started)


def assert_ends(*processes: int) -> None:
    """The processes end by themselves, and soon."""
    assert comes_true(lambda: not any(map(lives, processes)))


@pytest.mark.thorough
@each_case("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_engine_ends_with_the_build(sample: Sample, sign: signal.Signals) -> None:
    build = start(sample)
    engine = engine_of(build)
    build.send_signal(sign)
    _nothing, said = build.communicate()
    assert_ends(engine)
    assert b"Traceback" not in said
    assert build.returncode not in {0, 1, 3}
    assert not list(sample.root.glob("output/**/*"))


def test_killed_engine_is_told_and_changes_nothing(sample: Sample, old: Files) -> None:
    build = start(sample)
    os.kill(engine_of(build), signal.SIGKILL)
    _nothing, said = build.communicate()
    assert build.returncode == 3, said
    assert b"The PDF engine was stopped" in said
    assert b"Traceback" not in said
    assert outputs(sample) == old

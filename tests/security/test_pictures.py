"""Pictures that are unusual or made to harm: each is printed or told, soon and in little, and each is decoded once.

All are read in one process with the memory of the one for strangers' pictures, and its processor's time is taken.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from cases import each_case
from load.pictures.hostile import PICTURES, gradient, png, saved
from pace import PATIENCE, exceeds
from sample import REPORT, Sample

from annual_report.checks import photos
from annual_report.load import limited_process
from annual_report.load.photo_files import PhotoFiles
from annual_report.load.pictures import apart, printing
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.picture import read_picture
from annual_report.load.pictures.shelf import PictureShelf

WIDTH = 165.0
# Turns of the loop in pace.py for one picture, memory for all: what a sound one of a phone takes, and some room.
_MOST = 500
_MEBIBYTES = 600
_TRY = """\
import json, resource, sys, time
from annual_report.load.pictures.limits import PROCESS_MEMORY
from annual_report.load.pictures.obstacle import UnreadablePictureError
from annual_report.load.pictures.picture import read_picture
from annual_report.load.pictures.printing import printed
from load.pictures.hostile import PICTURES
from memory import peak
resource.setrlimit(resource.RLIMIT_AS, (PROCESS_MEMORY, PROCESS_MEMORY))
most = 0
for name, (_expected, make) in PICTURES.items():
    data = make()
    before = peak()  # making one may take more than reading it
    begin = time.process_time()
    try:
        found = "read" if printed(read_picture(data), 165.0) else "nothing printed"
    except UnreadablePictureError as error:
        found = error.obstacle
    print(json.dumps([name, found, time.process_time() - begin]), flush=True)
    most = max(most, peak()) if peak() > before else most
print(json.dumps(["memory", "", most >> 20]))
"""


@pytest.mark.needs_posix
def test_picture_is_printed_or_told_soon_and_in_little() -> None:
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", _TRY],
        cwd=tests, env={**os.environ, "PYTHONPATH": str(tests)}, capture_output=True, encoding="utf-8", check=False,
        timeout=PATIENCE,
    )  # fmt: skip
    told = {name: (found, cost) for name, found, cost in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, (list(told)[-1:], done.stderr[-500:])
    _nothing, memory = told.pop("memory")
    assert {name: found for name, (found, _cost) in told.items()} == {
        name: want for name, (want, _) in PICTURES.items()
    }
    assert {name: cost for name, (_found, cost) in told.items() if exceeds(cost, _MOST)} == {}
    assert memory < _MEBIBYTES


def named(sample: Sample, *files: str) -> None:
    """Has the report show the photos in `files`."""
    entries = "".join(
        f"      - {{id: anh-{number}, caption: Ảnh {number}, file: {file}}}\n" for number, file in enumerate(files)
    )
    sample.report(f"{REPORT}    photos:\n{entries}")


def test_scan_of_16_bits_is_built(sample: Sample) -> None:
    sample.write("data/2020/photos/quet.png", PICTURES["png-scan-of-16-bits"][1]())
    named(sample, "photos/quet.png")
    assert sample.run("check").returncode == 0
    done = sample.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert "data:image/png" in sample.html


def test_picture_is_decoded_once_however_often_it_is_named(sample: Sample) -> None:
    data = saved(gradient(), "JPEG")
    for name in ("a.jpg", "b.jpg"):
        sample.write(f"data/2020/photos/{name}", data)
    (sample.root / "data/2020/photos/c.jpg").symlink_to("a.jpg")
    names = [f"photos/{path}" for path in ("a.jpg", "./a.jpg", "../photos/a.jpg", "b.jpg", "c.jpg", "a.jpg")]
    named(sample, *names)
    with (
        patch.object(printing, "printed", side_effect=printing.printed) as printed,
        patch.object(printing, "look_through", side_effect=printing.look_through) as looked_through,
    ):
        done = sample.run("build", "--format", "html")
        assert done.returncode == 0, done.stderr
        assert (printed.call_count, looked_through.call_count) == (1, 0)
        assert sample.html.count("data:image/jpeg") == len(names)
        assert sample.run("check").returncode == 0
        assert (printed.call_count, looked_through.call_count) == (1, 1)


@each_case(
    ("name", "problem", "cure"),
    [
        ("png-of-many-pixels", "“photos/anh.jpg” has more than 100 million pixels", "2000 pixels wide"),
        ("png-of-too-long-a-line", "a side of “photos/anh.jpg” is longer than 50000 pixels", "2000 pixels wide"),
        ("webp-film-of-many", "“photos/anh.jpg” is an animation of more than 1000 pictures", "save one picture of it"),
        ("jpeg-many-passes", "reading “photos/anh.jpg” takes too much time or memory", "2000 pixels wide"),
        ("webp-cut-at-5", "“photos/anh.jpg” cannot be read as a picture", "save it as JPEG"),
        ("nothing", "“photos/anh.jpg” cannot be read as a picture", "copy the picture here again"),
    ],
)
def test_place_is_told_and_what_to_do(sample: Sample, name: str, problem: str, cure: str) -> None:
    sample.write("data/2020/photos/anh.jpg", PICTURES[name][1]())
    named(sample, "photos/anh.jpg")
    line = (sample.root / "data/2020/report.yaml").read_text("utf-8").splitlines().index(
        "      - {id: anh-0, caption: Ảnh 0, file: photos/anh.jpg}"
    ) + 1  # fmt: skip
    for command in ("check", "build") if name == "nothing" else ("check",):
        done = sample.run(command)
        said = done.stdout + done.stderr
        assert done.returncode == 1
        assert re.search(rf"report\.yaml:{line}:\d+", said), said
        assert problem in " ".join(said.split())
        assert cure in " ".join(said.split())


def test_pixels_of_all_photos_have_a_limit(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_PIXELS_IN_ALL", 60 * 40 * 2)
    for number in range(3):
        sample.write(f"data/2020/photos/{number}.png", saved(gradient().rotate(number)))
    named(sample, "photos/0.png", "photos/0.png", "photos/1.png", "photos/0.png")
    assert sample.run("check").returncode == 0
    named(sample, "photos/0.png", "photos/1.png", "photos/2.png")
    done = sample.run("check")
    assert done.returncode == 1
    assert "with “photos/2.png”, the photos of this report" in done.stdout + done.stderr


def test_time_of_all_photos_of_a_report_has_a_limit(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each takes 25 of the 60 seconds, can it be read or not: the third one is told, and none is read after it."""
    asked, clock = list[int](), iter(range(0, 1000, 25))
    for number in range(5):
        sample.write(f"data/2020/photos/{number}.webp", saved(gradient().rotate(number), "WEBP"))

    def asking(_module: str, *parts: bytes, seconds: float) -> bytes:
        asked.append(len(parts))
        if len(asked) == 2:
            raise limited_process.ObstacleError(limited_process.TOO_LONG)
        return b""

    monkeypatch.setattr(limited_process, "ask", asking)
    monkeypatch.setattr(apart, "_seconds_of_processes", lambda: next(clock))
    named(sample, *(f"photos/{number}.webp" for number in range(5)))
    said = " ".join(sample.run("check").stdout.split())
    assert len(asked) == 3
    assert "with “photos/2.webp”, reading the photos of this report takes more than 60 seconds" in said
    assert "save them as JPEG, 2000 pixels wide" in said
    assert "“photos/0.webp”" not in said
    assert "“photos/3.webp”" not in said


def test_large_file_is_not_read(sample: Sample) -> None:
    file = sample.write("data/2020/photos/anh.jpg", saved(gradient(), "JPEG"))
    with file.open("r+b") as stream:
        stream.truncate(10**12)
    named(sample, "photos/anh.jpg")
    done = sample.run("check")
    assert done.returncode == 1
    assert "“photos/anh.jpg” is larger than 128 MiB" in done.stdout + done.stderr


def test_large_and_rare_kinds_are_read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    here = {name: PICTURES[name][1]() for name in ("webp-RGB", "png-grey-of-16-bits-small", "webp-cut-at-5")}
    asked: list[str] = []
    ask = limited_process.ask

    def asking(module: str, *parts: bytes, seconds: float) -> bytes:
        asked.append(module)
        return ask(module, *parts, seconds=seconds)

    monkeypatch.setattr(limited_process, "ask", asking)
    for name, data in here.items():
        if PICTURES[name][0] == "read":
            assert PictureShelf().look_at(data)[1] == 60 * 40
            assert PictureShelf(WIDTH).printed(data)
        else:
            with pytest.raises(UnreadablePictureError):
                PictureShelf().look_at(data)
    assert asked == [apart.__name__] * 5
    for program in ("raise SystemExit(9)", "import os; os.abort()", "print('-nothing-known', end='')"):
        monkeypatch.setattr(limited_process, "_PYTHON", (sys.executable, "-c", program))
        with pytest.raises(UnreadablePictureError) as error:
            PictureShelf().look_at(here["webp-RGB"])
        assert error.value.obstacle is Obstacle.NO_PICTURE


def test_picture_that_is_swapped_during_a_build_is_the_one_that_was_looked_at(tmp_path: Path) -> None:
    file, looked_at = tmp_path / "anh.png", saved(gradient())
    file.write_bytes(looked_at)
    photo_files = PhotoFiles(tmp_path, tmp_path, WIDTH)
    photo_files.look_at(file.name)
    file.write_bytes(png(50_000, 50_000))
    assert photo_files.read(file.name) == looked_at
    assert photo_files.printed(file.name)


@each_case("name", ["png-RGBA", "jpeg-in-passes", "webp-RGB", "png-with-notes"])
def test_damage_anywhere_is_told_and_never_a_crash(name: str) -> None:
    data = PICTURES[name][1]()
    broken = [data[:end] for end in range(0, len(data), 3)]
    broken += [data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :] for at in range(0, len(data), 3)]
    read = 0
    for each in broken:
        try:
            read += bool(printing.printed(read_picture(each), WIDTH))
        except UnreadablePictureError:
            continue
    assert read < len(broken) / 2

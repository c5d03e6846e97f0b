"""The report on the machine: what whoever looks after it needs, and nothing private."""

import os
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from sample import REPORT, Sample

from annual_report import api
from annual_report.api.examinations.examination import Examination, Health, Observation
from annual_report.api.examinations.machine_report import machine_report
from annual_report.api.publish import CannotWriteError
from annual_report.language import message
from annual_report.values.text_types import slug

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("Nguyễn Văn Mẫu", "Hội Mẫu tỉnh Mẫu", "Hội A tỉnh Mẫu", "Tập huấn bí mật")


def seen(text: str) -> list[tuple[Examination, Observation]]:
    """What a doctor has seen who quotes a text."""
    return [(Examination("workspace", lambda _machine: iter(())), Observation(Health.OK, message("{text}", text=text)))]


def test_nothing_private_is_in_it(sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "hoa.le"
    (home / "data").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("getpass.getuser", lambda: "hoa.le")
    monkeypatch.setattr("socket.gethostname", lambda: "may-chi-hoa")
    sample.report(REPORT.replace("Đã mở {lop}.", "Tập huấn bí mật của Nguyễn Văn Mẫu {khong-co}."))
    places = f"{home}/x.pdf | {sample.root.resolve()}/data | D:/HOA.LE/y | may-chi-hoa"
    called = " | ".join((*NAMES, *map(slug, NAMES[:3])))
    file = api.write_doctor_report(tmp_path / "r.txt", [*seen(places), *seen(called)], sample.root, "en")
    text = file.read_text("utf-8")
    _title, first, second, *_rest = text.split("Examined")[1].splitlines()
    assert first.endswith(": ~/x.pdf | <workspace>/data | D:/<user>/y | <machine>")
    assert second.endswith(f": <name> | <name> | <name> | {NAMES[3]} | <name> | <name> | <name>")
    for private in (str(home), str(sample.root.resolve()), "may-chi-hoa", "hoa.le", *NAMES[:3], *map(slug, NAMES[:3])):
        assert private.lower() not in text.lower(), private
    workspace = text.split("\nWorkspace\n")[1].partition("SHA-256")[0]
    assert workspace.split() == ["reports:", "2020", "unknown-name", "data/2020/report.yaml:9"]
    assert NAMES[3] not in workspace


def test_names_are_hidden_in_whatever_form(sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workspace through a link, marks beside their letters, short user names, names in longer words."""
    link = tmp_path / "lan-huong"
    link.symlink_to(sample.root, target_is_directory=True)
    monkeypatch.setenv("HOME", str(tmp_path / "thu-huong"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "bi-mat"))
    apart = normalize("NFD", "Nguyễn Văn Mẫu")
    for user, quoted, told in (
        ("an", "/home/an/x | D:\\an | can an", "/home/<user>/x | D:\\<user> | can an"),
        ("hoa", "/srv/hoa2/x | hoa_le | hoang", "/srv/<user>2/x | <user>_le | hoang"),
        ("lanhuong", "xlanhuong | /home/LanHuong2", "x<user> | /home/<user>2"),
        ("le", f"{link}/x | /srv/thu-huong | {apart}", "<workspace>/x | /srv/<user> | <name>"),
    ):
        monkeypatch.setattr("getpass.getuser", lambda user=user: user)
        text = machine_report(seen(quoted), link, "en")
        assert text.split("Examined")[1].splitlines()[1].endswith(f": {told}"), user
        assert "TMPDIR=<no folder>" in text


def test_folder_whose_name_has_an_unseen_sign_is_hidden(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "Hoa\u00adLe"
    sample.root.rename(folder)
    text = machine_report(seen(f"{folder}/x\u00ad"), folder, "en")
    assert text.split("Examined")[1].splitlines()[1].endswith(": <workspace>/x\ufffd")


def test_folder_that_is_no_workspace_is_hidden_too(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, link = tmp_path / "Hội Kín" / "Trần Văn Bí Mật", tmp_path / "bi-mat"
    folder.mkdir(parents=True)
    link.symlink_to(folder, target_is_directory=True)
    for place in (folder, link):
        monkeypatch.setenv("PWD", str(place))
        monkeypatch.setattr("tempfile.gettempdir", lambda: str(folder / "tạm"))
        text = "".join(  # one line each, as long values are cut off
            machine_report(seen(said), place, "en") for said in (f"none in {folder}", f"or {place}", f"in {folder}/tạm")
        )
        assert all(f": {said}\n" in text for said in ("none in <folder>", "or <folder>", "in <temporary folder>"))
        assert "Mật" not in text
        assert "bi-mat" not in text
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert ": none in <folder>\n" in machine_report(seen(f"none in {folder}"), folder, "en")
    (sample.root / "data/Bí Mật").mkdir()
    text = machine_report(seen("data/Bí Mật is not built | data/2020/report.yaml"), sample.root, "en")
    assert ": data/<name> is not built | data/2020/report.yaml\n" in text
    assert "Mật" not in text


def test_folder_that_is_cut_off_in_a_long_line_is_hidden_too(tmp_path: Path) -> None:
    folder = tmp_path / "Hội Kín" / "Trần Văn Bí Mật"
    folder.mkdir(parents=True)
    shown = str(folder)
    for length in range(len(shown) - len("Trần Văn Bí Mật"), len(shown)):
        text = machine_report(seen(f"none in {shown[:length]}…"), folder, "en")
        assert ": none in <folder>…\n" in text
        assert "Kín" not in text


def test_report_with_anything_added_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"
    api.write_doctor_report(file, seen("x"), tmp_path, "en")
    first = file.read_bytes()
    api.write_doctor_report(file, seen("y"), tmp_path, "en")
    assert file.read_bytes() != first
    lines = first.splitlines(keepends=True)
    for content in (
        first + b"my notes\n",
        b"my notes\n" + first,
        b"".join([*lines[:3], b"my notes\n", *lines[3:]]),
        lines[0] + b"my notes\n",
        b"".join(lines[:-1]),
        b"",
    ):
        file.write_bytes(content)
        with pytest.raises(CannotWriteError):
            api.write_doctor_report(file, seen("x"), tmp_path, "en")
        assert file.read_bytes() == content
    assert {each.name for each in tmp_path.iterdir()} == {"r.txt"}


def test_no_other_thing_of_its_name_is_read_or_written_over(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"

    def linked() -> None:
        (tmp_path / "mine").write_text("annual-report doctor --report\n")
        file.symlink_to(tmp_path / "mine")

    others: list[Callable[[], object]] = [file.mkdir, linked, lambda: file.symlink_to("nowhere")]
    others += [lambda: os.mkfifo(file)] if hasattr(os, "mkfifo") else []
    for other in others:
        other()
        with pytest.raises(CannotWriteError):
            api.write_doctor_report(file, seen("x"), tmp_path, "en")
        assert os.path.lexists(file)
        if file.is_dir():
            file.rmdir()
        else:
            file.unlink()


def test_command_writes_it_and_says_so(sample: Sample) -> None:
    done = sample.run("doctor", "--report")
    assert done.stdout.splitlines()[-1] == "doctor-report.txt"
    assert "Send this file" in done.stderr
    first = (sample.root / "doctor-report.txt").read_bytes()
    assert b"Left out" in first
    assert sample.run("doctor", "--report", "doctor-report.txt", lang="vi").returncode == done.returncode
    assert first != (sample.root / "doctor-report.txt").read_bytes(), "an earlier report is written over"
    sample.write("mine.txt", "mine\n")
    refused = sample.run("doctor", "--report", "mine.txt")
    assert refused.returncode == 3
    assert (sample.root / "mine.txt").read_text("utf-8") == "mine\n"
    assert sample.run("doctor", "mine.txt").returncode == 2


def test_it_is_written_whatever_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/organization.yaml").write_bytes(b"\xff\xfe name: [")
    (tmp_path / "data/2020").mkdir()
    (tmp_path / "data/2020/report.yaml").write_bytes(b"\x00")
    text = api.write_doctor_report(tmp_path / "r.txt", seen("x"), tmp_path, "en").read_text("utf-8")
    assert "data/2020/report.yaml" in text

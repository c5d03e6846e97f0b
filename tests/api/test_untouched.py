"""All that no edit touches stays as it was written: line ends, marks, comments, spaces, accents, and whole files."""

import os
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from api.fixing import HEAD, REPORT_FILE, SECTIONS, mended
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

from annual_report.api import fixing as fixing_in_api
from annual_report.api.checking import CheckedPeriods, check_periods
from annual_report.api.fixing import MAX_CHECKED, FileChange, FixResult, fixed, written
from annual_report.load.workspace import Workspace

BROKEN = f"""\
# Báo cáo  \t
{HEAD}
statistics:   # số liệu


  - id: "lop"   # ghi chú: mười hai
    'label':  'Lớp' \t
    value:   64.5%   # 64.5%

    unit:    lớp
  - {{ id: b ,  label : "Số",value: 1 }}
{SECTIONS}    text: >-
      Dòng một.


      Giữa # không phải ghi chú
      Dòng hai: 64.5
  # hết"""
RIGHT = BROKEN.replace("value:   64.5%", "value:   64,5%")


@each_case("mark", ["", "\ufeff"])
@each_case("line_end", ["\n", "\r\n", "\r"])
@each_case("end", ["", "\n", "\n\n"])
def test_bytes_around_an_edit_stay(line_end: str, mark: str, end: str) -> None:
    before, after = (f"{mark}{text}{end}".replace("\n", line_end).encode() for text in (BROKEN, RIGHT))
    done = mended(before)
    assert done.report == after
    assert done.organization == ORGANIZATION.encode()
    assert done.told == []
    assert mended(done.report).changes == ()


def test_value_on_the_last_line_is_mended_without_a_line_end() -> None:
    text = SECTIONS + HEAD.removeprefix("period: 2020\n")
    assert mended(f"{text}perod: 2020").report.decode() == f"{text}period: 2020"
    assert mended(f"{text}period: 2020\nlanguage: VI\nsources: []\nintroduction: Chủ đề: a").report.endswith(
        '\nintroduction: "Chủ đề: a"'.encode()
    )


def test_very_long_lines_are_mended() -> None:
    text = f"{HEAD}statistics: [{{id: lop, note: '{'dài ' * 20_000}', label: Lớp, value: 64.5%}}]\n{SECTIONS}"
    assert mended(text).report.decode() == text.replace("64.5%", '"64,5%"')


def test_many_slips_on_one_line_are_all_mended() -> None:
    entries = ", ".join(f"{{id: Số_{number}, labl: '{number}', value: {number}.5}}" for number in range(40))
    done = mended(f"{HEAD}statistics: [{entries}]\n{SECTIONS}")
    assert done.told == []
    assert done.changes[0].mended == 120
    right = ", ".join(f"{{id: so-{number}, label: '{number}', value: \"{number},5\"}}" for number in range(40))
    assert done.report.decode() == f"{HEAD}statistics: [{right}]\n{SECTIONS}"


def test_more_slips_than_are_told_at_once_are_all_mended() -> None:
    entries = "".join(f"  - {{id: so-{number}, labl: A}}\n" for number in range(510))
    done = mended(f"{HEAD}statistics:\n{entries}{SECTIONS}")
    assert done.told == []
    assert done.report.decode() == f"{HEAD}statistics:\n{entries.replace('labl', 'label')}{SECTIONS}"


def test_accents_apart_are_put_together_and_nothing_else_changes() -> None:
    assert mended(normalize("NFD", f"\ufeff{RIGHT}")).report.decode() == f"\ufeff{RIGHT}"
    assert mended(normalize("NFD", BROKEN)).report.decode() == RIGHT


def test_accents_apart_stay_where_that_is_wanted() -> None:
    apart = normalize("NFD", BROKEN)
    wanted = mended(apart, f"{ORGANIZATION}rules:\n  text-not-nfc: tắt\n")
    assert wanted.told == []
    changed = [(a, b) for a, b in zip(apart.split("\n"), wanted.report.decode().split("\n"), strict=True) if a != b]
    assert changed == [("    value:   64.5%   # 64.5%", "    value:   64,5%   # 64.5%")]


def test_on_a_line_of_accents_apart_only_the_edit_changes() -> None:
    line = "statistics: [{id: lop, labl: Lớp tập huấn, note: Số liệu, value: 64.5%}]"
    right = line.replace("labl", "label").replace("64.5%", '"64,5%"')
    before, after = (f"{HEAD}{normalize('NFD', each)}\n{SECTIONS}" for each in (line, right))
    done = mended(before, f"{ORGANIZATION}rules:\n  text-not-nfc: tắt\n")
    assert (done.report.decode(), done.told) == (after, [])


def test_encoding_is_mended_before_what_is_read_in_it() -> None:
    text = REPORT.replace("sections:", "sectons:").replace("value: 12", "value: 64.5%")
    done = mended(text.encode("utf-16"))
    right = text.replace("sectons", "sections").replace("64.5%", '"64,5%"')
    assert (done.report.decode(), done.told) == (right, [])


def mend(sample: Sample) -> FixResult:
    """Mends the report, and writes it."""
    workspace = Workspace.at(sample.root)
    return written(workspace, ["2020"], fixed(workspace, ["2020"]))


def test_sound_files_are_not_written(sample: Sample) -> None:
    sample.report(REPORT.replace("sections:", "sectons:"))
    untouched = sample.root / "data/organization.yaml"
    os.utime(untouched, ns=(1_000_000_000, 1_000_000_000))
    mend(sample)
    assert untouched.stat().st_mtime_ns == 1_000_000_000
    assert (sample.root / REPORT_FILE).read_text("utf-8") == REPORT
    os.utime(sample.root / REPORT_FILE, ns=(1_000_000_000, 1_000_000_000))
    mend(sample)
    assert (sample.root / REPORT_FILE).stat().st_mtime_ns == 1_000_000_000


def test_nothing_is_written_before_it_is_wanted(sample: Sample) -> None:
    sample.report(REPORT.replace("sections:", "sectons:"))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sample.root.rglob("*.yaml")}
    assert fixed(Workspace.at(sample.root), ["2020"]).changes
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sample.root.rglob("*.yaml")}


@pytest.mark.needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_who_may_read_and_write_a_file_stays(mode: int, sample: Sample) -> None:
    sample.report(REPORT.replace("sections:", "sectons:"))
    file = sample.root / REPORT_FILE
    file.chmod(mode)
    mend(sample)
    assert file.read_text("utf-8") == REPORT
    assert file.stat().st_mode & 0o777 == mode


def test_file_behind_a_link_is_mended_in_its_own_place(sample: Sample) -> None:
    file, shared = sample.root / REPORT_FILE, sample.root / "data/shared.yaml"
    file.rename(shared)
    file.symlink_to(shared)
    shared.write_text(REPORT.replace("sections:", "sectons:"), "utf-8")
    mend(sample)
    assert file.is_symlink()
    assert shared.read_text("utf-8") == REPORT


def test_file_that_cannot_be_written_stays_whole(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    workspace = Workspace.at(sample.root)
    wanted = FixResult({}, changes=(FileChange(REPORT_FILE, REPORT.encode(), b"other", 1),))
    monkeypatch.setattr(os, "fsync", full)
    done = written(workspace, ["2020"], wanted)
    assert done.changes == ()
    assert [each.reason.say("en") for each in done.unwritten] == ["there is no room left on the disk"]
    assert [each.rule.name for each in done.diagnostics] == ["file-not-mended"]
    assert (sample.root / REPORT_FILE).read_text("utf-8") == REPORT
    assert sorted(each.name for each in (sample.root / "data/2020").iterdir()) == ["report.yaml"]


def test_link_out_of_the_workspace_is_not_followed(sample: Sample, tmp_path: Path) -> None:
    outside = tmp_path / "report.yaml"
    outside.write_text(REPORT.replace("sections:", "sectons:"), "utf-8")
    (sample.root / REPORT_FILE).unlink()
    (sample.root / REPORT_FILE).symlink_to(outside)
    assert fixed(Workspace.at(sample.root), ["2020"]).changes == ()


def test_hundreds_of_broken_lines_are_mended_some_at_a_time() -> None:
    # Each takes reading the whole file anew: all at once would take as long as the square of their number.
    report = f"{HEAD}{SECTIONS}    text: a\n" + "---\n" * 4000
    once = mended(report)
    assert 50 <= once.report.count(b"# ---") < 1000
    twice = mended(once.report)
    assert twice.report.count(b"# ---") > once.report.count(b"# ---")


@each_case("shape", ["a  a ", "Ã©", "Ảnh 1. "])
def test_a_long_text_full_of_slips_is_mended_some_at_a_time(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Each round reads all of it anew, and mends as many places as are told at once.
    rounds = list[object]()

    def counted(*given: Any) -> CheckedPeriods:
        rounds.append(given)
        return check_periods(*given)

    monkeypatch.setattr(fixing_in_api, "check_periods", counted)
    slips = shape * (90_000 // len(shape))
    done = mended(f"{HEAD}{SECTIONS}    text: '{slips}'\n")
    assert len(done.report) < len(slips.encode()) + 200
    assert len(done.changes) == 1
    assert len(rounds) <= 1 + MAX_CHECKED // 90_000 + 1

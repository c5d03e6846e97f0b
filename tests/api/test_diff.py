"""The diff shows exactly what mending writes: applied to the file before, it gives the file after."""

import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest
from api.fixing import HEAD, SECTIONS, mended, patched
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st
from sample import REPORT

from annual_report.api.fixing import FileChange

SLIPS = REPORT.replace("sections:", "sectons:").replace("value: 12", "value: 64.5%")
PERIOD_LAST = SECTIONS + HEAD.removeprefix("period: 2020\n") + "period: 2020"
BEFORE = {
    "lf": SLIPS,
    "crlf": SLIPS.replace("\n", "\r\n"),
    "cr": SLIPS.replace("\n", "\r"),
    "mixed": SLIPS.replace("\n", "\r\n", 3),
    "mark": f"\ufeff{SLIPS}",
    "mark-on-changed-line": "\ufeff" + REPORT.replace("period", "perod"),
    "no-line-end": SLIPS.removesuffix("\n"),
    "changed-line-without-line-end": PERIOD_LAST.replace("period", "perod"),
    "odd-line-ends": SLIPS.replace("Kết quả", '"Kết\u2028quả"').replace("Lớp", "Lớp\x85"),
    "accents-apart": normalize("NFD", SLIPS),
    "exemption": SLIPS.replace("\nstatistics", "\n# bỏ qua: loose-brace\nstatistics").replace("64.5%", "12"),
    "far-apart": SLIPS.replace("sectons", "# ghi chú\n" * 50 + "sectons"),
}


@each_case("text", BEFORE.values())
def test_diff_applied_gives_what_is_written(text: str) -> None:
    done = mended(text)
    (change,) = done.changes
    assert change.before == text.encode()
    assert change.after == done.report
    assert patched(change.before, change.diff) == change.after


@pytest.mark.needs_patch
@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE)
def test_diff_is_one_for_patch(text: str, tmp_path: Path) -> None:
    (change,) = mended(text).changes
    (tmp_path / "data/2020").mkdir(parents=True)
    (tmp_path / change.name).write_bytes(change.before)
    command = ["patch", "--binary", "--strip=0", "--fuzz=0"]
    subprocess.run(command, cwd=tmp_path, input=change.diff.encode(), check=True, capture_output=True)
    assert (tmp_path / change.name).read_bytes() == change.after


@given(st.text("ab\n\r\ufeff\u2028\x0bế-+@\\ ", max_size=30), st.text("ab\n\r\ufeff\u2028\x0bế-+@\\ ", max_size=30))
def test_diff_of_any_texts_can_be_applied(before: str, after: str) -> None:
    change = FileChange("a.yaml", before.encode(), after.encode(), 1)
    assert patched(change.before, change.diff) == change.after


def test_diff_of_a_file_in_another_encoding_shows_what_it_will_be() -> None:
    (change,) = mended(REPORT.encode("utf-16")).changes
    assert "+period: 2020\n" in change.diff
    assert "\0" not in change.diff

"""A figure that is computed stays so when somebody wrote another one in Word: it is told what to change."""

import pytest
from sample import Sample

from tests.api.merging.test_taking_back import REPORT, Office

_SUMS = """\
  - {id: dau, label: Đầu năm, value: "{con.nam-truoc}", unit: đồng}
  - id: thu
    label: Thu
    unit: đồng
    parts: {complete: có, items: [{id: phi, label: Hội phí, value: 200}, {id: tang, label: Tài trợ, value: 100}]}
  - {id: con, label: Còn lại, value: "{dau} + {thu}", unit: đồng, previous: 700}
"""
_MEMBERS = "    memberships: [{id: vien, label: Hội viên, unit: người, opening: 30, admitted: 20, left: 5}]\n"
_DATA = (
    REPORT.replace("sections:\n", f"{_SUMS}sections:\n", 1)
    .replace("{lop.ty-le}.\n", "{lop.ty-le}. Đầu năm {dau}, thu {thu}, còn {con}; cuối năm {vien}.\n")
    .replace("    activities:\n", f"{_MEMBERS}    activities:\n", 1)
)


def _place(words: str) -> str:
    line = _DATA[: _DATA.index(words)].count("\n") + 1
    return f"data/2020/report.yaml:{line}"


@pytest.fixture
def office(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr("tests.api.merging.test_taking_back.REPORT", _DATA)
    monkeypatch.setattr("tests.api.merging.test_taking_back._SENT", {})
    return Office(sample)


def test_a_computed_figure_is_never_written_over(office: Office) -> None:
    edits = office.edit().replace("700\u00a0đồng", "800\u00a0đồng").replace("300\u00a0đồng", "900\u00a0đồng")
    edits.replace("1.000\u00a0đồng", "1.700\u00a0đồng").replace("45\u00a0người", "46\u00a0người")
    done = office.take(edits)
    assert not done.changes
    assert not done.taken
    told = [each.reason.say("en") for each in done.not_taken]
    for words in (
        f"“Đầu năm” is computed ({_place('id: dau')}): {{con.nam-truoc}}; change one of these: Còn lại (",
        f"“Thu” is the sum of its parts ({_place('id: thu')}); change one of these: Hội phí (",
        f"“Còn lại” is computed ({_place('id: con,')}): {{dau}} + {{thu}}; change one of these: Đầu năm (",
        "“Hội viên” at the end is computed (",
    ):
        assert any(each.startswith(words) for each in told), (words, told)

"""Figures in running text that Word changed, and the data too."""

import pytest
from sample import Sample

from tests.api.merging.test_taking_back import REPORT, Office

_PRINTED = "40/62\u00a0lớp"


@pytest.fixture
def office(sample: Sample) -> Office:
    return Office(sample)


def test_a_figure_that_both_changed_is_shown_wherever_it_is_printed(office: Office) -> None:
    changed = REPORT.replace("40/62", "39/62")
    office.report.write_text(changed, "utf-8")
    done = office.take(office.edit().replace(_PRINTED, "41/62\u00a0lớp"))
    (conflict,) = done.conflicts
    assert not done.changes
    assert "40/62" in (conflict.base or "")
    assert "41/62" in (conflict.returned or "")
    assert "39/62" in (conflict.now or "")
    office.report.write_text(REPORT.replace("40/62", "41/62"), "utf-8")
    assert office.take(office.edit().replace(_PRINTED, "41/62\u00a0lớp")).is_empty


def test_words_beside_a_figure_are_taken_where_the_data_changed_the_figure(office: Office) -> None:
    changed = REPORT.replace("value: 1200", "value: 1300")
    office.report.write_text(changed, "utf-8")
    text = office.write(office.edit().replace("tại huyện A, có ", "tại huyện A, có hơn "))
    assert text == changed.replace("có {hoc-vien}", "có hơn {hoc-vien}")


def test_what_is_in_the_data_is_not_taken_again(office: Office) -> None:
    edits = office.edit().replace("Đã mở", "Đã cùng mở").replace(_PRINTED, "41/62\u00a0lớp")
    edits.replace("tại huyện A, có ", "tại huyện A, có hơn ").replace("1.200\u00a0người", "1.300\u00a0người")
    office.write(edits)
    again = office.take(edits)
    assert again.is_empty, again
    assert again.is_edited
    assert not office.take(office.edit()).is_edited

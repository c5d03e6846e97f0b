"""One text that was changed in Word and in the data meanwhile: joined where sentences differ, else a conflict."""

from typing import Final

from annual_report.api.merging.edits import Anchor, merged
from annual_report.api.merging.words import differences

SENT: Final = "Hội mở sáu lớp mỗi quý tại huyện. Việc thu hội phí còn chậm. Quỹ đủ chi."
# What came back, what the data says now, and what both say together; None is a conflict.
CASES: Final = (
    ("khoảng sáu", "sáu", "mỗi tháng", "mỗi quý", None),  # words apart in one sentence
    ("tám", "sáu", "lớp học", "lớp", None),  # words beside each other
    ("tám", "sáu", "bảy", "sáu", None),
    ("tám", "sáu", "tám", "sáu", SENT.replace("sáu", "tám")),  # both alike
    ("tám", "sáu", "rất chậm", "chậm", SENT.replace("sáu", "tám").replace("chậm", "rất chậm")),  # two sentences
    ("tám", "sáu", "dư chi", "đủ chi", SENT.replace("sáu", "tám").replace("đủ", "dư")),
    ("huyện. Có 30 người dự.", "huyện.", "rất chậm", "chậm",
     SENT.replace("huyện.", "huyện. Có 30 người dự.").replace("chậm", "rất chậm")),  # a new sentence and another
    ("huyện. Có 30 người dự.", "huyện.", "tám", "sáu",
     SENT.replace("huyện.", "huyện. Có 30 người dự.").replace("sáu", "tám")),  # behind the one that was changed
    ("huyện. Có 30 người dự.", "huyện.", "huyện. Có 20 người dự.", "huyện.", None),  # two of them at one place
    ("huyện", "huyện", "tám", "sáu", SENT.replace("sáu", "tám")),  # the data alone
)  # fmt: skip


def joined(returned: str, now: str) -> str | None:
    both = merged(SENT, returned, now, differences(SENT, returned))
    if both.conflicts:
        return None
    made, at = "", 0
    for each in both.changes:
        made, at = made + now[at : each.start] + returned[each.new_start : each.new_end], each.end
    return made + now[at:]


def test_words_that_both_wrote_in_one_sentence_are_a_conflict() -> None:
    for came, was, is_now, was_before, together in CASES:
        case = f"{came} / {is_now}"
        assert joined(SENT.replace(was, came), SENT.replace(was_before, is_now)) == together, case
        assert joined(SENT.replace(was_before, is_now), SENT.replace(was, came)) == together, case


def test_a_figure_put_in_by_name_may_change_beside_words() -> None:
    at = SENT.index("sáu")
    returned, now = SENT.replace("mỗi quý", "mỗi tháng"), SENT.replace("sáu", "tám")
    both = merged(SENT, returned, now, differences(SENT, returned), [Anchor(at, at + 3, at, at + 3)])
    assert not both.conflicts
    assert [returned[each.new_start : each.new_end].strip() for each in both.changes] == ["tháng"]


def test_what_was_written_already_does_not_stand_against_the_rest() -> None:
    """The first merge took one of two changes in a sentence; the other is told once more, and is no conflict."""
    returned, now = SENT.replace("sáu", "tám").replace("mỗi quý", "mỗi tháng"), SENT.replace("sáu", "tám")
    both = merged(SENT, returned, now, differences(SENT, returned))
    assert not both.conflicts
    assert [returned[each.new_start : each.new_end].strip() for each in both.changes] == ["tháng"]

"""The types of what changed in a file of Word."""

from annual_report.api.merging.changes import BlockKind, NewBlock, NewRun, Replacement, TextChanged
from annual_report.document.origin import Origin


def test_the_new_text_is_the_old_one_with_its_replacements() -> None:
    changed = TextChanged(
        Origin(("introduction",)),
        "Hội có 62 hội viên.",
        (Replacement(0, 3, (NewRun("Liên "), NewRun("hiệp hội", strong=True))), Replacement(18, 19, ())),
    )
    assert changed.new == "Liên hiệp hội có 62 hội viên"


def test_a_row_says_its_cells() -> None:
    assert NewBlock(BlockKind.ROW, cells=((NewRun("Nam"), NewRun(" Định")), (NewRun("3"),))).text == "Nam Định | 3"

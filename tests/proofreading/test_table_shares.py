"""Shares in tables: columns that a total of 100% closes, and rows of several shares."""

from cases import each_case

from annual_report.proofreading import Knowledge, proofread
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.registry import PROOFREADERS

RULE = [each for each in PROOFREADERS if each.rule.name == "table-shares-wrong"]
BRANCHES = ("| Mảng | Tỷ trọng (%) |", "| A | 22,3 |", "| B | 26,4 |", "| C | 17,7 |")
GRADES = ("| Khối | Tốt (%) | Khá (%) | Đạt (%) |", "| 10 | 30,4 | 50,1 | 19,5 |", "| 11 | 29,4 | 50,1 | 20,4 |")


def told(*rows: str) -> list[str]:
    head, *others = rows
    text = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *others))
    return [slip.message.say("en") for _by, slip in proofread(passages_of_markdown(text), Knowledge(), RULE)]


@each_case(
    ("rows", "said"),
    [
        ((*BRANCHES, "| D | 35,6 |", "| Tổng cộng | 100 |"), "the shares add up to 102,0%, not to 100%"),
        ((*BRANCHES, "| D | 35,6 |", "| Tổng cộng | 100% |"), "the shares add up to 102,0%, not to 100%"),
        ((*BRANCHES, "| D | 33,4 |", "| Tổng cộng | 100 |"), ""),
        ((*BRANCHES, "| D | 33,6 |", "| Tổng cộng | 100,0 |"), ""),
        (("| Phòng | Hoàn thành (%) |", "| A | 98 |", "| B | 102 |", "| C | 100 |", "| Tổng | 100 |"), ""),
        (("| Huyện | Lớp |", "| A | 40 |", "| B | 62 |", "| Tổng cộng | 100 |"), ""),
        ((*GRADES, "| 12 | 39,4 | 50,1 | 20,5 |"), "the shares of this row add up to 110,0%"),
        ((*GRADES, "| 12 | 29,4 | 50,1 | 20,6 |"), ""),
        (("| Khối | Đỗ (%) | Chuyên cần (%) | Khen (%) |", "| 10 | 30 | 50 | 21 |", "| 11 | 31 | 52 | 33 |"), ""),
    ],
)
def test_shares_come_to_all(rows: tuple[str, ...], said: str) -> None:
    assert told(*rows) == [said] * bool(said)

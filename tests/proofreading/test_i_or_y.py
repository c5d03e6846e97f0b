"""One spelling of words with i or y."""

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.rules.i_or_y import I_OR_Y_MIXED


@each_case(
    ("text", "slip"),
    [
        ("thạc sĩ, tiến sĩ, Thạc sỹ Nguyễn Thị Mẫu", ("sỹ", "sĩ")),
        ("kỹ thuật, kĩ thuật, kỹ năng", ("kĩ", "kỹ")),
        ("quy định, qui định", ("qui", "quy")),
        ("tỷ lệ, tỷ đồng, tỉ đồng", ("tỉ", "tỷ")),
        ("hy sinh, hy vọng, hi sinh", ("hi", "hy")),
        ("QUY CHẾ, QUI ĐỊNH, quy hoạch", ("QUI", "QUY")),
    ],
)
def test_the_rarer_spelling_is_told(text: str, slip: tuple[str, str]) -> None:
    assert told(I_OR_Y_MIXED, text) == [slip]


@each_case(
    "text",
    [
        "tỷ lệ tỉ mỉ",
        "kỹ thuật của bác sĩ",
        "lý do và nói lí nhí",
        "kỳ họp, kì cọ",
        "công ty, ti vi",
        "hy vọng, hi hi",
        "ký tên, cân kí",
        "bác sĩ Nguyễn Văn Sỹ",
        "mĩ thuật ở Mỹ Tho",
        "Lý Văn Mẫu nêu lí do",
    ],
)
def test_other_words_and_names_are_left_alone(text: str) -> None:
    assert told(I_OR_Y_MIXED, text) == []


def test_chosen_spelling_is_held() -> None:
    text = "kĩ thuật, lý do, qui định, bác sĩ"
    assert told(I_OR_Y_MIXED, text, knowledge=Knowledge(i_or_y="y")) == [("kĩ", "kỹ"), ("qui", "quy")]
    assert told(I_OR_Y_MIXED, text, knowledge=Knowledge(i_or_y="i")) == [("lý", "lí"), ("qui", "quy")]


def test_only_an_oversight_is_safe_to_mend() -> None:
    assert [slip.safe for slip in slips(I_OR_Y_MIXED, "kỹ kĩ")] == [False]
    assert [slip.safe for slip in slips(I_OR_Y_MIXED, "kỹ kỹ kỹ kỹ kĩ")] == [True]

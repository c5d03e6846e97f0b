"""What is written twice is found; what is doubled on purpose, or by two words that meet, is left alone."""

from cases import each_case

from annual_report.proofreading import Knowledge, Passage, Slip, proofread
from annual_report.proofreading.rules.repetition import SENTENCE_REPEATED, word_doubled


def doubled(text: str) -> list[Slip]:
    """The doubled words of a passage."""
    return [slip for _, slip in proofread([Passage(text)], Knowledge(), [word_doubled])]


def repeated(*passages: Passage) -> list[Slip]:
    """The repeated sentences of a text."""
    return [slip for _, slip in proofread(passages, Knowledge(), [SENTENCE_REPEATED])]


@each_case(
    ("text", "twice", "once"),
    [
        ("trong những những năm tiếp theo", "những những", "những"),
        ("Các các hội thành viên", "Các các", "Các"),
        ("báo cáo của\ncủa Ban Chấp hành", "của\ncủa", "của"),
        ("Hội đã tổ chức tổ chức hội nghị", "tổ chức tổ chức", "tổ chức"),
        ("tại câu lạc bộ câu lạc bộ tỉnh", "câu lạc bộ câu lạc bộ", "câu lạc bộ"),
        ("QUYẾT ĐỊNH CỦA CỦA BAN", "CỦA CỦA", "CỦA"),
        ("trong năm năm 2017", "năm năm", "năm"),
        ("các nhiệm vụ vụ được giao", "vụ vụ", "vụ"),
    ],
)
def test_words_twice_in_a_row_are_found(text: str, twice: str, once: str) -> None:
    assert [(slip.text, slip.fixes) for slip in doubled(text)] == [(twice, (once,))]


@each_case(
    "text",
    [
        "có khói bếp thơm thơm; vị cay cay, chua chua",
        "luôn luôn, thường thường, dần dần, người người, nhà nhà",
        "Trong năm năm qua, nho nhỏ, đi đi lại lại.",
        "xử lý hành vi vi phạm; trở thành thành viên; một số số liệu; công tác tác động",
        "Ban Tổ chức tổ chức hội nghị; Ban Kiểm tra kiểm tra tài chính",
        "Trưởng ban ban hành quy chế. Ban ban hành kế hoạch.",
        "Hội Hội nghị; sông Ba Ba; xã Chư Chư",
        "từng bước từng bước",
        "phòng, phòng; 2017 2017",
        "CÔNG ĐOÀN CƠ SỞ SỞ GIAO THÔNG MẪU",
    ],
)
def test_what_is_meant_twice_is_left_alone(text: str) -> None:
    assert doubled(text) == []


def test_only_words_of_grammar_are_mended_safely() -> None:
    assert [slip.safe for slip in doubled("của của; đã họp hội nghị hội nghị")] == [True, False]


SENTENCE = "Các hội thành viên đã hoàn thành tốt nhiệm vụ."


def test_a_sentence_that_comes_again_is_told_with_its_first_place() -> None:
    first, second = Passage(f"Năm 2017. {SENTENCE}", (3,)), Passage(f"{SENTENCE} Hết.", (9,))
    [slip] = repeated(first, second)
    assert (slip.passage, slip.text, slip.fixes, slip.note_at) == (second, f"{SENTENCE} ", ("",), (first, 10))


def test_spaces_and_capitals_do_not_make_another_sentence() -> None:
    assert len(repeated(Passage(SENTENCE), Passage(SENTENCE.upper().replace(" ", "\n")))) == 1


@each_case(
    "passages",
    [
        (Passage(SENTENCE, role="title"), Passage(SENTENCE, role="title")),
        (Passage(SENTENCE, role="cell"), Passage(SENTENCE, role="cell")),
        (Passage("Hội nghị thành công."), Passage("Hội nghị thành công.")),
        (Passage("Hội Mẫu có thêm 30 hội viên mới."), Passage("Hội Mẫu có thêm 31 hội viên mới.")),
        (Passage("Hội Mẫu đã mở {lop-mot} trong năm."), Passage("Hội Mẫu đã mở {lop-hai} trong năm.")),
    ],
)
def test_headings_cells_short_and_other_sentences_may_come_again(passages: tuple[Passage, Passage]) -> None:
    assert repeated(*passages) == []


def test_a_blank_line_parts_words_and_sentences() -> None:
    assert doubled("# Hội thi\n\nHội thi đã thành công") == []
    assert len(repeated(Passage(f"Kết quả\n\n{SENTENCE}\n\nTồn tại\n\n{SENTENCE}"))) == 1

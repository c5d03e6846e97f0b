"""The letter: as its file says, else as letters of the organisation are, else as the report; its own words, its end."""

from dataclasses import replace

import pytest
from cases import each_case
from compose.composing import FRAME, ORGANIZATION, outline, sources, words

from annual_report.compose.letter import KIND
from annual_report.compose.letter.compose import compose_letter
from annual_report.compose.official_frame import ROOM_FOR_ADDRESSEE, ROOM_FOR_DAY, ROOM_FOR_NUMBER
from annual_report.document.tree import Document

ISSUED = FRAME.replace("  subject: Tổng kết", "  number: 5\n  date: 12/01/2021\n  subject: Tổng kết hoạt động năm 2020")
BLANK = "place:\n"  # a file that says nothing: every key is left blank
REPORT = "Báo cáo số 05/BC-HM ngày 12/01/2021 tổng kết hoạt động năm 2020"
AGAIN = "Báo cáo số 05/BC-HM"


def letter(file: str = BLANK, report: str = ISSUED, usual: str = "", pages: int | None = 7) -> Document:
    """The letter of a `file`, for an organisation with `usual` lines, the report of so many `pages`."""
    data = sources(report, f"{ORGANIZATION}{usual}", file)
    return compose_letter(replace(data, pages={} if pages is None else {"report": pages}))


def addressed(document: Document) -> list[str]:
    return [words(each) for each in document.addressees]


def test_letter_has_no_type_and_its_subject_below_the_number() -> None:
    made = letter("department: VP\nnumber: 3\ndate: 14/01/2021\n")
    assert (made.type, made.subject, made.contents_heading) == ("", "", "")
    assert words(made.head.number) == "Số: 03/HM-VP"
    assert made.head.subject == "V/v gửi báo cáo tổng kết hoạt động năm 2020"
    assert words(made.head.place_and_date) == "Tỉnh Mẫu, ngày 14 tháng 01 năm 2021"
    assert made.issued is not None
    assert made.issued.day == 14


def test_number_and_day_are_its_own() -> None:
    made = letter()
    assert words(made.head.number) == f"Số: {'_' * ROOM_FOR_NUMBER}/HM"
    room = "_" * ROOM_FOR_DAY
    assert words(made.head.place_and_date) == f"Tỉnh Mẫu, ngày {room} tháng {room} năm 2021"


@each_case(
    ("file", "usual", "sign"),
    [
        ("department: VP\n", "letter: {department: TH}\n", "HM-VP"),
        (BLANK, "letter: {department: TH}\n", "HM-TH"),
        (BLANK, "", "HM"),
    ],
)
def test_sign_is_of_the_office_that_writes(file: str, usual: str, sign: str) -> None:
    assert words(letter(file, usual=usual).head.number).endswith(f"/{sign}")


@each_case(
    ("file", "usual", "names"),
    [
        ("addressees: [Sở A]\n", "letter: {addressees: [Sở B]}\n", ["Sở A"]),
        (BLANK, "letter: {addressees: [Sở B]}\n", ["Sở B"]),
        (BLANK, "", ["Sở C", "Sở D"]),
    ],
)
def test_addressees_are_its_own_or_those_of_letters_or_of_the_report(file: str, usual: str, names: list[str]) -> None:
    report = ISSUED.rstrip("\n") + "\n  addressees: [Sở C, Sở D]\n"
    made = letter(file, report, usual)
    assert made.addressee_heading == "Kính gửi:"
    assert addressed(made) == names
    assert made.foot.recipients[0] == "- Như trên;"


def test_blank_addressees_leave_room() -> None:
    assert addressed(letter()) == ["_" * ROOM_FOR_ADDRESSEE]


@each_case(
    ("file", "usual", "signer"),
    [
        ("signatory: {person: ba, post: Chánh Văn phòng}\n", "letter: {signatory: {person: mau}}\n", "Trần Thị Ba"),
        (BLANK, "letter: {signatory: {person: ba, post: Chánh Văn phòng}}\n", "Trần Thị Ba"),
        (BLANK, "", "Nguyễn Văn Mẫu"),
    ],
)
def test_signatory_is_its_own_or_that_of_letters_or_of_the_report(file: str, usual: str, signer: str) -> None:
    assert letter(file, usual=usual).foot.signer == signer


@each_case(
    ("file", "usual", "recipients"),
    [
        ("recipients: [A]\narchive: VT, A\n", "letter: {recipients: [B], archive: B}\n", ["- A;", "- Lưu: VT, A."]),
        (BLANK, "letter: {recipients: [B], archive: 'VT, B'}\n", ["- B;", "- Lưu: VT, B."]),
        (BLANK, "recipients: [C]\n", ["- C;", "- Lưu: VT."]),
    ],
)
def test_recipients_and_archive(file: str, usual: str, recipients: list[str]) -> None:
    assert list(letter(file, usual=usual).foot.recipients) == ["- Như trên;", *recipients]


@pytest.mark.parametrize(
    ("file", "report", "draft"),
    [
        ("status: chính thức\n", ISSUED, None),
        (BLANK, ISSUED, "DỰ THẢO"),
        (BLANK, ISSUED.rstrip("\n") + "\n  status: chính thức\n", None),
        ("status: dự thảo\n", ISSUED.rstrip("\n") + "\n  status: chính thức\n", "DỰ THẢO"),
    ],
)
def test_status_is_its_own_or_that_of_the_report(file: str, report: str, draft: str | None) -> None:
    assert letter(file, report).head.draft == draft


def test_blank_letter_sends_the_report_with_its_pages_and_ends_with_the_closing_mark() -> None:
    assert outline(letter().blocks) == [
        f"Hội Mẫu tỉnh Mẫu kính gửi {REPORT}.",
        "Gửi kèm theo công văn này:",
        f"- {AGAIN} (7 trang)./.",
    ]


def test_pages_that_nobody_counted_leave_room() -> None:
    assert outline(letter(pages=None).blocks)[-1] == f"- {AGAIN} (…… trang)./."


def test_own_words_and_enclosures() -> None:
    file = 'subject: báo cáo kết quả\ntext: "Kính gửi {bao-cao}."\nenclosures: ["{bao-cao};", Danh sách hội viên.]\n'
    made = letter(file)
    assert made.head.subject == "V/v báo cáo kết quả"
    assert outline(made.blocks) == [
        f"Kính gửi {REPORT}.", "Gửi kèm theo công văn này:", f"- {AGAIN};", "- Danh sách hội viên./.",
    ]  # fmt: skip


def test_subject_that_is_a_thing_follows_number_and_day_with_about() -> None:
    for subject, said in (
        ("Kết quả hoạt động", "ngày 12/01/2021 về kết quả hoạt động"),
        ("Tình hình hội viên", "ngày 12/01/2021 về tình hình hội viên"),
        ("Về kết quả hoạt động", "ngày 12/01/2021 về kết quả hoạt động"),
        ("Sơ kết hoạt động", "ngày 12/01/2021 sơ kết hoạt động"),
    ):
        report = ISSUED.replace("subject: Tổng kết hoạt động", f"subject: {subject}")
        assert outline(letter(report=report).blocks)[0].endswith(f"Báo cáo số 05/BC-HM {said} năm 2020.")
        bare = report.replace("  number: 5\n  date: 12/01/2021\n", "")
        assert f"kính gửi Báo cáo {subject[0].lower()}{subject[1:]}" in outline(letter(report=bare).blocks)[0]


def test_report_without_number_and_day_is_called_by_its_subject() -> None:
    assert outline(letter(report="").blocks)[0] == "Hội Mẫu tỉnh Mẫu kính gửi Báo cáo tổng kết."


def test_marks_and_format_are_its_own() -> None:
    file = "urgency: khẩn\ncirculation: lưu hành nội bộ\ndrafter: pl\ncopies: 3\nformat: {body_size: 13}\n"
    made = letter(file)
    assert made.head.urgency is not None
    assert (made.head.urgency.word, made.head.circulation) == ("KHẨN", "LƯU HÀNH NỘI BỘ")
    assert made.foot.drafter == "PL.(3)"
    assert made.regulation.body.lettering.size == 13


def test_letter_of_an_english_report_is_in_english() -> None:
    made = letter("department: VP\nnumber: 3\n", f"language: en\n{ISSUED}")
    assert (made.language, made.addressee_heading) == ("en", "To:")
    assert words(made.head.number) == "No. 03/HM-VP"
    assert made.head.subject is not None
    assert made.head.subject.startswith("Re: ")
    assert outline(made.blocks)[1] == "Enclosed:"
    assert outline(made.blocks)[-1].endswith("(7 pages).")


@each_case(("file", "usual", "wanted"), [("", "", False), (BLANK, "", True), ("", "letter: {department: VP}\n", True)])
def test_letter_is_made_where_the_data_says_anything_of_letters(file: str, usual: str, wanted: bool) -> None:
    assert KIND.is_wanted(sources("", f"{ORGANIZATION}{usual}", file)) is wanted


def test_report_is_made_before_it() -> None:
    assert KIND.encloses == ("report",)


def test_the_year_of_a_blank_day_is_that_of_the_day_of_the_report() -> None:
    made = letter(report=ISSUED.replace("12/01/2021", "15/12/2020"))
    assert words(made.head.place_and_date).endswith("năm 2020")

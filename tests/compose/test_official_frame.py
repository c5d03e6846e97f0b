"""The frame: number, date, letterhead, addressees, signature block, recipients."""

from cases import each_case
from compose.composing import FRAME, ORGANIZATION, composition, document, words

from annual_report.compose.official_frame import (
    ROOM_FOR_DAY,
    ROOM_FOR_NUMBER,
    addressees,
    contact,
    foot,
    head,
    issue_of_report,
)
from annual_report.document.tree import Foot, Head, Run

NUMBER_ROOM = "_" * ROOM_FOR_NUMBER
DAY_ROOM = "_" * ROOM_FOR_DAY
PERSON = "signatory: {person: mau}"


def frame(*lines: str, signatory: str = PERSON, period: str = "2020") -> str:
    return FRAME.replace("2020", period).replace(PERSON, signatory) + "".join(f"  {line}\n" for line in lines)


def head_of(*lines: str, organization: str = ORGANIZATION, period: str = "2020") -> Head:
    composed = composition(frame(*lines, period=period), organization)
    return head(issue_of_report(composed), composed)


def foot_of(*lines: str, signatory: str = PERSON, organization: str = ORGANIZATION) -> Foot:
    composed = composition(frame(*lines, signatory=signatory), organization)
    return foot(issue_of_report(composed), composed)


@each_case(
    ("lines", "number"),
    [
        (["number: 5"], "Số: 05/BC-HM"),
        (["number: 012"], "Số: 12/BC-HM"),
        (["number: 123"], "Số: 123/BC-HM"),
        ([], f"Số: {NUMBER_ROOM}/BC-HM"),
        (["type: tờ trình", "number: 1"], "Số: 01/TTr-HM"),
        (["type: Quyết định"], f"Số: {NUMBER_ROOM}/QĐ-HM"),
    ],
)
def test_number_and_sign(lines: list[str], number: str) -> None:
    assert words(head_of(*lines).number) == number


@each_case(
    ("lines", "period", "said"),
    [
        (["date: 12/01/2018"], "2017", "Tỉnh Mẫu, ngày 12 tháng 01 năm 2018"),
        (["date: 5/3/2020"], "2020", "Tỉnh Mẫu, ngày 05 tháng 3 năm 2020"),
        (["date: 31/12/2020", "place: Thị xã A"], "2020", "Thị xã A, ngày 31 tháng 12 năm 2020"),
        ([], "2020", f"Tỉnh Mẫu, ngày {DAY_ROOM} tháng {DAY_ROOM} năm 2021"),
        ([], "2020-h1", f"Tỉnh Mẫu, ngày {DAY_ROOM} tháng {DAY_ROOM} năm 2020"),
        ([], "2018-2022", f"Tỉnh Mẫu, ngày {DAY_ROOM} tháng {DAY_ROOM} năm 2023"),
    ],
)
def test_place_and_date(lines: list[str], period: str, said: str) -> None:
    assert words(head_of(*lines, period=period).place_and_date) == said


def test_letterhead_is_in_capitals_under_the_superior() -> None:
    plain = head_of("status: final")
    assert (plain.superior, plain.issuer, plain.draft) == ((), ("HỘI MẪU", "TỈNH MẪU"), None)
    assert (plain.national_name, plain.motto) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert head_of(organization=f"{ORGANIZATION}superior_letterhead: [Ủy ban]\n").superior == ("ỦY BAN",)
    assert head_of().draft == "DỰ THẢO"


@each_case(
    ("lines", "printed"),
    [
        (["addressees: [Tỉnh ủy, Ủy ban]"], ("Tỉnh ủy", "Ủy ban")),
        ([], ()),
        (["addressees: [Tỉnh ủy]", "regulation: tt01-2011"], ()),
        (["addressees: [Tỉnh ủy]", "date: 04/3/2020"], ()),
        (["addressees: [Tỉnh ủy]", "date: 05/3/2020"], ("Tỉnh ủy",)),
        (["addressees: [Tỉnh ủy]", "type: kế hoạch"], ()),
    ],
)
def test_addressees_where_the_regulation_has_them(lines: list[str], printed: tuple[str, ...]) -> None:
    composed = composition(frame(*lines))
    issue = issue_of_report(composed)
    assert addressees(issue) == document(frame(*lines)).addressees
    assert tuple(words(each) for each in addressees(issue)) == printed
    assert (foot(issue, composed).recipients[0] == "- Như trên;") == bool(printed)


@each_case(
    ("signatory", "lines", "signer"),
    [
        (PERSON, ("PHÓ CHỦ TỊCH",), "Nguyễn Văn Mẫu"),
        ("signatory: {person: mau, post: Chủ tịch}", ("CHỦ TỊCH",), "Nguyễn Văn Mẫu"),
        ("signatory: {person: mau, authority: [TM. Ban Thường vụ]}", ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), None),
        ("signatory: {person: mau, authority: [KT. Chủ tịch]}", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), None),
        (
            "signatory: {person: mau, authority: [TM. Ban Thường vụ, KT. Chủ tịch]}",
            ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            None,
        ),
        (
            "signatory: {person: ba, authority: [TL. Chủ tịch], post: Chánh Văn phòng}",
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            None,
        ),
        ("signatory: {person: mau, authority: [Q. Chủ tịch]}", ("Q. CHỦ TỊCH",), "Nguyễn Văn Mẫu"),
        ("signatory: {person: ba, authority: [Q. Chủ tịch]}", ("Q. CHỦ TỊCH",), "Trần Thị Ba"),
    ],
)
def test_signature_block(signatory: str, lines: tuple[str, ...], signer: str | None) -> None:
    printed = foot_of(signatory=signatory)
    assert printed.authority == lines
    assert signer is None or printed.signer == signer


@each_case(
    ("lines", "more", "recipients"),
    [
        ([], "", ("- Lưu: VT.",)),
        (["recipients: [Sở A, Sở B]", "archive: VT, VP"], "", ("- Sở A;", "- Sở B;", "- Lưu: VT, VP.")),
        ([], "recipients: [Sở C]\narchive: VP\n", ("- Sở C;", "- Lưu: VP.")),
        (["recipients: [Sở A]"], "recipients: [Sở C]\n", ("- Sở A;", "- Lưu: VT.")),
        (["addressees: [Sở A]"], "recipients: [sở A;, Sở C]\n", ("- Như trên;", "- Sở C;", "- Lưu: VT.")),
        (["addressees: [Tỉnh ủy, Ủy ban]"], "recipients: [Sở C]\n", ("- Như trên;", "- Sở C;", "- Lưu: VT.")),
    ],
)
def test_recipients_end_with_the_archive(lines: list[str], more: str, recipients: tuple[str, ...]) -> None:
    printed = foot_of(*lines, organization=ORGANIZATION + more)
    assert printed.recipients == recipients
    assert printed.recipients_heading == "Nơi nhận:"


def test_english_frame() -> None:
    printed = document(f"{frame('date: 5/3/2021', 'number: 5', 'addressees: [Board]')}language: en\n")
    assert words(printed.head.number) == "No. 05/BC-HM"
    assert words(printed.head.place_and_date) == "Tỉnh Mẫu, 5 March 2021"
    assert printed.addressee_heading == "To:"
    assert printed.foot.recipients == ("- As above;", "- Archive: VT.")


@each_case(
    ("lines", "mark"),
    [([], None), (["drafter: pl"], "PL."), (["drafter: PL.", "copies: 300"], "PL.(300)"), (["copies: 15"], "(15)")],
)
def test_drafter_and_copies(lines: list[str], mark: str | None) -> None:
    assert foot_of(*lines).drafter == mark


@each_case(
    ("urgency", "word", "width"), [("khẩn", "KHẨN", 20), ("Thượng khẩn", "THƯỢNG KHẨN", 40), ("hỏa tốc", "HỎA TỐC", 30)]
)
def test_urgency_stands_in_a_box_of_its_own_width(urgency: str, word: str, width: int) -> None:
    stamp = head_of(f"urgency: {urgency}").urgency
    assert stamp is not None
    assert (stamp.word, stamp.width, stamp.height) == (word, width, 8)


def test_circulation_is_in_capitals() -> None:
    assert head_of("circulation: lưu hành nội bộ").circulation == "LƯU HÀNH NỘI BỘ"
    assert head_of().circulation is None


def test_contact_has_a_line_for_what_is_given() -> None:
    given = ORGANIZATION + "contact: {address: Số 1, phone: '02', website: a.vn}\n"
    assert contact(composition(organization=given)) == (
        (Run("Địa chỉ: "), Run("Số 1")),
        (Run("Điện thoại: "), Run("02")),
        (Run("Trang thông tin điện tử: "), Run("a.vn", link="http://a.vn")),
    )
    assert contact(composition()) == ()


def test_contact_has_links_where_addresses_stand() -> None:
    given = "contact: {email: 'a@b.vn, c@d.vn', website: đang xây dựng}\n"
    (line,) = contact(composition(organization=ORGANIZATION + given))
    assert [(run.text, run.link) for run in line] == [
        ("Email: ", None),
        ("a@b.vn", "mailto:a@b.vn"),
        (", ", None),
        ("c@d.vn", "mailto:c@d.vn"),
        ("; ", None),
        ("Trang thông tin điện tử: ", None),
        ("đang xây dựng", None),
    ]

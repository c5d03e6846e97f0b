"""Abbreviations: introduced or not, and written in one way."""

from cases import each_case
from proofreading.finding import found, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName

RULE = "abbreviation-unexplained"


@each_case(
    ("texts", "written", "fix"),
    [
        (("Phối hợp với Sở TT&TT mở lớp.",), "TT&TT", "Thông tin và Truyền thông (TT&TT)"),
        (("Phối hợp với Ủy ban MTTQVN tỉnh.",), "MTTQVN", "Mặt trận Tổ quốc Việt Nam (MTTQVN)"),
        (("Hội viên HMTM đã họp.", "Hội Mẫu tỉnh Mẫu đã mở lớp."), "HMTM", "Hội Mẫu tỉnh Mẫu (HMTM)"),
        (("Hội viên HMTM đã họp.", "Hội Mẫu tỉnh Mẫu (HMTM) đã mở lớp."), "HMTM", "Hội Mẫu tỉnh Mẫu"),
        (("Do BQLDA thực hiện.",), "BQLDA", ""),
    ],
)
def test_abbreviation_that_is_not_introduced_is_found(texts: tuple[str, ...], written: str, fix: str) -> None:
    assert told(RULE, *texts) == [(written, fix)]


def test_abbreviation_is_told_once() -> None:
    assert len(found(RULE, "Sở TT&TT đã họp với Sở TT&TT.", "Sở TT&TT báo cáo.")) == 1


@each_case(
    "text",
    [
        "Hội Mẫu (sau đây gọi tắt là HMTM) đã họp; HMTM mở lớp.",
        "Thông tin và Truyền thông (TT&TT); Sở TT&TT.",
        "Sở TT&TT (Thông tin và Truyền thông) đã họp.",
        "UBND, HĐND, MTTQ tỉnh; UNESCO; THPT; KT-XH; TP.HCM; PGS.TS; COVID-19.",
        "Đại hội lần thứ XII; Mục IV; Quyết định số 12/QĐ-UBND; Kế hoạch 10460-KH/UBND.",
        "Khẩu hiệu ĐOÀN KẾT LÀ SỨC MẠNH; BAN CHẤP HÀNH HỘI.",
        "Giải thưởng VIFOTEC; khổ A4; mô hình 3+1.",
    ],
)
def test_introduced_and_known_ones_are_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_short_names_of_the_workspace_are_known() -> None:
    knowledge = Knowledge(names=(KnownName("Hội Mẫu tỉnh Mẫu", ("HMTM",)),), allowed=frozenset(("bqlda",)))
    assert found(RULE, "HMTM và BQLDA đã họp.", knowledge=knowledge) == []


def test_one_abbreviation_in_several_ways_is_found() -> None:
    slips = told("abbreviation-mixed", "Sở KH&CN và ngành KHCN.", "KH-CN là động lực; Sở KH&CN.")
    assert slips == [("KHCN", "KH&CN"), ("KH-CN", "KH&CN")]
    assert found("abbreviation-mixed", "UBND và UBND, KH&CN, KH&ĐT, KT-XH.") == []


@each_case(
    ("text", "written", "fixes"),
    [
        ("HĐQL duyệt. Hội đồng quản lý (HĐQL) họp.", "HĐQL", ("Hội đồng quản lý", "Hội đồng quản lý (HĐQL)")),
        ("Do BCHTWH, Ban Chấp hành Trung ương Hội (BCHTWH).", "BCHTWH", ("Ban Chấp hành Trung ương Hội",)),
        ("Ban Tổ chức cuộc thi (sau đây gọi tắt là BTC); BCT họp.", "BCT", ("BTC",)),
        ("Quỹ Hỗ trợ sáng tạo Mẫu (QHTSTM); QHTST sẽ tăng.", "QHTST", ("QHTSTM",)),
        ("Chủ tịch UBNN tỉnh dự.", "UBNN", ("UBND",)),
    ],
)
def test_meant_words_or_abbreviation_come_first(text: str, written: str, fixes: tuple[str, ...]) -> None:
    [(told, proposed)] = found(RULE, text)
    assert (told, proposed[: len(fixes)]) == (written, fixes)


def test_abbreviation_that_is_introduced_otherwise_is_found() -> None:
    rule = "abbreviation-introduced-otherwise"
    texts = ("Trung tâm Dữ liệu khoa học (sau đây gọi tắt là TTDL).", "Trung tâm Dữ liệu khoa học (TTDLKH).")
    assert told(rule, *texts) == [("TTDLKH", "TTDL")]
    assert told(rule, "Trung tâm Du lịch (TTDL) và Trung tâm Dữ liệu (TTDL).") == [("TTDL", "")]
    assert found(rule, "Ban Tổ chức (BTC) họp. Ban Tổ chức (BTC) cuộc thi; Liên hiệp hội (LHH), LHH.") == []


def test_abbreviation_with_letters_in_another_order_is_found() -> None:
    rule = "abbreviation-letters-wrong"
    assert told(rule, "Ban Quản lý dự án (BQLAD) họp.") == [("BQLAD", "BQLDA")]
    assert found(rule, "Ngân hàng Thế giới (WB), Trung tâm Dữ liệu khoa học (TTDL), Sở Thông tin (STT).") == []

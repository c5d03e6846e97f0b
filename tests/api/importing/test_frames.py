"""Heads and feet of other documents than reports: decisions, letters, forms, several signatures."""

from io import BytesIO
from typing import Any

import yaml
from api.importing.small_reports import HEAD, small_report
from docx import Document
from PIL import Image

from annual_report.api.importing.casing import Casing
from annual_report.api.importing.importing import Imported, imported
from annual_report.load.docx.reading import read_docx

DECISION = ("QUYẾT ĐỊNH", "Về việc thành lập Ban Kiểm tra")
RECIPIENTS = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT."


def taken(*body: str | list[list[str]], **frame: Any) -> tuple[Imported, dict[str, Any], dict[str, Any]]:
    """What a file comes to, with its report and its organisation as data."""
    made = imported(read_docx(small_report(*body, **frame)), {})
    return made, yaml.safe_load(made.report), yaml.safe_load(made.organization)


def told(made: Imported) -> str:
    return "\n".join(notice.text.say("en") for notice in made.notices)


def test_decision_names_its_issuer_again_above_the_bases() -> None:
    body = ("Căn cứ Điều lệ Hội Mẫu;", "Theo đề nghị của Văn phòng,", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Ban Kiểm tra.")
    head = (HEAD[0].replace("BC-HM", "QĐ-HM"), HEAD[1])
    foot = (RECIPIENTS, "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\nNguyễn Văn Mẫu")
    made, report, organization = taken(*body, head=head, title=(*DECISION, "HỘI MẪU"), foot=foot)
    issuance = report["issuance"]
    assert organization["name"] == "Hội Mẫu"
    assert (issuance["type"], issuance["subject"]) == ("quyết định", "Về việc thành lập Ban Kiểm tra")
    assert issuance["legal_bases"] == ["Căn cứ Điều lệ Hội Mẫu;", "Theo đề nghị của Văn phòng,"]
    assert issuance["recipients"] == ["Như Điều 2"]
    assert "HỘI MẪU" in made.report
    assert "1 chapters and articles (Chương, Điều) are paragraphs" in told(made)
    assert "the sign of the number" not in told(made)


def test_laws_without_can_cu_are_bases_of_a_decision() -> None:
    laws = ("Luật Hội ngày 19 tháng 6 năm 2015;", "Theo đề nghị của Văn phòng,", "Điều 1. Thành lập Ban Kiểm tra.")
    _made, report, _organization = taken(*laws, title=DECISION)
    assert report["issuance"]["legal_bases"] == list(laws[:2])


def test_sentence_that_begins_with_its_basis_stays_in_the_text() -> None:
    _made, report, _organization = taken("Căn cứ Điều lệ, Hội Mẫu báo cáo như sau:", "I. KẾT QUẢ", "Đã mở lớp.")
    assert "legal_bases" not in report["issuance"]
    assert report["introduction"] == "Căn cứ Điều lệ, Hội Mẫu báo cáo như sau:"


def test_letter_is_told() -> None:
    head = ("HỘI MẪU\n\nSố: 05/HM-VP\nV/v tổ chức\nĐại hội", HEAD[1])
    made, report, organization = taken("Kính gửi: Sở Mẫu", "Hội Mẫu mời họp.", head=head, title=())
    assert (report["issuance"]["subject"], report["issuance"]["number"]) == ("V/v tổ chức Đại hội", 5)
    assert (organization["name"], organization["abbreviation"]) == ("Hội Mẫu", "HM")
    assert report["issuance"]["addressees"] == ["Sở Mẫu"]
    assert "this is a letter (công văn)" in told(made)
    assert "is printed as “BC-HM”; the file has “HM-VP”" in told(made)


def test_type_that_reports_do_not_have_begins_the_subject() -> None:
    _made, report, _organization = taken("I. KẾT QUẢ", "Đã mở lớp.", title=("CHỈ THỊ", "V/v đẩy mạnh công tác hội"))
    assert report["issuance"]["subject"] == "Chỉ thị V/v đẩy mạnh công tác hội"


def test_subject_begins_with_what_it_is_about() -> None:
    _made, report, _organization = taken("Đã mở lớp.", title=("THÔNG BÁO", "V/v tổ chức Đại hội"))
    assert report["issuance"]["subject"] == "V/v tổ chức Đại hội"


def test_signatures() -> None:
    for foot, authority, post, signer, more in (
        (("KẾ TOÁN TRƯỞNG\n\nLê Thị Mẫu", "GIÁM ĐỐC\n\nNguyễn Văn Mẫu"),
         [], "Giám đốc", "Nguyễn Văn Mẫu", "KẾ TOÁN TRƯỞNG, Lê Thị Mẫu"),
        ((RECIPIENTS, "CHỦ TỊCH\n\nNguyễn Văn Mẫu\nTHƯ KÝ\n\nLê Thị Mẫu"),
         [], "Chủ tịch", "Nguyễn Văn Mẫu", "THƯ KÝ, Lê Thị Mẫu"),
        ((RECIPIENTS, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nKIÊM TỔNG THƯ KÝ\n\nNguyễn Văn Mẫu"),
         ["KT. Chủ tịch"], "Phó Chủ tịch kiêm Tổng Thư ký", "Nguyễn Văn Mẫu", ""),
        ((RECIPIENTS, "T/M ĐẢNG ỦY\nBÍ THƯ\n\nNguyễn Văn Mẫu"),
         ["TM. Đảng ủy"], "Bí thư", "Nguyễn Văn Mẫu", ""),
        ((RECIPIENTS, "Hiệu trưởng\n\nNguyễn Văn Mẫu – Đã ký"), [], "Hiệu trưởng", "Nguyễn Văn Mẫu", ""),
    ):  # fmt: skip
        made, report, organization = taken("I. KẾT QUẢ", "Đã mở lớp.", foot=foot)
        assert report["issuance"]["signatory"].get("authority", []) == authority
        assert (organization["people"][0]["name"], organization["people"][0]["posts"]) == (signer, [post])
        said = "a document has one signature, so this one is left out: “"
        assert (said in told(made), more in told(made)) == (bool(more), True), told(made)


def test_braces_are_brackets() -> None:
    made, report, _organization = taken("I. KẾT QUẢ", "Đã mở {so_lop} lớp tại {noi}.")
    assert report["sections"][0]["text"] == "Đã mở \\[so_lop\\] lớp tại \\[noi\\]."
    assert "2 texts in braces are in square brackets" in told(made)


def test_form_in_the_introduction_stays_in_its_place() -> None:
    form = [["Họ và tên", ":", "Nguyễn Văn Mẫu"], ["Chức vụ", ":", "Chủ tịch"]]
    _made, report, _organization = taken("Chúng tôi gồm:", form, "Cùng thống nhất:", "I. KẾT QUẢ", "Đã mở lớp.")
    assert report["introduction"].split("\n\n") == [
        "Chúng tôi gồm:", "Họ và tên : Nguyễn Văn Mẫu", "Chức vụ : Chủ tịch", "Cùng thống nhất:",
    ]  # fmt: skip


def test_names_in_capitals() -> None:
    casing = Casing("")
    for said, wanted in (
        ("UBND TỈNH MẪU SƠN", "UBND tỉnh Mẫu Sơn"),
        ("TỈNH ỦY MẪU SƠN", "Tỉnh ủy Mẫu Sơn"),
        ("HUYỆN UỶ MẪU SƠN", "Huyện uỷ Mẫu Sơn"),
        ("TRƯỜNG THPT MẪU SƠN", "Trường THPT mẫu sơn"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở Thông tin và Truyền thông"),
    ):
        assert casing.natural(said) == wanted


def test_letterhead_without_the_national_name() -> None:
    head = ("", "")
    lines = ("LIÊN HIỆP HỘI TỈNH MẪU", "HỘI MẪU", "Mẫu, ngày 31/07/2024", "BÁO CÁO THÁNG 7", "I. KẾT QUẢ", "Đã mở lớp.")
    _made, report, organization = taken(*lines, head=head, title=())
    assert organization["name"] == "Hội Mẫu"
    assert organization["superior_letterhead"] == ["Liên hiệp Hội tỉnh Mẫu"]
    assert (report["issuance"]["date"], report["issuance"]["subject"]) == ("31/07/2024", "Tháng 7")


def test_signs_of_symbol_fonts_are_letters_or_told() -> None:
    made, report, _organization = taken("I. KẾT QUẢ", "Đã mở lớp \uf0fc tại Hội \uf02a\u2753 Mẫu.")
    assert report["sections"][0]["text"] == "Đã mở lớp ✓ tại Hội Mẫu."
    assert "left out: \uf02a\u2753" in "\n".join(notice.text.say("en") for notice in made.notices)


def test_post_that_is_not_known_stands_below_the_authority() -> None:
    foot = (RECIPIENTS, "TM. ĐOÀN KIỂM TRA\nTHƯ LẠI\n\nNguyễn Văn Mẫu")
    _made, report, organization = taken("I. KẾT QUẢ", "Đã mở lớp.", foot=foot)
    assert report["issuance"]["signatory"]["authority"] == ["TM. Đoàn kiểm tra"]
    assert organization["people"][0]["posts"] == ["Thư lại"]


def test_what_comes_next_is_no_figure_of_this_period() -> None:
    made, _report, _organization = taken(
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2020", "Đàn lợn có 11.400 con.", "Chi ngân sách 21.360 triệu đồng.",
        "II. NHIỆM VỤ NĂM 2021", "Trồng 1.900 cây.",
    )  # fmt: skip
    assert [(each.label, each.value) for each in made.proposals] == [
        ("Đàn lợn", "11400"), ("Chi ngân sách", "21360"),
    ]  # fmt: skip


def test_column_that_counts_the_rows_is_narrow() -> None:
    table = [["TT", "Nội dung", "Số"], ["(1)", "(2)", "(3)"], ["1", "Lớp", "5"], ["2", "Hội thảo", "6"]]
    made, report, _organization = taken("I. KẾT QUẢ", table)
    columns = report["sections"][0]["tables"][0]["columns"]
    assert columns[0] == {"title": "TT", "numeric": "có"}
    assert "1 rows that number the columns of tables were left out" in told(made)


def test_what_columns_are_computed_from_is_a_note() -> None:
    table = [["TT", "Tổng", "Nam", "Nữ"], ["A", "1=2+3", "2", "3"], ["1", "5", "3", "2"], ["2", "6", "4", "2"]]
    made, report, _organization = taken("I. KẾT QUẢ", table)
    (made_table,) = report["sections"][0]["tables"]
    assert (made_table["rows"][0], made_table["note"]) == ("1 | 5 | 3 | 2", "Cột A, 1=2+3, 2, 3")
    assert "rows that number the columns" not in told(made)


def test_first_row_of_small_numbers_is_no_numbering_of_columns() -> None:
    for first in (["1", "5", "3"], ["1", "2", "3"]):
        made, report, _organization = taken("I. KẾT QUẢ", [["TT", "Nam", "Nữ"], first, ["2", "6", "4"]])
        assert report["sections"][0]["tables"][0]["rows"] == [" | ".join(first), "2 | 6 | 4"]
        assert "rows that number the columns" not in told(made)


def test_name_of_a_person_keeps_its_capitals_in_a_title() -> None:
    for said, wanted in (
        ("GIẢI TRÌNH THEO CHỈ ĐẠO CỦA CHỦ TỊCH - NGUYỄN VĂN MẪU", "chỉ đạo của Chủ tịch - Nguyễn Văn Mẫu"),
        ("THÀNH TÍCH CỦA BÀ LÊ THỊ MẪU", "của bà Lê Thị Mẫu"),
        ("PHÁT TRIỂN KINH TẾ - XÃ HỘI", "kinh tế - xã hội"),
    ):
        assert Casing("").sentence(said).endswith(wanted)


def test_letters_of_heads_look_as_the_heads() -> None:
    table = [["TT", "Số"], ["1", "5"]]
    data = Document(BytesIO(small_report("I. KẾT QUẢ", "a) Trồng trọt", table, "b) Chăn nuôi", table)))
    for paragraph in data.paragraphs:
        if ") " in paragraph.text:
            paragraph.runs[0].bold = paragraph.runs[0].italic = True
    report = yaml.safe_load(imported(read_docx(saved(data)), {}).report)
    texts = [each["text"] for each in report["sections"][0]["in_order"] if "text" in each]
    assert texts == ["***a) Trồng trọt***", "***b) Chăn nuôi***"]


def test_letterhead_of_other_bodies_and_what_stands_above_it() -> None:
    head = ("BCH ĐOÀN TỈNH MẪU\n***\nSố: 88-BC/TĐTN-VP", "ĐOÀN TNCS HỒ CHÍ MINH\nMẫu, ngày 20 tháng 11 năm 2020")
    made, report, organization = taken("I. KẾT QUẢ", "Đã mở lớp.", head=head)
    assert organization["name"] == "BCH đoàn tỉnh Mẫu"
    assert (report["issuance"]["number"], report["issuance"]["date"]) == (88, "20/11/2020")
    assert "a line of the head was not understood: “ĐOÀN TNCS HỒ CHÍ MINH”" in told(made)
    made, _report, _organization = taken("I. KẾT QUẢ", "Đã mở lớp.", head=("HỘI MẪU", "Tài liệu họp"))
    assert "Tài liệu họp" in told(made) + made.organization


def test_foot_is_the_table_with_a_name() -> None:
    sample = [["TM. HỘI ĐỒNG", "KT. CHỦ TỊCH"], ["CHỦ TỊCH", "PHÓ CHỦ TỊCH"]]
    foot = ("", "BỘ TRƯỞNG\n(Đã ký)\nNguyễn Văn Mẫu")
    made, report, organization = taken("I. KẾT QUẢ", "Ghi quyền hạn như sau:", sample, "Đã mở lớp.", foot=foot)
    assert organization["people"][0]["name"] == "Nguyễn Văn Mẫu"
    assert "authority" not in report["issuance"]["signatory"]
    assert "PHÓ CHỦ TỊCH" in made.report


def test_letterhead_of_lines_has_its_superior() -> None:
    data = Document(BytesIO(small_report("I. KẾT QUẢ", "Đã mở lớp.", head=("", ""), title=())))
    first = data.paragraphs[0]
    for left, right in (
        ("VĂN PHÒNG UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("PHÒNG KTTH", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 05/PT-KTTH", "Mẫu, ngày 10 tháng 01 năm 2021"),
        ("PHIẾU TRÌNH", ""),
    ):
        first.insert_paragraph_before(f"{left}\t\t{right}".strip())
    made = imported(read_docx(saved(data)), {})
    organization = yaml.safe_load(made.organization)
    assert (organization["superior_letterhead"], organization["name"]) == (["Văn phòng UBND tỉnh"], "Phòng KTTH")
    assert yaml.safe_load(made.report)["issuance"]["number"] == 5


def saved(data: Any) -> bytes:
    file = BytesIO()
    data.save(file)
    return file.getvalue()


def test_signature_without_recipients_is_of_lines() -> None:
    body = ("I. KẾT QUẢ", "Đã mở lớp.", "Kính báo cáo lãnh đạo./.", "Người báo cáo", "(Đã ký)", "Nguyễn Văn Mẫu")
    _made, report, organization = taken(*body, foot=("", ""))
    assert (organization["people"][0]["name"], organization["people"][0]["posts"]) == (
        "Nguyễn Văn Mẫu",
        ["Người báo cáo"],
    )
    assert report["sections"][0]["text"].endswith("Kính báo cáo lãnh đạo.")
    _made, _report, organization = taken("I. KẾT QUẢ", "Đã khen:", "Nguyễn Văn Mẫu", foot=("", ""))
    assert organization["people"][0]["name"] == "……"


def test_name_is_cased_as_the_text_has_it_with_other_dashes() -> None:
    casing = Casing("Theo Phòng Văn hóa – Xã hội, hội viên tăng.")
    assert casing.natural("PHÒNG VĂN HÓA-XÃ HỘI") == "Phòng Văn hóa-Xã hội"
    assert Casing("").natural("PHÒNG VĂN HÓA - XÃ HỘI XÃ MẪU SƠN") == "Phòng văn hóa - xã hội xã Mẫu Sơn"


def test_pictures_of_the_frame_and_a_sentence_that_is_added_are_told() -> None:
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    data = Document(BytesIO(small_report("I. KẾT QUẢ", [["TT", "Số"], ["1", "5"]])))
    data.tables[0].rows[0].cells[0].paragraphs[0].add_run().add_picture(picture)
    said = told(imported(read_docx(saved(data)), {}))
    assert "1 pictures of head or foot were left out" in said
    assert "the text ends with no sentence, so the program adds one" in said
    made, _report, _organization = taken("I. KẾT QUẢ", "Đã mở lớp.")
    assert "pictures of head" not in told(made)
    assert "ends with no sentence" not in told(made)

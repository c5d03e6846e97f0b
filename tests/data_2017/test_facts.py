"""The data of 2017: every fact of the record (D05 to D44) is in the report, with its source, and none is invented."""

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import is_normalized

import pytest
from cases import each_case

from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.document.tree import (
    BarChart,
    Block,
    Captions,
    Document,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    Table,
)
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_organization, load_report
from annual_report.model.activities import Signing
from annual_report.model.commendation import Commendation
from annual_report.model.fact_sources import Sourced
from annual_report.model.photos import Photo
from annual_report.model.report import Contents, Report
from annual_report.model.walk import each
from annual_report.values.figures import parse_figure

DATA = Path(__file__).parents[2] / "data"
UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước"
EXEMPLARS = "mô hình tiêu biểu và điển hình tiên tiến xuất sắc giai đoạn 2016 - 2020"

FACTS: dict[str, tuple[str, ...]] = {
    "D05": (UNION, "hội nghị tổng kết", "12/01/2018"),
    "D06": ("đại diện lãnh đạo", "các sở, ban, ngành, đoàn thể và các hội thành viên"),
    "D07": ("Đảng đoàn Liên hiệp hội và Ban Tuyên giáo Tỉnh ủy ký kết chương trình phối hợp",),
    "D08": ("nhiều đổi mới", "hiệu quả", "nhiệm vụ và mục tiêu", "hoàn thành tốt"),
    "D09": (
        "Tư vấn, phản biện và giám định xã hội;",
        "Thông tin, phổ biến kiến thức;",
        "Tham mưu;",
        "Nghiên cứu khoa học;",
        "Hội thi Sáng tạo kỹ thuật;",
        "Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng;",
        "Câu lạc bộ Trí thức…",
        "chất lượng được nâng lên",
    ),
    "D10": ("kiện toàn bộ máy", "nghiêm túc, thành công Đại hội nhiệm kỳ III (2017 - 2022)"),
    "D11": ("hội thành viên và thành viên liên kết nỗ lực xây dựng tổ chức", "đa số chấp hành tốt Quy chế phối hợp"),
    "D12": ("Ban Chấp hành nhiệm kỳ III của Liên hiệp hội được củng cố", "vững mạnh và đồng bộ"),
    "D13": ("Từ đầu năm 2017", "tham mưu để Tỉnh ủy ban hành Kế hoạch"),
    "D14": ("gặp mặt, đối thoại với trí thức",),
    "D15": ("chủ trì, cùng các sở, ban, ngành", "tốt nghiệp thạc sĩ, tiến sĩ loại xuất sắc", "trí thức tiêu biểu"),
    "D16": ("40/62 hồ sơ thạc sĩ, tiến sĩ", "64,5%", "đủ tiêu chuẩn"),
    "D17": ("5/10 hồ sơ trí thức", "50%"),
    "D18": ("được trình Ủy ban nhân dân tỉnh Bình Phước để khen thưởng, tôn vinh",),
    "D19": ("Đảng đoàn Liên hiệp hội và Thị ủy Đồng Xoài đã ký kết, triển khai chương trình phối hợp",),
    "D20": ("phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Phước đã được ký kết và thực hiện",),
    "D21": ("phối hợp với Ban Tuyên giáo Tỉnh ủy đã được ký kết và thực hiện",),
    "D22": ("phối hợp với Sở Khoa học và Công nghệ đã được ký kết và thực hiện",),
    "D23": (
        "Hội Doanh nghiệp trẻ, Hội Doanh nhân nữ, Hiệp hội Doanh nghiệp nhỏ và vừa…",
        "1.000 phần quà Tết cho đồng bào nghèo",
        "nhiều địa phương trong tỉnh",
    ),
    "D24": ("thành viên liên kết được củng cố", "cách thức hoạt động được đổi mới", "ngày càng gắn bó"),
    "D25": (
        "Tạp chí Khoa học thời đại (bản in và bản điện tử) cùng Ban Thông tin Phổ biến kiến thức",
        "tôn chỉ, mục đích",
        "nhiệm vụ chính trị",
        "Ban Tuyên giáo Tỉnh ủy, Sở Thông tin và Truyền thông và lãnh đạo cơ quan chủ quản",
    ),
    "D26": ("tuyên truyền, phổ biến kiến thức có hiệu quả", "chiều sâu"),
    "D27": ("đài truyền thanh các huyện, thị xã trong tỉnh phối hợp tốt",),
    "D28": ("Kế hoạch thực hiện Đề án “Phát hiện, bồi dưỡng, nhân rộng các", EXEMPLARS),
    "D29": ("Ban Thi đua khen thưởng tỉnh xây dựng 1 mô hình tiêu biểu và 2 điển hình tiên tiến xuất sắc",),
    "D30": ("tập thể Tạp chí Khoa học thời đại", "kỹ năng khởi nghiệp", "thanh niên", "mô hình “3+1”"),
    "D31": ("đổi mới, sáng tạo trong lãnh đạo", "nhiệm vụ chính trị được giao"),
    "D32": ("ý thức trách nhiệm đối với tập thể và cộng đồng",),
    "D33": ("nhiều ý kiến tâm huyết, trách nhiệm của đại biểu", "năm 2018 cùng những năm sau"),
    "D34": ("thông qua Chương trình làm việc toàn khóa",),
    "D35": ("Quy chế hoạt động của Ban Chấp hành và Ban Thường vụ Liên hiệp hội nhiệm kỳ III",),
    "D36": ("Lễ ký giao ước thi đua năm 2018 của hệ thống Liên hiệp hội",),
    "D37": ("phát động thi đua và ký kết giao ước thi đua của hệ thống Liên hiệp hội cho năm 2018",),
    "D38": ("Tại hội nghị, Đảng đoàn Liên hiệp hội và Ban Tuyên giáo Tỉnh ủy ký kết", "đội ngũ trí thức"),
    "D39": ("Thạc sĩ Nguyễn Thị Lan Hương", "Chủ tịch, Bí thư Đảng đoàn Liên hiệp hội", "tiếp thu ý kiến"),
    "D40": ("tiến bộ khoa học và kỹ thuật vào sản xuất và đời sống", "Nhi đồng và Hội thi Sáng tạo kỹ thuật"),
    "D41": ("công tác tư vấn, phản biện và giám định xã hội", "chương trình và chính sách đầu tư của tỉnh"),
    "D42": ("Đổi mới Câu lạc bộ Trí thức, Câu lạc bộ Nữ Trí thức", "trong tỉnh, ngoài tỉnh và trí thức kiều bào"),
    "D43": ("Trao Giấy khen",),
    "D44": ("Liên hiệp hội trao Giấy khen cho những tập thể, cá nhân",),
}
PLACE_IN_ARTICLE = re.compile(r"đoạn ([1-9]|1[01])((, | và )([1-9]|1[01]))*|chú thích ảnh [1-3]")


@pytest.fixture(scope="module")
def loaded() -> Loaded[Report]:
    return load_report(DATA / "2017" / "report.yaml", "data/2017/report.yaml")


@pytest.fixture(scope="module")
def report(loaded: Loaded[Report]) -> Report:
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    return loaded.value


@pytest.fixture(scope="module")
def document(report: Report) -> Document:
    organization = load_organization(DATA / "organization.yaml", "data/organization.yaml")
    assert organization.diagnostics == ()
    assert organization.value is not None
    return compose_report(Sources(report, organization.value))


@pytest.fixture(scope="module")
def text(document: Document) -> str:
    return " ".join(" ".join(piece for block in document.blocks for piece in texts(block)).split())


def texts(block: Block) -> Iterator[str]:
    """What a reader of `block` reads, piece by piece."""
    match block:
        case Heading():
            yield f"{block.number} {block.title}"
        case Paragraph():
            yield "".join(run.text for run in block.runs)
        case ItemList():
            yield from (piece for item in block.items for inner in item.blocks for piece in texts(inner))
        case Table():
            yield f"{block.label} {block.caption}"
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row)
            yield from block.notes
        case BarChart():
            yield f"{block.label} {block.caption}"
            yield from (f"{bar.label} {bar.said}" for bar in block.bars)
        case Picture():
            yield f"{block.label} {block.caption}"
        case Captions():
            yield block.note
            yield from (f"{picture.label} {picture.caption}" for picture in block.pictures)


@each_case("fact", FACTS)
def test_fact_is_in_the_report(fact: str, text: str) -> None:
    missing = [phrase for phrase in FACTS[fact] if phrase.casefold() not in text.casefold()]
    assert not missing


def test_facts_are_all_listed() -> None:
    assert list(FACTS) == [f"D{number:02d}" for number in range(5, 45)]


@each_case("figure", ["40/62", "64,5%", "5/10", "50%", "hơn 1.000"])
def test_figure_is_in_prose_and_in_the_table(figure: str, document: Document) -> None:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    prose = " ".join(
        piece for block in document.blocks if isinstance(block, Paragraph | ItemList) for piece in texts(block)
    )
    assert figure in prose
    assert any(figure in cell for table in tables for row in table.rows for cell in row)


@each_case(
    "slip", ["năm 218", "những những", "cũng cố", "thạc sỹ", "Nữ Trí nhằm", "hơn 1000", "\u00a0 ", " \u00a0", "{", "}"]
)
def test_slips_of_the_article_are_not_repeated(slip: str, document: Document) -> None:
    pieces = [piece for block in document.blocks for piece in texts(block)]
    assert not [piece for piece in pieces if slip.casefold() in piece.casefold()]


@each_case("abbreviation", ["MTTQ", "TT&TT", "UBND", "KHTĐ"])
def test_no_abbreviation_is_used_without_being_introduced(abbreviation: str, text: str) -> None:
    assert abbreviation not in text


def test_quotation_marks_pair(text: str) -> None:
    assert re.sub(r"[^“”]", "", text).replace("“”", "") == ""


def test_text_is_nfc(loaded: Loaded[Report], text: str) -> None:
    assert is_normalized("NFC", text)
    assert is_normalized("NFC", (DATA / "2017" / "report.yaml").read_text(encoding="utf-8"))
    assert is_normalized("NFC", loaded.source.text)


def test_every_entry_names_its_place_in_the_article(report: Report) -> None:
    known = {source.id for source in report.sources}
    for path, entry in each(report, Sourced):
        if isinstance(entry, Contents) and entry.text is None:
            continue
        assert entry.source is not None, path
        assert entry.source.source in known, path
        assert PLACE_IN_ARTICLE.fullmatch(entry.source.locator or ""), path


def test_commendation_is_given_without_a_number(report: Report) -> None:
    [(_path, given)] = each(report, Commendation)
    assert given.groups == given.individuals == parse_figure("có")
    assert not given.names


def test_signing_told_twice_is_recorded_twice(report: Report) -> None:
    with_propaganda = [signing for _path, signing in each(report, Signing) if "ban-tuyen-giao" in signing.parties]
    assert [signing.after_period for signing in with_propaganda] == [False, True]


def test_photos_are_known_by_their_captions_only(report: Report) -> None:
    photos = [photo for _path, photo in each(report, Photo)]
    assert len(photos) == 3
    assert not any(photo.file for photo in photos)


def test_nothing_unknown_is_filled_in(report: Report) -> None:
    assert report.issuance.number is None
    assert report.issuance.date is None
    assert all(document.number is None and document.date is None for document in report.documents)
    plan = [item for section in report.sections for item in section.plan]
    assert [item.owner or item.due or item.target for item in plan] == [None] * 3

"""The keys of the data files in Vietnamese: one name for each, read as well as the English one.

What a Vietnamese key means depends on nothing but itself: no two English keys share one.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from annual_report.language.key_language import EN_KEYS, KeyLanguage

VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # report.yaml
        "period": "kỳ báo cáo",
        "issuance": "ban hành",
        "introduction": "mở đầu",
        "statistics": "số liệu",
        "plan_results": "kết quả kế hoạch kỳ trước",
        "documents": "văn bản",
        "sections": "các mục",
        "conclusion": "lời kết",
        "annexes": "phụ lục",
        "sources": "các nguồn",
        "language": "ngôn ngữ",
        # The official frame
        "type": "loại",
        "number": "số",
        "place": "địa danh",
        "date": "ngày",
        "subject": "trích yếu",
        "signatory": "người ký",
        "person": "mã người",
        "post": "chức vụ khi ký",
        "authority": "thẩm quyền ký",
        "addressees": "kính gửi",
        "legal_bases": "căn cứ",
        "recipients": "nơi nhận",
        "archive": "nơi lưu",
        "drafter": "người soạn thảo",
        "copies": "số bản",
        "urgency": "mức độ khẩn",
        "circulation": "phạm vi lưu hành",
        "format": "thể thức riêng",
        "status": "tình trạng",
        "regulation": "quy định thể thức",
        "department": "đơn vị soạn thảo",
        "enclosures": "văn bản gửi kèm",
        # Margins and sizes
        "margin_top": "lề trên",
        "margin_bottom": "lề dưới",
        "margin_left": "lề trái",
        "margin_right": "lề phải",
        "head_size": "cỡ chữ phần đầu",
        "body_size": "cỡ chữ nội dung",
        "letter_subject_size": "cỡ chữ trích yếu công văn",
        "contact_size": "cỡ chữ liên hệ",
        "page_number_size": "cỡ chữ số trang",
        "first_line_indent": "thụt đầu dòng",
        "paragraph_gap": "khoảng cách đoạn",
        "line_height": "khoảng cách dòng",
        # Figures
        "id": "mã",
        "from": "từ ngày",
        "to": "đến ngày",
        "cumulative": "lũy kế",
        "window": "cách tính năm",
        "as_of": "số liệu tính đến",
        "reporting_duty": "chế độ báo cáo",
        "label": "tên gọi",
        "value": "giá trị",
        "unit": "đơn vị",
        "target": "chỉ tiêu",
        "statistic": "mã số liệu",
        "previous": "kỳ trước",
        "change": "tăng giảm",
        "parts": "chia ra",
        "complete": "đã đủ",
        "items": "gồm",
        "prizes": "giải thưởng",
        "special": "giải đặc biệt",
        "first": "giải nhất",
        "second": "giải nhì",
        "third": "giải ba",
        "consolation": "giải khuyến khích",
        "stages": "các vòng",
        "percent_of": "tỷ lệ tính từ",
        "part": "phần",
        "base": "tổng số",
        "scope": "phạm vi",
        "break": "lý do không so sánh",
        "over_years": "qua các năm",
        "note": "ghi chú",
        "source": "nguồn",
        # Documents and sources
        "issuer": "cơ quan ban hành",
        "title": "tiêu đề",
        "adopted": "đã thông qua",
        "publisher": "nơi công bố",
        # Parts and sections
        "text": "nội dung",
        "in_order": "theo thứ tự",
        "activities": "hoạt động",
        "signings": "ký kết",
        "speeches": "phát biểu",
        "commendations": "khen thưởng",
        "shortcomings": "hạn chế",
        "lessons": "bài học kinh nghiệm",
        "proposals": "kiến nghị",
        "plan": "kế hoạch",
        "term_overview": "tổng hợp nhiều năm",
        "plan_review": "kế hoạch và kết quả",
        "figures": "bảng số liệu",
        "memberships": "hội viên",
        "tables": "bảng",
        "charts": "biểu đồ",
        "photos": "ảnh",
        # Entries of sections
        "after_period": "sau kỳ báo cáo",
        "partners": "đơn vị phối hợp",
        "partners_open": "còn đơn vị khác",
        "guests": "khách mời",
        "guests_open": "còn khách khác",
        "honorific": "danh xưng",
        "body": "đơn vị công tác",
        "series": "tên chuỗi hoạt động",
        "edition": "lần thứ",
        "fulfils": "nhiệm vụ hoàn thành",
        "beyond_plan": "ngoài kế hoạch",
        "parties": "các bên ký",
        "speaker": "người phát biểu",
        "form": "hình thức khen thưởng",
        "giver": "cơ quan khen thưởng",
        "groups": "tập thể",
        "individuals": "cá nhân",
        "names": "danh sách",
        "causes": "các nguyên nhân",
        "addressee": "nơi được kiến nghị",
        "section": "mục liên quan",
        "field": "lĩnh vực",
        "owner": "đơn vị chủ trì",
        "due": "thời hạn",
        "carried_over_from": "chuyển từ năm",
        "item": "mã nhiệm vụ",
        "result": "kết quả",
        "cause": "nguyên nhân",
        "opening": "đầu kỳ",
        "admitted": "kết nạp",
        "left": "thôi tham gia",
        "closing": "cuối kỳ",
        "exclusions": "chưa tính",
        "excluded": "không tính",
        "admitted_list": "danh sách kết nạp",
        "left_list": "danh sách thôi tham gia",
        "count": "số lượng",
        "reason": "lý do",
        "columns": "các cột",
        "rows": "các hàng",
        "numeric": "cột số",
        "years": "các năm",
        "caption": "chú thích ảnh",
        "file": "tệp ảnh",
        "alternative": "mô tả ảnh",
        "orientation": "chiều giấy",
        # organization.yaml
        "name": "tên",
        "letterhead": "tên ở đầu văn bản",
        "short_names": "tên gọi tắt",
        "superior_letterhead": "cơ quan chủ quản",
        "abbreviation": "chữ viết tắt",
        "people": "người",
        "degree": "học hàm học vị",
        "posts": "chức vụ",
        "bodies": "cơ quan tổ chức",
        "relation": "quan hệ",
        "regulation_lineage": "hệ quy định",
        "small_numbers": "cách viết số nhỏ",
        "contact": "thông tin liên hệ",
        "address": "địa chỉ",
        "phone": "điện thoại",
        "fax": "số fax",
        "email": "thư điện tử",
        "website": "trang thông tin điện tử",
        "letter": "công văn",
        "rules": "quy tắc kiểm tra",
        "earlier": "trước đây",
        "until": "đến hết",
        "proofreading": "soát lỗi",
        "tone": "dấu thanh",
        "i_y": "i hay y",
        "allow": "từ được phép",
        "confusions": "lỗi hay nhầm",
        "wrong": "sai",
        "right": "đúng",
    }
)
# Where offices have another word for the same thing: the model, the key, its name there.
_THERE: Final = {
    ("Activity", "place"): "địa điểm",
    ("Person", "name"): "họ và tên",
    ("Guest", "name"): "họ và tên",
    ("Report", "sections"): "các phần",
}
_ENGLISH: Final[Mapping[str, str]] = {name: key for key, name in VIETNAMESE.items()} | {
    name: key for (_model, key), name in _THERE.items()
}
VIETNAMESE_KEYS: Final = frozenset(_ENGLISH)


def key_name(model: type[BaseModel], key: str, language: KeyLanguage) -> str:
    """What the `key` of a `model` is called in files whose keys are in `language`."""
    if language == EN_KEYS:
        return key
    return _THERE.get((model.__name__, key)) or VIETNAMESE.get(key, key)


def vietnamese_names(key: str) -> list[str]:
    """Every Vietnamese name of the English `key`; that of most models first."""
    return [name for name, english in _ENGLISH.items() if english == key]


class KeyReader:
    """Reads keys as they are written: the English ones that they stand for. What is no key stays as it is.

    Capitals, and `_` in place of spaces, make no difference. `english` is how many keys read so far are English ones,
    letter for letter, `other` how many are not.
    """

    def __init__(self) -> None:
        self.english = 0
        self.other = 0

    def __call__(self, text: str) -> str:
        """The English key that `text` writes."""
        if text in VIETNAMESE:
            self.english += 1
            return text
        key = _ENGLISH.get(text) or _loosely_written().get(_loosely(text))
        if key is None:
            return text
        self.other += 1
        return key


@cache
def _loosely_written() -> Mapping[str, str]:
    return {_loosely(name): key for name, key in (*((key, key) for key in VIETNAMESE), *_ENGLISH.items())}


def _loosely(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())

"""A workspace of an openly invented body with more of everything than most have: all parts of the format, 40 pages."""

from io import BytesIO
from pathlib import Path
from typing import Any, Final

import yaml
from PIL import Image, ImageDraw
from sample import Sample

PERIOD: Final = "2024"
NAME: Final = "Liên hiệp các Hội Khoa học, Kỹ thuật, Văn hóa và Nghệ thuật tỉnh Mẫu"
PHOTOS: Final = 12
RECIPIENTS: Final = 25
SECTIONS: Final = 12
PARTS: Final = {1: "Kết quả hoạt động năm 2024", 8: "Phương hướng, nhiệm vụ năm 2025"}
COLUMNS: Final = 12

_ORGANIZATION: Final = {
    "name": NAME,
    "letterhead": ["Liên hiệp các Hội", "Khoa học, Kỹ thuật,", "Văn hóa và Nghệ thuật", "tỉnh Mẫu"],
    "superior_letterhead": ["Ủy ban nhân dân", "tỉnh Mẫu"],
    "short_names": ["Liên hiệp hội"],
    "place": "Mẫu",
    "abbreviation": "LHH",
    "people": [
        {"id": "nguyen-van-mau", "name": "Nguyễn Văn Mẫu", "degree": "Tiến sĩ", "posts": ["Chủ tịch"]},
        {"id": "tran-thi-mau", "name": "Trần Thị Mẫu", "posts": ["Phó Chủ tịch"]},
    ],
    "bodies": [{"id": "hoi-a", "name": "Hội A tỉnh Mẫu", "short_names": ["Hội A"]}],
    "contact": {
        "address": "Số 1, đường Mẫu, phường Mẫu, tỉnh Mẫu",
        "phone": "0200 000 000",
        "fax": "0200 000 001",
        "email": "van-phong@hoi-mau.example",
        "website": "hoi-mau.example",
    },
    "letter": {"department": "VP"},
}
_LETTER: Final = {
    "number": "8",
    "date": "15/01/2025",
    "subject": "gửi báo cáo tổng kết hoạt động năm 2024",
    "urgency": "thượng khẩn",
    "enclosures": ["{bao-cao} ({bao-cao.so-trang})", "Danh sách hội viên"],
    "recipients": ["Các hội thành viên", "Ban Thường vụ"],
    "drafter": "NVM",
    "copies": "30",
}
_ISSUANCE: Final = {
    "number": "5",
    "date": "15/01/2025",
    "subject": (
        "Tổng kết hoạt động năm 2024, kết quả thực hiện nhiệm vụ nhiệm kỳ 2020 - 2024 và phương hướng, "
        "nhiệm vụ năm 2025"
    ),
    "signatory": {"person": "tran-thi-mau", "authority": ["TM. Ban Thường vụ", "KT. Chủ tịch"]},
    "addressees": ["Liên hiệp các Hội Mẫu Việt Nam", "Ủy ban nhân dân tỉnh Mẫu", "Ban Tuyên giáo Tỉnh ủy Mẫu"],
    "legal_bases": [f"Căn cứ Điều lệ {NAME}", "Căn cứ {ke-hoach}"],
    "circulation": "lưu hành nội bộ",
    "urgency": "khẩn",
    "drafter": "NVM",
    "copies": "300",
    "status": "final",
    "recipients": [f"Ủy ban nhân dân xã Mẫu {number}" for number in range(1, RECIPIENTS + 1)],
}
_STATISTICS: Final = [
    {"id": "hoi-vien", "label": "Hội viên", "value": "1234", "previous": "1200", "unit": "hội viên"},
    {"id": "ho-so", "label": "Hồ sơ đủ tiêu chuẩn", "value": "40/62", "unit": "hồ sơ"},
    {"id": "kinh-phi", "label": "Kinh phí hoạt động", "value": "12,5 tỷ đồng"},
    {"id": "ty-le", "label": "Tỷ lệ hoàn thành", "value": "64,5%"},
]
_PLAN: Final = {
    "id": "ke-hoach",
    "type": "Kế hoạch",
    "number": "12/KH-LHH",
    "date": "08/01/2024",
    "issuer": "hoi-a",
    "title": "về công tác năm 2024",
}
_PARAGRAPH: Final = (
    "Liên hiệp hội tổ chức {count} lớp tập huấn, hội thảo cho cán bộ các hội thành viên trong tỉnh với sự tham gia "
    "của Hội A và các đơn vị; nội dung bám sát yêu cầu sản xuất và đời sống, được người dự đánh giá là thiết thực. "
    "Kinh phí được chi theo đúng dự toán ngày 05/3/2024; hồ sơ quyết toán nộp trước ngày 15 tháng 12. Hội A phối hợp "
    "với các xã, phường mở điểm tư vấn, phản biện tại chỗ, lắng nghe ý kiến của {people} lượt người dân về tiến bộ "
    "khoa học kỹ thuật."
)


def large_workspace(root: Path) -> Sample:
    """The workspace in the folder `root`."""
    made = Sample(root)
    made.write("data/organization.yaml", _yaml(_ORGANIZATION))
    made.write(f"data/{PERIOD}/letter.yaml", _yaml(_LETTER))
    made.write(f"data/{PERIOD}/report.yaml", _yaml(_report()))
    for number in range(1, PHOTOS + 1):
        made.write(f"data/{PERIOD}/photos/anh-{number:02d}.jpg", _photo(number))
    return made


def _yaml(data: object) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000))


def _report() -> dict[str, Any]:
    cited = "{phu-luc-hoi-vien}, {phu-luc-de-tai} và {phu-luc-kinh-phi}"
    return {
        "period": PERIOD,
        "issuance": _ISSUANCE,
        "introduction": f"Thực hiện {{ke-hoach}}, Liên hiệp hội báo cáo như sau; số liệu chi tiết ở {cited}.",
        "statistics": _STATISTICS,
        "documents": [_PLAN],
        "sections": [_section(number) for number in range(1, SECTIONS + 1)],
        "conclusion": "Trên đây là báo cáo của Liên hiệp hội.",
        "annexes": [_members(), _projects(), _money()],
    }


def _section(number: int) -> dict[str, Any]:
    section: dict[str, Any] = {"part": PARTS[number]} if number in PARTS else {}
    section |= {"title": f"Nhóm công tác {number}", "sections": [_field(number, inner) for inner in range(1, 5)]}
    return section | ({"figures": {"title": "Số liệu chủ yếu năm 2024"}} if number == 1 else {})


def _field(number: int, inner: int) -> dict[str, Any]:
    field: dict[str, Any] = {
        "title": f"Lĩnh vực {number}.{inner}",
        "text": _text(number, inner),
        "activities": [_activity(f"viec-{number}-{inner}-{each}", each) for each in range(3)],
    }
    if inner == 1 and number * 2 <= PHOTOS:
        field["photos"] = [
            {"id": f"anh-{each}", "file": f"photos/anh-{each:02d}.jpg", "caption": f"Hội thảo lần thứ {each}"}
            for each in (number * 2 - 1, number * 2)
        ]
    return field


def _activity(name: str, number: int) -> dict[str, str]:
    return {"id": name, "date": f"{number + 5:02d}/5/2024", "text": _text(number, 2)}


def _text(first: int, second: int) -> str:
    return _PARAGRAPH.format(count=first * 7 + second + 10, people=first * 120 + second * 35 + 200)


def _members() -> dict[str, Any]:
    months = range(1, COLUMNS)
    return {
        "id": "phu-luc-hoi-vien",
        "title": "Hội viên theo xã và theo tháng năm 2024",
        "orientation": "ngang",
        "tables": [
            {
                "title": "Hội viên theo xã",
                "unit": "người",
                "columns": [{"title": "Xã"}, *({"title": f"T{month}", "numeric": "có"} for month in months)],
                "rows": [
                    " | ".join([f"Xã Mẫu {row}", *(str(row * month % 97 + 3) for month in months)])
                    for row in range(1, 31)
                ],
            }
        ],
    }


def _projects() -> dict[str, Any]:
    return {
        "id": "phu-luc-de-tai",
        "title": "Đề tài, dự án thực hiện năm 2024",
        "text": _text(3, 1),
        "activities": [_activity("de-tai-a", 1), _activity("de-tai-b", 2)],
    }


def _money() -> dict[str, Any]:
    numeric = [{"title": "Kinh phí", "numeric": "có"}, {"title": "Tỷ trọng", "numeric": "có"}]
    return {
        "id": "phu-luc-kinh-phi",
        "title": "Kinh phí theo nội dung",
        "tables": [
            {
                "columns": [{"title": "Nội dung"}, *numeric],
                "unit": "triệu đồng",
                "rows": [f"Nội dung chi {row} | {row * 1250 + 7} | {row},{row % 4 * 25}" for row in range(1, 20)],
            }
        ],
    }


def _photo(number: int) -> bytes:
    image = Image.new("RGB", (900, 600), (200 - number * 10, 120 + number * 8, 140))
    ImageDraw.Draw(image).rectangle((100, 100, 800, 500), outline="white", width=10)
    written = BytesIO()
    image.save(written, "JPEG", quality=85)
    return written.getvalue()

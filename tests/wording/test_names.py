"""The names that prose can use, in all their forms, and lists of names."""

from typing import Any

from cases import each_case

from annual_report.language import Language
from annual_report.model.activities import Activity, Signing, Speech
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.figures import parse_figure
from annual_report.wording.figures import with_unit
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import enumerate_names, names_of_particulars, usable_names

ORGANIZATION = Organization.model_validate(
    {
        "name": "Hội Mẫu", "letterhead": ["Hội Mẫu"], "place": "Tỉnh Mẫu", "abbreviation": "HM",
        "people": [
            {"id": "mau", "name": "Nguyễn Văn Mẫu", "degree": "Tiến sĩ", "posts": ["Chủ tịch", "Bí thư"]},
            {"id": "ba", "name": "Trần Thị Ba"},
        ],
        "bodies": [
            {"id": "hoi-a", "name": "Hội A tỉnh Mẫu", "short_names": ["Hội A", "A"]},
            {"id": "hoi-b", "name": "Hội B tỉnh Mẫu"},
            {"id": "hoi-c", "name": "Hội C tỉnh Mẫu"},
        ],
    }
)  # fmt: skip
STATISTICS: list[dict[str, str]] = [
    {"id": "ho-so", "label": "Hồ sơ", "value": "40/62", "unit": "hồ sơ", "target": "45", "previous": "30/50"},
    {"id": "lop", "label": "Lớp", "value": "12"},
    {"id": "khong", "label": "Không", "value": "không có"},
    {"id": "trong", "label": "Trống"},
]
DOCUMENTS: list[dict[str, str]] = [
    {
        "id": "quy-che",
        "type": "Quy chế",
        "number": "05/QC-HM",
        "date": "5/3/2020",
        "issuer": "hoi-a",
        "title": "hoạt động",
    },
    {"id": "de-an", "type": "Đề án"},
    {"id": "la", "type": "Kế hoạch", "issuer": "khong-co"},
]


def known(
    organization: Organization | None = ORGANIZATION, documents: list[dict[str, str]] = DOCUMENTS
) -> dict[str, Nameable]:
    frame: dict[str, Any] = {"subject": "Tổng kết", "signatory": {"person": "mau"}}
    report = {
        "period": "2020",
        "issuance": frame,
        "statistics": STATISTICS,
        "documents": documents,
        "sections": [{"title": "A"}],
    }
    return usable_names(Report.model_validate(report), organization)


@each_case(
    ("name", "said"),
    [
        ("ho-so", "40/62 hồ sơ"),
        ("ho-so.so", "40/62"),
        ("ho-so.ty-le", "64,5%"),
        ("ho-so.muc-tieu", "45 hồ sơ"),
        ("ho-so.nam-truoc", "30/50 hồ sơ"),
        ("ho-so.la", None),
        ("lop", "12"),
        ("lop.ty-le", None),
        ("lop.muc-tieu", None),
        ("khong", None),
        ("trong", None),
        ("hoi-a", "Hội A tỉnh Mẫu"),
        ("hoi-a.ngan", "Hội A"),
        ("hoi-b.ngan", None),
        ("mau", "Tiến sĩ Nguyễn Văn Mẫu"),
        ("mau.ten", "Nguyễn Văn Mẫu"),
        ("mau.chuc-vu", "Chủ tịch, Bí thư"),
        ("ba", "Trần Thị Ba"),
        ("ba.chuc-vu", None),
        ("quy-che", "Quy chế số 05/QC-HM ngày 05/3/2020 của Hội A tỉnh Mẫu hoạt động"),
        ("quy-che.loai", "Quy chế"),
        ("de-an", "Đề án"),
        ("la", "Kế hoạch"),
    ],
)
def test_name_is_said_in_its_form(name: str, said: str | None) -> None:
    base, _, form = name.partition(".")
    assert known()[base].say(form, "vi") == said


def test_a_document_with_the_id_of_its_issuer_is_not_cited_by_itself() -> None:
    documents = [{"id": "hoi-a", "type": "Quy chế", "issuer": "hoi-a"}]
    assert known(documents=documents)["hoi-a"].say("", "vi") == "Quy chế của Hội A tỉnh Mẫu"


def test_only_statistics_are_figures() -> None:
    assert {name for name, each in known().items() if each.is_figure} == {"ho-so", "lop", "khong", "trong"}


def test_names_without_an_organisation_are_those_of_the_report() -> None:
    assert set(known(None)) == {"ky-bao-cao", "period", *(each["id"] for each in STATISTICS + DOCUMENTS)}


@each_case(
    ("items", "language", "is_open", "said"),
    [
        (["A"], "vi", False, "A"),
        (["A", "B"], "vi", False, "A và B"),
        (["A", "B", "C"], "vi", False, "A, B và C"),
        (["A", "B", "C"], "en", False, "A, B and C"),
        (["A"], "vi", True, "A…"),
        (["A", "B"], "vi", True, "A, B…"),
        (["Sở Khoa học và Công nghệ"], "vi", False, "Sở Khoa học và Công nghệ"),
        (["A", "Sở Khoa học và Công nghệ"], "vi", False, "A, Sở Khoa học và Công nghệ"),
        (["Sở Văn hóa và Thể thao", "A", "B"], "vi", False, "Sở Văn hóa và Thể thao, A, B"),
        (["Sở Khoa học và Công nghệ", "A"], "vi", True, "Sở Khoa học và Công nghệ, A…"),
        (["Science and Technology", "A"], "en", False, "Science and Technology, A"),
        (["Hội Vàng", "Hội Sandy"], "vi", False, "Hội Vàng và Hội Sandy"),
    ],
)
def test_enumeration_claims_a_last_member_only_when_closed(
    items: list[str],
    language: Language,
    is_open: bool,
    said: str,
) -> None:
    assert enumerate_names(items, language, is_open=is_open) == said


def test_activity_names_its_own_particulars() -> None:
    activity = Activity.model_validate(
        {
            "id": "a",
            "text": "x",
            "date": "10-12/11/2020",
            "place": "Mẫu",
            "series": "Hội thi Mẫu",
            "edition": "III",
            "partners": ["hoi-a", "la-lung"],
            "guests": [{"person": "mau"}, {"posts": ["bạn đọc"]}],
        }
    )
    own = names_of_particulars(activity, known())
    said = {name: each.say("", "vi") for name, each in own.items()}
    in_english = {
        "date": "từ ngày 10/11/2020 đến ngày 12/11/2020",
        "partners": "Hội A tỉnh Mẫu và la-lung",
        "guests": "Tiến sĩ Nguyễn Văn Mẫu, Chủ tịch, Bí thư; bạn đọc",
        "place": "Mẫu",
        "series": "Hội thi Mẫu",
        "edition": "III",
    }
    other_names = {
        "ngay": "date", "don-vi-phoi-hop": "partners", "dia-diem": "place", "ten-chuoi-hoat-dong": "series",
        "lan-thu": "edition", "khach-moi": "guests",
    }  # fmt: skip
    assert said == in_english | {name: in_english[key] for name, key in other_names.items()}


def test_signing_names_its_parties_and_a_speech_its_date_only() -> None:
    signing = Signing.model_validate({"id": "a", "text": "x", "parties": ["hoi-a", "hoi-b", "hoi-c"]})
    own = names_of_particulars(signing, known())
    assert own["parties"].say("", "vi") == "Hội A tỉnh Mẫu, Hội B tỉnh Mẫu và Hội C tỉnh Mẫu"
    assert own["date"].say("", "vi") is None
    speech = Speech.model_validate({"id": "a", "text": "x", "speaker": "mau"})
    assert set(names_of_particulars(speech, known())) == {"date", "ngay"}


def test_particulars_that_are_not_given_say_nothing() -> None:
    own = names_of_particulars(Activity.model_validate({"id": "a", "text": "x"}), known())
    assert {each.say("", "vi") for each in own.values()} == {None}


@each_case(("unit", "said"), [(None, "hơn 1.000"), ("phần quà", "hơn 1.000 phần quà")])
def test_figure_with_its_unit(unit: str | None, said: str) -> None:
    assert with_unit(parse_figure(">1000"), unit, "vi") == said

"""What the data of a workspace tells proofreaders: names, as they know them."""

from pathlib import Path

from annual_report.checks.workspace_knowledge import known_names
from annual_report.load.loader import load_organization, load_report
from annual_report.proofreading.knowledge import KnownName

ORGANIZATION = """\
name: Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, tỉnh Mẫu]
short_names: [Hội Mẫu]
place: Mẫu
abbreviation: HM
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, degree: Thạc sĩ, posts: [Chủ tịch]}
bodies:
  - {id: hoi-a, name: Hội A tỉnh Mẫu, short_names: [Hội A]}
"""
REPORT = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
documents:
  - {id: ke-hoach, type: Kế hoạch, title: tổ chức Hội thi Mẫu}
sections:
  - title: Kết quả
    activities:
      - {id: a, text: Đã mở., series: Hội thi Sáng tạo}
      - {id: b, text: Đã mở., series: Hội thi sáng tạo}
      - {id: c, text: Đã mở., series: Hội thi Sáng tạo}
"""


def test_bodies_people_series_and_documents_are_known(tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text(ORGANIZATION, "utf-8")
    (tmp_path / "r.yaml").write_text(REPORT, "utf-8")
    organization = load_organization(tmp_path / "o.yaml", "o.yaml").value
    report = load_report(tmp_path / "r.yaml", "r.yaml").value
    assert organization is not None
    assert report is not None
    assert set(known_names(organization, report)) == {
        KnownName("Hội Mẫu tỉnh Mẫu", ("Hội Mẫu", "HM"), is_own=True),
        KnownName("Hội A tỉnh Mẫu", ("Hội A",)),
        KnownName("Nguyễn Văn Mẫu", ("Thạc sĩ Nguyễn Văn Mẫu",), "person"),
        KnownName("Kế hoạch tổ chức Hội thi Mẫu", (), "document"),
        KnownName("Hội thi Sáng tạo", (), "series"),
    }


def test_without_an_organization_nothing_is_known() -> None:
    assert known_names(None) == ()


def test_name_with_the_rest_of_a_comment_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text(ORGANIZATION.replace("Hội A tỉnh Mẫu", '"Hội A tỉnh Mẫu; {hoi-a}"'), "utf-8")
    names = known_names(load_organization(tmp_path / "o.yaml", "o.yaml").value)
    assert [name.official for name in names] == ["Hội Mẫu tỉnh Mẫu", "Nguyễn Văn Mẫu"]

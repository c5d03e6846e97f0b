"""Reports in Word taken into the data: every word, each heading on its level, head and foot, and what is told."""

import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml
from api.importing.reports_in_word import REPORTS, Written, as_office_saves, styled, typed, without_a_frame
from api.manuscripts.documents import docx, paragraph
from sample import Sample, run

from annual_report import api
from annual_report.api.importing.conversion import word_bytes
from annual_report.api.importing.importing import Imported, imported, picture_parts
from annual_report.load.docx.reading import content_of, parts_of, read_docx

FORMATS = ("docx", "odt", "doc", "rtf")


def taken(data: bytes, **options: Any) -> Imported:
    """What a file comes to, read in this process."""
    content = read_docx(data)
    parts = parts_of(data, picture_parts(content))
    return imported(content, parts, **options)


_TYPED_BEFORE = re.compile(r"(?:Phần (?:thứ )?\w+|PHẦN \w+|[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-–+•])\s*")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def said_in(data: bytes) -> list[str]:
    """The words of the texts of a file in order, from the first heading to the recipients, without typed numbers."""
    texts = [each.text for each in read_docx(data).paragraphs]
    start = next(at for at, text in enumerate(texts) if "như sau:" in text)
    said: list[str] = []
    for text in texts[start:]:
        if re.match("Nơi nhận|TM. BAN", text):
            break
        said += words(_TYPED_BEFORE.sub("", text.replace("\u00a0", " ").strip(), count=1))
    return said


def built(made: Imported, root: Path) -> bytes:
    """The report as the program makes it of the data, as a file of Word."""
    folder = root / "data" / made.period.key
    folder.mkdir(parents=True)
    (root / "data" / "organization.yaml").write_text(made.organization, encoding="utf-8")
    (folder / "report.yaml").write_text(made.report, encoding="utf-8")
    for name, data in made.photos.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    data = api.open(root)
    errors = [each for each in api.check(data, made.period.key).diagnostics if each.rule.severity == "error"]
    assert errors == []
    api.build(data, made.period.key, formats=("docx",))
    (file,) = (root / "output").rglob("bao-cao-*.docx")
    return file.read_bytes()


def arrived(before: bytes, after: bytes) -> float:
    """Which part of the words of one file stand in the other, in order."""
    wanted, got = said_in(before), said_in(after)
    same = sum(block.size for block in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    return same / len(wanted)


def levels(made: Imported) -> list[tuple[int, str]]:
    """The headings in the data with their levels; those of a third level are paragraphs in bold."""
    found: list[tuple[int, str]] = []

    def inside(section: dict[str, Any], level: int) -> None:
        if "part" in section:
            found.append((0, section["part"]))
        found.append((level, section["title"]))
        texts = [section.get("text", ""), *(each.get("text", "") for each in section.get("in_order", []))]
        found.extend((3, title) for text in texts for title in re.findall(r"^\*\*(.+?)\*\*$", text, re.MULTILINE))
        for each in section.get("sections", []):
            inside(each, level + 1)

    for each in yaml.safe_load(made.report)["sections"]:
        inside(each, 1)
    return found


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


def fields_of(made: Imported) -> dict[str, object]:
    """What the data say of head and foot."""
    issuance, organization = yaml.safe_load(made.report)["issuance"], _read(made.organization)
    signatory, (person,) = issuance["signatory"], organization["people"]
    return {
        **{key: issuance.get(key) for key in ("number", "date", "type", "subject", "addressees", "recipients")},
        **{
            key: organization.get(key)
            for key in ("place", "letterhead", "superior_letterhead", "abbreviation", "archive")
        },
        "legal_bases": len(issuance["legal_bases"]),
        "authority": signatory.get("authority"),
        "posts": person["posts"],
        "signer": person["name"],
        "degree": person.get("degree"),
    }


def holds(written: Written, data: bytes, root: Path) -> None:
    """All that the file has is in the data, and in what is built of them."""
    made = taken(data)
    assert [(level, title.lower()) for level, title in levels(made)] == [
        (level, title.lower()) for level, title in written.headings
    ]
    assert fields_of(made) == written.fields
    assert made.period.key == "2020"
    assert arrived(data, built(made, root)) >= 0.99


def test_reports_arrive_whole(tmp_path: Path) -> None:
    for name, make in REPORTS.items():
        written = make()
        holds(written, written.data, tmp_path / name)


def test_reports_saved_by_libreoffice_arrive_whole(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    for name, make in REPORTS.items():
        written = make()
        folder = tmp_path / name
        folder.mkdir()
        for suffix in FORMATS:
            data = word_bytes(as_office_saves(written.data, suffix, folder))
            holds(written, data, folder / f"workspace-{suffix}")


def test_table_has_one_head_and_its_figures(tmp_path: Path) -> None:
    report = yaml.safe_load(taken(typed().data).report)
    (table,) = (each["tables"][0] for each in report["sections"][1]["sections"][1]["in_order"] if "tables" in each)
    assert (table["title"], table["unit"]) == ("Hội viên theo huyện", "người")
    assert [(each["title"], each.get("numeric")) for each in table["columns"]] == [
        ("TT", None), ("Huyện", None), ("Hội viên: Năm 2019", "có"), ("Hội viên: Năm 2020", "có")
    ]  # fmt: skip
    assert table["rows"][0] == "1 | Huyện A | 1286 | 1304"
    assert table["rows"][2] == "Tổng cộng |  | 2156 | 2216"


def test_photo_and_annex_arrive(tmp_path: Path) -> None:
    made = taken(typed().data)
    report = yaml.safe_load(made.report)
    (photo,) = (each["photos"][0] for each in report["sections"][1]["sections"][1]["in_order"] if "photos" in each)
    assert photo["caption"] == "Trao giải Hội thi Sáng tạo"
    assert photo["alternative"] == "Ba người cầm giấy khen"
    assert list(made.photos) == [photo["file"]]
    (annex,) = report["annexes"]
    assert (annex["title"], annex["orientation"]) == ("Danh sách đề tài năm 2020", "ngang")
    assert "{phu-luc}" in made.report


def test_numbers_become_figures_and_print_as_they_were(tmp_path: Path) -> None:
    data = typed().data
    made = taken(data, statistics=True)
    first = _read(made.report)["statistics"][0]
    assert first == {"id": "hoi-vien", "label": "Hội viên", "value": "60", "unit": "hội viên"}
    assert "small_numbers: hai chữ số" in made.organization
    assert {each.said for each in made.proposals} >= {"60 hội viên", "18 hội viên", "12 đề án", "05 lớp", "250 người"}
    assert "kết nạp {hoi-vien}, gồm" in made.report
    assert arrived(data, built(made, tmp_path)) >= 0.99
    one = taken(data, statistics={made.proposals[0].id})
    assert len(yaml.safe_load(one.report)["statistics"]) == 1


def test_report_of_2017_comes_back_from_word_without_its_controls(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    api.build(api.open(root), "2017", formats=("docx",), output=tmp_path / "made")
    (file,) = (tmp_path / "made").rglob("bao-cao-2017.docx")
    data = without_controls(file.read_bytes())
    again = built(taken(data), tmp_path / "again")
    assert texts(again) == texts(data)


def test_short_names_bodies_and_people_that_recur_become_entries() -> None:
    sentence = "Hội Khoa học tỉnh Mẫu (sau đây gọi tắt là Hội) cùng Sở Khoa học và Công nghệ (gọi tắt là Sở) mở lớp. "
    body = "".join(
        map(paragraph, ("BÁO CÁO", sentence, "Đồng chí Lê Văn Mẫu khai mạc.", "Đồng chí Lê Văn Mẫu bế mạc."))
    )
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("HỘI KHOA HỌC TỈNH MẪU", "Số: 5/BC-HKH"))
    head = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    organization = _read(taken(docx(head + body)).organization)
    assert organization["name"] == "Hội Khoa học tỉnh Mẫu"
    assert organization["short_names"] == ["Hội"]
    assert [(each["name"], each["short_names"]) for each in organization["bodies"]] == [
        ("Sở Khoa học và Công nghệ", ["Sở"])
    ]  # fmt: skip
    assert organization["people"][1:] == [{"id": "le-van-mau", "name": "Lê Văn Mẫu"}]


def texts(data: bytes) -> list[str]:
    return [
        f"{each.marker.text if each.marker else ''} {each.text}".replace("\u00a0", " ").strip()
        for each in read_docx(data).paragraphs
        if each.text.strip()
    ]


def without_controls(data: bytes) -> bytes:
    """A file of Word whose content controls are gone, as another program loses them."""
    from io import BytesIO

    import docx as word
    from docx.oxml.ns import qn

    document = word.Document(BytesIO(data))
    while (control := next(document.element.body.iter(qn("w:sdt")), None)) is not None:
        for inner in list(control.find(qn("w:sdtContent"))):
            control.addprevious(inner)
        control.getparent().remove(control)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_subject_is_found_wherever_it_stands_and_the_period_told() -> None:
    number, date = "Số: 12/BC-HM", "Mẫu, ngày 10 tháng 01 năm 2026"
    text = "Trong năm, Hội Mẫu mở lớp. Viễn thông Lâm Mẫu cùng dự. Viễn thông Lâm Mẫu tài trợ."
    for head, subject, period, told in (
        ((number, date, "BÁO CÁO", "Kết quả công tác năm 2025"), "Kết quả công tác năm 2025", "2025", False),
        ((number, date, "BÁO CÁO", "Kết quả công tác"), "Kết quả công tác", "2025", True),
        (("TÓM TẮT KẾT QUẢ", "NĂM 2024"), "Tóm tắt kết quả năm 2024", "2024", False),
        (("KẾT QUẢ NĂM 2024 CỦA TỈNH LÂM MẪU",), "Kết quả năm 2024 của tỉnh Lâm Mẫu", "2024", False),
        ((number, date, "BÁO CÁO"), "……", "2025", True),
    ):
        made = taken(without_a_frame(*head, text))
        issuance = yaml.safe_load(made.report)["issuance"]
        assert (issuance["subject"], made.period.key) == (subject, period), head
        notices = [each.text.say("en") for each in made.notices]
        assert any("--year" in each for each in notices) == told, head
        assert any("under “plan”" in each for each in notices), head
        assert "lam-mau" not in made.organization


def test_command_writes_a_workspace_and_says_what_to_look_at(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.docx").write_bytes(styled().data)
    done = run("import", "bao-cao.docx", cwd=tmp_path, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["data/2020/report.yaml", "data/2020/photos/anh-trao-giai-hoi-thi-sang-tao.jpg",
                                   "data/organization.yaml"]  # fmt: skip
    assert "numbers in its texts could be figures" in done.stderr
    again = run("import", "bao-cao.docx", cwd=tmp_path, ANNUAL_REPORT_LANG="en")
    assert again.returncode == 2
    assert "There is a report for 2020 already" in again.stderr
    assert run("check", cwd=tmp_path, ANNUAL_REPORT_LANG="en").returncode == 0


def test_signatory_is_added_to_an_organisation_that_is_there(sample: Sample) -> None:
    sample.write("bao-cao.docx", styled().data)
    done = sample.run("import", "bao-cao.docx", "--statistics", "--year", "2019")
    assert done.returncode == 0, done.stderr
    assert "Trần Thị Mẫu was added to “people”" in done.stderr
    organization = (sample.root / "data/organization.yaml").read_text(encoding="utf-8")
    assert "tran-thi-mau" in organization
    assert "nguyen-van-mau" in organization
    assert sample.run("check", "2019").returncode == 0


def test_file_that_is_none_is_refused(sample: Sample) -> None:
    for name, content, status, said in (
        ("bai.txt", b"a", 3, "this is no file of Word"),
        ("bai.docx", b"a", 3, "damaged"),
        ("khong.docx", None, 2, "There is no file"),
    ):
        if content is not None:
            sample.write(name, content)
        done = sample.run("import", name)
        assert (done.returncode, said in done.stderr) == (status, True), done.stderr
    sample.write("bai.docx", docx(paragraph("Hội Mẫu.")))
    assert "is not a period" in sample.run("import", "bai.docx", "--year", "abc").stderr


def test_changes_comments_and_hidden_texts_are_told() -> None:
    who = 'w:author="A"'
    body = (
        paragraph("BÁO CÁO")
        + f"<w:p><w:ins {who}><w:r><w:t>Thêm.</w:t></w:r></w:ins>"
        + f"<w:del {who}><w:r><w:delText>Bớt.</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn.</w:t></w:r></w:p>"
    )
    comment = f'<w:comment w:id="1" {who}>{paragraph("Xem lại.")}</w:comment>'
    made = taken(docx(body, comments=comment))
    told = " ".join(each.text.say("en") for each in made.notices)
    assert "Thêm." in made.report
    assert "Bớt." not in made.report
    assert "Ẩn." not in made.report
    for said in ("2 tracked changes", "1 comments", "1 hidden texts", "no headings", "no signature block"):
        assert said in told


def test_content_read_apart_is_the_same() -> None:
    data = styled().data
    assert content_of(data) == read_docx(data)

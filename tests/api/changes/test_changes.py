"""What changed between two versions of a report: each change once, and nothing that did not change."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from sample import Sample, run

HOI_MAU = Path(__file__).parents[3] / "examples" / "hoi-mau"
# Four figures and two sentences of the sample of 2022.
FIGURES = {
    "7245": "7250",
    "value: 22": "value: 23",
    "value: 52\n    unit: báo cáo": "value: 54\n    unit: báo cáo",
    "530": "531",
}
SENTENCES = {"nông nghiệp tuần hoàn": "nông nghiệp xanh", "24 gian trưng bày": "24 gian hàng trưng bày"}

REPORT = """\
period: 2020
issuance:
  number: {number}
  subject: Tổng kết hoạt động năm 2020
  signatory: {{person: nguyen-van-mau}}
statistics:
  - {{id: lop, label: Lớp tập huấn, value: {lop}, unit: lớp}}
sections:
  - title: Kết quả
    text: |
      Đã mở {{lop}} ở các huyện. {more}
"""


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the sample with four figures and two sentences changed in the report of 2022."""
    folder = tmp_path / "changed"
    for file in (HOI_MAU / "data").rglob("*.yaml"):
        text = file.read_text("utf-8")
        if file.parent.name == "2022" and file.name == "report.yaml":
            for old, new in {**FIGURES, **SENTENCES}.items():
                assert text.count(old) >= 1, old
                text = text.replace(old, new, 1)
        copy = folder / file.relative_to(HOI_MAU)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text, "utf-8")
    return folder


def diff(*arguments: str, cwd: Path, lang: str = "en") -> CompletedProcess[str]:
    return run("diff", *arguments, cwd=cwd, ANNUAL_REPORT_LANG=lang)


def test_just_the_figures_and_sentences_that_changed_are_told(changed: Path, tmp_path: Path) -> None:
    done = diff(str(HOI_MAU), str(changed), "--output-format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert [(each["id"], each["old"], each["new"], each["difference"]) for each in found["figures"]] == [
        ("hoi-vien", "7.245 hội viên", "7.250 hội viên", "+5"),
        ("hoi-thanh-vien", "22 hội", "23 hội", "+1"),
        ("phan-bien", "52 báo cáo", "54 báo cáo", "+2"),
        ("tin-bai", "530 tin, bài", "531 tin, bài", "+1"),
    ]
    assert found["figures"][0]["places"] == ["Công tác tổ chức", "Hợp tác, nguồn lực"]
    assert [each["new"].rpartition(", ")[2] for each in found["texts"]] == [
        "bàn về nông nghiệp xanh.",
        "có 24 gian hàng trưng bày.",
    ]
    assert all(each["old"] for each in found["texts"])
    assert found["details"] == []
    said = diff(str(HOI_MAU), str(changed), cwd=tmp_path, lang="vi").stdout
    assert said.endswith("4 số liệu thay đổi, 2 câu thay đổi, 0 câu mới, 0 câu bị bỏ; thay đổi khác: 0.\n")


def test_a_pdf_is_compared_with_the_folder_it_was_made_from(sample: Sample) -> None:
    sample.report(REPORT.format(number="", lop=12, more=""))
    assert sample.run("build", "2020", "--format", "pdf").returncode == 0
    sample.report(REPORT.format(number=7, lop=13, more="Lớp học đông người."))
    sample.write("data/2021/report.yaml", REPORT.format(number="", lop=1, more="").replace("2020", "2021"))
    done = diff("output/2020/bao-cao-2020.pdf", ".", "--output-format", "json", cwd=sample.root)
    found = json.loads(done.stdout)
    assert [(each["old"], each["new"], each["places"]) for each in found["figures"]] == [
        ("12 lớp", "13 lớp", ["Kết quả"])
    ]
    assert found["texts"] == [{"place": "Kết quả", "old": None, "new": "Lớp học đông người."}]
    assert found["details"] == [{"place": "issuance › number", "old": None, "new": "7"}]
    back = json.loads(diff(".", "output/2020/bao-cao-2020.pdf", "--output-format", "json", cwd=sample.root).stdout)
    assert back["figures"][0]["new"] == "12 lớp"
    assert back["texts"] == [{"place": "Kết quả", "old": "Lớp học đông người.", "new": None}]


def test_the_same_version_has_no_changes(sample: Sample) -> None:
    done = diff(".", ".", cwd=sample.root)
    assert (done.returncode, done.stdout) == (0, "Nothing changed.\n")


def test_the_page_holds_texts_as_texts(sample: Sample) -> None:
    other = sample.apart("other")
    sample.report(REPORT.format(number="", lop=12, more="Một <b>hai</b> ba."))
    other.report(REPORT.format(number="", lop=12, more="Một <script>hai</script> ba bốn."))
    done = diff(".", str(other.root), "--output-format", "html", cwd=sample.root)
    assert "<script" not in done.stdout
    assert "<ins>bốn.</ins>" in done.stdout or "ba bốn." in done.stdout
    assert "default-src 'none'" in done.stdout


def test_what_cannot_be_read_is_told_with_a_cure(sample: Sample) -> None:
    sample.write("other.pdf", b"%PDF-1.4\n%%EOF\n")
    for arguments, code in (
        (("nothing.pdf", "."), 2),
        (("other.pdf", "."), 3),
        ((".", ".", "--year", "1999"), 2),
        ((".", ".", "--output-format", "xml"), 2),
    ):
        done = diff(*arguments, cwd=sample.root)
        assert done.returncode == code, (arguments, done.stdout, done.stderr)
        assert (done.stdout + done.stderr).strip()
    sample.report("period: 2020\nsections: 12\n")
    done = diff(".", ".", cwd=sample.root)
    assert done.returncode == 1
    assert "report.yaml" in done.stdout + done.stderr


def test_whatever_else_is_printed_is_told_too(sample: Sample) -> None:
    """Targets and days of tasks, dates of activities, names, recipients, the letter: all of it the reader approved."""
    told = """\
    activities:
      - {id: hop, text: "Họp {date}.", date: 10/8/2020}
  - title: Kế hoạch
    plan:
      - {id: mo-lop, text: Mở lớp., owner: Hội A, due: 6/2021, target: {statistic: lop, value: 20}}
"""
    letter = "number: 12\nsubject: Gửi báo cáo\naddressees: [Hội A]\ntext: Trân trọng gửi báo cáo.\n"
    sample.report(REPORT.format(number=7, lop=12, more="") + told)
    sample.write("data/2020/letter.yaml", letter)
    changes = (
        ("data/2020/report.yaml", "10/8/2020", "12/8/2020", "sections › 0 › activities › hop › date"),
        ("data/2020/report.yaml", "value: 20", "value: 30", "sections › 1 › plan › mo-lop › target › value"),
        ("data/2020/report.yaml", "6/2021", "9/2021", "sections › 1 › plan › mo-lop › due"),
        ("data/organization.yaml", "Hội B tỉnh Mẫu", "Hội B tỉnh Mẫu Mới", "organization.yaml › bodies › hoi-b › name"),
        ("data/2020/letter.yaml", "number: 12", "number: 13", "letter.yaml › number"),
        ("data/2020/letter.yaml", "Trân trọng gửi", "Kính gửi", "letter.yaml › text"),
    )
    for number, (file, old, new, place) in enumerate(changes):
        other = sample.apart(f"other-{number}")
        text = (other.root / file).read_text("utf-8")
        assert text.count(old) == 1, old
        other.write(file, text.replace(old, new))
        done = diff(".", str(other.root), "--output-format", "json", cwd=sample.root)
        assert [each["place"] for each in json.loads(done.stdout)["details"]] == [place], (
            file,
            done.stdout,
            done.stderr,
        )
        assert "Nothing changed" not in diff(".", str(other.root), cwd=sample.root).stdout


def test_folders_of_two_years_are_the_reports_of_these_years(sample: Sample) -> None:
    sample.report(REPORT.format(number="", lop=12, more=""))
    sample.write("data/2021/report.yaml", REPORT.format(number="", lop=13, more="").replace("2020", "2021"))
    found = json.loads(diff("data/2020", "data/2021", "--output-format", "json", cwd=sample.root).stdout)
    assert [(each["old"], each["new"]) for each in found["figures"]] == [("12 lớp", "13 lớp")]

"""What an organisation was called and who was who on the day of issue is what a document of that day says."""

import shutil
from pathlib import Path

import pytest
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample, run

from annual_report.load.loader import load_organization
from annual_report.load.organization_text import organization_text
from annual_report.load.organization_then import organization_then
from annual_report.values.dates import PartialDate

ROOT = Path(__file__).parents[2]
NAME = "name: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước\n"
# What is done in 2026 to the file of 2017: the new values where the old ones were, and those under “earlier”.
CHANGES = (
    (f"{NAME}\n", f"{NAME.replace('Bình Phước', 'Mẫu')}\n"),
    ("  - tỉnh Bình Phước\n", "  - tỉnh Mẫu\n"),
    ("  - Liên hiệp hội Bình Phước\n\nplace: Bình Phước\n", "  - Liên hiệp hội Mẫu\n\nplace: Mẫu\n"),
    ("abbreviation: LHH\n", "superior_letterhead: [Ủy ban nhân dân, tỉnh Mẫu]\nabbreviation: LHHM\n"),
    (
        "\nsource: ",
        f"""
# Trước khi sắp xếp tỉnh.
earlier:
  - until: 30/6/2025
    {NAME}    letterhead:
      - Liên hiệp các Hội
      - Khoa học và Kỹ thuật
      - tỉnh Bình Phước
    short_names:
      - Liên hiệp hội
      - Liên hiệp hội Bình Phước
    superior_letterhead:
    place: Bình Phước
    abbreviation: LHH

source: """,
    ),
    (
        "    degree: Thạc sĩ\n    # Chức vụ đầu tiên là chức vụ khi ký.\n    posts:\n      - Chủ tịch\n"
        "      - Bí thư Đảng đoàn\n",
        """\
    degree: Tiến sĩ
    # Chức vụ đầu tiên là chức vụ khi ký.
    posts: [Cố vấn]
    earlier:
      - until: 2022
        degree: Thạc sĩ
        posts:
          - Chủ tịch
          - Bí thư Đảng đoàn
""",
    ),
    (
        f"    {NAME}    short_names:\n      - Liên hiệp hội\n      - Liên hiệp hội Bình Phước\n",
        f"    {NAME.replace('Bình Phước', 'Mẫu')}    short_names:\n      - Liên hiệp hội\n      - Liên hiệp hội Mẫu\n",
    ),
    (
        "    name: Sở Thông tin và Truyền thông\n    relation: state\n",
        "    name: Sở Khoa học và Công nghệ\n    earlier:\n    - until: 28/02/2025\n"
        "      name: Sở Thông tin và Truyền thông\n    relation: state\n",
    ),
)  # fmt: skip


def _renamed(text: str) -> str:
    """The file of the organisation after all changes of name."""
    for old, new in CHANGES:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_2017_after_changes_of_name_is_the_same_to_the_last_byte(tmp_path: Path, built_2017: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    file = tmp_path / "data/organization.yaml"
    file.write_text(_renamed(file.read_text("utf-8")), "utf-8")
    done = run("build", "2017", "--output", str(tmp_path / "out"), cwd=tmp_path, ANNUAL_REPORT_LANG="vi")
    assert done.returncode == 0, done.stderr
    before, after = (
        {each.name: each.read_bytes() for each in folder.iterdir()} for folder in (built_2017, tmp_path / "out")
    )
    assert sorted(before) == sorted(after)
    assert [name for name in before if before[name] != after[name]] == []


def _workspace(root: Path, more: str) -> Sample:
    sample = Sample(root)
    sample.write(
        "data/organization.yaml", ORGANIZATION.replace("Tỉnh Mẫu]", "Tỉnh Mẫu]\nsuperior_letterhead: [Bộ Mẫu]") + more
    )
    report = REPORT.replace("Đã mở {lop}.", "Đã mở {lop} với {hoi-a}; {nguyen-van-mau} dự.")
    sample.report(report)
    sample.write("data/2021/report.yaml", report.replace("2020", "2021"))
    sample.write("data/2022/report.yaml", report.replace("2020", "2022"))
    return sample


MORE = """\
earlier:
  - {until: 31/12/2021, superior_letterhead: [Sở Mẫu], place: Xã Mẫu}
  - {until: 30/6/2022, name: Hội Mẫu huyện Mẫu, letterhead: [Hội Mẫu, Huyện Mẫu], superior_letterhead: }
"""


def test_each_year_says_what_was_so_on_its_day(tmp_path: Path) -> None:
    people = ORGANIZATION.replace(
        "posts: [Chủ tịch]}", "posts: [Chủ tịch], earlier: [{until: 6/2021, degree: , posts: [Phó Chủ tịch]}]}"
    )
    sample = _workspace(tmp_path, MORE)
    text = (tmp_path / "data/organization.yaml").read_text("utf-8")
    text = text.replace(ORGANIZATION[ORGANIZATION.index("people:") :], people[people.index("people:") :])
    sample.write(
        "data/organization.yaml", text.replace("short_names: [Hội A]}", "earlier: [{until: 2021, name: Hội Á}]}")
    )
    pages = {}
    for year in ("2020", "2021", "2022"):
        done = sample.run("build", year, "--format", "html")
        assert done.returncode == 0, done.stdout
        pages[year] = (tmp_path / f"output/{year}/bao-cao-{year}.html").read_text("utf-8").lower()
    told = {
        "2020": ("sở mẫu", "huyện mẫu", "xã mẫu,", "phó chủ tịch", "hội á"),
        "2021": ("huyện mẫu", "chủ tịch", "tỉnh mẫu,", "hội a tỉnh mẫu", "tiến sĩ"),
        "2022": ("bộ mẫu", "tỉnh mẫu,", "hội a tỉnh mẫu", "tiến sĩ"),
    }
    for year, words in told.items():
        assert [word for word in words if word not in pages[year]] == [], year
    assert "sở mẫu" not in pages["2021"]
    assert "bộ mẫu" not in pages["2021"]
    assert "phó chủ tịch" not in pages["2021"]
    assert "huyện mẫu" not in pages["2022"]


IN_ONE_LINE = ORGANIZATION.replace("[Hội A]}", "[Hội A], earlier: [{until: 2020, name: B}]}")
FIRST = ORGANIZATION.replace("id: hoi-a, ", "earlier: [{until: 2020, short_names: }], id: hoi-a, ")


@each_case(
    ("written", "then"),
    [
        (ORGANIZATION, ORGANIZATION),
        (ORGANIZATION + MORE, None),
        (ORGANIZATION + MORE.replace("[Sở Mẫu]", "\n      [Sở, Mẫu]"), None),
        (ORGANIZATION + "earlier:\n- until: 2020\n  archive: VT, VP\n", ORGANIZATION + "archive: VT, VP\n"),
        (ORGANIZATION + "\n# Cũ\nearlier:\n- until: 2018\n  archive: VT, VP\n", ORGANIZATION),
        (IN_ONE_LINE, ORGANIZATION.replace("Hội A tỉnh Mẫu", "B")),
        (FIRST, ORGANIZATION.replace(", short_names: [Hội A]", "")),
    ],
)
def test_text_carried_is_that_of_the_day(written: str, then: str | None, tmp_path: Path) -> None:
    day = PartialDate.parse("05/01/2020").first
    assert day is not None
    loaded = load_organization(tmp_path / "o.yaml", "o.yaml", written)
    assert loaded.value is not None
    assert not loaded.diagnostics
    old = organization_then(loaded, day)
    text = organization_text(loaded, old)
    assert load_organization(tmp_path / "o.yaml", "o.yaml", text).value == old.value
    if then is not None:
        assert text == then


def test_mistakes_under_earlier_are_told_at_their_places(tmp_path: Path) -> None:
    sample = _workspace(
        tmp_path, "earlier:\n  - {until: không rõ, name: Hội}\n  - {name: Hội}\n  - {until: 2020, nam: Hội}\n"
    )
    out = sample.run("check", "2020").stdout
    assert "until-no-day" in out
    assert "missing-key" in out
    assert "unknown-key" in out
    assert "internal-fault" not in out


def test_value_of_an_earlier_time_is_told_where_it_is_written(tmp_path: Path) -> None:
    long = "earlier:\n  - until: 2021\n    letterhead: [Hội Mẫu của những người yêu quý mẫu]\n"
    sample = _workspace(tmp_path, long)
    line = len((ORGANIZATION + "\n" + long).splitlines())
    assert f"data/organization.yaml:{line}:" in sample.run("check", "2020").stdout
    assert "letterhead-line-too-long" not in sample.run("check", "2022").stdout


@pytest.mark.parametrize(
    "command",
    [["status", "2020"], ["new", "2023"], ["compare", "2020", "2021"], ["proofread", "data/2020/a.txt"]],
)
def test_other_commands_know_earlier_names(command: list[str], tmp_path: Path) -> None:
    sample = _workspace(tmp_path, MORE)
    sample.write("data/2020/a.txt", "Hội Mẫu huyện Mẫu đã họp.\n")
    done = sample.run(*command)
    assert "internal-fault" not in done.stdout + done.stderr
    assert done.returncode in {0, 1}, done.stderr

"""The data of examples/hoi-mau as plain text: every scalar a string, nothing typed, nothing of the program used."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORKSPACE = Path(__file__).parents[2] / "examples/hoi-mau"
YEARS = (2017, 2018, 2019, 2020, 2021, 2022)
TERM = (2018, 2019, 2020, 2021, 2022)
OVER = "2018-2022"
DRAFTED = f"{OVER} without its file"
Period = int | str
Data = dict[str, Any]


def _load(path: Path) -> Data:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - the loader that makes text of everything


@cache
def organization() -> Data:
    """data/organization.yaml."""
    return _load(WORKSPACE / "data/organization.yaml")


@cache
def report(period: Period) -> Data | None:
    """data/<period>/report.yaml; None where there is none. What is `DRAFTED` is what the program writes by itself."""
    if period == DRAFTED:
        return _drafted()
    path = WORKSPACE / f"data/{period}/report.yaml"
    return _load(path) if path.exists() else None


def without_its_file(folder: Path) -> Path:
    """A copy of the sample in `folder`, without the file of the term."""
    return Path(shutil.copytree(WORKSPACE, folder / "workspace", ignore=shutil.ignore_patterns(OVER)))


def _drafted() -> Data:
    """A draft on the term, with all that there is to tell of it, framed like the report of the last year."""
    term = f"giai đoạn {TERM[0]} - {TERM[-1]}"
    titles = {
        "số liệu": "Số liệu chủ yếu qua các năm",
        "hội viên": "Hội viên",
        "biểu đồ": "Biểu đồ",
        "hoạt động thường kỳ": "Hoạt động thường kỳ",
        "kế hoạch": "Kế hoạch và kết quả",
    }
    return {
        "issuance": {"subject": f"Tổng kết hoạt động {term}"},
        "sections": [
            {
                "title": f"Kết quả hoạt động {term}",
                "sections": [{"title": title, "term_overview": [part]} for part, title in titles.items()],
            }
        ],
        "conclusion": f"Trên đây là báo cáo tổng kết hoạt động {term} của {organization()['name']}.",
    }


@cache
def letter(year: int) -> Data | None:
    """data/<year>/letter.yaml; None where there is none."""
    path = WORKSPACE / f"data/{year}/letter.yaml"
    return _load(path) if path.exists() else None


def contents(data: Data) -> Iterator[Data]:
    """Every section of both levels, in order, then every annex."""
    for section in data["sections"]:
        yield section
        yield from section.get("sections", ())
    yield from data.get("annexes", ())


def everything(data: Data, key: str) -> list[Data]:
    """All entries under `key` of all sections: activities, plan items, memberships …"""
    return [entry for section in contents(data) for entry in section.get(key, ())]


def statistic(year: int, name: str) -> Data | None:
    """The statistic `name` of a year; None where the year has none of that name."""
    return next((each for each in (report(year) or {"statistics": []})["statistics"] if each["id"] == name), None)

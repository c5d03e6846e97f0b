"""The data of examples/hoi-mau as plain text: every scalar a string, nothing typed, nothing of the program used."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORKSPACE = Path(__file__).parents[2] / "examples/hoi-mau"
YEARS = (2017, 2018, 2019, 2020, 2021, 2022)
TERM = (2018, 2019, 2020, 2021, 2022)
Data = dict[str, Any]


def _load(path: Path) -> Data:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - the loader that makes text of everything


@cache
def organization() -> Data:
    """data/organization.yaml."""
    return _load(WORKSPACE / "data/organization.yaml")


@cache
def report(year: int) -> Data | None:
    """data/<year>/report.yaml; None where there is none."""
    path = WORKSPACE / f"data/{year}/report.yaml"
    return _load(path) if path.exists() else None


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

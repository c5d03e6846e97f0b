"""The format rules of legal texts as data, one file a regulation, and the choice by date within a lineage."""

from annual_report.regulations.choice import (
    all_regulations,
    day_of_issue,
    lineages,
    pinned,
    regulation_for,
    regulation_in_force,
    regulation_named,
    regulation_titles,
    regulations_of,
    title_in_force,
)
from annual_report.regulations.plain import PLAIN_NAMES, is_plain
from annual_report.regulations.regulation import Lettering, Measure, Regulation

__all__ = [
    "PLAIN_NAMES",
    "Lettering",
    "Measure",
    "Regulation",
    "all_regulations",
    "day_of_issue",
    "is_plain",
    "lineages",
    "pinned",
    "regulation_for",
    "regulation_in_force",
    "regulation_named",
    "regulation_titles",
    "regulations_of",
    "title_in_force",
]

"""The format rules of legal texts as data, one file a regulation, and the choice between them by date."""

from annual_report.regulations.choice import all_regulations, regulation_for, regulation_in_force, regulation_named
from annual_report.regulations.regulation import Lettering, Measure, Regulation

__all__ = [
    "Lettering",
    "Measure",
    "Regulation",
    "all_regulations",
    "regulation_for",
    "regulation_in_force",
    "regulation_named",
]

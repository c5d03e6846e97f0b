"""Writes the pages on all rules, and those on inspection, one for each language."""

from pathlib import Path

from annual_report.api.rules.catalogue import all_rules
from annual_report.api.rules.explanation import PAGES, page
from annual_report.regulations.inspection.guide import PAGES as INSPECTION
from annual_report.regulations.inspection.guide import guide


def main() -> None:
    """Writes each page."""
    for language, name in PAGES.items():
        Path("docs", name).write_text(page(all_rules(), language), "utf-8")
    for language, name in INSPECTION.items():
        Path("docs", name).write_text(guide(language), "utf-8")


if __name__ == "__main__":
    main()

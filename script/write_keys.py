"""Writes the pages on the keys of data files, one for each language."""

from pathlib import Path

from annual_report.api.keys_page import PAGES, page


def main() -> None:
    """Writes each page."""
    for language, name in PAGES.items():
        Path("docs", name).write_text(page(language), "utf-8")


if __name__ == "__main__":
    main()

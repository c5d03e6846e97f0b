"""Writes the pages on the keys of data files, one for each language."""

from pathlib import Path

from annual_report.api.keys_page import PAGES, page

EXAMPLE = Path("examples/hoi-mau-nho/data/2020/report.yaml")


def main() -> None:
    """Writes each page."""
    example = EXAMPLE.read_text("utf-8")
    for language, name in PAGES.items():
        Path("docs", name).write_text(page(language, example), "utf-8")


if __name__ == "__main__":
    main()

"""The page on inspection: fresh, naming every rule and what cannot be seen."""

from pathlib import Path

from cases import each_case

from annual_report.language import LANGUAGES, Language
from annual_report.regulations.inspection.guide import PAGES, guide
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.unseen import UNSEEN

DOCS = Path(__file__).parents[3] / "docs"


@each_case("language", LANGUAGES)
def test_page_is_fresh_and_names_every_rule(language: Language) -> None:
    there = (DOCS / PAGES[language]).read_text("utf-8")
    assert there == guide(language), "run script/rules"
    assert all(f"`{each.name}`" in there for each in REQUIREMENTS)
    assert there.count("\n| Phần ") + there.count("\n| Phụ lục II ") == len(UNSEEN)

"""The pages on keys: as the models have them."""

from pathlib import Path

from cases import each_case

from annual_report.api.keys_page import PAGES, page
from annual_report.language import LANGUAGES, Language
from annual_report.model.key_names import VIETNAMESE_KEYS

DOCS = Path(__file__).parents[2] / "docs"


@each_case("language", LANGUAGES)
def test_page_is_up_to_date(language: Language) -> None:
    assert (DOCS / PAGES[language]).read_text("utf-8") == page(language), "run script/keys"


def test_every_vietnamese_key_is_there() -> None:
    text = page("en")
    assert [name for name in sorted(VIETNAMESE_KEYS) if f"| `{name}` |" not in text] == []
    assert "| `unit` | `đơn vị` | What is counted, printed after the figure; blank: nothing. |" in text
    assert "Words: `draft`, `final`, `dự thảo`, `chính thức`." in text

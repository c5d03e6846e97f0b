"""The pages on keys: as the models have them."""

import re
from pathlib import Path

from cases import each_case
from sample import Sample

from annual_report.api.keys_page import PAGES, page
from annual_report.language import LANGUAGES, Language
from annual_report.model.key_names import VIETNAMESE_KEYS
from annual_report.model.report import Report

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = DOCS.parent / "examples/hoi-mau-nho/data"


@each_case("language", LANGUAGES)
def test_page_is_up_to_date(language: Language) -> None:
    assert (DOCS / PAGES[language]).read_text("utf-8") == page(language, _example()), "run script/keys"


def _example() -> str:
    return (EXAMPLE / "2020/report.yaml").read_text("utf-8")


@each_case("language", LANGUAGES)
def test_whole_file_shown_can_be_copied(language: Language, sample: Sample) -> None:
    (copied,) = re.findall(r"^```yaml\n(.*?)^```$", page(language, _example()), re.MULTILINE | re.DOTALL)
    sample.write("data/organization.yaml", (EXAMPLE / "organization.yaml").read_text("utf-8"))
    sample.report(copied)
    done = sample.run("check")
    assert (done.returncode, done.stdout) == (0, "2020: no errors\n")
    assert not set(re.findall(r"[a-z_]+(?=: )", copied)) & set(Report.model_fields)


def test_every_vietnamese_key_is_there() -> None:
    text = page("en", _example())
    assert [name for name in sorted(VIETNAMESE_KEYS) if f"| `{name}` |" not in text] == []
    assert "| `unit` | `đơn vị` | What is counted, printed after the figure; blank: nothing. |" in text
    assert "Words: `draft`, `final`, `dự thảo`, `chính thức`." in text

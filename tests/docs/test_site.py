"""The documentation as a site: all pages are in it, links lead somewhere, it works from a disk and for everyone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from docs.site import broken_links, pages
from security.browser import Browser, browser
from website.pages import ENDINGS, sections, unlisted
from website.rules_by_group import groups
from website.staging import stage
from website.vietnamese_search import bare

from annual_report.api.rules.catalogue import all_rules

ROOT: Final = Path(__file__).parents[2]
# One of each kind; the others have their parts.
KINDS: Final = (
    "index.html", "en/index.html", "vi/index.html", "vi/guide.html", "en/guide.html", "vi/rules.html", "en/rules.html",
    "vi/rules/bad-date.html", "en/rules/ratio-exceeds-total.html", "vi/inspection.html", "en/reference.html",
    "vi/reference.html", "en/architecture.html", "vi/security.html", "vi/glossary.html", "en/first-day-windows.html",
    "vi/how-to/photo.html", "vi/search.html?q=bao+cao",
)  # fmt: skip
AXE: Final = """
axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.flatMap(
  each => each.nodes.map(node => `${each.id}: ${node.html} ${node.failureSummary}`)))
"""
# All that was found, best first, once the page has said how much there is.
RESULTS: Final = """
new Promise(done => (function look(times) {
  if (times && !document.querySelector("#search-results p")?.innerText) return setTimeout(look, 10, times - 1);
  done([...document.querySelectorAll("#search-results li > a")].map(each => each.textContent));
})(1000))
"""


def test_navigation_has_every_page_of_docs() -> None:
    assert unlisted() == [], "list them in docs/website/navigation.yaml"


def test_navigation_has_titles_in_every_language() -> None:
    assert all(section.titles.keys() >= ENDINGS.keys() for section in sections())


def test_every_rule_is_in_one_group() -> None:
    assert sorted(name for group in groups() for name in group.rules) == [rule.name for rule in all_rules()]
    assert all(group.rules for group in groups())


def test_pages_are_laid_out_in_every_language(tmp_path: Path) -> None:
    """A link to a file that is not there would raise an error."""
    linked = stage(tmp_path)
    assert {"examples/hoi-mau-nho/data/organization.yaml", "docs/json/check.schema.json"} <= linked
    for language in ENDINGS:
        page = (tmp_path / language / "guide.md").read_text("utf-8")
        assert "](templates.md)" in page
        assert "](guide" not in page
    assert "rules/bad-date.md" in (tmp_path / "vi/rules.md").read_text("utf-8")
    assert "site:vi/guide.html" in (tmp_path / "en/index.md").read_text("utf-8")


def test_accents_are_taken_off() -> None:
    assert bare("Điều") == "dieu"
    assert bare("BÁO cáo") == bare("ba\u0301o ca\u0301o") == "bao cao"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the site."""
    folder = tmp_path_factory.mktemp("site") / "docs"
    subprocess.run([sys.executable, "docs/website/build.py", str(folder)], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all pages."""
    with browser() as running:
        yield running


@pytest.mark.thorough
def test_no_link_is_broken(site: Path) -> None:
    there = pages(site)
    assert len(there) > 2 * len(all_rules())
    assert broken_links(there) == []


@pytest.mark.thorough
def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    assert [address for page in pages(site).values() for address in page.loads if "://" in address] == []
    sheets = {file.name: file.read_text("utf-8") for file in site.rglob("*.css")}
    assert [name for name, text in sheets.items() if "@font-face" in text or "@import" in text] == []


@pytest.mark.thorough
def test_rules_have_pages_and_anchors_in_both_languages(site: Path) -> None:
    for language in ENDINGS:
        there = pages(site / language)
        anchors = there[site / language / "rules.html"].anchors
        for rule in all_rules():
            assert site / language / f"rules/{rule.name}.html" in there
            assert rule.name in anchors


@pytest.mark.thorough
@pytest.mark.needs_browser
def test_search_works_from_the_disk_with_accents_and_without(site: Path, chromium: Browser) -> None:
    for query, language, wanted in (
        ("bao cao nhieu nam", "vi", "Hướng dẫn viết báo cáo > Báo cáo nhiều năm"),
        ("BÁO CÁO NHIỀU NĂM", "vi", "Hướng dẫn viết báo cáo > Báo cáo nhiều năm"),
        ("doi chieu", "vi", "Hướng dẫn viết báo cáo > Tệp PDF mang gì bên trong, và cách đối chiếu"),
        ("bad-date", "vi", "bad-date: "),
        ("term of years", "en", "Guide for writers > A term of years"),
        ("BuildResult", "en", "annual_report.api.results.BuildResult"),
    ):
        found = searched(chromium, site / language, query)
        assert any(each.startswith(wanted) for each in found[:2]), (query, found)
    assert searched(chromium, site / "vi", "khongcogi") == []


def searched(chromium: Browser, folder: Path, query: str) -> list[str]:
    """What the page of search in `folder` finds, best first. Nothing is asked for but files."""
    opened = chromium.open_url(f"{(folder / 'search.html').as_uri()}?q={query.replace(' ', '+')}")
    assert all(each.startswith("file:") for each in opened.requests)
    found: list[str] = chromium.value(RESULTS)
    return found


@pytest.mark.thorough
@pytest.mark.needs_browser
def test_pages_fit_a_phone(site: Path, chromium: Browser) -> None:
    """Wide tables move by themselves, and the page does not."""
    chromium.ask("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=1, mobile=True)
    wide = {}
    for name in KINDS:
        path, sign, query = name.partition("?")
        chromium.open_url((site / path).as_uri() + sign + query)
        wide[name] = chromium.value("document.documentElement.scrollWidth")
    chromium.ask("Emulation.clearDeviceMetricsOverride")
    assert set(wide.values()) == {360}, wide


@pytest.mark.thorough
@pytest.mark.needs_axe
def test_axe_finds_nothing(site: Path, chromium: Browser) -> None:
    axe = Path(os.environ["AXE_CORE"]).read_text("utf-8")
    found: dict[str, list[str]] = {}
    for scheme in ("light", "dark"):
        chromium.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        for name in KINDS:
            path, sign, query = name.partition("?")
            chromium.open_url((site / path).as_uri() + sign + query)
            chromium.ask("Runtime.evaluate", expression=axe)
            violations = chromium.value(AXE)
            if violations:
                found[f"{name} {scheme}"] = violations
    assert found == {}

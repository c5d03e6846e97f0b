"""Web pages as readers and checkers meet them: whole, valid, fitting a phone, and fit to be printed."""

import html
import json
import os
import re
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from documents.html import Element, elements, headings
from PIL import Image, ImageChops

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
FETCHING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "xlink:href", "cite", "manifest"}
# The checker does not know that `img-src data:` allows data URLs; browsers do (test_photos_show_in_a_browser).
FALSE_ALARM = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): image “data:image/(jpeg|png);base64,"
)

Chromium = Callable[..., str]


@pytest.fixture(scope="session")
def pages(built_2017: Path, rich: Path) -> dict[str, Path]:
    """The two pages that every test here looks at."""
    return {"2017": built_2017 / "bao-cao-2017.html", "rich": rich / "bao-cao-2020.html"}


@pytest.fixture(params=["2017", "rich"])
def page(request: pytest.FixtureRequest, pages: dict[str, Path]) -> str:
    return pages[request.param].read_text("utf-8")


def only(tag: str, page: str) -> Element:
    """The one element of its kind."""
    [found] = [each for each in elements(page) if each.tag == tag]
    return found


def test_page_loads_nothing(page: str) -> None:
    for each in elements(page):
        assert each.tag not in {"script", "link", "iframe", "object", "embed", "base"}
        for name, value in each.attributes.items():
            assert not name.startswith("on"), (each.tag, name)
            if name in FETCHING:
                assert value.startswith("data:image/"), (each.tag, name, value[:80])
            if name == "href":
                assert each.tag == "a", (each.tag, value[:80])
    for style in (each.text for each in elements(page) if each.tag == "style"):
        assert "url(" not in style
        assert "@import" not in style


def test_policy_of_the_page_forbids_what_it_does_not_need(page: str) -> None:
    [policy] = POLICY.findall(page)
    assert page.index(policy) < page.index("<title>")
    images = "img-src data:; " * ("<img" in page)
    assert policy == f"default-src 'none'; base-uri 'none'; form-action 'none'; {images}style-src 'unsafe-inline'"


def test_page_is_vietnamese_titled_and_in_utf_8(page: str) -> None:
    assert page.startswith("<!DOCTYPE html>")
    assert only("html", page).attributes["lang"] == "vi"
    title = next(each for each in elements(page) if each.tag == "title")
    assert title.text.startswith("Báo cáo tổng kết hoạt động năm 20")
    assert page.index('<meta charset="utf-8">') < 1024
    assert only("main", page)


def test_headings_go_down_one_level_at_a_time(page: str) -> None:
    levels = [level for level, _title in headings(page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_contents_list_leads_to_every_heading(page: str) -> None:
    ids = [each.attributes["id"] for each in elements(page) if each.tag in {"h2", "h3"}]
    links = [
        each.attributes["href"]
        for each in elements(page)
        if each.tag == "a" and each.attributes["href"].startswith("#")
    ]
    assert links == [f"#{each}" for each in ids]


def test_ids_are_unique(page: str) -> None:
    ids = [each.attributes["id"] for each in elements(page) if "id" in each.attributes]
    assert sorted(set(ids)) == sorted(ids)


def test_pictures_say_what_they_show(page: str) -> None:
    ids = {each.attributes["id"] for each in elements(page) if "id" in each.attributes}
    for each in elements(page):
        if each.tag == "img":
            assert each.attributes["alt"]
        if each.tag == "svg":
            assert each.attributes["role"] == "img"
            assert all(name in ids for name in each.attributes["aria-labelledby"].split())


def test_tables_have_captions_and_heads(page: str) -> None:
    found = elements(page)
    tables = [each for each in found if each.tag == "table"]
    assert len([each for each in found if each.tag == "caption" and each.text]) == len(tables)
    assert all(each.attributes.get("scope") in {"row", "col"} for each in found if each.tag == "th")


def test_what_users_write_is_escaped(pages: dict[str, Path]) -> None:
    rich = pages["rich"].read_text("utf-8")
    assert "<trẻ>" not in rich
    assert any(each.text == 'Đoàn viên <trẻ> & "năng động"' for each in elements(rich))
    assert '<a href="https://example.org/tai-lieu?a=1&amp;b=2">một liên kết</a>' in rich


@pytest.mark.needs_java
def test_checker_finds_nothing(pages: dict[str, Path]) -> None:
    command = ["java", "-jar", os.environ["VNU_JAR"], "--format", "json", "--exit-zero-always", "--stdout"]
    done = subprocess.run([*command, *map(str, pages.values())], capture_output=True, encoding="utf-8", check=True)
    said = [each["message"] for each in json.loads(done.stdout)["messages"]]
    assert [each[:300] for each in said if not FALSE_ALARM.match(each)] == []


WIDTHS = (320, 360, 768, 1200)
# For each frame: the width of its window, what the page takes of it, and its smallest letters.
SCRIPT = """
addEventListener("load", () => {
  const said = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, root = page.documentElement;
    const sizes = [...page.querySelectorAll("p, li, td, th")].map(each => parseFloat(getComputedStyle(each).fontSize));
    return [root.clientWidth, root.scrollWidth, Math.min(...sizes)];
  });
  document.querySelector("output").textContent = JSON.stringify(said);
});
"""


@pytest.fixture(scope="session")
def measured(pages: dict[str, Path], chromium: Chromium, tmp_path_factory: pytest.TempPathFactory) -> list[list[float]]:
    """What `SCRIPT` says of both pages in windows of all widths: the copies in frames have no policy against it."""
    texts = [html.escape(POLICY.sub("", file.read_text("utf-8"))) for file in pages.values()]
    frames = "".join(
        f'<iframe style="border: 0; width: {width}px; height: 50000px" srcdoc="{text}"></iframe>'
        for text in texts
        for width in WIDTHS
    )
    wrapper = tmp_path_factory.mktemp("frames") / "frames.html"
    wrapper.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><output></output>{frames}<script>{SCRIPT}</script>', "utf-8"
    )
    [said] = re.findall(r"<output>(.+?)</output>", chromium("--dump-dom", wrapper.as_uri()))
    found: list[list[float]] = json.loads(said)
    return found


@pytest.mark.needs_browser
def test_pages_fit_windows_of_all_widths(measured: list[list[float]]) -> None:
    assert [each[:2] for each in measured] == [[width, width] for _page in range(2) for width in WIDTHS]


@pytest.mark.needs_browser
def test_text_can_be_read_on_a_phone(measured: list[list[float]]) -> None:
    assert min(smallest for _window, _page, smallest in measured) >= 14


@pytest.mark.needs_browser
def test_photos_show_in_a_browser(pages: dict[str, Path], chromium: Chromium, tmp_path: Path) -> None:
    # As it is, with its policy: a browser that blocked the photos would leave their place white.
    shot = tmp_path / "shot.png"
    chromium("--hide-scrollbars", "--window-size=1200,6000", f"--screenshot={shot}", pages["rich"].as_uri())
    with Image.open(shot) as image:
        red, green, _blue = image.convert("RGB").resize((120, 600)).split()
    differs = ImageChops.difference(red, green).histogram()
    assert sum(differs[100:]) > 150


@pytest.mark.needs_browser
def test_browser_prints_the_page_on_a4_without_the_contents_list(
    pages: dict[str, Path], chromium: Chromium, tmp_path: Path
) -> None:
    printed = tmp_path / "printed.pdf"
    chromium("--no-pdf-header-footer", f"--print-to-pdf={printed}", pages["2017"].as_uri())
    document = pypdfium2.PdfDocument(printed)
    texts = [page.get_textpage().get_text_range() for page in document]
    sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    document.close()
    assert sizes <= {(595, 841), (595, 842), (596, 842)}
    assert "KẾT QUẢ HOẠT ĐỘNG NĂM 2017" in " ".join(texts)
    assert "Mục lục" not in " ".join(texts)
    assert 3 <= len(texts) <= 6

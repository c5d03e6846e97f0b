"""The Markdown files of the project, laid out for Sphinx: one folder a language, with links that work in the site."""

import json
import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docutils.nodes import make_id

from annual_report import api
from annual_report.api import results
from annual_report.language import locale_of
from website.pages import HOME, ROOT, Page, Section, sections
from website.rules_by_group import rule_names, rule_pages
from website.words import words

# Before a link from the folder of all languages; `sphinx_pages` makes it relative.
SITE: Final = "site:"
FILES: Final = "files"
REFERENCE: Final = "reference"
RULES: Final = "rules"
API: Final = "api"
PAGES_FILE: Final = "pages.json"
_REFERENCE_TITLES: Final = {"vi": "API: mọi lời gọi", "en": "API: every call"}
_PICTURES: Final = (".png", ".svg")
# Code first, so that what looks like a link in it is left alone.
_CODE_OR_LINK: Final = re.compile(
    r"^ *(?P<fence>```+|~~~+)[^\n]*\n.*?^ *(?P=fence)$|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r'|(?P<before>\]\(|<img src=")(?P<target>[^)"\s]+)',
    re.MULTILINE | re.DOTALL,
)
_LINKED_FILE: Final = re.compile(rf"\]\({SITE}{FILES}/([^)#\s]+)")


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of `page` lead, as readers of `language` see it; `files` are all pages by their files."""

    page: Page
    language: str
    files: Mapping[str, Page]

    def within(self, text: str, name: str) -> str:
        """`text`, a part of the page that the site calls `name`, with its links as the site has them."""
        return _CODE_OR_LINK.sub(
            lambda match: match["before"] + self._from(name, match["target"]) if match["target"] else match[0], text
        )

    def _from(self, name: str, target: str) -> str:
        to = self._to(target)
        if not to.startswith("/"):
            return to
        path, sign, anchor = to[1:].partition("#")
        return posixpath.relpath(path, posixpath.dirname(name) or ".") + sign + anchor

    def _to(self, target: str) -> str:
        """ "/guide.md#anchor" in this language, "site:en/guide.html" in another, "site:files/…", or as it was."""
        path, _sign, anchor = target.partition("#")
        source = self.page.files[self.page.shown_in(self.language)]
        if not path or re.match(r"[a-z]+:", path, re.IGNORECASE):
            return target
        full = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        if full in self.files:
            return self._to_page(self.files[full], full, anchor)
        if full.endswith(_PICTURES):
            return f"/{full.removeprefix('docs/')}"
        if not (ROOT / full).is_file():
            raise FileNotFoundError(f"{source} links to {target}, and there is no file {full}")
        return f"{SITE}{FILES}/{full}"

    def _to_page(self, page: Page, file: str, anchor: str) -> str:
        name = page.name
        if name == RULES and anchor in rule_names():
            name, anchor = f"{RULES}/{anchor}", ""
        shown = page.files[page.shown_in(self.language)]
        # A page that is not there in this language leads back to those that are.
        lacking = self.page.shown_in(self.language) != self.language
        if file == shown or (lacking and not anchor):
            return f"/{name}.md" + (f"#{anchor}" if anchor else "")
        written = next(language for language, each in page.files.items() if each == file)
        return f"{SITE}{written}/{name}.html" + (f"#{make_id(anchor)}" if anchor else "")


def stage(folder: Path) -> set[str]:
    """Lays out all pages below `folder`, and gives the files of the project, other than pages, that they link to.

    `PAGES_FILE` says which language each is written in. Raises `FileNotFoundError` for a link that leads nowhere.
    """
    shown = sections()
    pages = [page for section in shown for page in section.pages]
    files = {file: page for page in pages for file in page.files.values()}
    written: dict[str, dict[str, str]] = {}
    linked: set[str] = set()
    for language in sorted({each for page in pages for each in page.files}):
        written[language] = {REFERENCE: "en"}
        _write(folder / language / f"{REFERENCE}.rst", _reference(language))
        for page in pages:
            links = Links(page, language, files)
            for name, text in _parts(page, language):
                contents = _contents(shown, language) if name == HOME else ""
                laid_out = links.within(text, name) + contents
                linked.update(_LINKED_FILE.findall(laid_out))
                _write(folder / language / f"{name}.md", laid_out)
                written[language][name] = page.shown_in(language)
        _copy_pictures(folder / language)
    _write(folder / PAGES_FILE, json.dumps(written))
    return linked


def _parts(page: Page, language: str) -> Iterator[tuple[str, str]]:
    """The pages of the site that a page of the project gives, by name, as Markdown."""
    language = page.shown_in(language)
    text = (ROOT / page.files[language]).read_text("utf-8")
    for other, file in page.files.items():
        if other != language:
            text = _without_switch(text, posixpath.basename(file))
    if page.name != RULES:
        yield page.name, text
        return
    for name, part in rule_pages(text, posixpath.basename(page.files[language]), language).items():
        yield name, part if name == RULES else f"---\norphan: true\n---\n\n{part}"


def _without_switch(text: str, file: str) -> str:
    """`text` without the link near its top to its translation `file`: the site has one on every page."""
    top, sign, rest = text.partition("\n## ")
    return re.sub(rf" ?\[[^\]]+\]\({re.escape(file)}\)$", "", top, count=1, flags=re.MULTILINE) + sign + rest


def _contents(shown: tuple[Section, ...], language: str) -> str:
    """The navigation, for Sphinx."""
    parts = []
    for section in shown:
        names = []
        for page in section.pages:
            names += [_entry(page, language)] if page.name != HOME else []
            names += [REFERENCE] if page.name == API else []
        title = section.titles.get(language, section.titles["en"])
        parts.append("\n".join(["\n```{toctree}", ":hidden:", f":caption: {title}", "", *names, "```\n"]))
    return "".join(parts)


def _entry(page: Page, language: str) -> str:
    """A page in the navigation, with its language where that is not the reader's."""
    written = page.shown_in(language)
    if written == language:
        return page.name
    title = (ROOT / page.files[written]).read_text("utf-8").partition("\n")[0].removeprefix("# ")
    in_words = f"in {locale_of(written).name}"
    return f"{title} ({words(language).get(in_words, in_words)}) <{page.name}>"


def _reference(language: str) -> str:
    """The page on every call and type of `annual_report.api`, which Sphinx fills from their docstrings."""
    title = _REFERENCE_TITLES.get(language, _REFERENCE_TITLES["en"])
    parts = [f"{title}\n{'=' * len(title)}", ".. automodule:: annual_report.api", "Calls\n-----"]
    parts += [f".. autofunction:: annual_report.api.{name}" for name in api.__all__]
    parts.append("Results and errors\n------------------")
    parts += [f".. autoclass:: annual_report.api.results.{name}\n   :members:" for name in results.__all__]
    return "\n\n".join(parts) + "\n"


def _copy_pictures(folder: Path) -> None:
    for file in (ROOT / "docs").rglob("*.*"):
        if file.suffix in _PICTURES:
            to = folder / file.relative_to(ROOT / "docs")
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")

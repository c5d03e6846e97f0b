"""The pages of the site: what docs/website/navigation.yaml lists, with their files in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from annual_report.language import LOCALES

ROOT: Final = Path(__file__).parents[2]
# What the files of a language end with: `.vi.md`.
ENDINGS: Final = {each.code: each.page for each in LOCALES}
HOME: Final = "index"
NAVIGATION: Final = "docs/website/navigation.yaml"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its `name` in the site, and by language the files that it is written in, from the project's root."""

    name: str
    files: Mapping[str, str]

    def shown_in(self, language: str) -> str:
        """The language in which readers of `language` see it."""
        return language if language in self.files else next(iter(self.files))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the navigation, by language, and the pages under it."""

    titles: Mapping[str, str]
    pages: tuple[Page, ...]


def sections() -> tuple[Section, ...]:
    """All that the site has. Raises `FileNotFoundError` where the navigation lists a page that is not there."""
    listed = yaml.safe_load((ROOT / NAVIGATION).read_text("utf-8"))
    taken = {path for each in listed for path in each["pages"] if isinstance(path, str)}
    return tuple(
        Section(each["title"], tuple(page for entry in each["pages"] for page in _pages(entry, taken)))
        for each in listed
    )


def page_of(path: str) -> Page:
    """The page whose files are `path` and the ending of a language. Raises `FileNotFoundError`."""
    files = {
        language: f"{path}{ending}" for language, ending in ENDINGS.items() if (ROOT / f"{path}{ending}").is_file()
    }
    if not files:
        raise FileNotFoundError(f"{NAVIGATION} lists {path}, and there is no {path}.md")
    return Page(_name(path), files)


def unlisted() -> list[str]:
    """The Markdown files of docs/ that the navigation leaves out."""
    shown = {file for section in sections() for page in section.pages for file in page.files.values()}
    there = {file.relative_to(ROOT).as_posix() for file in (ROOT / "docs").rglob("*.md")}
    return sorted(there - shown)


def _pages(entry: str | Mapping[str, list[str]], taken: set[str]) -> Iterator[Page]:
    """The pages of an entry of the navigation: one, one whose file is in several languages, or all of a folder."""
    if isinstance(entry, str):
        yield from map(page_of, _paths(entry, taken))
        return
    for path, languages in entry.items():
        yield Page(_name(path), dict.fromkeys(languages, f"{path}.md"))


def _name(path: str) -> str:
    """What the site calls the page in the file `path`."""
    name = path.removeprefix("docs/").removesuffix("/README").lower()
    return HOME if name == "readme" else name


def _paths(listed: str, taken: set[str]) -> Iterator[str]:
    """What is listed, or all that a star stands for and that is not `taken` by a name of its own."""
    if not listed.endswith("*"):
        yield listed
        return
    files = [each.relative_to(ROOT).as_posix() for each in ROOT.glob(f"{listed}.md")]
    yield from sorted({_without_ending(file) for file in files} - taken)


def _without_ending(file: str) -> str:
    """`docs/guide` of docs/guide.vi.md: without the longest ending of a language."""
    return file.removesuffix(max((each for each in ENDINGS.values() if file.endswith(each)), key=len))

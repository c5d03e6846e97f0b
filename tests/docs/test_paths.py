"""What pages for maintainers name is there: files and folders of the project, and rooms and files of the program."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cases import each_case

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = ROOT / "src/annual_report"
PAGES: Final = (ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md"), *ROOT.glob("tests/**/README.md"))
FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE: Final = re.compile(r"`([^`\n]+)`")
PATH: Final = re.compile(r"(?:tests|src|script|docs|benchmarks|\.ci)/[^:]*")
# Docs that are for maintainers call the files of the program by their rooms.
ROOM: Final = re.compile(rf"(?:{'|'.join(each.name for each in SOURCE.iterdir() if each.is_dir())})/[^:]*")
# What the page on adding a language has its readers make.
TO_BE_MADE: Final = re.compile(r"/eo/")


def paths_in(text: str) -> Iterator[str]:
    """The paths that a page names in code, alone or in commands, in so far as they are of this project."""
    for code in CODE.findall(FENCED.sub("", text)):
        yield from (word for word in code.split() if PATH.fullmatch(word) or ROOM.fullmatch(word))


def is_there(path: str) -> bool:
    """Whether a file or folder is called so, or some are where it has a star."""
    return any(any(folder.glob(path)) for folder in (ROOT, SOURCE))


@each_case("page", PAGES)
def test_what_a_page_names_is_there(page: Path) -> None:
    missing = [path for path in paths_in(page.read_text("utf-8")) if not is_there(path) and not TO_BE_MADE.search(path)]
    assert missing == []


def test_paths_are_found_in_the_pages() -> None:
    named = {path for page in PAGES for path in paths_in(page.read_text("utf-8"))}
    assert {"tests/api/rules", "script/test", "compose/kinds.py", "values/figures/registry.py"} <= named

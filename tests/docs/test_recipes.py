"""The files that docs/architecture.md adds to the program have the form in which they must be committed."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from cases import each_case

ROOT: Final = Path(__file__).parents[2]
FILE: Final = re.compile(r"```python\n# (src/annual_report/\S+)\n(.*?)```", re.DOTALL)
FILES: Final = FILE.findall((ROOT / "docs/architecture.md").read_text("utf-8"))
# Said to ruff, which finds that out by itself only where the files are there.
OUR_OWN: Final = 'lint.isort.known-first-party = ["annual_report"]'
# Where a text for people is written and not marked for translation.
UNMARKED: Final = re.compile(r'(?:\bmessage\(|\bAbout\(|\btitle=|\bexplanation=)"')


@each_case(("name", "source"), FILES)
def test_file_is_as_linters_want_it(name: str, source: str) -> None:
    """What `ruff format` says of pages it says by itself."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--config", OUR_OWN, "--no-cache", "--stdin-filename", name, "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@each_case(("name", "source"), FILES)
def test_texts_are_marked_for_translation(name: str, source: str) -> None:
    assert UNMARKED.findall(source) == [], name

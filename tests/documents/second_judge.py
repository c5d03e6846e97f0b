"""outloud, a judge of accessibility that has nothing in common with what made the PDF, and what it is wrong about.

It runs as a process of its own, from an environment of its own that `.ci/run` makes: the library it reads PDFs with
(PyMuPDF) is under the AGPL, and nothing of this program is to load it.
"""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

FALSE_FINDINGS = Path(__file__).with_name("false_findings.yaml")


def present() -> bool:
    """Whether it can be run: OUTLOUD names its program."""
    return Path(os.environ.get("OUTLOUD", "/nowhere")).is_file()


def findings(files: Mapping[str, Path], told: Path) -> Counter[str]:
    """What it says of `files`, by the names that they are given, all in one run; `told` is where it may write."""
    program = [os.environ["OUTLOUD"], *map(str, files.values()), "--json", str(told), "--fail-on", "never", "--quiet"]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = {str(file): name for name, file in files.items()}
    results = json.loads(told.read_text("utf-8"))["results"]
    assert sorted(names[each["path"]] for each in results) == sorted(files)
    return Counter(line for each in results for line in _lines(names[each["path"]], each))


def false_findings() -> Counter[str]:
    """What it says and is not so, one line each as `findings` has them; the reasons stand in the file."""
    listed = yaml.safe_load(FALSE_FINDINGS.read_text("utf-8"))
    assert all(each["why"].strip() for each in listed)
    return Counter(f"{each['rule']} {line}" for each in listed for line in each["said"])


def _lines(name: str, result: Mapping[str, Any]) -> Iterator[str]:
    if result["error"]:
        yield f"unreadable {name}: {result['error']}"
    for each in result["findings"]:
        place = f"{name}, page {each['page']}" if each.get("page") else name
        evidence = f" | {each['evidence']}" if each.get("evidence") else ""
        yield f"{each['rule']} {place}: {each['message']}{evidence}"

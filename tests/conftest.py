"""What tests share: a sound workspace, the documents of 2017, and the tools that some tests need."""

import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from unittest.mock import patch

import pytest
from budget import ALL, examples
from documents import preflight, second_judge
from hypothesis import settings
from sample import Sample, run

# A busy machine is slow, and no mistake of the program's.
settings.register_profile("no clock", deadline=None, max_examples=examples(100))
settings.load_profile("no clock")

ROOT = Path(__file__).parents[1]

TOOLS: dict[str, Callable[[], bool]] = {
    "needs_java": lambda: bool(shutil.which("java")) and Path(os.environ.get("VNU_JAR", "/nowhere")).is_file(),
    "needs_node": lambda: bool(shutil.which("node")),
    "needs_language_server": lambda: (
        bool(shutil.which("node")) and Path(os.environ.get("YAML_LANGUAGE_SERVER", "/nowhere")).is_file()
    ),
    "needs_browser": lambda: any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")),
    "needs_preflight": preflight.present,
    "needs_outloud": second_judge.present,
    "needs_poppler": lambda: bool(shutil.which("pdftotext")),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes down what is told of the mistakes in tests/bad, `--fuzz-cases` is for tests/fuzz."""
    parser.addoption("--update-golden", action="store_true", help="write what is told now to the golden files")
    parser.addoption("--fuzz-cases", type=int, help="how many cases tests/fuzz tries, at random; the same 2,000 if not")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Thorough tests run first, as they are long, and two processes share what is left at the end; and uncovered.

    What they cover the others cover too, in half the time that coverage makes of theirs.
    """
    for item in items:
        if item.get_closest_marker("thorough"):
            item.add_marker(pytest.mark.no_cover)
    items.sort(key=lambda item: item.get_closest_marker("thorough") is None)


@pytest.fixture(scope="session", autouse=True)
def _key_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Generator[None]:
    """What the program keeps for a user is not that of whoever runs the tests."""
    with patch.dict(os.environ, XDG_STATE_HOME=str(tmp_path_factory.mktemp("state"))):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """The processes of thorough tests are uncovered too."""
    with patch.dict(os.environ):
        if item.get_closest_marker("thorough"):
            for name in [name for name in os.environ if name.startswith("COVERAGE_")]:
                del os.environ[name]
        return (yield)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test whose tool is missing, or fails it where nothing may be left out."""
    for marker, present in TOOLS.items():
        if item.get_closest_marker(marker) and not present():
            if ALL:
                pytest.fail(f"{marker}: the tool is missing, and ANNUAL_REPORT_TESTS_ALL=1 leaves nothing out")
            pytest.skip(f"{marker}: the tool is missing")


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A sound workspace with a report on 2020."""
    return Sample(tmp_path / "workspace")


@pytest.fixture(scope="session")
def built_2017(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents that data/2017 of this project gives."""
    folder = tmp_path_factory.mktemp("2017")
    done = run("build", "2017", "--output", str(folder), cwd=ROOT, ANNUAL_REPORT_LANG="vi")
    assert done.returncode == 0, done.stderr
    return folder

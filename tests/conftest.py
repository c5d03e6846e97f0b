"""What tests share: a sound workspace, the documents of 2017, and the tools that some tests need."""

import gc
import os
from collections.abc import Generator
from pathlib import Path
from unittest.mock import patch

import needs
import pytest
from budget import examples
from hypothesis import settings
from sample import Sample, run

# A busy machine is slow, and no mistake of the program's.
settings.register_profile("no clock", deadline=None, max_examples=examples(100))
settings.load_profile("no clock")

ROOT = Path(__file__).parents[1]
# How often Python looks for litter, as in the program itself: every 700 objects took a fifth of the time of the tests.
SELDOM = (200_000, 20, 20)


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


def pytest_configure(config: pytest.Config) -> None:
    """What tests need of the machine is said by marks."""
    for line in needs.marks():
        config.addinivalue_line("markers", line)


def pytest_collection_finish() -> None:
    """What is loaded by now stays, and need not be looked through for litter while tests run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leaves out a test whose need is lacking, or fails it where nothing may be left out."""
    needs.hold_to(item)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the needs that were lacking, and what each left out."""
    skipped = terminalreporter.stats.get("skipped", [])
    lines = needs.left_out(report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple))
    if lines:
        terminalreporter.section("left out, as this machine lacks it")
        terminalreporter.write("".join(f"{line}\n" for line in lines))


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

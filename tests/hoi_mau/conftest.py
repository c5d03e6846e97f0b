"""The documents of examples/hoi-mau, built once by the program and read as pages."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hoi_mau.files import DRAFTED, OVER, WORKSPACE, without_its_file
from hoi_mau.page import Node, body
from sample import run


def build(folder: Path, period: str, *options: str) -> Path:
    """Builds a period, or the term `DRAFTED`, into a folder in `folder`, and gives that."""
    workspace = without_its_file(folder) if period == DRAFTED else WORKSPACE
    named = OVER if period == DRAFTED else period
    done = run("build", named, *options, "--output", str(folder / "made"), "--workspace", str(workspace), cwd=workspace)
    assert done.returncode == 0, done.stderr
    return folder / "made"


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Node]:
    """The page of a period, or of the term `DRAFTED`: of the report, or of the letter that goes with it."""

    @cache
    def built(period: str, name: str = "bao-cao") -> Node:
        folder = build(tmp_path_factory.mktemp("pages"), period, "--format", "html")
        return body((folder / f"{name}-{OVER if period == DRAFTED else period}.html").read_text("utf-8"))

    return built


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder with all documents of a period, or of the term `DRAFTED`, in all formats."""
    return cache(lambda period: build(tmp_path_factory.mktemp("files"), period))

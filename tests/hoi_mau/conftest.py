"""The documents of examples/hoi-mau, built once by the program and read as pages."""

from collections.abc import Callable
from functools import cache

import pytest
from hoi_mau.files import DRAFTED, OVER, WORKSPACE, without_its_file
from hoi_mau.page import Node, body
from sample import run


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Node]:
    """The page of a period, or of the term `DRAFTED`: of the report, or of the letter that goes with it."""

    @cache
    def built(period: str, name: str = "bao-cao") -> Node:
        folder, workspace = tmp_path_factory.mktemp("pages"), WORKSPACE
        if period == DRAFTED:
            period, workspace = OVER, without_its_file(folder)
        done = run(
            "build", period, "--format", "html", "--output", str(folder), "--workspace", str(workspace), cwd=workspace
        )
        assert done.returncode == 0, done.stderr
        return body((folder / f"{name}-{period}.html").read_text("utf-8"))

    return built

"""The documents of examples/hoi-mau, built once by the program and read as pages."""

from collections.abc import Callable
from functools import cache

import pytest
from hoi_mau.files import WORKSPACE
from hoi_mau.page import Node, body
from sample import run


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Node]:
    """The page of a period: of the report, or of the letter that goes with it."""

    @cache
    def built(period: str, name: str = "bao-cao") -> Node:
        folder = tmp_path_factory.mktemp(period)
        done = run(
            "build", period, "--format", "html", "--output", str(folder), "--workspace", str(WORKSPACE), cwd=WORKSPACE
        )
        assert done.returncode == 0, done.stderr
        return body((folder / f"{name}-{period}.html").read_text("utf-8"))

    return built

"""The page on calls for programs: its samples run one after another, and it names every call."""

import re
from pathlib import Path
from typing import Final

import pytest

import annual_report.api.results
from annual_report import api

PAGE: Final = Path(__file__).parents[2] / "docs/api.md"
BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_samples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text("utf-8")
    names: dict[str, object] = {}
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1))
        exec(compile("\n" * line + block[1], str(PAGE), "exec"), names)  # noqa: S102 - our own page
    said = capsys.readouterr().out
    assert "+      - title:" in said
    assert "+Nâng cao kỹ thuật." in said
    assert "kỷ thuật" in Path("notice.txt").read_text("utf-8")


def test_every_call_is_named() -> None:
    text = PAGE.read_text("utf-8")
    assert [name for name in api.__all__ if f"{name}(" not in text] == []


def test_every_type_that_is_named_is_there() -> None:
    named = set(re.findall(r"`([A-Z]\w+)`", PAGE.read_text("utf-8")))
    assert named - set(annual_report.api.results.__all__) == set()


def test_every_schema_of_json_is_linked() -> None:
    linked = set(re.findall(r"\]\((json/[\w.]+)\)", PAGE.read_text("utf-8")))
    assert linked == {f"json/{file.name}" for file in PAGE.parent.joinpath("json").iterdir()}

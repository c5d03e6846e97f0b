"""The pages on how to do things: a reader who follows one, block by block, gets what it says; both languages agree."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

import pytest
import yaml
from cases import each_case
from docs.word_page import word_script
from PIL import Image
from sample import Sample

FOLDER: Final = Path(__file__).parents[2] / "docs/how-to"
PAGES: Final = sorted(file.name.removesuffix(".vi.md") for file in FOLDER.glob("*.vi.md"))
BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The first line of a file that the reader writes, or writes into.
FILE: Final = re.compile(r"(?:# |\{#- )([\w./-]+)(?: -#\})?\n")
START: Final = """\
period: {year}
issuance:
  subject: Tổng kết hoạt động năm {year}
  signatory: {{person: nguyen-van-mau}}
sections:
  - title: Kết quả
    text: Công việc được giao đã hoàn thành.
"""


def text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def started(sample: Sample) -> Sample:
    """The workspace of a reader: reports on two years, and a photo."""
    for year in (2023, 2024):
        sample.write(f"data/{year}/report.yaml", START.format(year=year))
    photo = sample.root / "data/2024/photos/hoi-thi.jpg"
    photo.parent.mkdir()
    Image.new("RGB", (8, 8)).save(photo)
    return sample


def with_keys_of(block: str, there: str) -> str:
    """The data file `there` with the keys that `block` has, in place of its own of the same name."""
    keys = yaml.safe_load(block).keys()
    kept = [part for part in re.split(r"^(?=\w)", there, flags=re.MULTILINE) if part.partition(":")[0] not in keys]
    return "".join(kept) + block


def follow(name: str, sample: Sample) -> Iterator[tuple[str, str]]:
    """Writes what the page says to be written, and gives each file written and each command."""
    for kind, block in BLOCK.findall(text(name)):
        if kind == "sh":
            yield from (("command", line) for line in block.splitlines())
            continue
        file = FILE.match(block)
        assert file, block
        there = sample.root / file[1]
        merged = there.is_file() and kind == "yaml"
        sample.write(file[1], with_keys_of(block, there.read_text("utf-8")) if merged else block)
        yield "file", file[1]


@each_case("page", PAGES)
def test_data_is_sound_after_each_step(page: str, sample: Sample) -> None:
    started(sample)
    written = []
    for kind, what in follow(f"{page}.vi.md", sample):
        if kind == "file" and what.startswith("data/"):
            done = sample.run("check", what.split("/")[1])
            assert done.returncode == 0, done.stdout + done.stderr
            assert "warning" not in done.stdout + done.stderr
        written.append(what)
    assert any(each.startswith("annual-report ") for each in written)


@pytest.mark.thorough
@each_case("page", PAGES)
def test_every_command_does_what_is_asked(page: str, sample: Sample) -> None:
    started(sample)
    assert sample.run("build", "2024", "-q").returncode == 0
    received = "bao-cao-2024.pdf"
    sample.write(received, (sample.root / "output/2024" / received).read_bytes())
    word = word_script()
    sample.write(word["OLD"], word["last_year"]())
    for kind, what in follow(f"{page}.vi.md", sample):
        if kind == "command":
            program, *arguments = what.partition(" > ")[0].split()
            assert program == "annual-report"
            if word["RETURNED"] in arguments and not (sample.root / word["RETURNED"]).exists():
                sample.write(word["RETURNED"], word["changed"]((sample.root / word["SENT"]).read_bytes()))
            done = sample.run(*arguments, lang="vi")
            assert done.returncode == 0, f"{what}\n{done.stdout}{done.stderr}"


@each_case("page", PAGES)
def test_both_languages_have_the_same_blocks(page: str) -> None:
    vietnamese, english = text(f"{page}.vi.md"), text(f"{page}.md")
    assert BLOCK.findall(vietnamese) == BLOCK.findall(english)
    assert is_normalized("NFC", vietnamese + english)
    assert f"[English]({page}.md)" in vietnamese
    assert f"[Tiếng Việt]({page}.vi.md)" in english

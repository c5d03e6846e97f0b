"""What proofreading costs beside reading: time for 100,000 words, and memory for 10,000 and for 100,000.

    .venv/bin/python benchmarks/proofreading.py [rounds]

The text is Vietnamese prose of this repository (the data of 2017, the guide), repeated, in each repetition with another
word put into each sentence and other numbers. It is read alone and with all proofreaders by turns, `rounds` times (3
unless told), once before to warm up; shown are the medians of processor time and their difference. Memory is what
Python takes at most while the passages are read one by one. Exit status 1 says that a limit is exceeded.
"""

import re
import sys
import time
import tracemalloc
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from statistics import median
from typing import Final

from annual_report.api.manuscripts.plain import passages
from annual_report.load.loader import load_report
from annual_report.model.walk import each
from annual_report.proofreading import Knowledge, proofread
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.registry import PROOFREADERS
from annual_report.values.text_types import Prose

ROOT: Final = Path(__file__).parents[1]
WORDS: Final = 100_000
FEWER: Final = 10_000
ROUNDS: Final = 3
MOST_SECONDS: Final = 3.0
MOST_GROWTH: Final = 4 * 1024**2
_SENTENCE: Final = re.compile(r"(?<=[.!?]) ")
_NUMBER: Final = re.compile(r"\b\d{1,3}\b")


def prose() -> list[str]:
    """The paragraphs that the text is made of."""
    report = load_report(ROOT / "data/2017/report.yaml", "report.yaml").value
    guide = (each.text for each in passages_of_markdown((ROOT / "docs/guide.vi.md").read_text("utf-8")))
    return [*(str(text) for _path, text in each(report, Prose)), *guide]


def text_of(words: int) -> str:
    """So many words of prose, a paragraph a line."""
    paragraphs, left = prose(), words
    vocabulary = sorted({word for paragraph in paragraphs for word in paragraph.split() if word.islower()})
    made: list[str] = []
    for turn in count():
        for number, paragraph in enumerate(paragraphs):
            varied = _varied(paragraph, turn, vocabulary[(turn * 31 + number) % len(vocabulary)]).split()[:left]
            made.append(" ".join(varied))
            left -= len(varied)
            if not left:
                return "\n\n".join(made)
    raise AssertionError


def _varied(paragraph: str, turn: int, word: str) -> str:
    """The paragraph as it stands in this turn."""
    varied = _NUMBER.sub(lambda number: str(int(number[0]) + turn), paragraph)
    return " ".join(_with(word, turn, sentence.split()) for sentence in _SENTENCE.split(varied))


def _with(word: str, turn: int, sentence: Sequence[str]) -> str:
    place = 1 + turn % max(len(sentence) - 1, 1)
    return " ".join([*sentence[:place], word, *sentence[place:]])


def seconds(text: str, *, read_only: bool) -> tuple[float, int]:
    """What processor time reading takes, with or without proofreading, and how many slips were found."""
    began = time.process_time()
    if read_only:
        found = sum(0 for passage in passages(text) if passage.words)
    else:
        found = sum(1 for _slip in proofread(passages(text), Knowledge(), PROOFREADERS))
    return time.process_time() - began, found


def memory(text: str) -> int:
    """How many bytes Python takes at most while the text is proofread."""
    tracemalloc.start()
    for _slip in proofread(passages(text), Knowledge(), PROOFREADERS):
        pass
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def time_fits(text: str, rounds: int) -> bool:
    """Whether proofreading takes no longer than it may."""
    took: tuple[list[float], list[float]] = ([], [])
    found = 0
    for turn in range(rounds + 1):
        for read_only, times in zip((True, False), took, strict=True):
            one, found = seconds(text, read_only=read_only)
            if turn:
                times.append(one)
    alone, both = map(median, took)
    print(f"reading alone          {alone:6.2f} s")
    print(f"reading, proofreading  {both:6.2f} s   ({found} slips told)")
    return _told("difference", both - alone, MOST_SECONDS, "s")


def memory_fits(fewer: str, text: str) -> bool:
    """Whether a text ten times as long takes as much memory."""
    less, more = memory(fewer), memory(text)
    print(f"memory: {less / 1024**2:.1f} MiB for {FEWER} words, {more / 1024**2:.1f} MiB for {WORDS}")
    return _told("growth", (more - less) / 1024**2, MOST_GROWTH / 1024**2, "MiB")


def _told(name: str, value: float, limit: float, unit: str) -> bool:
    print(f"{name:<22} {value:6.2f} {unit}, limit {limit:.2f} {unit}: {'within' if value <= limit else 'EXCEEDED'}\n")
    return value <= limit


def main(rounds: int) -> int:
    """Both comparisons; 1 where one is over its limit."""
    text = text_of(WORDS)
    fits = [time_fits(text, rounds), memory_fits(text_of(FEWER), text)]
    return 0 if all(fits) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))

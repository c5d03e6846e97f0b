"""A megabyte of text of any shape takes `check` no longer than a few times what a megabyte of a sound text takes.

A text has at most 100,000 characters and all texts of a file a million, so that it is ten texts that are checked, with
proofreading. Seconds are of processor time, of two runs beside each other on one machine. Memory is not looked at here,
as one process keeps what many texts were read into; `tests/fuzz/forked.py` takes it of each.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from cases import each_case
from fuzz.running import Program, Ran
from pace import dearer, turn
from sample import REPORT, Sample
from security.data_bombs import quoted
from security.hostile_shapes import HOSTILE, SOUND, Shape

TEXTS: Final = 10
LETTERS: Final = 99_000
MOST_TIMES: Final = 5
TURNS_OF_MESSAGES: Final = 25
# What sound texts cost, by their number and length: taken once, and anew where another seems dear beside it.
SOUND_COSTS: Final[dict[tuple[int, int], float]] = {}
# Shapes of each kind, by their names: marks of Markdown, signs, letters, words, and what differs each time.
MEGABYTES: Final = (
    "brackets", "links-open", "emphasis", "stars", "backticks", "angles", "entities", "images", "pipes", "bullets",
    "quotes", "quotes-open", "brackets-round", "braces-word", "dots", "commas-apart", "hyphens-of-words", "web",
    "percent", "one-word", "one-word-consonants", "one-number", "number-of-thousands", "blanks", "no-breaks", "lines",
    "joiners", "accents-apart", "twice-encoded", "no-stop", "abbreviations", "capitals", "persons", "doubled",
    "dates", "numbers-in-words", "shares-said", "letters-then-at", "quoted", "other-words", "other-sentences",
    "other-abbreviations", "other-names", "other-numbers",
)  # fmt: skip


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, loaded once."""
    with Program(Sample(tmp_path_factory.mktemp("sound")).root) as program:
        yield program


def checked(shape: Shape, texts: int, letters: int, program: Program, sample: Sample) -> Ran:
    """What `check` did with so many texts of the shape."""
    sections = "".join(f"  - title: Mục {at}\n    text: {quoted(shape(letters + at))}\n" for at in range(texts))
    sample.report(f"{REPORT.partition('sections:')[0]}sections:\n{sections}")
    ran = program.run(sample.root, "--lang", "vi", "check")
    assert ran.failure == ""
    assert ran.status in {0, 1}, ran.stderr
    assert "internal-fault" not in ran.stderr
    return ran


def held(name: str, texts: int, letters: int, program: Program, sample: Sample) -> None:
    """Holds texts of a shape to a few times what as many sound ones of that length take."""

    def cost(shape: Shape) -> float:
        return checked(shape, texts, letters, program, sample).seconds

    def sound() -> float:
        # What is said of a text, a thousand places, takes as long as some sound text does by itself.
        SOUND_COSTS[texts, letters] = max(cost(SOUND), TURNS_OF_MESSAGES * turn())
        return SOUND_COSTS[texts, letters]

    known = SOUND_COSTS.get((texts, letters)) or sound()
    if cost(HOSTILE[name]) > MOST_TIMES * known:
        assert not dearer(lambda: cost(HOSTILE[name]), MOST_TIMES, sound)


@each_case("name", ("brackets", "links-open", "emphasis", "one-word", "entities", "dates", "other-names"))
def test_a_text_of_any_shape_takes_a_few_times_what_a_sound_one_takes(
    name: str, program: Program, sample: Sample
) -> None:
    held(name, 1, LETTERS // 4, program, sample)


@pytest.mark.thorough
@each_case("name", MEGABYTES)
def test_a_megabyte_of_any_shape_takes_a_few_times_what_a_sound_one_takes(
    name: str, program: Program, sample: Sample
) -> None:
    held(name, TEXTS, LETTERS, program, sample)


@pytest.mark.thorough
@each_case("name", HOSTILE)
def test_a_text_of_each_shape_as_long_as_can_be_read(name: str, program: Program, sample: Sample) -> None:
    held(name, 1, LETTERS, program, sample)

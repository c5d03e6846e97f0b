"""Proofreading a text costs what it is long, whatever stands in it: no shape takes five times what sound text does."""

from fractions import Fraction
from time import process_time
from typing import Final

import pytest
from pace import dearer
from security.hostile_shapes import HOSTILE, SOUND, SOUND_IN_ONE

from annual_report.api.manuscripts.plain import passages
from annual_report.proofreading import Knowledge, Passage, proofread
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.long_passages import LONGEST
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.registry import PROOFREADERS

SHORT: Final = 4000
LONG: Final = 80_000
MOST: Final = 5
TRIES: Final = 4  # other programs take turns with this one, which costs time too
KNOWN: Final = Knowledge(
    figures=frozenset(map(Fraction, range(100, 160))),
    names=(KnownName("Liên hiệp hội tỉnh Mẫu", ("Liên hiệp hội Mẫu",)), KnownName("Nguyễn Văn Mẫu", kind="person")),
)


def cost(text: str) -> float:
    """What it takes to have one passage read by all rules, in seconds of the processor."""
    begun = process_time()
    for _slip in proofread([Passage(text)], KNOWN, PROOFREADERS):
        pass
    return process_time() - begun


def too_dear(length: int) -> dict[str, str]:
    """The shapes that cost more than they may, and how many times what sound text costs."""
    cost(SOUND_IN_ONE(length))  # what is read once is read
    sound = max(cost(SOUND_IN_ONE(length)) for _ in range(2))
    dear = {}
    for name, shape in HOSTILE.items():
        text = shape(length)
        least = cost(text)
        for _ in range(TRIES):
            if least <= MOST * sound:
                break
            least = min(least, cost(text))
        if least > MOST * sound:
            dear[name] = f"{least / sound:.1f}"
    return dear


def test_no_shape_costs_five_times_what_sound_text_does() -> None:
    assert not too_dear(SHORT)


@pytest.mark.thorough
def test_no_shape_costs_more_in_the_longest_passage() -> None:
    assert not too_dear(LONGEST)


@pytest.mark.thorough
def test_files_of_any_shape_are_parted_in_time() -> None:
    def sound() -> float:
        return max(parting(SOUND(LONG)), parting(SOUND_IN_ONE(LONG))) + cost(SOUND_IN_ONE(LONG))

    texts = {name: shape(LONG) for name, shape in HOSTILE.items()}
    least = sound()
    suspect = [name for name, text in texts.items() if parting(text) > MOST * least]
    assert [name for name in suspect if dearer(lambda text=texts[name]: parting(text), MOST, sound)] == []


def parting(text: str) -> float:
    """What it takes to part a text, and the same text as Markdown, into passages."""
    begun = process_time()
    for split in (passages, passages_of_markdown):
        for _passage in split(text):
            pass
    return process_time() - begun

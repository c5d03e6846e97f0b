"""Slips that a regular expression tells, one after another, with what is to be written instead."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annual_report.language import Message
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.phrases import begins_sentence
from annual_report.proofreading.proofreader import Slip


@dataclass(frozen=True, slots=True)
class Pattern:
    """A slip found by a regular expression: its group `slip` is what is wrong, `right` gives the correction.

    With `inside`, only what does not begin a sentence is wrong: there it has a capital for another reason.
    One of the `marks` stands in every text that has the slip.
    """

    expression: re.Pattern[str]
    right: Callable[[re.Match[str]], str]
    message: Message
    inside: bool = False
    marks: tuple[str, ...] = ("",)


def small(match: re.Match[str]) -> str:
    """The slip with a small letter at its beginning."""
    return match["slip"][0].lower() + match["slip"][1:]


def capital(match: re.Match[str]) -> str:
    """The slip with a capital at its beginning."""
    return match["slip"][0].upper() + match["slip"][1:]


def slips_of_patterns(passage: Passage, *patterns: Pattern) -> Iterator[Slip]:
    """The slips that the `patterns` find in running text; headlines are left alone."""
    text = passage.text
    for pattern in patterns:
        if not any(mark in text for mark in pattern.marks):
            continue
        for match in pattern.expression.finditer(text):
            start, end = match.span("slip")
            if MASK in passage.masked[start:end] or passage.is_headline:
                continue
            if pattern.inside and begins_sentence(passage.masked, start):
                continue
            yield Slip(passage, start, end, pattern.message, (pattern.right(match),))

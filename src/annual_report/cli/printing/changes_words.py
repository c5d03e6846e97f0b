"""How changes are put into words: what figures and texts are called, and how many changed."""

from collections.abc import Mapping
from typing import Final

from annual_report.api.changes import Changes, FigureChange, TextChange
from annual_report.language import N_, KeyNames, Language, Message, counted, message, translator
from annual_report.model.statistic import PRIZE_CLASSES

NOTHING: Final = "–"
_PARTS: Final[Mapping[str, str]] = {"target": N_("target"), "previous": N_("value before"), **PRIZE_CLASSES}


def summary(changes: Changes) -> Message:
    """How many figures and sentences changed."""
    if not (changes.figures or changes.texts or changes.details):
        return message(N_("Nothing changed."))
    figures = counted("{count} figure changed", "{count} figures changed", len(changes.figures))
    texts = counted("{count} sentence changed", "{count} sentences changed", len(changes.rewritten))
    gone = sum(each.new is None for each in changes.come_and_gone)
    come = len(changes.come_and_gone) - gone
    return message(
        N_("{figures}, {texts}, {come} new, {gone} removed."), figures=figures, texts=texts, come=come, gone=gone
    )


def name_of(change: FigureChange, language: Language) -> str:
    """`Hội viên`; `Hội viên, target` where it is not the value itself."""
    if change.part == "value":
        return change.label
    return f"{change.label}, {translator(language)(_PARTS.get(change.part, change.part))}"


def place_of(change: TextChange, language: Language) -> str:
    """The section, or the key of the data in the words of the keys."""
    if change.place.startswith("issuance"):
        return message("{keys}", keys=KeyNames(change.place)).say(language)
    return change.place or NOTHING

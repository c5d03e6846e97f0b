"""How changes are put into words: what figures and texts are called, and how many changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from annual_report.api.changes import PARTED, Changes, FigureChange, TextChange
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, counted, message, translator
from annual_report.model.key_names import VIETNAMESE
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
    told = N_("{figures}, {texts}, {come} new, {gone} removed; other changes: {others}.")
    return message(told, figures=figures, texts=texts, come=come, gone=gone, others=len(changes.details))


def name_of(change: FigureChange, language: Language) -> str:
    """`Hội viên`; `Hội viên, target` where it is not the value itself."""
    if change.part == "value":
        return change.label
    return f"{change.label}, {translator(language)(_PARTS.get(change.part, change.part))}"


def details(changes: Changes, language: Language) -> tuple[TextChange, ...]:
    """What else changed, each with the keys of its place as people call them: `ban hành › số`."""
    return tuple(replace(each, place=_keys_said(each.place, language)) for each in changes.details)


def _keys_said(place: str, language: Language) -> str:
    pieces = place.split(PARTED)
    if language == DATA_LANGUAGE:
        return PARTED.join(VIETNAMESE.get(each, each) for each in pieces)
    return PARTED.join(each.replace("_", " ") for each in pieces)

"""Passages with the words of the figures that they name, for those who read numbers: what readers see is checked."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from annual_report.checks.check_input import CheckInput
from annual_report.checks.names import names_usable_in
from annual_report.language import Language
from annual_report.proofreading.composed_passage import ComposedPassage
from annual_report.proofreading.passage import Passage, SaidName
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form

if TYPE_CHECKING:
    from annual_report.proofreading.dated_names import Location


class Composer:
    """Gives passages of `data` with the words of their figures; one without any as it is.

    Bodies, people, days and documents stay in braces: no number of theirs is one of the report.
    """

    def __init__(self, data: CheckInput) -> None:
        self._data = data
        self._names: Mapping[Location, Mapping[str, Nameable]] | None = None
        # One rule after another asks for the same passage.
        self._last: tuple[Passage, Passage] | None = None

    def __call__(self, passage: Passage) -> Passage:
        """The passage with the words of the figures that it names."""
        if "{" not in passage.text:
            return passage
        if self._last is None or self._last[0] is not passage:
            self._last = passage, self._composed(passage)
        return self._last[1]

    def _composed(self, passage: Passage) -> Passage:
        if self._names is None:
            self._names = {path: names for path, _text, names in names_usable_in(self._data)}
        said = list(_said(passage.text, self._names.get(passage.location, {}), self._data.report.language))
        if not said:
            return passage
        pieces: list[str] = []
        placed: list[SaidName] = []
        at = length = 0
        for name, (start, end), words in said:
            pieces += (passage.text[at:start], words)
            begin = length + start - at
            at, length = end, begin + len(words)
            placed.append(SaidName(name, begin, length, (start, end)))
        text = "".join((*pieces, passage.text[at:]))
        return ComposedPassage(text, passage.location, passage.role, passage.group, passage, placed)


def _said(text: str, names: Mapping[str, Nameable], language: Language) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Each name of a figure in the text, where it is, and what it says there."""
    for match in NAME_IN_BRACES.finditer(text):
        base, form = id_and_form(match[1])
        nameable = names.get(base)
        if nameable is None or not (nameable.is_figure or nameable.figure_called(form)):
            continue
        words = nameable.say(form, language)
        if words:
            yield match[1], match.span(), words

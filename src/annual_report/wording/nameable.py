"""What prose can name in braces, and the words that each name stands for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from annual_report.language import Language, Message
from annual_report.model.form_names import meant_forms
from annual_report.values.figures import Figure

Wording = Callable[[Language], str | None]
# Of bodies or guests in a row, no more letters are said: what is longer is refused.
LONGEST_ROW: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Nameable:
    """Something that prose can name: its forms by name, the plain one under the empty name.

    A form gives None where the data has nothing to say in that form; `missing` then tells what to do, where that is
    nothing that other names share. `figure` gives the figure that a form stands for, None where it stands for other
    words. `again` is the form that stands for the plain one once that has been said before.
    """

    forms: Mapping[str, Wording] = field(default_factory=dict)
    is_figure: bool = False
    again: str = ""
    missing: Mapping[str, Message] = field(default_factory=dict)
    figure: Callable[[str], Figure | None] = lambda _form: None

    def say(self, form: str, language: Language) -> str | None:
        """The words of `form`, written in either language; None where there is no such form or nothing to say."""
        words = self.forms.get(form)
        if words is None and (meant := self.form_called(form)) is not None:
            words = self.forms[meant]
        return words(language) if words else None

    def form_called(self, written: str) -> str | None:
        """The form that is called so, in Vietnamese or in English; None where it has none."""
        return next((form for form in meant_forms(written) if form in self.forms), None)

    def figure_called(self, written: str) -> Figure | None:
        """The figure that a form stands for, written in either language; None where it stands for other words."""
        form = self.form_called(written)
        return None if form is None else self.figure(form)


def id_and_form(name: str) -> tuple[str, str]:
    """The id of what a name in braces names, and the form in which: `ho-so.ty-le`; the plain form is empty."""
    thing_id, _dot, form = name.partition(".")
    return thing_id, form


def words_of(name: str, names: Mapping[str, Nameable], language: Language) -> str | None:
    """The words that a name in braces stands for, of the `names` by their ids; None where it says nothing."""
    thing_id, form = id_and_form(name)
    return names[thing_id].say(form, language) if thing_id in names else None

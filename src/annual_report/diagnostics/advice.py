"""Advice that names what to write: a message for people, and the very text for editors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annual_report.language import N_, Message, message


@dataclass(frozen=True, slots=True)
class Advice(Message):
    """A message that says to write `meant` in place of what the diagnostic marks.

    With `whole`, it is to stand in place of all of the value, of which but a part is marked. A person has to agree to
    it: it becomes a proposal, and no edit.
    """

    meant: str = ""
    whole: bool = False


def advice(text: str, meant: str, /, *, whole: bool = False, **values: object) -> Advice:
    """An `Advice` of the English `text` with its values."""
    return Advice(text, values, meant=meant, whole=whole)


def did_you_mean(names: Sequence[str], shown: Callable[[str], object] = str) -> Message | None:
    """A message that asks whether one of the `names` was meant, three at most; None where there are none.

    It is advice to write that one where there is but one: of several, nobody knows which. `shown` is what stands for a
    name in the message.
    """
    match list(names[:3]):
        case [name]:
            return advice(N_("did you mean “{key}”?"), name, key=shown(name))
        case [first, second]:
            return message(N_("did you mean “{first}” or “{second}”?"), first=shown(first), second=shown(second))
        case [first, second, third]:
            text = N_("did you mean “{first}”, “{second}” or “{third}”?")
            return message(text, first=shown(first), second=shown(second), third=shown(third))
    return None

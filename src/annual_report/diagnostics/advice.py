"""Advice that names what to write: a message for people, and the very text for editors."""

from dataclasses import dataclass

from annual_report.language import Message


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

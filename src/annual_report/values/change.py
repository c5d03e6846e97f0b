"""A stated change: how a figure differs from the one before, with its sign."""

import re
from dataclasses import dataclass, replace
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import Advice, advice
from annual_report.language import N_, Language, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.figures.figure import EXAMPLES
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType

BAD_CHANGE: Final = Rule(
    "bad-change",
    proposes=True,
    title=N_("a change has no sign"),
    explanation=N_(
        "“13” does not say whether the figure rose or fell. Begin with + or -: “+13”, “-3”, or in percent “+11,3%”."
    ),
    wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: 13
"""),
    right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: +13
"""),
)
_SIGNS: Final = {"tăng": "+", "giảm": "-", "–": "-", "−": "-"}
# The values of a message that write a figure.
_FIGURES_OF_MESSAGES: Final = ("figure", "number", "money")
_EXAMPLES: Final = N_("write for example +79, -3 or +12,3%")
_IN_WORDS: Final = lazy_pattern(rf"({'|'.join(_SIGNS)}) ?(\d.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change(TextType):
    """The difference to the previous period: `+79`, `-3`, or relative, `+12,3%`."""

    rises: bool
    by: Figure

    @classmethod
    def parse(cls, text: str) -> Self:
        """The change that a sign and a figure write. Raises `RefusalError`."""
        if text[:1] not in {"+", "-"}:
            problem = message(N_("“{text}” does not begin with + or -"), text=text)
            raise RefusalError(BAD_CHANGE, problem, _with_sign(text))
        try:
            return cls(text[0] == "+", parse_figure(text[1:].strip()))
        except RefusalError as refusal:
            fix = refusal.fix and _signed(refusal.fix, text[0])
            raise RefusalError(refusal.rule, refusal.reason, fix, refusal.replacement) from None

    def say(self, language: Language) -> str:
        """The change with its sign."""
        return f"{'+' if self.rises else '-'}{self.by.say(language)}"


def _with_sign(text: str) -> Message:
    """What to write in place of a change without a sign."""
    if match := _IN_WORDS.fullmatch(text):
        sign, figure = _SIGNS[match[1].lower()], _figure_in(match[2])
        if isinstance(figure, str):
            return advice(N_("write {change}"), f"{sign}{figure}", change=f"{sign}{figure}")
        return _with_readings_signed(figure, match[2], text, sign)
    figure = _figure_in(text) if text[:1].isdigit() else message(_EXAMPLES)
    if isinstance(figure, str):
        return message(N_("write +{text} for an increase, -{text} for a decrease"), text=figure)
    return message(_EXAMPLES)


def _figure_in(text: str) -> str | Message:
    """The figure that `text` can only mean, as it is written; else what to write in its place."""
    try:
        parse_figure(text)
    except RefusalError as refusal:
        if refusal.replacement:
            return " ".join(text.split()).replace(*refusal.replacement)
        fix = refusal.fix or message(_EXAMPLES)
        number = fix.values.get("number")
        return fix.meant if isinstance(fix, Advice) else number if isinstance(number, str) else fix
    return text


def _with_readings_signed(fix: Message, figure: str, text: str, sign: str) -> Message:
    """What to write in place of all of `text`, whose `figure` has two readings or another fault; examples at last."""
    if "text" not in fix.values and "fix" not in fix.values:
        return _signed(fix, sign)
    if fix.values.get("text") != figure:
        return message(_EXAMPLES)
    readings = {name: f"{sign}{fix.values[name]}" for name in ("thousands", "decimal") if name in fix.values}
    return replace(fix, values={**fix.values, **readings, "text": text})


def _signed(fix: Message, sign: str) -> Message:
    """What to write in place of a figure, with the `sign` that it has to have."""
    if fix.text == EXAMPLES:
        return message(_EXAMPLES)
    figures: dict[str, object] = {
        name: f"{sign}{value}" for name, value in fix.values.items() if name in _FIGURES_OF_MESSAGES
    }
    if isinstance(inner := fix.values.get("fix"), Message):  # a number to be mended, without what it counts
        figures["fix"] = replace(inner, values={name: f"{sign}{value}" for name, value in inner.values.items()})
    signed = replace(fix, values={**fix.values, **figures})
    return replace(signed, meant=f"{sign}{signed.meant}") if isinstance(signed, Advice) else signed

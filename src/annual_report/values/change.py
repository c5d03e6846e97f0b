"""A stated change: how a figure differs from the one before, with its sign."""

import re
from dataclasses import dataclass
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Language, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType

BAD_CHANGE: Final = Rule(
    "bad-change",
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
        return cls(text[0] == "+", parse_figure(text[1:].strip()))

    def say(self, language: Language) -> str:
        """The change with its sign."""
        return f"{'+' if self.rises else '-'}{self.by.say(language)}"


def _with_sign(text: str) -> Message:
    """What to write in place of a change without a sign."""
    if match := _IN_WORDS.fullmatch(text):
        return message(N_("write {change}"), change=f"{_SIGNS[match[1].lower()]}{match[2]}")
    if text[:1].isdigit():
        return message(N_("write +{text} for an increase, -{text} for a decrease"), text=text)
    return message(N_("write for example +79, -3 or +12,3%"))

"""Charts of documents that this program made: what their description tells is drawn again from figures."""

import re
from dataclasses import dataclass
from typing import Final

from annual_report.values.figures import parse_figure
from annual_report.values.refusal import RefusalError

_CAPTION: Final = re.compile(r"(?:Biểu đồ|BIỂU ĐỒ|Hình)\s*\d*\s*[.:]\s*(\S.*)$")
_CHART: Final = re.compile(r"(?:Biểu đồ|BIỂU ĐỒ)\s*\d*\s*[.:]")
_BAR: Final = re.compile(r"(\S[^;:]*): (\S[^;]*)$")
_VALUE: Final = re.compile(r"((?:(?:hơn|gần|trên|khoảng) )?[\d.,/]*\d)(%?)(?: ([^\W\d_][^;()]*?))?(?: \([\d,]+%\))?$")
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: what it shows, how much, of what."""

    label: str
    value: str
    unit: str


def title_of(caption: str) -> str:
    """The caption of a chart without its number; the caption itself where it is of something else."""
    match = _CAPTION.match(caption)
    return match[1] if match else caption


def bars_of(caption: str, description: str) -> list[Bar]:
    """The bars that the description of a chart tells; none where it tells others, or is of no chart."""
    if not _CHART.match(caption):
        return []
    bars = [_bar(each.strip()) for each in description.rstrip(" .").split(";")]
    return [each for each in bars if each] if all(bars) and len(bars) >= _FEWEST else []


def _bar(text: str) -> Bar | None:
    match = _BAR.match(text)
    value = _VALUE.match(match[2]) if match else None
    if not match or not value:
        return None
    number = value[1].replace(".", "") + value[2]
    try:
        parse_figure(number)
    except RefusalError:
        return None
    return Bar(match[1], number, value[3] or "")

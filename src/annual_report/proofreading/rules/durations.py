"""How long something took, and from when to when: `20 năm (1997 - 2017)`, `3 ngày, từ ngày 12 đến ngày 14/5`."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_YEARS: Final = lazy_pattern(
    r"(?<![\w.,/-])(?P<n>\d{1,3}) năm [^\d.;()\n]{0,60}"
    r"\(\s*(?:[\d/]+/)?(?P<from>\d{4})\s?[-–—]\s?(?:[\d/]+/)?(?P<to>\d{4})\)"
    r"|(?<![\w.,/-])(?P<n2>\d{1,3}) năm \((?P<from2>\d{4})\s?[-–—]\s?(?P<to2>\d{4})\)"
)
_DAYS: Final = lazy_pattern(
    r"(?<![\w.,/-])(?P<n>\d{1,2}) ngày,?\s?\(?(?:từ )?(?:ngày )?(?P<from>\d{1,2})\s?(?:đến|[-–—])\s?(?:ngày )?"
    r"(?P<to>\d{1,2})(?:/| tháng )\d"
)


@proofreads(
    Rule(
        "duration-wrong",
        Severity.WARNING,
        title=N_("a number of days or years does not match its beginning and end"),
        explanation=N_(
            "“20 năm (1995 - 2017)” is actually twenty-two years. You may count the first day or year or not: both "
            "ways are accepted."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu tròn 20 năm thành lập (1995 - 2017).}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu tròn 20 năm thành lập (1997 - 2017).}\n"),
    )
)
def duration_wrong(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """So many years or days are those between beginning and end, with the first one or without."""
    text = passage.masked
    for pattern, first in ((_YEARS, 0), (_DAYS, 1)) if "năm" in text or "ngày" in text else ():
        for match in pattern.finditer(text):
            yield from _wrong_duration(passage, match, first)


def _wrong_duration(passage: Passage, match: re.Match[str], first: int) -> Iterator[Slip]:
    """The slip; `first` is 1 where the first one usually counts."""
    end = "2" if match.groupdict().get("n2") else ""
    lasted = int(match[f"to{end}"]) - int(match[f"from{end}"])
    stated = match[f"n{end}"]
    if lasted > 0 and int(stated) not in {lasted, lasted + 1}:
        right = f"{lasted + first:02}" if stated.startswith("0") else str(lasted + first)
        problem = message(
            N_("from {begin} to {end} is {right}"), begin=match[f"from{end}"], end=match[f"to{end}"], right=right
        )
        yield Slip(passage, *match.span(f"n{end}"), problem, (right,))

"""Shares that cannot be: more than all, or two that make up a whole and come to more or less than it."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import number_text, places_of, read_number_text, rounding
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_P: Final = r"\d{1,3}(?:,\d+)?(?= ?%)"
_ALL: Final = 100
_OF_ALL: Final = lazy_pattern(rf"\bchiếm\s(?:(?:tỷ|tỉ)\slệ\s)?(?P<p>{_P})\s?%")
_ANOTHER: Final = lazy_pattern(r"[^\d.;]{1,40}\d")
_BETWEEN: Final = r"\s?:?\s?(?:chiếm\s|là\s)?(?:(?:tỷ|tỉ)\slệ\s)?"
_BOTH: Final = lazy_pattern(
    rf"\b(?P<one>nam|nữ){_BETWEEN}(?P<p>{_P})\s?%\s?[,;]?\s?(?:và\s|còn\s)?(?:(?:tỷ|tỉ)\slệ\s)?"
    rf"(?P<other>nam|nữ){_BETWEEN}(?P<q>{_P})\s?%",
    re.IGNORECASE,
)


@proofreads(
    Rule(
        "share-impossible",
        Severity.WARNING,
        title=N_("shares of a whole do not add up to 100%"),
        explanation=N_(
            "A part is at most 100% of the whole, and men and women together make 100%. One of the shares was "
            "mistyped, or was not updated when the other one changed."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu báo cáo: “nam 55%, nữ 46%”.'}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu báo cáo: “nam 55%, nữ 45%”.'}\n"),
    )
)
def share_impossible(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """No part is more than all, and the two halves of a whole are all of it."""
    passage = knowledge.composed(passage)
    text = passage.masked
    if "%" not in text:
        return
    for match in _OF_ALL.finditer(text):
        if read_number_text(match["p"]) > _ALL:
            problem = message(N_("a part cannot be {percent} of the whole"), percent=f"{match['p']}%")
            yield Slip(passage, *match.span("p"), problem, advice=message(N_("look up which share was meant")))
    for match in _BOTH.finditer(text):
        first_share, second_share, places = (
            read_number_text(match["p"]),
            read_number_text(match["q"]),
            max(places_of(match["p"]), places_of(match["q"])),
        )
        sum_of_shares = first_share + second_share
        others_follow = sum_of_shares < _ALL and _ANOTHER.match(text, match.end())
        if (
            others_follow
            or match["one"].lower() == match["other"].lower()
            or abs(sum_of_shares - _ALL) <= rounding(places)
        ):
            continue
        start, end = match.start("p"), match.end("q")
        between = passage.text[match.end("p") : match.start("q")]
        fixes = (
            f"{match['p']}{between}{number_text(_ALL - first_share, places)}",
            f"{number_text(_ALL - second_share, places)}{between}{match['q']}",
        )
        problem = message(N_("the two shares add up to {sum}"), sum=f"{number_text(sum_of_shares, places)}%")
        yield Slip(passage, start, end, problem, fixes)

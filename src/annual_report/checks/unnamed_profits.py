"""Profits in texts that do not say so: next to a loss, an amount alone is read as anything."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.names import names_of_report
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.form_names import form_in
from annual_report.model.statistic import Statistic
from annual_report.values.figures.loss import is_profit
from annual_report.values.text_types import Prose
from annual_report.wording.figure_names import PROFIT_OR_LOSS
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import words_of
from annual_report.wording.profits import is_surplus

_SAYS_WHICH: Final = lazy_pattern(
    r"\b(?:lãi|lỗ|lời|lợi nhuận|kết quả|hiệu quả|thặng dư|bội thu|chênh lệch|cân đối|sinh lợi|thu được|nộp|profit|loss"
    r"|surplus|deficit|result|earn|gain|made)",
    re.IGNORECASE,
)
_UNSAID: Final = {
    False: N_("“{said}” does not say that it is a profit"),
    True: N_("“{said}” does not say that it is a surplus"),
}
_NEAR: Final = 300  # letters on either side: no sentence is longer that is read at once
_SENTENCE_ENDS: Final = lazy_pattern(r"[.!?](?=\s)|\n")


@check(
    Rule(
        "profit-not-named",
        Severity.WARNING,
        title=N_("a profit is printed without saying that it is one"),
        explanation=N_(
            "A loss is printed as “lỗ 620 triệu đồng”, a profit as its amount alone: “Công ty {{loi-nhuan}}” is right "
            "in a year with a loss, and says “Công ty 930 triệu đồng” in the next. {{loi-nhuan.lai-lo}} prints “lãi "
            "930 triệu đồng”, “lỗ 620 triệu đồng” or “hòa vốn”; or write a word such as “lợi nhuận” in the sentence. "
            "Where the label says “thặng dư” or “surplus”, it prints “thặng dư 930 triệu đồng” or “thâm hụt 620 triệu "
            "đồng”."
        ),
        wrong=Sample("""\
statistics:
  - {id: loi-nhuan, label: Lợi nhuận, value: 930 triệu đồng}
sections:
  - title: Kết quả
    text: Cả năm Công ty {loi-nhuan}.
"""),
        right=Sample("""\
statistics:
  - {id: loi-nhuan, label: Lợi nhuận, value: 930 triệu đồng}
sections:
  - title: Kết quả
    text: Cả năm Công ty {loi-nhuan.lai-lo}.
"""),
        proposes=True,
    )
)
def profit_not_named(data: CheckInput) -> Iterator[Finding]:
    """The sentence of a profit says in words that it is one."""
    profits = {str(figure.id) for _path, figure in data.each(Statistic) if is_profit(figure.label)}
    surpluses = {str(figure.id) for _path, figure in data.each(Statistic) if is_surplus(figure.label)}
    if not profits:
        return
    names, language = data.once(names_of_report), data.report.language
    for path, text in data.each(Prose):
        for match in NAME_IN_BRACES.finditer(text):
            if match[1] not in profits or _SAYS_WHICH.search(_sentence(text, match.start(), match.end())):
                continue
            named = f"{match[1]}.{form_in(PROFIT_OR_LOSS, language)}"
            said, words = words_of(match[1], names, language), words_of(named, names, language)
            if said and words and said != words:
                unsaid = _UNSAID[match[1] in surpluses]
                problem = message(unsaid, said=said)
                fix = message(N_("write {text}"), text=f"{{{named}}}")
                yield Finding(path, problem, fix, stretch=match.span(), proposed=f"{{{named}}}")


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence of a text that has what stands from `start` to `end`, without that and other names in braces."""
    first, last = max(0, start - _NEAR), min(len(text), end + _NEAR)
    begin = max((match.end() for match in _SENTENCE_ENDS.finditer(text, first, start)), default=first)
    stop = _SENTENCE_ENDS.search(text, end, last)
    return NAME_IN_BRACES.sub(" ", f"{text[begin:start]} {text[end : stop.start() if stop else last]}")

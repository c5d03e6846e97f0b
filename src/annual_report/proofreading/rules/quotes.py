"""Quotation marks of one kind, turned the right way."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads
from annual_report.proofreading.quotation import quotations
from annual_report.proofreading.words_around import whole_words

_ANY: Final = re.compile('["“”„‟«»]')
_OTHER: Final = re.compile(
    r"(?<!\w)«\s?([^«»\n]{1,200}?)\s?»(?!\w)|„([^„“”\n]{1,200})[“”]|(?<!\w)''([^'\n]{1,200})''(?!\w)|``([^`'\n]{1,200})''"
)
_SINGLE: Final = lazy_pattern(r"(?<![\w“”'‘’])[‘']([^\W_][^'‘’“”\n]{1,120}?)['’](?![\w'’])")
_LONGEST: Final = 5000  # what is longer has lost one of its marks somewhere
_MIXED: Final = N_("the quotation marks of {text} differ from those of {other}")


class _Quotes(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._mixture = Mixture(("curly", "straight"))

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.text
        for first, last in quotations(passage.masked).pairs if _ANY.search(text) else ():
            start, end = first.at, last.at + 1
            if last.at - first.at > _LONGEST:
                continue
            inner = text[start + 1 : last.at]
            if (first.written == '"') != (last.written == '"'):
                problem = message(
                    N_("the quotation marks of {text} are straight on one side only"), text=text[start:end]
                )
                yield Slip(passage, start, end, problem, (f"“{inner}”",))
            else:
                instead = {"curly": f"“{inner}”", "straight": f'"{inner}"'}
                way = "straight" if first.written == '"' else "curly"
                self._mixture.note(way, Occurrence(passage, start, end, instead))

    def close(self) -> Iterator[Slip]:
        return self._mixture.slips(_MIXED)


QUOTES_MIXED: Final = Proofreader(
    Rule(
        "quotes-mixed",
        Severity.WARNING,
        title=N_("straight and curly quotation marks are mixed"),
        explanation=N_(
            'Word processors turn typed marks into curly ones, “…”, but not everywhere and not in copied text, "…". '
            "Use one kind throughout, best the curly one, as in printed documents."
        ),
        wrong=Sample('sections:\n  - title: Kết quả\n    text: Phong trào “Sáng tạo” và cuộc thi "Ý tưởng".\n'),
        right=Sample("sections:\n  - title: Kết quả\n    text: Phong trào “Sáng tạo” và cuộc thi “Ý tưởng”.\n"),
    ),
    _Quotes,
)


@proofreads(
    Rule(
        "quotes-of-other-kind",
        Severity.WARNING,
        title=N_("single or foreign quotation marks are used instead of double ones"),
        explanation=N_(
            "Vietnamese documents use “…” for quotations. Single marks are for a quotation inside another; «…» and "
            "„…“ are those of other languages."
        ),
        wrong=Sample("sections:\n  - title: Kết quả\n    text: Phong trào ‘Lao động sáng tạo’ phát triển.\n"),
        right=Sample("sections:\n  - title: Kết quả\n    text: Phong trào “Lao động sáng tạo” phát triển.\n"),
    )
)
def quotes_of_other_kind(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Quotations stand in double marks."""
    text = passage.text
    for match in _OTHER.finditer(text):
        yield _slip(passage, *match.span(), next(filter(None, match.groups())))
    if "‘" in text or "'" in text:
        quoted = _Quoted(text)
        for match in _SINGLE.finditer(text):
            if not quoted.has(match.start()):
                yield _slip(passage, *match.span(), match[1])


def _slip(passage: Passage, start: int, end: int, inner: str) -> Slip:
    problem = message(N_("{text} is not in the quotation marks “…”"), text=passage.text[start:end])
    return Slip(passage, start, end, problem, (f"“{inner}”",))


class _Quoted:
    """What of a text lies within quotations; asked of places in their order."""

    def __init__(self, text: str) -> None:
        self._text, self._counted = text, 0
        self._depth = self._straight = 0

    def has(self, at: int) -> bool:
        """Whether this place, which is not before the one asked for last, does."""
        since = self._text[self._counted : at]
        self._depth += since.count("“") - since.count("”")
        self._straight += since.count('"')
        self._counted = at
        return self._depth > 0 or self._straight % 2 == 1


@proofreads(
    Rule(
        "quote-turned",
        Severity.WARNING,
        title=N_("a quotation mark is turned the wrong way"),
        explanation=N_(
            "“ opens and ” closes. A word processor chooses the wrong one if there was a space before it, or if text "
            "was inserted later."
        ),
        wrong=Sample("sections:\n  - title: Kết quả\n    text: Phong trào ”Lao động sáng tạo” phát triển.\n"),
        right=Sample("sections:\n  - title: Kết quả\n    text: Phong trào “Lao động sáng tạo” phát triển.\n"),
    )
)
def quote_turned(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """“ opens, ” closes."""
    text = passage.masked
    if "“" not in text and "”" not in text:
        return
    for mark in quotations(text).marks:
        if mark.is_turned:
            start, end = whole_words(text, mark.at, mark.at + 1)
            fix = passage.text[start : mark.at] + ("“" if mark.opens else "”") + passage.text[mark.at + 1 : end]
            problem = message(
                N_("the quotation mark in “{text}” is turned the wrong way"), text=passage.text[start:end]
            )
            yield Slip(passage, start, end, problem, (fix,))

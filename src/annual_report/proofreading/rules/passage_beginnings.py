"""Paragraphs that begin with a small letter."""

from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.lexicon import is_attested
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_ENDS: Final = (".", "!", "?", ".”", '."', ".)")
_OPEN: Final = ("...", "…")
_FEWEST: Final = 5
# In data, other texts than those of sections and activities follow a label or go on with a sentence of the template.
_PROSE_KEYS: Final = frozenset(("sections", "in_order", "activities", "text"))


class _Beginnings(Proofreading):
    """Keeps in mind whether a sentence was ended; behind a colon, entries of a list may all begin small."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._ended = True

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.text.rstrip()
        if (
            passage.role != "prose"
            or not text
            or not all(key in _PROSE_KEYS for key in passage.location if isinstance(key, str))
        ):
            self._ended = self._ended or bool(text)
            return
        small = text[0].islower()
        is_ended = text.endswith(_ENDS) and not text.endswith(_OPEN)
        if small and is_ended and self._ended and len(passage.words) >= _FEWEST:
            word = passage.words[0]
            follows = passage.text[word.end : word.end + 1]
            if word.start == 0 and follows in (" ", ",") and is_attested(word.text) and len(word.text) > 1:
                problem = message(N_("a sentence begins with a capital"))
                yield Slip(passage, 0, word.end, problem, (word.text[0].upper() + word.text[1:],))
        self._ended = is_ended and (not small or self._ended)


PARAGRAPH_BEGINS_SMALL = Proofreader(
    Rule(
        "paragraph-begins-small",
        Severity.WARNING,
        title=N_("a paragraph begins with a small letter"),
        explanation=N_(
            "A paragraph of whole sentences begins with a capital. A paragraph that continues the one before, and "
            "the entries of a list after a colon, may begin with a small letter."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: các hội thành viên đã hoàn thành nhiệm vụ.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Các hội thành viên đã hoàn thành nhiệm vụ.
"""),
    ),
    _Beginnings,
)

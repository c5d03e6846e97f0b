"""Sentences that begin with a small letter."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.lexicon import is_attested
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

# Words of small letters before a stop that ends no sentence.
_SHORT: Final = word_set(
    "tr vv v.v v đ tel fax email st vs etc no vol p q x h k ts ths pgs gs bs ks cn tp tt nxb xb op cf ed "
    "prof mr mrs ms dr jr sr co inc ltd corp tsk gsts ncs tskh bsck ckii cki nsnd nsưt ngnd ngưt ttnd ttưt ths gv sđt"
)
_BOUNDARY: Final = re.compile(
    r"(?<![\w.])(?P<last>[^\W\d_]{2,}+|[^\W_]++(?<=\d)%?)[”\")]?(?P<stop>[.!?]) +(?P<first>[^\W\d_]+)(?![\w./@-])"
)
# A number ends a sentence behind a word, or as the year of a date: năm 2017. 20/10/2017.
_BEFORE_NUMBER: Final = lazy_pattern(r"(?:[^\W\d_] |\d[/.-]\d{1,2}[/.-]|\b\d{1,2}[/-])$")
_LONG: Final = 2
_VOWEL: Final = lazy_pattern("[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")


@proofreads(
    Rule(
        "sentence-begins-small",
        Severity.WARNING,
        title=N_("a sentence begins with a small letter"),
        explanation=N_(
            "The first word after the end of a sentence begins with a capital. An abbreviation (TS., v.v.) or an "
            "ellipsis does not end a sentence."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu đã hoàn thành nhiệm vụ. các hội thành viên hoạt động
      đều.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu đã hoàn thành nhiệm vụ. Các hội thành viên hoạt động
      đều.
"""),
    )
)
def sentence_begins_small(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Words in small letters behind the end of a sentence; abbreviations and ellipses end none."""
    if ". " not in passage.text and "? " not in passage.text and "! " not in passage.text:
        return
    for match in _BOUNDARY.finditer(passage.masked):
        first, last = match["first"], match["last"]
        if not first.islower() or not _ends(last, match["stop"], passage.text, match.start()):
            continue
        problem = message(N_("a sentence begins with a capital"))
        fix = first[0].upper() + first[1:]
        yield Slip(passage, match.start("first"), match.end("first"), problem, (fix,))


def _ends(last: str, stop: str, text: str, start: int) -> bool:
    """Whether a sentence ends with the word `last`, which begins at `start`."""
    if last[-1] == "%":
        return stop == "."
    if last[-1].isdigit():
        return stop == "." and len(last) > 1 and bool(_BEFORE_NUMBER.search(text, max(0, start - 12), start))
    if len(last) > _LONG and last.isupper():
        return last.lower() not in _SHORT and stop == "."
    if not last.islower() and not is_attested(last.lower()):
        return False
    return last.lower() not in _SHORT and bool(_VOWEL.search(last.lower()))

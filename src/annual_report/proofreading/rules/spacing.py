"""Spaces before, behind and inside of marks."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at, whole_words, word_end, word_start

_L: Final = r"[^\W\d_]"
# One stretch, with đ and Đ in it: each stretch that a pattern names is gone through letter by letter to compile it.
_MARKED: Final = "[À-ỹ]"
# The first word behind a mark: with a capital, or Vietnamese, for .docx and .NET are no words of a sentence.
_SENTENCE_BEGINS: Final = r"[^\W\d_a-z][^\W\d_A-Z]+(?![\w.])|[^\W\d_]*" + _MARKED
_BEFORE: Final = re.compile(
    rf"(?<=[\w!?)”’%\ufffc])[ \u00a0]+(?:[,;](?![,;!?]*[)\]])|\.(?![.\w])|\.(?={_SENTENCE_BEGINS}))"
    r"|(?<=[\w.!?)”’%…\ufffc])[ \u00a0]+(?:\)(?!\d)|[\]”’»](?!\w))"
    rf"|(?<=[\w)”’%…\ufffc])[ \u00a0]+(?P<rare>[!?:])(?! ?\d)(?=[\s”)]|$|{_SENTENCE_BEGINS})"
    r"|(?<=\d)[ \u00a0]+%(?!\w)|(?<=\D) :(?= ?\d)"
)
# Here a mark is spoken of.
_SPOKEN_OF: Final = lazy_pattern(r"\b(?:dấu|hiệu|bằng|hoặc|gõ|chữ)$", re.IGNORECASE)
_ELLIPSIS: Final = re.compile(r"(?<=[^\W\d_]) +(?:…|\.{3})(?=\s*(?:[.;)”]|$))")
_TO_FILL: Final = word_set("ngày tháng năm số lúc tại là hồi từ đến ông bà tên")
_INSIDE: Final = re.compile(r"[(\[“‘«][ \u00a0]+(?=[\w“‘(])")
_CLOSING: Final = {"(": ")", "[": "]", "“": "”", "‘": "’", "«": "»"}
_DOUBLED: Final = lazy_pattern(r"(?<=[^\s|]) {2,3}(?=[^\s|])|(?<=[a-zà-ỹđ,;])\t(?=[a-zà-ỹđ])")
_LINE_MARK: Final = lazy_pattern(r"(?:^|\n)\s*(?:[-+*•–]|[\dIVXa-zđ]{1,4}[.)])$")
_LAYOUT: Final = lazy_pattern(r" {4}|\t.*\t", re.DOTALL)

_COMMA: Final = re.compile(
    rf"[,;](?={_L})|(?<={_L})[,;](?=\d)|(?<=\d);(?=\d)|(?<={_L}{{2}}):(?={_L})|(?<={_L}{{2}}):(?=\d)|[!?](?={_L})"
)
_STOP: Final = re.compile(rf"(?<=[^\W_])\.(?={_L}{{2}})|(?<=[)”])\.(?={_L})|(?<={_L})\.(?=“)")
_TITLE_WORDS: Final = word_set("ThS Ths TSKH PGS GS TS BS CKI CKII NGƯT NGND KTS KS CN Ks")
_INITIAL: Final = lazy_pattern(r"(?:^|[\s(“.\-–])(?:[A-ZĐ]|Ph|Th|Ch|Ng|Nh)$")
_AROUND: Final = re.compile(
    rf"(?<={_L}{{2}})\((?=[\w“])|(?<!\]\()(?<=[\w”“.])\)(?=[\w“(])|(?<=[^\s(\[/{MASK}])“(?=\w)|(?<=\S)”(?=[\w(])|%(?={_L})"
)
_UNFINISHED: Final = lazy_pattern(r"[^\W\d_]\((?:s|es)\)|\]\(")
_VIETNAMESE: Final = lazy_pattern(_MARKED)
_NO_SPACE: Final = N_("there should be no space here: “{text}”")
_ONE_SPACE: Final = N_("a space is missing: “{text}”")


@proofreads(
    Rule(
        "space-before-mark",
        Severity.WARNING,
        title=N_("there is a space before a mark, or inside brackets or quotation marks"),
        explanation=N_(
            "Commas, full stops, colons, the percent sign and closing brackets directly follow their word; after an "
            "opening bracket or quotation mark, the word follows directly. With a space, a line may end between them."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội nghị đã thành công .}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội nghị đã thành công.}\n"),
    )
)
def space_before_mark(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Marks stand at their words."""
    text = passage.masked
    quoted = text.find("«")
    for match in _BEFORE.finditer(text):
        if match["rare"] and match_ending_at(_SPOKEN_OF, text, match.start()):
            continue
        if match[0][-1] == "»" and not 0 <= quoted < match.start():
            continue  # it parts the steps to a page of a site
        if text[match.end() : match.end() + 1].isalpha():
            yield _turned(passage, match.start(), match.end(), " ")
        else:
            yield _without_space(passage, word_start(text, match.start()), match.end())
    closed = {mark: text.rfind(closing) for mark, closing in _CLOSING.items()}
    for match in _INSIDE.finditer(text):
        if closed[match[0][0]] < match.end():
            continue
        if text[match.start() - 1 : match.start()].isalpha():
            yield _turned(passage, match.start(), match.end(), "")
        else:
            yield _without_space(passage, match.start(), word_end(text, match.end()))
    alone = text.count("…") + text.count("...") == 1
    for match in _ELLIPSIS.finditer(text) if alone else ():
        start = word_start(text, match.start())
        if text[start : match.start()].lower() not in _TO_FILL:
            yield _without_space(passage, start, match.end())


def _turned(passage: Passage, start: int, end: int, behind: str) -> Slip:
    """A mark between two words with its space on the wrong side."""
    text = passage.text
    mark = text[start:end].strip(" \u00a0")
    first, last = word_start(text, start), word_end(text, end)
    fix = f"{text[first:start]}{'' if behind else ' '}{mark}{behind}{text[end:last]}"
    return Slip(passage, first, last, message(_NO_SPACE, text=text[first:last]), (fix,), safe=True)


def _without_space(passage: Passage, start: int, end: int) -> Slip:
    written = passage.text[start:end]
    problem = message(_NO_SPACE, text=written)
    return Slip(passage, start, end, problem, (re.sub(r"[ \u00a0]+", "", written),), safe=True)


@proofreads(
    Rule(
        "space-missing",
        Severity.WARNING,
        title=N_("a space is missing after a mark, or before an opening bracket"),
        explanation=N_(
            "A space comes after commas, full stops, colons and closing brackets, otherwise two words run together. "
            "Numbers, times, addresses and abbreviations such as PGS.TS. and v.v. need none."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Các hội,câu lạc bộ đã họp."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Các hội, câu lạc bộ đã họp."}\n'),
    )
)
def space_missing(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Behind a mark follows a space."""
    text = passage.masked
    for match in _COMMA.finditer(text):
        if text[match.start() - 1 : match.start()] in {" ", "\u00a0"}:
            continue  # it stands on the wrong side, which another rule tells
        yield _with_space(passage, match.end())
    for match in _STOP.finditer(text):
        if _ends_something(text, match.start()):
            yield _with_space(passage, match.end())
    for match in _AROUND.finditer(text):
        if not _UNFINISHED.match(text, match.start() - 1):
            yield _with_space(passage, match.start() if match[0] in "(“" else match.end())


def _with_space(passage: Passage, at: int) -> Slip:
    """A space at this place, told with the words on both sides of the mark."""
    text = passage.text
    start = word_start(text, at - 1 if not text[at - 1].isalnum() else at)
    end = word_end(text, at if text[at : at + 1].isalnum() else at + 1)
    written = text[start:end]
    return Slip(
        passage, start, end, message(_ONE_SPACE, text=written), (f"{text[start:at]} {text[at:end]}",), safe=False
    )


def _ends_something(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends a sentence or an abbreviation: it does not in PGS.TS, C.Mác and names."""
    start, end = word_start(text, stop), word_end(text, stop + 1)
    left, right = text[start:stop], text[stop + 1 : end]
    if right in _TITLE_WORDS or match_ending_at(_INITIAL, text, stop) or text[end : end + 1] == "@":
        return False
    if right.isupper():
        return not left.isupper() and not left.isascii()
    if right[:1].isupper():
        return True
    if text[end : end + 1] == "." or text[start - 1 : start] == ".":
        return False  # v.v., and others of small letters
    return not left.isdigit() and bool(_VIETNAMESE.search(left + right))


@proofreads(
    Rule(
        "space-doubled",
        Severity.WARNING,
        title=N_("two spaces follow one another"),
        explanation=N_(
            "There is one space between two words, and also between two sentences. In justified text, two make a "
            "visible gap."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Hội nghị  đã thành công."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Hội nghị đã thành công."}\n'),
    )
)
def space_doubled(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Between two words stands one space."""
    text = passage.text
    if ("  " not in text and "\t" not in text) or _LAYOUT.search(text):
        return
    for match in _DOUBLED.finditer(text):
        if match_ending_at(_LINE_MARK, text, match.start()) or (match[0] == "\t" and text[match.start() - 1].isupper()):
            continue
        start, end = whole_words(text, *match.span())
        if text[end : end + 1] in {",", ".", ";", ":"} and end == match.end():
            continue  # no space at all belongs there, which another rule tells
        fix = f"{text[start : match.start()]} {text[match.end() : end]}"
        problem = message(N_("there is more than one space here: “{text}”"), text=text[start:end])
        yield Slip(passage, start, end, problem, (fix,), safe=True)

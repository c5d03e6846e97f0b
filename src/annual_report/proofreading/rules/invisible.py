"""Signs that nobody sees, spaces of other kinds, and signs that stand for nothing."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.plausible_words import is_vietnamese
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import whole_words

_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
)
# The joiner belongs to pictures of several signs; controls but the tab and the ends of lines belong nowhere.
_INVISIBLE: Final = lazy_pattern(f"(?<!\\w)\\w*+(?:[{_UNSEEN}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]+\\w*)+")
_SIGNS: Final = re.compile(f"[{_UNSEEN}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_CONTROLS: Final = lazy_pattern("[\0-\x1f\x7f-\x9f]")
_OLD_LETTERS: Final = lazy_pattern("[¡-¬®-¿Æ×ÞþßÖ]")
_FEW: Final = 2
_PICTURES: Final = lazy_pattern("[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]")

_ODD_SPACE: Final = "\u00a0\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES: Final = re.compile(f"(?<![ \t{_ODD_SPACE}])[ \t]*+[{_ODD_SPACE}][ \t{_ODD_SPACE}]*+")
_NO_BREAK: Final = ("\u00a0", "\u202f")

_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+ ?")
_LOST: Final = re.compile("(?<![^\\W\\d_])[^\\W\\d_]*+\ufffd+[\\w\ufffd]*")
# Signs of the fonts Symbol and Wingdings, as word processors keep them.
OF_SYMBOL_FONTS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0be": "-", "\uf0e0": "→",
    "\uf0a8": "□", "\uf06f": "□", "\uf0fe": "☑", "\uf0a3": "≤", "\uf0b3": "≥", "\uf0b1": "±", "\uf0b4": "×",
    "\uf0b0": "°", "\uf0f0": "→", "\uf02b": "+", "\uf0ae": "→", "\uf076": "❖", "\uf0a1": "○",
}  # fmt: skip


@proofreads(
    Rule(
        "invisible-character",
        Severity.WARNING,
        title=N_("the text contains an invisible character"),
        explanation=N_(
            "Web pages and word processors leave characters without width in copied text: places where a word may "
            "break, writing directions. A search does not find such a word, and some programs print a box. Delete it."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội \u200bMẫu đã hoàn thành nhiệm vụ.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã hoàn thành nhiệm vụ.}\n"),
    )
)
def invisible_character(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Every sign is one to be seen."""
    text = passage.text
    if not _SIGNS.search(text):
        return
    # In TCVN3 the soft hyphen is the letter ư: such a text is garbled, and told as that.
    old = text.count("\u00ad") and len(_OLD_LETTERS.findall(text)) >= _FEW
    for match in _INVISIBLE.finditer(text):
        surroundings = text[max(0, match.start() - 1) : match.start() + 1] + text[match.end() - 1 : match.end() + 1]
        told_by_loader = knowledge.from_data and _CONTROLS.search(match[0])
        if not _PICTURES.search(surroundings) and not told_by_loader and not (old and "\u00ad" in match[0]):
            problem = message(N_("“{text}” contains an invisible character"), text=_SIGNS.sub("", match[0]))
            fixes = _without(match[0])
            yield Slip(passage, *match.span(), problem, fixes, safe=len(fixes) == 1)


def _without(text: str) -> tuple[str, ...]:
    """The text without its signs: two whole syllables get a space in their place."""
    joined, parted = _SIGNS.sub("", text), _SIGNS.sub(" ", text)
    parts = parted.split()
    if len(parts) > 1 and all(map(is_vietnamese, parts)) and not is_vietnamese(joined):
        return (" ".join(parts), joined)
    return (joined,)


@proofreads(
    Rule(
        "odd-space",
        Severity.WARNING,
        title=N_("an unusual space is next to a space, or in place of a plain one"),
        explanation=N_(
            "A no-break space is useful between a number and its unit; next to another space it makes a gap, as "
            "often in text copied from web pages. Spaces of other widths are only for typesetting. Type one plain "
            "space."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã họp. \u00a0Hội nghị thành công.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã họp. Hội nghị thành công.}\n"),
    )
)
def odd_space(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Between two words stands one space, of the plain kind or one that keeps them together."""
    text = passage.text
    if text.isascii():
        return
    for match in _SPACES.finditer(text):
        start, end = match.span()
        inside = start > 0 and end < len(text)
        if match[0] in _NO_BREAK and inside and text[start - 1] != "\n" and text[end] != "\n":
            continue
        at_edge = not inside or "\n" in text[max(0, start - 1) : end + 1]
        fix = "" if at_edge or text[end : end + 1] in {*",.;:!?)”%"} else " "
        first, last = whole_words(text, start, end)
        problem = message(N_("there is an unusual space here, next to another space or in its place"))
        yield Slip(passage, first, last, problem, (text[first:start] + fix + text[end:last],), safe=True)


@proofreads(
    Rule(
        "sign-of-nothing",
        Severity.WARNING,
        title=N_("the text contains a symbol that only one font has, or a lost character"),
        explanation=N_(
            "Symbols of the fonts Symbol and Wingdings are printed as boxes in every other font, and a diamond with "
            "a question mark shows where a program could not read a letter. Type what is meant."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Nhiệm vụ \uf0b7 đã hoàn thành.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Nhiệm vụ • đã hoàn thành.}\n"),
    )
)
def sign_of_nothing(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Every sign is one that all fonts have."""
    text = passage.text
    if text.isascii():
        return
    for match in _PRIVATE.finditer(text):
        sign = match[0].rstrip()
        problem = message(N_("there is a symbol here that only one font has"))
        replacement = "".join(OF_SYMBOL_FONTS.get(symbol, "") for symbol in sign)
        space = match[0][len(sign) :]
        yield Slip(
            passage,
            *match.span(),
            problem,
            (f"{replacement}{space}" if replacement else "",),
            safe=len(replacement) == len(sign),
        )
    for match in _LOST.finditer(text):
        problem = message(N_("letters of “{text}” were lost"), text=match[0])
        yield Slip(passage, *match.span(), problem, advice=message(N_("type the word again")))

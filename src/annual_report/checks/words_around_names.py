"""Words next to a name in braces that the name says itself, so that they would be printed twice."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.analysis.derivation.forms import NUMBER
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.names import names_usable_in
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Language, message
from annual_report.model.form_names import form_in
from annual_report.proofreading import Knowledge, Passage
from annual_report.proofreading.rules.repetition import word_doubled
from annual_report.wording.figure_names import PROFIT_OR_LOSS
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form, words_of

# So many letters on either side are read: more words are hardly doubled.
_NEAR: Final = 60
_QUOTED: Final = 3  # words of what a name says
_BEFORE: Final = re.compile(r"(?P<last>[^\W\d_]+) $")
_FIRST: Final = re.compile(r"[^\W\d_]+")
_FROM: Final = "từ "
_CURRENCY: Final = "đồng"
_LAST_DIGIT: Final = re.compile(r".*\d", re.DOTALL)
_PERCENT: Final = re.compile(r" ?%")
_NUMBERED: Final = re.compile(r"[^\W\d_]+ (?:\d|[IVX]+\b)")  # ngày 10/01/2025, quý II/2025
_DESCRIBED: Final = re.compile(
    r"(?: (?!and |or |of |in |to |with |for |by |from |at |who |which )[a-z]+){1,2} (?P<unit>[a-z]+)\b"
)
# What a figure may begin with: two of them in a row contradict each other.
_BOUNDS: Final = frozenset(("hơn", "trên", "gần", "dưới", "khoảng", "chừng", "ước", "more", "over", "about", "nearly"))

# A loss is not reached, nor is it a profit: “đạt lỗ 600 triệu đồng”.
_BELOW_ZERO: Final = frozenset(("lỗ", "âm"))
_PROFIT: Final = frozenset(("lỗ", "lãi"))
_ABOVE_ZERO: Final = frozenset(("đạt", "lãi", "được"))


@check(
    Rule(
        "word-doubled-by-name",
        Severity.WARNING,
        proposes=True,
        title=N_("a word next to a name in braces would be printed twice"),
        explanation=N_(
            "{{date}} is printed with the word “ngày”, {{lop}} with its unit: “ngày {{date}}” would become “ngày ngày "
            "05/3/2024”, and “{{lop}} lớp” “12 lớp lớp”. Remove the word, or write {{lop.so}}, which prints only the "
            "number."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop} lớp.
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}, trong đó có {lop.so} lớp về nông nghiệp.
"""),
    )
)
def word_doubled_by_name(data: CheckInput) -> Iterator[Finding]:
    """No word next to a name in braces is one that the name says at that end."""
    language = data.report.language
    for path, text, names in names_usable_in(data):
        if not isinstance(text, str):
            continue
        for match in NAME_IN_BRACES.finditer(text):
            said = words_of(match[1], names, language)
            if not said:
                continue
            if (before := _doubled_before(text, match, said)) is not None:
                word, instead = before
                instead = _naming_profit(match[1], names, language) if word.lower() in _PROFIT else instead
                without = message(N_("remove “{word}”, and write {text} alone"), word=word, text=instead)
                yield Finding(
                    path,
                    message(N_("“{words}” would be printed here"), words=f"{word} {_start(said)}"),
                    message(N_("write {text}"), text=instead) if " " in instead else without,
                    stretch=(match.start() - len(word) - 1, match.end()),
                    proposed=instead,
                )
            elif after := _doubled_after(text, match, said):
                number = _number_alone(match[1], names, language, after)
                instead = number or match[0]
                without = message(N_("remove “{word}”, and write {text} alone"), word=after.strip(), text=instead)
                yield Finding(
                    path,
                    message(N_("“{words}” would be printed here"), words=f"{_end(said)}{after}"),
                    message(N_("write {text}"), text=instead) if number else without,
                    stretch=(match.start(), match.end() + len(after)),
                    proposed=instead,
                )


def _naming_profit(name: str, names: Mapping[str, Nameable], language: Language) -> str:
    """The name in the form that is worded as a profit or a loss, whichever it is; as it is where it has none."""
    thing, form = id_and_form(name)
    named = f"{thing}.{form_in(PROFIT_OR_LOSS, language)}"
    return f"{{{name}}}" if form or words_of(named, names, language) is None else f"{{{named}}}"


def _number_alone(name: str, names: Mapping[str, Nameable], language: Language, after: str) -> str | None:
    """The name of the number that `name` says, with what follows it; None where that would be twice there too."""
    base, form = id_and_form(name)
    bare = form_in(NUMBER, language)
    number = f"{base}.{form}.{bare}" if form else f"{base}.{bare}"
    said = words_of(number, names, language)
    return None if not said or said.endswith(after.lstrip()) else f"{{{number}}}{after}"


def _doubled_before(text: str, match: re.Match[str], said: str) -> tuple[str, str] | None:
    """The word before a name that what it says begins with, and what to write instead of both."""
    found = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    first = _FIRST.match(said.removeprefix(_FROM))  # “ngày từ ngày 10/11 đến …” is no better
    if found is None or first is None:
        return None
    word, numbered = found["last"], _NUMBERED.match(said.removeprefix(_FROM))
    if any(
        word.lower() in befores and first[0].lower() in said_first
        for befores, said_first in ((_BOUNDS, _BOUNDS), (_ABOVE_ZERO, _BELOW_ZERO))
    ):
        return word, match[0]
    if word.lower() != first[0].lower():
        return None
    if not numbered and not _is_twice(text[max(0, match.start() - _NEAR) : match.start()], said[:_NEAR]):
        return None
    return word, match[0]


def _described(following: str, unit: str) -> str:
    """The unit with what describes it before it, as English has it: “ ordinary members” behind “412 members”."""
    found = _DESCRIBED.match(following)
    return found[0] if found and unit and found["unit"].lower() == unit.lower() else ""


def _doubled_after(text: str, match: re.Match[str], said: str) -> str:
    """What follows a name and is what it says at its end, with the blank before; empty where nothing does."""
    if said.endswith("%") and (percent := _PERCENT.match(text, match.end())):
        return percent[0]
    following = text[match.end() : match.end() + _NEAR]
    if number := _LAST_DIGIT.match(said[-_NEAR:]):  # of a unit all words come again, or the last one of an amount
        unit = said[-_NEAR:][number.end() :].strip()
        runs = (f" {unit}", f" {_CURRENCY}" if unit.endswith(f" {_CURRENCY}") else "", _described(following, unit))
        return next((run for run in runs if run.strip() and _begins_with(following, run)), "")
    ending = said[-_NEAR:]
    words = ending.split(" ")
    endings = (" " + " ".join(words[-count:]) for count in range(len(words), 0, -1))
    run = next((each for each in endings if _begins_with(following, each)), "")
    return run if run and _is_twice(ending, following) else ""


def _begins_with(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalpha()


def _is_twice(before: str, after: str) -> bool:
    """Whether words at the end of one text are those that the other begins with, and not on purpose."""
    slips = word_doubled.begin(Knowledge()).read(Passage(before + after))
    return any(slip.start < len(before) < slip.end for slip in slips if not slip.doubtful)


def _start(said: str) -> str:
    words = said.split(" ")
    return " ".join(words[:_QUOTED]) + ("…" if len(words) > _QUOTED else "")


def _end(said: str) -> str:
    words = said.split(" ")
    return ("…" if len(words) > _QUOTED else "") + " ".join(words[-_QUOTED:])

"""Parts of a figure in texts: several are printed with the unit of the whole, and nothing says which is which."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.analysis.derivation.forms import NUMBER
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.form_names import form_in
from annual_report.model.statistic import Part, Statistic
from annual_report.wording.markdown import NAME_IN_BRACES

# So many letters on either side belong to the sentence that is looked at.
_NEAR: Final = 300
_END_OF_SENTENCE: Final = lazy_pattern(r"[.!?](?=\s|$)|\n")
_WORD: Final = re.compile(r"[^\W\d_]+")


@check(
    Rule(
        "part-without-its-label",
        Severity.WARNING,
        proposes=True,
        title=N_("a sentence does not say which part of a figure it gives"),
        explanation=N_(
            "A part without a unit of its own is printed with that of the whole: “120 hội viên, 8 hội viên”. Write "
            "what tells the parts apart next to each name, or give the parts a “unit”, which is printed instead."
        ),
        wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Hội viên
    value: 128
    unit: hội viên
    parts:
      complete: có
      items:
        - {id: ca-nhan, label: cá nhân, value: 120}
        - {id: tap-the, label: tập thể, value: 8}
sections:
  - title: Kết quả hoạt động
    text: Gồm {hoi-vien.ca-nhan} và {hoi-vien.tap-the}.
"""),
        right=Sample("""\
statistics:
  - id: hoi-vien
    label: Hội viên
    value: 128
    unit: hội viên
    parts:
      complete: có
      items:
        - {id: ca-nhan, label: cá nhân, value: 120}
        - {id: tap-the, label: tập thể, value: 8}
sections:
  - title: Kết quả hoạt động
    text: Gồm {hoi-vien.ca-nhan} cá nhân và {hoi-vien.tap-the} tập thể.
"""),
    )
)
def part_without_its_label(data: CheckInput) -> Iterator[Finding]:
    """A sentence that gives a part of a figure has a word that tells it from the others."""
    parts = {
        f"{statistic.id}.{part.id}": (part, statistic)
        for _path, statistic in data.each(Statistic)
        for part in (statistic.parts.items if statistic.parts else ())
        if part.id and not part.unit
    }
    if not parts:
        return
    for path, text in data.each(str):
        for match in NAME_IN_BRACES.finditer(text) if "{" in text else ():
            part, statistic = parts.get(match[1].strip(), (None, None))
            if part is None or statistic is None or _is_told(part, statistic, text, match):
                continue
            problem = message(
                N_("“{name}” is printed with the unit of the whole, and nothing says that it is “{label}”"),
                name=match[1].strip(),
                label=part.label,
            )
            alone = f"{{{match[1].strip()}.{form_in(NUMBER, data.report.language)}}} {part.label}"
            written = _with_label(match, part, statistic, alone, data.report.language)
            yield Finding(
                path,
                problem,
                _fix(written, alone),
                stretch=(match.start(), match.end()),
                proposed=written,
            )


def _is_told(part: Part, statistic: Statistic, text: str, match: re.Match[str]) -> bool:
    """Whether the sentence around a name has a word that only the label of this part has."""
    words, unit = _words(part.label), _words(statistic.unit or "")
    items = statistic.parts.items if statistic.parts else ()
    others = {word for each in items if each is not part for word in _words(each.label)}
    telling = (words - unit - others) or (words - unit)
    before = _END_OF_SENTENCE.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = _END_OF_SENTENCE.split(text[match.end() : match.end() + _NEAR])[0]
    return not telling or bool(telling & _words(NAME_IN_BRACES.sub(" ", f"{before} {after}")))


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _fix(written: str, alone: str) -> Message:
    """To write the label behind the unit; or `alone`, in its place, where it says what is counted: “1 tiến sĩ”."""
    if alone == written:
        return message(N_("write {text}"), text=written)
    return message(N_("write {text}; or without the unit: {alone}"), text=written, alone=alone)


def _with_label(match: re.Match[str], part: Part, statistic: Statistic, alone: str, language: Language) -> str:
    """The name with the label of its part behind it; `alone` where that begins with the unit, or English is written."""
    if statistic.unit and part.label.lower().startswith(statistic.unit.lower()):
        return alone
    if statistic.unit and language != DATA_LANGUAGE:  # “310 members fellows” is no English
        return alone
    return f"{match[0]} {part.label}"

"""Whether it is so what sentences claim of the figures that they name: such words stay from last year's text."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.analysis.comparison import compared_with_previous
from annual_report.analysis.derivation.forms import PREVIOUS_VALUE, TARGET
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.claims import (
    OF_TARGETS,
    TRUE_WHERE,
    Claim,
    NamedFigure,
    claims_in,
    form_of_figure,
    patterns_of_claims,
)
from annual_report.checks.names import names_of_report, names_usable_in
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.form_names import form_in
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Comparison, Figure, compare, parse_figure
from annual_report.values.figures.by_unit import without_thousands_marks
from annual_report.values.figures.english import as_in_data
from annual_report.values.refusal import RefusalError
from annual_report.wording.figure_names import CHANGE_ON_PREVIOUS
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form, words_of

_REACHED: Final = "dat-chi-tieu"
_DIFFERENT: Final = frozenset({Comparison.LESS, Comparison.GREATER})
_PLANNED: Final = lazy_pattern(
    r" ?\((?:kế hoạch|chỉ tiêu|KH|target|plan|planned)(?: được giao| giao| đề ra| năm)?(?: là)?:? "
    r"(?P<figure>\d[^(){}]{0,40})\)",
    re.IGNORECASE,
)
_BEFORE: Final = lazy_pattern(
    r" ?\((?:năm (?:học )?trước|cùng kỳ(?: năm trước)?|last year|the year before)(?: là| có| đạt)?:? "
    r"(?P<figure>\d[^(){}]{0,40})\)",
    re.IGNORECASE,
)


@check(
    Rule(
        "claim-contradicts-figure",
        Severity.WARNING,
        proposes=True,
        title=N_("the words of a sentence contradict the figure that it names"),
        explanation=N_(
            "The sentence says “vượt chỉ tiêu”, “tăng so với năm trước” or the like of a figure in braces, and by its "
            "“target:” or its value of the year before it is not so. Such words stay from last year’s text. Change the "
            "words, or the figure if that is wrong; {{lop.so-voi-nam-truoc}} and {{lop.dat-chi-tieu}} are right by "
            "themselves in every year. A number in brackets after it, “{{lop}} (kế hoạch 12)”, is compared with the "
            "target or the year before too."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 11, target: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}, vượt chỉ tiêu.
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 11, target: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}, đạt {lop.dat-chi-tieu}.
"""),
    )
)
def claim_contradicts_figure(data: CheckInput) -> Iterator[Finding]:
    """What a sentence says of one figure beside its target or the year before is so."""
    judge = _Judge(data)
    for path, text, names in names_usable_in(data):
        if isinstance(text, str) and "{" in text:
            for problem, name, stretch in judge.beside(text, names):
                fix = advice(N_("write {name}, which follows the data"), name, name=name)
                yield Finding(path, problem, fix, stretch=stretch, proposed=name)
            for each, claim, stretch in claims_in(text, list(judge.named(text, names)), judge.patterns):
                if told := judge.contradiction(each, claim, text[slice(*stretch)]):
                    yield Finding(path, *told, stretch=stretch)


class _Judge:
    """Knows how the figures of a report stand to their targets and to the year before."""

    def __init__(self, data: CheckInput) -> None:
        self._data = data
        self._figures = {str(figure.id): figure for _path, figure in data.each(Statistic)}
        self.patterns = tuple(patterns_of_claims(data.period.a_year_before if data.period else None))

    def named(self, text: str, names: Mapping[str, Nameable]) -> Iterator[NamedFigure]:
        """The names of figures in a text, with their forms as Vietnamese calls them, without endings."""
        for match in NAME_IN_BRACES.finditer(text):
            base, written = id_and_form(match[1])
            if base not in self._figures or base not in names:
                continue
            form = names[base].form_called(written)
            if form is not None:
                yield NamedFigure(*match.span(), base, form_of_figure(form))

    def beside(self, text: str, names: Mapping[str, Nameable]) -> Iterator[tuple[Message, str, tuple[int, int]]]:
        """What is said in brackets to be the target of a figure or its value before, and is not; with its name."""
        for named in self.named(text, names):
            figure = self._figures[named.id]
            for pattern, form in ((_PLANNED, TARGET), (_BEFORE, PREVIOUS_VALUE)):
                match = pattern.match(text, named.end)
                if named.form or match is None:
                    continue
                is_target = form == TARGET
                right = figure.target if is_target else self._previous(figure)
                written = _figure_of(match["figure"], figure.unit, self._data.report.language)
                if right is None or written is None or compare(written, right) not in _DIFFERENT:
                    continue
                template = N_("the target is {right}") if is_target else N_("the year before it was {right}")
                name = f"{{{named.id}.{form_in(form, self._data.report.language)}}}"
                yield message(template, right=right), name, match.span("figure")

    def _previous(self, figure: Statistic) -> Figure | None:
        return compared_with_previous(figure, self._data.report, self._data.neighbours).previous

    def contradiction(self, named: NamedFigure, claim: Claim, words: str) -> tuple[Message, Message] | None:
        """What is wrong with the claim of this figure, and what to write; None where it is so, or nobody knows."""
        figure = self._figures[named.id]
        if figure.value is None:
            return None
        words = words.strip()
        if claim in OF_TARGETS:
            stands = _beside_target(figure)
            if stands is None or stands in TRUE_WHERE[claim] or figure.target is None:
                return None
            text = N_("“{words}” is not so: {value} with a target of {target}")
            problem = message(text, words=words, value=figure.value, target=figure.target)
            return problem, self._instead(figure, _REACHED)
        compared = compared_with_previous(figure, self._data.report, self._data.neighbours)
        if (
            len(figure.value.totals) > 1
            or compared.difference is None
            or compared.difference.direction in {*TRUE_WHERE[claim], Comparison.UNKNOWN}
        ):
            return None
        if compared.previous is None:
            problem = message(N_("“{words}” is not so, by the change of {name}"), words=words, name=figure.id)
        else:
            text = N_("“{words}” is not so: {value} now, {previous} the year before")
            problem = message(text, words=words, value=figure.value, previous=compared.previous)
        return problem, self._instead(figure, CHANGE_ON_PREVIOUS)

    def _instead(self, figure: Statistic, form: str) -> Message:
        """What to write, by a name that is worded as the figures are; where it says nothing, in words."""
        language = self._data.report.language
        name = f"{figure.id}.{form_in(form, language)}"
        if not words_of(name, self._data.once(names_of_report), language):
            return message(N_("write what is so, or correct the figure"))
        words = f"đạt {{{name}}}" if form == _REACHED and language == DATA_LANGUAGE else f"{{{name}}}"
        return message(N_("write what is so, such as “{words}”"), words=words)


def _figure_of(text: str, unit: str | None, language: Language) -> Figure | None:
    """The figure that a text in brackets says, with its unit or without; None where it says more, or none."""
    said = " ".join(text.split())
    said = said.removesuffix(f" {unit}") if unit else said
    if language != DATA_LANGUAGE:
        said = as_in_data(said) or said
    try:
        return parse_figure(without_thousands_marks(said) if language == DATA_LANGUAGE else said)
    except RefusalError:
        return None


def _beside_target(figure: Statistic) -> Comparison | None:
    """How a figure stands to its target: `GREATER` is beyond it; None where the two do not tell."""
    value, target = figure.value, figure.target
    if value is None or target is None or len(value.totals) > 1 or not value.is_comparable_with(target):
        return None
    _side, limit = target.bound or ("", target)
    stands = compare(value, limit)
    return None if stands is Comparison.UNKNOWN else stands

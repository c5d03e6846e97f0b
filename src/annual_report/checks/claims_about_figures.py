"""Whether it is so what sentences claim of the figures that they name: such words stay from last year's text."""

from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.analysis.comparison import compared_with_previous
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
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.model.form_names import form_in
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Comparison, compare
from annual_report.wording.figure_names import CHANGE_ON_PREVIOUS
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form, words_of

_REACHED: Final = "dat-chi-tieu"


@check(
    Rule(
        "claim-contradicts-figure",
        Severity.WARNING,
        title=N_("the words of a sentence contradict the figure that it names"),
        explanation=N_(
            "The sentence says “vượt chỉ tiêu”, “tăng so với năm trước” or the like of a figure in braces, and by its "
            "“target:” or its value of the year before it is not so. Such words stay from last year’s text. Change the "
            "words, or the figure if that is wrong; {{lop.so-voi-nam-truoc}} and {{lop.dat-chi-tieu}} are right by "
            "themselves in every year."
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


def _beside_target(figure: Statistic) -> Comparison | None:
    """How a figure stands to its target: `GREATER` is beyond it; None where the two do not tell."""
    value, target = figure.value, figure.target
    if value is None or target is None or len(value.totals) > 1 or not value.is_comparable_with(target):
        return None
    _side, limit = target.bound or ("", target)
    stands = compare(value, limit)
    return None if stands is Comparison.UNKNOWN else stands

"""A figure that others determine: `{tap-huan} + {hoi-thao}`, `34/{uy-vien}`, `{hoc-sinh} : {lop}`.

The data names others in braces, as texts do. `analysis.derivation` puts the figure that this comes to in its place as
soon as a report is read, so that nothing else ever sees one that can be computed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Language, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.arithmetic import balance, out_of, per, plus, times
from annual_report.values.figures.figure import Figure, Interval, parse_figure
from annual_report.values.refusal import RefusalError

BAD_FORMULA: Final = Rule(
    "bad-formula",
    title=N_("a figure that is computed from others is not written as a sum"),
    explanation=N_(
        "A value may name other figures in braces, and add (+), subtract (-), multiply (x) or divide (:) them; "
        "34/{{b}} is a ratio. Between two names there is one of these signs, and every bracket is closed."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 3, unit: cuộc}
  - {id: ca-hai, label: Lớp và hội thảo, value: "{lop} {hoi-thao}"}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 3, unit: cuộc}
  - {id: ca-hai, label: Lớp và hội thảo, value: "{lop} + {hoi-thao}"}
"""),
)
# A name in braces, a sign, or what stands between: a number with what belongs to it.
_TOKEN: Final = lazy_pattern(
    r"\{([^{}]*)\}|(?<=[\s\d})])x(?=[\s\d{(])|[-+–−×*:÷/()]|[^-+–−×*:÷/(){}x]+(?:x+[^\W\d]+)*|."
)
_SAME: Final = {"–": "-", "−": "-", "×": "x", "*": "x", "÷": ":"}
_SIGNS: Final[tuple[dict[str, Callable[[Figure, Figure], Figure]], ...]] = (
    {"/": out_of},
    {"+": plus, "-": balance},
    {"x": times, ":": per},
)
_OPENING, _CLOSING = "(", ")"
_MOST_BRACKETS: Final = 5  # one in the other

Known = Callable[[str], Figure]
_Term = Callable[[Known], Figure]


@dataclass(frozen=True, slots=True)
class Computed(Figure):
    """What the `formula` comes to, which names other figures in braces; it has no number before it is computed."""

    formula: str
    dimension: ClassVar[str] = "formula"

    @classmethod
    def read(cls, text: str) -> Self | None:
        if "{" not in text:
            return None
        _Reader(text).read()
        return cls(text)

    def say(self, language: Language) -> str:  # noqa: ARG002 - it is written alike in all
        return self.formula

    def interval(self) -> Interval:
        return Interval(None, None)

    @property
    def counts_nothing(self) -> bool:
        return True

    @property
    def names(self) -> tuple[str, ...]:
        """The names in braces, in order."""
        return tuple(match[1].strip() for match in _TOKEN.finditer(self.formula) if match[1] is not None)

    def computed(self, known: Known) -> Figure:
        """The figure that the formula comes to; `known` gives that of a name.

        Raises `IncomparableFiguresError` where figures of these kinds, or as large, are not put together so; and
        whatever `known` raises.
        """
        return _Reader(self.formula).read()(known)


class _Reader:
    """Reads a formula from left to right: ratios of sums of products."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._brackets = 0
        tokens = [(match[0].strip(), match[1] is not None) for match in _TOKEN.finditer(text)]
        self._tokens: Iterator[tuple[str, bool]] = iter([*((each, name) for each, name in tokens if each), ("", False)])
        self._advance()

    def read(self) -> _Term:
        """The formula, to be computed. Raises `RefusalError` where it is none."""
        term = self._chain(0)
        if self._token:
            raise self._refusal(self._token)
        return term

    def _advance(self) -> None:
        token, self._is_name = next(self._tokens)
        self._token = _SAME.get(token, token)

    def _chain(self, level: int) -> _Term:
        """Terms of one level, each put together with all before it."""
        if level == len(_SIGNS):
            return self._operand()
        term, signs = self._chain(level + 1), _SIGNS[level]
        while not self._is_name and self._token in signs:
            sign = signs[self._token]
            self._advance()
            term = _applied(sign, term, self._chain(level + 1))
        return term

    def _operand(self) -> _Term:
        token = self._token
        if self._is_name:
            name = token[1:-1].strip()
            self._advance()
            return lambda known: known(name)
        if token == _OPENING and self._brackets < _MOST_BRACKETS:
            self._brackets += 1
            self._advance()
            term = self._chain(0)
            if self._token != _CLOSING:
                raise self._refusal(self._token)
            self._brackets -= 1
            self._advance()
            return term
        if not token[:1].isdigit():
            raise self._refusal(token)
        figure = parse_figure(token)
        self._advance()
        return lambda _known: figure

    def _refusal(self, at: str) -> RefusalError:
        unclear = N_("“{formula}” cannot be computed: it is not clear what “{part}” is for")
        problem = message(unclear if at else N_("“{formula}” is not finished"), formula=self._text, part=at)
        how = message(N_("write names in braces with +, -, x or : between them, for example {{a}} + {{b}}"))
        return RefusalError(BAD_FORMULA, problem, how)


def _applied(sign: Callable[[Figure, Figure], Figure], first: _Term, second: _Term) -> _Term:
    return lambda known: sign(first(known), second(known))

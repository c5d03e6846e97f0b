"""What every kind of figure can do, and how figures are read and compared."""

import re
from abc import abstractmethod
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import ClassVar, Final, Literal, NamedTuple, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, SOURCE_LANGUAGE, Language, Message, message
from annual_report.language.english_nouns import singular
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import in_digits, read_number_words
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.hints import advice_on, money_for_each, number_and_counted, scaled_number
from annual_report.values.refusal import RefusalError, Replacement
from annual_report.values.text_types import TextType

BAD_FIGURE: Final = Rule(
    "bad-figure",
    proposes=True,
    title=N_("a value cannot be read as a figure"),
    explanation=N_(
        "The program prints, compares and adds figures, so it has to understand them. Write only the number, and "
        "what it counts under “unit”; write amounts of money with “đồng”. Put words such as “nhiều” into the text."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12 lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)
NUMBER_IN_WORDS: Final = Rule(
    "number-in-words",
    title=N_("a figure is written in words"),
    explanation=N_(
        "In words, a figure cannot be compared, added or drawn. Write it in digits, and what it counts under "
        "“unit”; in sentences of your own you may write words as you like."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: mười hai, unit: lớp}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
"""),
)

# Texts that are nearly a figure: an amount without its currency or with another name for it, a number with a unit.
_FOREIGN_NAME: Final = lazy_pattern(r" ?(?:VNĐ|VND)(?=$| ?/)", re.IGNORECASE)
# More letters than any figure has: what is longer is another text, and is not looked into.
LONGEST_FIGURE: Final = 200
_READINGS: Final = ("thousands", "decimal")
_MOST_STEPS: Final = 8  # no figure has so many numbers
EXAMPLES: Final = N_("write for example 15, 40/62, hơn 1000, ước đạt 100, 64,5%, 15-20%, 25,7 tỷ đồng, có or không có")


# Which side of a limit a figure is on, with or without the limit itself, or how near to it.
Side = Literal["more", "less", "at-least", "at-most", "about", "nearly"]


class IncomparableFiguresError(TypeError):
    """Two figures that do not measure the same kind of thing, or that cannot be added."""


class Comparison(Enum):
    """How one figure stands to another; UNKNOWN where bounds such as "more than 1,000" leave it open."""

    LESS = -1
    EQUAL = 0
    GREATER = 1
    UNKNOWN = None


@dataclass(frozen=True, slots=True)
class Interval:
    """What is known of a value: it lies between `low` and `high` (None: no bound), ends included unless open."""

    low: Fraction | None
    high: Fraction | None
    open_low: bool = False
    open_high: bool = False

    @property
    def exact(self) -> bool:
        """Whether only one value is left."""
        return self.low is not None and self.low == self.high

    def below(self, other: "Interval") -> bool:
        """Whether every value here is less than every value there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))


Reach = Literal["missed", "partly", "met", "exceeded"]


def reach_by(comparison: Comparison, *, less: Reach, equal: Reach, greater: Reach) -> Reach | None:
    """What became of a target by how the actual figure compares with it; None where that is not known."""
    by = {Comparison.LESS: less, Comparison.EQUAL: equal, Comparison.GREATER: greater}
    return by.get(comparison)


class Figure(TextType):
    """A number as people write it: parsed once, worded anywhere.

    A kind is a frozen dataclass, listed in `registry.FIGURE_KINDS`. `dimension` names what it measures: only figures of
    the same dimension compare.
    """

    dimension: ClassVar[str]

    @classmethod
    @abstractmethod
    def read(cls, text: str) -> Self | None:
        """The figure that `text` writes; None where it is not of this kind's form. Raises `RefusalError`."""

    @abstractmethod
    def say(self, language: Language) -> str:
        """The figure in words and digits, as running text has it."""

    @abstractmethod
    def interval(self) -> Interval:
        """What is known of the value, in the dimension's base unit."""

    def plus(self, other: "Figure") -> "Figure":
        """The sum. Raises `IncomparableFiguresError` where adding makes no sense."""
        raise IncomparableFiguresError(f"{self} + {other}")

    def amounting_to(self, value: Fraction) -> "Figure | None":  # noqa: ARG002 - for the kinds that have one
        """A figure worded like this one for another `value` in the base unit; None where this kind has none."""
        return None

    @property
    def counts_nothing(self) -> bool:
        """Whether it says that there is a value without giving a number, or that there is none."""
        return False

    @property
    def is_none(self) -> bool:
        """Whether it says that there is none."""
        return False

    @property
    def is_below_zero(self) -> bool:
        """Whether it is a loss, or another amount of money below zero."""
        return False

    @property
    def is_loss(self) -> bool:
        """Whether it is a loss or a deficit that was made: not merely a balance below zero."""
        return False

    @property
    def is_deficit(self) -> bool:
        """Whether it is a loss that is called a deficit."""
        return False

    @property
    def is_count(self) -> bool:
        """Whether it counts or measures things."""
        return self.dimension == "count"

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.dimension == "money"

    @property
    def is_share(self) -> bool:
        """Whether it tells which part of a whole there is."""
        return self.dimension == "share"

    @property
    def is_estimate(self) -> bool:
        """Whether it was estimated before the end of its period, so that the final value may be another."""
        return False

    @property
    def is_rate(self) -> bool:
        """Whether it tells how much there is for each of something: rates of several years are never added."""
        return False

    @property
    def is_percentage(self) -> bool:
        """Whether it tells a share alone, not of what: such figures are never added."""
        return False

    def is_comparable_with(self, other: "Figure") -> bool:
        """Whether both measure the same kind of thing."""
        return self.dimension == other.dimension

    @property
    def exact_value(self) -> Fraction | None:
        """The value in the base unit, where it is known exactly."""
        interval = self.interval()
        return interval.low if interval.exact else None

    @property
    def rounding(self) -> Fraction:
        """How far the value may lie from the one given, since that was rounded."""
        return Fraction(0)

    def rounded_like(self, value: Fraction) -> "Figure | None":  # noqa: ARG002 - for the kinds that are rounded
        """A figure for `value`, rounded as this one is; None where this kind is not rounded."""
        return None

    @property
    def noticeable(self) -> "Figure":
        """The figure itself; where rounding left nothing of it, that it is less than can be written."""
        return self

    @property
    def exact_figures(self) -> tuple["Figure", ...]:
        """The exact figures that it is told by: its limit, its ends, or itself."""
        return (self,)

    @property
    def bound(self) -> tuple[Side, "Figure"] | None:
        """The side (more, less, about, nearly) and the limit of a figure known by a bound alone."""
        return None

    @property
    def magnitude(self) -> Fraction | None:
        """How much of it is drawn: a bound at its limit, a range up to its end; None where no number is given."""
        interval = self.interval()
        if self.counts_nothing and interval.high is None:
            return None
        return interval.high if interval.high is not None else interval.low

    @property
    def totals(self) -> tuple["Figure", ...]:
        """What the parts of it may add up to; the first is what they count."""
        return (self,)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """The numbers that a text may give for it, in base units."""
        interval = self.interval()
        return tuple(end for end in (interval.low, interval.high) if end is not None)

    def percent(self, language: Language) -> str | None:  # noqa: ARG002 - for the kinds that have one
        """The share in percent, of figures that do not say it themselves."""
        return None

    def in_full(self, language: Language) -> str:
        """The figure as a table has it: with its share in percent, `40/62 (64,5%)`."""
        percent = self.percent(language)
        return f"{self.say(language)} ({percent})" if percent else self.say(language)

    def in_cell(self, language: Language) -> str:
        """The figure as a cell of a table has it, where it has no share in percent."""
        return self.say(language)

    def with_unit(self, unit: str | None, language: Language) -> str:
        """The figure and what it counts: `40/62 hồ sơ`; money says itself what that is."""
        if unit and self.is_money and is_money_unit(unit):
            return self.say(language)
        if unit and language == SOURCE_LANGUAGE and [each.exact_value for each in self.exact_figures] == [1]:
            unit = singular(unit)
        return f"{self.say(language)} {unit}" if unit else self.say(language)

    @property
    def counted(self) -> str | None:
        """What it counts, where the figure itself was written with it: `lượt` in `1,2 triệu lượt`."""
        return None

    @property
    def in_two_digits(self) -> "Figure":
        """The same figure, with a zero before counts below ten: `04`."""
        return self

    @property
    def scales(self) -> tuple[int, ...]:
        """The units that an amount of it can be shown in, the greatest first; none for kinds shown in one way."""
        return ()

    def unit_in(self, scale: int, language: Language) -> str | None:  # noqa: ARG002 - for the kinds that have scales
        """What amounts in units of `scale` count: `triệu đồng`; None for kinds that have no scales."""
        return None

    def shown_in(self, scale: int) -> "Figure":  # noqa: ARG002 - for the kinds that have scales
        """The same amount in units of `scale`; other figures as they are."""
        return self

    def counted_in(self, scale: Fraction) -> "Figure":  # noqa: ARG002 - for the kinds that have scales
        """An amount as the number of units of `scale`, without their name; other figures as they are."""
        return self

    def reached_by(self, actual: "Figure") -> Reach | None:
        """What reaching `actual` makes of this figure as a target; None where the two leave that open."""
        if actual.counts_nothing:
            return "missed" if actual.is_none else None
        if not self.is_comparable_with(actual):
            return None
        reach = self.judged(actual)
        most = actual.interval().high
        return "missed" if reach == "partly" and most is not None and most <= 0 else reach

    def judged(self, actual: "Figure") -> Reach | None:
        """What reaching the comparable figure `actual` makes of this target; 0 of something is met by none of it.

        An amount of money of 0 is to break even, which more does better.
        """
        if self.exact_value == 0 and not self.is_money:
            return reach_by(compare(actual, self), less="met", equal="met", greater="missed")
        reach = reach_by(compare(actual, self), less="partly", equal="met", greater="exceeded")
        return reach or ("met" if is_at_least(actual, self.exact_value) else None)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The figure that `text` writes, of any kind. Raises `RefusalError`."""
        figure = parse_figure(text)
        if not isinstance(figure, cls):
            raise _not_a_figure(text)
        return figure


def compare(figure: Figure, other: Figure) -> Comparison:
    """How `figure` stands to `other`. Raises `IncomparableFiguresError` for different dimensions."""
    if not figure.is_comparable_with(other):
        raise IncomparableFiguresError(f"{figure.dimension} / {other.dimension}")
    left, right = figure.interval(), other.interval()
    if left.exact and left == right:
        return Comparison.EQUAL
    if left.below(right):
        return Comparison.LESS
    return Comparison.GREATER if right.below(left) else Comparison.UNKNOWN


def is_at_least(figure: Figure, value: Fraction | None) -> bool:
    """Whether all that `figure` can be is `value` or more, as “ít nhất 100” is for 100."""
    low = figure.interval().low
    return low is not None and value is not None and low >= value


def is_at_most(figure: Figure, value: Fraction | None) -> bool:
    """Whether all that `figure` can be is `value` or less, as “không quá 100” is for 100."""
    high = figure.interval().high
    return high is not None and value is not None and high <= value


def _kinds() -> "tuple[type[Figure], ...]":
    """Every kind of figure, asked for late: some hold figures of any kind, and so read by this very list."""
    from annual_report.values.figures.registry import FIGURE_KINDS

    return FIGURE_KINDS


def parse_figure(text: str) -> Figure:
    """The figure that `text` writes. Raises `RefusalError`, with the readings spelt out where there are two."""
    stripped = " ".join(text.split())
    try:
        return _read(stripped)
    except RefusalError as refusal:
        raise _mended_to_the_end(refusal, stripped) from None


def _read(text: str) -> Figure:
    """The figure that `text` writes, without a blank too much. Raises `RefusalError` for the first thing wrong."""
    for kind in _kinds() if len(text) <= LONGEST_FIGURE else ():
        figure = kind.read(text)
        if figure is not None:
            return figure
    raise _not_a_figure(text)


def _mended_to_the_end(refusal: RefusalError, text: str) -> RefusalError:
    """The refusal of `text` with what mends all of it, as `1.5-2.5` has two numbers to be mended.

    Where what is then left cannot be mended so, it says what to do about that instead.
    """
    readings = [name for name in _READINGS if refusal.fix and name in refusal.fix.values] or [""]
    ends = [_mended(refusal, text, reading) for reading in readings]
    for end in ends:
        if end.left is not None:
            return refusal if end.left is refusal else RefusalError(refusal.rule, refusal.reason, end.left.fix)
    if ends[0].steps == 1 or refusal.fix is None:
        return refusal
    if refusal.replacement:
        fix = message(N_("write {figure}"), figure=ends[0].text)
        return RefusalError(refusal.rule, refusal.reason, fix, Replacement(text, ends[0].text))
    whole = dict(zip(readings, (end.text for end in ends), strict=True))
    fix = replace(refusal.fix, values={**refusal.fix.values, "text": text, **whole})
    return RefusalError(refusal.rule, refusal.reason, fix)


class _Mended(NamedTuple):
    """A text after so many steps of mending, and the refusal of what is then `left`."""

    text: str
    steps: int
    left: RefusalError | None


def _mended(refusal: RefusalError, text: str, reading: str) -> _Mended:
    """`text` with what is refused replaced as it is told; numbers of two readings by the one of this name."""
    left = refusal
    for steps in range(_MOST_STEPS):
        values = left.fix.values if left.fix else {}
        part = Replacement(str(values.get("text")), str(values[reading])) if reading in values else None
        step = left.replacement or part
        if step is None or step.old not in text:
            return _Mended(text, steps, left)
        text = text.replace(*step, 1)
        try:
            _read(text)
        except RefusalError as again:
            left = again
        else:
            return _Mended(text, steps + 1, None)
    return _Mended(text, _MOST_STEPS, left)


def parse_inner(text: str) -> Figure | None:
    """The figure inside of another, as 1000 in `hơn 1000`; None where it is none, which is told of the whole text."""
    try:
        return parse_figure(text)
    except RefusalError as refusal:
        if refusal.rule is BAD_FIGURE:
            return None
        raise


def _not_a_figure(text: str) -> RefusalError:
    problem = message(N_("“{text}” cannot be read as a figure"), text=text)
    examples = message(EXAMPLES)
    if len(text) > LONGEST_FIGURE:
        return RefusalError(BAD_FIGURE, problem, examples)
    if words := read_number_words(text):
        return _written_in_words(text, *words)
    if _FOREIGN_NAME.search(text) and _readable(money := _FOREIGN_NAME.sub(" đồng", text)):
        with_currency = message(N_("write it with its currency: {money}"), money=money)
        return RefusalError(BAD_FIGURE, problem, with_currency, Replacement(text, money))
    scaled = scaled_number(text, _readable) or money_for_each(text, _readable)
    fix = advice_on(text, _readable) or scaled or _number_alone(text) or examples
    return RefusalError(BAD_FIGURE, problem, fix)


def _number_alone(text: str) -> Message | None:
    """What to write in place of a number with what it counts; None where `text` is none."""
    if (found := number_and_counted(text)) is None:
        return None
    try:
        parse_figure(found[0])
    except RefusalError as refusal:
        if refusal.rule is BAD_FIGURE or refusal.fix is None:
            return None
        return message(N_("{fix}; what it counts goes under “unit:”"), fix=refusal.fix)
    return message(N_("write only the number, {number}; what it counts goes under “unit:”"), number=found[0])


def _written_in_words(text: str, number: int, counted: str) -> RefusalError:
    problem = message(N_("“{text}” is written in words"), text=text)
    if figure := in_digits(number, counted):
        return RefusalError(
            NUMBER_IN_WORDS, problem, message(N_("write {figure}"), figure=figure), Replacement(text, figure)
        )
    fix = message(N_("write only the number, {number}; what it counts goes under “unit:”"), number=number)
    return RefusalError(NUMBER_IN_WORDS, problem, fix)


def _readable(text: str) -> bool:
    try:
        return any(kind.read(text) is not None for kind in _kinds())
    except RefusalError:
        return False

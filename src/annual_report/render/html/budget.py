"""What the templates of a workspace may spend on one page: steps, letters, templates read. It is counted, not timed.

A step is a turn of a loop, a call, a filter, a comparison, or a thing that one of these looks at; a letter is one of
every text that is made on the way to the page. A report of forty pages takes a hundredth of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, ValuesView
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Any, Final

from annual_report.language import N_, SOURCE_LANGUAGE, Message, message
from annual_report.language.numbers import Number
from annual_report.render.html.kinds_in_words import kind_in_words

STEPS: Final = 3_000_000
LETTERS: Final = 30_000_000
# What can be made of a photo's data on its way through macros into the page: it counts so often, beyond the letters.
PHOTO_USES: Final = 20
PAGE_LETTERS: Final = 5_000_000
PHOTOS_ON_PAGE: Final = 3
# A call, and to take up a template, are so many steps.
CALL_STEPS: Final = 10
TEMPLATES: Final = 100
TEMPLATE_LETTERS: Final = 200_000
# Of all templates of the workspace that a page reads: compiling takes its time for each word and sign of code.
TEMPLATE_SIGNS: Final = 200_000
ALL_TEMPLATE_LETTERS: Final = 2_000_000
NUMBER_DIGITS: Final = 1200
NUMBER_BITS: Final = 3987
# One written out, with signs between its thousands, before and behind the decimal sign.
LONGEST_NUMBER: Final = 3 * NUMBER_DIGITS
WIDTH: Final = 10_000

_LETTERS_A_STEP: Final = 64
_NUMBERS_A_STEP: Final = 16
# To look into a namespace takes so much longer than into a list; and it alone can be in itself, again and again.
_NAMESPACE_STEPS: Final = 20
_FRACTION_STEPS: Final = 2
_SIGN: Final = re.compile(r"\w+|[^\w\s]")
# What Python says of a thing that has no text of its own: where it lies in memory.
_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]")
_CONTAINERS: Final = (list, tuple, AbstractSet, Mapping, ValuesView)
_FIELDS: Final = "__dataclass_fields__"
_FEW_LETTERS: Final = 32
_PLAIN: Final = frozenset({float, bool, type(None)})
# So many different keys of a table may have one hash: `-1` and `-2` do, and what is made to take time for each other.
_SAME_HASH: Final = 8
# What is printed by its `repr`, as a part of the document is, is read letter by letter.
_REPR_LETTERS_A_STEP: Final = 4


class BudgetExceededError(Exception):
    """A template would make more than a page needs; `reason` says of what."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.say(SOURCE_LANGUAGE))
        self.reason = reason


class Budget:
    """What is left to spend on one page. Everything that spends raises `BudgetExceededError` where too little is."""

    def __init__(self, photo_letters: int = 0) -> None:
        self._steps = STEPS
        self._letters = LETTERS + PHOTO_USES * photo_letters
        self._names: set[str] = set()
        self._signs, self._template_letters = TEMPLATE_SIGNS, ALL_TEMPLATE_LETTERS

    def step(self, count: int = 1) -> None:
        """Spends steps."""
        self._steps -= count
        if self._steps < 0:
            raise BudgetExceededError(message(N_("it takes more than {count} steps"), count=Number(STEPS)))

    def letters(self, count: int) -> None:
        """Spends letters that are made."""
        self.room_for(count)
        self._letters -= count

    def room_for(self, count: int) -> None:
        """Sees whether so many letters could be made."""
        if count > self._letters:
            raise BudgetExceededError(message(N_("it makes more than {count} letters of text"), count=Number(LETTERS)))

    def template(self, name: str) -> None:
        """Spends what reading a template of the workspace takes."""
        self.step(_LETTERS_A_STEP)
        self._names.add(name)
        if len(self._names) > TEMPLATES:
            raise BudgetExceededError(message(N_("more than {count} templates are read"), count=TEMPLATES))

    def template_text(self, text: str) -> None:
        """Spends what compiling the text of a template of the workspace takes."""
        self._template_letters -= len(text)
        if self._template_letters < 0:
            raise BudgetExceededError(
                message(
                    N_("the templates of a page have more than {count} letters"), count=Number(ALL_TEMPLATE_LETTERS)
                )
            )
        self._signs -= sum(1 for _ in _SIGN.finditer(text))
        if self._signs < 0:
            raise BudgetExceededError(
                message(
                    N_("the templates of a page have more than {count} words and signs"), count=Number(TEMPLATE_SIGNS)
                )
            )

    def sayable(self, value: object) -> None:
        """Raises `BudgetExceededError` where `value` has no text of its own: it would be another on every run."""
        if isinstance(value, (str, bytes, int, float, Decimal)):
            return
        self.step(self.weight(value))
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if _is_container(each):
                waiting += _held(each)
            elif not isinstance(each, (str, bytes, int, float, Decimal)):
                if _is_undefined(each):
                    str(each)  # raises what Jinja says of it; in a list it would be printed as “Undefined”
                text = repr(each)
                self.step(len(text) // _REPR_LETTERS_A_STEP)
                if _ADDRESS.search(text):
                    kind = kind_in_words(type(each).__name__)
                    raise BudgetExceededError(message(N_("a {kind} has no text that could be printed"), kind=kind))

    def weighed(self, value: object) -> Any:
        """The `value` itself; spends a step for each thing in it, for long texts one for every 64 letters."""
        self.step(self.weight(value))
        return value

    def weight(self, value: object) -> int:
        """How many things are in `value`, as often as they are: lists in lists can name one thing a million times."""
        if isinstance(value, str):
            return 1 + len(value) // _LETTERS_A_STEP
        if not _holds(value):
            return 1 + _small_weight(value)
        total = 0
        waiting: list[Any] = [value]
        while waiting and total <= self._steps:
            each = waiting.pop()
            total += 1 + _own_weight(each, waiting)
        return total + len(waiting)

    def shape(self, value: object) -> "Shape":
        """How much there is in `value`; spends a step for each thing."""
        things = letters = depth = 0
        waiting = [(value, 1)]
        while waiting:
            each, deep = waiting.pop()
            self.step()
            things, depth = things + 1, max(depth, deep)
            if _holds(each):
                held = list(_held(each))
                self.step(len(held))
                waiting += [(part, deep + 1) for part in held]
            else:
                letters += len(each) if isinstance(each, str | bytes) else _digits(each)
        return Shape(things, letters, depth)

    def keys(self, keys: Iterable[object]) -> None:
        """Spends what it takes to tell the `keys` of a table from one another, if they all can be."""
        of_hash: dict[int, list[object]] = {}
        for key in keys:
            self.step(self.weight(key))
            alike = of_hash.setdefault(hash(key), [])
            if not any(key is each or key == each for each in alike):
                alike.append(key)
            if len(alike) > _SAME_HASH:
                raise BudgetExceededError(message(N_("it makes keys that take too long to tell apart")))

    def table(self, pairs: Iterable[tuple[Any, Any]]) -> dict[Any, Any]:
        """The dictionary of the `pairs` of keys and values."""
        kept = list(pairs)
        self.keys(key for key, _value in kept)
        return dict(kept)

    def made(self, value: object) -> Any:
        """The `value` itself, which was just made; spends for it. What gives its parts one by one spends as it does."""
        if isinstance(value, str | bytes):
            self.letters(len(value))
        elif isinstance(value, set | frozenset):
            raise _unordered()
        elif isinstance(value, _CONTAINERS):
            self.step(self.weight(value))
        elif isinstance(value, Iterator):
            return self.counted(value)
        else:
            _small_weight(value)
        return value

    def each(self, values: object, steps: int = 1) -> Any:
        """The `values` of a loop; spends so many `steps` for each."""
        if isinstance(values, set | frozenset):
            raise _unordered()
        if isinstance(values, (str, bytes, range, *_CONTAINERS)):
            self.step(len(values) * steps)
            return values
        return self.counted(values, steps) if isinstance(values, Iterable) and not _is_undefined(values) else values

    def counted(self, values: Iterable[Any], steps: int = 1) -> Iterator[Any]:
        """The `values` one by one, each of which spends so many `steps`."""
        for value in values:
            self.step(steps)
            yield value

    def joined(self, pieces: Iterable[str]) -> str:
        """The text of all `pieces`, if there is room for it."""
        kept, length = [], 0
        for piece in pieces:
            kept.append(piece)
            length += len(piece)
            if length > self._letters:
                self.room_for(length)
        self.letters(length)
        return "".join(kept)


def _unordered() -> BudgetExceededError:
    return BudgetExceededError(message(N_("it makes a set, whose parts come in another order on every run")))


@dataclass(frozen=True, slots=True)
class Shape:
    """How much there is in a value: things, letters of its texts and digits of its numbers, how deep in one another."""

    things: int
    letters: int
    depth: int


def _is_namespace(value: object) -> bool:
    """Whether `value` is Jinja's `namespace(…)`, which shows what is in it where it is printed."""
    return type(value).__name__ == "Namespace"


def _is_undefined(value: object) -> bool:
    """Whether `value` is what Jinja has for a name that there is not."""
    return type(value).__name__ == "StrictUndefined"


def _is_container(value: object) -> bool:
    """Whether `value` is made to hold others, as a template can make them."""
    return isinstance(value, _CONTAINERS) or _is_namespace(value)


def _holds(value: object) -> bool:
    """Whether there are other things in `value`; in a part of the document are its fields."""
    return hasattr(type(value), _FIELDS) or _is_container(value)


def _held(value: Any) -> Iterable[Any]:
    """The things in `value`: of a mapping its keys and its values."""
    if isinstance(value, Mapping):
        return chain(value, value.values())
    if fields := getattr(type(value), _FIELDS, None):
        return [getattr(value, name) for name in fields if hasattr(value, name)]
    return (object.__getattribute__(value, "_Namespace__attrs"),) if _is_namespace(value) else value


def _digits(value: object) -> int:
    """About how many digits a number has; the few letters that other things are said in."""
    if isinstance(value, int) and not isinstance(value, bool):
        return 2 + value.bit_length() // 3
    return LONGEST_NUMBER if isinstance(value, Decimal | Fraction) else _FEW_LETTERS


def _is_long(value: object) -> bool:
    """Whether `value` is a number that would be too long if it were written out, be it by its exponent."""
    if isinstance(value, int):
        return value.bit_length() > NUMBER_BITS
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return isinstance(exponent, int) and max(abs(exponent), abs(value.adjusted())) > NUMBER_DIGITS
    if isinstance(value, Fraction):
        return max(value.numerator.bit_length(), value.denominator.bit_length()) > NUMBER_BITS
    return False


def _own_weight(each: Any, waiting: list[Any]) -> int:
    """What one thing weighs more than another; what is in it is put to those `waiting`."""
    kind = type(each)
    if kind in _PLAIN:
        return 0
    if isinstance(each, str | bytes):
        return len(each) // _LETTERS_A_STEP
    if kind is int:
        return _small_weight(each) if each.bit_length() > NUMBER_BITS else 0
    is_list = kind is list or kind is tuple
    if is_list and set(map(type, each)) == {str}:  # soon reckoned, however many
        return len(each) + sum(map(len, each)) // _LETTERS_A_STEP
    if not (is_list or _holds(each)):
        return _small_weight(each)
    waiting += each if is_list else _held(each)
    return _NAMESPACE_STEPS if not is_list and _is_namespace(each) else 0


def _long_number() -> BudgetExceededError:
    return BudgetExceededError(
        message(N_("it computes numbers of more than {count} digits"), count=Number(NUMBER_DIGITS))
    )


def _small_weight(value: object) -> int:
    """The weight of what holds nothing else. Raises `BudgetExceededError` at a number too long to be computed with."""
    if _is_long(value):
        raise _long_number()
    if isinstance(value, range):
        return len(value) // _NUMBERS_A_STEP
    return _FRACTION_STEPS if isinstance(value, Decimal | Fraction) else 0

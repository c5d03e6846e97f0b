"""How much the filters, methods and operators of templates would make, reckoned before they make it."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from annual_report.language import N_, message
from annual_report.language.numbers import Number
from annual_report.render.html.budget import CALL_STEPS, LONGEST_NUMBER, WIDTH, Budget, BudgetExceededError

# What takes a number for a width, a count of columns, a precision.
_SIZED: Final = frozenset(
    {"batch", "center", "expandtabs", "indent", "ljust", "rjust", "round", "slice", "to_bytes", "tojson", "truncate"}
    | {"wordwrap", "zfill"}
)
# What goes over a text letter by letter, or again and again: for how long a text at most, each letter being a step.
_REPEATING: Final = {
    **dict.fromkeys(
        ("capitalize", "pprint", "striptags", "title", "unescape", "urlize", "wordcount", "wordwrap", "xmlattr"),
        100_000,
    ),
    "title_lines": 1_000,
}
# A title in lines is tried out in all ways: so many letters of it, squared, are a step.
_TRIED: Final = 20
# What makes a text of whatever it is given.
_SAYING: Final = frozenset(
    {
        "capitalize", "center", "e", "escape", "forceescape", "format", "format_map", "indent", "join", "lower",
        "pprint", "replace", "safe", "string", "striptags", "title", "trim", "truncate", "upper", "urlencode",
        "urlize", "wordcount", "wordwrap", "xmlattr"
    }
)  # fmt: skip
_LONG_WIDTH: Final = re.compile(r"\d{5}|\*")
_NESTED_WIDTH: Final = re.compile(r"\{[^{}]*\{")
# As entities, letters are up to five signs long; written for programmers (`pprint`), up to ten.
_ESCAPED: Final = 6
_SHOWN: Final = 10


def reckon(budget: Budget, name: str, arguments: list[Any]) -> None:
    """Spends the steps of a call of `name`, and raises `BudgetExceededError` where it would make too much.

    The first of the `arguments` is what a method belongs to, or what stands before a filter.
    """
    budget.step(CALL_STEPS)
    for each in arguments:
        budget.step(budget.weight(each))
    if name in _SAYING:
        for each in arguments:
            budget.sayable(each)
    if name in _SIZED and any(isinstance(each, int) and abs(each) > WIDTH for each in arguments[1:]):
        raise BudgetExceededError(message(N_("a width of more than {count} is asked for"), count=Number(WIDTH)))
    first = arguments[0] if arguments else None
    if isinstance(first, str) and name in _REPEATING:
        _go_over(budget, name, len(first))
    if reckoned := _RECKONED.get(name):
        budget.room_for(reckoned(budget, arguments))


def _go_over(budget: Budget, name: str, length: int) -> None:
    """Spends what it takes to go over a text of so many letters. Raises `BudgetExceededError` where it is too long."""
    if length > _REPEATING[name]:
        count = Number(_REPEATING[name])
        reason = message(N_("“{name}” is asked of a text of more than {count} letters"), name=name, count=count)
        raise BudgetExceededError(reason)
    budget.step(length**2 // _TRIED if name == "title_lines" else length)


def repeated(budget: Budget, value: object, times: object) -> None:
    """Raises `BudgetExceededError` where `value * times` would be too much; the two may stand the other way round."""
    if isinstance(times, str | bytes | list | tuple):
        value, times = times, value
    if isinstance(value, str | bytes) and isinstance(times, int):
        budget.room_for(len(value) * times)
    elif isinstance(value, list | tuple) and isinstance(times, int):
        budget.step(max(budget.weight(value) * times, 0))
    else:
        budget.weight(value)
        budget.weight(times)


def raised(budget: Budget, base: object, exponent: object) -> None:
    """Raises `BudgetExceededError` where `base ** exponent` would have too many digits."""
    budget.weight(base)
    if isinstance(base, int) and isinstance(exponent, int) and exponent > 0:
        budget.weight(1 << min(base.bit_length() * exponent, 1_000_000))


def inserted(budget: Budget, form: object, values: object) -> None:
    """Raises `BudgetExceededError` where `form % values` would be too much."""
    if isinstance(form, str | bytes):
        budget.sayable(values)
        budget.room_for(_formatted(budget, [form, values]))
    else:
        budget.weight(form)
        budget.weight(values)


def _letters(budget: Budget, value: object) -> int:
    """At most how long `value` is as a text."""
    if isinstance(value, str):
        return len(value) * _ESCAPED
    return max(budget.weight(value) * 64 * _SHOWN, LONGEST_NUMBER)


def _formatted(budget: Budget, arguments: list[Any]) -> int:
    form, *values = arguments
    text = str(form)
    if _LONG_WIDTH.search(text) or _NESTED_WIDTH.search(text.replace("{{", "")):
        raise BudgetExceededError(message(N_("a width of more than {count} is asked for"), count=Number(WIDTH)))
    places = text.count("%") + text.count("{")
    return len(text) + places * max((_letters(budget, each) for each in values), default=0) if places else len(text)


def _replaced(_budget: Budget, arguments: list[Any]) -> int:
    text, old, new = (str(each) for each in [*arguments, "", "", ""][:3])
    return len(text) + (text.count(old) if old else len(text) + 1) * len(new) * _ESCAPED


def _joined(budget: Budget, arguments: list[Any]) -> int:
    """Of the filter (the parts come first) or the method (the sign between them does)."""
    parts, sign = [*arguments, ""][:2]
    if isinstance(parts, str):
        parts, sign = sign, parts
    if not isinstance(parts, Iterable) or not hasattr(parts, "__len__"):
        return 0
    return sum(_letters(budget, part) + len(str(sign)) * _ESCAPED for part in parts)


def _lines(_budget: Budget, arguments: list[Any]) -> int:
    """`indent`, `wordwrap`: at most each letter is a line, with what the longest text among the arguments says."""
    text = str(arguments[0]) if arguments else ""
    added = max((len(each) if isinstance(each, str) else WIDTH for each in arguments[1:]), default=4)
    return len(text) + (text.count("\n") + 1) * added


def _wrapped(_budget: Budget, arguments: list[Any]) -> int:
    text = str(arguments[0]) if arguments else ""
    return len(text) * (1 + max((len(each) for each in arguments[1:] if isinstance(each, str)), default=1))


def _translated(budget: Budget, arguments: list[Any]) -> int:
    text, *tables = arguments
    parts = [
        each for table in tables for each in (table.values() if isinstance(table, dict) else (table, *_parts(table)))
    ]
    return _letters(budget, text) * max((len(each) for each in parts if isinstance(each, str)), default=1)


def _parts(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else ()


def _expanded(_budget: Budget, arguments: list[Any]) -> int:
    return len(str(arguments[0])) + str(arguments[0]).count("\t") * WIDTH


_RECKONED: Final[dict[str, Callable[[Budget, list[Any]], int]]] = {
    "expandtabs": _expanded,
    "format": _formatted,
    "format_map": _formatted,
    "indent": _lines,
    "join": _joined,
    "replace": _replaced,
    "translate": _translated,
    "wordwrap": _wrapped,
}

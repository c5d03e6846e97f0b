"""What the filters, tests, methods and operators of templates cost, reckoned before they do anything.

Each call spends a step for each thing among its arguments and for every 64 letters of these. `COSTS` says what comes
on top of that, where a call does more than to look at each of them once, or makes more than it is given. A name that
is not in that table cannot be used.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

from annual_report.document.tree import Run
from annual_report.language import N_, message
from annual_report.language.numbers import Number
from annual_report.render.html.budget import (
    CALL_STEPS,
    LONGEST_NUMBER,
    WIDTH,
    Budget,
    BudgetExceededError,
)


class Call(NamedTuple):
    """A filter, test or method that is called; its first argument is what it belongs to, or stands before it."""

    name: str
    arguments: list[Any]
    options: Mapping[str, Any]

    @property
    def all(self) -> list[Any]:
        """All that it is given, named or not."""
        return [*self.arguments, *self.options.values()]

    @property
    def first(self) -> Any:
        """What it belongs to; None where it is called without."""
        return self.arguments[0] if self.arguments else None

    def argument(self, place: int, name: str) -> Any:
        """The argument that it has at a `place` or by a `name`; None where it has none."""
        return self.arguments[place] if len(self.arguments) > place else self.options.get(name)


Cost = Callable[[Budget, Call], None]

# The most that is asked for where no document needs more.
MOST_WIDTHS: Final = {"round": 100, "tojson": 8}
LONGEST_PATH: Final = 200
LONGEST_SOUGHT: Final = 1_000
STRIPPED_SIGNS: Final = 100
SHOWN_THINGS: Final = 1_000
# What goes over a text letter by letter, or again and again: for how long a text at most, each letter being a step.
MOST_LETTERS: Final = {"title_lines": 1_000, "wordwrap": 20_000}
_MOST_LETTERS: Final = 100_000
# A title in lines is tried out in all ways, blanks are wrapped again and again: so many letters, squared, are a step.
_SQUARED: Final = {"title_lines": 5, "wordwrap": 1_000}
# Steps for what takes Python longer than a turn of a loop.
_LINK_STEPS, _RUN_STEPS, _FIELD_STEPS, _ITEM_STEPS, _DRAWN_STEPS = 50, 20, 10, 5, 10
# Where the filters that look up an attribute of each thing have its name.
_PATHS: Final = {
    "attr": 1, "groupby": 1, "join": 2, "map": 99, "max": 2, "min": 2, "rejectattr": 1, "selectattr": 1, "sort": 3,
    "sum": 1, "unique": 2
}  # fmt: skip
_NUMBERS: Final = (int, float, Decimal, Fraction)
_LONG_WIDTH: Final = re.compile(r"\d{5}|\*")
_NESTED_WIDTH: Final = re.compile(r"\{[^{}]*\{")
_FIELD_SIGN: Final = re.compile(r"[{}\[.]")
_LINK: Final = re.compile(r"://|www\.|@", re.IGNORECASE)
_ESCAPED_SIGNS: Final = "&<>\"'"
# As entities, letters are up to five signs long; written for programmers (`pprint`), up to ten; in JSON, twelve.
_ESCAPED: Final = 6
_SHOWN: Final = 10
_JSON: Final = 12


def reckon(budget: Budget, call: Call) -> None:
    """Spends the steps of a `call`, and raises `BudgetExceededError` where it would do or make too much."""
    budget.step(CALL_STEPS)
    if call.name not in COSTS:
        raise _exceeded(N_("templates may not use “{name}”"), name=call.name)
    for each in call.all:
        budget.step(budget.weight(each))
    for cost in COSTS[call.name]:
        cost(budget, call)


def path_steps(name: str, call: Call) -> int:
    """How many attributes the filter `name` looks up of each thing. Raises `BudgetExceededError` at a long path."""
    path = call.argument(_PATHS[name], "attribute") if name in _PATHS else None
    if not isinstance(path, str):
        return 1
    if len(path) > LONGEST_PATH:
        raise _exceeded(N_("a name of more than {count} letters is looked up"), count=LONGEST_PATH)
    return 1 + path.count(".") + path.count(",")


def repeated(budget: Budget, value: object, times: object) -> None:
    """Raises `BudgetExceededError` where `value * times` would be too much; the two may stand the other way round."""
    if isinstance(times, str | bytes | list | tuple):
        value, times = times, value
    if isinstance(value, str | bytes) and isinstance(times, int):
        budget.room_for(len(value) * times)
    elif isinstance(value, list | tuple) and isinstance(times, int):
        budget.step(max(budget.weight(value) * times, 0))
    else:
        computed(budget, value, times)


def raised(budget: Budget, base: object, exponent: object) -> None:
    """Raises `BudgetExceededError` where `base ** exponent` would have too many digits."""
    computed(budget, base, exponent)
    budget.step(CALL_STEPS)
    if isinstance(exponent, int | Fraction) and exponent.denominator == 1:
        for part in (base.numerator, base.denominator) if isinstance(base, int | Fraction) else ():
            budget.weight(1 << min(part.bit_length() * abs(exponent.numerator), 1_000_000))


def inserted(budget: Budget, form: object, values: object) -> None:
    """Raises `BudgetExceededError` where `form % values` would be too much."""
    budget.step(CALL_STEPS)
    if isinstance(form, str | bytes):
        budget.sayable(values)
        budget.room_for(_formatted(budget, [form, values]))
    else:
        computed(budget, form, values)


def computed(budget: Budget, *operands: object) -> None:
    """Spends what it takes to compute with the `operands`."""
    for each in operands:
        budget.weight(each)
        if isinstance(each, Fraction):
            budget.step((each.numerator.bit_length() + each.denominator.bit_length()) // 8)


def _exceeded(text: str, **values: object) -> BudgetExceededError:
    return BudgetExceededError(message(text, **values))


def _says(budget: Budget, call: Call) -> None:
    """It makes a text of whatever it is given."""
    for each in call.all:
        budget.sayable(each)


def _sized(_budget: Budget, call: Call) -> None:
    """It takes a number for a width, a count of columns, a precision."""
    most = MOST_WIDTHS.get(call.name, WIDTH)
    if any(isinstance(each, int) and abs(each) > most for each in [*call.arguments[1:], *call.options.values()]):
        raise _exceeded(N_("it asks for a width of more than {count}"), count=Number(most))


def _goes_over(budget: Budget, call: Call) -> None:
    """It goes over a text again and again, or letter by letter in Python."""
    if isinstance(call.first, str):
        length, most = len(call.first), MOST_LETTERS.get(call.name, _MOST_LETTERS)
        if length > most:
            what = N_("“{name}” is applied to a text of more than {count} letters")
            raise _exceeded(what, name=call.name, count=Number(most))
        budget.step(length**2 // _SQUARED[call.name] if call.name in _SQUARED else length)


def _goes_through(budget: Budget, call: Call) -> None:
    """It takes what it is given apart: a text into its letters."""
    if hasattr(call.first, "__len__"):
        budget.step(len(call.first) * path_steps(call.name, call))


def _sorts(budget: Budget, call: Call) -> None:
    """It compares each thing with a few others."""
    if hasattr(call.first, "__len__"):
        budget.step(budget.weight(call.first) * len(call.first).bit_length() // 4)


def _looks_up(_budget: Budget, call: Call) -> None:
    """It looks up what something has by a name."""
    path_steps(call.name, call)


def _numbers(budget: Budget, call: Call) -> None:
    """It computes: with texts it would repeat them, or put something into them."""
    for each in call.all[:2]:
        if not isinstance(each, _NUMBERS):
            raise _no_number(call.name)
    computed(budget, *call.all[:2])


def _of_a_number(budget: Budget, call: Call) -> None:
    if not isinstance(call.first, _NUMBERS):
        raise _no_number(call.name)
    computed(budget, call.first)


def _no_number(name: str) -> BudgetExceededError:
    return _exceeded(N_("“{name}” is applied to something that is not a number"), name=name)


def _adds(_budget: Budget, call: Call) -> None:
    """It adds up, beginning with a number: of lists each sum would be made anew."""
    start = call.argument(2, "start")
    if start is not None and not isinstance(start, _NUMBERS):
        raise _no_number(call.name)


def _strips(budget: Budget, call: Call) -> None:
    """It compares each letter with each of some signs."""
    signs = call.argument(1, "chars")
    if isinstance(signs, str):
        if len(signs) > STRIPPED_SIGNS:
            raise _exceeded(N_("more than {count} characters are to be removed from the ends"), count=STRIPPED_SIGNS)
        budget.step(len(str(call.first)) // 16)


def _seeks(_budget: Budget, call: Call) -> None:
    """It looks for a text in a text."""
    sought = call.argument(1, "sep")
    if isinstance(call.first, str) and isinstance(sought, str) and len(sought) > LONGEST_SOUGHT:
        raise _exceeded(N_("a text of more than {count} letters is looked for"), count=Number(LONGEST_SOUGHT))


def _seeks_backwards(budget: Budget, call: Call) -> None:
    """Python compares a text from its end with all that is looked for at each of its letters."""
    _seeks(budget, call)
    sought = call.argument(1, "sep")
    if isinstance(call.first, str) and isinstance(sought, str):
        budget.step(len(call.first) * len(sought) // 1_000)


def _splits(budget: Budget, call: Call) -> None:
    """It makes a list: there must be room for it before."""
    if isinstance(call.first, str):
        sought = call.argument(1, "sep")
        parts = call.first.count(sought) if isinstance(sought, str) and sought else len(call.first) // 2
        budget.step(parts if call.name != "splitlines" else len(call.first) // 8)


def _shows(budget: Budget, call: Call) -> None:
    """It writes each thing anew for all that it stands in."""
    shape = budget.shape(call.first)
    if shape.things > SHOWN_THINGS:
        what = N_("“{name}” is applied to more than {count} things")
        raise _exceeded(what, name=call.name, count=Number(SHOWN_THINGS))
    if shape.letters > _MOST_LETTERS:
        what = N_("“{name}” is applied to a text of more than {count} letters")
        raise _exceeded(what, name=call.name, count=Number(_MOST_LETTERS))
    budget.step(shape.things * _FIELD_STEPS + shape.letters * shape.depth // 8)


def _writes_json(budget: Budget, call: Call) -> None:
    """Each thing may be on a line of its own, behind as many blanks as it stands deep in others."""
    indent = call.argument(1, "indent")
    if indent is not None and not isinstance(indent, int):
        raise _exceeded(N_("it asks for a width of more than {count}"), count=MOST_WIDTHS[call.name])
    shape = budget.shape(call.first)
    budget.step(shape.things + shape.letters // 8)
    budget.room_for(shape.letters * _JSON + shape.things * (shape.depth * abs(indent or 0) + 4))


def _links(budget: Budget, call: Call) -> None:
    """It finds the addresses in texts, and writes each and all between them."""
    runs = call.first
    for run in [Run(runs)] if isinstance(runs, str) else runs:
        if not isinstance(run, Run):
            raise TypeError(f"{type(run).__name__} is no {Run.__name__}")
        budget.step(_RUN_STEPS + len(run.text) // 16 + _LINK_STEPS * len(_LINK.findall(run.text)))
        budget.room_for(_escaped(run.text))


def _draws(budget: Budget, call: Call) -> None:
    """It computes the places of all parts."""
    budget.step(budget.weight(call.first) * _DRAWN_STEPS)


def _escapes(budget: Budget, call: Call) -> None:
    """Signs of HTML become longer."""
    if isinstance(call.first, str):
        budget.room_for(_escaped(call.first))


def _writes_attributes(budget: Budget, call: Call) -> None:
    if isinstance(call.first, Mapping):
        budget.step(len(call.first) * _FIELD_STEPS)
        budget.room_for(sum(_letters(budget, part) for pair in call.first.items() for part in pair))


def _translates(budget: Budget, call: Call) -> None:
    """It looks up each letter."""
    budget.step(len(str(call.first)) // 4)


def _encodes(budget: Budget, call: Call) -> None:
    """It writes each byte that is not plain as three letters, one by one."""
    if isinstance(call.first, str):
        budget.step(len(call.first) // 4)
        budget.room_for(len(call.first) * _JSON)
    elif hasattr(call.first, "__len__"):
        budget.step(len(call.first) * _FIELD_STEPS)
        budget.room_for(_letters(budget, call.first))


def _formats(budget: Budget, call: Call) -> None:
    """It reads the form sign by sign, and looks up what each place names."""
    form = str(call.first)
    budget.step(sum(1 for _ in _FIELD_SIGN.finditer(form)) * _FIELD_STEPS + form.count("%"))


def _makes(reckoned: Callable[[Budget, list[Any]], int]) -> Cost:
    """The cost of making a text of so many letters."""

    def room(budget: Budget, call: Call) -> None:
        budget.room_for(reckoned(budget, call.all))

    return room


def _escaped(text: str) -> int:
    return len(text) + (_ESCAPED - 2) * sum(map(text.count, _ESCAPED_SIGNS))


def _letters(budget: Budget, value: object) -> int:
    """At most how long `value` is as a text."""
    if isinstance(value, str):
        return len(value) * _ESCAPED
    return max(budget.weight(value) * 64 * _SHOWN, LONGEST_NUMBER)


def _formatted(budget: Budget, arguments: list[Any]) -> int:
    form, *values = arguments
    text = str(form)
    if _LONG_WIDTH.search(text) or _NESTED_WIDTH.search(text.replace("{{", "")):
        raise _exceeded(N_("it asks for a width of more than {count}"), count=Number(WIDTH))
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
    """`indent`: each line, with what the longest text among the arguments says."""
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


# What is among the names of a line costs what its functions say; each line adds to those above it.
_GROUPS: Final[tuple[tuple[str, tuple[Cost, ...]], ...]] = (
    # no more than to look at each argument once
    (
        "as_posix boolean callable casefold changed copy cycle Cycler cycler d default defined dict endswith "
        "eq equalto escaped false filesizeformat filter first float ge get greaterthan gt in int integer "
        "isalnum isalpha isascii isdecimal isdigit islower isnumeric isoformat isoweekday isspace istitle "
        "isupper items iterable Joiner joiner keys kind last le length lessthan lt macro mapping Namespace "
        "namespace ne next none number range removeprefix removesuffix reset safe_range sameas sequence "
        "startswith swapcase test true undefined values weekday == != < <= > >=",
        (),
    ),
    (
        "capitalize center e escape forceescape format format_map indent join lower pprint replace safe string "
        "striptags title trim truncate upper urlencode urlize wordcount wordwrap xmlattr",
        (_says,),
    ),
    (
        "batch center expandtabs indent ljust rjust round slice tojson truncate wordwrap zfill",
        (_sized,),
    ),
    (
        "capitalize striptags title title_lines unescape urlize wordcount wordwrap",
        (_goes_over,),
    ),
    (
        "batch dictsort groupby join list map max min reject rejectattr reverse select selectattr slice sort sum "
        "unique",
        (_goes_through,),
    ),
    ("dictsort groupby sort", (_sorts,)),
    ("attr", (_looks_up,)),
    ("even odd divisibleby", (_numbers,)),
    ("abs round", (_of_a_number,)),
    ("sum", (_adds,)),
    ("strip lstrip rstrip trim", (_strips,)),
    ("count find index partition split", (_seeks,)),
    ("rfind rindex rpartition rsplit", (_seeks_backwards,)),
    ("rsplit split splitlines", (_splits,)),
    ("pprint", (_shows,)),
    ("tojson", (_writes_json,)),
    ("inline", (_links,)),
    ("aligned crowded drawing graph_drawing tight", (_draws,)),
    ("e escape forceescape xmlattr", (_escapes,)),
    ("xmlattr", (_writes_attributes,)),
    ("translate", (_translates, _makes(_translated))),
    ("urlencode", (_encodes,)),
    ("format format_map", (_formats, _makes(_formatted))),
    ("expandtabs", (_makes(_expanded),)),
    ("indent", (_makes(_lines),)),
    ("join", (_makes(_joined),)),
    ("replace", (_makes(_replaced),)),
    ("wordwrap", (_makes(_wrapped),)),
)


def _table() -> Mapping[str, tuple[Cost, ...]]:
    costs: dict[str, tuple[Cost, ...]] = {}
    for names, added in _GROUPS:
        costs |= {name: (*costs.get(name, ()), *added) for name in names.split()}
    return costs


COSTS: Final = _table()

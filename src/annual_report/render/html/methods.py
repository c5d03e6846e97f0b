"""What templates may use of the values that a document is made of: Python's own have methods that make too much.

`encode` knows codecs that take a minute for a page, `scaleb` makes a number of a million digits of a width. None of
it is of use in a document, so what may be used is listed, not what may not.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath
from typing import Final

_OF_TEXTS: Final = frozenset(
    {
        "capitalize", "casefold", "center", "count", "endswith", "expandtabs", "find", "format", "format_map",
        "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "islower", "isnumeric", "isspace",
        "istitle", "isupper", "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix",
        "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines",
        "startswith", "strip", "striptags", "swapcase", "title", "translate", "unescape", "upper", "zfill"
    }
)  # fmt: skip
# Of what is of several kinds, the first one counts. What a class of this program adds to a kind stays in reach.
_USABLE: Final[tuple[tuple[type, frozenset[str]], ...]] = (
    (str, _OF_TEXTS),
    (dict, frozenset({"copy", "get", "items", "keys", "values"})),
    (list, frozenset({"copy", "count", "index"})),
    (tuple, frozenset({"count", "index"})),
    (PurePath, frozenset({"as_posix", "name", "parent", "parts", "stem", "suffix"})),
    (date, frozenset({"day", "isoformat", "isoweekday", "month", "weekday", "year"})),
    *((kind, frozenset()) for kind in (bytes, bytearray, memoryview, range, set, frozenset)),
    *((kind, frozenset()) for kind in (int, float, complex, Decimal, Fraction)),
)


def is_usable(value: object, name: str) -> bool:
    """Whether templates may use what `value` has by this `name`."""
    for kind, usable in _USABLE:
        if isinstance(value, kind) and hasattr(kind, name):
            return name in usable
    return True

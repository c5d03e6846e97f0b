"""Walking a model: every value in it with its path, which is the path of its text in the source."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel

Path = tuple[str | int, ...]
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """`value` and everything inside it, in the order of the model."""
    left = [(path, value)]  # not by recursion: each part would pass through a generator for every level above it
    while left:
        path, value = part = left.pop()
        yield part
        if isinstance(value, BaseModel):
            left.extend([((*path, name), item) for name, item in reversed(value.__dict__.items())])
        elif isinstance(value, tuple):
            last = len(value) - 1
            left.extend([((*path, last - index), item) for index, item in enumerate(reversed(value))])


def each(value: object, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """Those of `walk` that are `kind`."""
    return ((path, part) for path, part in walk(value) if isinstance(part, kind))


def with_values(thing: M, values: Mapping[Path, object]) -> M:
    """`thing` with these values at their paths inside of it; the rest of it, and itself without any, as it was."""
    return cast("M", _with(thing, values)) if values else thing


def _with(value: Any, values: Mapping[Path, object]) -> object:
    below: dict[str | int, dict[Path, object]] = {}
    for path, inside in values.items():
        if not path:
            return inside
        below.setdefault(path[0], {})[path[1:]] = inside
    if isinstance(value, BaseModel):
        return value.model_copy(update={str(key): _with(getattr(value, str(key)), each) for key, each in below.items()})
    return tuple(_with(each, below[index]) if index in below else each for index, each in enumerate(value))

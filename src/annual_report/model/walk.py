"""Walking a model: every value in it with its path, which is the path of its text in the source."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel

Path = tuple[str | int, ...]
T = TypeVar("T")


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """`value` and everything inside it, in the order of the model."""
    left = [(path, value)]  # not by recursion: each part would pass through a generator for every level above it
    while left:
        path, value = part = left.pop()
        yield part
        if isinstance(value, BaseModel):
            left.extend([((*path, name), getattr(value, name)) for name in reversed(type(value).model_fields)])
        elif isinstance(value, tuple):
            last = len(value) - 1
            left.extend([((*path, last - index), item) for index, item in enumerate(reversed(value))])


def each(value: object, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """Those of `walk` that are `kind`."""
    return ((path, part) for path, part in walk(value) if isinstance(part, kind))

"""Walking a model: every value in it with its path, which is the path of its text in the source."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel

Path = tuple[str | int, ...]
T = TypeVar("T")


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """`value` and everything inside it, in the order of the model."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


def each(value: object, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """Those of `walk` that are `kind`."""
    return ((path, part) for path, part in walk(value) if isinstance(part, kind))

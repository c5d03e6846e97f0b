"""The fields of a model by the path of their text in a source."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from annual_report.model.base import About
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import Path


def keys_at(model: type[BaseModel], path: Iterable[str | int]) -> list[str] | None:
    """The keys of the model at `path` inside `model`; None where any key may stand."""
    within = model_at(model, path)
    return list(within.model_fields) if within else None


def model_at(model: type[BaseModel], path: Iterable[str | int]) -> type[BaseModel] | None:
    """The model at `path` inside `model`; None where any key may stand."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            if get_origin(annotation) is dict:
                return None
            model = model_in(annotation) or model
    return model


def required_in(model: type[BaseModel]) -> list[str]:
    """The keys that must be there."""
    return [key for key, field in model.model_fields.items() if field.is_required()]


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field at `path` inside `model`; None where there is none."""
    field: FieldInfo | None = None
    inside: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, str):
            field = inside.model_fields.get(step) if inside else None
            inside = model_in(field.annotation) if field else None
    return field


def descriptions_of(field: FieldInfo) -> list[About]:
    """The titles, descriptions and examples of a field."""
    return [each for each in field.metadata if isinstance(each, About)]


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in the type of a field, which may be a list of it, or optional; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((inner for each in get_args(annotation) if (inner := model_in(each))), None)


@cache
def known_keys(model: type[BaseModel]) -> frozenset[str]:
    """Every key that somebody can have meant in a file of this `model`: its own, and those of the files of all."""
    return frozenset(key for each in (Report, Organization, model) for key in _keys_within(each))


def _keys_within(model: type[BaseModel]) -> Iterator[str]:
    for key, field in model.model_fields.items():
        yield key
        if (inner := model_in(field.annotation)) is not None:
            yield from _keys_within(inner)

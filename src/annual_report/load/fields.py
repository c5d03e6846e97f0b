"""The fields of a model by the path of their text in a source."""

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import BaseModel


def keys_at(model: type[BaseModel], path: Iterable[str | int]) -> list[str] | None:
    """The keys of the model at `path` inside `model`; None where any key may stand."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            if get_origin(annotation) is dict:
                return None
            model = model_in(annotation) or model
    return list(model.model_fields)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in the type of a field, which may be a list of it, or optional; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := model_in(each))), None)

"""Writes the JSON Schemas (draft 2020-12) of what commands print, from the types that they print."""

import inspect
import json
from pathlib import Path
from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter, with_config
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import is_typeddict

from annual_report.cli.printing import json_models
from annual_report.cli.printing.json_models import OUTPUTS

FOLDER: Final = Path(__file__).parents[1] / "docs/json"
DRAFT: Final = GenerateJsonSchema.schema_dialect
TITLE: Final = "What annual-report {command} prints with --output-format json"


def main() -> None:
    """Writes a file for each command."""
    FOLDER.mkdir(exist_ok=True)
    for command in OUTPUTS:
        file_of(command).write_text(schema_text(command), "utf-8")


def file_of(command: str) -> Path:
    """The file of the schema of what `command` prints."""
    return FOLDER / f"{command}.schema.json"


def schema_text(command: str) -> str:
    """The schema of what `command` prints, as text."""
    for each in vars(json_models).values():
        if is_typeddict(each):
            with_config(ConfigDict(use_attribute_docstrings=True))(each)
    schema = {"$schema": DRAFT, **_tidy(_schema(OUTPUTS[command]))}
    return json.dumps({**schema, "title": TITLE.format(command=command)}, ensure_ascii=False, indent=2) + "\n"


def _schema(output: type) -> dict[str, Any]:
    """The schema of a type; what is said of keys that a type has from another is said of it too."""
    schema = TypeAdapter(output).json_schema(mode="serialization")
    for name, each in schema.get("$defs", {}).items():
        for base in getattr(getattr(json_models, name), "__orig_bases__", ()):
            if is_typeddict(base):
                said = _schema(base)["properties"]
                each["properties"] = {key: said.get(key, {}) | value for key, value in each["properties"].items()}
    return schema


def _tidy(schema: Any) -> Any:
    """The schema without titles that only repeat names, and with texts on one line."""
    if isinstance(schema, list):
        return [_tidy(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {name: _tidy(value) for name, value in schema.items() if not (name == "title" and isinstance(value, str))}
    if isinstance(said := tidy.get("description"), str):
        tidy["description"] = " ".join(inspect.cleandoc(said).split())
    return tidy


if __name__ == "__main__":
    main()

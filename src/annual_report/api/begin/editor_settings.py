"""What a workspace tells Visual Studio Code: which schema a data file has, all of it inside the workspace."""

import json
from typing import Final

from annual_report.api.data_schema import FILES, SCHEMA_FOLDER, schema_file

_OF_ALL_PERIODS: Final = "organization"


def editor_settings() -> dict[str, bytes]:
    """The files of `.vscode/`, by their names in the workspace."""
    schemas = {
        f"{SCHEMA_FOLDER}/{schema_file(name)}": (
            f"data/{name}.yaml" if name == _OF_ALL_PERIODS else f"data/*/{name}.yaml"
        )
        for name in FILES
    }
    settings = {
        "yaml.schemas": schemas,
        "yaml.schemaStore.enable": False,  # works without a network, and takes no report.yaml for something else
        "redhat.telemetry.enabled": False,
        "files.encoding": "utf8",
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            "editor.formatOnSave": False,
            "editor.unicodeHighlight.ambiguousCharacters": False,  # – and ’ are right in these texts
        },
    }
    extensions = {"recommendations": ["redhat.vscode-yaml"]}
    return {
        ".vscode/settings.json": _text(settings),
        ".vscode/extensions.json": _text(extensions),
    }


def _text(content: object) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()

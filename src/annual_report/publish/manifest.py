"""The manifest of an output folder: for every file its SHA-256, and those of the inputs it was made from."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

MANIFEST_NAME: Final = "manifest.json"


def manifest_with(folder: Path, outputs: Mapping[str, bytes], inputs: Mapping[str, bytes], program: str) -> bytes:
    """The manifest of `folder` once `outputs` are in it; entries of files that are not written anew stay."""
    entries = {name: entry for name, entry in _present(folder).items() if (folder / name).is_file()}
    made_from = {name: sha256(content).hexdigest() for name, content in sorted(inputs.items())}
    for name, content in outputs.items():
        entries[name] = {"sha256": sha256(content).hexdigest(), "program": program, "inputs": made_from}
    text = json.dumps({"outputs": dict(sorted(entries.items()))}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _present(folder: Path) -> dict[str, object]:
    try:
        outputs = json.loads((folder / MANIFEST_NAME).read_bytes())["outputs"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return outputs if isinstance(outputs, dict) else {}

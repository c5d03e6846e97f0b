"""The manifest of an output folder: for every file its SHA-256, and those of the inputs it was made from."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

MANIFEST_NAME: Final = "manifest.json"


def manifest_with(folder: Path, outputs: Mapping[str, bytes], inputs: Mapping[str, bytes], program: str) -> bytes:
    """The manifest of `folder` once `outputs` are in it; entries of files that are not written anew stay."""
    entries = _present(folder)
    made_from = {name: sha256(content).hexdigest() for name, content in sorted(inputs.items())}
    for name, content in outputs.items():
        entries[name] = {"sha256": sha256(content).hexdigest(), "program": program, "inputs": made_from}
    text = json.dumps({"outputs": dict(sorted(entries.items()))}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode(errors="replace")


def _present(folder: Path) -> dict[str, object]:
    """The entries of the files that are in `folder`; none where its manifest is broken, or no file of its own."""
    manifest = folder / MANIFEST_NAME
    try:
        if manifest.is_symlink() or not manifest.is_file():
            return {}
        outputs = json.loads(manifest.read_bytes())["outputs"]
        there = {file.name for file in folder.iterdir() if file.is_file()}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {name: entry for name, entry in outputs.items() if name in there} if isinstance(outputs, dict) else {}

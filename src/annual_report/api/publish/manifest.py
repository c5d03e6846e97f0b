"""The manifest of an output folder: for every file its SHA-256, and those of the inputs it was made from."""

import json
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from annual_report.load.regular_file import read_regular_file

MANIFEST_NAME: Final = "manifest.json"
# What is there may come from anybody: of a period there are a few documents, each of a few hundred files at most.
_MOST_BYTES: Final = 4_000_000


def manifest_with(
    folder: Path,
    outputs: Mapping[str, bytes],
    inputs: Mapping[str, bytes],
    program: str,
    without: Collection[str] = (),
    issued: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The manifest of `folder` once `outputs` are in it and those `without` are gone; other entries stay.

    `issued` are the numbers of those outputs that are final.
    """
    entries: dict[str, Any] = {name: entry for name, entry in _present(folder).items() if name not in without}
    made_from = {name: sha256(content).hexdigest() for name, content in sorted(inputs.items())}
    for name, content in outputs.items():
        entries[name] = {"sha256": sha256(content).hexdigest(), "program": program, "inputs": made_from}
        entries[name] |= {"issued": issued[name]} if name in issued else {}
    text = json.dumps({"outputs": dict(sorted(entries.items()))}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode(errors="replace")


def listed(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Those of the files `names` that are in `folder` and in its manifest: an earlier build made them there.

    With the SHA-256 that it made them with; "" where the manifest does not tell.
    """
    entries, found = _present(folder), {}
    for name in names:
        if name in entries:
            entry = entries[name]
            digest = entry.get("sha256") if isinstance(entry, dict) else None
            found[name] = digest if isinstance(digest, str) else ""
    return found


def final_before(folder: Path, outputs: Mapping[str, bytes]) -> dict[str, str]:
    """Those of the `outputs` that are final in `folder` by now, and are not the same bytes; with their numbers."""
    entries, found = _present(folder), {}
    for name, content in outputs.items():
        entry = entries.get(name)
        issued = entry.get("issued") if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(issued, str) and entry.get("sha256") != sha256(content).hexdigest():
            found[name] = issued
    return found


def made_of_another(folder: Path, source: str, content: bytes) -> bool:
    """Whether a file in `folder` was made from the data file `source` as it was with another content than this."""
    digest = sha256(content).hexdigest()
    inputs = [entry.get("inputs") for entry in _present(folder).values() if isinstance(entry, dict)]
    return any(isinstance(each, dict) and each.get(source, digest) != digest for each in inputs)


def _present(folder: Path) -> dict[str, object]:
    """The entries of the files that are in `folder`; none where its manifest is broken, too large or a link."""
    manifest = folder / MANIFEST_NAME
    try:
        if manifest.is_symlink():
            return {}
        content = read_regular_file(manifest, _MOST_BYTES)
        outputs = json.loads(content)["outputs"] if len(content) <= _MOST_BYTES else {}
        there = {file.name for file in folder.iterdir() if file.is_file()}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {name: entry for name, entry in outputs.items() if name in there} if isinstance(outputs, dict) else {}

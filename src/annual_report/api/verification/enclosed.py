"""The sources inside of a PDF and its manifest, taken out as bytes: nothing of them is believed, or run."""

import json
import os
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from annual_report.api.verification.unreadable import UnreadableError, unreadable
from annual_report.language import N_, Message, message
from annual_report.load.pdf.attachments import MOST_FILES, attachments
from annual_report.load.pdf.obstacle import UnreadablePdfError
from annual_report.render.pdf.identity import LAST_EPOCH, MANIFEST

LONGEST_NAME: Final = 400  # bytes
_LONGEST_PART: Final = 255  # of a folder or file, on all systems
# What a build writes takes a fraction of that.
LARGEST_MANIFEST: Final = 1024 * 1024
MOST_VERSIONS: Final = 200
# Control characters, and what Windows takes for a part of the path, or for none.
_UNFIT: Final = frozenset(map(chr, (*range(32), 127))) | set("\\" if os.name == "posix" else '\\:*?"<>|')
_FOLDERS: Final = frozenset({"data", "templates"})


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The sources by name, and what the manifest says: which document it is, hashes of the sources, versions.

    `language` is that of a document whose data is in several, where it is not the first; "" otherwise.
    """

    sources: Mapping[str, bytes]
    kind: str
    period: str
    language: str
    epoch: int | None
    hashes: Mapping[str, str]
    versions: Mapping[str, str]

    def altered(self) -> Iterator[Message]:
        """What is not as the manifest says of the sources."""
        for name in sorted(self.sources.keys() | self.hashes.keys()):
            if name not in self.sources:
                yield message(
                    N_("the embedded file “{name}” is missing, though {manifest} lists it"),
                    name=name,
                    manifest=MANIFEST,
                )
            elif name not in self.hashes:
                yield message(
                    N_("the file “{name}” is embedded, though {manifest} does not list it"),
                    name=name,
                    manifest=MANIFEST,
                )
            elif sha256(self.sources[name]).hexdigest() != self.hashes[name]:
                altered = N_("the embedded file “{name}” was altered: its SHA-256 is not the one in {manifest}")
                yield message(altered, name=name, manifest=MANIFEST)


def enclosed_in(data: bytes) -> Enclosed:
    """What is inside of the PDF `data`, read in the limited process. Raises `UnreadableError`."""
    try:
        files = attachments(data)
    except UnreadablePdfError as error:
        raise unreadable(error.obstacle) from error
    if MANIFEST not in files:
        raise UnreadableError(
            message(N_("this PDF has no embedded sources")),
            message(N_("Another program made it, or saved it again without them: ask for the file as it was issued.")),
        )  # fmt: skip
    manifest = files.pop(MANIFEST)
    for name in files:
        check_name(name, files)
    return _read(manifest, files)


def check_name(name: str, files: Container[str]) -> None:
    """Lets those names pass alone that data files, photos and templates of a workspace can have on this system.

    No other of the `files` may be the folder that it is in. Raises `UnreadableError`.
    """
    path = PurePosixPath(name)
    plain = name == str(path) and not set(name) & _UNFIT
    known = len(path.parts) > 1 and path.parts[0] in _FOLDERS and ".." not in path.parts
    fits = all(len(part.encode(errors="replace")) <= _LONGEST_PART for part in path.parts)
    inside_file = any(str(folder) in files for folder in path.parents)
    if not (plain and known and fits and len(name.encode(errors="replace")) <= LONGEST_NAME) or inside_file:
        raise UnreadableError(
            message(
                N_("an embedded file has a name that is impossible in a workspace: “{name}”"), name=ascii(name)[1:-1]
            ),
            message(N_("Nothing was unpacked. annual-report never makes such a file; do not trust it.")),
        )


def _read(manifest: bytes, sources: Mapping[str, bytes]) -> Enclosed:
    try:
        if len(manifest) > LARGEST_MANIFEST:
            raise ValueError(len(manifest))
        told = json.loads(manifest)
        document, epoch = told["document"], told["source_date_epoch"]
        hashes, versions = dict(told["sources"]), dict(told["versions"])
        if len(hashes) > MOST_FILES or len(versions) > MOST_VERSIONS:
            raise ValueError(len(hashes))
        language = dict(document).get("language", "")
        texts = (
            document["kind"],
            document["period"],
            language,
            *hashes,
            *hashes.values(),
            *versions,
            *versions.values(),
        )
        if not all(isinstance(each, str) for each in texts) or not (epoch is None or type(epoch) is int):
            raise TypeError
        if epoch is not None and not 0 <= epoch <= LAST_EPOCH:
            raise ValueError(epoch)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableError(
            message(N_("{manifest} embedded in this PDF cannot be read"), manifest=MANIFEST),
            message(N_("A newer annual-report may have made it: install that, or ask for the file as it was issued.")),
        ) from error
    return Enclosed(sources, document["kind"], document["period"], language, epoch, hashes, versions)

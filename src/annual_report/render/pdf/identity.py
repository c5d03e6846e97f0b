"""What a PDF carries beside its page: the sources it was made from, which document it is, and the day it bears."""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Final, Self

MANIFEST: Final = "annual-report.json"
LAST_EPOCH: Final = 253_402_300_799  # the end of the year 9999
_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class PdfIdentity:
    """The sources by their names in a workspace, the document (`kind`, `period`, `file`), and when it is dated.

    `epoch` is SOURCE_DATE_EPOCH, where that is what dated it: without it, the same bytes could not be made again.
    `described` is what readers are told of sources that only some kinds of document have, a text by the name of each.
    """

    document: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    dated: datetime | None = None
    epoch: int | None = None
    described: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """It as it passes to the engine's process."""
        return {
            "document": dict(self.document),
            "sources": {name: b64encode(content).decode("ascii") for name, content in self.sources.items()},
            "dated": self.dated.isoformat() if self.dated else None,
            "epoch": self.epoch,
            "described": dict(self.described),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, object]) -> Self:
        """It as it came."""
        return cls(
            document=value["document"],  # type: ignore[arg-type]
            sources={name: b64decode(content) for name, content in value["sources"].items()},  # type: ignore[attr-defined]
            dated=datetime.fromisoformat(str(value["dated"])) if value["dated"] else None,
            epoch=value["epoch"],  # type: ignore[arg-type]
            described=value["described"],  # type: ignore[arg-type]
        )

    def manifest(self, versions: Mapping[str, str]) -> bytes:
        """The file that says in the PDF what it was made of, and by which versions of which programs."""
        content = {
            "document": dict(self.document),
            "source_date_epoch": self.epoch,
            "sources": {name: sha256(content).hexdigest() for name, content in sorted(self.sources.items())},
            "versions": dict(versions),
        }
        return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def source_date_epoch(environment: Mapping[str, str] = os.environ) -> int | None:
    """The moment that SOURCE_DATE_EPOCH gives, in seconds since 1970. Raises `ValueError` where it gives none.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    seconds = environment.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return None
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= _DIGITS and int(seconds) <= LAST_EPOCH):
        raise ValueError(seconds)
    return int(seconds)

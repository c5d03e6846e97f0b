"""The base of a Word file: what it said when it went out, which goes with it as a part of custom XML.

It is JSON in one element of XML, of letters that every program leaves as they are; no date and no name of a machine.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final
from xml.parsers import expat

from annual_report.document.base_text import PlacedText, TextKind
from annual_report.document.origin import Origin, Path
from annual_report.document.tree import Run

NAMESPACE: Final = "urn:annual-report:base"
# A later form is not read: whoever wrote it says so by this number.
FORM: Final = 1
_ELEMENT: Final = f"{NAMESPACE} base"
_LONGEST: Final = 16 * 1024 * 1024
_AS_ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
_LOOKS: Final = ("strong", "emphasis", "added")


class BaseUnreadableError(Exception):
    """The part is none that this program wrote, or one of a later version."""


@dataclass(frozen=True, slots=True)
class WordBase:
    """What a file went out with: its `texts`, by which `program`, and the `sources` that it was made from by name.

    `document` says which one it is, as in a PDF: `kind`, `period`, `file`, and `language` where it is none of the data.
    """

    program: str
    document: Mapping[str, str]
    texts: Sequence[PlacedText]
    sources: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))

    def to_xml(self) -> bytes:
        """The part; the same bytes for the same base."""
        value = {
            "form": FORM,
            "program": self.program,
            "document": dict(self.document),
            "texts": [_said(text) for text in self.texts],
            "sources": {name: content.decode() for name, content in sorted(self.sources.items())},
        }
        told = json.dumps(value, separators=(",", ":")).translate(_AS_ESCAPES)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<base xmlns="{NAMESPACE}">{told}</base>\n'.encode()

    @classmethod
    def from_xml(cls, part: bytes) -> "WordBase":
        """The base that a part says. Raises `BaseUnreadableError`."""
        told = _told(part)
        try:
            value = json.loads(told)
            if value["form"] != FORM:
                raise BaseUnreadableError
            return cls(
                program=_text(value["program"]),
                document={_text(key): _text(each) for key, each in value["document"].items()},
                texts=tuple(map(_placed, value["texts"])),
                sources={_text(name): _text(each).encode() for name, each in value["sources"].items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise BaseUnreadableError from error


def is_base(part: bytes) -> bool:
    """Whether a part of custom XML looks like a base, of whatever form."""
    return b"<base" in part[:1_000] and NAMESPACE.encode() in part[:1_000]


def _told(part: bytes) -> str:
    """The text of the one element. Raises `BaseUnreadableError`, also at a document type declaration."""
    if len(part) > _LONGEST:
        raise BaseUnreadableError
    pieces: list[str] = []

    def refuse(*_declaration: object) -> None:
        raise BaseUnreadableError

    def start(name: str, _attributes: dict[str, str]) -> None:
        if name != _ELEMENT or pieces:
            raise BaseUnreadableError
        pieces.append("")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, start
    parser.CharacterDataHandler = pieces.append
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise BaseUnreadableError from error
    return "".join(pieces)


def _said(text: PlacedText) -> dict[str, object]:
    """A text as it is kept; what is as usual is left out."""
    said: dict[str, object] = {"number": text.number, "kind": str(text.kind)}
    said |= {"origin": _of_origin(text.origin)} if text.origin else {}
    said["runs"] = [_of_run(run) for run in text.runs]
    said |= {key: value for key in ("marker", "level", "table") if (value := getattr(text, key))}
    return said | ({"row": text.row, "column": text.column} if text.table else {})


def _of_origin(origin: Origin) -> dict[str, object]:
    said: dict[str, object] = {"file": origin.file, "path": list(origin.path)}
    return said | ({"part": origin.part} if origin.part else {})


def _of_run(run: Run) -> dict[str, object]:
    said: dict[str, object] = {"text": run.text}
    said |= {look: True for look in _LOOKS if getattr(run, look)}
    said |= {key: value for key in ("name", "link") if (value := getattr(run, key))}
    return said | ({"origin": _of_origin(run.origin)} if run.origin else {})


def _placed(said: Any) -> PlacedText:
    return PlacedText(
        number=_number(said["number"]),
        kind=TextKind(said["kind"]),
        origin=_origin(said["origin"]) if "origin" in said else None,
        runs=tuple(map(_run, said["runs"])),
        marker=_text(said.get("marker", "")),
        level=_number(said.get("level", 0)),
        table=_text(said.get("table", "")),
        row=_number(said.get("row", 0)),
        column=_number(said.get("column", 0)),
    )


def _origin(said: Any) -> Origin:
    path: Path = tuple(each if isinstance(each, str) else _number(each) for each in said["path"])
    return Origin(path, _number(said.get("part", 0)), _text(said["file"]))


def _run(said: Any) -> Run:
    looks = {look: said.get(look) is True for look in _LOOKS}
    return Run(
        _text(said["text"]),
        name=_text(said.get("name", "")),
        link=_text(said["link"]) if "link" in said else None,
        origin=_origin(said["origin"]) if "origin" in said else None,
        **looks,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value

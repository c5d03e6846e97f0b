"""The picture of a signature: drawn within its frame, of what came with it alone."""

from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Final

from annual_report.load.pdf.additions.content import FARTHEST, LARGEST_NUMBER, check_content, check_range
from annual_report.load.pdf.additions.syntax import Entries, Name, Ref, Stream, Value, is_name
from annual_report.load.pdf.additions.update import Update, unexpected

# What lets a stream be shown or not, be fetched from elsewhere, or belong to the structure of the document.
_ELSEWHERE: Final = frozenset({
    "F", "FFilter", "FDecodeParms", "OC", "OPI", "Ref", "PS", "Alternates", "Measure", "PtData", "StructParent",
    "StructParents", "Level1",
})  # fmt: skip
_NOT_DRAWN: Final = frozenset(
    {"OCG", "OCMD", "Action", "Annot", "Page", "Pages", "Catalog", "Sig", "Filespec", "ObjStm"}
)
_NOT_HERE: Final = frozenset({"OC", "Properties", "AA", "JS", "EF"})
_MOST_OBJECTS: Final = 2000
_FRAMES: Final = frozenset({"BBox", "Matrix"})
# Of fonts: how long their programs are, and what they are like, bit by bit.
_COUNTS: Final = frozenset({"Flags", "Length1", "Length2", "Length3", "UniqueID"})
_UNBOUNDED: Final = 10**10


def check_drawing(update: Update, drawn: Stream, keys: frozenset[str]) -> None:
    """Sees that the appearance `drawn`, with such `keys`, draws in its own box. Raises `NotSignatureError`."""
    if drawn.entries.keys() - keys or drawn.entries.get("Subtype") != Name("Form"):
        raise unexpected("an appearance of another kind")
    parts = _Parts(update)
    parts.left.append((drawn, LARGEST_NUMBER, 0))
    while parts.left:
        parts.check_next()
    try:
        TopologicalSorter(parts.within).prepare()
    except CycleError as error:
        raise unexpected("a picture within itself") from error


@dataclass(slots=True)
class _Parts:
    """What a picture consists of, as far as it was gone through: values that are `left`, each with its largest number.

    `within` has the objects that each object refers to; the picture itself is 0.
    """

    update: Update
    left: list[tuple[Value, int, int]] = field(default_factory=list)
    largest: dict[int, int] = field(default_factory=dict)
    within: dict[int, set[int]] = field(default_factory=dict)

    def check_next(self) -> None:
        """Looks at the next value, and leaves what is in it."""
        value, most, holder = self.left.pop()
        if isinstance(value, Ref):
            self._follow(value, most, holder)
            return
        if isinstance(value, Stream):
            _check_stream(value)
            value = value.entries
        if isinstance(value, dict):
            _check_entries(value)
            self.left.extend((each, _largest(key), holder) for key, each in value.items())
        elif isinstance(value, list):
            self.left.extend((each, most, holder) for each in value)
        else:
            check_range(value, most)

    def _follow(self, reference: Ref, most: int, holder: int) -> None:
        number = reference.number
        self.within.setdefault(holder, set()).add(number)
        if number not in self.largest:
            self.largest[number] = most
            self.left.append((self.update.new(reference), most, number))
        elif self.largest[number] != most:
            raise unexpected("an object of another use")
        if len(self.largest) > _MOST_OBJECTS:
            raise unexpected("a picture of too many parts")


def _largest(key: str) -> int:
    """How large the numbers are, at most, that a dictionary has under the `key`."""
    return FARTHEST if key in _FRAMES else _UNBOUNDED if key in _COUNTS else LARGEST_NUMBER


def _check_entries(entries: Entries) -> None:
    if (
        entries.keys() & _NOT_HERE
        or is_name(entries.get("Type"), _NOT_DRAWN)
        or entries.get("Subtype") == Name("Type3")
        or not all(isinstance(entries[key], list) for key in entries.keys() & _FRAMES)
    ):
        raise unexpected("a picture of other things")


def _check_stream(stream: Stream) -> None:
    entries = stream.entries
    if entries.keys() & _ELSEWHERE or entries.get("Subtype") == Name("PS"):
        raise unexpected("a picture from elsewhere")
    if entries.get("Subtype") == Name("Form") or "PatternType" in entries:
        check_content(stream)

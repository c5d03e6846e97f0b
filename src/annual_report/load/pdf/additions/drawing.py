"""The picture of a signature: drawn within its frame, of what came with it alone."""

from typing import Final

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.syntax import Name, Ref, Stream, Value, is_name
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
# All but inline images (readers disagree where they end) and what type 3 fonts alone have (ISO 32000-1, table 51).
_OPERATORS: Final = frozenset((
    "b", "B", "b*", "B*", "BDC", "BMC", "BT", "BX", "c", "cm", "cs", "CS", "d", "Do", "DP", "EMC", "ET", "EX", "f", "F",
    "f*", "g", "G", "gs", "h", "i", "j", "J", "k", "K", "l", "m", "M", "MP", "n", "q", "Q", "re", "rg", "RG", "ri", "s",
    "S", "sc", "SC", "scn", "SCN", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz",
    "v", "w", "W", "W*", "y", "'", '"',
))  # fmt: skip


def check_drawing(update: Update, drawn: Stream, keys: frozenset[str]) -> None:
    """Sees that the appearance `drawn`, with such `keys`, draws in its own box. Raises `NotSignatureError`."""
    if drawn.entries.keys() - keys or drawn.entries.get("Subtype") != Name("Form"):
        raise unexpected("an appearance of another kind")
    left: list[Value] = [drawn]
    passed = set[int]()
    while left:
        value = left.pop()
        if isinstance(value, Ref):
            if value.number not in passed:
                passed.add(value.number)
                left.append(update.new(value))
            continue
        if isinstance(value, Stream):
            _check_stream(value)
            value = value.entries
        if isinstance(value, dict):
            if (
                value.keys() & _NOT_HERE
                or is_name(value.get("Type"), _NOT_DRAWN)
                or value.get("Subtype") == Name("Type3")
            ):
                raise unexpected("a picture of other things")
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
        if len(passed) > _MOST_OBJECTS:
            raise unexpected("a picture of too many parts")


def _check_stream(stream: Stream) -> None:
    entries = stream.entries
    if entries.keys() & _ELSEWHERE or entries.get("Subtype") == Name("PS"):
        raise unexpected("a picture from elsewhere")
    if entries.get("Subtype") == Name("Form") or "PatternType" in entries:
        _check_operators(stream)


def _check_operators(stream: Stream) -> None:
    """Sees that a picture takes nothing back that it has not set itself: the frame is what was set before it."""
    import pikepdf

    with pikepdf.new() as pdf:
        filters = stream.entries.get("Filter", [])
        names = [filters] if isinstance(filters, Name) else filters
        if (
            "DecodeParms" in stream.entries
            or not isinstance(names, list)
            or not all(isinstance(each, Name) for each in names)
        ):
            raise unexpected("a picture packed in another way")
        drawn = pdf.make_stream(b"")
        packed = [pikepdf.Name("/" + each) for each in names if isinstance(each, Name)]
        drawn.write(stream.raw, filter=pikepdf.Array(packed) if packed else None)
        try:
            operators = [str(each.operator) for each in pikepdf.parse_content_stream(drawn)]
        except pikepdf.PdfError as error:
            raise NotSignatureError(Reason.GRAMMAR, "a picture") from error
    depth, pairs = 0, {"q": 1, "Q": -1}
    for each in operators:
        depth += pairs.get(each, 0)
        if depth < 0 or each not in _OPERATORS:
            raise unexpected("a picture that leaves its frame")
    if depth:
        raise unexpected("a picture that leaves its frame")

"""What a PDF is made of, for those who examine it: its objects, fonts, annotations, structure elements, operators."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, NamedTuple, Self
from xml.etree import ElementTree as ET

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
Pdf = pikepdf.Pdf


@dataclass(frozen=True, slots=True)
class File:
    """A PDF as bytes, and opened."""

    data: bytes
    pdf: Pdf

    @classmethod
    def of(cls, data: bytes) -> Self:
        """The file that `data` is."""
        return cls(data, pikepdf.open(BytesIO(data)))


class Mark(NamedTuple):
    """A marked-content sequence that is open: its tag, and its number where it has one."""

    tag: str
    number: int | None


class Step(NamedTuple):
    """An operator of a content stream, with the marks that are open when it comes, from the outermost."""

    name: str
    operands: list[Any]
    marks: tuple[Mark, ...]


def dictionaries(pdf: Pdf) -> Iterator[Any]:
    """All dictionaries and streams of the file, those inside of others too."""
    for each in pdf.objects:
        yield from _within(each)


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, Stream | Dictionary):
        yield value
        inner = [value[name] for name in value.keys()]  # noqa: SIM118 - a pikepdf object is no mapping
    else:
        inner = list(value) if isinstance(value, Array) else []
    for each in inner:
        if not getattr(each, "is_indirect", False):
            yield from _within(each)


def said(value: Any, name: str) -> str:
    """What `value` has under the name, as text; empty where it has nothing."""
    return str(value.get(name, ""))


def xmp(pdf: Pdf) -> dict[str, str]:
    """The properties of the XMP packet by qualified name: `{namespace}name`."""
    root = ET.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314 - our own file
    found: dict[str, str] = {}
    for described in root.iter(f"{RDF}Description"):
        found |= {name: text for name, text in described.attrib.items() if not name.startswith(RDF)}
        found |= {each.tag: " ".join("".join(each.itertext()).split()) for each in described}
    return found


def annotations(pdf: Pdf) -> Iterator[tuple[int, Any]]:
    """Every annotation with the number of its page, from 0."""
    for number, page in enumerate(pdf.pages):
        yield from ((number, each) for each in page.obj.get("/Annots", []))


def files(pdf: Pdf) -> dict[str, Any]:
    """The file specifications of the embedded files by name."""
    names = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
    return {str(name): names.Names[place + 1] for place, name in enumerate(names.get("/Names", [])) if place % 2 == 0}


def elements(pdf: Pdf) -> Iterator[Any]:
    """All structure elements in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(element: Any) -> Iterator[Any]:
    for kid in kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def kids(element: Any) -> list[Any]:
    """What is in a structure element."""
    inside = element.get("/K", [])
    return list(inside) if isinstance(inside, Array) else [inside]


def named_kids(element: Any) -> list[str]:
    """The types of the structure elements right in an element; `content` for what is none."""
    return [str(kid.S) if isinstance(kid, Dictionary) and "/S" in kid else "content" for kid in kids(element)]


def attribute(element: Any, name: str) -> Any:
    """An attribute of a structure element; None where it has not got it."""
    owners = element.get("/A", [])
    return next((each[name] for each in (owners if isinstance(owners, Array) else [owners]) if name in each), None)


def steps(page: pikepdf.Page) -> Iterator[Step]:
    """The operators of a page, and those of the forms that it draws in their place."""
    yield from _steps(page, page.obj.get("/Resources", Dictionary()), ())


def _steps(content: Any, resources: Any, around: tuple[Mark, ...]) -> Iterator[Step]:
    marks = list(around)
    for instruction in pikepdf.parse_content_stream(content):
        name, operands = str(instruction.operator), list(getattr(instruction, "operands", ()))
        if name in {"BDC", "BMC"}:
            given = operands[1] if len(operands) > 1 else None
            number = int(given["/MCID"]) if isinstance(given, Dictionary) and "/MCID" in given else None
            marks.append(Mark(str(operands[0]), number))
        yield Step(name, operands, tuple(marks))
        if name == "EMC":
            marks.pop()
        drawn = resources.get("/XObject", Dictionary()).get(str(operands[0])) if name == "Do" else None
        if drawn is not None and drawn.Subtype == Name.Form:
            yield from _steps(drawn, drawn.get("/Resources", resources), tuple(marks))


def parents(pdf: Pdf) -> dict[int, Any]:
    """The parent tree of the structure: by key an element, or the elements of a page's marked content."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}

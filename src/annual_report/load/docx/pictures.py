"""Drawings of a Word file (20.4, and VML before it): the pictures in them, and what is said of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annual_report.load.docx.content import WordPicture
from annual_report.load.docx.properties import MM_OF_EMU, scaled

_DRAWN = ("chart", "diagram")


@dataclass
class OpenDrawing:
    """A drawing as far as it is read: keys of the pictures in it, its text, its size."""

    keys: list[str] = field(default_factory=list)
    said: str = ""
    size: tuple[float | None, float | None] = (None, None)
    drawn: bool = False

    def take(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Takes one element of a drawing, without the namespace of its name."""
        if tag in {"blip", "imagedata"}:
            wanted = " embed" if tag == "blip" else " id"
            self.keys.append(next((value for key, value in attributes.items() if key.endswith(wanted)), ""))
        elif tag == "docPr":
            self.said = self.said or attributes.get("descr") or attributes.get("title", "")
        elif tag == "shape":
            self.said = self.said or attributes.get("alt", "")
        elif tag == "extent":
            self.size = (scaled(attributes.get("cx"), MM_OF_EMU), scaled(attributes.get("cy"), MM_OF_EMU))
        elif tag == "graphicData":
            self.drawn = attributes.get("uri", "").rpartition("/")[2] in _DRAWN

    def pictures(self, names: Mapping[str, str]) -> Iterator[WordPicture]:
        """The pictures in it, their parts by the `names` of the relations; a chart is one without a part."""
        for key in self.keys or ([""] if self.drawn else []):
            yield WordPicture(names.get(key, ""), self.said, *self.size)

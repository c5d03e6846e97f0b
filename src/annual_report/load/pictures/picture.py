"""A picture file as far as it tells of itself: nothing of it is decoded yet, and what is too large is refused here."""

from dataclasses import dataclass
from typing import Literal

from annual_report.load.pictures.limits import LONGEST_SIDE, MAX_PIXELS, MOST_FRAMES
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError

Kind = Literal["JPEG", "PNG", "WEBP"]  # as Pillow calls them


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the bytes of its file, and of these what a decoder needs (`bare`): no notes, no second picture.

    `orientation` is EXIF's number for how the camera was held. One that is `plain` costs little to decode and is of
    the kinds that everybody has. Raises `UnreadablePictureError` where it is larger than is read.
    """

    kind: Kind
    width: int
    height: int
    data: bytes
    bare: bytes
    orientation: int = 1
    frames: int = 1
    plain: bool = False

    def __post_init__(self) -> None:
        if not self.pixels:
            raise UnreadablePictureError(Obstacle.NO_PICTURE)
        if self.pixels > MAX_PIXELS:
            raise UnreadablePictureError(Obstacle.MANY_PIXELS)
        if max(self.width, self.height) > LONGEST_SIDE:
            raise UnreadablePictureError(Obstacle.LONG_SIDE)
        if self.frames > MOST_FRAMES:
            raise UnreadablePictureError(Obstacle.MANY_FRAMES)

    @property
    def pixels(self) -> int:
        """How many there are in one frame."""
        return self.width * self.height


def read_picture(data: bytes) -> Picture:
    """The picture that the bytes `data` of a file are. Raises `UnreadablePictureError`."""
    from annual_report.load.pictures.jpeg import read_jpeg
    from annual_report.load.pictures.png import read_png
    from annual_report.load.pictures.webp import read_webp

    if data.startswith(b"\xff\xd8\xff"):
        return read_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return read_png(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return read_webp(data)
    raise UnreadablePictureError(Obstacle.NO_PICTURE if data else Obstacle.NOTHING)

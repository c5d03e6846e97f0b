"""Pictures, each content of which is decoded once, however many files have it."""

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.picture import Picture, read_picture

if TYPE_CHECKING:
    from annual_report.load.pictures.apart import LimitedReader


class PictureShelf:
    """What is known of pictures. With a `width`, in millimetres, they are printed as they are looked at.

    Without one nothing of them is kept, but whether they can be read.
    """

    def __init__(self, width: float | None = None) -> None:
        self._width = width
        self._looked_at: dict[bytes, int | Obstacle] = {}
        self._printed: dict[bytes, bytes] = {}

    def look_at(self, data: bytes) -> tuple[bytes, int]:
        """A digest of the bytes `data` of a file, and how many pixels it has. Raises `UnreadablePictureError`."""
        digest = sha256(data).digest()
        if digest not in self._looked_at:
            self._looked_at[digest] = self._looked(digest, data)
        known = self._looked_at[digest]
        if isinstance(known, Obstacle):
            raise UnreadablePictureError(known)
        return digest, known

    def printed(self, data: bytes) -> bytes:
        """The picture as it is printed, of a shelf that prints. Raises `UnreadablePictureError`."""
        return self._printed[self.look_at(data)[0]]

    def _looked(self, digest: bytes, data: bytes) -> int | Obstacle:
        try:
            picture = read_picture(data)
            if self._width is None:
                self._look_through(picture)
            else:
                self._printed[digest] = self._print(picture, self._width)
        except UnreadablePictureError as error:
            return error.obstacle
        return picture.pixels

    @cached_property
    def _apart(self) -> "LimitedReader":
        from annual_report.load.pictures.apart import LimitedReader

        return LimitedReader()

    def _look_through(self, picture: Picture) -> None:
        if picture.plain:
            from annual_report.load.pictures.printing import look_through

            look_through(picture)
        else:
            self._apart.look_through(picture)

    def _print(self, picture: Picture, width: float) -> bytes:
        if picture.plain:
            from annual_report.load.pictures.printing import printed

            return printed(picture, width)
        return self._apart.printed(picture, width)

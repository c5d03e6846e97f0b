"""Pictures decoded in the limited process: those that are large, or of kinds that few have.

Run as a program, it is what the limited process does.
"""

import os
import time
from collections.abc import Sequence
from typing import Final

from annual_report.confinement import Limits
from annual_report.load import limited_process
from annual_report.load.limited_process import TOO_LONG, TOO_MUCH_MEMORY, ObstacleError
from annual_report.load.pictures.limits import PROCESS_MEMORY, PROCESS_SECONDS, PROCESS_SECONDS_IN_ALL
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.picture import Picture, read_picture
from annual_report.load.pictures.printing import look_through, printed

_SECONDS: Final = 120  # by the clock, on a machine that has much else to do
_HERE: Final = "annual_report.load.pictures.apart"
_TOO_MUCH: Final = frozenset({TOO_LONG, TOO_MUCH_MEMORY})


class LimitedReader:
    """Asks the limited process for pictures, as long as all of them together take no more than so much of its time."""

    def __init__(self) -> None:
        self._spent = 0.0  # seconds

    def printed(self, picture: Picture, width: float) -> bytes:
        """What `printed` gives of `picture`. Raises `UnreadablePictureError`."""
        return self._ask(str(width).encode(), picture.data)

    def look_through(self, picture: Picture) -> None:
        """What `look_through` does with `picture`. Raises `UnreadablePictureError`."""
        self._ask(b"", picture.data)

    def _ask(self, *parts: bytes) -> bytes:
        if self._spent <= PROCESS_SECONDS_IN_ALL:
            begin = _seconds_of_processes()
            try:
                answer = _ask(*parts)
            finally:
                self._spent += _seconds_of_processes() - begin
        if self._spent > PROCESS_SECONDS_IN_ALL:
            raise UnreadablePictureError(Obstacle.MUCH_IN_ALL)
        return answer


def _seconds_of_processes() -> float:
    """What the processes that this one has waited for have taken of the processor; by the clock, where none is told."""
    times = os.times()
    return times.children_user + times.children_system if os.name == "posix" else time.monotonic()


def _ask(*parts: bytes) -> bytes:
    try:
        return limited_process.ask(_HERE, *parts, seconds=_SECONDS)
    except ObstacleError as error:
        if error.obstacle in _TOO_MUCH:
            raise UnreadablePictureError(Obstacle.MUCH_TO_READ) from None
        raise UnreadablePictureError(error.among(Obstacle, Obstacle.NO_PICTURE)) from None


def _answered(parts: Sequence[bytes]) -> bytes:
    width, data = parts
    try:
        picture = read_picture(data)
        if width:
            return printed(picture, float(width))
        look_through(picture)
    except UnreadablePictureError as error:
        raise ObstacleError(error.obstacle) from error
    return b""


if __name__ == "__main__":
    from PIL import Image, ImageCms, WebPImagePlugin  # noqa: F401 (while files may be opened still)

    Image.preinit()
    limited_process.answer(_answered, Limits(PROCESS_SECONDS, PROCESS_MEMORY))

"""Pictures decoded in the limited process: those that are large, or of kinds that few have.

Run as a program, it is what the limited process does.
"""

from collections.abc import Sequence
from typing import Final

from annual_report.confinement import Limits
from annual_report.load import limited_process
from annual_report.load.limited_process import TOO_LONG, TOO_MUCH_MEMORY, ObstacleError
from annual_report.load.pictures.limits import PROCESS_MEMORY, PROCESS_SECONDS
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.picture import Picture, read_picture
from annual_report.load.pictures.printing import look_through, printed

_SECONDS: Final = 120  # by the clock, on a machine that has much else to do
_HERE: Final = "annual_report.load.pictures.apart"
_TOO_MUCH: Final = frozenset({TOO_LONG, TOO_MUCH_MEMORY})


def printed_apart(picture: Picture, width: float) -> bytes:
    """What `printed` gives of `picture`. Raises `UnreadablePictureError`."""
    return _ask(str(width).encode(), picture.data)


def look_through_apart(picture: Picture) -> None:
    """What `look_through` does with `picture`. Raises `UnreadablePictureError`."""
    _ask(b"", picture.data)


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

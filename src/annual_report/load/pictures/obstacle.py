"""What keeps a picture from being read."""

from enum import StrEnum


class Obstacle(StrEnum):
    """What keeps a picture from being read, by a word that a process can answer with."""

    NOTHING = "nothing"
    NO_PICTURE = "no-picture"
    LARGE_FILE = "large-file"
    MANY_PIXELS = "many-pixels"
    LONG_SIDE = "long-side"
    MANY_FRAMES = "many-frames"
    MUCH_TO_READ = "much-to-read"
    MUCH_IN_ALL = "much-in-all"  # with those that were read before it


class UnreadablePictureError(Exception):
    """A picture that cannot be read, and the `obstacle`."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle

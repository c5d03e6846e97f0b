"""Standard output and standard error of a command: what goes there does no harm, and that it cannot is no traceback.

Whatever writes to them, a library's message included, writes through here. Texts are cleaned before they get here, by
`Message` and `Screen`, while they can still be told from the program's own colours; here nothing gets past but lines of
text, and on a terminal what colours them and moves its cursor. Nothing is raised: a command does its work even where
nobody can be told of it, and `failure` says why that was.
"""

import errno
import os
import sys
from io import TextIOWrapper
from typing import Final, TextIO, cast

from annual_report.cli.colours import coloured
from annual_report.language.harmless import harmless
from annual_report.language.lazy_patterns import lazy_pattern

# What this program's own colours and moving lines are made of: select graphic rendition, cursor up, erase, hide, show.
_OWN: Final = lazy_pattern(r"(\x1b\[(?:[0-9;]*m|[0-9]*[AK]|\?25[hl])|\r)")
# At the beginning of a line, GitHub's runner takes these for commands to itself.
_COMMAND: Final = lazy_pattern(r"(?m)^([ \t]*)(::|##\[)")


class Stream:
    """One of the two streams, in place of the one in `sys`, which is None where it was closed before the start."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.failure: OSError | None = None
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")

    def write(self, text: str) -> int:
        """Writes `text`, as far as it does no harm."""
        if not isinstance(text, str):
            raise TypeError(text)  # as streams of text do: so libraries find out that it is one
        self.write_exactly(_COMMAND.sub("\\1\ufffd\\2", self._cleaned(text)))
        return len(text)

    def write_exactly(self, text: str | bytes) -> None:
        """Writes what programs read, in a format of theirs, which says itself how signs are to be escaped."""
        if self.failure is not None or not text:
            return
        try:
            if self._stream is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            if isinstance(text, bytes):
                self._stream.flush()
                self._stream.buffer.write(text)
            else:
                self._stream.write(text)
        except (OSError, ValueError) as error:  # ValueError where it was closed meanwhile
            self._fail(error)

    def flush(self) -> None:
        """Passes on what was written."""
        if self._stream is None or self.failure is not None:
            return
        try:
            self._stream.flush()
        except (OSError, ValueError) as error:
            self._fail(error)

    def isatty(self) -> bool:
        """Whether a terminal shows it."""
        return self._stream is not None and self._stream.isatty()

    def fileno(self) -> int:
        """The descriptor. Raises `OSError` where there is none."""
        if self._stream is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return self._stream.fileno()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def _cleaned(self, text: str) -> str:
        if not (self.isatty() or coloured(is_terminal=False)):
            return harmless(text)
        return "".join(part if _OWN.fullmatch(part) else harmless(part) for part in _OWN.split(text))

    def _fail(self, error: OSError | ValueError) -> None:
        self.failure = error if isinstance(error, OSError) else OSError(errno.EBADF, os.strerror(errno.EBADF))


def take_over() -> tuple[Stream, Stream]:
    """Puts a `Stream` in place of standard output and of standard error each, and gives both.

    Where the descriptor of one was closed, no file that is opened later gets its number: what libraries write there
    would be written into that file.
    """
    output, messages = Stream(sys.stdout), Stream(sys.stderr)
    sys.stdout, sys.stderr = cast("TextIO", output), cast("TextIO", messages)
    _occupy_standard_descriptors()
    return output, messages


def _occupy_standard_descriptors() -> None:
    try:
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:  # noqa: PLR2004 - standard error's
            os.set_inheritable(descriptor, True)
        os.close(descriptor)
    except OSError:  # there is no such device, or no descriptor left
        return

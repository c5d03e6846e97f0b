"""Patterns that are compiled when they are first used: most texts need few of them, and some take a millisecond."""

import re
from typing import cast


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes of it, made when it is first asked to do something."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(*self._arguments), name)
        setattr(self, name, found)  # so that this is not asked again
        return found

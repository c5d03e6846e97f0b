"""Patterns that are compiled when they are first used: most texts need few of them, and some take a millisecond."""

import re
from typing import cast


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` would give, compiled when it is first used."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


class _LazyPattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> object:
        attribute: object = getattr(re.compile(*self._arguments), name)
        setattr(self, name, attribute)  # so that this is not asked again
        return attribute

"""What proofreading a text takes, in steps and not in seconds: calls, and characters that are looked at."""

import re
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Final, cast

import pytest

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading import Passage, proofread
from annual_report.proofreading.knowledge import Knowledge, KnownName
from annual_report.proofreading.registry import PROOFREADERS

_PATTERNS: Final = (re.Pattern, type(lazy_pattern("")))
_KNOWN: Final = Knowledge(figures=frozenset(), names=(KnownName("Nguyễn Văn Mẫu", kind="person"),))
_LOOKS_AT_ALL: Final = ("isupper", "islower", "lower", "upper", "strip", "rstrip", "split", "count", "__contains__")


class Steps:
    """A counter."""

    def __init__(self) -> None:
        self.taken = 0

    def of(self, work: Callable[[], object]) -> int:
        """How many steps the work takes: each call of a function, and each character that is looked at."""
        self.taken = 0
        sys.setprofile(self._called)
        try:
            work()
        finally:
            sys.setprofile(None)
        return self.taken

    def _called(self, _frame: object, event: str, _argument: object) -> None:
        self.taken += event in {"call", "c_call"}


STEPS: Final = Steps()


class CountedText(str):
    """A text that counts the characters that are copied of it, or looked at."""

    __slots__ = ()

    def __getitem__(self, which: object) -> str:  # type: ignore[override]
        found = str.__getitem__(self, which)  # type: ignore[index]
        STEPS.taken += len(found)
        return found

    def find(self, *arguments: object) -> int:  # type: ignore[override]
        found = str.find(self, *arguments)  # type: ignore[arg-type]
        STEPS.taken += (found if found >= 0 else len(self)) - (cast("int", arguments[1]) if len(arguments) > 1 else 0)
        return found


def _looking(name: str) -> Callable[..., object]:
    def method(self: str, *arguments: object) -> object:
        STEPS.taken += len(self)
        return getattr(str, name)(self, *arguments)

    return method


for _name in _LOOKS_AT_ALL:
    setattr(CountedText, _name, _looking(_name))


class _Counted:
    """A pattern that counts the characters that it goes over."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> object:
        return getattr(self._pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, start, end)
        STEPS.taken += max(0, (found.end() if found else min(end, len(text))) - start)
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for found in self._pattern.finditer(text, start, end):
            STEPS.taken += found.end() - start
            start = found.end()
            yield found
        STEPS.taken += max(0, min(end, len(text)) - start)

    def sub(self, new: Callable[[re.Match[str]], str], text: str) -> str:
        STEPS.taken += len(text)
        return type(text)(self._pattern.sub(new, text))


def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on the patterns of all proofreaders count."""
    for name, module in list(sys.modules.items()):
        if name.startswith("annual_report.proofreading") and isinstance(module, ModuleType):
            for each, value in list(vars(module).items()):
                if isinstance(value, _PATTERNS):
                    monkeypatch.setattr(module, each, _Counted(cast("re.Pattern[str]", value)))


def steps_of_each_rule(text: str) -> dict[str, int]:
    """How many steps each rule takes over a passage of the text."""
    return {each.rule.name: STEPS.of(lambda each=each: _proofread(text, each)) for each in PROOFREADERS}  # type: ignore[misc]


def _proofread(text: str, by: object) -> None:
    for _slip in proofread([Passage(CountedText(text))], _KNOWN, [by]):  # type: ignore[list-item]
        pass

"""Many cases of one test: all are tried, and those that fail are shown together, each by its name.

It stands where `pytest.mark.parametrize` would; a test per case costs more than most cases do, in collecting, in
setting up and in telling two processes of it.
"""

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol, Self, runtime_checkable

import pytest

Test = Callable[..., None]


@runtime_checkable
class Apart(Protocol):
    """What stands in a folder, and can be had in another one."""

    def apart(self, folder: str) -> Self:
        """The like of it in `folder`, beside where it stands."""
        ...


_NAME_WIDTH: Final = 100


def each_case(
    names: str | tuple[str, ...], cases: Iterable[object] | Callable[[], Iterable[object]]
) -> Callable[[Test], Test]:
    """Makes one test of `test` and all `cases`, the values of the parameters `names` (tuples where there are several).

    What a case writes to `tmp_path` or `sample` no other sees: each has a folder of its own, as with every fixture that
    has a method `apart`, which gives its like in a folder beside it. Other fixtures are shared.
    `cases` that are costly to find are given as a function, so that they are not sought while tests are collected.
    """
    keys = (names,) if isinstance(names, str) else names

    def one_test(test: Test) -> Test:
        @functools.wraps(test)
        def all_cases(**fixtures: object) -> None:
            tried, failures = 0, []
            for tried, case in enumerate(cases if isinstance(cases, Iterable) else cases(), 1):
                values = (case,) if isinstance(names, str) else case
                assert isinstance(values, tuple), values
                try:
                    test(**_apart(fixtures, str(tried)), **dict(zip(keys, values, strict=True)))
                except (Exception, pytest.fail.Exception) as failure:  # the rest is tried all the same
                    failures.append(f"[{', '.join(map(_name, values))}] {_told(failure, test)}")
            assert tried, "there are no cases"
            if failures:
                pytest.fail(f"{len(failures)} of {tried} cases fail:\n" + "\n".join(failures), pytrace=False)

        wanted = inspect.signature(test)
        rest = [each for name, each in wanted.parameters.items() if name not in keys]
        all_cases.__signature__ = wanted.replace(parameters=rest)  # type: ignore[attr-defined]
        return all_cases

    return one_test


def _apart(fixtures: dict[str, object], folder: str) -> dict[str, object]:
    """The fixtures, those that are folders being new ones of this case."""
    own = dict(fixtures)
    for name, value in fixtures.items():
        if name == "tmp_path" and isinstance(value, Path):
            own[name] = value / folder
            (value / folder).mkdir(exist_ok=True)
        elif isinstance(value, Apart):
            own[name] = value.apart(folder)
    return own


def _name(value: object) -> str:
    """A value of a case in a few words: its own name, where it has one."""
    for key in ("name", "id", "__name__"):
        own = getattr(value, key, None)
        if isinstance(own, str):
            return own
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= _NAME_WIDTH else f"{text[:_NAME_WIDTH]}…"


def _told(failure: BaseException, test: Test) -> str:
    """What went wrong, and where: in the test, and in the program if that raised it."""
    frames = traceback.extract_tb(failure.__traceback__)
    file = inspect.unwrap(test).__code__.co_filename
    lines = [frame.lineno for frame in frames if frame.filename == file]
    outside = (
        ""
        if frames[-1].filename == file or isinstance(failure, pytest.fail.Exception)
        else f", raised {_at(frames[-1])}"
    )
    return f"line {lines[-1] if lines else '?'}{outside}: {type(failure).__name__}: {failure}"


def _at(frame: traceback.FrameSummary) -> str:
    return f"at {Path(frame.filename).name}:{frame.lineno}"

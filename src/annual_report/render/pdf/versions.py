"""The versions of all programs that decide the bytes of a PDF."""

import sys
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from annual_report import __version__

_PACKAGES: Final = (
    "cssselect2", "fonttools", "jinja2", "markdown-it-py", "markupsafe", "pillow", "pydantic", "pydyf", "pyyaml",
    "tinycss2", "tinyhtml5", "weasyprint",
)  # fmt: skip
# The greatest number asked for in each part of a version.
_MOST: Final = 99


@cache
def versions() -> dict[str, str]:
    """By name the version of this program, of Python, of the packages and of the system's libraries."""
    from weasyprint.text.ffi import harfbuzz, harfbuzz_subset, pango

    packages = {name: _version(name) for name in _PACKAGES}
    number = pango.pango_version()
    system = {
        "harfbuzz": ".".join(map(str, _harfbuzz(harfbuzz))),
        "harfbuzz-subset": "yes" if harfbuzz_subset else "no",  # fontTools stands in for it
        "pango": f"{number // 10_000}.{number // 100 % 100}.{number % 100}",
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    return {"annual-report": __version__, **dict(sorted((packages | system).items()))}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def _harfbuzz(library: object) -> tuple[int, ...]:
    """The version of HarfBuzz, which tells WeasyPrint no more than whether it is at least some version."""
    numbers: tuple[int, ...] = ()
    for _part in range(3):
        rest = (0,) * (2 - len(numbers))
        numbers = (*numbers, next(n for n in range(_MOST, -1, -1) if library.hb_version_atleast(*numbers, n, *rest)))  # type: ignore[attr-defined]
    return numbers

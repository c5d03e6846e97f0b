"""The system libraries that the PDF engine needs, and the command that installs them on this system."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annual_report.language import N_

DEBIAN: Final = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_LINUX: Final = {
    "debian": DEBIAN,
    "ubuntu": DEBIAN,
    "fedora": "dnf install -y pango",
    "rhel": "dnf install -y pango",
    "arch": "pacman -S pango",
    "alpine": "apk add pango",
    "suse": "zypper install -y libpango-1_0-0",
    "opensuse": "zypper install -y libpango-1_0-0",
}
WINDOWS: Final = N_(
    "install MSYS2, run “pacman -S mingw-w64-x86_64-pango” in it, and set WEASYPRINT_DLL_DIRECTORIES to "
    "C:\\msys64\\mingw64\\bin"
)


@contextmanager
def libraries_by_name() -> Iterator[None]:
    """Libraries are loaded by the names that the system's own loader knows, while this lasts.

    For each name that it does not know, of which WeasyPrint tries several, Python would otherwise start `ldconfig`,
    `gcc` and `ld` on Linux, whichever of that name come first on the PATH: a second where there is a compiler.
    """
    if sys.platform != "linux":
        yield
        return
    import ctypes.util

    searched = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = searched


def install_command(system: str = sys.platform, os_release: Path = Path("/etc/os-release")) -> str:
    """The line to type so that PDFs can be made here; Debian's where the system is not known."""
    if system == "darwin":
        return "brew install pango"
    if system == "win32":
        return WINDOWS
    names = _distribution(os_release)
    return next((_LINUX[name] for name in names if name in _LINUX), DEBIAN)


def _distribution(os_release: Path) -> list[str]:
    """The names that a Linux system gives itself and its relatives (os-release's ID and ID_LIKE)."""
    try:
        lines = [line.partition("=") for line in os_release.read_text("utf-8").splitlines()]
    except OSError:
        return []
    values = {name: value.strip("\"'") for name, _sign, value in lines}
    return [values.get("ID", ""), *values.get("ID_LIKE", "").split()]

"""What tests need of the machine besides what set-up installs: the one place that knows it, and how to get it.

A test says it with a mark (`pytest.mark.needs_patch`). It is skipped where the machine lacks it, and at the end of the
run every need that was lacking is named, with the tests that it left out. In .ci/run a missing tool is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from budget import ALL
from documents import preflight, second_judge

# Debian names the folder of the headers of the kernel after the kind of machine; asm-generic is everywhere.
_HEADERS: Final = ("/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "/usr/include/asm-generic/unistd.h")
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
# Root reads and writes everywhere; without these of its rights it does not.
_RIGHTS: Final = "-dac_override,-dac_read_search"
_WITHOUT_RIGHTS: Final = ("setpriv", f"--bounding-set={_RIGHTS}", f"--inh-caps={_RIGHTS}")


@dataclass(frozen=True, slots=True)
class Need:
    """A need by the name of its mark: what it is for, how to get it, and whether it is there.

    A `tool` can be installed anywhere, so that .ci/run has it; other needs are a matter of where the tests run.
    """

    name: str
    purpose: str
    get: str
    present: Callable[[], bool]
    tool: bool = True


def _program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _named(variable: str, program: str) -> Callable[[], bool]:
    """Whether the environment variable names a file that `program` can run."""
    return lambda: bool(shutil.which(program)) and Path(os.environ.get(variable, "/nowhere")).is_file()


@cache
def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def without_rights() -> tuple[str, ...]:
    """What stands before a command that is to write only where its rights allow it."""
    return _WITHOUT_RIGHTS if os.geteuid() == 0 else ()


@cache
def _opens_terminal() -> bool:
    """Whether there are pseudo-terminals: a root without /dev/pts has none."""
    try:
        ours, theirs = os.openpty()
    except (AttributeError, OSError):
        return False
    os.close(ours)
    os.close(theirs)
    return True


@cache
def _makes_device() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            os.mknod(Path(folder, "null"), 0o600 | 0o020000, os.makedev(1, 3))
            Path(folder, "null").read_bytes()
        except (AttributeError, OSError):
            return False
    return True


@cache
def _keeps_attributes() -> bool:
    """Whether files where the tests write have attributes and lists of rights."""
    if sys.platform != "linux":
        return False
    with tempfile.NamedTemporaryFile() as file:
        try:
            os.setxattr(file.name, "user.try", b"")
            os.getxattr(file.name, "system.posix_acl_access")
        except OSError as error:
            return error.errno == 61  # there could be a list of rights, and there is none
    return True


NEEDS: Final = (
    Need(
        "needs_java",
        "runs a Java program (the Nu HTML checker)",
        "Java, and VNU_JAR naming vnu.jar",
        _named("VNU_JAR", "java"),
    ),
    Need(
        "needs_preflight",
        "runs Apache PDFBox Preflight, a Java program that validates PDF/A-1b",
        "Java, and Debian's libpdfbox2-java libcommons-logging-java libactivation-java libjaxb-api-java",
        preflight.present,
    ),
    Need(
        "needs_outloud", "runs outloud, a judge of accessible PDFs", "OUTLOUD naming the program", second_judge.present
    ),
    Need("needs_node", "runs a Node program", "Debian's nodejs", _program("node")),
    Need(
        "needs_language_server",
        "talks to yaml-language-server as an editor does",
        "Node, and YAML_LANGUAGE_SERVER naming the program",
        _named("YAML_LANGUAGE_SERVER", "node"),
    ),
    Need("needs_browser", "drives headless Chromium", "Debian's chromium", _program(*_BROWSERS)),
    Need(
        "needs_axe",
        "runs axe-core, a judge of accessible web pages, in headless Chromium",
        "Debian's chromium, and AXE_CORE naming axe.min.js",
        lambda: any(_named("AXE_CORE", browser)() for browser in _BROWSERS),
    ),
    Need("needs_poppler", "reads the PDF with poppler-utils", "Debian's poppler-utils", _program("pdftotext")),
    Need(
        "needs_soffice",
        "converts Word files with LibreOffice",
        "Debian's libreoffice-writer-nogui",
        _program("soffice"),
        tool=False,
    ),
    Need("needs_patch", "runs patch", "Debian's patch", _program("patch")),
    Need(
        "needs_kernel_headers",
        "reads the headers of Linux",
        "Debian's linux-libc-dev",
        lambda: all(Path(each).is_file() for each in _HEADERS),
    ),
    Need(
        "needs_terminal",
        "opens a pseudo-terminal",
        "/dev/pts mounted (a system that runs has it)",
        _opens_terminal,
        tool=False,
    ),
    Need(
        "needs_mounts",
        "mounts a disk of its own",
        "root that may mount, as outside a container",
        lambda: _succeeds("unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /tmp"),
        tool=False,
    ),
    Need(
        "needs_dropped_rights",
        "writes where it may not",
        "a user other than root, or root that can drop its rights (setpriv)",
        lambda: hasattr(os, "geteuid") and (os.geteuid() != 0 or _succeeds(*_WITHOUT_RIGHTS, "true")),
        tool=False,
    ),
    Need("needs_root", "gives files away", "root", lambda: hasattr(os, "geteuid") and os.geteuid() == 0, tool=False),
    Need("needs_devices", "makes device files", "root that may make devices", _makes_device, tool=False),
    Need(
        "needs_attributes",
        "gives files attributes",
        "a file system that keeps attributes",
        _keeps_attributes,
        tool=False,
    ),
    Need(
        "needs_processes", "looks at processes", "/proc mounted", lambda: Path("/proc/self/stat").exists(), tool=False
    ),
    Need("needs_linux", "tries what only Linux has", "Linux", lambda: sys.platform == "linux", tool=False),
    Need("needs_posix", "tries what Windows has not", "Linux or macOS", lambda: os.name == "posix", tool=False),
)


def marks() -> list[str]:
    """The lines that register the marks."""
    return [f"{each.name}: {each.purpose}" for each in NEEDS]


def hold_to(item: pytest.Item) -> None:
    """Skips a test whose need this machine lacks, or fails it where .ci/run should have installed it."""
    for need in NEEDS:
        if item.get_closest_marker(need.name) and not need.present():
            if ALL and need.tool:
                pytest.fail(f"{need.name}: missing, and ANNUAL_REPORT_TESTS_ALL=1 leaves nothing out")
            pytest.skip(f"{need.name}: {need.get}")


def left_out(reasons: Iterable[str]) -> list[str]:
    """A line for each need that tests were skipped for, by the reasons of all that were skipped."""
    counted = Counter(reason.removeprefix("Skipped: ").partition(":")[0] for reason in reasons)
    return [
        f"{need.name:22} {counted[need.name]:4} {'test' if counted[need.name] == 1 else 'tests'}; get: {need.get}"
        for need in NEEDS
        if counted[need.name]
    ]

"""What the doctor saw as one text for whoever looks after the machine, without anything private.

No text of a data file gets into it: of findings there are the rule and its place. The home folder, the folder of the
workspace, and the names of the user and of the machine are not written wherever something else quotes them.
"""

import getpass
import os
import platform
import re
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from typing import Final
from unicodedata import normalize

from annual_report import __version__
from annual_report.api.checking import DataFiles, check_period
from annual_report.api.examinations.examination import Examination, Observation
from annual_report.api.publish import CannotWriteError, need_folder, replace_own_file, write_files
from annual_report.language import N_, Language, message, translator
from annual_report.language.harmless import on_one_line
from annual_report.load.regular_file import read_regular_file
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.model.walk import walk
from annual_report.values.text_types import slug

FILE: Final = "doctor-report.txt"
_HEADING: Final = "annual-report doctor --report"
# The last line, which tells a report that is still what was written from one that has anything of somebody else's.
_SEAL: Final = b"SHA-256 of the lines above: "
_LONGEST: Final = 1_000_000
_VARIABLES: Final = (
    "ANNUAL_REPORT_LANG", "LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "TERM", "NO_COLOR", "PYTHONUTF8", "TMPDIR",
    "TEMP", "SOURCE_DATE_EPOCH", "WEASYPRINT_DLL_DIRECTORIES",
)  # fmt: skip
_FOLDERS: Final = frozenset({"TMPDIR", "TEMP"})  # of these it matters alone whether they are there
_USUAL_FOLDERS: Final = frozenset({"/tmp", "/var/tmp", "/usr/tmp"})  # noqa: S108 - they are only compared with
_PERIOD: Final = re.compile(r"[\d-]+(?:-[hq]\d)?|organization\.yaml")
_SHORT_NAME: Final = 2  # a user called “an” is in half of all words: hidden where it is all of a folder's name
_LONG_NAME: Final = 5  # hidden within longer words as well

Seen = Iterable[tuple[Examination, Observation]]


def write_machine_report(seen: Seen, folder: Path, language: Language, file: Path) -> Path:
    """Writes `machine_report` into `file`, over an earlier one alone. Raises `CannotWriteError`."""
    need_folder(file)
    text = machine_report(seen, folder, language).encode(errors="replace")
    sealed = text + _SEAL + sha256(text).hexdigest().encode() + b"\n"
    if not os.path.lexists(file):
        write_files(file.parent, {file.name: sealed}, fresh=True)
    elif (before := _earlier(file)) is not None:
        replace_own_file(file, before, sealed, keeps_copy=False)
    else:
        what, cure = N_("there is another file of this name"), N_("choose another name for the report")
        raise CannotWriteError(file, message(what), message(cure))
    return file


def _earlier(file: Path) -> bytes | None:
    """The earlier report in `file`; None for anything else, be it a report into which somebody has written since."""
    try:
        content = b"" if file.is_symlink() else read_regular_file(file, _LONGEST)
    except OSError:
        return None
    text, seal, digest = content.rpartition(_SEAL)
    return content if seal and digest == sha256(text).hexdigest().encode() + b"\n" else None


def machine_report(seen: Seen, folder: Path, language: Language) -> str:
    """What was `seen` of the machine, as text: the program, the system, the workspace around `folder`."""
    workspace = _workspace(folder)
    hide = _Hiding(workspace, folder)
    say = translator(language)
    parts = [
        (N_("Left out"), [say(each) for each in _LEFT_OUT]),
        (N_("Examined"), _examined(seen, language)),
        (N_("System"), _system()),
        (N_("Libraries"), _libraries()),
        (N_("Workspace"), _of_workspace(workspace, language)),
    ]
    lines = [_HEADING, ""]
    for title, body in parts:
        lines += [say(title), *(f"  {hide(line)}" for line in body), ""]
    return "\n".join(lines)


_LEFT_OUT: Final = (
    N_("names of people and bodies, and all texts and figures of reports;"),
    N_("the names of the user and of this machine; the home folder is ~, the folder of the workspace <workspace>;"),
    N_("all other variables, files and programs of this machine."),
)


def _examined(seen: Seen, language: Language) -> Iterator[str]:
    say = translator(language)
    for each, observation in seen:
        yield f"{say(observation.mark)}: {say(each.title)}: {observation.found.say(language)}"
        if observation.cure is not None:
            yield f"    {observation.cure.say(language)} {observation.command}".rstrip()


def _system() -> Iterator[str]:
    yield f"annual-report {__version__}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()}, {platform.machine()})"
    yield platform.platform()
    yield f"encoding {sys.getfilesystemencoding()}, processors {os.cpu_count()}"
    for name in _VARIABLES:
        if (value := os.environ.get(name)) is not None:
            yield f"{name}={_presence(value) if name in _FOLDERS else value}"


def _presence(folder: str) -> str:
    return "<folder>" if os.path.isdir(folder) else "<no folder>"  # noqa: PTH112 - whatever text it is


def _libraries() -> Iterator[str]:
    found = {each.name.lower(): each.version for each in distributions() if each.name}
    yield from (f"{name} {version}" for name, version in sorted(found.items()))


def _of_workspace(workspace: Workspace | None, language: Language) -> Iterator[str]:
    """The periods that there are, and what the latest breaks: rules and places, and nothing of what stands there."""
    if workspace is None:
        yield translator(language)(N_("none"))
        return
    periods = workspace.periods()
    yield message(N_("reports: {years}"), years=", ".join(periods) or "–").say(language)
    if not periods:
        return
    try:
        found = check_period(DataFiles(workspace), periods[-1]).diagnostics
    except Exception as error:  # whatever it is, the rest is of use
        yield f"{periods[-1]}: {type(error).__name__}"
        return
    places = Counter((each.rule.name, each.place.file, each.line) for each in found)
    for (rule, file, line), count in places.items():
        told = file if _is_of_program(file) else "…"
        yield f"{rule}  {told}{f':{line}' if line else ''}{f'  x {count}' if count > 1 else ''}"
    if not found:
        yield message(N_("{year}: no errors"), year=periods[-1]).say(language)


def _is_of_program(file: str) -> bool:
    """Whether a file has a name that the program gives: photos and templates are called as their writers like."""
    return re.fullmatch(r"data/(?:organization|[\d-]+(?:-[hq]\d)?/\w+)\.yaml", file) is not None


def _workspace(folder: Path) -> Workspace | None:
    try:
        return Workspace.find(folder)
    except (NoWorkspaceError, OSError):
        return None


# What is before the sign of a value that was cut off, and the fewest letters of a path that are one.
_CUT: Final = re.compile(r"([^…\n]*?) ?…")
_SHORTEST_BEGINNING: Final = 6


class _Hiding:
    """Takes out of a text where the user lives on this machine, and what user and machine are called."""

    def __init__(self, workspace: Workspace | None, folder: Path) -> None:
        place = "<folder>" if workspace is None else "<workspace>"
        paths = [(str(each), place) for each in _ways_to(workspace, folder)]
        paths += [(each, "<temporary folder>") for each in _temporary_folder()]
        # Where one is in another, all of it is to be found before its beginning is.
        hidden = [(re.escape(_as_shown(each)), shown) for each, shown in sorted(paths, key=_length, reverse=True)]
        hidden += [(rf"(?<=\bdata/){re.escape(_as_shown(each))}", "<name>") for each in _named_freely(workspace)]
        names = [*_names(), *((each, "<name>") for each in _people(workspace))]
        with suppress(RuntimeError, OSError):
            home = Path.home()
            if len(home.parts) > 1:
                hidden += [(re.escape(_as_shown(str(each))), "~") for each in dict.fromkeys((home.resolve(), home))]
                names += [(home.name, "<user>")] if home.name != "root" else []
        hidden += [(_pattern(name), shown) for name, shown in names if name.strip()]
        self._paths = [(_as_shown(each), shown) for each, shown in sorted(paths, key=_length, reverse=True)]
        self._shown = [shown for _pattern, shown in hidden]
        self._pattern = re.compile("|".join(f"({pattern})" for pattern, _shown in hidden) or "(?!)", re.IGNORECASE)

    def __call__(self, text: str) -> str:
        whole = self._pattern.sub(lambda match: self._shown[(match.lastindex or 1) - 1], _as_shown(text))
        return _CUT.sub(self._without_its_end, whole)

    def _without_its_end(self, match: re.Match[str]) -> str:
        """A line as far as a long value was cut off in it: a path without its end is hidden as well."""
        for path, shown in self._paths:
            for length in range(len(path), _SHORTEST_BEGINNING - 1, -1):
                if match[1].endswith(path[:length].rstrip()):
                    return f"{match[1][: -len(path[:length].rstrip())]}{shown}…"
        return match[0]


def _length(named: tuple[str, str]) -> int:
    return len(named[0])


def _as_shown(text: str) -> str:
    """The text on one line, as messages show it, and with its marks as parts of their letters.

    Some systems write names of files otherwise.
    """
    return normalize("NFC", on_one_line(text))


def _pattern(name: str) -> str:
    """What finds a name, however its words are joined: the shorter it is, the less may be beside it."""
    words = r"[\s._-]*".join(map(re.escape, _as_shown(name).split()))
    if len(name) <= _SHORT_NAME:
        return rf"(?<=[/\\=]){words}(?!\w)"
    return words if len(name) >= _LONG_NAME else rf"(?<![^\W\d_]){words}(?![^\W\d_])"


def _ways_to(workspace: Workspace | None, folder: Path) -> list[Path]:
    """The workspace's folder, or else the `folder` that is none: where it is, and by whatever way one comes to it."""
    ways: list[Path] = []
    with suppress(OSError, RuntimeError):
        root = (folder if workspace is None else workspace.root).resolve()
        ways.append(root)
        for way in (folder, Path(os.environ.get("PWD", ""))):
            with suppress(OSError, RuntimeError):
                there = way.absolute()
                ways += [each for each in (there, *there.parents) if each.resolve() == root]
    return [each for each in dict.fromkeys(ways) if len(each.parts) > 1]


def _temporary_folder() -> Iterator[str]:
    """The folder for temporary files, where it is not one that every machine has."""
    with suppress(OSError):
        folder = tempfile.gettempdir()
        if folder not in _USUAL_FOLDERS:
            yield folder


def _named_freely(workspace: Workspace | None) -> list[str]:
    """The folders in data/ that are called as somebody likes, and not by a period; long names first."""
    if workspace is None:
        return []
    with suppress(OSError):
        names = [each.name for each in (workspace.root / "data").iterdir() if not _PERIOD.fullmatch(each.name)]
        return sorted(names, key=len, reverse=True)
    return []


def _people(workspace: Workspace | None) -> Iterator[str]:
    """The names of the people and bodies of the organisation's file, with and without their marks."""
    with suppress(Exception):  # whatever is wrong with the file, nothing of it is quoted
        organization = DataFiles(workspace).organization.value if workspace else None
        if organization is not None:
            for path, name in walk(organization):  # those of earlier times too
                if path[-1:] == ("name",) and isinstance(name, str):
                    yield from (name, slug(name).replace("-", " "))


def _names() -> Iterator[tuple[str, str]]:
    with suppress(Exception):  # a user without a name
        if (user := getpass.getuser()) != "root":
            yield user, "<user>"
    with suppress(OSError):
        if (machine := socket.gethostname()) != "localhost":
            yield machine, "<machine>"

"""Files and folders of a workspace that were hardly meant to be called otherwise than the program reads them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import read_roman
from annual_report.language.similar_names import edits_apart
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import slug

ORGANIZATION: Final = "organization"
REPORT: Final = "report"
# What people call these files in Vietnamese, or in other English.
_OTHER_NAMES: Final = {
    "organisation": ORGANIZATION, "to-chuc": ORGANIZATION, "tochuc": ORGANIZATION, "don-vi": ORGANIZATION,
    "co-quan": ORGANIZATION, "bao-cao": REPORT, "baocao": REPORT, "bao-cao-nam": REPORT, "annual-report": REPORT,
    "cong-van": "letter", "congvan": "letter", "thu": "letter",
}  # fmt: skip
_DATA_FOLDERS: Final = frozenset({"data", "du-lieu", "dulieu", "datas"})
# Editors and systems put another end to a name, or one more; some hide it.
_END: Final = lazy_pattern(r"(?:\.ya?ml|\.txt)+$", re.IGNORECASE)
_MOST_SLIPS: Final = 2
_MOST_NAMES: Final = 1000
_YEAR: Final = lazy_pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_HALF: Final = lazy_pattern(r"\bh-?([12])\b|\b6-thang-(dau|cuoi)\b")
_QUARTER: Final = lazy_pattern(r"\b(?:q|quy)-?([1-4]|iv|i{1,3})\b")
_NINE_MONTHS: Final = lazy_pattern(r"\b9-?(?:m|thang)(?:-dau)?\b")
_MONTH: Final = lazy_pattern(r"\b(?:thang|t|m)-?(0?[1-9]|1[0-2])\b|^-+(0[1-9]|1[0-2])$")
_LABEL: Final = lazy_pattern(r"[a-z]+(?:-[a-z0-9]+)+")
_PARTS: Final[Mapping[re.Pattern[str], Callable[[re.Match[str]], str]]] = {
    _HALF: lambda match: f"h{match[1] or (1 if match[2] == 'dau' else 2)}",
    _NINE_MONTHS: lambda _match: "9m",
    _QUARTER: lambda match: f"q{match[1] if match[1].isdigit() else read_roman(match[1].upper())}",
    _MONTH: lambda match: f"m{int(match[1] or match[2]):02}",
}
# Words beside the year by which a folder is still that of the period; any other may say that it is something else.
_OF_A_PERIOD: Final = frozenset(
    ("nam", "bao", "cao", "report", "bc", "data", "year", "nhiem", "ky", "giai", "doan", "tong", "ket")
)


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A file or folder at `path`, and the name that it should have in its folder; `period` is whose report it holds.

    The name is empty where the period has a folder already, or is not known.
    """

    path: Path
    name: str
    period: str = ""

    @property
    def problem(self) -> str:
        """What is wrong with its `{name}`, not yet in any language."""
        if self.name:
            return N_("“{name}” is not read: its name is almost, but not quite, that of a data file or folder")
        return N_("“{name}” is not read: a folder with a report is called by its period, and this is no period")

    @property
    def fix(self) -> Message:
        """What to do."""
        if self.name:
            return message(N_("rename it to {name}"), name=self.name)
        if self.period:
            text = N_("there is a folder data/{period} already: if this is a copy, move it out of the folder data")
            return message(text, period=self.period)
        return message(N_("rename it to its period, such as 2025, 2025-h1 or nam-hoc-2024-2025, or move it elsewhere"))


def meant_file(name: str, stems: Sequence[str]) -> str | None:
    """Which of the files `stems`.yaml a file of this name was meant to be; None where that is none of them."""
    stem = _END.sub("", name)
    if "." in stem:  # of another kind, or a copy
        return None
    spelt = "-".join(word for word in slug(_YEAR.sub("", stem)).split("-") if word not in {"nam", ""})
    near = [(slips, each) for each in stems if (slips := edits_apart(spelt, each, _MOST_SLIPS)) is not None]
    meant = _OTHER_NAMES.get(spelt) or (min(near)[1] if near else "")
    return f"{meant}.yaml" if meant in stems and name != f"{meant}.yaml" else None


def meant_period(name: str) -> str | None:
    """The period that a folder of this name is about; None where it names none, or is called as it should be."""
    text = slug(name)
    years, beside = _YEAR.findall(text), _YEAR.sub("-", text)
    said: list[str] = []
    for pattern, part in _PARTS.items():
        if match := pattern.search(beside):
            said.append(part(match))
            beside = pattern.sub("", beside)
    others = {*beside.split("-")} - _OF_A_PERIOD - {""}
    if _is_period(name) or others or not years or len(said) > 1:
        return None
    key = "-".join([*years, *said])
    return key if _is_period(key) else None


def misnamed_organization(folder: Path) -> list[Misnamed]:
    """Files in `folder`, or in its folder for data, that were meant to be data/organization.yaml."""
    found = list[Misnamed]()
    for data in _named(folder):
        if data.is_dir() and slug(data.name) in _DATA_FOLDERS:
            files = [file for file in _named(data) if file.is_file()]
            found += [Misnamed(file, f"{ORGANIZATION}.yaml") for file in files if _is(file, ORGANIZATION)]
            if data.name != "data" and any(file.name == f"{ORGANIZATION}.yaml" for file in files):
                found.append(Misnamed(data, "data"))
    return found or [Misnamed(file, f"{ORGANIZATION}.yaml") for file in _named(folder) if _is(file, ORGANIZATION)]


def misnamed_in(data: Path, kinds: Sequence[str]) -> Iterator[Misnamed]:
    """Folders and files in the folder `data` that were meant to be a period's, or its report or one of the `kinds`.

    Nothing is told of what stands beside a file or folder that has the name.
    """
    for folder in _named(data):
        if _is_period(folder.name) or labelled_period(folder) is not None:
            yield from _misnamed_files(folder, kinds)
        elif _has_report(folder):
            key = meant_period(folder.name) or _key_written_in(folder)
            yield Misnamed(folder, "" if lexists(data / key) else key, key)


def labelled_period(folder: Path) -> Period | None:
    """The period with a label whose folder this is, `nam-hoc-2024-2025`; None where it is the folder of no such one.

    Where the file of its report cannot be read so far, the dates are guessed from its name.
    """
    name = folder.name
    if not _LABEL.fullmatch(name) or not _YEAR.search(name) or meant_period(name):
        return None
    written = _written_in(folder)
    if isinstance(written, str) and _is_period(written):  # a copy of another report
        return None
    return written if isinstance(written, Period) and written.key == name else Period.guessed(name)


def _key_written_in(folder: Path) -> str:
    """The key of the period that the report in `folder` says to be on; empty where it cannot be read."""
    written = _written_in(folder)
    if isinstance(written, Period):
        return written.key
    return written if written is not None and _is_period(written) else ""


def _written_in(folder: Path) -> Period | str | None:
    """What the report in `folder`, a folder of data/, says of its period; None where it cannot be read."""
    from annual_report.load.written_period import written_period  # only where there is such a folder

    root = folder.parent.parent
    try:
        return written_period(inside(root, str(folder.relative_to(root) / f"{REPORT}.yaml")))
    except OutsideWorkspaceError:
        return None


def _has_report(folder: Path) -> bool:
    return any(each.name == f"{REPORT}.yaml" or _is(each, REPORT) for each in _named(folder))


def _misnamed_files(folder: Path, kinds: Sequence[str]) -> Iterator[Misnamed]:
    missing = [stem for stem in (REPORT, *kinds) if not lexists(folder / f"{stem}.yaml")]
    for file in _named(folder):
        meant = meant_file(file.name, (REPORT, ORGANIZATION, *kinds))
        if meant and meant.removesuffix(".yaml") in missing and file.is_file():
            yield Misnamed(file, meant, folder.name)


def _is(file: Path, stem: str) -> bool:
    return meant_file(file.name, (ORGANIZATION, REPORT)) == f"{stem}.yaml"


def _is_period(name: str) -> bool:
    try:
        return Period.parse(name).key == name
    except RefusalError:
        return False


def _named(folder: Path) -> list[Path]:
    """What is in `folder`, in the order of the alphabet, without hidden names; nothing where nobody may look."""
    try:
        return sorted(each for each in folder.iterdir() if not each.name.startswith("."))[:_MOST_NAMES]
    except OSError:
        return []

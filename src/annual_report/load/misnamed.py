"""Files and folders of a workspace that were hardly meant to be called otherwise than the program reads them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import read_roman
from annual_report.language.similar_names import edits_apart
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
# Words beside the year by which a folder is still that of the period; any other may say that it is something else.
_OF_A_PERIOD: Final = frozenset(
    ("nam", "bao", "cao", "report", "bc", "data", "year", "nhiem", "ky", "giai", "doan", "tong", "ket")
)


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A file or folder at `path`, and the name that it should have in its folder; `period` is whose report it holds."""

    path: Path
    name: str
    period: str = ""


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
    half, quarter = _HALF.search(beside), _QUARTER.search(beside)
    others = {*_QUARTER.sub("", _HALF.sub("", beside)).split("-")} - _OF_A_PERIOD - {""}
    if _is_period(name) or others or not years or (half and quarter):
        return None
    key = "-".join(years)
    if half:
        key += f"-h{half[1] or (1 if half[2] == 'dau' else 2)}"
    if quarter:
        key += f"-q{quarter[1] if quarter[1].isdigit() else read_roman(quarter[1].upper())}"
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
        if _is_period(folder.name):
            yield from _misnamed_files(folder, kinds)
        elif (key := meant_period(folder.name)) and not lexists(data / key) and _has_report(folder):
            yield Misnamed(folder, key, key)


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

"""The dated register: names of places and bodies, and texts of law, each with the days on which it was so, as data."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from annual_report.proofreading.dated_names import DatedKind, DatedName

FOLDER: Final = Path(__file__).parent
# Every scalar is a text. The reader of data, which keeps all places, takes three times as long.
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# The files, and the kind of each of their lists.
_LISTS: Final[dict[str, dict[str, DatedKind]]] = {
    "places.yaml": {"names": "name", "ranks": "rank"},
    "bodies.yaml": {"names": "name"},
    "laws.yaml": {"names": "law"},
}


@cache
def register() -> tuple[DatedName, ...]:
    """All rows, in the order of the files, which are part of the program. Raises `ValueError` where one is unsound."""
    return tuple(
        _row(entry, kind)
        for name, lists in _LISTS.items()
        for key, entries in _read(name).items()
        for kind in (lists[key],)
        for entry in entries
    )


def _read(name: str) -> dict[str, list[dict[str, object]]]:
    try:
        lists = yaml.load((FOLDER / name).read_bytes(), Loader=_LOADER)  # noqa: S506 - it makes texts and lists alone
    except yaml.YAMLError as error:
        raise ValueError(name) from error
    if not isinstance(lists, dict) or lists.keys() - _LISTS[name].keys():
        raise ValueError(name)
    return lists


def _row(entry: dict[str, object], kind: DatedKind) -> DatedName:
    """A row as it is written; what of it is not known is a fault of the file."""
    also = entry.pop("also", [])
    texts = {key: str(value) for key, value in entry.items()}
    row = DatedName(
        name=texts.pop("name"),
        kind=kind,
        first=_day(texts.pop("from", "")),
        last=_day(texts.pop("until", "")),
        now=texts.pop("now", ""),
        before=texts.pop("before", ""),
        source=texts.pop("source"),
        also=tuple(map(str, also)) if isinstance(also, list) else (),
        number=texts.pop("number", ""),
        confirmed=texts.pop("unconfirmed", "") != "có",
        sure_from=_day(texts.pop("sure_from", "")),
    )
    if texts or not (row.first or row.last):
        raise ValueError(f"{row.name}: {sorted(texts)}")
    return row


def _day(text: str) -> date | None:
    if not text:
        return None
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)

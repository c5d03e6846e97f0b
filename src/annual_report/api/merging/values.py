"""Values of the data that are no texts, as they are written for the page to say something else."""

from typing import Any, Final

from annual_report.api.merging.changes import FigureChanged
from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.figure_values import written_day, written_number
from annual_report.api.merging.written_dates import date_in_cell
from annual_report.document.origin import ORGANIZATION_FILE, REPORT_FILE
from annual_report.model.walk import Path
from annual_report.values.dates import PartialDate
from annual_report.values.figures import Figure

# What a file of the organisation says for all documents, and where one document says otherwise: the keys of its frame.
_OF_ALL: Final = {("place",): ("place",), ("archive",): ("archive",)}


class NewValues:
    """Finds the places and texts of values in the data of now."""

    def __init__(self, now: DataNow) -> None:
        self._now = now
        has_own = now.kind in now.checked.documents
        self._file = f"{now.kind}.yaml" if has_own else REPORT_FILE
        self._frame: Path = () if has_own else ("issuance",)

    def figure(self, change: FigureChanged) -> tuple[Path, str] | None:
        """Which value of the report makes a name say the new words, and its text."""
        return self._now.figures.of_name(change)

    def value(self, file: str, path: Path, old: str, new: str) -> tuple[str, Path, str] | None:
        """In which file, where and how a value is written that is printed as `new` in place of `old`."""
        if file == ORGANIZATION_FILE:
            return self._of_organization(path, old, new)
        loaded = self._now.files.get(file)
        value = value_at(loaded.value, path) if loaded is not None else None
        if isinstance(value, Figure) and file == REPORT_FILE:
            text = self._now.figures.of_cell(path, old, new)
            return None if text is None else (file, path, text)
        if isinstance(value, PartialDate) and path[-1] != "date" and loaded is not None:
            text = date_in_cell(new, loaded.text(path), self._now.document.report.language) or written_day(new)
        else:
            text = self._of_frame(path, value, new)
        return None if text is None else (file, path, text)

    def _of_frame(self, path: Path, value: Any, new: str) -> str | None:
        if path[-1] == "number":
            return written_number(new)
        if path[-1] == "date":
            return written_day(new)
        if path[-1] == "copies":
            return written_number(new)
        if path == ("subject",) and value is None:  # of a letter, which has one of the program's as long as it has none
            return new.strip()
        return None

    def _of_organization(self, path: Path, old: str, new: str) -> tuple[str, Path, str] | None:
        """What one document says otherwise than its organisation usually does."""
        if path in _OF_ALL:
            return self._file, (*self._frame, *_OF_ALL[path]), new.strip()
        signatory = (*self._frame, "signatory")
        match path:
            case ("people", _, "posts", _):
                return self._file, (*signatory, "post"), _in_case(new, old)
            case ("people", _, "name"):
                people = self._now.document.organization.people
                named = [person for person in people if person.name.casefold() == new.strip().casefold()]
                return (self._file, (*signatory, "person"), str(named[0].id)) if len(named) == 1 else None
        return None


def _in_case(new: str, old: str) -> str:
    """A post as data has it: in small letters where it was printed in capitals."""
    text = new.strip()
    return text.capitalize() if old.isupper() and text.isupper() else text


def value_at(value: Any, path: Path) -> Any:
    """What is at a `path` of the model; None where there is nothing."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, step, None)
    return value

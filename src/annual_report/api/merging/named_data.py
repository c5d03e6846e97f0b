"""What names in braces stand for that are no figures: a date, a place, bodies and people, and how each is changed."""

from dataclasses import dataclass
from typing import Any, Final

from annual_report.api.merging.changes import NewRun, Replacement, TextChanged
from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.lines import plain
from annual_report.api.merging.written_dates import date_saying
from annual_report.document.origin import ORGANIZATION_FILE, REPORT_FILE
from annual_report.language import N_, Message, message
from annual_report.model.activities import Dated
from annual_report.model.walk import Path
from annual_report.wording.nameable import id_and_form
from annual_report.wording.names import PARTICULARS, VIETNAMESE_PARTICULARS, names_of_particulars

_WRITTEN_THERE: Final = N_("{name} is what is written at {place}; change it there, or take another name")
_LISTED: Final = {"partners": "bodies", "guests": "", "parties": "bodies"}


@dataclass(frozen=True, slots=True)
class NewDatum:
    """The value at `path` of a file, as it is to be written."""

    path: Path
    text: str


@dataclass(frozen=True)
class NamedData:
    """What the texts of the data of now name."""

    now: DataNow

    def changed(self, change: TextChanged, replacement: Replacement) -> NewDatum | NewRun | None:
        """What makes a name say the new words: another value, or another name; None where nothing does."""
        [name] = replacement.names
        event = self._event(change)
        if event is not None:
            path, thing = event
            key = self._particular(name, thing)
            if key:
                text = self._particular_text(path, thing, key, id_and_form(name)[1], replacement.text)
                return NewDatum((*path, *text[0]), text[1]) if text else None
        others = [each for each in self._ids() if self._says(each, replacement.text)]
        return NewRun(replacement.text, name=others[0]) if len(others) == 1 else None

    def is_datum(self, change: TextChanged, replacement: Replacement) -> bool:
        """Whether other words were written for a name as a whole that stands for a date, place, body or person."""
        if len(replacement.names) != 1 or not replacement.text.strip():
            return False
        if any(run.name for run in replacement.runs):
            return False
        return self._place_of(change, replacement.names[0]) is not None

    def why(self, change: TextChanged) -> Message | None:
        """Why a text cannot be changed that has other words for a name; None where it has none."""
        for each in change.replacements:
            if self.is_datum(change, each) and self.changed(change, each) is None:
                [name] = each.names
                place = self._place_of(change, name)
                return message(_WRITTEN_THERE, name=f"{{{name}}}", place=place)
        return None

    def _place_of(self, change: TextChanged, name: str) -> str | None:
        """Where it is written what a name stands for; None for figures, and what is not in these files."""
        base = id_and_form(name)[0]
        event = self._event(change)
        if event is not None and (key := self._particular(name, event[1])):
            return self._place(change.origin.file, (*event[0], key))
        organization = self.now.document.organization
        for kind in ("bodies", "people"):
            for index, each in enumerate(getattr(organization, kind)):
                if str(each.id) == base:
                    return self._place(ORGANIZATION_FILE, (kind, index))
        for index, each in enumerate(self.now.document.report.documents):
            if str(each.id) == base:
                return self._place(REPORT_FILE, ("documents", index))
        return None

    def _place(self, file: str, path: Path) -> str:
        span = self.now.files[file].span(path)
        return f"{span.file}:{span.line}"

    def _event(self, change: TextChanged) -> tuple[Path, Dated] | None:
        """What has a date, and the text of which this is, with its path."""
        loaded = self.now.files.get(change.origin.file)
        value: Any = loaded.value if loaded is not None else None
        found: tuple[Path, Dated] | None = None
        for number, step in enumerate(change.origin.path):
            if isinstance(value, Dated):
                found = change.origin.path[:number], value
            if isinstance(step, int):
                value = value[step] if isinstance(value, tuple) and step < len(value) else None
            else:
                value = getattr(value, step, None)
        return found

    def _particular(self, name: str, event: Dated) -> str:
        """The key of the event that a name stands for; "" where it is another name."""
        base = id_and_form(name)[0]
        if base not in names_of_particulars(event, self.now.document.names):
            return ""
        return base if base in PARTICULARS else VIETNAMESE_PARTICULARS.get(base, "")

    def _particular_text(self, path: Path, event: Dated, key: str, form: str, new: str) -> tuple[Path, str] | None:
        """The value of an event that makes one of its names say the new words."""
        language = self.now.document.report.language
        names = self.now.document.names

        def says(value: object) -> str | None:
            changed = event.model_copy(update={key: value})
            return names_of_particulars(changed, names)[key].say(form, language)

        if key == "date":
            written = self.now.files[REPORT_FILE].text((*path, key))
            text = date_saying(new, written, says)
            return ((key,), text) if text else None
        if key == "place" and not form:
            return (key,), " ".join(plain(new).split())
        if key in _LISTED and len(listed := getattr(event, key)) == 1:
            ids = [each for each in self._ids() if each != str(listed[0]) and self._says(each, new)]
            return ((key, 0), ids[0]) if len(ids) == 1 else None
        return None

    def _ids(self) -> list[str]:
        """The ids of bodies and people."""
        organization = self.now.document.organization
        return [str(each.id) for each in (*organization.bodies, *organization.people)]

    def _says(self, name: str, new: str) -> bool:
        nameable = self.now.document.names.get(name)
        said = nameable.say("", self.now.document.report.language) if nameable else None
        return said is not None and plain(said).split() == plain(new).split()

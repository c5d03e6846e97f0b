"""A file in Word taken into a workspace: read, made data, and written; what is there already stays as it is."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annual_report.api.begin.beginning import CannotBeginError
from annual_report.api.begin.writing import on_one_line
from annual_report.api.checking import DataFiles
from annual_report.api.importing.conversion import word_bytes
from annual_report.api.importing.importing import House, Imported, imported, picture_parts
from annual_report.api.importing.notices import Notice
from annual_report.api.publish import write_files
from annual_report.api.publish.atomic import write_tree
from annual_report.language import DATA_LANGUAGE, N_, Language, message, translator
from annual_report.load.docx.content import WordContent
from annual_report.load.docx.reading import content_of, parts_of
from annual_report.load.loaded import Loaded
from annual_report.load.workspace import ORGANIZATION_FILE, Workspace
from annual_report.load.yaml.list_chunks import CannotRewriteError
from annual_report.load.yaml.nodes import Sequence, node_at
from annual_report.load.yaml.rewriting import Kept, New, Rewriting
from annual_report.model.organization import Organization
from annual_report.values.refusal import RefusalError

_IN_BRACES: Final = re.compile(r"(\s*)- \{")
_HEADING: Final = N_("Taken from the file {name}. Compare it with that before it is used.")


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file as it was read: its name, its content, the bytes of its pictures."""

    name: str
    content: WordContent
    pictures: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class TakenFromWord:
    """What was written: the files, the report first; what was understood of the Word file, and what is told of it.

    `root` is the folder of the workspace.
    """

    root: Path
    period: str
    files: tuple[Path, ...]
    imported: Imported
    notices: tuple[Notice, ...]


def read_word_file(path: Path) -> WordFile:
    """Reads a file of Word, or of another office program where LibreOffice is there.

    Raises `UnreadableFileError`, and `OSError`.
    """
    data = word_bytes(path)
    content = content_of(data)
    return WordFile(path.name, content, dict(parts_of(data, picture_parts(content))))


def take(
    file: WordFile,
    root: Path,
    year: str | None = None,
    statistics: bool | Collection[str] = False,
    language: Language = DATA_LANGUAGE,
) -> TakenFromWord:
    """Writes the data of a file into the workspace in the folder `root`, or into a new one there.

    `statistics` are the ids of the figures to be taken, True for all. Raises `CannotBeginError` where `year` is no
    period or there is a report on it, and `CannotWriteError`.
    """
    heading = [translator(language)(_HEADING).format(name=file.name)]
    try:
        made = imported(file.content, file.pictures, year=year, statistics=statistics, heading=heading)
    except RefusalError as refusal:
        raise CannotBeginError(refusal.reason, *([refusal.fix] if refusal.fix else [])) from None
    known = _organization(root)
    notices = made.notices
    files: dict[str, bytes] = {}
    if known is None:
        files[ORGANIZATION_FILE] = made.organization.encode()
    key = made.period.key
    if Workspace(root).has_report(key):
        what = message(
            N_("There is a report for {year} already, which is left as it is: {file}"),
            year=key, file=Workspace(root).report_file(key),
        )  # fmt: skip
        how = N_("Name another period with --year, or another folder with --workspace.")
        raise CannotBeginError(what, message(how))
    if known is not None:
        person, more = _signer(root, known, made)
        house = House(person, known.small_numbers == "two-digit")
        made = imported(
            file.content, file.pictures, year=year, statistics=statistics, house=house, heading=heading
        )  # fmt: skip
        notices = (*made.notices, *more)
    files |= {f"data/{key}/{name}": data for name, data in made.photos.items()}
    files[f"data/{key}/report.yaml"] = made.report.encode()
    written = _written(root, key, files)
    return TakenFromWord(root, key, written, made, notices)


def _organization(root: Path) -> Organization | None:
    if not (root / ORGANIZATION_FILE).is_file():
        return None
    return DataFiles(Workspace.at(root)).organization.value


def _signer(root: Path, known: Organization, made: Imported) -> tuple[str, list[Notice]]:
    """The id of who signs in the organisation that there is, who is added to it where it does not know them."""
    found = next((each.id for each in known.people if each.name == made.signer), None)
    if found is not None:
        return found, []
    if not made.signer:
        first = next((each.id for each in known.people), "")
        return first, [Notice(message(N_("the signatory was not found: look at “signatory” in report.yaml")))]
    from annual_report.values.text_types import slug

    name = slug(made.signer)
    if _added(root, known, name, made):
        said = N_("{name} was added to “people” in organization.yaml")
        return name, [Notice(message(said, name=made.signer))]
    said = N_("organization.yaml has no {name}: add this person to “people”, with the id {id}")
    return name, [Notice(message(said, name=made.signer, id=name))]


def _added(root: Path, known: Organization, name: str, made: Imported) -> bool:
    """Adds who signs to the file of the organisation; whether that could be done."""
    loaded = DataFiles(Workspace.at(root)).organization
    if loaded.root is None or not known.people:
        return False
    rewriting = Rewriting(loaded.source, loaded.root)
    kept = [Kept(("people",), index) for index in range(len(known.people))]
    person = {"id": name, "name": made.signer, **({"posts": [made.post]} if made.post else {})}
    try:
        rewriting.arrange(("people",), [*kept, New(person)])
        text: str | None = rewriting.in_file
    except CannotRewriteError:
        text = _with_line(loaded, name, made)
    if text is None:
        return False
    write_files(root / "data", {"organization.yaml": text.encode()})
    return True


def _with_line(loaded: Loaded[Organization], name: str, made: Imported) -> str | None:
    """The file with one more person on a line of its own, where the last one is on one in braces."""
    people = node_at(loaded.root, ("people",)) if loaded.root else None
    if not isinstance(people, Sequence) or not people.items:
        return None
    last = people.items[-1].span
    dash = _IN_BRACES.match(loaded.source.line(last.line))
    if dash is None or last.line != last.end_line:
        return None
    posts = f", posts: [{on_one_line(made.post)}]" if made.post else ""
    line = f"{dash[1]}- {{id: {name}, name: {on_one_line(made.signer)}{posts}}}"
    lines = loaded.source.in_file.text.splitlines(keepends=True)
    end = "\r\n" if lines[last.line - 1].endswith("\r\n") else "\n"
    before = lines[: last.line]
    before[-1] = before[-1].rstrip("\r\n") + end
    return "".join([*before, line + end, *lines[last.line :]])


def _written(root: Path, key: str, files: dict[str, bytes]) -> tuple[Path, ...]:
    """Writes the files, a folder that is not there as a whole."""
    data = root / "data"
    folder = data / key
    if not data.exists():
        write_tree(data, {name.removeprefix("data/"): content for name, content in files.items()})
        return tuple(root / name for name in reversed(files))
    own = {name.removeprefix(f"data/{key}/"): content for name, content in files.items() if name != ORGANIZATION_FILE}
    if ORGANIZATION_FILE in files:
        write_files(data, {"organization.yaml": files[ORGANIZATION_FILE]}, fresh=True)
    if not folder.exists():
        write_tree(folder, own)
    else:
        photos = {name.partition("/")[2]: content for name, content in own.items() if "/" in name}
        if photos:
            write_files(folder / "photos", photos, fresh=True)
        write_files(folder, {"report.yaml": own["report.yaml"]}, fresh=True)
    return tuple(root / name for name in reversed(files))

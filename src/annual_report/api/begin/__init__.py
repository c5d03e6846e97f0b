"""The workspace that a new organisation begins with: data of openly invented bodies, commented in two languages."""

import os
from pathlib import Path, PurePath

from annual_report.api.begin.editor_settings import editor_settings
from annual_report.api.begin.first_period import FirstPeriod
from annual_report.api.begin.key_translation import keys_spoken_of, with_vietnamese_keys
from annual_report.api.begin.kinds import BODY_KINDS, Answers, BodyKind, filled_in
from annual_report.api.checking import DataFiles
from annual_report.api.data_schema import FILES, SCHEMA_FOLDER, schema_files
from annual_report.api.publish import finish_tree, settle_folder, write_tree
from annual_report.api.publish.leftovers import left_in
from annual_report.api.workspace_ids import ids_in
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import DATA_LANGUAGE, SOURCE_LANGUAGE, Language
from annual_report.language.key_language import EN_KEYS, VI_KEYS, KeyLanguage
from annual_report.load.workspace import Workspace


class FolderNotEmptyError(FileExistsError):
    """The folder to make has something in it already."""


def is_free(folder: Path) -> bool:
    """Whether a workspace can be made there, or one that was cut short be finished."""
    try:
        return not os.path.lexists(folder) or not any(folder.iterdir()) or bool(left_in(folder))
    except NotADirectoryError:
        return False
    except OSError:
        return True  # writing tells what is wrong with it


def write_scaffold(
    folder: Path,
    year: int | str,
    language: Language,
    kind: BodyKind = BODY_KINDS[0],
    answers: Answers | None = None,
    keys: KeyLanguage = EN_KEYS,
) -> list[Path]:
    """Writes the workspace of `language` for the report on `year`, or on a school year, and gives the files.

    The samples are those of the `kind` of body, with the `answers` in them, and their keys in the language `keys`; all
    of it is in the language of the documents where that is another than that of the data. A
    workspace that was cut short in a folder is finished; what is there by now stays as it is, and its files are given.
    Raises `ValueError` for what is no year, `FolderNotEmptyError` and `CannotWriteError`.
    """
    settle_folder(folder.parent)
    if folder.exists() and not folder.is_dir():
        raise FolderNotEmptyError(str(folder))
    if finished := finish_tree(folder):
        return finished
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError(str(folder))
    period = FirstPeriod.of(year)
    language = language if kind.documents == DATA_LANGUAGE else kind.documents
    texts = {
        period.in_names(name.as_posix()): filled_in(
            (period.in_data if name.suffix == ".yaml" else period.in_names)(sample.read_text("utf-8")),
            kind,
            answers or Answers(),
            language,
        )
        for name, sample in sorted(_samples(language, kind).items())
    }
    if keys == VI_KEYS:
        texts = {name: _in_vietnamese_keys(name, text, language) for name, text in texts.items()}
    ids = ids_in(DataFiles(Workspace(folder), texts), [period.key])
    files = {name: text.encode() for name, text in texts.items()} | editor_settings()
    files |= {
        f"{SCHEMA_FOLDER}/{name}": content
        for name, content in schema_files(language, ids, of_english=kind.documents == SOURCE_LANGUAGE).items()
    }
    write_tree(folder, files)
    return [folder / name for name in files]


def _in_vietnamese_keys(name: str, text: str, language: Language) -> str:
    """The text of a file to begin with, with Vietnamese keys; comments name keys where they are in Vietnamese."""
    path = PurePath(name)
    if path.suffix == ".yaml":
        return with_vietnamese_keys(text, FILES[path.stem], spoken_of=language == DATA_LANGUAGE)
    return keys_spoken_of(text)


def _samples(language: Language, kind: BodyKind) -> dict[PurePath, Path]:
    """The files to begin with, by what they are called in the workspace: of all bodies, this kind, and documents.

    Where nobody has written any in `language`, they are those in that of the data. `documents-en` has those whose
    documents are in English, too.
    """
    found: dict[PurePath, Path] = {}
    wanted = language if kind.documents == DATA_LANGUAGE else f"documents-{kind.documents}"
    for part in ("all", kind.name):
        folder = _in_language(Path(__file__).parent / "samples" / part, wanted)
        found |= {PurePath(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    for document, data in DOCUMENT_DATA.items():
        if data.samples:
            found[PurePath(f"data/__YEAR__/{document}.yaml")] = _in_language(data.samples, wanted, ".yaml")
    return found


def _in_language(folder: Path, language: str, suffix: str = "") -> Path:
    own = folder / f"{language}{suffix}"
    return own if own.exists() else own.with_name(f"{DATA_LANGUAGE}{suffix}")

"""The workspace that a new organisation begins with: data of an openly invented body, commented in two languages."""

from pathlib import Path, PurePath
from typing import Final

from annual_report.api.data_schema import schema_files
from annual_report.api.publish import write_files
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import DATA_LANGUAGE, Language

SCHEMAS: Final = "data/schema"  # where the first lines of the samples say that they are


class FolderNotEmptyError(FileExistsError):
    """The folder to make has something in it already."""


def write_scaffold(folder: Path, year: int, language: Language) -> list[Path]:
    """Writes the workspace of `language` for the report on `year` into `folder`, and gives the files.

    Raises `FolderNotEmptyError` and `CannotWriteError`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmptyError(str(folder))
    written: list[Path] = []
    for name, sample in sorted(_samples(language).items()):
        target = folder / _dated(str(name), year)
        write_files(target.parent, {target.name: _dated(sample.read_text("utf-8"), year).encode()})
        written.append(target)
    schemas = schema_files(language)
    write_files(folder / SCHEMAS, schemas)
    return [*written, *(folder / SCHEMAS / name for name in schemas)]


def _samples(language: Language) -> dict[PurePath, Path]:
    """The files to begin with, by what they are called in the workspace: those of all, and of kinds of documents.

    Where nobody has written any in `language`, they are those in that of the data.
    """
    folder = _in_language(Path(__file__).parent, language)
    found = {PurePath(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    for kind, data in DOCUMENT_DATA.items():
        if data.samples:
            found[PurePath(f"data/__YEAR__/{kind}.yaml")] = _in_language(data.samples, language, ".yaml")
    return found


def _in_language(folder: Path, language: Language, suffix: str = "") -> Path:
    own = folder / f"{language}{suffix}"
    return own if own.exists() else own.with_name(f"{DATA_LANGUAGE}{suffix}")


def _dated(text: str, year: int) -> str:
    return text.replace("__NEXT_YEAR__", str(year + 1)).replace("__YEAR__", str(year))

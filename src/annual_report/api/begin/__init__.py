"""The workspace that a new organisation begins with: data of an openly invented body, commented in two languages."""

from pathlib import Path, PurePath
from typing import Final

from annual_report.api.data_schema import schema_files
from annual_report.api.publish import finish_tree, settle_folder, write_tree
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import DATA_LANGUAGE, Language

SCHEMAS: Final = "data/schema"  # where the first lines of the samples say that they are


class FolderNotEmptyError(FileExistsError):
    """The folder to make has something in it already."""


def write_scaffold(folder: Path, year: int, language: Language) -> list[Path]:
    """Writes the workspace of `language` for the report on `year` into `folder`, and gives the files.

    One that was cut short in a folder is finished; what is there by now stays as it is, and its files are given.
    Raises `FolderNotEmptyError` and `CannotWriteError`.
    """
    settle_folder(folder.parent)
    if folder.exists() and not folder.is_dir():
        raise FolderNotEmptyError(str(folder))
    if finished := finish_tree(folder):
        return finished
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError(str(folder))
    files = {
        _dated(name.as_posix(), year): _dated(sample.read_text("utf-8"), year).encode()
        for name, sample in sorted(_samples(language).items())
    }
    files |= {f"{SCHEMAS}/{name}": content for name, content in schema_files(language).items()}
    write_tree(folder, files)
    return [folder / name for name in files]


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

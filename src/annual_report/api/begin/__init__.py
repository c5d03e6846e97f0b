"""The workspace that a new organisation begins with: data of an openly invented body, commented in two languages."""

from pathlib import Path
from typing import Final

from annual_report.api.data_schema import schema_files
from annual_report.api.publish import write_files
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
    samples = _samples(language)
    written: list[Path] = []
    for sample in sorted(path for path in samples.rglob("*") if path.is_file()):
        target = folder / _dated(str(sample.relative_to(samples)), year)
        write_files(target.parent, {target.name: _dated(sample.read_text("utf-8"), year).encode()})
        written.append(target)
    schemas = schema_files(language)
    write_files(folder / SCHEMAS, schemas)
    return [*written, *(folder / SCHEMAS / name for name in schemas)]


def _samples(language: Language) -> Path:
    """The folder of the samples in `language`, or in that of the data where nobody has written any."""
    own = Path(__file__).parent / language
    return own if own.is_dir() else own.with_name(DATA_LANGUAGE)


def _dated(text: str, year: int) -> str:
    return text.replace("__NEXT_YEAR__", str(year + 1)).replace("__YEAR__", str(year))

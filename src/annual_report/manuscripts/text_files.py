"""The bytes of text files: UTF-8 as it is, other Unicode and old encodings of Vietnamese recognised and read."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import N_, message
from annual_report.load.encodings import BINARY, UTF_16, UTF_32, recognised
from annual_report.load.files import MAX_BYTES, decoded
from annual_report.load.rules import FILE_ENCODING
from annual_report.manuscripts.manuscript import Manuscript, UnreadableManuscriptError
from annual_report.proofreading.stretch import Stretch

_MARKS: Final = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
_WIDE: Final = {UTF_16, UTF_32}


def read_text_file(path: Path, name: str, split: Callable[[str], Iterable[Stretch]]) -> Manuscript:
    """The text file at `path`, `split` into passages. Raises `UnreadableManuscriptError`, and `OSError`."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableManuscriptError(
            message(N_("the file is larger than {limit} MiB"), limit=MAX_BYTES // 1024**2),
            message(N_("split the file, and proofread the parts")),
        )
    return manuscript_of(path.read_bytes(), name, split)


def manuscript_of(data: bytes, name: str, split: Callable[[str], Iterable[Stretch]]) -> Manuscript:
    """The same for the bytes `data` of a file. Raises `UnreadableManuscriptError`."""
    source, problems = decoded(data, name)
    encoding = next((codec for mark, codec in _MARKS.items() if data.startswith(mark)), "utf-8")
    if any(each.is_error for each in problems):
        source, problems, encoding = _converted(data, source, problems, encoding)
    return Manuscript(source, tuple(split(source.text)), problems=tuple(problems), encoding=encoding)


def _converted(
    data: bytes, source: Source, problems: list[Diagnostic], encoding: str
) -> tuple[Source, list[Diagnostic], str]:
    """What a file says that is no UTF-8: UTF-16 is as good; of what else, its encoding is told."""
    found = recognised(data)
    if found and found.text is not None and found.name in _WIDE:
        return Source(source.name, found.text), [], encoding if found.name == UTF_16 else "utf-8"
    if found and found.text is not None:
        return Source(source.name, found.text), problems, "utf-8"
    if found and found.name == BINARY:
        raise UnreadableManuscriptError(
            message(N_("this is no text file, but a document or picture of another program")),
            message(N_("save it as .docx or as plain text, and proofread that")),
        )
    if any(each.rule is FILE_ENCODING for each in problems):
        raise UnreadableManuscriptError(problems[0].message, message(N_("save it with the encoding UTF-8")))
    return source, problems, encoding

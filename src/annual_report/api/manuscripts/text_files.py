"""The bytes of text files: UTF-8 as it is, other Unicode and old encodings of Vietnamese recognised and read."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript, TextFile
from annual_report.diagnostics import Diagnostic, Source, Span
from annual_report.language import N_, message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.regular_file import read_regular_file
from annual_report.load.rules import FILE_ENCODING
from annual_report.load.text.encodings import UTF_16, UTF_32, foreign_encoding
from annual_report.load.text.files import MAX_BYTES, decoded, decomposed
from annual_report.proofreading.placed_passage import PlacedPassage

_CODECS: Final = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
# Ends of lines, paragraphs and pages that are no line ends of files: old programs and word processors write them.
OTHER_ENDS: Final = "\v\f\x1c-\x1e\x85\u2028\u2029"
_SAVE_AGAIN: Final = N_("save it as plain text with the encoding UTF-8, or as .docx, and proofread that")
_CONVERTED: Final = N_("annual-report proofread --fix writes the file in Unicode; --diff shows the result first")
_COMPOSED: Final = N_("type Vietnamese with a keyboard set to Unicode; annual-report proofread --fix rewrites the file")


def read_text_file(path: Path, name: str, split: Callable[[str], Iterable[PlacedPassage]]) -> Manuscript:
    """The text file at `path`, `split` into passages. Raises `UnreadableFileError`, and `OSError`."""
    data = read_regular_file(path, MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(
            message(N_("the file is larger than {limit} MiB"), limit=MAX_BYTES // 1024**2),
            message(N_("split the file, and proofread the parts")),
        )
    return manuscript_of(data, name, split)


def manuscript_of(data: bytes, name: str, split: Callable[[str], Iterable[PlacedPassage]]) -> Manuscript:
    """The same for the bytes `data` of a file. Raises `UnreadableFileError`."""
    source, problems = decoded(data, name)
    if any(each.is_error for each in problems):
        return _foreign(data, source, problems[0], split)
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    told = tuple(replace(each, fix=message(_COMPOSED)) for each in problems)
    return Manuscript(source, tuple(split(source.text)), problems=told, text_file=TextFile(split, mark=mark, read=data))


def _foreign(
    data: bytes, source: Source, problem: Diagnostic, split: Callable[[str], Iterable[PlacedPassage]]
) -> Manuscript:
    """What a file says that is no text in UTF-8: UTF-16 is as good; of an old encoding, that is told."""
    found = foreign_encoding(data)
    if found is None or found.text is None:
        return _doubtful(source, problem, split)
    passages = tuple(split(found.text))
    if found.name in {UTF_16, UTF_32}:
        mark = next((each for each in (BOM_UTF16_LE, BOM_UTF16_BE) if data.startswith(each)), b"")
        mark = b"" if found.name == UTF_32 else mark
        text_file = TextFile(split, _CODECS.get(mark, "utf-8"), mark, data)
        read = text_file.source_of(found.written or found.text, source.name)
        told = tuple(replace(each, fix=message(_COMPOSED)) for each in decomposed(read))
        return Manuscript(read, passages, problems=told, text_file=text_file)
    read = Source(source.name, found.text)
    place = Span(read, found.line, 1, found.line, 2)
    converted = replace(problem, place=place, notes=(message(_CONVERTED), *problem.notes[1:]), edits=())
    return Manuscript(read, passages, problems=(converted,), text_file=TextFile(split, read=data))


def _doubtful(source: Source, problem: Diagnostic, split: Callable[[str], Iterable[PlacedPassage]]) -> Manuscript:
    """What can be read of a file whose letters are partly in doubt; nothing of it is written."""
    if problem.rule is FILE_ENCODING:
        raise UnreadableFileError(problem.message, message(_SAVE_AGAIN))
    return Manuscript(source, tuple(split(source.text)), problems=(replace(problem, edits=()),))

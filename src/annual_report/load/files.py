"""A file's bytes to text: Unicode in UTF-8 and nothing else, with every letter in one piece."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from errno import ENODEV
from pathlib import Path
from typing import Final
from unicodedata import normalize

from annual_report.diagnostics import Diagnostic, Edit, Source, Span, whole_file
from annual_report.diagnostics.source import lines_of
from annual_report.language import N_, message
from annual_report.load.rules import FILE_ENCODING, FILE_TOO_LARGE, FILE_UNREADABLE, TEXT_NOT_NFC

MAX_BYTES: Final = 4 * 1024 * 1024


def read_source(path: Path, name: str) -> tuple[Source, list[Diagnostic]]:
    """The text of a file in NFC, shown to users as `name`; no text where it is unreadable, and why."""
    nowhere = Source(name, "")
    top = whole_file(nowhere)
    try:
        if path.stat().st_size > MAX_BYTES:
            return nowhere, [
                Diagnostic(
                    FILE_TOO_LARGE,
                    message(N_("the file is larger than {limit} MiB"), limit=MAX_BYTES // 1024**2),
                    top,
                    fix=message(N_("keep photos and other files beside it, in the folder photos/")),
                )
            ]
        if not (path.is_file() or path.is_dir()):
            raise OSError(ENODEV, "not a regular file")  # a pipe or device, which could be read for ever
        data = path.read_bytes()
    except OSError as error:
        return nowhere, [
            Diagnostic(FILE_UNREADABLE, message(N_("the file cannot be read: {reason}"), reason=error.strerror), top)
        ]
    return _decoded(data, name)


def _decoded(data: bytes, name: str) -> tuple[Source, list[Diagnostic]]:
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
        if "\0" not in text:
            source = Source(name, normalize("NFC", text))
            return source, _decomposed(text, source)
        before = text[: text.index("\0")]
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
    *above, beside = lines_of(before)
    line, column = len(above) + 1, len(beside) + 1
    source = Source(name, data.decode("utf-8", "replace").replace("\0", "�"))
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        source, line, column = Source(name, ""), 1, 1  # its lines would show as garbage
    return source, [
        Diagnostic(
            FILE_ENCODING,
            message(N_("the file is not text in UTF-8")),
            Span(source, line, column, line, column + 1),
            fix=message(N_("save it again with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8)")),
        )
    ]


def _decomposed(text: str, source: Source) -> list[Diagnostic]:
    """Tells of a `text` that writes accents apart from their letters, which `source` has in one."""
    if text == source.text:
        return []
    where = next(index for index, pair in enumerate(zip(text, source.text, strict=False)) if pair[0] != pair[1])
    *above, beside = lines_of(source.text[:where])
    span = Span(source, len(above) + 1, len(beside) + 1, len(above) + 1, len(beside) + 2)
    what = message(N_("accents are written apart from their letters (decomposed Unicode), first here"))
    fix = message(N_("type Vietnamese with a keyboard set to Unicode; annual-report check --fix rewrites the file"))
    return [Diagnostic(TEXT_NOT_NFC, what, span, fix=fix, edits=(Edit(span, span.text),))]

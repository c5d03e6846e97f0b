"""A file's bytes to text: Unicode in UTF-8 and nothing else, with every letter in one piece."""

from codecs import BOM_UTF8
from dataclasses import replace
from errno import EACCES, EISDIR, ELOOP, ENODEV, ENOENT, EPERM
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span, whole_file
from annual_report.diagnostics.composition import changed_in
from annual_report.language import N_, message, system_reason
from annual_report.load.containment import read_real
from annual_report.load.rules import FILE_TOO_LARGE, FILE_UNREADABLE, TEXT_NOT_NFC
from annual_report.load.text.normalization import ODD, composed

MAX_BYTES: Final = 4 * 1024 * 1024

_ANOTHER: Final = N_("open it in another program to see whether it is damaged, or use an earlier copy")
_NOT_ALLOWED: Final = (
    N_("you do not have the right to, or another program has locked it"),
    N_("close the programs that have it open, or ask for the right to read it"),
)
# The system's reasons that users meet, with what to do.
_UNREADABLE: Final = {
    EISDIR: (N_("a folder has this name"), N_("rename the folder, and put the file in its place")),
    EACCES: _NOT_ALLOWED,
    EPERM: _NOT_ALLOWED,
    ENOENT: (N_("it no longer exists"), N_("put it back, and try again")),
    ELOOP: (N_("it was replaced by a link while it was read"), N_("put the file itself there, and try again")),
    ENODEV: (N_("this is a device or a pipe, not a file"), N_("put a file there instead")),
}


def read_source(path: Path, name: str) -> tuple[Source, list[Diagnostic]]:
    """The text of a file in NFC and as it stands, shown to users as `name`; no text where it is unreadable, and why.

    `path` is its real place, with no link on the way: none is followed.
    """
    nowhere = Source(name, "")
    top = whole_file(nowhere)
    try:
        data = read_real(path, MAX_BYTES)
    except OSError as error:
        known, fix = _UNREADABLE.get(error.errno or 0, (None, _ANOTHER))
        reason = message(known) if known else system_reason(error)
        wording = message(N_("the file cannot be read: {reason}"), reason=reason)
        return nowhere, [Diagnostic(FILE_UNREADABLE, wording, top, fix=message(fix))]
    if data is None:
        too_large = message(N_("the file is larger than {limit} MiB"), limit=MAX_BYTES // 1024**2)
        beside = message(N_("keep photos and other files next to it, in the folder photos/"))
        return nowhere, [Diagnostic(FILE_TOO_LARGE, too_large, top, fix=beside)]
    return decoded(data, name)


def decoded(data: bytes, name: str) -> tuple[Source, list[Diagnostic]]:
    """The text of the bytes `data` of a file, as `read_source` gives it."""
    written = _utf_8(data.removeprefix(BOM_UTF8))
    text = composed(written) if written is not None else None
    if written is None or text is None:
        from annual_report.load.text.foreign_encodings import not_text

        source, problem = not_text(data, name)
        return source, [problem]
    source = Source(name, text, written if written != text else None)
    problems = decomposed(source)
    if ODD.search(text):  # a second look is taken only where the first finds something odd
        from annual_report.load.text.foreign_encodings import not_unicode

        problems += not_unicode(data, source)
    return source, problems


def _utf_8(data: bytes) -> str | None:
    """The text that `data` is in UTF-8; None where it is none, or holds what no text does."""
    try:
        return None if b"\0" in data else data.decode()
    except UnicodeDecodeError:
        return None


def decomposed(source: Source) -> list[Diagnostic]:
    """Tells of a file that writes accents apart from their letters, and how all of them are put together."""
    if source.written is None:
        return []
    changed = [(number, changed_in(line)) for number, line in enumerate(source.in_file.lines, 1)]
    spans = [Span(source, number, at[0] + 1, number, at[1] + 1) for number, at in changed if at]
    edits = tuple(Edit(span, span.text) for span in spans)
    span = replace(spans[0], end_column=spans[0].column + 1)
    wording = message(N_("accents are separate from their letters (decomposed Unicode); the first place is here"))
    fix = message(N_("type Vietnamese with a keyboard set to Unicode; annual-report check --fix rewrites the file"))
    return [Diagnostic(TEXT_NOT_NFC, wording, span, fix=fix, edits=edits)]

"""What is told of a file that is not Unicode text in UTF-8: what it is, and the way to convert it."""

from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Rule, Source, Span, whole_file
from annual_report.diagnostics.source import lines_of
from annual_report.language import N_, message
from annual_report.load.rules import FILE_ENCODING, LEGACY_ENCODING
from annual_report.load.text.encodings import BINARY, DAMAGED, LOST, UTF_16, UTF_32, ForeignEncoding, foreign_encoding
from annual_report.load.text.legacy_encodings import TCVN3, VNI, WINDOWS_1258
from annual_report.load.text.mojibake import TWICE

_SAVE_AGAIN: Final = N_("save it again with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8)")
_RETYPE: Final = N_("type this again, and save with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8)")
_UNIKEY: Final = N_(
    "copy the text, press Ctrl + Shift + F6 (UniKey), choose {encoding} as source and Unicode as target, convert, paste"
)
_FIX: Final = N_("annual-report check --fix converts the file; --diff shows the result first")
_LOOK_OVER: Final = N_("TCVN3 does not always distinguish capitals from small letters: check them afterwards")


def not_text(data: bytes, name: str) -> tuple[Source, Diagnostic]:
    """The diagnostic for bytes that are no text in UTF-8, with what can be shown of them."""
    foreign = foreign_encoding(data) or ForeignEncoding(DAMAGED)
    shown = data.decode("utf-8", "replace").replace("\0", "\ufffd")
    source = Source(name, "" if foreign.name in {UTF_16, UTF_32, BINARY} else shown)
    span = (
        Span(source, foreign.line, foreign.column, foreign.line, foreign.column + 1)
        if source.text
        else whole_file(source)
    )
    return source, _diagnostic(FILE_ENCODING, foreign, span)


def not_unicode(data: bytes, source: Source) -> list[Diagnostic]:
    """The diagnostic for text in UTF-8 whose letters are those of an older encoding, where it is that."""
    foreign = foreign_encoding(data)
    if foreign is None:
        return []
    return [
        _diagnostic(
            LEGACY_ENCODING, foreign, Span(source, foreign.line, foreign.column, foreign.line, foreign.column + 1)
        )
    ]


def _diagnostic(rule: Rule, foreign: ForeignEncoding, span: Span) -> Diagnostic:
    legacy = foreign.name in {TCVN3.name, VNI.name}
    if foreign.name == BINARY:
        wording = message(N_("this is not a text file, but a document or picture of another program"))
        fix = message(N_("write the data as plain text, for example in Notepad, and save it under this name"))
    elif foreign.name == DAMAGED:
        wording, fix = message(N_("this is not a letter in UTF-8: the file was damaged")), message(_RETYPE)
    elif foreign.name == TWICE:
        wording = message(N_("from here on letters were converted to UTF-8 twice"))
        fix = message(_RETYPE)
    elif foreign.name == LOST:
        wording = message(N_("there are NUL characters here, as left by a crash or a power cut: the file was damaged"))
        fix = message(N_("use an earlier copy, or delete these characters and see what is missing"))
    elif foreign.name in {UTF_16, UTF_32}:
        wording = message(N_("the file is saved with the encoding {encoding}, not with UTF-8"), encoding=foreign.name)
        fix = message(_SAVE_AGAIN)
    elif foreign.name == WINDOWS_1258.name or legacy:
        wording = message(N_("the text is written in {encoding}, not in Unicode (UTF-8)"), encoding=foreign.name)
        fix = message(_UNIKEY if legacy else _SAVE_AGAIN, encoding=foreign.name)
    else:
        wording, fix = message(N_("the file is not text in UTF-8")), message(_SAVE_AGAIN)
    notes = [_FIX] if foreign.text else []
    notes += [_LOOK_OVER] if foreign.text and foreign.name == TCVN3.name else []
    edits = (Edit(_all_of(span.source), foreign.text),) if foreign.text else ()
    return Diagnostic(rule, wording, span, tuple(map(message, notes)), fix, edits)


def _all_of(source: Source) -> Span:
    lines = lines_of(source.text)
    return Span(source, 1, 1, len(lines), len(lines[-1]) + 1)

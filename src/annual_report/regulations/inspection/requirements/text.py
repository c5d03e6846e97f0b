"""All letters on the pages: characters, typefaces, colour, sizes; and what the file says of itself."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import is_normalized

from annual_report.language import DATA_LANGUAGE, LANGUAGES, N_, message
from annual_report.load.pdf.page import INVISIBLE, Fragment, TextLine
from annual_report.regulations.forms import Provision, TextChoice
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.requirements.measuring import measure_state
from annual_report.regulations.inspection.requirements.page import every_file
from annual_report.regulations.inspection.requirements.requirement import WHOLE_FILE, Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, either, quoted
from annual_report.regulations.inspection.tolerances import BLACK, CLONES

# TCVN3 and VNI read as if they were Latin: signs of one, pairs of a vowel and an accented letter of the other.
_MOJIBAKE: Final = re.compile(r"[a-zA-Z][©®¸µ¶·¹¨¬ª«»][a-z]|[aeouy][ùøûõïâäåãàáéèëêôöòóú][a-z]*[aeouy][ùøûõïäåãë]")
_LEGACY_FONT: Final = re.compile(r"^(\.?Vn[A-Z]|VNI-|VnTime)")
_MARKED: Final = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_MOST_UNMARKED: Final = 20  # letters to each with a mark, in a text that is Vietnamese
_NO_UNICODE: Final = re.compile("[\ue000-\uf8ff\ufffd]")


def _lines(document: PrintedDocument) -> Iterable[TextLine]:
    return (line for page in document.file.pages for line in page.lines)


def _fragments(document: PrintedDocument) -> Iterator[tuple[Fragment, TextLine]]:
    for line in _lines(document):
        for fragment in line.fragments:
            yield fragment, line


@requirement(
    "text-composed",
    N_("letters: accents in one piece with them (NFC)"),
    lambda regulation: regulation.forms.characters,
    every_file,
)
def text_composed(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Text copied from the file has every letter in one piece."""
    for fragment, line in _fragments(document):
        yield Measurement(
            is_normalized("NFC", fragment.raw), message(N_("in one piece")), quoted(fragment.raw), line.page
        )


@requirement(
    "text-invisible", N_("letters: no invisible signs"), lambda regulation: regulation.forms.characters, every_file
)
def text_invisible(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """No soft hyphens, zero-width spaces and the like."""
    for fragment, line in _fragments(document):
        match = INVISIBLE.search(fragment.raw)
        found = (
            message(N_("U+{code} in “{text}”"), code=f"{ord(match[0]):04X}", text=fragment.text) if match else NOTHING
        )
        yield Measurement(match is None, NOTHING, found, line.page)


@requirement(
    "text-encoding", N_("letters: Vietnamese in Unicode"), lambda regulation: regulation.forms.characters, every_file
)
def text_encoding(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """No typefaces of older encodings (TCVN3, VNI), no texts of theirs read as Latin, no letters without a meaning."""
    required = message(N_("letters of Unicode"))
    for fragment, line in _fragments(document):
        font = bool(_LEGACY_FONT.match(fragment.style.font))
        legacy = bool(_MOJIBAKE.search(fragment.text) or _NO_UNICODE.search(fragment.text))
        found = message(N_("the typeface {font}"), font=fragment.style.font) if font else quoted(fragment.text)
        yield Measurement(not (font or legacy), required, found, line.page, line.text)


@requirement("text-font", N_("letters: typeface"), lambda regulation: regulation.forms.fonts, every_file)
def text_font(document: PrintedDocument, provision: TextChoice) -> Iterator[Measurement]:
    """The typeface that the regulation names, or one drawn to the same widths; pictures may have others."""
    required = either(provision.words) if provision.words else message(N_("any for Vietnamese in Unicode"))
    for fragment, line in _fragments(document):
        if not fragment.drawn:
            conforms = not provision.words or _is_one_of(fragment.style.font, provision.words)
            found = message("{amount}", amount=fragment.style.font)
            if provision.words and conforms and not _is_named(fragment.style.font, provision.words):
                found = message(N_("{font}, a typeface with letters of the same widths"), font=fragment.style.font)
            yield Measurement(conforms, required, found, line.page, line.text)


def _is_one_of(font: str, wanted: Iterable[str]) -> bool:
    return _is_named(font, (*wanted, *CLONES))


def _is_named(font: str, names: Iterable[str]) -> bool:
    return any(_joined(font).startswith(_joined(each)) for each in names)


def _joined(font: str) -> str:
    """The name of a typeface without what files write differently."""
    return re.sub(r"[ -]", "", font).lower()


@requirement(
    "text-font-embedded",
    N_("letters: typefaces embedded in the file"),
    lambda regulation: regulation.forms.file,
    every_file,
)
def text_font_embedded(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Every machine then shows the same letters."""
    for font in document.file.fonts:
        found = message(
            "{amount}" if font.embedded else N_("not in the file: {font}"), amount=font.name, font=font.name
        )
        yield Measurement(font.embedded, message(N_("in the file")), found, WHOLE_FILE)


@requirement("text-colour", N_("letters: black"), lambda regulation: regulation.forms.colour, every_file)
def text_colour(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """All but the marks of urgency, and what is written in pictures."""
    urgency = document.head.urgency
    marks = urgency.lines if urgency else ()
    black = message(N_("black"))
    for line in _lines(document):
        for fragment in line.fragments if line not in marks else ():
            if not fragment.drawn and fragment.style.colour is not None:
                conforms = max(fragment.style.colour) <= BLACK
                yield measure_state(
                    conforms, black, message(N_("another colour: “{text}”"), text=fragment.text), line.page
                )


@requirement("file-title", N_("file: title"), lambda regulation: regulation.forms.file, every_file)
def file_title(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """The file's own description has a title, which readers show in place of the file's name."""
    title = document.file.title
    yield Measurement(bool(title), message(N_("a title")), quoted(title) if title else NOTHING, WHOLE_FILE)


@requirement("file-language", N_("file: language"), lambda regulation: regulation.forms.file, every_file)
def file_language(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """The file says that it is in Vietnamese, so that it is read aloud as such; of one in English, that it is so."""
    language = document.file.language
    named = language.lower().partition("-")[0]
    required = named if named in LANGUAGES and not _has_vietnamese(document) else DATA_LANGUAGE
    yield Measurement(named == required, quoted(required), quoted(language) if language else NOTHING, WHOLE_FILE)


def _has_vietnamese(document: PrintedDocument) -> bool:
    """Whether more than a few names of a document have letters that are Vietnamese alone."""
    letters = marked = 0
    for line in _lines(document):
        letters += len(line.text)
        marked += len(_MARKED.findall(line.text))
    return marked * _MOST_UNMARKED > letters


@requirement("file-open", N_("file: not encrypted"), lambda regulation: regulation.forms.file, every_file)
def file_open(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """An archive can read it for conforms."""
    locked, required = document.file.encrypted, message(N_("not encrypted"))
    yield measure_state(not locked, required, message(N_("encrypted")), WHOLE_FILE)

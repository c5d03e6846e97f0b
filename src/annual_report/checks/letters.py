"""Letters that the fonts of documents do not have, and what to write instead."""

from collections.abc import Iterator
from typing import Final
from unicodedata import category, normalize

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.passages import finding_path, organization_parts
from annual_report.diagnostics import Diagnostic, Rule, Sample, Source, whole_file
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.language.typography.coverage import is_printable, unprintable
from annual_report.model.tables import Row
from annual_report.model.walk import Path

LETTER_NOT_IN_FONT: Final = Rule(
    "letter-not-in-font",
    title=N_("a character that the document fonts do not have"),
    explanation=N_(
        "Documents are set in Liberation Serif, which looks like Times New Roman and comes with the program, so they "
        "look the same on every machine. It has all letters of Vietnamese and other European languages; a second "
        "font has signs such as ☐, ✓, →, ₂. A character that neither font has, such as a Chinese character or an "
        "emoji, would be printed as an empty box. Write such names in Latin letters, and a word instead of a picture."
    ),
    wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã đón đoàn đại biểu 東京.}\n"),
    right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã đón đoàn đại biểu Tokyo.}\n"),
    judgement=True,
)
_NOT_PRINTED: Final = frozenset({"id", "file"})
_SOURCES: Final = "sources"
_SHOWN: Final = 5
_LONGEST: Final = 40
# What Unicode's own substitutes get wrong.
_SUBSTITUTES: Final = {"㎡": "m²", "㎢": "km²", "㎠": "cm²", "㎥": "m³", "㎤": "cm³", "㏊": "ha"}


@check(LETTER_NOT_IN_FONT)
def letter_not_in_font(data: CheckInput) -> Iterator[Finding]:
    """Every letter that is printed is one that the bundled fonts have."""
    for path, text in _texts(data):
        if missing := "".join(letter for letter in unprintable(text) if not _is_of_nothing(letter)):
            start, end = _first_stretch(text, missing)
            place, in_organization = finding_path(path)
            yield Finding(
                place, lacks(missing), _instead(text[start:end]), stretch=(start, end), in_organization=in_organization
            )


def _is_of_nothing(letter: str) -> bool:
    """Whether proofreading tells of it, and mends it: a sign of the font Wingdings, or a letter that was lost."""
    return category(letter) == "Co" or letter == "\ufffd"


def _first_stretch(text: str, missing: str) -> tuple[int, int]:
    """Where in `text` letters that are `missing` stand side by side for the first time."""
    start = end = text.index(missing[0])
    letters = frozenset(missing)
    while text[end : end + 1] in letters and end - start < _LONGEST:
        end += 1
    return start, end


def lacks(missing: str) -> Message:
    """That the fonts have not the letters `missing`."""
    shown = ", ".join(_named(letter) for letter in missing[:_SHOWN])
    if len(missing) > _SHOWN:
        return message(N_("the document fonts do not have {letters} and others"), letters=shown)
    return message(N_("the document fonts do not have {letters}"), letters=shown)


def printed_as_boxes(missing: str) -> Diagnostic:
    """That a PDF would show boxes in place of the letters `missing`, which the data does not explain."""
    return Diagnostic(
        LETTER_NOT_IN_FONT,
        lacks(missing),
        whole_file(Source("templates/", "")),
        (message(N_("the PDF would show an empty box for each")),),
        message(
            N_(
                "fix the characters that warnings point to; otherwise look in the templates of the workspace and in "
                "exempted lines"
            )
        ),
    )


def _named(letter: str) -> str:
    code = f"U+{ord(letter):04X}"
    return f"“{letter}” ({code})" if letter.isprintable() else code


def _instead(letters: str) -> Message:
    """What to write in place of `letters`, word for word where that is sure."""
    meant = normalize("NFKC", "".join(_SUBSTITUTES.get(letter, letter) for letter in letters))
    if meant != letters and all(map(is_printable, meant)):
        return advice(N_("write “{text}”"), meant, text=meant)
    return message(N_("write the name in Latin letters, or a word instead of the character"))


def _texts(data: CheckInput) -> Iterator[tuple[Path, str]]:
    """Every text that may be printed, with its path; that of the organisation's file begins with its name."""
    for parts in (data.each(str), data.once(organization_parts)):
        for path, value in parts:
            if isinstance(value, str) and path[0] != _SOURCES and path[-1] not in _NOT_PRINTED and not value.isascii():
                yield path, value
    for path, _row in data.each(Row):
        yield path, data.text_at(path)

"""The languages that there are: each is a catalogue, a file with its locale, and a line in the tuple here."""

from typing import Final

from annual_report.language.locales.english import ENGLISH
from annual_report.language.locales.locale import Locale
from annual_report.language.locales.vietnamese import VIETNAMESE

LOCALES: Final[tuple[Locale, ...]] = (
    VIETNAMESE,
    ENGLISH,
)

# The code of one of the `LOCALES`.
Language = str
LANGUAGES: Final[tuple[Language, ...]] = tuple(each.code for each in LOCALES)
# The language of the texts in the source, which stand where nothing better is known.
SOURCE_LANGUAGE: Final[Language] = ENGLISH.code
# The language that regulations speak and data is written in: documents are in it unless they say otherwise.
DATA_LANGUAGE: Final[Language] = VIETNAMESE.code
_BY_CODE: Final = {each.code: each for each in LOCALES}


def language_called(text: str) -> Language | None:
    """The language that is called so: by its code, its name or what it is called in the data; None where none is."""
    asked = " ".join(text.casefold().split())
    called = ((each.code, each) for each in LOCALES)
    names = {
        name: each for code, each in called for name in (code, each.name.casefold(), each.system_name, each.called)
    }
    return names[asked].code if asked in names else None


def locale_of(language: Language) -> Locale:
    """The locale of a `language`. Raises `KeyError` where there is none."""
    return _BY_CODE[language]

"""Names that callers ask for, and what is raised where there is nothing of that name."""

from collections.abc import Sequence

from annual_report.language import LANGUAGES, Language, language_called
from annual_report.language.key_language import KEY_LANGUAGES, KeyLanguage, key_language_named


class UnknownNameError(LookupError):
    """Nothing of the kind is called as `asked`; `known` are the names that there are."""

    def __init__(self, asked: str, known: Sequence[str]) -> None:
        super().__init__(f"“{asked}” is none of: {', '.join(known)}")
        self.asked = asked
        self.known = tuple(known)


def document_language(name: str) -> Language:
    """The language of documents called so. Raises `UnknownNameError`."""
    if (language := language_called(name)) is None:
        raise UnknownNameError(name, LANGUAGES)
    return language


def key_language(name: str) -> KeyLanguage:
    """The language of keys called so. Raises `UnknownNameError`."""
    if (language := key_language_named(name)) is None:
        raise UnknownNameError(name, KEY_LANGUAGES)
    return language

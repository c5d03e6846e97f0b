"""How a text is said in a language (gettext catalogues), and which language is spoken to a user."""

import gettext
import locale
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, Protocol, Self, runtime_checkable

from annual_report.language.harmless import on_one_line
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.locales.registry import LOCALES, SOURCE_LANGUAGE, Language

DOMAIN: Final = "annual_report"
CATALOGUES: Final = Path(__file__).parent / "catalogues"
# More of a value is not said: what was pasted into a file by mistake may be as long as the file.
LONGEST_VALUE: Final = 300
_IGNORING: Final = "# bỏ qua"  # begins a comment that switches a rule off
# Keys of data files as the texts of this program name them: “unit”, “unit:”, {{item: {id}, cause: …}}, - label: …,
# and (sections) or (text, causes).
_NAMED_KEY: Final = lazy_pattern(r"(?<=“)[a-z_]+(?=[”:])|(?:(?<=\{\{)|(?<=, )|(?<=- )|(?<=: ))[a-z_]+(?=: )")
_ID: Final = lazy_pattern(r"(?<![\w{./-])id(?![\w}./-])")
_KEYS_IN_PARENTHESES: Final = lazy_pattern(r"(?<=\()[a-z_]+(?:, [a-z_]+)*(?=\))")


@runtime_checkable
class Sayable(Protocol):
    """Anything that can say itself in a language."""

    def say(self, language: Language) -> str:
        """The words for it in `language`."""
        ...


def N_(text: str) -> str:  # noqa: N802 - the name that message extractors look for
    """Marks `text` for translation and gives it back unchanged."""
    return text


@cache
def translator(language: Language) -> Callable[[str], str]:
    """The function that turns an English text of this program into `language`."""
    return catalogue_of(language).gettext


@cache
def catalogue_of(language: Language) -> gettext.NullTranslations:
    """The texts of this program in `language`; in English where there is no catalogue of it."""
    return gettext.translation(DOMAIN, CATALOGUES, [language], fallback=True)


@dataclass(frozen=True, slots=True)
class Message:
    """A text of this program with its values, not yet in any language.

    `text` is the English wording with `{name}` places; a value that is itself sayable is said in the same language.
    `keys` are other names of the keys of data files, which are said in place of those in the text and in its
    `KeyNames`. `plural` is the wording for another number than one, the value `count`, where there are two. What is
    `of_english` is about a file in English, and names its words in English.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    keys: Mapping[str, str] | None = None
    plural: str | None = None
    of_english: bool = False

    def say(self, language: Language) -> str:
        """The message in `language`."""
        values = {name: _said(value, language, self.keys) for name, value in self.values.items()}
        text = self._in(language)
        if self.of_english and language == SOURCE_LANGUAGE:
            from annual_report.language.english_words import in_english_words  # hardly any file is in English

            text = in_english_words(text)
        return (in_keys(text, self.keys, language) if self.keys else text).format_map(values)

    def _in(self, language: Language) -> str:
        if self.plural is None:
            return translator(language)(self.text)
        count = self.values["count"]
        return catalogue_of(language).ngettext(self.text, self.plural, count if isinstance(count, int) else 2)

    def with_keys(self, keys: Mapping[str, str]) -> Self:
        """The message with the keys of data files called by other names."""
        values = {
            name: each.with_keys(keys) if isinstance(each, Message) else each for name, each in self.values.items()
        }
        return replace(self, values=values, keys=keys)

    def about_english(self) -> Self:
        """The message about a file in English, whose words it names in English."""
        values = {name: _of_english(value) for name, value in self.values.items()}
        return replace(self, values=values, of_english=True)


def _of_english(value: object) -> object:
    if isinstance(value, Message):
        return value.about_english()
    return f"# ignore{value[len(_IGNORING) :]}" if isinstance(value, str) and value.startswith(_IGNORING) else value


class KeyNames(str):
    """One key of data files or several, parted by commas, as a value of a message or the text of an edit."""

    __slots__ = ()

    def called(self, keys: Mapping[str, str]) -> str:
        """The keys by the names that they have in `keys`."""
        return ", ".join(keys.get(each, each) for each in self.split(", "))


def in_keys(text: str, keys: Mapping[str, str], language: Language) -> str:
    """A text of this program in `language` with the keys of data files that it names called by their names in `keys`.

    Vietnamese texts speak of an “id” by the key alone, and of “mã (id)”.
    """
    if language != SOURCE_LANGUAGE:
        text = _ID.sub(keys.get("id", "id"), text.replace(" (id)", ""))
    text = _KEYS_IN_PARENTHESES.sub(lambda match: KeyNames(match[0]).called(keys), text)
    return _NAMED_KEY.sub(lambda match: keys.get(match[0], match[0]), text)


def _said(value: object, language: Language, keys: Mapping[str, str] | None) -> object:
    """A value as it is put into a message: in so many letters, none of which does harm, and on one line."""
    if isinstance(value, int | float):
        return value
    if isinstance(value, KeyNames) and keys:
        value = value.called(keys)
    if not isinstance(value, str) and isinstance(value, Sayable):  # the protocol is asked for last, as that takes long
        return _shortened(value.say(language))
    return on_one_line(_shortened(str(value)))


def _shortened(text: str) -> str:
    return f"{text[:LONGEST_VALUE]}…" if len(text) > LONGEST_VALUE else text


def message(text: str, /, **values: object) -> Message:
    """A `Message` of the English `text` with its values."""
    return Message(text, values)


def counted(one: str, more: str, count: int, /, **values: object) -> Message:
    """A `Message` of which there are two wordings: for one thing, and for any other number (`{count}`) of things.

    Languages have more forms, or one alone: their catalogues say (gettext's plural forms). script/messages finds both.
    """
    return Message(one, {"count": count, **values}, plural=more)


def is_language(wish: str) -> bool:
    """Whether a language is spoken that goes by this code (`vi`, `vi_VN.UTF-8`) or by the name that systems have."""
    code = wish.lower().replace("-", "_").partition(".")[0]
    return any(code.partition("_")[0] in {each.code, each.system_name} for each in LOCALES)


def preferred(chosen: str | None, environment: Mapping[str, str] = os.environ) -> Language:
    """The language to speak: the one asked for, ANNUAL_REPORT_LANG, the system's; else that of the source."""
    posix = ("LC_ALL", "LC_MESSAGES", "LANG")
    wishes = [chosen, environment.get("ANNUAL_REPORT_LANG")]
    system = next((environment[name] for name in posix if environment.get(name)), None)
    if system is None and sys.platform == "win32":
        system = locale.getlocale()[0]
    for wish in (*wishes, system):
        wanted = (wish or "").lower()
        for candidate in LOCALES:
            if wanted[:2] == candidate.code or wanted.startswith(candidate.system_name):
                return candidate.code
    return SOURCE_LANGUAGE

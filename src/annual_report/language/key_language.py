"""The languages in which the keys of data files are written: English, as the model has them, and Vietnamese."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

KeyLanguage = Literal["en", "vi"]
EN_KEYS: Final = "en"
VI_KEYS: Final = "vi"
KEY_LANGUAGES: Final[tuple[KeyLanguage, ...]] = (EN_KEYS, VI_KEYS)
# What people call them, besides: without capitals.
_CALLED: Final[Mapping[str, KeyLanguage]] = MappingProxyType(
    {
        **{each: each for each in KEY_LANGUAGES},
        "english": EN_KEYS,
        "tiếng anh": EN_KEYS,
        "tieng anh": EN_KEYS,
        "vietnamese": VI_KEYS,
        "tiếng việt": VI_KEYS,
        "tieng viet": VI_KEYS,
    }
)


def key_language_named(text: str) -> KeyLanguage | None:
    """The language of keys that is called so; None where none is."""
    from unicodedata import normalize  # only now: hardly any command asks

    return _CALLED.get(" ".join(normalize("NFC", text).casefold().replace("-", " ").split()))

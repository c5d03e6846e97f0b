"""The languages in which the keys of data files are written: English, as the model has them, and Vietnamese."""

from typing import Final, Literal

KeyLanguage = Literal["en", "vi"]
EN_KEYS: Final = "en"
VI_KEYS: Final = "vi"
KEY_LANGUAGES: Final[tuple[KeyLanguage, ...]] = (EN_KEYS, VI_KEYS)

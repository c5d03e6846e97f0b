"""The languages of messages and documents: which there are, which one to use, and how a text is said in it."""

from annual_report.language.locales.locale import Locale
from annual_report.language.locales.registry import (
    DATA_LANGUAGE,
    LANGUAGES,
    LOCALES,
    SOURCE_LANGUAGE,
    Language,
    language_called,
    locale_of,
)
from annual_report.language.messages import (
    CATALOGUES,
    DOMAIN,
    N_,
    KeyNames,
    Message,
    Sayable,
    counted,
    is_language,
    message,
    preferred,
    translator,
)
from annual_report.language.system_errors import system_reason

__all__ = [
    "CATALOGUES",
    "DATA_LANGUAGE",
    "DOMAIN",
    "LANGUAGES",
    "LOCALES",
    "N_",
    "SOURCE_LANGUAGE",
    "KeyNames",
    "Language",
    "Locale",
    "Message",
    "Sayable",
    "counted",
    "is_language",
    "language_called",
    "locale_of",
    "message",
    "preferred",
    "system_reason",
    "translator",
]

"""Languages: messages and their wording, Vietnamese spelling, the widths of letters."""

from annual_report.language.messages import (
    CATALOGUES,
    DOMAIN,
    LANGUAGES,
    N_,
    Language,
    Message,
    Sayable,
    message,
    preferred,
    translator,
)

__all__ = [
    "CATALOGUES",
    "DOMAIN",
    "LANGUAGES",
    "N_",
    "Language",
    "Message",
    "Sayable",
    "message",
    "preferred",
    "translator",
]

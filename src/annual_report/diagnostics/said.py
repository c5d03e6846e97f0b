"""What a diagnostic says in a language, and how it is said where signs in it could do harm."""

import re
from typing import Final

from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.language import Language, translator

# Signs by which a text could steer the terminal or turn the reading direction of what follows.
_STEERING: Final = "\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069"
_HARMFUL: Final = re.compile(f"[{_STEERING}]")
# Line ends to some readers of JSON; and what bytes of a file's name are in Python where they are no UTF-8.
_HARMFUL_IN_JSON: Final = re.compile(f"[{_STEERING}\\u2028\\u2029\\ud800-\\udfff]")


def hints(diagnostic: Diagnostic, language: Language) -> list[tuple[str, str]]:
    """The notes and the way to mend it, each with the word for which of the two it is."""
    _ = translator(language)
    said = [(_("note"), each.say(language)) for each in diagnostic.notes]
    return said + ([(_("help"), diagnostic.fix.say(language))] if diagnostic.fix else [])


def told(diagnostic: Diagnostic, language: Language) -> str:
    """All that it says, for readers of plain text: what is wrong, then a line for each hint."""
    lines = [f"{name}: {hint}" for name, hint in hints(diagnostic, language)]
    return "\n".join([diagnostic.message.say(language), *lines])


def harmless(text: str) -> str:
    """`text` with a sign for the unknown in place of each that could do harm."""
    return _HARMFUL.sub("\ufffd", text)


def json_text(value: object) -> str:
    """`value` as lines of JSON (RFC 8259): letters as they are, harmful signs escaped, so that nothing is lost."""
    import json

    plain = json.dumps(value, ensure_ascii=False, indent=2)
    return _HARMFUL_IN_JSON.sub(lambda sign: f"\\u{ord(sign[0]):04x}", plain) + "\n"

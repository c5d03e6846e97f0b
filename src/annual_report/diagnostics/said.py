"""What a diagnostic says in a language, and how it is said where signs in it could do harm."""

from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.language import Language, Message, counted, message, translator
from annual_report.language.harmless import escaped_in_json


def hints(diagnostic: Diagnostic, language: Language) -> list[tuple[str, str]]:
    """The notes and the way to mend it, each with the word for which of the two it is."""
    _ = translator(language)
    said = [(_("note"), each.say(language)) for each in diagnostic.notes]
    return said + ([(_("help"), diagnostic.fix.say(language))] if diagnostic.fix else [])


def told(diagnostic: Diagnostic, language: Language) -> str:
    """All that it says, for readers of plain text: what is wrong, then a line for each hint."""
    lines = [f"{name}: {hint}" for name, hint in hints(diagnostic, language)]
    return "\n".join([diagnostic.message.say(language), *lines])


def json_text(value: object) -> str:
    """`value` as lines of JSON (RFC 8259): letters as they are, harmful signs escaped, so that nothing is lost."""
    import json

    plain = json.dumps(value, ensure_ascii=False, indent=2)
    return escaped_in_json(plain) + "\n"


def errors_and_warnings(errors: int, warnings: int) -> Message:
    """How many of each there are."""
    return message(
        "{errors}, {warnings}",
        errors=counted("{count} error", "{count} errors", errors),
        warnings=counted("{count} warning", "{count} warnings", warnings),
    )


def mended(file: object, count: int) -> Message:
    """How much of a `file` was mended."""
    return counted("{file}: {count} problem fixed", "{file}: {count} problems fixed", count, file=file)

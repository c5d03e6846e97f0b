"""What the things that a template makes are called in messages: in words, and not by the names that Python has."""

from typing import Final

from annual_report.language import N_, Message, message

_KINDS: Final = (
    (frozenset({"str", "Markup", "bytes"}), N_("text")),
    (frozenset({"int", "float", "Decimal", "decimal.Decimal", "Fraction"}), N_("number")),
    (frozenset({"list", "tuple"}), N_("list")),
    (frozenset({"dict", "mappingproxy"}), N_("dictionary")),
    (frozenset({"bool"}), N_("truth value")),
    (frozenset({"NoneType", "None", "StrictUndefined"}), N_("missing value")),
    (frozenset({"generator", "range", "dict_keys", "dict_values", "dict_items"}), N_("sequence")),
    (frozenset({"function", "method", "builtin_function_or_method", "type"}), N_("function")),
)


def kind_in_words(name: str) -> Message | str:
    """What a thing of the type `name` is called; parts of the document keep the name of theirs."""
    return next((message(text) for names, text in _KINDS if name in names), name)

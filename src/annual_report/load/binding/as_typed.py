"""What a message says to write, as it has to be typed at its place: in braces, whatever has a comma needs quotes."""

from dataclasses import replace
from typing import Final

from annual_report.language import Message
from annual_report.load.yaml.nodes import Scalar

# The values of messages that are to be written.
_WRITTEN: Final = ("thousands", "decimal", "number", "figure", "money", "change", "citation")
_QUOTES: Final = ("'", '"')


def as_typed(fix: Message, node: Scalar) -> Message:
    """The message about the value `node` with quotes around those of its values that need them there."""
    if not node.in_brackets or node.span.text.startswith(_QUOTES) or not any(map(_has_comma, fix.values.values())):
        return fix
    values: dict[str, object] = {
        name: as_typed(value, node) if isinstance(value, Message) else value for name, value in fix.values.items()
    }
    part = values.get("text")
    in_part = isinstance(part, str) and part != node.text and node.text.count(part) == 1
    for name in _WRITTEN:
        if isinstance(value := values.get(name), str):
            whole = node.text.replace(str(part), value) if in_part else value  # a part cannot have quotes alone
            values[name] = f'"{whole}"' if "," in whole else whole
    return replace(fix, values={**values, "text": node.text} if in_part else values)


def _has_comma(value: object) -> bool:
    return any(map(_has_comma, value.values.values())) if isinstance(value, Message) else "," in str(value)

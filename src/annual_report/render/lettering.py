"""How much room text takes in drawings, in the document's font, and how it is broken into lines there."""

from typing import Final

_WIDE: Final = frozenset("mM%&@W…—ƯỨỪỬỮỰ")


def lines_of(text: str, width: float, size: float) -> list[str]:
    """`text` of a `size` in lines that fit the `width`; a word that is wider than a line is broken."""
    lines: list[str] = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if length(joined, size) <= width:
            lines[-1] = joined
            continue
        lines += [""] if lines[-1] else []
        for character in word:
            if length(lines[-1] + character, size) > width:
                lines.append("")
            lines[-1] += character
    return lines


def length(text: str, size: float) -> float:
    """How long `text` is at most in Liberation Serif (Times New Roman and Tinos have the same widths)."""
    return size * sum(_width(character) for character in text)


def _width(character: str) -> float:
    if character in _WIDE:
        return 1.0
    if character in " .,":
        return 0.25
    return 0.73 if character.isupper() or character == "w" else 0.56

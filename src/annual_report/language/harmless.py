"""Texts from elsewhere, shown so that no sign of theirs steers a terminal, turns the reading direction or is unseen.

Names of files, arguments, variables, values of data and texts inside of documents all come from elsewhere. Each sign
that could deceive is shown as U+FFFD, the sign for an unknown one: texts stay as long as they were.
"""

import re
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

SHOWN_INSTEAD: Final = "\ufffd"

# Control characters but the end of a line: they move the cursor, ring, colour, and begin escape sequences (the 8-bit
# ones from 0x80 on too).
_CONTROL: Final = "\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f"
# Lines end there too, for some readers; and the signs that turn the reading direction (UAX #9).
_LINE_ENDS: Final = "\\u2028\\u2029"
_TURNING: Final = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f"
# Signs without width or ink: names that look alike differ by them. (Fillers, marks of order, tags, selectors.)
_UNSEEN: Final = (
    "\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u3164\\ufeff\\ufe00-\\ufe0e\\uffa0\\ufff0-\\ufffb"
    "\\U000e0000-\\U000e0fff"
)
# What no text has: halves of pairs, which stand for the bytes of a name that is no UTF-8, and noncharacters.
_NO_TEXT: Final = "\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff"
# Joiners, but behind signs that are joined in writing: emoji, and letters of scripts that write them.
_JOINER: Final = "[\\u200c\\u200d](?<![\\u0600-\\u1dff\\u2190-\\U0010ffff][\\u200c\\u200d])"
# Marks over marks over marks, which run into the lines above and below.
_PILE: Final = "[\\u0300-\\u036f](?<=[\\u0300-\\u036f]{5})"
_HARMFUL: Final = f"[{_CONTROL}{_LINE_ENDS}{_TURNING}{_UNSEEN}{_NO_TEXT}]|{_JOINER}|{_PILE}"
_IN_TEXT: Final = lazy_pattern(_HARMFUL)
_IN_LINE: Final = lazy_pattern(f"\\n|{_HARMFUL}")


def harmless(text: str) -> str:
    """`text`, as many lines as it is, with the sign for the unknown in place of each that could do harm."""
    plain = text.isascii() and text.replace("\n", "").isprintable()  # nearly every text, and far cheaper to see
    return text if plain else _IN_TEXT.sub(SHOWN_INSTEAD, text)


def on_one_line(text: str) -> str:
    """The same as one line: a name with line ends in it cannot look like lines of the program's own."""
    return text if text.isascii() and text.isprintable() else _IN_LINE.sub(SHOWN_INSTEAD, text)


def escaped_in_json(text: str) -> str:
    """JSON's `text` with the harmful signs as JSON escapes them (RFC 8259, § 7), so that nothing is lost."""
    return _IN_TEXT.sub(_escape, text)


def _escape(sign: re.Match[str]) -> str:
    units = sign[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))

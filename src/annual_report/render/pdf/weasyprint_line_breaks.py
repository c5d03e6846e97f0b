"""Where lines end before a stretch that must not break, a link or an emphasis: behind the last word that has room.

WeasyPrint gives up a line whose words have room when the space behind them has none and another element follows: it
ends it behind the very first word. Here such a text is laid out whole; its last space hangs over the margin unseen.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_COLLAPSING: Final = {"normal", "pre-line"}
# Where in the answer of WeasyPrint stands at which byte of the text the next line begins; None: there is none.
_RESUME: Final = 2


@contextmanager
def whole_lines() -> Iterator[None]:
    """Lines laid out in here are not given up for the space at their end."""
    from weasyprint.layout import inline

    split = inline.split_first_line

    def split_first_line(text: str, style: Any, context: Any, width: Any, *rest: Any, **options: Any) -> Any:
        line = split(text, style, context, width, *rest, **options)
        if not text.endswith(" ") or line[_RESUME] is None or style["white_space"] not in _COLLAPSING:
            return line
        line_without_space = split(text.rstrip(" "), style, context, width, *rest, **options)
        return line if line_without_space[_RESUME] is not None else split(text, style, context, None, *rest, **options)

    inline.split_first_line = split_first_line
    try:
        yield
    finally:
        inline.split_first_line = split

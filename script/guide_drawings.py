"""Drawings for the pages on the first day: a folder window and an editor, as SVG; each says that it is a drawing.

They are no pictures of a real system: frames, names and lines are drawn here, so that nothing of them belongs to
anybody. Texts of files are the real ones.
"""

from collections.abc import Sequence
from html import escape
from typing import Final

LINE: Final = 22
WIDTH: Final = 760
_LETTERS: Final = 80  # of a fixed width, that fit a line of the editor
_SANS: Final = "'Segoe UI', Cantarell, 'Noto Sans', sans-serif"
_MONO: Final = "Consolas, 'DejaVu Sans Mono', monospace"
_INK, _PALE, _EDGE, _MARKED, _MARK = "#1f2328", "#57606a", "#8c959f", "#fff3bf", "#c2255c"


def folder_window(title: str, address: str, files: Sequence[str], marked: str, said: str, *, typed: bool) -> str:
    """A window that shows the `files` of a folder, with its `address` above them.

    What is `marked`, a file or the address, has a frame; `said` stands below. With `typed`, the address is being
    written over.
    """
    top, rows = 96, []
    for number, name in enumerate(files):
        y = top + number * LINE
        if name == marked:
            rows.append(_frame(24, y - 16, 330))
        rows.append(_text(36, y, f"{'▸' if name.endswith('/') else '▪'}  {name}"))
    height = top + len(files) * LINE + 16
    bar = _box(16, 44, WIDTH - 32, 28, "#ffffff") + _text(28, 63, address + ("|" if typed else ""))
    if marked == address:
        bar += _frame(16, 44, WIDTH - 32, 28)
    return _picture(height, title, bar + "".join(rows), said)


def editor_window(title: str, lines: Sequence[tuple[int, str]], marked: Sequence[int], said: str) -> str:
    """A window that shows numbered `lines` of a text file, those that are `marked` on a ground of their own."""
    rows = []
    for place, (number, text) in enumerate(lines):
        y = 64 + place * LINE
        if number in marked:
            rows.append(f'<rect x="56" y="{y - 16}" width="{WIDTH - 72}" height="{LINE}" fill="{_MARKED}"/>')
        rows.append(f'<text x="48" y="{y}" class="c p" text-anchor="end">{number}</text>')
        rows.append(f'<text x="64" y="{y}" class="c" xml:space="preserve">{escape(_cut(text))}</text>')
    return _picture(64 + len(lines) * LINE, title, "".join(rows), said)


def _cut(line: str) -> str:
    return line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…"


def _picture(height: int, title: str, inner: str, said: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height + 36}" role="img" '
        f'aria-label="{escape(f"{title}. {said}")}">\n'
        f"<style>text{{font:15px {_SANS};fill:{_INK}}} .c{{font:14px {_MONO}}} .p{{fill:{_PALE}}}"
        f" .s{{font-style:italic;fill:{_PALE}}}</style>\n"
        f'{_box(1, 1, WIDTH - 2, height, "#f6f8fa")}<path d="M1 36H{WIDTH - 1}" stroke="{_EDGE}"/>'
        f"{_text(16, 24, title)}{_controls()}\n{inner}\n"
        f'<text x="4" y="{height + 26}" class="s">{escape(said)}</text>\n</svg>\n'
    )


def _controls() -> str:
    """The three signs at the right end of a title bar."""
    left = WIDTH - 96
    return (
        f'<g stroke="{_PALE}" fill="none"><path d="M{left} 18h12M{left + 58} 12l12 12m0-12l-12 12"/>'
        f'<rect x="{left + 30}" y="12" width="11" height="11"/></g>'
    )


def _box(x: int, y: int, width: int, height: int, fill: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6" fill="{fill}" stroke="{_EDGE}"/>'


def _frame(x: int, y: int, width: int, height: int = LINE) -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="none" stroke="{_MARK}" '
        'stroke-width="2"/>'
    )


def _text(x: int, y: int, text: str) -> str:
    return f'<text x="{x}" y="{y}" xml:space="preserve">{escape(text)}</text>'

"""What changed between two versions of a report as one page, for those who approve it: to be read, printed, mailed."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from html import escape
from typing import Final

from annual_report.api.changes import Changes, FigureChange, TextChange
from annual_report.cli.printing.changes_words import NOTHING, details, name_of, summary
from annual_report.language import N_, Language, translator

_STYLE: Final = """\
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff;
  font: 1.1rem/1.5 "Times New Roman", "Liberation Serif", serif; }
h1 { font-size: 1.5rem; }
h2 { margin-top: 2rem; font-size: 1.2rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #999; text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
del { background: #fde3e3; color: #8a1f11; }
ins { background: #dff3df; color: #14532d; text-decoration: none; font-weight: bold; }
dt { color: #444; font-style: italic; }
dd { margin: 0 0 1rem; }
@media (max-width: 30rem) { table, tbody, tr, th, td { display: block; border: 0; padding: 0 0 .3rem; }
  thead { display: none; } tr { border-bottom: 1px solid #999; margin-bottom: .6rem; } }
@media print { body { margin: 0; max-width: none; } tr, dd { break-inside: avoid; } }
"""
_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def as_html(changes: Changes, versions: tuple[str, str], language: Language) -> str:
    """The page; the names of the two `versions` stand below its title."""
    say = translator(language)
    title = escape(say(N_("What changed")))
    old, new = map(escape, versions)
    parts = [f"<h1>{title}</h1>", f"<p>{old} → {new}</p>"]
    parts += [f"<p><strong>{escape(summary(changes).say(language))}</strong></p>"]
    parts += _figures(changes.figures, language)
    for head, texts in (
        (N_("Sentences"), changes.rewritten),
        (N_("New and removed"), changes.come_and_gone),
        (N_("Dates, names, numbers and the like"), details(changes, language)),
    ):
        parts += _texts(say(head), texts)
    return _PAGE.format(language=language, title=title, style=_STYLE, body="\n".join(parts))


def _figures(figures: Iterable[FigureChange], language: Language) -> list[str]:
    say = translator(language)
    rows = [_row(each, language) for each in figures]
    if not rows:
        return []
    heads = (N_("Indicator"), N_("Before"), N_("Now"), N_("Change"), N_("Where it is printed"))
    head = "".join(f'<th scope="col">{escape(say(each))}</th>' for each in heads)
    title = f"<h2>{escape(say(N_('Figures')))}</h2>"
    return [title, "<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>"]


def _row(change: FigureChange, language: Language) -> str:
    cells = (
        f"<del>{escape(change.old or NOTHING)}</del>",
        f"<ins>{escape(change.new or NOTHING)}</ins>",
        escape(change.difference or ""),
        escape("; ".join(change.places)),
    )
    name = escape(name_of(change, language))
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{each}</td>" for each in cells)}</tr>'


def _texts(head: str, texts: Iterable[TextChange]) -> list[str]:
    pieces = [f"<dt>{escape(each.place or NOTHING)}</dt><dd>{_marked(each.old, each.new)}</dd>" for each in texts]
    return [f"<h2>{escape(head)}</h2>", "<dl>", *pieces, "</dl>"] if pieces else []


def _marked(old: str | None, new: str | None) -> str:
    """The newer text, with the words that went and came marked."""
    if old is None or new is None:
        return f"<ins>{escape(new)}</ins>" if new is not None else f"<del>{escape(old or '')}</del>"
    before, after, pieces = old.split(), new.split(), list[str]()
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        went, came = escape(" ".join(before[start:end])), escape(" ".join(after[new_start:new_end]))
        if tag == "equal":
            pieces.append(came)
            continue
        pieces += [f"<del>{went}</del>"] if went else []
        pieces += [f"<ins>{came}</ins>"] if came else []
    return " ".join(pieces)

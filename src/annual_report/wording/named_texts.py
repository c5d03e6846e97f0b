"""Names in texts that are no prose: in titles, captions and notes, and in the cells of tables that are written out."""

from collections.abc import Iterator, Mapping

from annual_report.language import Language
from annual_report.model.report import Report
from annual_report.model.tables import Row
from annual_report.model.walk import Path, each, with_values
from annual_report.values.figures import Figure, IncomparableFiguresError
from annual_report.values.figures.computed import Computed
from annual_report.values.text_types import ID_FORM, OPEN, NamedText, Prose
from annual_report.wording.markdown import NAME_IN_BRACES, names_in
from annual_report.wording.nameable import Nameable, id_and_form, words_of


class SaidText(NamedText):
    """A text with the words for its names; its `pieces`, each with the name that it stands for, or with none."""

    __slots__ = ("pieces",)
    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str, names: Mapping[str, Nameable], language: Language) -> "SaidText":
        """`text` with the words for each of its names, as `words_for_names` has them."""
        pieces: list[tuple[str, str]] = []
        for index, piece in enumerate(NAME_IN_BRACES.split(text)):
            if not index % 2:
                pieces.append((piece, ""))
                continue
            said = _words_or_dots(piece.strip(), names, language)
            pieces.append((f"{{{piece}}}", "") if said is None else (said, piece.strip()))
        made = cls("".join(piece for piece, _name in pieces))
        made.pieces = tuple(pieces)
        return made


# The texts in which names are replaced.
NamingText = Prose | NamedText | Row


def names_within(text: NamingText) -> list[str]:
    """The names in braces of a text of any kind, or of the cells of a row; what no id can be is no name of a title."""
    if isinstance(text, Prose):
        return names_in(text)
    pieces = text.cells if isinstance(text, Row) else (text,)
    found = [name.strip() for piece in pieces for name in NAME_IN_BRACES.findall(piece)]
    return [name for name in found if ID_FORM.fullmatch(id_and_form(name)[0])]


def with_words(report: Report, names: Mapping[str, Nameable], language: Language) -> Report:
    """`report` with the words for each name in its titles, captions and notes; itself where there are none."""
    return with_values(report, dict(_worded(report, names, language)))


def words_for_names(text: str, names: Mapping[str, Nameable], language: Language) -> str:
    """`text` with the words for each of its names; dots for one that says nothing yet, as drafts may have it."""
    return SaidText.of(text, names, language)


def _words_or_dots(name: str, names: Mapping[str, Nameable], language: Language) -> str | None:
    thing_id, form = id_and_form(name)
    says_nothing = thing_id in names and names[thing_id].form_called(form) is not None
    return words_of(name, names, language) or (OPEN if says_nothing else None)


def is_title_of_annex(path: Path) -> bool:
    """Whether the text at `path` is the title of an annex, which names no annexes: one of them is itself."""
    return path[0] == "annexes" and path[2:] == ("title",)


def names_but_annexes(report: Report, names: Mapping[str, Nameable]) -> Mapping[str, Nameable]:
    """The `names` without those of the annexes of the report."""
    annexes = {str(annex.id) for annex in report.annexes}
    return {name: nameable for name, nameable in names.items() if name not in annexes}


def _worded(report: Report, names: Mapping[str, Nameable], language: Language) -> Iterator[tuple[Path, NamedText]]:
    texts = [(path, text) for path, text in each(report, NamedText) if "{" in text]
    others = names_but_annexes(report, names) if any(is_title_of_annex(path) for path, _text in texts) else names
    for path, text in texts:
        yield path, SaidText.of(text, others if is_title_of_annex(path) else names, language)


def number_in_cell(cell: str, names: Mapping[str, Nameable], language: Language) -> str | None:
    """The number for a cell of a column of figures that names one, or a sum of some; None where it cannot be told.

    A name alone may stand for more than a figure: a share, or how much it rose.
    """

    def known(name: str) -> Figure:
        base, form = id_and_form(name)
        figure = names[base].figure_called(form) if base in names else None
        if figure is None or figure.counts_nothing:
            raise LookupError(name)
        return figure

    try:
        return Computed(cell).computed(known).in_cell(language)
    except (LookupError, IncomparableFiguresError):
        alone = NAME_IN_BRACES.fullmatch(cell)
        return words_of(alone[1].strip(), names, language) if alone else None

"""A document as the data of now has it: what a file of Word that comes back is set against."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annual_report.analysis.derivation.forms import NUMBER, figure_paths
from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.merging.base_lines import lines_of
from annual_report.api.merging.lines import Line, Piece, plain
from annual_report.compose.kinds import DocumentKind
from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.compose.sources import Sources
from annual_report.document.base_text import placed_texts
from annual_report.document.origin import Origin
from annual_report.document.tree import Document
from annual_report.language import Language, language_called
from annual_report.load.photo_files import PhotoFiles
from annual_report.model.organization import Organization
from annual_report.model.photos import Photo
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.wording.nameable import Nameable, id_and_form, words_of
from annual_report.wording.names import usable_names


class NotMadeError(Exception):
    """The document cannot be made: the data has errors, among the diagnostics of `checked`, or has no such document."""

    def __init__(self, checked: CheckedPeriod) -> None:
        super().__init__()
        self.checked = checked


@dataclass(frozen=True)
class Today:
    """A document of one period, with the data that it is composed of."""

    checked: CheckedPeriod
    report: Report
    organization: Organization
    document: Document
    names: Mapping[str, Nameable]

    @cached_property
    def lines(self) -> Sequence[Line]:
        """What it prints."""
        return lines_of(placed_texts(self.document))

    def words(self, name: str) -> str:
        """The words that a name in braces stands for; "" where there are none."""
        return plain(words_of(name, self.names, self.document.language) or "")

    @cached_property
    def figure_at(self) -> Callable[[Piece], str]:
        """Gives the name of the figure whose words a piece of a line has, "" where it is none.

        A cell that prints a figure of a statistic has the name of its bare number.
        """
        numbers = {
            Origin(("statistics", index, *path)): f"{statistic.id}.{form}.{NUMBER}".replace("..", ".")
            for index, statistic in enumerate(self.report.statistics)
            for form, path in reversed(list(figure_paths(statistic)))
        }

        def named(piece: Piece) -> str:
            if piece.name:
                base, form = id_and_form(piece.name)
                nameable = self.names.get(base)
                return piece.name if nameable and nameable.is_figure and form in nameable.forms else ""
            name = numbers.get(piece.origin, "") if piece.origin else ""
            return name if name and self.words(name) == piece.text else ""

        return named


def today(files: DataFiles, period: str, kind: str, language: str = "") -> Today:
    """The document of this `kind` on the `period`; in the `language`, where it is not that of the data.

    Raises `NotMadeError`.
    """
    workspace = files.workspace
    photos = PhotoFiles(workspace.root, workspace.period_folder(period))
    checked = _in_language(check_period(files, period, photos), language_called(language) if language else None)
    report, organization = checked.report.value, checked.organization.value
    known = next((each for each in DOCUMENT_KINDS if each.name == kind), None)
    if report is None or organization is None or known is None or not checked.sound:
        raise NotMadeError(checked)
    missing = frozenset(
        name for _path, photo in each(report, Photo) if (name := photo.file) and photos.is_missing(name)
    )
    documents = {name: loaded.value for name, loaded in checked.documents.items() if loaded.value is not None}
    sources = Sources(report, organization, documents, checked.years, missing_photos=missing)
    names = _names(checked, report, organization, known)
    return Today(checked, report, organization, known.compose(sources), names)


def _in_language(checked: CheckedPeriod, language: Language | None) -> CheckedPeriod:
    if language is None:
        return checked
    return next((e for e in checked.others if e.report.value and e.report.value.language == language), checked)


def _names(
    checked: CheckedPeriod, report: Report, organization: Organization, kind: DocumentKind
) -> Mapping[str, Nameable]:
    names: dict[str, Nameable] = dict(usable_names(report, organization, neighbours=checked.years))
    return {**names, **kind.data.names(report, organization, {})} if kind.data else names

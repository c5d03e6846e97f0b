"""Two versions of a report set against each other.

Texts are compared as they are written, with names in braces in place of figures: a figure that changed is told once,
with the places where it is printed, and not again with each sentence that names it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from annual_report.analysis.comparison import Difference, figure_difference
from annual_report.api.changes.edition import Edition
from annual_report.language import DATA_LANGUAGE, Language
from annual_report.model.activities import Dated
from annual_report.model.base import Model
from annual_report.model.report import Contents, Report
from annual_report.model.statistic import Statistic
from annual_report.model.tables import Row
from annual_report.model.walk import Path, walk
from annual_report.values.figures import Figure
from annual_report.values.text_types import NamedText, Prose
from annual_report.wording.figures import signed_amount, with_unit
from annual_report.wording.markdown import plain_prose
from annual_report.wording.nameable import Nameable, id_and_form
from annual_report.wording.named_texts import names_within, words_for_names
from annual_report.wording.names import names_of_particulars

# Sentences of which less is alike are no versions of each other: one went, another came.
_ALIKE: Final = 0.5
# Where a sentence ends: behind its mark, before what begins with a capital, a sign of a name or a quotation mark.
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…;])\s+(?=[^\W\d_a-zà-ỹ]|[{“\"(])|\n+")
# A line that only goes on with the one before, as lines of a paragraph do; blank ones, items and headings do not.
_GOES_ON: Final = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?![-–+*•#|>\n]|\d{1,3}[.)] |[a-zđ]\) )(?=\S)")
# Between the keys that lead to a place in the data.
PARTED: Final = " › "
# What is compared of a figure, by the keys of the data.
_FIGURES: Final = ("value", "target", "previous")


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that changed: its `label`, which `part` of its data, how it was and is printed (None: not there).

    `difference` is by how much, where the two can be compared; `places` are the sections that print it.
    """

    id: str
    label: str
    part: str
    old: str | None
    new: str | None
    difference: str | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that changed, in the section `place`, as it is printed; None where it came or went."""

    place: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed, in the order of the newer version."""

    figures: tuple[FigureChange, ...]
    texts: tuple[TextChange, ...]
    details: tuple[TextChange, ...]

    @property
    def rewritten(self) -> tuple[TextChange, ...]:
        """The texts that are there in both versions, in other words."""
        return tuple(each for each in self.texts if each.old is not None and each.new is not None)

    @property
    def come_and_gone(self) -> tuple[TextChange, ...]:
        """The texts of one version alone."""
        return tuple(each for each in self.texts if each.old is None or each.new is None)


def changes_between(old: Edition, new: Edition) -> Changes:
    """What changed from `old` to `new`, in the words of the report."""
    return Changes(tuple(_figures(old, new)), tuple(_texts(old, new)), tuple(_details(old, new)))


def _figures(old: Edition, new: Edition) -> Iterator[FigureChange]:
    before, after = _values(old.report), _values(new.report)
    places = _places(new.report)
    for key in dict.fromkeys((*after, *before)):
        was, now = before.get(key), after.get(key)
        if (was and was.said) == (now and now.said):
            continue
        shown = now or was
        if shown is None:
            continue
        figures = (was.figure if was else None, now.figure if now else None)
        yield FigureChange(
            key[0], shown.label, key[1], was.said if was else None, now.said if now else None,
            _difference(*figures, new.report.language), tuple(places.get(key[0], ())),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Value:
    label: str
    figure: Figure | None
    said: str


def _values(report: Report) -> dict[tuple[str, str], _Value]:
    """Every figure of the statistics by its id and which part of the data it is."""
    found: dict[tuple[str, str], _Value] = {}
    for statistic in report.statistics:
        given: list[tuple[str, Figure | None, str | None]] = [
            (key, getattr(statistic, key, None), statistic.unit) for key in _FIGURES
        ]
        if statistic.parts:
            given += [(each.label, each.value, each.unit or statistic.unit) for each in statistic.parts.items]
        given += [(each.label, each.value, each.unit or statistic.unit) for each in statistic.stages]
        if statistic.prizes:
            given += [(name, figure, None) for name, figure in statistic.prizes.given.items()]
        for part, figure, unit in given:
            if isinstance(figure, Figure):
                said = with_unit(figure, unit, report.language)
                found[str(statistic.id), part] = _Value(str(statistic.label), figure, said)
    return found


def _difference(old: Figure | None, new: Figure | None, language: Language) -> str | None:
    if old is None or new is None:
        return None
    found = figure_difference(new, old)
    return signed_amount(found, language) if isinstance(found, Difference) else None


def _places(report: Report) -> Mapping[str, Sequence[str]]:
    """The titles of the sections that print each statistic: in their texts, or in a table or chart of theirs."""
    places: dict[str, list[str]] = {}
    for path, part in walk(report):
        named: Iterable[str] = ()
        if isinstance(part, Prose | Row) or (isinstance(part, NamedText) and "{" in part):
            named = [id_and_form(name)[0] for name in names_within(part)]
        elif path and path[-1] == "statistics" and len(path) > 1 and isinstance(part, tuple):
            named = [str(each) for each in part if not isinstance(each, Statistic)]
        for name in dict.fromkeys(named):
            title = _title_at(report, path)
            if title and title not in places.setdefault(name, []):
                places[name].append(title)
    return places


@dataclass(frozen=True, slots=True)
class _Sentence:
    place: str
    raw: str
    names: Mapping[str, Nameable]
    language: Language

    @property
    def printed(self) -> str:
        """The sentence with the words for its names."""
        return plain_prose(words_for_names(self.raw, self.names, self.language), {}, self.language).strip()


def _texts(old: Edition, new: Edition) -> Iterator[TextChange]:
    before, after = list(_sentences(old)), list(_sentences(new))
    matcher = SequenceMatcher(None, [each.raw for each in before], [each.raw for each in after], autojunk=False)
    for _tag, start, end, new_start, new_end in (each for each in matcher.get_opcodes() if each[0] != "equal"):
        yield from _replaced(before[start:end], after[new_start:new_end])


def _replaced(before: Sequence[_Sentence], after: Sequence[_Sentence]) -> Iterator[TextChange]:
    """The sentences in place of others: each with the one it is a version of, in order; the rest came or went."""
    left = list(before)
    for sentence in after:
        alike = next((index for index, each in enumerate(left) if _are_alike(each.raw, sentence.raw)), None)
        if alike is None:
            yield TextChange(sentence.place, None, sentence.printed)
            continue
        for gone in left[:alike]:
            yield TextChange(gone.place, gone.printed, None)
        yield TextChange(sentence.place, left[alike].printed, sentence.printed)
        left = left[alike + 1 :]
    for gone in left:
        yield TextChange(gone.place, gone.printed, None)


def _are_alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _sentences(edition: Edition) -> Iterator[_Sentence]:
    """The sentences of all texts, titles and rows of tables of the report, in its order, as they are written."""
    for path, part in walk(edition.report):
        if path[:1] == ("statistics",):
            continue
        if isinstance(part, Row):
            pieces = [" | ".join(part.cells)]
        elif isinstance(part, Prose | NamedText) or (path and path[-1] == "title" and isinstance(part, str)):
            pieces = _SENTENCE_END.split(_GOES_ON.sub(" ", part))
        else:
            continue
        place, names = _title_at(edition.report, path), _names_at(edition, path)
        language = edition.report.language
        yield from (_Sentence(place, each.strip(), names, language) for each in pieces if each.strip())


def _details(old: Edition, new: Edition) -> Iterator[TextChange]:
    """What else changed of the report, its organisation, and the documents beside it, such as dates and names."""
    for title, before, after in _beside(old, new):
        was, now = _leaves(before, old.report.language), _leaves(after, new.report.language)
        for path in dict.fromkeys((*now, *was)):
            if was.get(path) != now.get(path):
                place = PARTED.join(filter(None, (title, *map(str, path))))
                yield TextChange(place, was.get(path), now.get(path))


def _beside(old: Edition, new: Edition) -> Iterator[tuple[str, Model | None, Model | None]]:
    """The models of which the rest is compared, with what each is called in front of its keys."""
    yield "", old.report, new.report
    yield "organization.yaml", old.organization, new.organization
    for name in dict.fromkeys((*new.documents, *old.documents)):
        if any(name not in each.documents and each.of_a_file for each in (old, new)):
            continue  # the file is of another document
        yield f"{name}.yaml", old.documents.get(name), new.documents.get(name)


def _leaves(model: Model | None, language: Language) -> dict[Path, str]:
    """The values inside of a model that are no figures or texts of a report, entries of lists by their ids."""
    found: dict[Path, object] = {}
    _add_leaves(model, (), found, is_report=isinstance(model, Report))
    return {path: _said(value, language) for path, value in found.items()}


def _add_leaves(value: object, path: Path, found: dict[Path, object], *, is_report: bool) -> None:
    if isinstance(value, Statistic | Row) or (is_report and isinstance(value, Prose | NamedText)) or value is None:
        return
    if isinstance(value, Model):
        for name, inside in value.__dict__.items():
            if not (is_report and name == "title"):
                _add_leaves(inside, (*path, name), found, is_report=is_report)
    elif isinstance(value, tuple) and not isinstance(value, Figure):
        for index, inside in enumerate(value):
            _add_leaves(inside, (*path, str(getattr(inside, "id", None) or index)), found, is_report=is_report)
    else:
        found[path] = value


def _said(value: object, language: Language) -> str:
    """A value as it is printed or written in `language`."""
    if isinstance(value, bool):
        return ("có" if value else "không") if language == DATA_LANGUAGE else "yes" if value else "no"
    say = getattr(value, "say", None)
    printed = getattr(value, "printed", None)
    return say(language) if callable(say) else str(printed if isinstance(printed, str) else value)


def _names_at(edition: Edition, path: Path) -> Mapping[str, Nameable]:
    """The names that a text at `path` can use: in an activity its particulars too, such as its date."""
    dated = [each for each in _along(edition.report, path) if isinstance(each, Dated)]
    return {**edition.names, **names_of_particulars(dated[-1], edition.names)} if dated else edition.names


def _title_at(report: Report, path: Path) -> str:
    """The title of the innermost section or annex around a place; "" outside of all."""
    around = (each for each in _along(report, path) if isinstance(each, Contents))
    titles = [str(title) for each in around if (title := getattr(each, "title", None))]
    return titles[-1] if titles else ""


def _along(report: Report, path: Path) -> Iterator[object]:
    """The values on the way to a place, from the outermost inside of the report to that at the place."""
    value: object = report
    for key in path:
        value = value[key] if isinstance(value, tuple) and isinstance(key, int) else getattr(value, str(key), None)
        yield value

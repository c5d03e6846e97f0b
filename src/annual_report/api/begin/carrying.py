"""What the next report will have to tell of: the tasks of the plan, and what takes place again and again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.analysis.plans.fulfilment import sections_of_tasks
from annual_report.analysis.plans.matching import shared_phrases
from annual_report.api.begin.last_year import LastYear
from annual_report.language import N_, translator
from annual_report.model.activities import Activity
from annual_report.model.plan import PlanItem, PlanTask, by_field
from annual_report.model.report import Contents, Piece
from annual_report.model.walk import Path, each
from annual_report.values.text_types import is_open, mentions, slug

_FEWEST_SYLLABLES: Final = 4  # of the name of a series by which a task is taken to mean it
_MOST_SERIES: Final = 200  # whose first words are looked for in every task
ENOUGH: Final = 2  # threes of syllables in common by which a task is taken to belong in a section


class Ids:
    """The ids of a report in the making, no two of them the same."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def new(self, wanted: str) -> str:
        """An id that nothing has yet: `wanted`, or that with a number."""
        number, found = 2, wanted
        while found in self._taken:
            number, found = number + 1, f"{wanted}-{number}"
        self._taken.add(found)
        return found


@dataclass(frozen=True, slots=True)
class Stub:
    """An activity that is still to be told: of a plan's `tasks`, or one that may be told again as `last` was.

    `text` is what it begins with, where that is not the text of `last`; `path` is that of `last`.
    """

    id: str
    text: str
    tasks: tuple[PlanItem, ...] = ()
    last: Activity | None = None
    path: Path = ()
    edition: str | None = None


@dataclass
class Stubs:
    """The stubs of a report by the path of the section that each belongs in; `unplaced` are those that fit in none."""

    by_section: dict[Path, list[Stub]] = field(default_factory=dict)
    unplaced: list[Stub] = field(default_factory=list)

    def of(self, path: Path) -> list[Stub]:
        """Those of the section at `path`."""
        return self.by_section.get(path, [])


def stubs(last: LastYear, ids: Ids) -> Stubs:
    """Everything that is to be told of, where it belongs: what was told last year, then the tasks of the plan.

    Without the texts of last year, that is what has a series. A task that is told with one of these is no other
    activity, nor is one with a target, whose figure says what became of it.
    """
    found = Stubs()
    for path, stub in _of_last_year(last, ids):
        found.by_section.setdefault(path, []).append(stub)
    named = {item.id: section for item, section in sections_of_tasks(last.report)}
    fields = _fields(last)
    for item in planned_tasks(last):
        told_with = _told_with(last, found, item)
        for path, index in told_with:
            stub = found.by_section[path][index]
            found.by_section[path][index] = replace(stub, tasks=(*stub.tasks, item))
        if told_with or _is_measured(last, item):
            continue
        carried_out = slug(translator(last.language)(N_("carried out")))
        stub = Stub(ids.new(f"{carried_out}-{item.id}"), _beginning(last, item), (item,))
        place = _where(last, item, named[item.id], fields.get(item.id, ""))
        (found.unplaced if place is None else found.by_section.setdefault(place, [])).append(stub)
    return found


def _is_measured(last: LastYear, item: PlanItem) -> bool:
    """Whether a figure of the report says whether a task was done, so that nothing has to be written of it."""
    return item.target is not None and any(each.id == item.target.statistic for each in last.report.statistics)


def _fields(last: LastYear) -> dict[str, str]:
    """The field of work of each task and item that has one, by their ids."""
    plans = (piece.plan for _path, piece in each(last.report, Piece))
    grouped = (group for plan in plans for group in by_field(plan, lambda task: task))
    return {one.id: field for field, tasks in grouped if field for task in tasks for one in (task, *task.items)}


def _told_with(last: LastYear, found: Stubs, item: PlanItem) -> list[tuple[Path, int]]:
    """The places of the stubs that a task is told with; a task that names several series, with each of them.

    Those that had a task of this id last year come first, then those of the series that it names, then the only one
    with the figure of its target.
    """
    all_stubs = [
        (path, index, stub) for path, those in found.by_section.items() for index, stub in enumerate(those) if stub.last
    ]
    named = _named_in(item.text, [_series(stub) for _path, _index, stub in all_stubs])
    of_series = [(path, index) for path, index, stub in all_stubs if slug(_series(stub)) in named]
    if not last.keep_text:
        return of_series[:1] if len(named) == 1 else []
    again = [(path, index) for path, index, stub in all_stubs if stub.last and item.id in stub.last.fulfils]
    figure = item.target.statistic if item.target else None
    measured = [(path, index) for path, index, stub in all_stubs if stub.last and figure in stub.last.statistics]
    return again[:1] or _first_of_each(of_series, found) or (measured if len(measured) == 1 else [])


def _named_in(text: str, series: Sequence[str]) -> set[str]:
    """The series that a task names: by their names, or else by the first words of one, which no other begins with."""
    named = {slug(each) for each in series if mentions(text, each)}
    if named:
        return named
    distinct = {slug(each): each for each in series if each}
    begun = {name: _words_in_common(text, each) for name, each in list(distinct.items())[:_MOST_SERIES]}
    most = max(begun.values(), default=0)
    best = {each for each, count in begun.items() if count == most}
    return best if most >= _FEWEST_SYLLABLES and len(best) == 1 else set()


def _words_in_common(text: str, series: str) -> int:
    """How many of its first syllables a text has of the name of a series."""
    syllables = slug(series).split("-")
    return next((count for count in range(len(syllables), 0, -1) if mentions(text, " ".join(syllables[:count]))), 0)


def _first_of_each(places: Sequence[tuple[Path, int]], found: Stubs) -> list[tuple[Path, int]]:
    """The first of the places for each series."""
    firsts: dict[str, tuple[Path, int]] = {}
    for path, index in places:
        firsts.setdefault(slug(_series(found.by_section[path][index])), (path, index))
    return list(firsts.values())


def _series(stub: Stub) -> str:
    return (stub.last and stub.last.series) or ""


def _of_last_year(last: LastYear, ids: Ids) -> Iterator[tuple[Path, Stub]]:
    """What is to be told again, with the paths of their sections: of two editions in one year, the next two."""
    found = [(path, told) for path, told in each(last.report, Activity) if told.series or last.keep_text]
    editions = {(slug(told.series or ""), slug(told.edition or "")) for _path, told in found}
    count = Counter(series for series, _edition in editions)
    for path, told in found:
        series = slug(told.series or "")
        edition = last.move.edition(told.edition, count[series] if series else 1) if told.edition else None
        text = "{series} {edition}" if edition else "{series}"
        place = path[:-2]
        if path[0] != "sections" and not last.keep_text:  # annexes come with nothing in them
            results = _results(last)[0]
            place = _inside(results, last, told.text) or _first_inside(results, last)
        yield place, Stub(ids.new(told.id), text, (), told, path, edition)


def planned_tasks(last: LastYear) -> list[PlanItem]:
    """The tasks of its plan that were written, where the next report is the one to tell of them.

    Of a task with items, these are told of one by one.
    """
    if not last.is_just_before:
        return []
    tasks = (task for _path, task in each(last.report, PlanTask))
    single = (item for task in tasks for item in task.items or (task,))
    return [item for item in single if not is_open(item.text)]


def _beginning(last: LastYear, item: PlanItem) -> str:
    """The words of a task, as they begin a sentence, without the mark that ends them."""
    words = " ".join(last.paragraphs(item.text)).rstrip(" .;:,…")
    return words[:1].upper() + words[1:]


def _where(last: LastYear, item: PlanItem, section: str | None, field_of_work: str) -> Path | None:
    """The place that tells of a task: the `section` that it names, the one called by its field, the one it fits best.

    It is not the plan itself. None where it fits no part of the results.
    """
    sections = [(path, held) for path, held in _sections(last) if not _plans(held)]
    named = [path for path, held in sections if held.id and held.id == section]
    of_field = [path for path, held in sections if _are_called_alike(field_of_work, held.title)]
    fulfilled = [path for path, held in sections if any(item.id in told.fulfils for told in _activities(held))]
    figure = item.target.statistic if item.target else None
    measured = [path for path, held in sections if any(figure in told.statistics for told in _activities(held))]
    alike = [(_shared(item.text, held), path) for path, held in sections]
    most = max((count for count, _path in alike), default=0)
    like = [path for count, path in alike if count == most >= ENOUGH]
    place = [*named, *of_field, *fulfilled, *measured, *like, results_part(last)][0]
    inside = _inside(place, last, item.text)
    is_unlike = inside is None and place == results_part(last)
    return None if is_unlike else inside or _first_inside(place, last)


def _are_called_alike(field_of_work: str, title: str) -> bool:
    """Whether a section is called by a field of work, with or without other words."""
    return mentions(title, field_of_work) or (len(title.split()) > 1 and mentions(field_of_work, title))


def results_part(last: LastYear) -> Path:
    """The part of the report that tells of results."""
    return _results(last)[0][:2]


def _inside(path: Path, last: LastYear, text: str) -> Path | None:
    """The subsection that a `text` fits best, of the section at `path`; that section where it has none.

    What stood in the section itself would be printed before its first subsection. None where the text is like none.
    """
    inner = _inner(path, last)
    if not inner:
        return _among_pieces(path, next(held for found, held in _sections(last) if found == path))
    best, held = max(inner, key=lambda one: (_shared(text, one[1]), bool(_activities(one[1]))))
    return _among_pieces(best, held) if _shared(text, held) else None


def _first_inside(path: Path, last: LastYear) -> Path:
    """The first subsection that has activities, or the first, of the section at `path`, which has some."""
    first, held = max(_inner(path, last), key=lambda one: bool(_activities(one[1])))
    return _among_pieces(first, held)


def _inner(path: Path, last: LastYear) -> list[tuple[Path, Contents]]:
    """The subsections of the section at `path` that plan nothing."""
    return [
        (found, held)
        for found, held in each(last.report, Contents)
        if len(found) > len(path) and found[: len(path)] == path and not _plans(held)
    ]


def _among_pieces(path: Path, section: Contents) -> Path:
    """Where the section at `path` has its last activities; where it has none, its end."""
    pieces: list[Path] = [(*path, "in_order", index) for index in range(len(section.in_order))]
    with_activities = [each for each, piece in zip(pieces, section.in_order, strict=True) if piece.activities]
    places: list[Path] = [path, *(() if section.activities else pieces), *with_activities]
    return places[-1]


def _results(last: LastYear) -> list[Path]:
    """The sections, first those that tell of results."""
    sections = sorted(_sections(last), key=lambda each: (_plans(each[1]), not _activities(each[1])))
    return [path for path, _held in sections]


def _sections(last: LastYear) -> list[tuple[Path, Contents]]:
    """The sections of both levels, without annexes."""
    return [(path, held) for path, held in each(last.report, Contents) if path[0] == "sections"]


def _activities(section: Contents) -> list[Activity]:
    """The activities that a section itself has, in order."""
    return [told for piece in section.pieces for told in piece.activities]


def _plans(section: Contents) -> bool:
    """Whether a section itself has tasks of a plan."""
    return any(piece.plan for piece in section.pieces)


def _shared(text: str, section: Contents) -> int:
    """How much a task, or what was told, has in common with what a section says."""
    texts = [piece.text or "" for piece in section.pieces]
    said = " ".join([section.title, *texts, *(told.series or told.text for told in _activities(section))])
    return shared_phrases(text, said)

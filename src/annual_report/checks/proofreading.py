"""Proofreading of all texts of a workspace: each proofreader is a check."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annual_report.checks.check_input import CheckInput, Finding, RuleCheck
from annual_report.checks.composed_passages import Composer
from annual_report.checks.letterhead import broken_elsewhere
from annual_report.checks.numeric_cells import as_its_cell_is_read
from annual_report.checks.passages import finding_path, passages
from annual_report.checks.spoken_days import days_in
from annual_report.checks.workspace_knowledge import knowledge_of
from annual_report.language import N_, Message, message
from annual_report.model.statistic import FIGURES_WITH_UNIT
from annual_report.model.tables import DataTable
from annual_report.model.walk import Path as DataPath
from annual_report.proofreading import Knowledge, Proofreader, Slip, proofread
from annual_report.proofreading.markdown_passages import keeps_markup
from annual_report.proofreading.passage import SaidName
from annual_report.proofreading.proofreader import advice_on
from annual_report.proofreading.registry import PROOFREADERS
from annual_report.proofreading.rules.names_cut import NAME_CUT_SHORT
from annual_report.proofreading.rules.table_shares import TABLE_SHARES_WRONG
from annual_report.proofreading.rules.table_totals import TABLE_TOTAL_WRONG

_OF_TABLES = (TABLE_SHARES_WRONG, TABLE_TOTAL_WRONG)


def proofreading_checks() -> tuple[RuleCheck, ...]:
    """A check for every proofreader. All read each passage one after another, so that its words need not be kept."""
    read = _read_by(PROOFREADERS)
    return tuple(_check(proofreader, read) for proofreader in PROOFREADERS)


def check_by(proofreader: Proofreader) -> RuleCheck:
    """The check that finds what the proofreader does."""
    return _check(proofreader, _read_by((proofreader,)))


@dataclass(slots=True)
class _Found:
    """What a proofreader found in all texts, and the first failure of this program at it."""

    slips: list[Slip] = field(default_factory=list)
    failed: Exception | None = None


_Readers = Callable[[CheckInput], dict[str, _Found]]


def _read_by(proofreaders: Sequence[Proofreader]) -> _Readers:
    """What the proofreaders find, by the names of their rules; one function for all, so that they read once."""

    def read(data: CheckInput) -> dict[str, _Found]:
        found = {each.rule.name: _Found() for each in proofreaders}

        def fail(proofreader: Proofreader, error: Exception) -> None:
            found[proofreader.rule.name].failed = found[proofreader.rule.name].failed or error

        for proofreader, slip in proofread(passages(data), data.once(knowledge), proofreaders, on_failure=fail):
            found[proofreader.rule.name].slips.append(slip)
        return found

    return read


def _check(proofreader: Proofreader, read: _Readers) -> RuleCheck:
    def find(data: CheckInput) -> Iterator[Finding]:
        found = data.once(read)[proofreader.rule.name]
        for slip in found.slips:
            if proofreader in _OF_TABLES and not _is_read(slip.passage.location, data):
                continue
            if as_read := as_its_cell_is_read(slip, data):
                finding = _finding(as_read, data)
                fix = broken_elsewhere(slip, data) if proofreader is NAME_CUT_SHORT else None
                yield replace(finding, fix=fix, proposed=None) if fix else finding
        if found.failed:  # told once, behind what was found in the passages that could be read
            raise found.failed

    return RuleCheck(proofreader.rule, find)


def _is_read(cell: DataPath, data: CheckInput) -> bool:
    """Whether every row of the table that a cell is in could be read: else its total says nothing."""
    *path, _rows, _index = cell
    table = next((each for at, each in data.each(DataTable) if list(at) == path), None)
    in_full = table is not None and all(len(row.cells) == len(table.columns) for row in table.rows)
    return in_full and data.loaded_report.is_whole(tuple(path))


def knowledge(data: CheckInput) -> Knowledge:
    """What the workspace says that proofreaders should know; of figures nothing, where one could not be read."""
    before = data.neighbours.before(data.report.period)
    known = knowledge_of(data.organization, data.report, before, data.organization_today)
    known = replace(known, days_at=data.once(days_in), composed=Composer(data))
    return known if data.loaded_report.is_whole(("statistics",)) else replace(known, figures=None)


def _finding(slip: Slip, data: CheckInput) -> Finding:
    """The slip at its place in the data."""
    path, in_organization = finding_path(slip.passage.location)
    named = slip.passage.names_between(slip.start, slip.end)
    path, before = (path, 0) if in_organization else _where_written(path, slip.passage.text, data)
    start, end = slip.passage.origin(slip.start, slip.end)
    suggestion = slip.fixes[0] if slip.fixes and not named and keeps_markup(slip.fixes[0]) else None
    return Finding(
        path,
        slip.message,
        slip.advice or _advice_on_name(named[0], slip) if named else advice_on(slip),
        tuple(_notes(slip, data)),
        stretch=(before + start, before + end),
        replacement=suggestion if slip.safe else None,
        proposed=suggestion if slip.proposed is not None else None,
        in_organization=in_organization,
    )


def _where_written(path: DataPath, text: str, data: CheckInput) -> tuple[DataPath, int]:
    """Where the `text` at `path` is written, and what stands before it there: a unit may be behind its figure."""
    if path[-1:] == ("unit",) and not data.text_at(path):
        for key in FIGURES_WITH_UNIT:
            written = data.text_at((*path[:-1], key))
            if written.endswith(text):
                return (*path[:-1], key), len(written) - len(text)
    return path, 0


def _advice_on_name(named: SaidName, slip: Slip) -> Message:
    """What to correct where the words that are wrong are those of a name: never these words themselves."""
    return message(
        N_("“{text}” comes from {name}: correct the numbers next to it, or the figure itself"),
        text=slip.passage.text[named.start : named.end],
        name=f"{{{named.name}}}",
    )


def _notes(slip: Slip, data: CheckInput) -> Iterator[Message]:
    if slip.note is None:
        return
    if slip.note_at is None:
        yield slip.note
        return
    passage, start = slip.note_at
    path, in_organization = finding_path(passage.location)
    other_place = Finding(path, slip.note, stretch=passage.origin(start, start), in_organization=in_organization)
    yield message(N_("{note} ({place})"), note=slip.note, place=data.span(other_place).place)

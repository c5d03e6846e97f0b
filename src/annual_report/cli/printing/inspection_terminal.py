"""An inspection for a terminal: a table of what deviates, one of what conforms, and a line that counts them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from annual_report.cli.printing.terminal import GAP, Sheet, columns
from annual_report.language import N_, Language, Message, counted, message, translator
from annual_report.language.harmless import on_one_line
from annual_report.regulations.inspection.inspecting import Inspection, RegulationChoice
from annual_report.regulations.inspection.requirements.requirement import (
    WHOLE_FILE,
    Conformance,
    Measurement,
    RequirementResult,
    clause_order,
)
from annual_report.regulations.inspection.requirements.wording import quoted

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

MARKS: Final = {
    Conformance.DEVIATES: N_("deviates"),
    Conformance.NOT_FOUND: N_("not found"),
    Conformance.CONFORMS: N_("right"),
    Conformance.NOT_APPLICABLE: N_("not applicable"),
    Conformance.NOT_JUDGED: N_("not judged"),
    Conformance.ONLY_PAGES: N_("only pages show it"),
}
_COLOURS: Final = {
    Conformance.DEVIATES: "bold red",
    Conformance.NOT_FOUND: "bold yellow",
    Conformance.CONFORMS: "green",
    Conformance.NOT_APPLICABLE: "",
    Conformance.NOT_JUDGED: "bold red",
    Conformance.ONLY_PAGES: "",
}
_UNCOUNTED: Final = (Conformance.NOT_APPLICABLE, Conformance.NOT_JUDGED, Conformance.ONLY_PAGES)
_CHOSEN: Final = {
    RegulationChoice.ASKED: N_("by {regulation}, as asked"),
    RegulationChoice.BY_DATE: N_("by {regulation}, in force on the date on page 1: {date}"),
    RegulationChoice.NO_DATE: N_("by {regulation}, which is in force today, because no date was found on page 1"),
    RegulationChoice.NONE: N_(
        "by no regulation: its data have “regulation: không”, so the rules on official documents do not apply"
    ),
}
_USAGE: Final = N_("common practice, which no legal text requires")
_HEADINGS: Final = (N_("result"), N_("rule"), N_("required"), N_("found"))
# What deviates in many ways is shown in so many; of what conforms, one is enough.
_MOST: Final = {Conformance.DEVIATES: 3}


def chosen(inspection: Inspection) -> Message:
    """By which regulation it was, and why by this one."""
    title = inspection.regulation.title
    return message(_CHOSEN[inspection.choice], regulation=title, date=on_one_line(inspection.date))


def summary(inspection: Inspection) -> Message:
    """How many rules there were, of each outcome; those that do not apply are counted apart."""
    counts = inspection.counts
    return message(
        N_("{rules} rules: {right} right, {wrong} wrong, {missing} not found, {idle} not applicable"),
        rules=len(inspection.results) - sum(counts[each] for each in _UNCOUNTED),
        right=counts[Conformance.CONFORMS],
        wrong=counts[Conformance.DEVIATES],
        missing=counts[Conformance.NOT_FOUND],
        idle=counts[Conformance.NOT_APPLICABLE],
    )


def print_file(name: str, inspection: Inspection, sheet: Sheet, *, quiet: bool, every: bool) -> None:
    """Prints what came of inspecting the file called so: what deviates, unless `quiet` what conforms, and a summary.

    With `every`, the rules are named too that do not apply.
    """
    sheet.long_line(name, "bold")
    sheet.line(chosen(inspection))
    sheet.blank()
    _print_results(inspection.of(Conformance.DEVIATES, Conformance.NOT_FOUND), sheet)
    if not quiet:
        _print_results(inspection.of(Conformance.CONFORMS), sheet)
    if every:
        _print_names(N_("not applicable: {rules}"), inspection.of(Conformance.NOT_APPLICABLE), sheet)
    hidden = inspection.of(Conformance.ONLY_PAGES)
    if hidden and not quiet:
        _print_names(N_("only pages show: {rules}"), hidden, sheet)
    sheet.long_line(summary(inspection))
    if hidden:
        sheet.long_line(
            counted(
                "{count} more rule can only be judged on pages: export the file to PDF, and inspect that",
                "{count} more rules can only be judged on pages: export the file to PDF, and inspect that",
                len(hidden),
            )
        )
    if inspection.choice is RegulationChoice.NONE and not (every or quiet):
        sheet.line(message(N_("--all lists the rules that do not apply")))


def _print_results(results: Sequence[RequirementResult], sheet: Sheet) -> None:
    """A table of `results` by clause, in the order of the clauses."""
    if not results:
        return
    by_clause = [
        (clause, [row for each in group for row in _rows(each, sheet.language)])
        for clause, group in groupby(
            sorted(results, key=lambda each: clause_order(each.clause)), key=lambda each: _clause(each, sheet.language)
        )
    ]
    heads = tuple(sheet.word(each) for each in _HEADINGS)
    cells = [heads, *([str(cell) for cell in row] for _clause_said, rows in by_clause for row in rows)]
    heading = _table(cells, sheet)
    heading.add_row(*heads, style="bold")
    sheet.console.print(heading)
    for clause, rows in by_clause:
        sheet.console.print(clause, style="cyan", soft_wrap=True)
        table = _table(cells, sheet)
        for row in rows:
            table.add_row(*row)
        sheet.console.print(table)
    sheet.blank()


def _table(rows: Sequence[Sequence[str]], sheet: Sheet) -> "Table":
    """A table, so far without rows, whose columns are as wide as all `rows` need, or share the room there is."""
    from rich.cells import cell_len

    mark, *others = (max(map(cell_len, column)) for column in zip(*rows, strict=True))
    fits = mark + sum(others) + GAP * len(others) <= sheet.width - GAP
    table = columns(width=None if fits else sheet.width - GAP)
    table.add_column(width=mark)
    for share, width in zip((4, 3, 3), others, strict=True):
        table.add_column(ratio=share, width=width if fits else None, overflow="fold")
    return table


def _clause(result: RequirementResult, language: Language) -> str:
    if result.clause is None:
        return message(_USAGE).say(language)
    if result.confirmed:
        return result.clause
    return message(N_("{clause} (not compared with the legal text yet)"), clause=result.clause).say(language)


def _rows(result: RequirementResult, language: Language) -> Iterator[tuple["Text", str, str, str]]:
    """A row for each way in which a result came about, as far as these are shown; the first has the rule's name."""
    from rich.text import Text

    _ = translator(language)
    mark = Text(_(MARKS[result.outcome]), _COLOURS[result.outcome])
    title = result.title.say(language)
    said = _said(result, language)
    if not said:
        yield mark, title, "", ""
    most = _MOST.get(result.outcome, 1)
    for required, found in said[:most]:
        yield mark, title, required, found
        mark, title = Text(), ""
    if len(said) > most and result.outcome is Conformance.DEVIATES:
        yield Text(), "", "", message(N_("… and {count} more"), count=len(said) - most).say(language)


def _said(result: RequirementResult, language: Language) -> list[tuple[str, str]]:
    """What was required and found, each pair once; pages are named where something deviates."""
    places: dict[tuple[str, str], list[Measurement]] = {}
    for each in result.measurements:
        places.setdefault((each.required.say(language), each.found.say(language)), []).append(each)
    told: list[tuple[str, str]] = []
    for (required, found), measurements in places.items():
        if result.outcome is Conformance.CONFORMS:
            shown = message(N_("as required")).say(language) if found == required else found
        else:
            where = _pages({each.page for each in measurements}) or _words([each.text for each in measurements])
            shown = message("{found} ({pages})", found=found, pages=where).say(language) if where else found
        told.append((on_one_line(required), on_one_line(shown)))
    return told


def _pages(pages: Iterable[int]) -> Message | None:
    """The numbers of pages, three or more in a row as a range; None for the file as a whole."""
    runs: list[list[int]] = []
    for page in sorted(set(pages) - {WHOLE_FILE}):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = [f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]  # noqa: PLR2004
    return message(N_("page {pages}"), pages=", ".join(said)) if said else None


def _words(texts: Sequence[str]) -> Message | None:
    """The words at the first place of a file of Word, and how many other places there are; None where none has any."""
    places = dict.fromkeys(filter(None, texts))
    if not places:
        return None
    first = quoted(next(iter(places)))
    if len(places) == 1:
        return first
    return counted("{text} and {count} more place", "{text} and {count} more places", len(places) - 1, text=first)


def _print_names(text: str, results: Sequence[RequirementResult], sheet: Sheet) -> None:
    """The rules of which `text` tells, by their names."""
    if results:
        names = "; ".join(each.title.say(sheet.language) for each in results)
        said = message(text, rules="").say(sheet.language).rstrip()
        sheet.console.print(f"{said} {names}")
        sheet.blank()

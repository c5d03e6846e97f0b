"""`annual-report proofread`: any text file, Word document or PDF, proofread; safe slips mended where that is wanted."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.formats import TERMINAL, formats_offered, printer_for
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    WRONG_USAGE,
    chosen_periods,
    find_workspace,
    periods_here,
    with_faults,
)
from annual_report.diagnostics import Fault
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.manuscripts.house import House
    from annual_report.api.manuscripts.manuscript import Manuscript
    from annual_report.diagnostics import Diagnostic


_NOT_PROOFREAD: Final = message(N_("this text could not be proofread"))


def proofread_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def proofread(  # noqa: PLR0913, PLR0917 - an argument for every option
        files: Annotated[list[Path], typer.Argument(help=say(N_("Files that end with .txt, .md, .docx or .pdf.")))],
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How problems are shown: terminal, json, sarif or github.")),
                autocompletion=formats_offered,
            ),
        ] = TERMINAL,
        fix: Annotated[
            bool, typer.Option("--fix", help=say(N_("Mends what can be mended safely, in .txt and .md.")))
        ] = False,
        diff: Annotated[bool, typer.Option("--diff", help=say(N_("Shows what --fix would change.")))] = False,
        rule: Annotated[
            list[str] | None,
            typer.Option(help=say(N_("Looks for breaches of this rule only.")), autocompletion=rules_offered),
        ] = None,
        year: Annotated[
            str | None,
            typer.Option(
                help=say(N_("Report that figures and dates are held against, for example 2017.")),
                autocompletion=periods_here,
            ),
        ] = None,
        workspace: Annotated[
            Path | None,
            typer.Option(help=say(N_("Workspace whose names and spelling count (default: around the file)."))),
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows results and problems only.")))] = False,
    ) -> None:
        screen = Screen(language, quiet=quiet)
        printer = printer_for(output_format, language)
        if diff and printer:
            raise typer.BadParameter(
                say(N_("--diff shows a change, and takes no --output-format")), param_hint="--diff"
            )
        rules = _rules(rule or [], language)
        _refuse_missing(files, screen)
        read, unread = _read(files, screen)
        houses = _Houses(screen, workspace, year, rules)
        if diff:
            raise typer.Exit(max(unread, _show_changes(read, houses, screen)))
        found = _found(read, houses, screen, fix=fix)
        if printer:
            typer.echo(printer(found, language, ""), nl=False)
        else:
            screen.diagnostics(found)
            if not (found or quiet or unread):
                screen.say(message(N_("nothing found")))
        raise typer.Exit(max(unread, with_faults(PROBLEMS_IN_DATA if found else FINE, found)))

    return proofread


def rules_offered(incomplete: str) -> list[str]:
    """The rules of proofreading that begin with what is typed so far, for completion."""
    from annual_report.proofreading.registry import PROOFREADERS

    return [each.rule.name for each in PROOFREADERS if each.rule.name.startswith(incomplete)]


def _rules(asked: Sequence[str], language: Language) -> frozenset[str]:
    """The rules asked for. Raises `typer.BadParameter` where one is none of proofreading."""
    unknown = set(asked) - set(rules_offered(""))
    if unknown:
        said = translator(language)(N_("there is no rule “{rule}” of proofreading"))
        raise typer.BadParameter(said.format(rule=min(unknown)), param_hint="--rule")
    return frozenset(asked)


def _refuse_missing(files: Sequence[Path], screen: Screen) -> None:
    """Ends the command where one of the `files` is none, before the work on the others begins."""
    missing = [path for path in files if not path.is_file()]
    for path in missing:
        screen.say(message(N_("There is no file {file}."), file=path))
    if missing:
        raise typer.Exit(WRONG_USAGE)


def _read(files: Sequence[Path], screen: Screen) -> "tuple[dict[Path, Manuscript], int]":
    """The texts of the files, and the exit status that those ask for which cannot be read."""
    from annual_report.api.manuscripts.reading import read_manuscript
    from annual_report.diagnostics.said import harmless
    from annual_report.load.extracted import UnreadableFileError

    found: dict[Path, Manuscript] = {}
    status = FINE
    for path in dict.fromkeys(files):
        try:
            found[path] = read_manuscript(path, str(path))
        except UnreadableFileError as error:
            screen.say(message(N_("{file} cannot be proofread: {what}"), file=harmless(str(path)), what=error.what))
            screen.say(message(N_("what to do: {cure}"), cure=error.cure))
            status = max(status, MACHINE_LACKS)
        except OSError as error:
            reason = error.strerror or str(error)
            screen.say(message(N_("Cannot read {file}: {reason}."), file=path, reason=reason))
            status = max(status, MACHINE_LACKS)
        except Exception as error:  # other files are of use
            screen.fault(message(N_("{file} could not be read"), file=path), Fault.of(error))
            status = OUR_FAULT
    return found, status


class _Houses:
    """For each file, by what it is proofread: the workspace named, or the one around it, read once."""

    def __init__(self, screen: Screen, workspace: Path | None, year: str | None, rules: frozenset[str]) -> None:
        from annual_report.api.checking import Shelf

        self._screen, self._year, self._rules = screen, year, rules
        self._named = Shelf(find_workspace(workspace, screen)) if workspace else None
        self._shelves: dict[Path, Shelf] = {}

    def of(self, file: Path) -> "House":
        """That of `file`; ends the command where there is no report on the year asked for."""
        from annual_report.api.checking import Shelf
        from annual_report.api.manuscripts.house import house_of, workspace_of

        shelf = self._named
        if shelf is None and (around := workspace_of(file)):
            shelf = self._shelves.setdefault(around.root, Shelf(around))
        if self._year:
            shelf = shelf or Shelf(find_workspace(None, self._screen))
            chosen_periods([self._year], shelf.workspace, self._screen)
        return house_of(shelf, file, self._year, self._rules)


def _found(read: "Mapping[Path, Manuscript]", houses: _Houses, screen: Screen, *, fix: bool) -> "list[Diagnostic]":
    """What is found in the files, mended first as far as that is wanted and can be done."""
    from annual_report.diagnostics import in_order

    found: list[Diagnostic] = []
    for path, manuscript in read.items():
        try:
            found += _found_in(path, manuscript, houses.of(path), screen, fix=fix)
        except typer.Exit:
            raise
        except Exception as error:  # other files are of use
            found.append(Fault.of(error).diagnostic(_NOT_PROOFREAD, manuscript.source.name))
    return in_order(found)


def _found_in(
    path: Path, manuscript: "Manuscript", house: "House", screen: Screen, *, fix: bool
) -> "Sequence[Diagnostic]":
    from annual_report.api.manuscripts.proofreading import proofread_manuscript

    if fix and manuscript.text_file is not None:
        return _mended(path, manuscript, house, screen)
    if fix:
        screen.say(message(N_("{file} is not changed: only .txt and .md are mended"), file=shown(path)))
    return proofread_manuscript(manuscript, house)


def _mended(path: Path, manuscript: "Manuscript", house: "House", screen: Screen) -> "list[Diagnostic]":
    """Mends the file, and gives what is still found in it; ends the command where it cannot be written."""
    from annual_report.api.manuscripts.proofreading import mended, write
    from annual_report.api.publish import CannotWriteError

    done = mended(manuscript, house)
    if done.count:
        try:
            write(path, manuscript, done)
        except CannotWriteError as error:
            screen.cannot_write(error)
            raise typer.Exit(MACHINE_LACKS) from None
        screen.say(message(N_("{file}: {count} problem(s) mended"), file=shown(path), count=done.count))
    return done.diagnostics


def _show_changes(read: "Mapping[Path, Manuscript]", houses: _Houses, screen: Screen) -> int:
    """Shows what mending would change; the exit status says whether there is anything."""
    from annual_report.api.manuscripts.proofreading import difference, mended

    status = FINE
    for path, manuscript in read.items():
        try:
            change = difference(path, manuscript, mended(manuscript, houses.of(path)))
        except typer.Exit:
            raise
        except Exception as error:  # other files are of use
            screen.fault(message("{file}: {what}", file=shown(path), what=_NOT_PROOFREAD), Fault.of(error))
            status = OUR_FAULT
            continue
        status = max(status, PROBLEMS_IN_DATA if change else FINE)
        screen.change(change)
    if status == FINE:
        screen.say(message(N_("There is nothing that --fix could mend.")))
    return status

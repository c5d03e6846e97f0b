"""What the commands show.

What a command was asked for goes to standard output: findings of those that look for them, files of those that write
some, tables, verdicts. All else goes to standard error: how far it is, what kept it from its work, what to do next.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annual_report.cli.streams import Stream
from annual_report.language import N_, Language, Message, message
from annual_report.language.harmless import harmless, on_one_line

if TYPE_CHECKING:
    from rich.console import Console

    from annual_report.api.publish import CannotWriteError
    from annual_report.diagnostics import Diagnostic, Fault


class Screen:
    """The terminal, or the files that stand in for it."""

    def __init__(self, language: Language, *, quiet: bool = False) -> None:
        self.language = language
        self.quiet = quiet
        self.root: Path | None = None
        """The workspace that names of data files belong to; None where they are those of files as seen from here."""

    def seen(self, name: str) -> str:
        """The `name` of a data file as it is found from the current folder."""
        return seen(name, self.root)

    @property
    def shows_results(self) -> bool:
        """Whether results go to a terminal, where somebody reads them, and not to a file or a program."""
        return sys.stdout.isatty()

    def result(self, said: str | Message) -> None:
        """A result, on a line of its own."""
        text = said if isinstance(said, str) else said.say(self.language)
        sys.stdout.write(f"{on_one_line(text)}\n")

    def say(self, message: Message) -> None:
        """A message for the user, quiet or not."""
        sys.stderr.write(f"{harmless(message.say(self.language))}\n")

    def cannot_write(self, error: "CannotWriteError") -> None:
        """That a file could not be written, why, and what to do."""
        self.say(message(N_("Cannot write {file}: {reason}."), file=shown(error.path), reason=error.reason))
        if error.cure is not None:
            self.say(message(N_("what to do: {cure}"), cure=error.cure))

    def fault(self, what: Message, fault: "Fault") -> None:
        """That `what` came about by a fault of this program, and what to do."""
        for line in fault.lines(what):
            self.say(line)

    def change(self, diff: str) -> None:
        """A change as a unified diff: exact where a program reads it, harmless where people see it."""
        if sys.stdout.isatty():
            sys.stdout.write(harmless(diff.replace("\r\n", "\n")))
        else:
            show_exactly(diff.encode())

    def diagnostics(self, found: "Sequence[Diagnostic]") -> None:
        """What keeps a command from its work: diagnostics with their source lines, a summary, how to learn more."""
        if found:
            from annual_report.cli.printing.terminal import messages

            self._print(found, messages())

    def findings(self, found: "Sequence[Diagnostic]") -> None:
        """The same of a command that was asked for just that: its results, but for faults of this program."""
        if found:
            from annual_report.cli.printing.terminal import results
            from annual_report.diagnostics.fault import is_fault

            if of_data := [each for each in found if not is_fault(each)]:
                self._print(of_data, results())
            self.diagnostics([each for each in found if is_fault(each)])

    def _print(self, found: "Sequence[Diagnostic]", console: "Console") -> None:
        from annual_report.cli.printing.diagnostics_terminal import print_diagnostics

        print_diagnostics(found, self.language, console, self.root)
        first = next((each for each in found if each.is_error), found[0])  # errors are seen to before warnings
        more = message(N_("more on a rule: annual-report explain {rule}"), rule=first.rule.name)
        console.print(harmless(more.say(self.language)), soft_wrap=True)

    @contextmanager
    def progress(self) -> Iterator["Progress"]:
        """Shows stages while it is open: a moving line on a terminal, plain lines elsewhere, nothing when quiet."""
        if self.quiet:
            yield Progress()
        elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            from rich.status import Status
            from rich.text import Text

            from annual_report.cli.printing.terminal import messages

            with Status("", console=messages()) as status:
                yield Progress(lambda text: status.update(Text(text)))  # a name may look like rich's markup
        else:
            yield Progress(lambda text: sys.stderr.write(f"{text}\n"))


class Progress:
    """Where stages are told."""

    def __init__(self, show: Callable[[str], object] | None = None) -> None:
        self._show = show

    def __call__(self, text: str) -> None:
        """Tells that the stage `text` begins."""
        if self._show:
            self._show(on_one_line(text))


def show_exactly(content: str | bytes) -> None:
    """Results in a format that programs read, which says itself how signs are escaped; `bytes` with their line ends."""
    if isinstance(sys.stdout, Stream):
        sys.stdout.write_exactly(content)
    else:  # the program's commands are called by another program
        import typer

        typer.echo(content, nl=False)


def shown(path: Path) -> str:
    """`path` as short as it can be said from here. It is the name itself: a `Message` shows it harmlessly."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):  # elsewhere; or there is no current folder any more
        return str(path)


def seen(name: str, root: Path | None) -> str:
    """The `name` of a file of the workspace in `root` as it is found from the current folder; without one, as it is."""
    return name if root is None else shown(root / name)


def made(path: Path, asked: Path | None = None) -> str:
    """A file that was written, such that a log read elsewhere tells where it is.

    From here if it lies in the current folder; else, and where the folder `asked` for it was given whole, the whole
    path.
    """
    if asked is not None and asked.is_absolute():
        return str(path)
    return shown(path.resolve() if ".." in path.parts else path)

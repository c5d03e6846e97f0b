"""`annual-report init`: a workspace for another organisation."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.choices import known_language
from annual_report.cli.console import Screen, made
from annual_report.cli.formats import offering
from annual_report.cli.periods import WRONG_USAGE
from annual_report.cli.refusals import refusals
from annual_report.cli.shell import shell_word
from annual_report.language import LANGUAGES, N_, Language, message, translator
from annual_report.language.key_language import EN_KEYS, KEY_LANGUAGES, key_language_named

if TYPE_CHECKING:
    from annual_report.cli.asking import Asked

KINDS: Final = ("union", "school", "company", "department", "club", "society")
KEYS: Final = KEY_LANGUAGES
FIRST_YEAR, LAST_YEAR = 1900, 2999
# Where a run was killed while it filled a folder that was there, the next one finishes just that.
_FINISHED: Final = N_(
    "An earlier init that was interrupted has now been finished in {folder}; its first report is not on {year}. Run "
    "init with another folder for that year."
)


def init_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def init(  # noqa: PLR0913, PLR0917 - an argument for every option
        folder: Annotated[Path, typer.Argument(help=say(N_("Folder to create; if it exists, it must be empty.")))],
        year: Annotated[
            str | None,
            typer.Option(help=say(N_("Year of the first report; for a school also a school year: 2024-2025."))),
        ] = None,
        kind: Annotated[
            str | None,
            typer.Option(
                help=say(
                    N_(
                        "Kind of body: union (default), school, company, department, club; society: a learned society "
                        "or another body abroad, in English."
                    )
                ),
                autocompletion=offering(KINDS),
            ),
        ] = None,
        document_language: Annotated[
            str | None,
            typer.Option(
                "--language",
                help=say(
                    N_("Language of the documents: vi (default) or en; en only for a society (its default) or company.")
                ),
                autocompletion=offering(LANGUAGES),
            ),
        ] = None,
        name: Annotated[str | None, typer.Option(help=say(N_("Name of the body, in full.")))] = None,
        place: Annotated[str | None, typer.Option(help=say(N_("Place printed before the date.")))] = None,
        abbreviation: Annotated[
            str | None, typer.Option(help=say(N_("Its abbreviation in the numbers of documents.")))
        ] = None,
        signatory: Annotated[str | None, typer.Option(help=say(N_("Full name of the signatory.")))] = None,
        keys: Annotated[
            str,
            typer.Option(
                help=say(N_("Language of the keys in data files: en (default) or vi.")),
                autocompletion=offering(KEYS),
                show_default=False,
            ),
        ] = EN_KEYS,
        yes: Annotated[
            bool,
            typer.Option(
                "--yes", "-y", help=say(N_("Asks nothing; uses sample text for everything not given by an option."))
            ),
        ] = False,
    ) -> None:
        from annual_report.cli.asking import Asked, asked

        screen = Screen(language)
        if (key_language := key_language_named(keys)) is None:
            said = say(N_("unknown language of keys “{text}”; use {known}")).format(text=keys, known=", ".join(KEYS))
            raise typer.BadParameter(said, param_hint="--keys")
        _refuse_taken(screen, folder)
        spoken = known_language(document_language, language)
        given = Asked(kind, year, name, place, abbreviation, signatory, spoken)
        with refusals(screen):
            _make(screen, folder, asked(screen, given, ask=not yes), key_language)

    return init


def _refuse_taken(screen: Screen, folder: Path) -> None:
    """Ends the command where there is something in the folder, before anything is asked."""
    from annual_report.api.begin import is_free

    with refusals(screen):
        free = is_free(folder)
    if folder.is_file():
        screen.say(message(N_("{name}: this is a file, not a folder"), name=folder))
        raise typer.Exit(WRONG_USAGE)
    if not free:
        _tell_not_empty(screen, folder)
        raise typer.Exit(WRONG_USAGE)


def _tell_not_empty(screen: Screen, folder: Path) -> None:
    """Tells that nothing was written, and what to do."""
    screen.say(message(N_("The folder {folder} is not empty: nothing was written."), folder=folder))
    screen.say(message(N_("Name another folder; or delete or rename this one, and run the command again.")))


def _make(screen: Screen, folder: Path, asked: "Asked", keys: str) -> None:
    """Makes the workspace, and tells its files and the next step."""
    from annual_report.api.begin import FolderNotEmptyError

    try:
        files = api.init(
            folder,
            asked.year,
            screen.language,
            kind=asked.kind,
            document_language=asked.documents,
            name=asked.name,
            place=asked.place,
            abbreviation=asked.abbreviation,
            signatory=asked.signatory,
            keys=keys,
        )
    except FolderNotEmptyError:
        _tell_not_empty(screen, folder)
        raise typer.Exit(WRONG_USAGE) from None
    for file in files:
        screen.result(made(file, folder))
    if asked.year is not None and not any(folder / "data" / asked.folder in file.parents for file in files):
        screen.say(message(_FINISHED, folder=folder, year=asked.year))
    if folder.resolve() == Path.cwd():
        screen.say(message(N_("Next: annual-report build")))
        return
    screen.say(message(N_("Next: cd {folder}, then annual-report build"), folder=shell_word(folder)))

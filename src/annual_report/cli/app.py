"""The commands put together, with their help in the user's language."""

import gettext
import os
from collections.abc import Callable
from typing import Annotated, Final

import typer

from annual_report import __version__
from annual_report.cli.build import build_command
from annual_report.cli.check import check_command
from annual_report.cli.colours import COLOUR_CHOICES
from annual_report.cli.compare import compare_command
from annual_report.cli.completion import among, languages
from annual_report.cli.console import Screen
from annual_report.cli.diff import diff_command
from annual_report.cli.doctor import doctor_command
from annual_report.cli.explain import explain_command
from annual_report.cli.help import help_command
from annual_report.cli.import_ import import_command
from annual_report.cli.init import init_command
from annual_report.cli.inspect import inspect_command
from annual_report.cli.merge import merge_command
from annual_report.cli.new import new_command
from annual_report.cli.proofread import proofread_command
from annual_report.cli.schema import schema_command
from annual_report.cli.status import status_command
from annual_report.cli.usage import parsers
from annual_report.cli.verify import verify_command
from annual_report.language import CATALOGUES, DOMAIN, LANGUAGES, N_, Language, translator

# What the argument parser asks Python's gettext for; marked here so that the catalogue has it.
PARSER_TEXTS: Final = (
    N_("Options"),
    N_("Commands"),
    N_("Arguments"),
    N_("Aborted!"),
    N_("Missing command."),
    N_("required"),
    N_("[OPTIONS]"),
    N_("COMMAND [ARGS]..."),
    N_("default: {default}"),
)


def make_app(language: Language) -> typer.Typer:
    """The program `annual-report`, speaking `language`."""
    say = translator(language)
    _translate_parser(language)
    command, group = parsers(language)
    app = typer.Typer(
        name="annual-report",
        cls=group,
        suggest_commands=False,
        help=say(N_("Makes annual reports from YAML data: checks the data, then writes a PDF and a web page.")),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    )

    def show_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"annual-report {__version__}")
            raise typer.Exit

    def common(
        lang: Annotated[
            str | None,
            typer.Option(
                "--lang",
                help=say(N_("Language of messages: {languages}.")).format(languages=", ".join(LANGUAGES)),
                autocompletion=among(languages),
            ),
        ] = None,
        color: Annotated[
            str | None,
            typer.Option(
                "--color",
                help=say(N_("Colours: {choices}.")).format(choices=", ".join(COLOUR_CHOICES)),
                autocompletion=among(lambda: COLOUR_CHOICES),
            ),
        ] = None,
        version: Annotated[
            bool,
            typer.Option("--version", "-V", help=say(N_("Shows the version.")), callback=show_version, is_eager=True),
        ] = False,
        remove_completion: Annotated[
            bool,
            typer.Option(
                "--remove-completion",
                help=say(N_("Removes what --install-completion installed.")),
                callback=_removal(language),
                is_eager=True,
            ),
        ] = False,
    ) -> None:
        """Options of all commands; those with a value are taken from anywhere in the line before (`anywhere`)."""

    app.callback()(common)
    app.command("build", cls=command, help=say(N_("Makes the documents of the given years (default: the latest).")))(
        build_command(language)
    )
    app.command("new", cls=command, help=say(N_("Starts the report of a year from that of the year before.")))(
        new_command(language)
    )
    app.command("import", cls=command, help=say(N_("Takes a report in Word into the data of a year.")))(
        import_command(language)
    )
    app.command("check", cls=command, help=say(N_("Checks the data of the given years (default: the latest).")))(
        check_command(language)
    )
    app.command("diff", cls=command, help=say(N_("Shows what changed between two versions of a report.")))(
        diff_command(language)
    )
    app.command("merge", cls=command, help=say(N_("Takes changes made in a Word file back into the data.")))(
        merge_command(language)
    )
    app.command("compare", cls=command, help=say(N_("Shows the figures of several years side by side.")))(
        compare_command(language)
    )
    app.command("status", cls=command, help=say(N_("Shows what a report still lacks, and the state of the plan.")))(
        status_command(language)
    )
    told = say(N_("Rebuilds PDFs from their embedded sources and compares them."))
    limit = say(
        N_("This does not show who made a PDF: check its digital signature, or compare its SHA-256 with the sender's.")
    )
    app.command("verify", cls=command, help=f"{told}\n\n{limit}", short_help=told)(verify_command(language))
    app.command("init", cls=command, help=say(N_("Creates a workspace for an organisation, ready to build.")))(
        init_command(language)
    )
    app.command("doctor", cls=command, help=say(N_("Checks this machine, and shows how to fix what is missing.")))(
        doctor_command(language)
    )
    app.command("explain", cls=command, help=say(N_("Explains a rule: why it exists, and what to write instead.")))(
        explain_command(language)
    )
    app.command("inspect", cls=command, help=say(N_("Checks PDFs against the formatting regulation.")))(
        inspect_command(language)
    )
    app.command("proofread", cls=command, help=say(N_("Finds writing mistakes in text, Word and PDF files.")))(
        proofread_command(language)
    )
    app.command("schema", cls=command, help=say(N_("Prints the schema that editors use to check data files.")))(
        schema_command(language)
    )
    app.command("help", cls=command, help=say(N_("Shows the help of a command.")))(help_command(language))
    app.command("version", cls=command, help=say(N_("Shows the version.")), hidden=True)(lambda: show_version(True))
    return app


def _removal(language: Language) -> Callable[[bool], None]:
    def remove(wanted: bool) -> None:
        if wanted:
            from annual_report.cli.shells import remove_and_tell  # only now: hardly ever asked for

            remove_and_tell(Screen(language))
            raise typer.Exit

    return remove


def _translate_parser(language: Language) -> None:
    """Puts the argument parser's own words (usage, errors) into `language`: it asks Python's gettext for them."""
    gettext.bindtextdomain(DOMAIN, CATALOGUES)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language  # where gettext looks first; the system's language may be another one

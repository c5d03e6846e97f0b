"""The Tab key completes every option with a closed set."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any, Final

import pytest
import typer
from sample import REPORT, Sample

from annual_report.api.rules.catalogue import all_rules
from annual_report.cli.app import make_app

# Values that are of no closed set: numbers, and what people make up.
OPEN: Final = {("import", "year"), *(("init", each) for each in ("year", "name", "place", "abbreviation", "signatory"))}


@pytest.fixture
def workspace(sample: Sample) -> Iterator[Sample]:
    """The sample, with a second year, as the current folder."""
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019").replace("Kết quả", "Việc đã làm"))
    with chdir(sample.root):
        yield sample


def commands() -> dict[str, Any]:
    """The commands by name, the program itself as ""."""
    group: Any = typer.main.get_command(make_app("en"))
    return {"": group, **group.commands}


def offered(command: str, name: str, incomplete: str = "", **given: object) -> list[str]:
    """What is offered for a parameter of a command, behind what is given already."""
    parser = commands()[command]
    context = parser.context_class(parser, info_name=command, resilient_parsing=True)
    context.params = dict(given)
    [param] = [each for each in parser.get_params(context) if each.name == name]
    return [each.value for each in param.shell_complete(context, incomplete) if each.type == "plain"]


def test_every_option_with_a_value_offers_what_can_be_written(workspace: Sample) -> None:
    empty = []
    for command, parser in commands().items():
        context = parser.context_class(parser, info_name=command, resilient_parsing=True)
        for param in parser.get_params(context):
            flag = getattr(param, "is_flag", False) or param.name in {"install_completion", "show_completion"}
            place = "Path" in str(param.type_descriptor.annotation)
            if not (flag or place or (command, param.name) in OPEN or offered(command, param.name)):
                empty.append(f"{command} {param.name}")
    assert not empty, "give it autocompletion= in cli/, or name it in OPEN"


def test_closed_sets_are_offered_whole(workspace: Sample) -> None:
    rules = {each.name for each in all_rules()}
    for command, name, incomplete, said in (
        ("", "lang", "", {"vi", "en"}),
        ("build", "formats", "", {"pdf", "html", "docx"}),
        ("build", "formats", "pdf,", {"pdf,html", "pdf,docx"}),
        ("build", "documents", "", {"report", "letter"}),
        ("build", "documents", "letter,r", {"letter,report"}),
        ("build", "years", "201", {"2019"}),
        ("new", "year", "", {"2021"}),
        ("schema", "file", "", {"report", "organization", "letter"}),
        ("compare", "output_format", "", {"terminal", "csv", "json"}),
        ("compare", "section", "", {"ket-qua"}),
        ("explain", "rule", "", rules),
        ("proofread", "rule", "doub", {each for each in rules if each.startswith("doub")}),
    ):
        assert set(offered(command, name, incomplete)) == said, (command, name)
    assert offered("compare", "section", years=["2019"]) == ["viec-da-lam"]


def test_years_are_those_of_the_workspace_that_is_named(workspace: Sample, tmp_path: Path) -> None:
    with chdir(tmp_path):
        assert offered("check", "years") == []
        assert offered("check", "years", workspace=workspace.root) == ["2019", "2020"]
        assert offered("compare", "section", workspace=tmp_path) == []


@pytest.mark.thorough
def test_bash_completes(workspace: Sample) -> None:
    program = Path(sys.executable).with_name("annual-report")
    script = (
        f'export PATH="{program.parent}:$PATH"\neval "$(_ANNUAL_REPORT_COMPLETE=source_bash annual-report)"\n'
        "COMP_WORDS=(annual-report build --format=h); COMP_WORDS=(annual-report build --format h); COMP_CWORD=3\n"
        '_annual_report_completion annual-report; echo "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stdout.split() == ["html"]

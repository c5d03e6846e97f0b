"""What is installed: Python, the program and its files, its libraries, the parser, the catalogues, the templates."""

import ast
import platform
import re
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, packages_distributions
from pathlib import Path

import pytest
import yaml
from api.examinations.conftest import Examine, observations

from annual_report import __version__
from annual_report.api import examinations as doctor
from annual_report.api.examinations import cures, installation
from annual_report.api.examinations import requirements as requirements_module
from annual_report.api.examinations.cures import PROGRAM
from annual_report.api.examinations.requirements import requirements, requirements_of_extra
from annual_report.regulations import all_regulations
from annual_report.render.html import templates

ROOT = Path(__file__).parents[3]
SET_UP = "script/bootstrap"
PACKAGES = packages_distributions()
Install = Callable[..., None]


@pytest.mark.parametrize(
    ("present", "enough"), [("3.10.14", False), ("3.9", False), ("3.11.0rc1", True), ("4.0", True)]
)
def test_python_is_to_be_new_enough(
    present: str, enough: bool, examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "python_version", lambda: present)
    told = examine(doctor.python)
    if enough:
        told.fine(f"{present} in {sys.executable}")
    else:
        told.wrong(f"{present} is older than 3.11", cure="Python 3.11")


def test_program_tells_its_version(examine: Examine) -> None:
    examine(doctor.program).fine(f"annual-report {__version__}")


def test_program_of_another_version_than_its_package_is_told(examine: Examine, install: Install) -> None:
    install("0.0.9", ">=3.11")
    examine(doctor.program).attention(f"{__version__}, installed as 0.0.9", cure=SET_UP)


def test_files_that_were_installed_and_are_gone_are_told(examine: Examine, install: Install) -> None:
    there = f"annual_report-{__version__}.dist-info/METADATA"
    install(__version__, ">=3.11", files=(there, "annual_report/x.html.j2", "y.ttf", "annual_report/__pycache__/z.pyc"))
    examine(doctor.program).wrong("2 installed files are missing, such as x.html.j2", cure=SET_UP)


def test_program_that_is_not_installed_is_told(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(requirements_module, "distribution", missing)
    examine(doctor.program).attention("not installed as a package", cure=SET_UP)
    examine(doctor.python).fine()
    assert observations(doctor.libraries, Path()) == []


def test_requirements_of_the_program_are_of_the_form_that_is_understood(examine: Examine) -> None:
    names = [each.name for each in requirements()]
    assert {"weasyprint", "pydantic", "pyyaml"} <= set(names)
    examine(doctor.libraries).fine(*names)


def test_what_is_private_of_a_library_is_used_within_versions_that_are_known() -> None:
    bounded = {each.name for each in requirements() if each.below}
    assert bounded >= {"weasyprint", "pydyf", "typer", "pydantic", "pdfplumber", "markdown-it-py", "pyyaml"}


def test_every_package_that_the_program_imports_is_asked_for() -> None:
    """One that another brings along may come in any version, or not at all."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = {name for each in project["optional-dependencies"].values() for name in map(_name_of, each)}
    asked = {_plain(each.name) for each in requirements()} | extras
    for file in PROGRAM.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            modules = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for top in {each.partition(".")[0] for each in modules} - sys.stdlib_module_names - {"annual_report", ""}:
                names = {"pydantic"} if top == "pydantic_core" else {_plain(each) for each in PACKAGES[top]}
                assert names & asked, (file, top)


def _name_of(requirement: str) -> str:
    return _plain(re.split(r"[<>=~!\[; ]", requirement)[0])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_library_that_is_newer_than_the_program_knows_deserves_attention(
    examine: Examine, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(__version__, ">=3.11", "weasyprint<71,>=70.0", 'typst>=0.15; extra == "typst"')
    for present in ("71", "71.0", "71.0rc1", "100"):
        monkeypatch.setattr(requirements_module, "version", lambda _name, present=present: present)
        told = examine(doctor.libraries)
        told.attention(f"weasyprint {present} is too new", cure=SET_UP)
        assert "typst" not in told.english
        [(library, installed)] = requirements_module.unfit()
        assert (str(library), installed) == ("weasyprint>=70.0,<71", present)
    monkeypatch.setattr(requirements_module, "version", lambda _name: "70.9")
    examine(doctor.libraries).fine("weasyprint 70.9")
    assert requirements_module.unfit() == ()


def test_library_that_is_missing_is_told(examine: Examine, install: Install) -> None:
    install(__version__, ">=3.11", "khong-co>=1.0", "typer>=0.1")
    examine(doctor.libraries).wrong("khong-co is not installed", "typer 0.", cure=SET_UP)


@pytest.mark.parametrize(
    ("present", "needed", "enough"),
    [
        ("69.9.9", "70.0", False),
        ("70.0", "70.0", True),
        ("70", "70.0", True),
        ("70.0", "70", True),
        ("70.0.0.post1", "70.0.0", True),
        ("100.1", "70.0", True),
        ("6.0.10", "6.0.3", True),
        ("6.0.2", "6.0.3", False),
        ("unknown", "1", False),
    ],
)
def test_library_is_to_be_new_enough(
    present: str, needed: str, enough: bool, examine: Examine, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(__version__, ">=3.11", f"weasyprint>={needed}")
    monkeypatch.setattr(requirements_module, "version", lambda _name: present)
    told = examine(doctor.libraries)
    if enough:
        told.fine(f"weasyprint {present}")
    else:
        told.wrong(f"weasyprint {present} is older than {needed}", cure=SET_UP)


def test_requirement_that_is_not_understood_is_wrong(examine: Examine, install: Install) -> None:
    install(__version__, ">=3.11", 'typer~=0.1; python_version < "3"')
    examine(doctor.libraries).wrong("could not be examined (ValueError: typer~=0.1", cure=SET_UP)


def test_slow_yaml_parser_deserves_attention(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    examine(doctor.yaml_reader).fine()
    monkeypatch.delattr(yaml, "CSafeLoader")
    examine(doctor.yaml_reader).attention("without its fast parser", cure=SET_UP)


def test_catalogue_that_is_not_compiled_is_wrong(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    examine(doctor.translations).fine("vi, en")
    monkeypatch.setattr(installation, "CATALOGUES", tmp_path)
    examine(doctor.translations).wrong("missing for vi", cure=SET_UP)


def test_missing_templates_are_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    examine(doctor.templates).fine(*(each.id for each in all_regulations()))
    monkeypatch.setattr(templates, "program_templates", lambda: tmp_path / "nowhere")
    examine(doctor.templates).wrong("are missing", cure="git -C")


def test_unsound_regulation_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsound() -> None:
        raise ValueError("nd30-2020.yaml:1:1 is broken")

    monkeypatch.setattr("annual_report.regulations.all_regulations", unsound)
    examine(doctor.templates).wrong("nd30-2020.yaml:1:1", cure=SET_UP)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program as it lies where no checkout is around it."""
    monkeypatch.setattr(cures, "PROGRAM", tmp_path / "site-packages" / "annual_report")
    monkeypatch.setattr(sys, "executable", "/cho khác/python")


def test_cure_in_a_checkout_is_its_own_script() -> None:
    root = Path(__file__).parents[3]
    assert cures.set_up_again("typer") == f"rm -f {root}/.venv/bootstrapped && {root}/script/bootstrap"
    assert cures.bring_files_back() == f"git -C {root} restore src templates"


@pytest.mark.parametrize(
    ("pip", "installer"),
    [(True, "'/cho khác/python' -m pip install"), (False, "uv pip install --python '/cho khác/python'")],
)
def test_cure_elsewhere_is_the_installer_that_is_there(
    pip: bool, installer: str, elsewhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cures, "find_spec", lambda _name: pip or None)
    assert cures.set_up_again("typer", "rich") == f"{installer} --upgrade typer rich"
    again = f"{installer} --force-reinstall annual_report-{__version__}-py3-none-any.whl"
    assert cures.set_up_again() == cures.bring_files_back() == again


def test_cure_on_windows_has_its_quotes(elsewhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cures, "find_spec", lambda _name: True)
    monkeypatch.setattr(cures.os, "name", "nt")
    line = cures.set_up_again("typer>=0.29,<0.30")
    monkeypatch.undo()
    assert line == '"/cho khác/python" -m pip install --upgrade "typer>=0.29,<0.30"'


def test_libraries_for_signatures_are_told(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    extra = requirements_of_extra("signatures")
    assert {"pikepdf", "pyhanko"} <= {each.name for each in extra}
    examine(doctor.signatures).fine(*(f"{each.name} {each.present}" for each in extra))

    def without(name: str) -> str:
        if name == "pyhanko":
            raise PackageNotFoundError(name)
        return "99" if name == "pikepdf" else "0.1"

    monkeypatch.setattr(requirements_module, "version", without)
    examine(doctor.signatures).attention("cannot examine signed PDFs", "pyhanko", "lxml", cure=SET_UP)

"""The wheel: everything the program needs is in it, and it works from an environment that knows no checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from pace import PATIENCE

ROOT = Path(__file__).parents[2]
UV = shutil.which("uv", path=f"{ROOT / '.tools' / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}")
PARTS = ("src", "templates", "docs/man", "script", "pyproject.toml", "README.md", "LICENSE")

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built in a copy: building compiles the catalogues, which other tests are reading."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
        else:
            shutil.copy(source, copy / name)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    [built] = (copy / "out").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_template_is_in_it(names: set[str]) -> None:
    own = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert own
    assert {f"annual_report/{name}" for name in own} <= names


@pytest.mark.parametrize("pattern", ["*.ttf", "*.yaml", "*.md", "*.po", "*.txt", "py.typed"])
def test_every_data_file_of_the_package_is_in_it(pattern: str, names: set[str]) -> None:
    own = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob(pattern)}
    assert own
    assert own <= names


def test_compiled_catalogues_are_in_it(names: set[str]) -> None:
    assert {name.replace(".po", ".mo") for name in names if name.endswith(".po")} <= names


def test_manual_pages_are_in_it(names: set[str]) -> None:
    pages = {name.partition(".data/data/")[2] for name in names if ".data/" in name}
    assert pages == {"share/man/man1/annual-report.1", "share/man/vi/man1/annual-report.1"}


def test_licences_are_in_it(names: set[str]) -> None:
    licences = [name for name in names if ".dist-info/licenses/" in name]
    assert any(name.endswith("/LICENSE") for name in licences)
    for file in ("/LICENSE-OFL.txt", "/LICENSE-DejaVu.txt"):
        assert any(name.endswith(file) for name in licences)


def test_nothing_else_is_in_it(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"annual_report"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`annual-report` in an environment of its own; the dependencies are those of this one."""
    assert UV is not None, "script/bootstrap uv installs it"
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, symlinks=os.name == "posix")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = [UV, "pip", "install", "--quiet", "--offline", "--no-deps", "--no-config"]
    subprocess.run([*install, "--python", scripts / "python", wheel], cwd=home, check=True, capture_output=True)
    [packages] = home.rglob("site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return scripts / "annual-report"


def run(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs the installed program with nothing that leads back to the checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV", "VIRTUAL_ENV"))}
    return subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env={**clean, "ANNUAL_REPORT_LANG": "vi", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def test_installed_program_uses_its_own_files(program: Path, tmp_path: Path) -> None:
    code = "import annual_report.render.html.templates as t; print(t.__file__); print(t.program_templates())"
    done = run(program.with_name("python"), "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        assert Path(line).is_relative_to(program.parents[1])
        assert Path(line).exists()


def test_installed_program_makes_a_workspace_and_both_documents(program: Path, tmp_path: Path) -> None:
    made = run(program, "init", "x", "--year", "2024", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    built = run(program, "build", cwd=tmp_path / "x")
    assert built.returncode == 0, built.stderr
    assert "2024: " in built.stderr
    assert (tmp_path / "x/output/2024/bao-cao-2024.pdf").read_bytes()[:5] == b"%PDF-"
    page = (tmp_path / "x/output/2024/bao-cao-2024.html").read_text("utf-8")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page


def test_installed_program_speaks_vietnamese(program: Path, tmp_path: Path) -> None:
    assert "Lập văn bản" in run(program, "build", "--help", cwd=tmp_path).stdout

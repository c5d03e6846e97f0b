"""Any sound report: the next one, and the one after that, are sound too, and build."""

import shutil
from collections.abc import Callable
from itertools import cycle, product
from pathlib import Path
from typing import Final

from api.begin.beginning import begun, checked, report
from api.begin.hostile import hostile_workspace
from api.rules.trying import write
from budget import ALL, share
from cases import each_case
from documents.rich import make_rich
from large import large_workspace
from sample import Sample

from annual_report.api.begin import write_scaffold
from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.rules.catalogue import all_rules, rule_named
from annual_report.api.unmended import FILE_NOT_MENDED
from annual_report.diagnostics.fault import INTERNAL_FAULT
from annual_report.language import LANGUAGES, Language
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

ROOT: Final = Path(__file__).parents[3]
EXAMPLES: Final = sorted(path.name for path in (ROOT / "examples").iterdir() if path.is_dir())


def _data(source: Path) -> Callable[[Path], object]:
    return lambda root: shutil.copytree(source / "data", root / "data")


WORKSPACES: Final[dict[str, tuple[Callable[[Path], object], int]]] = {
    "small": (Sample, 2020),
    "rich": (lambda root: make_rich(Sample(root)), 2020),
    "large": (large_workspace, 2024),
    "hostile": (hostile_workspace, 2020),
    "2017": (_data(ROOT), 2017),
    **{
        f"init-{language}": (lambda root, language=language: write_scaffold(root, 2024, language), 2024)
        for language in LANGUAGES
    },
}


# The large one takes as long as all others, which in script/test take turns with the languages.
TAKEN_ON: Final = (
    list(product(WORKSPACES, LANGUAGES))
    if ALL
    else list(zip((name for name in WORKSPACES if name != "large"), cycle(LANGUAGES), strict=False))
)


@each_case(("name", "language"), TAKEN_ON)
def test_next_years_are_sound(name: str, language: Language, tmp_path: Path) -> None:
    make, year = WORKSPACES[name]
    root = tmp_path / "workspace"
    make(root)
    last = report(root, str(year))
    for key in (year + 1, year + 2):
        begun(root, str(key), language=language)
        made = report(root, str(key))
        assert made.issuance.status == "draft"
        assert [each.id for each in made.statistics] == [each.id for each in last.statistics]
        assert all(each.value is None for each in made.statistics)
        assert len(made.sections) == len(last.sections)
        order = BuildOrder(("html",), None, PdfEngine(wanted=False))
        page, *_letter = build_period(DataFiles(Workspace.at(root)), str(key), order, lambda _stage: None).files
        assert "DỰ THẢO" in page.read_text("utf-8")


@each_case("name", ["small", "hostile", "2017"])
def test_next_years_without_texts_are_sound(name: str, tmp_path: Path) -> None:
    make, year = WORKSPACES[name]
    make(tmp_path)
    for key, keep_text in ((year + 1, False), (year + 2, False), (year + 3, True), (year + 4, False)):
        begun(tmp_path, str(key), keep_text=keep_text)
        report(tmp_path, str(key))


@each_case("name", EXAMPLES)
def test_examples_go_on(name: str, tmp_path: Path) -> None:
    _data(ROOT / "examples" / name)(tmp_path)
    for year in sorted(int(path.name) for path in (tmp_path / "data").iterdir() if path.name.isdigit()):
        if not (tmp_path / f"data/{year + 1}").exists():
            begun(tmp_path, str(year + 1))
            report(tmp_path, str(year + 1))


def test_only_what_is_to_be_written_is_told(tmp_path: Path) -> None:
    make, year = WORKSPACES["init-vi"]
    make(tmp_path / "workspace")
    begun(tmp_path / "workspace", str(year + 1))
    told = {each.rule.name for each in checked(tmp_path / "workspace", str(year + 1)).diagnostics}
    assert told == {
        "text-not-reviewed", "text-still-open", "sample-text-left", "plan-item-not-reported"
    }, "the bodies are still the sample's, and a figure shows the result of a task"  # fmt: skip


@each_case("rule", share([rule.name for rule in all_rules() if rule not in (INTERNAL_FAULT, FILE_NOT_MENDED)], 4))
def test_samples_of_rules_go_on(rule: str, tmp_path: Path) -> None:
    """Every sample that is sound goes on, whatever it shows."""
    found = rule_named(rule)
    assert found is not None
    for number, sample in enumerate(each for each in (found.right, found.wrong) if each is not None):
        root = tmp_path / str(number)
        write(sample, root)
        periods = Workspace.at(root).periods() if (root / "data/organization.yaml").is_file() else []
        last = next((key for key in reversed(periods) if key.isdigit()), "")
        if last and checked(root, last).sound:
            begun(root, str(int(last) + 1))
            report(root, str(int(last) + 1))

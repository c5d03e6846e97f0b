"""The interface for programs: light to load, nothing hidden by a module, refusals by name, and faults kept apart."""

import inspect
import subprocess
import sys
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from api.manuscripts.documents import docx, paragraph
from sample import REPORT, Sample

import annual_report.api.results
from annual_report import api
from annual_report.api import results
from annual_report.api.rules.catalogue import rule_named
from annual_report.checks import CheckInput
from annual_report.checks.registry import run_checks

LIGHT = """
import sys
import annual_report.api
print(*sys.modules)
"""


def test_loading_it_loads_next_to_nothing() -> None:
    loaded = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, encoding="utf-8", check=True).stdout
    ours = {name for name in loaded.split() if name.startswith("annual_report.")}
    assert {name.split(".")[1] for name in ours} == {"api", "language"}
    assert not {"pydantic", "yaml", "rich", "typer", "weasyprint", "jinja2"} & set(loaded.split())


def test_no_room_has_the_name_of_a_call() -> None:
    assert annual_report.api.results
    for name in api.__all__:
        assert inspect.isfunction(getattr(api, name)), name
        assert getattr(api, name).__doc__, name


def test_results_are_frozen() -> None:
    for name in results.__all__:
        kind = getattr(results, name)
        if inspect.isclass(kind) and is_dataclass(kind):
            assert kind.__dataclass_params__.frozen, name  # type: ignore[attr-defined]


def test_what_is_not_there_is_refused_by_name(sample: Sample, tmp_path: Path) -> None:
    data = api.open(sample.root)
    empty = tmp_path / "empty"
    sample.write("../empty/data/Organization.yml", "")
    with pytest.raises(results.NoWorkspaceError) as nowhere:
        api.open(empty)
    assert [each.path.name for each in nowhere.value.misnamed] == ["Organization.yml"]
    for call in (api.check, api.fix, api.build, api.compare, api.progress):
        with pytest.raises(results.NoReportError) as missing:
            call(data, "2031")  # type: ignore[operator]
        assert "2031" in missing.value.unknown
        assert missing.value.there == ("2020",)
    with pytest.raises(results.UnknownNameError, match="odt"):
        api.build(data, formats=["pdf", "odt"])
    with pytest.raises(results.UnknownNameError, match="speech"):
        api.build(data, documents=["speech"])
    with pytest.raises(results.UnknownNameError, match="bad-id"):
        api.fix(data, accept=["bad-id"])
    with pytest.raises(results.UnknownNameError, match="nd1"):
        api.inspect(sample.root / "a.pdf", regulation="nd1")
    with pytest.raises(results.UnknownNameError, match="bad-id"):
        api.proofread(sample.root / "a.txt", rules=["bad-id"])
    with pytest.raises(results.UnknownNameError, match="rule-1"):
        api.explain("rule-1")
    with pytest.raises(results.UnknownNameError, match="photo"):
        api.schema("photo")
    sample.write("data/2020-h1/report.yaml", REPORT.replace("period: 2020", "period: 2020-h1"))
    with pytest.raises(results.NotAlikeError):
        api.compare(api.open(sample.root), "2020", "2020-h1")
    with pytest.raises(results.CannotBeginError):
        api.new(data, "2020")
    sample.write("bai.docx", docx(paragraph("Hội Mẫu.")))
    for year in ("2020", "abc"):
        with pytest.raises(results.CannotBeginError):
            api.take_from_word(sample.root / "bai.docx", sample.root, year=year)
    with pytest.raises(results.UnreadableFileError):
        api.take_from_word(sample.write("bai.txt", "Hội Mẫu.\n"), sample.root)


def test_a_report_in_word_is_taken_into_a_workspace(tmp_path: Path) -> None:
    file = tmp_path / "cu.docx"
    file.write_bytes(docx(paragraph("BÁO CÁO") + paragraph("Kết quả năm 2016") + paragraph("Đã mở 12 lớp.")))
    first = api.take_from_word(file, tmp_path / "mot")
    (proposal,) = first.imported.proposals
    assert (first.period, proposal.label, first.imported.figures) == ("2016", "Lớp", frozenset())
    second = api.take_from_word(file, tmp_path / "hai", year="2017", statistics=[proposal.id])
    assert second.imported.figures == {proposal.id}
    assert [each.relative_to(second.root).as_posix() for each in second.files] == [
        "data/2017/report.yaml", "data/organization.yaml",
    ]  # fmt: skip


def test_nothing_is_written_that_is_only_asked_about(sample: Sample) -> None:
    sample.report(REPORT.replace("title:", "titel:"))
    before = (sample.root / "data/2020/report.yaml").read_bytes()
    fixed = api.fix(api.open(sample.root), write=False)
    assert fixed.sound
    assert fixed.changes[0].diff.endswith("     text: Đã mở {lop}.\n")
    assert (sample.root / "data/2020/report.yaml").read_bytes() == before


def test_a_period_at_which_the_program_fails_stops_no_other(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.write("data/2019/report.yaml", REPORT.replace("period: 2020", "period: 2019"))

    def failing(subject: CheckInput, *more: object) -> object:
        if subject.report.period.key == "2019":
            raise ValueError
        return run_checks(subject, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("annual_report.api.checking.run_checks", failing)
    checked = api.check(api.open(sample.root), "2019", "2020")
    assert (checked.checked["2019"].failed, checked.checked["2020"].sound) == (True, True)
    assert [each.rule for each in checked.diagnostics] == [rule_named("internal-fault")]
    built = api.build(api.open(sample.root), "2019", formats=["html"])
    assert (built.files, built.fault) == ((), None)


def test_a_file_at_which_the_program_fails_stops_no_other(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = sample.write("mot.txt", "Nâng cao kỷ thuật.\n"), sample.write("hai.txt", "Nâng cao kỷ thuật.\n")
    from annual_report.api.manuscripts.files import house_of

    def failing(shelf: object, file: Path, *more: object) -> object:
        if file == one:
            raise ValueError
        return house_of(shelf, file, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("annual_report.api.manuscripts.files.house_of", failing)
    first, second = api.proofread(one, other).files
    assert first.fault is not None
    assert [each.rule.name for each in second.diagnostics] == ["word-confused"]


def test_a_whole_build_at_which_the_program_fails_is_told(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_arguments: object) -> None:
        raise ValueError

    monkeypatch.setattr("annual_report.api.building.check_period", failing)
    built = api.build(api.open(sample.root))
    assert built.fault is not None
    assert built.fault.kind == "ValueError"

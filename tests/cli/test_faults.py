"""Where this program fails at a rule, a file, a year or a document, that is told as its fault, and all else is done."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from cli.conftest import Command
from regulations.inspection.gallery.papers import paper
from sample import REPORT, Sample

import annual_report.api.building
import annual_report.api.verification
import annual_report.regulations.inspection.inspecting
from annual_report import cli
from annual_report.api.checking import load_report
from annual_report.api.verification import Verdict
from annual_report.checks import CheckInput
from annual_report.checks.registry import run_checks
from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.diagnostics.fault import TRACEBACK
from annual_report.load.pdf.reading import read_pdf_file
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.render.pdf.weasyprint_pdf import render_pdf

OUR_FAULT = 4
PRIVATE = "Nguyễn Văn Mẫu 0912345678"
LETTER = "addressees: [Hội A tỉnh Mẫu]\ntext: Gửi {bao-cao}.\n"


def fails(*_arguments: object, **_named: object) -> Any:
    """Stands in for a part of the program, and fails at data that nobody else is to see."""
    raise ValueError(PRIVATE)


def failing_for(wanted: Callable[..., object], sound: Callable[..., Any]) -> Callable[..., Any]:
    """`sound`, but failing where its arguments are those that are `wanted`."""
    return lambda *arguments: fails() if wanted(*arguments) else sound(*arguments)


def assert_told(done: CompletedProcess[str], *told: str, status: int = OUR_FAULT) -> None:
    """That the fault is told, with its place in the program, and nothing of the data or of Python."""
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    for text in ("ValueError at annual_report.", "fault of this program", *told):
        assert text in " ".join(said.split()), said
    assert "Traceback" not in said
    assert PRIVATE not in said


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch, sample: Sample) -> Sample:
    """A workspace with two slips, one of which is that of a rule that fails."""
    monkeypatch.setattr("annual_report.proofreading.rules.capitals.official_names", fails)
    sample.report(REPORT.replace("Đã mở {lop}.", "Đã mở  {lop} cho bà mẹ Việt Nam anh hùng ,\n      kỷ thuật."))
    return sample


@pytest.fixture
def broken_year(monkeypatch: pytest.MonkeyPatch, years: Sample) -> Sample:
    """Reports on 2018, 2019 and 2020; the checks of 2019 fail."""
    years.write("data/2018/report.yaml", REPORT.replace("period: 2020", "period: 2018"))

    def is_2019(subject: CheckInput, *_checks: object) -> bool:
        return subject.report.period.key == "2019"

    monkeypatch.setattr("annual_report.api.checking.run_checks", failing_for(is_2019, run_checks))
    return years


def test_rule(broken_rule: Sample, command: Command) -> None:
    told = "could not be checked completely", "capitals-of-name", "word-confused"
    assert_told(command("check"), *told)
    assert_told(command("build", "--format", "html"), *told)
    assert (broken_rule.root / "output/2020/bao-cao-2020.html").is_file()
    broken_rule.write("van-ban.txt", "Thăm bà mẹ Việt Nam anh hùng ở xã.\nNâng cao kỷ thuật.\n")
    assert_told(command("proofread", "van-ban.txt"), *told)
    assert command("status").returncode == 0


def test_checks_that_fail_at_the_same_thing_are_told_together(
    sample: Sample,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("annual_report.checks.proofreading.passages", fails)
    sample.report(REPORT.replace("value: 12", "value: 13/12"))
    done = command("check")
    assert_told(done, "ratio-exceeds-total", "1 error, 0 warnings", "0 errors, 1 warning", "the rules ")
    assert "internal-fault" not in done.stdout


def test_year(broken_year: Sample, command: Command) -> None:
    done = command("check", "2019", "2020")
    assert_told(done, "data/2019/report.yaml", "the report for 2019 could not be checked", "2020: no errors")
    done = command("build", "2018", "2019", "2020", "--format", "html")
    assert_told(done, "2019: nothing was written.", "bao-cao-2018.html", "bao-cao-2020.html")
    done = command("compare", "2018", "2019", "2020")
    assert_told(done, "2019 is left out", "Lớp tập huấn")
    assert_told(command("compare", "2018", "2019"), "2019 is left out")
    assert_told(command("status", "2019"))
    assert_told(command("new", "2021", "--from", "2019"), "2021: nothing was written.")
    assert not (broken_year.root / "data/2021").exists()


def test_file(years: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = failing_for(lambda _path, name, *_text: "2019" in name, load_report)
    monkeypatch.setattr("annual_report.api.checking.load_report", failing)
    done = command("check", "2019", "2020")
    assert_told(done, "data/2019/report.yaml", "this file could not be read", "2020: no errors")
    assert_told(command("compare", "2019", "2020"), "2019 is left out")
    assert_told(command("build", "2019", "2020", "--format", "html"), "bao-cao-2020.html")


def test_mending(broken_rule: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annual_report.api.fixing.edited_in_file", fails)
    before = (broken_rule.root / "data/2020/report.yaml").read_bytes()
    assert_told(command("check", "--fix"), "this file could not be fixed", "word-confused")
    assert_told(command("check", "--diff"), "this file could not be fixed")
    assert (broken_rule.root / "data/2020/report.yaml").read_bytes() == before


def test_document(sample: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.write("data/2020/letter.yaml", LETTER)

    def build_without(name: str) -> CompletedProcess[str]:
        kinds = tuple(replace(each, compose=fails) if each.name == name else each for each in DOCUMENT_KINDS)
        monkeypatch.setattr(annual_report.api.building, "DOCUMENT_KINDS", kinds)
        return command("build", "--format", "html")

    done = build_without("letter")
    assert_told(done, "the document “cong-van-2020” could not be made", "bao-cao-2020.html")
    assert not (sample.root / "output/2020/cong-van-2020.html").exists()
    done = build_without("report")  # the letter would enclose what is not there
    assert_told(done, "the document “bao-cao-2020” could not be made", "2020: nothing was written.")


def test_proofread_text(sample: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (sample.write(f"{name}.txt", "Nâng cao kỷ thuật.\n").name for name in ("mot", "hai"))
    from annual_report.api.manuscripts.house import house_of
    from annual_report.api.manuscripts.reading import read_manuscript

    def is_one(first: object, path: object, *_more: object) -> bool:
        return "mot.txt" in f"{first} {path}"

    with monkeypatch.context() as patch:
        patch.setattr("annual_report.api.manuscripts.files.read_manuscript", failing_for(is_one, read_manuscript))
        assert_told(command("proofread", one, other), "mot.txt could not be read", "hai.txt:1:")
    with monkeypatch.context() as patch:
        patch.setattr("annual_report.api.manuscripts.files.house_of", failing_for(is_one, house_of))
        assert_told(command("proofread", one, other), "this text could not be proofread", "hai.txt:1:")
        assert_told(command("proofread", "--diff", one, other), "mot.txt: this text", "+Nâng cao kỹ thuật.")


def test_inspect(tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("mot.pdf", "hai.pdf"):
        tmp_path.joinpath(name).write_bytes(render_pdf(paper("annexes", "nd30-2020")))
    one, other = str(tmp_path / "mot.pdf"), str(tmp_path / "hai.pdf")
    with monkeypatch.context() as patch:
        first, *others = REQUIREMENTS
        patch.setattr(
            annual_report.regulations.inspection.inspecting, "REQUIREMENTS", (replace(first, judge=fails), *others)
        )
        assert_told(
            command("inspect", one), f"the rule “{first.name}” could not be checked completely", "0 wrong, 0 not found"
        )
        assert '"not-judged": 1' in command("inspect", one, "--output-format", "json").stdout
    reading = failing_for(lambda path: path.name == "mot.pdf", read_pdf_file)
    monkeypatch.setattr(annual_report.regulations.inspection.inspecting, "read_pdf_file", reading)
    assert_told(command("inspect", one, other), "mot.pdf could not be inspected", "0 wrong, 0 not found")
    assert '"name": "internal-fault"' in command("inspect", one, "--output-format", "json").stdout


def test_verify(sample: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("mot.pdf", "hai.pdf"):
        sample.write(name, name)
    same = annual_report.api.verification.VerifiedPdf(Verdict.SAME)
    verify = failing_for(lambda data, *_more: data == b"mot.pdf", lambda *_arguments: same)
    monkeypatch.setattr("annual_report.api.verification.files.verify", verify)
    assert_told(command("verify", "mot.pdf", "hai.pdf"), "mot.pdf could not be verified", "hai.pdf: SAME")


ALL_ELSE = [
    (["schema"], "annual_report.api.data_schema.schema_text"),
    (["explain"], "annual_report.cli.printing.explanation_terminal.print_rules"),
    (["explain", "internal-fault"], "annual_report.api.rules.explanation.explanation"),
    (["init", "moi"], "annual_report.api.begin.write_scaffold"),
    (["new", "2021"], "annual_report.api.begin.beginning.write_next"),
    (["status"], "annual_report.api.completeness.report_progress.standing_of"),
    (["compare", "2019", "2020"], "annual_report.cli.compare._show"),
    (["check"], "annual_report.api.checking.check_periods"),
    (["doctor"], "annual_report.api.examinations.examine"),
    (["--help"], "annual_report.cli.app.make_app"),
]


def test_whatever_else_fails_is_told_and_has_a_status_of_its_own(
    years: Sample,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(years.root)
    monkeypatch.setenv("LANGUAGE", "")
    for arguments, part in ALL_ELSE:
        with monkeypatch.context() as patch:
            patch.setattr(part, fails)
            patch.setattr(sys, "argv", ["annual-report", "--lang", "vi", *arguments])
            with pytest.raises(SystemExit) as ended:
                cli.main()
        seen = capsys.readouterr()
        assert ended.value.code == OUR_FAULT, arguments
        assert "lệnh chưa thực hiện xong: lỗi của chương trình" in seen.err, arguments
        assert "ValueError tại annual_report." in seen.err
        assert "Traceback" not in seen.out + seen.err
        assert PRIVATE not in seen.out + seen.err


def test_maintainers_may_see_the_traceback(
    broken_rule: Sample,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(TRACEBACK, "1")
    done = command("check")
    assert done.returncode == OUR_FAULT
    assert "Traceback" in done.stderr
    assert PRIVATE in done.stderr

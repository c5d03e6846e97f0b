"""The PDF engine where it cannot do its work: no libraries, no answer; and what a build leaves then."""

import json
import signal
import subprocess
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from types import FunctionType

import pytest
import weasyprint.document
import weasyprint.pdf
from cases import each_case
from sample import Sample

from annual_report.api.examinations.cures import set_up_again
from annual_report.api.examinations.engine_failures import advice_on
from annual_report.api.examinations.requirements import requirements
from annual_report.render.pdf import engine as engine_module
from annual_report.render.pdf.engine import Cause, EngineCrashedError, PdfEngine, serve
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.system_libraries import install_command
from annual_report.render.pdf.weasyprint_pdf import MissingLibraryError, PrintedPages, ResourceRefusedError, render_pdf

PAGE = (
    '<!DOCTYPE html><html lang="vi"><title>x</title><style>p {{ font-family: "Liberation Serif" }}</style><p>Chào</p>{}'
)
NO_PANGO = "raise OSError(\"cannot load library 'libgobject-2.0-0'\")\n"
DIES = "import os\nos._exit(5)\n"
FAILS = "raise ZeroDivisionError('hỏng')\n"


def broken(sample: Sample, engine: str, *options: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    """A build whose engine finds `engine` in place of WeasyPrint."""
    folder = sample.write("hong/weasyprint.py", engine).parent
    return sample.process("build", *options, lang=lang, PYTHONPATH=str(folder))


def test_without_libraries_the_web_page_is_made_and_the_cure_is_told(sample: Sample) -> None:
    done = broken(sample, NO_PANGO)
    assert done.returncode == 3
    assert done.stdout.splitlines() == ["output/2020/bao-cao-2020.html"]
    assert install_command() in done.stderr
    assert "Traceback" not in done.stderr
    assert "Đã mở" in sample.html
    assert not list(sample.root.glob("output/2020/*.pdf"))


def test_without_libraries_the_cure_is_told_in_vietnamese(sample: Sample) -> None:
    done = broken(sample, NO_PANGO, lang="vi")
    assert "The PDF was not made" not in done.stderr
    assert "PDF" in done.stderr
    assert f"  {install_command()}\n" in done.stderr


def test_without_libraries_the_last_pdf_stays(sample: Sample) -> None:
    assert sample.run("build").returncode == 0
    pdf = sample.root / "output/2020/bao-cao-2020.pdf"
    before = pdf.read_bytes()
    sample.report((sample.root / "data/2020/report.yaml").read_text("utf-8").replace("value: 12", "value: 13"))
    assert broken(sample, NO_PANGO).returncode == 3
    assert pdf.read_bytes() == before
    assert "13 lớp" in sample.html
    entries = json.loads((sample.root / "output/2020/manifest.json").read_bytes())["outputs"]
    assert entries[pdf.name]["sha256"] == sha256(before).hexdigest()
    assert entries["bao-cao-2020.html"]["inputs"] != entries[pdf.name]["inputs"]


def test_without_libraries_html_alone_is_no_trouble(sample: Sample) -> None:
    done = broken(sample, NO_PANGO, "--format", "html")
    assert (done.returncode, done.stdout) == (0, "output/2020/bao-cao-2020.html\n")


@each_case(("engine", "sign"), [(DIES, "5"), (FAILS, "")])
def test_engine_that_stops_changes_nothing(engine: str, sign: str, sample: Sample) -> None:
    old = sample.write("output/2020/bao-cao-2020.pdf", b"cu")
    done = broken(sample, engine)
    assert done.returncode == 3
    assert done.stdout == ""
    assert sign in done.stderr
    assert "--format html" in done.stderr
    assert [file.name for file in old.parent.iterdir()] == [old.name]
    assert old.read_bytes() == b"cu"


def test_file_named_like_the_engine_in_the_users_folder_is_left_alone(sample: Sample) -> None:
    sample.write("weasyprint.py", DIES)
    assert sample.process("build").returncode == 0


def test_engine_makes_one_pdf_after_the_other() -> None:
    with PdfEngine() as engine:
        first, second = engine.render(PAGE.format(1)), engine.render(PAGE.format(1))
    assert (first.pdf[:5], first.count) == (b"%PDF-", 1)
    assert first == second


@each_case(
    "asked",
    [
        '<img src="file:///etc/passwd">',
        '<img src="https://example.org/x.png">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<link rel="stylesheet" href="http://report.invalid/fonts/../pdf.py">',
        "<style>@import url(file:///etc/passwd);</style>",
        "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">",
    ],
)
def test_engine_fetches_nothing_from_outside(asked: str) -> None:
    with pytest.raises(ResourceRefusedError):
        render_pdf(PAGE.format(asked))


def test_engine_answers_each_page_with_what_became_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {
        "tốt": PrintedPages(b"%PDF", 258, "ก"),
        "thiếu": MissingLibraryError("pango"),
        "cấm": ResourceRefusedError("x"),
        "hỏng": KeyError("y"),
        "đổi tên": AttributeError("z"),
        "đầy": MemoryError(),
    }

    def pretend(page: str, _edition: PdfIdentity) -> PrintedPages:
        became = made[page]
        if isinstance(became, Exception):
            raise became
        return became

    monkeypatch.setattr(engine_module, "print_pages", pretend)
    orders = [json.dumps({"page": page, "identity": PdfIdentity().to_json()}).encode() for page in made]
    asked = b"".join(b"H" + len(order).to_bytes(8, "big") + order for order in orders)
    answers = BytesIO()
    serve(BytesIO(asked), answers)
    kinds = []
    answers.seek(0)
    while kind := answers.read(1):
        kinds.append((kind, answers.read(int.from_bytes(answers.read(8), "big"))))
    told = [(b"F", b"KeyError: 'y'"), (b"V", b"AttributeError: z"), (b"O", b"MemoryError: ")]
    assert kinds == [
        (b"P", b"\0\0\0\0\0\0\1\2" + b"\0\0\0\0\0\0\0\3" + "ก%PDF".encode()),
        (b"L", b"pango"),
        (b"R", b"x"),
        *told,
    ]


def test_answer_cut_short_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> "subprocess.Popen[bytes]":
        command = "cat >/dev/null & printf 'P\\0\\0\\0'"
        return subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(engine_module, "_start", start)
    with PdfEngine() as engine, pytest.raises(EngineCrashedError):
        engine.render(PAGE.format(1))


def test_engine_that_is_not_wanted_is_not_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine_module, "_start", lambda: pytest.fail("started"))
    with PdfEngine(wanted=False):
        pass


# The likely cause is told: libraries that are not what they were, a crash in one, a full memory, or the page.

RENAMED = """\
import sys
if "annual_report.render.pdf.engine" in sys.orig_argv:
    import weasyprint.pdf
    weasyprint.pdf.put_tags = vars(weasyprint.pdf).pop("add_tags")
"""


def test_name_that_weasyprint_has_no_more_is_told_with_the_versions_that_work(sample: Sample) -> None:
    folder = sample.write("hong/sitecustomize.py", RENAMED).parent
    done = sample.process("build", PYTHONPATH=str(folder))
    assert (done.returncode, done.stdout) == (3, "")
    assert "AttributeError" in done.stderr
    assert f"WeasyPrint {version('weasyprint')} is installed; this program works with weasyprint>=" in done.stderr
    assert "uild again" not in done.stderr
    assert "Traceback" not in done.stderr
    sample.write("hong/weasyprint-99.1.dist-info/METADATA", "Metadata-Version: 2.1\nName: weasyprint\nVersion: 99.1\n")
    for lang, said in (
        ("en", "weasyprint 99.1 is installed, but this program"),
        ("vi", "máy đang cài weasyprint 99.1"),
    ):
        done = sample.process("build", lang=lang, PYTHONPATH=str(folder))
        assert said in done.stderr
        assert str(next(each for each in requirements() if each.name == "weasyprint")) in done.stderr
        assert f"  {set_up_again()}\n" in done.stderr


def test_each_name_that_is_gone_or_takes_other_arguments_is_a_change_of_a_library() -> None:
    order = json.dumps(
        {"page": PAGE.format(1), "identity": PdfIdentity(sources={"data/x.yaml": b"x"}).to_json()}
    ).encode()
    private = ("weasyprint.pdf.build_fonts_dictionary", "weasyprint.layout.inline.split_first_line", "pydyf.Dictionary")
    for name in ("weasyprint.pdf.add_tags", *private):
        with pytest.MonkeyPatch.context() as patch:
            patch.delattr(name)
            assert engine_module._answer(order)[0] == b"V", name
    for name in private:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(name, lambda: None)
            assert engine_module._answer(order)[0] == b"V", name
    assert engine_module._answer(order)[0] == b"P"


def test_weasyprint_that_takes_no_notice_of_our_tags_is_a_change_of_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = weasyprint.pdf.add_tags
    code = weasyprint.pdf.generate_pdf
    monkeypatch.setitem(code.__globals__, "add_tags", kept)
    moved = FunctionType(code.__code__, {**code.__globals__, "add_tags": kept}, "generate_pdf", code.__defaults__)
    moved.__kwdefaults__ = code.__kwdefaults__
    monkeypatch.setattr(weasyprint.document, "generate_pdf", moved)
    order = json.dumps({"page": PAGE.format(1), "identity": PdfIdentity().to_json()}).encode()
    status, told = engine_module._answer(order)
    assert (status, told.decode()) == (
        b"V",
        "AttributeError: weasyprint.pdf calls no add_tags and no build_fonts_dictionary",
    )


def test_engine_ended_by_a_signal_is_told_by_what_the_signal_means() -> None:
    causes = {
        "SIGKILL": Cause.OUT_OF_MEMORY,
        "SIGSEGV": Cause.LIBRARY_CRASHED,
        "SIGABRT": Cause.LIBRARY_CRASHED,
        "SIGTERM": Cause.ENDED,
        "SIGPROF": Cause.TOO_LONG,
        "SIGXCPU": Cause.TOO_LONG,
    }
    for name, cause in causes.items():
        with PdfEngine() as engine:
            process = engine._process
            assert process is not None
            process.send_signal(signal.Signals[name])
            process.wait()
            with pytest.raises(EngineCrashedError, match=name) as raised:
                engine.render(PAGE.format(1))
            assert raised.value.cause is cause
            assert engine.render(PAGE.format(1)).pdf.startswith(b"%PDF-"), "the next page has an engine of its own"


def test_exit_codes_of_faults_on_windows_are_crashes() -> None:
    assert engine_module._ended(0xC0000005).cause is Cause.LIBRARY_CRASHED
    assert engine_module._ended(5).cause is Cause.ENDED


def test_every_cause_has_its_advice_in_both_languages() -> None:
    for cause in Cause:
        advice = advice_on(EngineCrashedError(cause, "SIGSEGV"))
        assert advice.cure
        assert "SIGSEGV" in advice.what[0].say("vi")
        assert all(line.say("vi") != line.say("en") for line in (*advice.what, *advice.cure))
        assert not any("build again" in line.say("en").lower() for line in advice.lines())

"""What once broke under people's hands, and must not again: each breakage as they met it.

The tests reach the program by its commands and files alone, so that they can be put to another one that is installed,
an older one for example, to see them fail there:

    ANNUAL_REPORT_PROGRAM=/path/to/its/.venv/bin/python .venv/bin/pytest tests/cli/test_mended.py
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, Final
from unicodedata import normalize

import pikepdf
import pytest
from cases import each_case
from cli.test_without_pango import HIDING, INSTALL
from load.pdf.hostile import bomb, with_deep_pages, with_table
from pace import dearer
from sample import ORGANIZATION, REPORT, Sample, uncovered

OTHER: Final = os.environ.get("ANNUAL_REPORT_PROGRAM")
PYTHON: Final = OTHER or sys.executable
HTML: Final = "build --format html"
PAGE: Final = "output/2020/bao-cao-2020.html"


def process(
    sample: Sample, *arguments: str, python: tuple[str, str] = ("-m", "annual_report"), **environment: str
) -> CompletedProcess[str]:
    """Runs the program in question in the workspace, as a process of its own."""
    return subprocess.run(
        [PYTHON, *python, *arguments],
        cwd=sample.root,
        env={**uncovered(), "NO_COLOR": "1", "ANNUAL_REPORT_LANG": "en", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )


def run(sample: Sample, *arguments: str) -> CompletedProcess[str]:
    """Runs the program in question in the workspace: this one in this process, which is quicker."""
    return sound(process(sample, *arguments) if OTHER else sample.run(*arguments))


def sound(done: CompletedProcess[str]) -> CompletedProcess[str]:
    """The same, where no traceback was shown."""
    assert "Traceback" not in done.stdout + done.stderr, f"{done.args}: {done.stderr[-1500:]}"
    return done


def words(done: CompletedProcess[str]) -> str:
    """All that was said, in one line."""
    return " ".join((done.stdout + done.stderr).split())


def told(sample: Sample) -> dict[str, Any]:
    """What `check` tells to programs."""
    answer: dict[str, Any] = json.loads(run(sample, "check", "--output-format", "json").stdout)
    return answer


@dataclass(frozen=True, slots=True)
class ProgramCopy:
    """A copy of the program whose own files may be changed."""

    folder: Path

    def file(self, name: str) -> Path:
        """The one file of this name."""
        (found,) = self.folder.rglob(name)
        return found

    def run(self, sample: Sample, *arguments: str) -> CompletedProcess[str]:
        """Runs a command of it in the workspace."""
        return sound(process(sample, *arguments, PYTHONPATH=str(self.folder / "src")))


@pytest.fixture
def program_copy(tmp_path: Path, sample: Sample) -> ProgramCopy:
    where = process(sample, python=("-c", "import annual_report; print(*annual_report.__path__)")).stdout.strip()
    package, folder = Path(where), tmp_path / "program"
    shutil.copytree(package, folder / "src/annual_report")
    if (templates := package.parents[1] / "templates").is_dir():
        shutil.copytree(templates, folder / "templates")
    return ProgramCopy(folder)


# Lists of the program


@each_case(
    ("command", "status", "says"),
    [
        ("check", 0, "write “Bà mẹ Việt Nam anh hùng”"),
        (HTML, 0, "write “Bà mẹ Việt Nam anh hùng”"),
        ("proofread van-ban.txt", 1, "write “Bà mẹ Việt Nam anh hùng”"),
        ("status", 0, "0 errors, 1 warning"),
    ],
)
def test_heroic_mothers_in_small_letters(command: str, status: int, says: str, sample: Sample) -> None:
    sample.report(REPORT.replace("{lop}.", "{lop} cho bà mẹ Việt Nam anh hùng."))
    sample.write("van-ban.txt", "Thăm bà mẹ Việt Nam anh hùng ở xã.\n")
    done = run(sample, *command.split())
    assert (done.returncode, says in words(done)) == (status, True), words(done)


@pytest.mark.thorough
@each_case("command", ["check", HTML, "proofread van-ban.txt", "status"])
def test_damaged_line_of_a_list_stops_its_own_rule_alone(
    command: str, sample: Sample, program_copy: ProgramCopy
) -> None:
    names = program_copy.file("capitals.txt")
    names.write_text(f"{names.read_text('utf-8')}! Chiến sĩ Mẫu mực | Chiến sĩ Mẫu\n", "utf-8")
    sample.report(REPORT.replace("{lop}.", "{lop} cho chiến sĩ mẫu mực, nâng cao kỷ thuật."))
    sample.write("van-ban.txt", "Thăm chiến sĩ mẫu mực.\nNâng cao kỷ thuật.\n")
    done = program_copy.run(sample, *command.split())
    if command == "status":
        assert done.returncode == 0
        return
    for said in ("fault of this program", "capitals-of-name", "word-confused"):
        assert said in words(done)
    assert command != HTML or (sample.root / PAGE).is_file()


# Machines without Pango


@pytest.fixture
def hidden(sample: Sample) -> str:
    """The folder whose code hides the libraries of the system from a Python that has it in its path."""
    return str(sample.write("an/sitecustomize.py", HIDING).parent)


@each_case("command", ["explain", "explain name-with-degree", "check", "status", HTML])
def test_without_pango_what_makes_no_pdf_works(command: str, sample: Sample, hidden: str) -> None:
    sample.write("data/organization.yaml", f"{ORGANIZATION}rules:\n  name-with-degree: tắt\n")
    sample.report(REPORT.replace("value: 12,", "value: 5/4,").replace("lớp}", "lớp}  # bỏ qua: ratio-exceeds-total"))
    done = sound(process(sample, *command.split(), PYTHONPATH=hidden))
    assert (done.returncode, INSTALL in words(done)) == (0, False), done.stderr


def test_page_without_a_pdf_needs_no_engine_for_a_count_that_nobody_prints(sample: Sample, hidden: str) -> None:
    sample.write("data/2020/letter.yaml", 'text: "Hội Mẫu gửi {bao-cao}."\nenclosures: ["{bao-cao}"]\n')
    done = sound(process(sample, *HTML.split(), PYTHONPATH=hidden))
    assert (done.returncode, "setting the PDF" in done.stderr, INSTALL in words(done)) == (0, False, False), done.stderr
    assert (sample.root / "output/2020/cong-van-2020.html").is_file()


# The engine's own failure


RENAMED: Final = "import weasyprint.pdf\ndel weasyprint.pdf.add_tags\n"
ENDED: Final = "import os, signal\nos.kill(os.getpid(), signal.{})\n"


@each_case(
    ("file", "code", "cause"),
    [
        ("sitecustomize.py", RENAMED, "this program works with weasyprint>="),
        ("weasyprint.py", ENDED.format("SIGKILL"), "memory"),
        ("weasyprint.py", ENDED.format("SIGSEGV"), "librar"),
    ],
)
def test_failing_engine_names_the_likely_cause(file: str, code: str, cause: str, sample: Sample) -> None:
    folder = sample.write(f"hong/{file}", code).parent
    done = sound(process(sample, "build", PYTHONPATH=str(folder)))
    assert (done.returncode, cause in words(done), "uild again" in words(done)) == (3, True, False), done.stderr


def test_library_that_is_too_new_is_told_by_the_doctor(sample: Sample) -> None:
    metadata = "Metadata-Version: 2.1\nName: weasyprint\nVersion: 99.1\n"
    sample.write("moi/weasyprint-99.1.dist-info/METADATA", metadata)
    done = sound(process(sample, "doctor", PYTHONPATH=str(sample.root / "moi")))
    assert "weasyprint 99.1 is too new for this program" in words(done)


# Many problems, long texts, other forms of Unicode


def test_more_than_500_problems_are_all_counted(sample: Sample) -> None:
    sample.report("".join(f"khoa{number}: x\n" for number in range(1200)) + REPORT)
    answer = told(sample)
    assert (answer["summary"]["errors"], len(answer["diagnostics"])) == (1200, 500)
    assert "1200 errors, 0 warnings" in words(run(sample, "check"))


def test_problems_of_one_file_hide_none_of_another(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION + "".join(f"khoa{number}: x\n" for number in range(600)))
    sample.report(REPORT.replace("sections:", "sectons:"))
    assert {each["file"] for each in told(sample)["diagnostics"]} == {"data/organization.yaml", "data/2020/report.yaml"}


@pytest.mark.thorough
def test_paragraph_of_20000_words_takes_time_that_grows_with_its_words(sample: Sample) -> None:
    # The processor's time alone, less that of a start: growing with the square, it is 16 times that of a quarter.
    text = "Hội Mẫu đã tổ chức 12 hội nghị tại TP.HCM,cùng UBND tỉnh và TW Hội, "

    def seconds(count: int) -> float:
        sample.write("van-ban.txt", text * (count // len(text.split())) + "đã họp.\n")
        before = os.times().children_user
        sound(process(sample, "proofread", "van-ban.txt"))
        return os.times().children_user - before

    assert not dearer(lambda: seconds(20_000) - seconds(0), 8, lambda: seconds(5_000) - seconds(0))


def test_columns_are_those_of_the_text_as_it_stands(sample: Sample) -> None:
    written = normalize("NFD", REPORT.replace("huấn, value", "huấn, valuee"))
    sample.report(written)
    (found,) = [each for each in told(sample)["diagnostics"] if each["rule"] == "unknown-key"]
    line = written.split("\n")[found["line"] - 1]
    for place in (found, *found["edits"], *found["proposals"]):
        assert line[place["column"] - 1 : place["end_column"] - 1] == "valuee"


def test_what_a_message_says_to_write_is_an_edit_in_the_json(sample: Sample) -> None:
    sample.report(REPORT.replace("person: nguyen-van-mau", "person: nguyen-van-mua"))
    (found,) = told(sample)["diagnostics"]
    assert "nguyen-van-mau" in found["fix"]
    (edit,) = found["edits"] + found["proposals"]
    line = (sample.root / edit["file"]).read_text("utf-8").split("\n")[edit["line"] - 1]
    mended = line[: edit["column"] - 1] + edit["text"] + line[edit["end_column"] - 1 :]
    sample.report((sample.root / edit["file"]).read_text("utf-8").replace(line, mended))
    assert run(sample, "check").returncode == 0


# Regulations


@pytest.mark.thorough
def test_regulation_of_the_party_is_not_chosen_for_a_letterhead_of_the_state(
    sample: Sample, program_copy: ProgramCopy
) -> None:
    state = program_copy.file("nd30-2020.yaml")
    # A program that knows no lineages is given the same text without one.
    lineage = "lineage: party\n" if "\nlineage:" in state.read_text("utf-8") else ""
    state.with_name("qd99-2020.yaml").write_text(
        "id: qd99-2020\ntitle: Quy định 99/2020 (ví dụ bịa ra)\nbased_on: nd30-2020\nin_force_from: 01/06/2020\n"
        f"{lineage}forms:\n  national_name: {{text: ĐẢNG CỘNG SẢN VIỆT NAM, clause: Điều 1, confirmed: không}}\n",
        "utf-8",
    )
    assert program_copy.run(sample, *HTML.split()).returncode == 0
    page = (sample.root / PAGE).read_text("utf-8").replace("\u00a0", " ")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page
    assert "ĐẢNG CỘNG SẢN" not in page


# Strangers' PDFs, and PDFs for strangers

# Tells behind all else how much memory the program itself took, and spares the machine a program that takes all.
MEASURED: Final = """
import pathlib, re, resource, runpy
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
try:
    runpy.run_module("annual_report", run_name="__main__")
finally:
    print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.thorough
@pytest.mark.needs_linux
def test_bomb_is_refused_in_words_and_takes_none_of_the_memory_of_the_program(sample: Sample) -> None:
    sample.write("cay.pdf", with_deep_pages(20_000))
    sample.write("bom.pdf", with_table(bomb(3000)))
    for name, said in (("cay.pdf", "this PDF is damaged"), ("bom.pdf", "takes more than 2 GB of memory")):
        done = sound(process(sample, "verify", "-q", name, python=("-c", MEASURED)))
        kibibytes = int(done.stdout.split()[-1])
        assert (name, done.returncode, kibibytes < 300 * 1024) == (name, 3, True), f"{kibibytes} kB"
        assert said in words(done), name


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pikepdf.Pdf]:
    """A letter that names an address of the web, with one of mail at its foot."""
    sample = Sample(tmp_path_factory.mktemp("letter"))
    contact = "contact: {address: Số 1 đường Mẫu, email: vanphong@hoi-mau.example}\n"
    sample.write("data/organization.yaml", ORGANIZATION + contact)
    sample.write("data/2020/letter.yaml", 'text: "Xem {bao-cao} tại https://hoi-mau.example/2020."\n')
    assert run(sample, "build", "--format", "pdf").returncode == 0
    with pikepdf.open(sample.root / "output/2020/cong-van-2020.pdf") as pdf:
        yield pdf


def test_files_in_a_pdf_say_what_they_are(letter: pikepdf.Pdf) -> None:
    said = {str(each.UF): str(each.get("/Desc", "")) for each in letter.Root.AF}
    assert said
    assert [name for name, description in said.items() if not description] == []


def test_addresses_that_are_printed_are_links(letter: pikepdf.Pdf) -> None:
    annotations = [each for page in letter.pages for each in page.get("/Annots", [])]
    links = {str(each.A.URI) for each in annotations if "/URI" in each.get("/A", {})}
    assert links == {"mailto:vanphong@hoi-mau.example", "https://hoi-mau.example/2020"}

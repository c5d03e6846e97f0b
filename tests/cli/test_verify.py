"""`annual-report verify` as somebody meets it: what is said, in both languages, and with which exit status."""

import json
import os
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pikepdf
import pytest
from api.verification.altering import SIGNATURE, altered, another_letter, appended, manifest, replaced, retold
from sample import Sample
from security.signing import signed

from annual_report import api
from annual_report.api.verification import UnreadableError, Verdict, VerifiedPdf
from annual_report.language import message

Place = Callable[[bytes], Path]


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    sample = Sample(tmp_path_factory.mktemp("issued"))
    assert sample.run("build", "--format", "pdf").returncode == 0
    return (sample.root / "output/2020/bao-cao-2020.pdf").read_bytes()


@pytest.fixture
def anywhere(tmp_path: Path, sample: Sample) -> Place:
    """Puts a file into a folder that is no workspace."""

    def placed(data: bytes) -> Path:
        sample.root = tmp_path
        return sample.write("nhan-duoc.pdf", data)

    return placed


def test_same(issued: bytes, anywhere: Place, sample: Sample) -> None:
    file = anywhere(issued)
    done = sample.run("verify", file.name, "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "nhan-duoc.pdf: SAME, byte for byte, as what its 2 embedded files produce",
        "  this does not show who made the file: check its digital signature, or compare its SHA-256 with the sender's",
        "  embedded files: data/2020/report.yaml, data/organization.yaml",
    ]
    done = sample.run("verify", file.name, lang="vi")
    assert done.stdout.splitlines() == [
        "nhan-duoc.pdf: GIỐNG từng byte với bản lập lại từ 2 tệp nguồn đính kèm",
        "  kết quả này không cho biết ai đã lập tệp: hãy kiểm tra chữ ký số, hoặc đối chiếu mã SHA-256 với mã của nơi "
        "gửi",
        "  tệp nguồn đính kèm: data/2020/report.yaml, data/organization.yaml",
    ]
    assert "nhan-duoc.pdf: soạn văn bản" in done.stderr


def test_signed(issued: bytes, anywhere: Place, sample: Sample) -> None:
    done = sample.run("verify", anywhere(signed(issued, box=(400, 20, 560, 60))).name)
    assert done.returncode == 0
    first, _not_who, picture, _files = done.stdout.splitlines()
    assert first.endswith("up to the signature; the signature itself was not checked")
    assert picture.startswith("  page 1 has the picture of a signature, ")


def test_what_follows_is_not_signatures_alone(issued: bytes, anywhere: Place, sample: Sample) -> None:
    file = anywhere(appended(issued, SIGNATURE))
    done = sample.run("verify", "-q", "--extract", "moi.pdf", file.name)
    assert done.returncode == 5
    assert "SAME" not in done.stdout
    first, why, _files = done.stdout.splitlines()
    added = file.stat().st_size - len(issued)
    assert first == (
        f"nhan-duoc.pdf: BEGINS with what its 2 embedded files produce ({len(issued)} bytes); the rest "
        f"({added} bytes) was checked, is more than signatures, and may change any page"
    )
    assert why == "  what was added contains no signature"
    assert done.stderr == f"nhan-duoc.pdf: the first {len(issued)} bytes are in moi.pdf\n"
    assert (sample.root / "moi.pdf").read_bytes() == issued
    told = json.loads(sample.run("verify", file.name, "--output-format", "json").stdout)["files"][0]
    assert (told["verdict"], told["same"], told["signed"]) == ("begins", False, False)
    assert (told["length"], told["added"], told["unexamined"]) == (len(issued), added, why.strip())
    assert told["source_names"] == ["data/2020/report.yaml", "data/organization.yaml"]


def test_extract(issued: bytes, anywhere: Place, sample: Sample) -> None:
    file = anywhere(issued + b"% /ByteRange [0 1 2 3]\n")
    done = sample.run("verify", "-q", "--extract", file.name, file.name)
    assert (done.returncode, done.stderr) == (
        5,
        "Cannot write nhan-duoc.pdf: something with that name already exists.\n",
    )
    assert done.stdout.startswith("nhan-duoc.pdf: BEGINS with ")
    done = sample.run("verify", "-q", "--extract", file.name, file.name, "--output-format", "json")
    told = json.loads(done.stdout)["files"][0]
    assert (done.returncode, told["verdict"], told["problem"]["name"]) == (5, "begins", "cannot-write")
    sample.write("khac.pdf", issued)
    done = sample.run("verify", "-q", "--extract", "nhan-duoc.pdf", "khac.pdf")
    assert (done.returncode, done.stdout[:15]) == (3, "khac.pdf: SAME,")
    for none in ("", "."):
        assert sample.run("verify", "--extract", none, file.name).returncode == 2
    assert sample.run("verify", "--extract", "x.pdf", file.name, file.name).returncode == 2
    anywhere(altered(issued, another_letter))
    done = sample.run("verify", "-q", "--extract", "x.pdf", file.name)
    assert done.returncode == 1
    assert "x.pdf was not written" in done.stderr
    assert not (sample.root / "x.pdf").exists()


def test_the_gravest_of_several_files_counts(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts = {"giong": (Verdict.SAME, 0), "trang": (Verdict.SAME_PAGES, 6), "dau": (Verdict.BEGINS, 5)}
    verdicts |= {"khac": (Verdict.DIFFERS, 1)}
    monkeypatch.setattr(api, "verify", lambda file, **_options: VerifiedPdf(verdicts[file.stem][0]))
    for name in (*verdicts, "hong"):
        sample.write(f"{name}.pdf", b"")
    for names in permutations(verdicts, 2):
        gravest = max(names, key=list(verdicts).index)
        done = sample.run("verify", "-q", *(f"{name}.pdf" for name in names))
        assert done.returncode == verdicts[gravest][1], names
    verify = api.verify
    broken = UnreadableError(message("x"), message("x"))
    monkeypatch.setattr(
        api, "verify", lambda file, **_options: _raised(broken) if file.stem == "hong" else verify(file)
    )
    assert sample.run("verify", "-q", "hong.pdf", "khac.pdf", "dau.pdf").returncode == 3


def _raised(error: Exception) -> None:
    raise error


def test_without_what_judges_signatures(issued: bytes, anywhere: Place, sample: Sample) -> None:
    file = anywhere(signed(issued))
    folder = sample.write("thieu/pyhanko.py", "raise ImportError\n").parent
    done = sample.process("verify", "-q", file.name, PYTHONPATH=str(folder))
    assert done.returncode == 5
    assert 'pip install "annual-report[signatures]"' in done.stdout
    assert "bytes) could not be checked, and may change any page" in done.stdout
    assert done.stderr.endswith("annual-report verify --extract new.pdf nhan-duoc.pdf\n")


def test_templates_are_told(sample: Sample) -> None:
    name = "templates/report/document.html.j2"
    sample.write(name, "{% extends 'program/report/document.html.j2' %}\n{% block foot %}1.200{% endblock %}\n")
    assert sample.run("build", "--format", "pdf").returncode == 0
    done = sample.run("verify", "-q", "output/2020/bao-cao-2020.pdf")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == (
        f"  some are templates, which can print what is not in the data, so look at the pages: {name}"
    )
    told = json.loads(sample.run("verify", "output/2020/bao-cao-2020.pdf", "--output-format", "json").stdout)
    assert told["files"][0]["templates"] == [name]


def test_differs(issued: bytes, anywhere: Place, sample: Sample) -> None:
    done = sample.run("verify", "-q", anywhere(altered(issued, another_letter)).name, lang="vi")
    assert (done.returncode, done.stderr) == (1, "")
    first, second, not_who, _files = done.stdout.splitlines()
    assert first == "nhan-duoc.pdf: KHÁC với bản lập lại từ 2 tệp nguồn đính kèm"
    assert second.startswith("  trang 1: “")
    assert "” / bản lập từ nguồn: “" in second
    assert not_who.startswith("  kết quả này không cho biết ai đã sửa gì: ")

    def of_others(pdf: pikepdf.Pdf) -> None:
        retold(versions={**manifest(pdf)["versions"], "pango": "1.42.0"})(pdf)
        another_letter(pdf)

    said = sample.run("verify", "-q", anywhere(altered(issued, of_others)).name).stdout
    assert "  other versions of programs alone can cause this: it does not show that anybody changed the file; " in said


def test_broken_sources_are_shown_with_their_lines(issued: bytes, anywhere: Place, sample: Sample) -> None:
    broken = altered(issued, replaced("value: 12", "value: 12 lớp học", honest=True))
    done = sample.run("verify", "-q", anywhere(broken).name)
    assert done.returncode == 1
    assert "no document can be made from the embedded sources" in done.stdout
    assert " --> data/2020/report.yaml:" in done.stderr


def test_what_a_stranger_writes_does_not_steer_the_terminal(issued: bytes, anywhere: Place, sample: Sample) -> None:
    hostile = altered(issued, lambda pdf: pdf.docinfo.__setitem__("/Title", "\x1b[2J\u202eđảo"))
    done = sample.run("verify", "-q", anywhere(hostile).name)
    assert done.returncode == 1
    assert "\ufffd[2J\ufffdđảo" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    ("data", "what", "cure"),
    [(b"Xin", "đây không phải tệp PDF", "output/<năm>/"), (b"%PDF-1.7\n", "tệp PDF này bị hỏng", "tải hoặc chép lại")],
)
def test_unreadable(data: bytes, what: str, cure: str, anywhere: Place, sample: Sample) -> None:
    done = sample.run("verify", "-q", anywhere(data).name, lang="vi")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines()[0] == f"nhan-duoc.pdf: {what}"
    assert cure in done.stderr.splitlines()[1]


def test_files_that_are_not_there(sample: Sample) -> None:
    done = sample.run("verify", "không-có.pdf", "data")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no file không-có.pdf.\ndata: this is a folder, not a file\n"
    assert sample.run("verify").returncode == 2


@pytest.mark.needs_posix
def test_pipes_are_told_as_such_by_all_three(sample: Sample) -> None:
    os.mkfifo(sample.root / "ong.pdf")
    for command in ("verify", "inspect", "proofread"):
        done = sample.run(command, "ong.pdf")
        said = "Cannot read ong.pdf: this is a device or a pipe, not a file.\n"
        assert (done.returncode, done.stdout, done.stderr) == (3, "", said), command


def test_several_files_are_all_told(issued: bytes, anywhere: Place, sample: Sample) -> None:
    anywhere(issued)
    sample.write("khác.pdf", altered(issued, another_letter))
    done = sample.run("verify", "-q", "khác.pdf", "nhan-duoc.pdf")
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines() if line[0] != " "] == ["khác.pdf", "nhan-duoc.pdf"]


def test_missing_libraries_and_crashes(issued: bytes, anywhere: Place, sample: Sample) -> None:
    file = anywhere(issued)
    folder = sample.write("hong/weasyprint.py", "raise OSError('cannot load library')\n").parent
    done = sample.process("verify", "-q", file.name, PYTHONPATH=str(folder))
    assert (done.returncode, done.stdout) == (3, "")
    assert "the Pango libraries are missing" in done.stderr
    sample.write("hong/weasyprint.py", "import os\nos._exit(5)\n")
    done = sample.process("verify", "-q", file.name, PYTHONPATH=str(folder))
    assert (done.returncode, done.stdout) == (3, "")
    assert "stopped without giving a reason" in done.stderr

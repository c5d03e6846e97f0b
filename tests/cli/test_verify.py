"""`annual-report verify` as somebody meets it: what is said, in both languages, and with which exit status."""

from collections.abc import Callable
from pathlib import Path

import pytest
from api.verification.altering import SIGNATURE, altered, another_letter, appended, replaced
from sample import Sample

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
    assert done.stdout == "nhan-duoc.pdf: SAME, byte for byte, as what the 2 file(s) inside it give\n"
    done = sample.run("verify", file.name, lang="vi")
    assert done.stdout == "nhan-duoc.pdf: GIỐNG từng byte với bản dựng lại từ 2 tệp nguồn đính kèm\n"
    assert "nhan-duoc.pdf: soạn văn bản" in done.stderr


def test_signed(issued: bytes, anywhere: Place, sample: Sample) -> None:
    done = sample.run("verify", anywhere(appended(issued, SIGNATURE)).name)
    assert done.returncode == 0
    assert done.stdout.endswith("up to the signature; the signature itself was not checked\n")


def test_differs(issued: bytes, anywhere: Place, sample: Sample) -> None:
    done = sample.run("verify", "-q", anywhere(altered(issued, another_letter)).name, lang="vi")
    assert (done.returncode, done.stderr) == (1, "")
    first, second = done.stdout.splitlines()
    assert first == "nhan-duoc.pdf: KHÁC với bản dựng lại từ 2 tệp nguồn đính kèm"
    assert second.startswith("  trang 1: “")
    assert "” / dựng từ nguồn: “" in second


def test_broken_sources_are_shown_with_their_lines(issued: bytes, anywhere: Place, sample: Sample) -> None:
    broken = altered(issued, replaced("value: 12", "value: 1.200", honest=True))
    done = sample.run("verify", "-q", anywhere(broken).name)
    assert done.returncode == 1
    assert "no document can be made of the sources inside" in done.stdout
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
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines()[0].startswith("Cannot read không-có.pdf: ")
    assert done.stderr.splitlines()[1].startswith("Cannot read data: ")
    assert sample.run("verify").returncode == 2


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
    assert "lacks the Pango libraries" in done.stderr
    sample.write("hong/weasyprint.py", "import os\nos._exit(5)\n")
    done = sample.process("verify", "-q", file.name, PYTHONPATH=str(folder))
    assert (done.returncode, done.stdout) == (3, "")
    assert "stopped without an answer" in done.stderr

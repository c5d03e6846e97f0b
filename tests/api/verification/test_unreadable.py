"""Files that cannot be verified: each is refused with what is wrong and what to do, and nothing of it is unpacked."""

import errno
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from unittest.mock import patch

import pikepdf
import pytest
from api.verification.altering import altered, enclosing, retold, stream
from cases import each_case
from documents.archived import archived

from annual_report.api.verification import UnreadableError, VerifiedPdf, enclosed
from annual_report.api.verification import recompiling as verification
from annual_report.api.verification.enclosed import enclosed_in
from annual_report.load.pdf import opening
from annual_report.load.pdf.attachments import MOST_FILES, read_attachments
from annual_report.load.pdf.obstacle import UnreadablePdfError
from annual_report.render.pdf.identity import MANIFEST
from annual_report.render.pdf.weasyprint_pdf import render_pdf

Verify = Callable[[bytes], VerifiedPdf]
NAMES = (
    "../../x", "/etc/x", "data/../../x", "data\\..\\x", "C:/x", "data//x", "data/./x", "x", "data", "data/", "./data/x",
    "data/a\0b", "data/a\nb", ".bashrc", "src/x.py", "d" * 500,
    "data/" + "x" * 300, "data/" + "x" * 400, "",
)  # fmt: skip


def refused(data: bytes) -> str:
    """What is said of a file that is refused; read in this process, as that is what takes the time of hundreds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(enclosed, "attachments", read_attachments)
        with pytest.raises(UnreadableError) as error:
            enclosed_in(data)
    assert error.value.cure.say("en").endswith(".")
    return error.value.what.say("en")


@pytest.fixture(scope="module")
def small() -> bytes:
    return archived()


@each_case("data", [b"", b"Kinh g\xe1\xbb\xadi", b"PK\x03\x04" * 999, b"\x89PNG\r\n"])
def test_what_is_no_pdf(data: bytes) -> None:
    assert refused(data) == "this is not a PDF"


def test_pdf_of_another_program() -> None:
    page = '<!DOCTYPE html><html lang="vi"><title>x</title><p style="font-family: Liberation Serif">Chào</p>'
    assert refused(render_pdf(page)) == "this PDF has no embedded sources"
    written = BytesIO()
    pikepdf.new().save(written)
    assert refused(written.getvalue()) == "this PDF has no embedded sources"


def test_damaged_files(small: bytes) -> None:
    assert refused(small[: len(small) // 2]) in {"this PDF is damaged", "this PDF has no embedded sources"}
    assert refused(b"%PDF-1.7\n" + b"x" * 2000) == "this PDF is damaged"


def test_encrypted_files(small: bytes) -> None:
    for user in ("", "mật khẩu"):
        secret = altered(small, lambda _pdf: None, encryption=pikepdf.Encryption(owner="chủ", user=user))
        assert refused(secret) == "this PDF is protected by encryption"


@each_case("name", NAMES)
def test_names_that_no_workspace_has(name: str, small: bytes) -> None:
    hostile = altered(small, enclosing({"data/TAKEN": b"x"}))
    assert b"TAKEN" in altered(hostile, lambda _pdf: None, object_stream_mode=pikepdf.ObjectStreamMode.disable)

    def rename(pdf: pikepdf.Pdf) -> None:
        file = pdf.attachments["data/TAKEN"].obj
        file.UF = file.F = pikepdf.String(name)

    assert refused(altered(hostile, rename)).startswith(
        "an embedded file has a name that is impossible in a workspace: “"
    )


def test_file_that_cannot_be_unpacked_is_at_fault_itself(tmp_path: Path) -> None:
    for number, cure in ((errno.EINVAL, "ask for the file as it was issued"), (errno.ENOSPC, "Free space in the")):
        with patch.object(Path, "open", side_effect=OSError(number, "x")), pytest.raises(UnreadableError) as error:
            verification.unpack({"data/x": b"x"}, tmp_path)
        assert cure in error.value.cure.say("en")


def test_files_that_unpack_to_too_much(small: bytes, verified: Verify, monkeypatch: pytest.MonkeyPatch) -> None:
    def bomb(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(b"\0" * (opening.LARGEST_STREAM + 1))
        stream(pdf, "data/2017/report.yaml").write(packed, filter=pikepdf.Name.FlateDecode)

    assert refused(altered(small, bomb)) == "part of this PDF unpacks to more than 64 MiB"
    monkeypatch.setattr(verification, "LARGEST_PDF", 1000)
    with pytest.raises(UnreadableError) as error:
        verified(small)
    assert error.value.what.say("en").startswith("this file is larger than")


def test_too_many_files(small: bytes) -> None:
    many = altered(small, enclosing({f"data/2017/{number}.txt": b"" for number in range(MOST_FILES)}))
    assert refused(many) == "more than 500 files or 128 MiB are embedded"


@each_case("change", [
        {"document": None}, {"document": {"kind": []}}, {"sources": 5}, {"sources": {"x": []}},
        {"versions": dict.fromkeys(map(str, range(300)), "1")}, {"sources": dict.fromkeys(map(str, range(600)), "1")},
        {"more": "x" * 2**20}, {"versions": {"x": None}}, {"source_date_epoch": "x"}, {"source_date_epoch": 10**15},
    ])  # fmt: skip
def test_manifest_that_says_something_else(change: dict[str, object], small: bytes) -> None:
    assert refused(altered(small, retold(**change))) == f"{MANIFEST} embedded in this PDF cannot be read"


def test_manifest_that_is_no_json(small: bytes) -> None:
    for content in (b"", b"\xff\xfe", b"[" * 100_000):
        broken = altered(small, lambda pdf, content=content: stream(pdf, MANIFEST).write(content))
        assert refused(broken) == f"{MANIFEST} embedded in this PDF cannot be read"


def test_file_in_place_of_a_folder_is_refused(issued: bytes, verified: Verify) -> None:
    def twice(pdf: pikepdf.Pdf) -> None:
        enclosing({"data/2020/report.yaml/x": b"x"})(pdf)

    with pytest.raises(UnreadableError) as error:
        verified(altered(issued, twice))
    assert "has a name that is impossible in a workspace" in error.value.what.say("en")


def test_any_damage_is_told_in_words(small: bytes) -> None:
    random = Random(20180112)  # noqa: S311 - the same damages at every run
    for _round in range(150):
        data = bytearray(small)
        for _change in range(random.randint(1, 40)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            read_attachments(bytes(data))
        except UnreadablePdfError:
            continue

"""Text files: in which encodings they are read, what is told of those, and how they are written again."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from unicodedata import normalize

import pytest
from cases import each_case

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.plain import passages
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.api.manuscripts.text_files import manuscript_of
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.text.files import MAX_BYTES

TEXT = "Hội Mẫu tổng kết công tác năm 2017.\r\nCác hội thành viên đã về dự.\n"
TCVN3 = "N¨m 2017, Héi MÉu ®· hoµn thµnh nhiÖm vô ®­îc giao.\n"


def read(data: bytes) -> Manuscript:
    return manuscript_of(data, "a.txt", passages)


@each_case(
    "data",
    [
        TEXT.encode(),
        BOM_UTF8 + TEXT.encode(),
        BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_and_written_as_it_was(data: bytes) -> None:
    manuscript = read(data)
    assert manuscript.source.text == TEXT
    assert not manuscript.problems
    assert manuscript.text_file is not None
    assert manuscript.text_file.written(TEXT) == data


@each_case("encoded", [TCVN3.encode(), TCVN3.encode("cp1252")])
def test_old_encoding_is_told_and_read(encoded: bytes) -> None:
    manuscript = read(encoded)
    assert manuscript.source.text == "Năm 2017, Hội Mẫu đã hoàn thành nhiệm vụ được giao.\n"
    (problem,) = manuscript.problems
    assert problem.span.line == 1
    assert "TCVN3" in problem.message.say("vi")
    assert "proofread --fix" in problem.notes[0].say("vi")
    assert manuscript.text_file is not None
    assert manuscript.text_file.written("ế") == "ế".encode()


def test_accents_apart_are_told_and_put_together() -> None:
    manuscript = read(normalize("NFD", TEXT).encode())
    assert manuscript.source.text == TEXT
    assert [each.rule.name for each in manuscript.problems] == ["text-not-nfc"]


@each_case("data", [b"%PDF-1.7\n\xff\xfe\xd0", b"\x89PNG\r\n\x1a\n\0\0", b"H\xe1\xbb\xff\xc3 M\xe1\xba", b"\0" * 9])
def test_what_is_no_text_is_refused_with_a_cure(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(data)
    assert refused.value.cure.say("vi") != refused.value.cure.text


def test_size_has_a_limit(tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(UnreadableFileError, match="larger"):
        read_manuscript(tmp_path / "a.txt", "a.txt")


def test_other_files_are_refused_by_their_ends(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_manuscript(tmp_path / "a.xls", "a.xls")
    assert ".docx" in refused.value.cure.say("vi")


def test_wide_text_with_accents_apart_is_told_and_put_together() -> None:
    manuscript = read(normalize("NFD", "\ufeffHội Mẫu đã họp.\n").encode("utf-16-le"))
    (told,) = manuscript.problems
    assert (told.rule.name, told.span.place) == ("text-not-nfc", "a.txt:1:2")
    assert manuscript.source.written == normalize("NFD", "Hội Mẫu đã họp.\n")

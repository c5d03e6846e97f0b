"""Manuscripts proofread: where slips are told, what of them is mended, and what a workspace has to say."""

from dataclasses import replace
from pathlib import Path

import pytest
from api.manuscripts.documents import docx, paragraph
from cases import each_case
from proofreading.finders import AGAIN, wrong_word
from sample import ORGANIZATION, Sample

from annual_report.api.checking import DataFiles
from annual_report.api.manuscripts import house as houses
from annual_report.api.manuscripts.house import House, house_of, workspace_of
from annual_report.api.manuscripts.marked import passages_of_markdown
from annual_report.api.manuscripts.plain import passages
from annual_report.api.manuscripts.proofreading import difference, mended, proofread_manuscript, write
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.api.manuscripts.text_files import manuscript_of
from annual_report.diagnostics import Diagnostic, Excerpt, FilePlace
from annual_report.load.workspace import Workspace


@pytest.fixture(autouse=True)
def finders(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proofreaders of these tests, and no others."""
    monkeypatch.setattr(houses, "PROOFREADERS", (wrong_word, AGAIN))


def told(found: list[Diagnostic]) -> list[str]:
    return [f"{each.rule.name} {each.span.place} {each.span.text}" for each in found]


def test_slips_are_told_by_place_with_what_to_write() -> None:
    manuscript = manuscript_of("Hội họp.\nCác nghành của\n  nghành Hội.\n".encode(), "a.txt", passages)
    found = proofread_manuscript(manuscript, House())
    assert told(found) == [
        "wrong-word a.txt:2:5 nghành", "wrong-word a.txt:3:3 nghành", "said-again a.txt:3:10 Hội"
    ]  # fmt: skip
    assert found[0].fix is not None
    assert found[0].fix.say("en") == "write “ngành”, or “nghề”"
    assert [each.say("en") for each in found[2].notes] == ["first here (a.txt:1:1)"]


def test_rules_asked_for_are_looked_at_alone() -> None:
    manuscript = manuscript_of("nghành. Hội. Hội".encode(), "a.txt", passages)
    assert told(proofread_manuscript(manuscript, House(rules={"said-again"}))) == ["said-again a.txt:1:14 Hội"]


def test_places_in_a_document_are_told_in_its_words(tmp_path: Path) -> None:
    file = tmp_path / "bai.docx"
    file.write_bytes(docx(paragraph("Một.") + paragraph("Các nghành.")))
    manuscript = read_manuscript(file, "bai.docx")
    (found,) = proofread_manuscript(manuscript, House())
    assert (found.rule.name, found.place.say("vi")) == ("wrong-word", "bai.docx: đoạn 2")
    assert found.place.excerpt == Excerpt("Các nghành.", 4, 10)
    assert (found.span, found.line, found.notes) == (None, None, ())
    assert not found.edits
    assert mended(manuscript, House()).count == 0


def test_notes_tell_places_in_a_document_too_and_all_slips_of_a_paragraph_are_told(tmp_path: Path) -> None:
    file = tmp_path / "bai.docx"
    file.write_bytes(docx(paragraph("Hội họp.") + paragraph("Các nghành, nghành, Hội.")))
    found = proofread_manuscript(read_manuscript(file, "bai.docx"), House())
    assert [(each.rule.name, each.place.order) for each in found] == [
        ("wrong-word", (2, 4, 10)), ("wrong-word", (2, 12, 18)), ("said-again", (2, 20, 23))
    ]  # fmt: skip
    assert [each.say("vi") for each in found[2].notes] == ["first here (bai.docx: đoạn 1)"]


def test_fault_is_told_of_a_document_without_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_arguments: object) -> None:
        raise ValueError

    monkeypatch.setattr(houses, "PROOFREADERS", (replace(wrong_word, begin=failing),))
    file = tmp_path / "bai.docx"
    file.write_bytes(docx(paragraph("Hội họp.")))
    (found,) = proofread_manuscript(read_manuscript(file, "bai.docx"), House())
    assert (found.rule.name, found.place) == ("internal-fault", FilePlace("bai.docx"))


@each_case(("text", "wanted"), [
    ("Các nghành, nghành và\nnghành.\r\n", "Các ngành, ngành và\nngành.\r\n"),
    ("**nghành** `nghành` [nghành](nghành.html)\n", "**ngành** `nghành` [ngành](nghành.html)\n"),
])  # fmt: skip
def test_safe_slips_are_mended_and_all_else_stays(text: str, wanted: str, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    manuscript = manuscript_of(text.encode(), "a.md", passages_of_markdown)
    done = mended(manuscript, House())
    assert done.diagnostics == []
    changed = difference(manuscript, done)
    assert changed.startswith("--- a.md")
    assert file.read_bytes() == text.encode()
    file.chmod(0o640)
    write(file, manuscript, done)
    assert file.read_bytes() == wanted.encode()
    assert file.stat().st_mode & 0o777 == 0o640


@each_case("encoding", ["utf-16", "utf-8-sig"])
def test_mended_text_keeps_its_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("nghành nghề".encode(encoding))
    manuscript = read_manuscript(file, "a.txt")
    done = mended(manuscript, House())
    assert "+ngành nghề" in difference(manuscript, done).replace("\ufeff", "")
    write(file, manuscript, done)
    assert file.read_bytes() == "ngành nghề".encode(encoding)


def test_old_encoding_is_mended_to_unicode() -> None:
    manuscript = manuscript_of("C¸c nghµnh cña Héi MÉu ®· hoµn thµnh nhiÖm vô.".encode(), "a.txt", passages)
    assert [each.rule.name for each in proofread_manuscript(manuscript, House())][:1] == ["legacy-encoding"]
    done = mended(manuscript, House())
    assert (done.text, done.count, done.diagnostics) == ("Các ngành của Hội Mẫu đã hoàn thành nhiệm vụ.", 2, [])


def test_workspace_around_a_file_says_what_is_allowed_and_how_bad_it_is(sample: Sample) -> None:
    file = sample.write("ghi-chu/a.txt", "nghành Hội Hội")
    around = workspace_of(file)
    assert around == Workspace.at(sample.root)
    assert workspace_of(sample.root.parent / "a.txt") is None
    sample.write(
        "data/organization.yaml",
        f"{ORGANIZATION}proofreading: {{allow: [Nghành], tone: mới, i_y: y}}\n"
        "rules: {said-again: lỗi, wrong-word: tắt}\n",
    )
    house = house_of(DataFiles(Workspace.at(sample.root)), file)
    assert (house.knowledge.allowed, house.knowledge.tone, house.knowledge.i_or_y) == ({"nghành"}, "new", "y")
    found = proofread_manuscript(read_manuscript(file, "a.txt"), house)
    assert [(each.rule.name, each.is_error) for each in found] == [("said-again", True)]


def test_period_is_that_asked_for_or_that_of_the_folder(sample: Sample) -> None:
    shelf = DataFiles(Workspace.at(sample.root))
    near, away = sample.write("data/2020/a.txt", "a"), sample.write("a.txt", "a")
    assert house_of(shelf, away).knowledge.period is None
    for house in (house_of(shelf, near), house_of(shelf, away, "2020")):
        assert house.knowledge.period is not None
        assert house.knowledge.period[0].year == 2020
    assert [each.official for each in house_of(shelf, away).knowledge.names][:1] == ["Hội Mẫu tỉnh Mẫu"]
    assert house_of(None, away).knowledge.names == ()

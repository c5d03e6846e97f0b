"""Versions of a report in files of Word: the data inside is compared, and what was changed in Word is told of."""

import json
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from api.changes.test_changes import HOI_MAU, SENTENCES, diff
from api.manuscripts.documents import docx, paragraph, relations, zipped
from sample import run

from annual_report.api.changes.word_sources import sources_in
from annual_report.api.verification import UnreadableError
from annual_report.document.word_base import WordBase

# Four figures that add up with the others all the same.
FIGURES = {"hơn 1500": "hơn 1550", "value: 52\n    unit: báo cáo": "value: 54\n    unit: báo cáo", "530": "531"}
FIGURES |= {"value: 238": "value: 239"}
Made = Callable[[bool], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The report of the sample on 2022 as a file of Word, as it is or with the figures and two sentences changed."""

    @cache
    def build(changed: bool) -> Path:
        folder = tmp_path_factory.mktemp("versions") / "workspace"
        copytree(HOI_MAU, folder, ignore=lambda _folder, names: {"output"} & set(names))
        report = folder / "data/2022/report.yaml"
        text = report.read_text("utf-8")
        for old, new in {**FIGURES, **SENTENCES}.items() if changed else ():
            assert old in text
            text = text.replace(old, new, 1)
        report.write_text(text, "utf-8")
        done = run("build", "2022", "--document", "report", "--format", "docx", cwd=folder)
        assert done.returncode == 0, done.stderr
        return folder / "output/2022/bao-cao-2022.docx"

    return build


def edited(file: Path, old: str, new: str) -> Path:
    """A copy of the file with words of its text replaced, where they are said first."""
    stream = BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            after.writestr(name, data)
    copy = file.with_name("sua.docx")
    copy.write_bytes(stream.getvalue())
    return copy


def test_just_the_figures_and_sentences_that_changed_are_told(made: Made, tmp_path: Path) -> None:
    done = diff(str(made(False)), str(made(True)), "--output-format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert [(each["old"], each["new"]) for each in found["figures"]] == [
        ("hơn 1.500 lượt", "hơn 1.550 lượt"),
        ("52 báo cáo", "54 báo cáo"),
        ("238 sản phẩm", "239 sản phẩm"),
        ("530 tin, bài", "531 tin, bài"),
    ]
    assert len(found["texts"]) == len(SENTENCES)
    assert all(each["old"] and each["new"] for each in found["texts"])
    assert (found["details"], done.stderr) == ([], "")


def test_a_file_of_word_is_compared_with_a_folder(made: Made, tmp_path: Path) -> None:
    done = diff(str(made(True)), str(made(True).parents[2]), cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("Nothing changed.\n", "")


def test_what_was_changed_in_word_is_compared(made: Made, tmp_path: Path) -> None:
    file = edited(made(False), "nông nghiệp tuần hoàn", "nông nghiệp sạch")
    done = diff(str(made(False)), str(file), "--output-format", "json", cwd=tmp_path)
    (text,) = json.loads(done.stdout)["texts"]
    assert (text["old"][-22:], text["new"][-17:]) == ("nông nghiệp tuần hoàn.", "nông nghiệp sạch.")
    assert done.stderr == ""


def test_new_paragraph_is_all_that_came_with_it(made: Made, tmp_path: Path) -> None:
    file = edited(made(False), "<w:tbl>", f"{paragraph('Tài liệu mật.')}<w:tbl>")
    (text,) = json.loads(diff(str(made(False)), str(file), "--output-format", "json", cwd=tmp_path).stdout)["texts"]
    assert (text["old"], text["new"]) == (None, "Tài liệu mật.")


def test_what_the_data_has_no_place_for_is_told_of(made: Made, tmp_path: Path) -> None:
    file = edited(made(False), "24 gian trưng bày", "25 gian trưng bày")  # in a table that the program writes
    done = diff(str(made(False)), str(file), cwd=tmp_path)
    assert "1 change made in Word has no place in the data of" in done.stderr
    assert f"annual-report merge {file}" in done.stderr


def based(base: bytes) -> bytes:
    """A file of Word with this base."""
    with zipfile.ZipFile(BytesIO(docx(paragraph("Hội Mẫu.")))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = relations(("customXml", "../customXml/item1.xml"))
    return zipped({**parts, "customXml/item1.xml": base.decode()})


REPORT = "data/2020/report.yaml"
REFUSED = {
    "none": b"<x/>",
    "later": WordBase("x", {}, ()).to_xml().replace(b'"form":1', b'"form":9'),
    "bomb": b'<!DOCTYPE b [<!ENTITY a "aaaa">]>' + WordBase("x", {}, ()).to_xml(),
    "incomplete": WordBase("x", {"period": "2020"}, (), {REPORT: b"", "data": b""}).to_xml(),
    "without-sources": WordBase("x", {"period": "2020"}, ()).to_xml(),
    "many": WordBase("x", {"period": "2020"}, (), {f"data/{each}.yaml": b"" for each in range(2000)}).to_xml(),
    **{
        f"name-{number}": WordBase("x", {"period": "2020"}, (), {name: b"", REPORT: b""}).to_xml()
        for number, name in enumerate(("../x", "/etc/x", "data/../../x", "data\0/x", "C:/x", "data", f"{REPORT}/x"))
    },
}


def test_file_that_cannot_be_compared_is_told_and_nothing_is_unpacked(tmp_path: Path) -> None:
    for name, base in REFUSED.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(based(base))
        with pytest.raises(UnreadableError):
            sources_in(file)


def test_period_outside_of_the_sources_is_none(tmp_path: Path) -> None:
    organization = (HOI_MAU / "data/organization.yaml").read_bytes()
    sources = {REPORT: b"period: 2020\n", "data/organization.yaml": organization}
    for period, status, said in (
        ("../2020", 3, "does not contain what it was made from"),
        ("2021", 2, "there is no report on 2021"),
        ("", 3, "does not contain what it was made from"),
    ):
        (tmp_path / "a.docx").write_bytes(based(WordBase("x", {"period": period}, (), sources).to_xml()))
        done = diff("a.docx", "a.docx", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (status, "")
        assert said in done.stderr

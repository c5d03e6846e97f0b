"""A document that follows no regulation, as its own data say: rules on official documents do not apply to it."""

import json
from pathlib import Path

import pytest
from sample import REPORT, Sample

from annual_report.load.pdf import regulation_said
from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations.inspection.requirements.registry import OF_ANY_FILE
from annual_report.render.pdf.identity import MANIFEST

PLAIN = REPORT.replace("issuance:\n", "issuance:\n  regulation: không\n  status: chính thức\n  date: 05/01/2021\n")
FILE = "output/2020/bao-cao-2020.pdf"
WORD = "output/2020/bao-cao-2020.docx"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    sample = Sample(tmp_path_factory.mktemp("plain"))
    sample.report(PLAIN)
    built = sample.run("build", "2020", "--format", "pdf,docx")
    assert built.returncode == 0, built.stderr
    return sample


def test_rules_that_do_not_apply_are_said_in_place_of_deviations(plain: Sample) -> None:
    done = plain.run("inspect", FILE)
    said = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert "by no regulation: its data have “regulation: không”" in said
    assert "0 wrong, 0 not found" in said
    assert "--all lists the rules that do not apply" in said
    assert "not applicable: " not in said, "a hundred names of rules hide what there is to see"
    every = " ".join(plain.run("inspect", FILE, "--all").stdout.split())
    assert "not applicable: " in every
    assert "national name" in every
    assert "regulation: không" in " ".join(plain.run("inspect", FILE, lang="vi").stdout.split())


def test_a_file_of_word_says_so_too(plain: Sample) -> None:
    done = plain.run("inspect", WORD)
    said = " ".join(done.stdout.split())
    assert "by no regulation" in said
    assert (done.returncode, "0 wrong, 0 not found" in said, "--all lists" in said) == (0, True, True)
    assert plain.run("inspect", WORD, "--regulation", "nd30-2020", "--quiet").returncode == 1


def test_what_concerns_every_file_is_required(plain: Sample) -> None:
    (told,) = json.loads(plain.run("inspect", FILE, "--output-format", "json").stdout)["files"]
    assert (told["regulation"], told["chosen"]) == ("none", "none")
    judged = {each["name"] for each in told["requirements"] if each["outcome"] != "not-applicable"}
    assert judged
    assert judged <= OF_ANY_FILE


def test_a_regulation_that_is_asked_for_goes_before(plain: Sample) -> None:
    done = plain.run("inspect", FILE, "--regulation", "nd30-2020", "--quiet")
    assert done.returncode == 1
    assert "Nghị định 30/2020/NĐ-CP" in done.stdout


def test_other_documents_say_nothing_of_a_regulation_in_their_data(tmp_path: Path) -> None:
    sample = Sample(tmp_path)
    sample.run("build", "2020")
    assert read_pdf((sample.root / FILE).read_bytes()).regulation == ""


def test_the_list_of_sources_is_called_alike_where_it_is_written_and_read() -> None:
    assert regulation_said.MANIFEST == MANIFEST


def test_a_damaged_list_of_sources_says_nothing() -> None:
    for catalog in ({}, {"Names": {"EmbeddedFiles": {"Names": [b"a", {}]}}}, {"Names": {"EmbeddedFiles": {"Kids": 3}}}):
        assert regulation_said.regulation_said(catalog) == ""


def test_a_plain_document_is_the_same_when_it_is_made_again(plain: Sample) -> None:
    done = plain.run("verify", FILE)
    assert done.returncode == 0, done.stdout

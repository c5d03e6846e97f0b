"""The lists that come along have the form that the program reads; a line of another form is told where it stands."""

import shutil
from pathlib import Path

import pytest

from annual_report.proofreading.list_forms import FORMS, ROOT, malformed_lines

WRONG = [
    ("proofreading/data/capitals.txt", "! Bà mẹ Việt Nam anh hùng | Mẹ Việt Nam anh hùng", "not the same words"),
    ("proofreading/data/capitals.txt", "! Quốc hội |", "has no words"),
    ("proofreading/data/compounds.txt", "am", "a first syllable"),
    ("proofreading/data/seldom.txt", "am  thanh", "a first syllable"),
    ("proofreading/data/confusions.tsv", "kỷ thuật", "then a tab"),
    ("proofreading/data/confusions.tsv", "kỷ thuật\tkỹ thuật\tsure", "“sure” is none of"),
    ("proofreading/data/confusions.tsv", "kỷ thuật\tkỹ thuật\tnext=(", "no pattern"),
    ("proofreading/data/leftovers.tsv", "open\t[", "a kind"),
    ("proofreading/data/leftovers.tsv", "other\t[\t\\[", "a kind"),
    ("proofreading/data/leftovers.tsv", "open\t[\t[", "no pattern"),
    ("proofreading/data/abbreviations.txt", "KHCN=", "no abbreviations"),
    ("proofreading/data/frames.txt", "in bản tin ", "no spaces around"),
    ("proofreading/data/particles.txt", "ai, bao", "a space between"),
    ("proofreading/rules/i_or_y.tsv", "kỹ\tkĩ\tkĩ", "two spellings"),
    ("proofreading/rules/i_or_y.tsv", "kỹ\tkĩ\tky\tkỹ", "two spellings"),
    ("language/vietnamese/attested.txt", "A á", "small letters"),
    ("language/vietnamese/attested.txt", "a\u0301", "apart from their accents"),
    ("language/vietnamese/expressions.txt", "tổ chức|hoạt động", "“ | ” between"),
]


def test_every_line_of_every_list_has_its_form() -> None:
    assert [str(each) for each in malformed_lines()] == []


def test_every_list_of_the_package_has_a_form() -> None:
    lists = {path for path in ROOT.rglob("*.t?[tv]") if path.suffix in {".txt", ".tsv"}}
    licences = {path for path in lists if path.name.startswith("LICENSE")}
    assert {path.relative_to(ROOT).as_posix() for path in lists - licences} == {name for name, _problem in FORMS}


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the lists."""
    root = tmp_path_factory.mktemp("lists")
    for name, _problem in FORMS:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    return root


def test_line_of_another_form_is_told(lists: Path) -> None:
    for name, line, reason in WRONG:
        text = (lists / name).read_text("utf-8")
        (lists / name).write_text(f"# note\n\n{line}\n{text}", "utf-8")
        found = [str(each) for each in malformed_lines(lists)]
        assert len(found) == 1, (line, found)
        assert found[0].startswith(f"{name}:3: ")
        assert reason in found[0], (line, found)
        (lists / name).write_text(text, "utf-8")

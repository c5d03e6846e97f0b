"""Files of ours that LibreOffice opened, edited and saved: nothing is a change that is none, and none is lost."""

from collections import Counter
from pathlib import Path

import pytest
from api.merging.libreoffice_edits import edit_in_libreoffice
from sample import run

from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.lines import Line
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.taking_back import merged_word
from annual_report.api.merging.word_file import read_word_file
from annual_report.load.workspace import Workspace

pytestmark = [pytest.mark.needs_soffice, pytest.mark.thorough]
ROOT = Path(__file__).parents[3]
FILES = 100


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report of 2017 as it went out, and edited by LibreOffice; the first is only saved anew."""
    made = tmp_path_factory.mktemp("office")
    done = run("build", "2017", "--format", "docx", "--output", str(made), cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    sent = made / "bao-cao-2017.docx"
    edit_in_libreoffice(made, [(sent, made / f"edited-{seed}.docx", seed) for seed in range(FILES + 1)])
    return made


def test_a_file_that_was_only_saved_has_no_changes(folder: Path) -> None:
    word = read_word_file(folder / "edited-0.docx", "bao-cao.docx")
    assert merged_word(Workspace.find(ROOT), word).is_empty


def test_no_edit_is_lost(folder: Path) -> None:
    """What stands in the file stands on the page once all is written, or was listed; what went is gone, or listed."""
    workspace = Workspace.find(ROOT)
    for seed in range(1, FILES + 1):
        word = read_word_file(folder / f"edited-{seed}.docx", "bao-cao.docx")
        done = merged_word(workspace, word)
        texts = {change.name: change.after.decode() for change in done.changes}
        after = DataNow.read(workspace, word.period, word.kind, word.language, texts).document.lines
        back = [letters(line.text) for line in returned_lines(word.content, word.name, word.base.texts).lines]
        page = [letters(line.text) for line in after if not is_computed(line)]
        told = [letters(each.text) for each in done.not_taken]
        left = (Counter(back) - Counter(letters(line.text) for line in after)) + (Counter(page) - Counter(back))
        lost = [each for each in left if not any(each in one or one in each for one in told if one)]
        assert not lost, (seed, lost, [each.change for each in done.taken])


def is_computed(line: Line) -> bool:
    """Whether a line follows from others."""
    return line.origin is None or any(piece.name for piece in line.pieces)


def letters(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())

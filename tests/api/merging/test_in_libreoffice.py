"""Files of ours that LibreOffice opened, edited and saved: nothing is a change that is none, and none is lost."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from api.merging.libreoffice_edits import edit_in_libreoffice
from sample import run

from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.ordering import moved
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.taking_back import merged_word
from annual_report.api.merging.word_file import WordFile, read_word_file
from annual_report.load.workspace import Workspace

pytestmark = [pytest.mark.needs_soffice, pytest.mark.thorough]
ROOT = Path(__file__).parents[3]
FILES = 60
ALIKE = 0.7
REPORTS = ((ROOT, "2017"), (ROOT / "examples/hoi-mau", "2022"))


@dataclass(frozen=True)
class Edited:
    """Files of a report as LibreOffice saved them: the first was not edited."""

    workspace: Workspace
    files: tuple[Path, ...]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Edited]:
    """The files of both reports."""
    made = []
    for root, period in REPORTS:
        folder = tmp_path_factory.mktemp("office")
        done = run("build", period, "--format", "docx", "--output", str(folder), cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
        sent = folder / f"bao-cao-{period}.docx"
        files = tuple(folder / f"edited-{seed}.docx" for seed in range(FILES + 1))
        edit_in_libreoffice(folder, [(sent, file, seed) for seed, file in enumerate(files)])
        made.append(Edited(Workspace.find(root), files))
    return made


def test_a_file_that_was_only_saved_has_no_changes(reports: list[Edited]) -> None:
    for each in reports:
        assert merged_word(each.workspace, read_word_file(each.files[0], "bao-cao.docx")).is_empty


def test_no_edit_is_lost(reports: list[Edited]) -> None:
    """What was written stands on the page once all is taken, or was listed; what went is gone, or listed."""
    for each in reports:
        for file in each.files[1:]:
            assert not list(lost(each.workspace, read_word_file(file, "bao-cao.docx"))), file.name


def lost(workspace: Workspace, word: WordFile) -> Iterator[str]:
    """Texts that the page has otherwise than the file, and nobody told of."""
    done = merged_word(workspace, word)
    texts = {change.name: change.after.decode() for change in done.changes}
    sent, page = (
        [
            letters(line.text)
            for line in DataNow.read(workspace, word.period, word.kind, word.language, at).document.lines
        ]
        for at in ({}, texts)
    )
    back = [letters(line.text) for line in returned_lines(word.content, word.name, word.base.texts).lines]
    told = [letters(each.text) for each in done.not_taken if letters(each.text)]
    edits = [text for text in Counter(back) - Counter(page) if text not in sent]
    stayed = [text for text in Counter(page) - Counter(back) if text in sent]
    counts = Counter(back), Counter(page)
    once = [text for text in back if text and all(count[text] == 1 for count in counts) and not is_told(text, told)]
    turned = [once[at] for at in moved([page.index(text) for text in once])]
    for text in (*edits, *stayed, *turned):
        # What follows the data by itself has other figures, or other words of what it is about.
        if not is_told(text, told) and not (text in edits and follows(text, page)):
            yield text


def lines_of(data: DataNow) -> list[str]:
    """The texts of the page that the data make."""
    return [letters(line.text) for line in data.document.lines]


def is_told(text: str, told: list[str]) -> bool:
    """Whether a text is listed, or a part of it, or what it became."""
    if any(each in text or text in each for each in told):
        return True
    return any(SequenceMatcher(None, text, each, autojunk=False).ratio() > ALIKE for each in told)


def follows(text: str, page: list[str]) -> bool:
    """Whether the page has the text with other figures."""
    return without_figures(text) in map(without_figures, page)


def without_figures(text: str) -> str:
    return "".join(each for each in text if not each.isdigit())


def letters(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())

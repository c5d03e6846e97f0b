"""The data inside of a Word file that this program made, and that data with what was changed in Word since."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annual_report.api.merging.base_lines import lines_of
from annual_report.api.merging.edition import Edition
from annual_report.api.merging.merging import changes_in
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.taking_back import NotMadeError, merged_word
from annual_report.api.merging.word_file import NoBaseError, WordFile, read_word_file
from annual_report.api.verification.enclosed import check_name
from annual_report.api.verification.unreadable import UnreadableError
from annual_report.language import N_, message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.attachments import MOST_FILES
from annual_report.load.workspace import Workspace


@dataclass(frozen=True)
class WordSources:
    """The `files` of data by name, and the `period` of the document; `changes` counts what was changed in Word since.

    Of a file that was changed, `word` is what it says.
    """

    files: Mapping[str, bytes]
    period: str
    changes: int
    word: WordFile

    def changed_in(self, workspace: Workspace) -> "WordSources":
        """The same with what was changed in Word, as the data in the `workspace` takes it; the rest is counted."""
        try:
            done = merged_word(workspace, self.word)
        except NotMadeError:
            return self
        files = {**self.files, **{each.name: each.after for each in done.changes}}
        return WordSources(files, self.period, len(done.not_taken) + len(done.conflicts), self.word)


def sources_in(path: Path) -> WordSources:
    """What is inside of the Word file at `path`. Raises `UnreadableError`, and `OSError`."""
    try:
        word = read_word_file(path, path.name)
    except UnreadableFileError as error:
        raise UnreadableError(message("{file}: {what}", file=path.name, what=error.reason), error.cure) from error
    except NoBaseError as error:
        raise UnreadableError(
            message(N_("{file} does not contain what it was made from"), file=path.name),
            message(N_("use a .docx that annual-report made, or the folder of data")),
        ) from error
    files = word.base.sources
    if not files or len(files) > MOST_FILES:
        raise UnreadableError(
            message(N_("{file} does not contain the data that it was made from"), file=path.name),
            message(N_("compare the folders of data instead")),
        )
    for name in files:
        check_name(name, [each for each in files if each != name])
    return WordSources(files, word.period, _changes(word), word)


def _changes(word: WordFile) -> int:
    """How many things were changed in the file since it was made."""
    lines, returned = lines_of(word.base.texts), returned_lines(word.content, word.name, word.base.texts)
    found = changes_in(Edition(lines, returned.lines, lines, gone=returned.gone))
    return len(found.changes) + len(found.not_taken)

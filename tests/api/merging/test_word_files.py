"""Word files of ours that came back: what was changed in them is found, wherever in the file it stands."""

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from api.merging.word_edits import W, WordEdits, text_of
from api.merging.written import unlike, written
from sample import run

from annual_report.api.checking import DataFiles
from annual_report.api.merging.changes import (
    BlockKind,
    FigureChanged,
    Inserted,
    Matched,
    Moved,
    RemarkAdded,
    Removed,
    Revision,
    TextChanged,
    WordChanges,
)
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.today import Today, today
from annual_report.api.merging.word_file import NoBaseError, WordFile, changes_of, word_file
from annual_report.document.origin import Origin
from annual_report.load.docx.reading import read_docx
from annual_report.load.workspace import Workspace

ROOT = Path(__file__).parents[3]
HOI_MAU = ROOT / "examples" / "hoi-mau"


@dataclass(frozen=True)
class Sent:
    """A file that went out, and the data that it was made from."""

    data: bytes
    root: Path

    @cached_property
    def now(self) -> Today:
        word = returned(self.data)
        return today(DataFiles(Workspace.find(self.root)), word.period, word.kind, word.language)


def returned(data: bytes) -> WordFile:
    return word_file("bao-cao.docx", read_docx(data))


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sent]:
    """The Word files of 2017 and of hoi-mau 2022, by their stems."""
    made: dict[str, Sent] = {}
    for root, year in ((HOI_MAU, "2022"), (ROOT, "2017")):
        folder = tmp_path_factory.mktemp("word")
        done = run("build", year, "--format", "docx", "--output", str(folder), cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
        made |= {each.stem: Sent(each.read_bytes(), root) for each in folder.glob("*.docx")}
    return made


@pytest.fixture(scope="module")
def report(sent: dict[str, Sent]) -> Sent:
    """The report of 2017."""
    return sent["bao-cao-2017"]


def edits(sent: Sent, seed: int = 0) -> WordEdits:
    return WordEdits(sent.data, random.Random(seed))  # noqa: S311


def changes(sent: Sent, edited: WordEdits) -> WordChanges:
    return changes_of(returned(edited.data), sent.now)


def test_what_came_back_as_it_went_out_has_no_changes(sent: dict[str, Sent]) -> None:
    """Nor without its bookmarks and controls; then it is said what was found by likeness."""
    assert len(sent) == 4
    for each in sent.values():
        assert changes_of(returned(each.data), each.now).is_empty
        stripped = edits(each)
        stripped.strip()
        assert changes(each, stripped).is_empty


def test_random_edits_are_found(sent: dict[str, Sent]) -> None:
    """What was edited, written into the lines, gives the lines of the file, but for what is told not to be taken."""
    for seed in range(24):
        each = sent["bao-cao-2017" if seed % 3 else "bao-cao-2022"]
        edited = edits(each, seed)
        for _index in range(1 + seed % 6):
            edited.edit()
        if seed % 5 == 0:
            edited.strip()
        found = changes(each, edited)
        if not (found.not_taken or found.conflicts or any(getattr(one, "stayed", ()) for one in found.changes)):
            assert not unlike(written(each.now.lines, found), list(lines(each, edited))), (seed, edited.made)


def lines(sent: Sent, edited: WordEdits) -> Iterator[str]:
    word = returned(edited.data)
    yield from (line.text for line in returned_lines(word.content, word.name, word.base.texts).lines)


def paragraph_with(edited: WordEdits, words: str) -> Any:
    """The paragraph with these words."""
    return next(each for each in edited.body.iter(f"{W}p") if words in text_of(each).replace("\u00a0", " "))


def replace_in(paragraph: Any, old: str, new: str) -> None:
    text = next(each for each in paragraph.iter(f"{W}t") if old in each.text.replace("\u00a0", " "))
    text.text = text.text.replace("\u00a0", " ").replace(old, new)


def test_a_figure_is_one_change_with_its_other_places(report: Sent) -> None:
    edited = edits(report)
    replace_in(paragraph_with(edited, "40/62"), "40/62", "41/62")
    [figure] = changes(report, edited).changes
    assert isinstance(figure, FigureChanged)
    assert figure.name == "ho-so-thac-si-tien-si"
    assert figure.new == figure.old.replace("40/62", "41/62")
    share, cell = (each.origin for each in figure.stayed)
    assert share == figure.where[0].origin  # the same sentence says what share that is
    assert cell == Origin(("statistics", 0, "value"))


def test_tracked_changes_have_who_made_them(report: Sent) -> None:
    edited = edits(report)
    paragraph = paragraph_with(edited, "công tác của Liên hiệp hội có nhiều đổi mới")
    run_of = next(each for each in paragraph.iter(f"{W}r") if "nhiều đổi mới" in text_of(each))
    text = run_of.find(f"{W}t")
    before, behind = text.text.split("nhiều")
    text.text = before
    mark = edited.mark("ins")
    new = copy.deepcopy(run_of)
    new.find(f"{W}t").text = "rất nhiều"
    mark.append(new)
    rest = copy.deepcopy(run_of)
    rest.find(f"{W}t").text = behind
    run_of.addnext(mark)
    mark.addnext(rest)
    [change] = changes(report, edited).changes
    assert isinstance(change, TextChanged)
    assert [each.text for each in change.replacements] == ["rất "] or change.new.count("rất nhiều") == 1
    assert change.trace.revisions == (Revision("Trần Thị Chủ tịch", "2026-11-30T08:00:00Z"),)
    assert change.trace.matched is Matched.CONTROL


def test_number_and_day_are_changes_of_the_frame(sent: dict[str, Sent]) -> None:
    each = sent["bao-cao-2022"]
    edited = edits(each)
    replace_in(paragraph_with(edited, "/BC-LHHM"), "03", "05")
    [change] = changes(each, edited).changes
    assert isinstance(change, TextChanged)
    assert (change.origin, change.new) == (Origin(("issuance", "number")), "05")


def test_a_comment_is_a_remark_at_its_text(report: Sent) -> None:
    import docx

    word = docx.Document(report_file := _as_file(report.data))
    paragraph = next(each for each in word.paragraphs if "nhiều đổi mới" in each.text)
    word.add_comment(paragraph.runs, text="Nói rõ hơn.", author="Chủ tịch", initials="CT")
    report_file.seek(0)
    report_file.truncate()
    word.save(report_file)
    found = changes_of(returned(report_file.getvalue()), report.now)
    [remark] = found.remarks
    assert isinstance(remark, RemarkAdded)
    assert (remark.origin, remark.text, remark.author) == (
        Origin(("sections", 0, "sections", 0, "text")), "Nói rõ hơn.", "Chủ tịch"
    )  # fmt: skip
    assert not found.changes
    assert not found.not_taken


def _as_file(data: bytes) -> Any:
    from io import BytesIO

    file = BytesIO()
    file.write(data)
    file.seek(0)
    return file


def test_a_file_of_somebody_else_has_no_base(report: Sent) -> None:
    import docx

    file = _as_file(b"")
    docx.Document().save(file)
    with pytest.raises(NoBaseError):
        returned(file.getvalue())


def now_with(sent: Sent, old: str, new: str) -> Today:
    """The data of 2017 after somebody changed it meanwhile."""
    name = "data/2017/report.yaml"
    text = (ROOT / name).read_text()
    assert text.count(old) == 1
    files = DataFiles(Workspace.find(sent.root), {name: text.replace(old, new)})
    return today(files, "2017", "report")


def test_a_figure_of_the_data_and_words_of_word_come_together(report: Sent) -> None:
    """The figure of a sentence changed in the data, and other words of the same sentence in Word."""
    edited = edits(report)
    replace_in(paragraph_with(edited, "40/62"), "tôn vinh", "biểu dương")
    now = now_with(report, "value: 40/62", "value: 45/62")
    found = changes_of(returned(edited.data), now)
    assert not found.conflicts
    [change] = found.changes
    assert isinstance(change, TextChanged)
    assert "45/62" in change.old
    assert change.new == change.old.replace("tôn vinh", "biểu dương")


def test_a_figure_changed_in_both_is_a_conflict(report: Sent) -> None:
    edited = edits(report)
    replace_in(paragraph_with(edited, "40/62"), "40/62", "41/62")
    found = changes_of(returned(edited.data), now_with(report, "value: 40/62", "value: 45/62"))
    assert not found.changes
    [conflict] = found.conflicts
    versions = (conflict.base, conflict.returned, conflict.now)
    for said, figure in zip(versions, ("40/62", "41/62", "45/62"), strict=True):
        assert figure in (said or "")


def test_what_the_data_took_over_already_is_no_change(report: Sent) -> None:
    edited = edits(report)
    replace_in(paragraph_with(edited, "nhiều đổi mới"), "nhiều đổi mới", "rất nhiều đổi mới")
    assert changes_of(
        returned(edited.data), now_with(report, "có nhiều đổi mới, đạt", "có rất nhiều đổi mới, đạt")
    ).is_empty


def test_a_tracked_move_is_one_move(report: Sent) -> None:
    edited = edits(report)
    moved = paragraph_with(edited, "Tham mưu")
    new = copy.deepcopy(moved)
    for paragraph, ends in ((moved, "moveFrom"), (new, "moveTo")):
        edited.end(paragraph, ends)
        for own in list(paragraph.findall(f"{W}r")):
            mark = edited.mark(ends)
            own.addprevious(mark)
            mark.append(own)
    for each in list(moved.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        each.getparent().remove(each)
    paragraph_with(edited, "Hội thi Sáng tạo").addnext(new)
    [change] = changes(report, edited).changes
    assert isinstance(change, Moved)
    assert (change.old, change.trace.revisions[0].author) == ("Tham mưu;", "Trần Thị Chủ tịch")


def test_a_removed_line_says_who_removed_it(report: Sent) -> None:
    edited = edits(report)
    gone = paragraph_with(edited, "Tham mưu")
    edited.end(gone, "del")
    for own in list(gone.findall(f"{W}r")):
        own.find(f"{W}t").tag = f"{W}delText"
        mark = edited.mark("del")
        own.addprevious(mark)
        mark.append(own)
    [change] = changes(report, edited).changes
    assert isinstance(change, Removed)
    assert (change.old, change.trace.revisions[0].author) == ("Tham mưu;", "Trần Thị Chủ tịch")


def test_what_the_program_writes_is_not_taken(report: Sent) -> None:
    edited = edits(report)
    replace_in(paragraph_with(edited, "CỘNG HÒA"), "CỘNG HÒA", "CỘNG HOÀ")
    found = changes(report, edited)
    assert not found.changes
    [left] = found.not_taken
    assert left.text.startswith("CỘNG HOÀ")


def test_a_figure_that_counts_something_else_keeps_its_number(report: Sent) -> None:
    edited = edits(report)
    replace_in(paragraph_with(edited, "hơn 1.000 phần quà Tết"), "1.000 phần", "1.000 suất")
    [change] = changes(report, edited).changes
    assert isinstance(change, TextChanged)
    [replacement] = change.replacements
    assert replacement.names == ("qua-tet",)
    assert [(run.text, run.name) for run in replacement.runs] == [("hơn 1.000", "qua-tet.so"), (" suất quà Tết", "")]


def test_a_typed_heading_is_a_heading(report: Sent) -> None:
    """Of capitals or bold letters, behind a Roman number: whoever writes it in Word may know no styles."""
    edited = edits(report)
    beside = paragraph_with(edited, "Hội thi Sáng tạo")
    new = copy.deepcopy(beside)
    for each in [*new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"), new.find(f"{W}pPr")]:
        each.getparent().remove(each)
    first, *others = new.iter(f"{W}t")
    first.text = "IV. KIẾN NGHỊ, ĐỀ XUẤT"
    for each in others:
        each.text = ""
    beside.addnext(new)
    [change] = changes(report, edited).changes
    assert isinstance(change, Inserted)
    assert (change.block.kind, change.block.level, change.block.text) == (BlockKind.HEADING, 1, "KIẾN NGHỊ, ĐỀ XUẤT")


def test_the_period_of_a_file_leads_nowhere_else(report: Sent) -> None:
    """Whoever sends a file may have written anything into it."""
    word = returned(report.data)
    for period in ("../2017", "/etc", "", ".", "..", "2017/../../x", "20\n17"):
        base = replace(word.base, document={**word.base.document, "period": period})
        content = replace(word.content, custom=(("customXml/item2.xml", base.to_xml()),))
        with pytest.raises(NoBaseError):
            word_file("x.docx", content)


def test_a_paragraph_that_became_a_heading_is_told(report: Sent) -> None:
    """Its words are as they were: that is no reason to say nothing."""
    edited = edits(report)
    style = paragraph_with(edited, "Hội thi Sáng tạo").find(f"{W}pPr/{W}pStyle")
    style.set(f"{W}val", "Heading3")
    found = changes(report, edited)
    assert not found.changes
    [left] = found.not_taken
    assert "Hội thi Sáng tạo" in left.text

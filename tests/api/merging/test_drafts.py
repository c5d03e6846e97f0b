"""Texts of the data with other words: what is printed then is what was written in Word, and marks and names stay."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from budget import examples

from annual_report.api.merging.changes import NewRun, Replacement
from annual_report.api.merging.drafts import Node, ProseDraft, edited
from annual_report.api.merging.printed_text import CannotPlaceError, PrintedRun
from annual_report.api.merging.prose_blocks import OtherMarkupError, prose_blocks, prose_of
from annual_report.load.loader import load_report
from annual_report.model.walk import each
from annual_report.proofreading.markdown_passages import passage_of_paragraph
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import NAME_IN_BRACES, inline_tokens

ROOT = Path(__file__).parents[3]
NEW_WORDS = ("", "mới", "*lạ* & 1.", "1. x", "- y", "[z]", "# không", "a_b_c", "<b>", "&amp;", "> trích")


def texts() -> Iterator[Prose]:
    for file in sorted(ROOT.glob("examples/*/data/*/report.yaml")):
        report = load_report(file, file.name).value
        yield from (text for _path, text in each(report, Prose))


def test_texts_are_put_together_as_they_were() -> None:
    for text in texts():
        assert prose_of(prose_blocks(text)) == text.rstrip("\n")
    for text in ("- a\n  - b\n  - c\n- d\n\n  e\n\nf", "1. a\n2. b\n   c\n\nx", "a\n- b\n\n- c", "* a\n* b"):
        assert prose_of(prose_blocks(text)) == text


def test_what_no_document_prints_is_refused() -> None:
    for text in ("> trích", "```\nmã\n```", "- - a", "-\n"):
        with pytest.raises(OtherMarkupError):
            prose_blocks(text)


def printed(content: str, draw: random.Random) -> list[PrintedRun]:
    """The runs of a paragraph, with made-up words for names."""
    runs: list[PrintedRun] = []
    for index, piece in enumerate(NAME_IN_BRACES.split(words(content))):
        if index % 2:
            halves = ("40/62", " hồ sơ") if draw.random() < 0.5 else (f"Tên của {piece}",)
            runs += [PrintedRun(half, piece) for half in halves]
        elif piece:
            runs.append(PrintedRun(piece))
    return runs


def words(content: str) -> str:
    return passage_of_paragraph(content, inline_tokens(content)).text


def test_other_words_are_printed_where_they_were_written() -> None:
    draw = random.Random(1)  # noqa: S311
    all_texts = list(texts())
    for _ in range(examples(2000)):
        text = draw.choice(all_texts)
        runs = {block.part or 0: printed(block.content, draw) for block in prose_blocks(text)}
        draft = ProseDraft((), text, runs)
        wanted = [_edited(draft.node(part), own, draw) for part, own in runs.items()]
        blocks = prose_blocks(draft.text)
        after = [_named(words(block.content), own) for block, own in zip(blocks, runs.values(), strict=True)]
        assert [each.strip() for each in after] == [each.strip() for each in wanted]
        if draft.replaced:
            assert edited(text, draft.replaced).rstrip("\n") == draft.text


def _edited(node: Node, runs: list[PrintedRun], draw: random.Random) -> str:
    """Puts other words somewhere, and gives the paragraph as it is printed then."""
    text, start, places = "".join(run.text for run in runs), 0, list[tuple[int, int]]()
    for run in runs:
        if not run.name:
            places.append((start, start + len(run.text)))
        start += len(run.text)
    if not places:
        return text
    first, last = draw.choice(places)
    begin = draw.randint(first, last)
    end = draw.randint(begin, min(begin + 9, last))
    new = draw.choice(NEW_WORDS)
    if len(text) - (end - begin) < 3:
        return text
    node.replace([Replacement(begin, end, (NewRun(new),))])
    return text[:begin] + new + text[end:]


def _named(text: str, runs: list[PrintedRun]) -> str:
    """`text` with the made-up words for its names."""
    said: list[list[str]] = []
    for run in runs:
        if run.name and said and run.text == " hồ sơ":
            said[-1].append(run.text)
        elif run.name:
            said.append([run.text])
    words_of_names = iter(said)
    return NAME_IN_BRACES.sub(lambda _match: "".join(next(words_of_names)), text)


def draft_of(text: str, *names: str) -> ProseDraft:
    """A text whose names say themselves in capitals."""
    runs = {}
    for block in prose_blocks(text):
        pieces = NAME_IN_BRACES.split(words(block.content))
        own = [PrintedRun(e.upper() if i % 2 else e, e if i % 2 else "") for i, e in enumerate(pieces) if e]
        runs[block.part or 0] = own
    assert not names
    return ProseDraft((), text, runs)


def test_marks_of_emphasis_stay_in_pairs() -> None:
    draft = draft_of("Hội **Mẫu tỉnh** mở *lớp*.")
    draft.node(0).replace([Replacement(0, 7, (NewRun("Sở"),)), Replacement(16, 19, ())])
    assert draft.text == "Sở tỉnh mở ."
    draft = draft_of("Hội **Mẫu tỉnh** mở *lớp*.")
    draft.node(0).replace([Replacement(4, 7, (NewRun("Sở"),)), Replacement(16, 19, (NewRun("hội"),))])
    assert draft.text == "Hội **Sở tỉnh** mở *hội*."


def test_a_name_goes_as_a_whole_or_stays() -> None:
    draft = draft_of("Hội {mau} mở lớp.")
    with pytest.raises(CannotPlaceError):
        draft.node(0).replace([Replacement(5, 5, (NewRun("x"),))])
    draft.node(0).replace([Replacement(4, 7, (NewRun("khác"),))])
    assert draft.text == "Hội khác mở lớp."


def test_paragraphs_are_cut_joined_and_put_in() -> None:
    draft = draft_of("Hội mở lớp:\n\n- một;\n- hai {a} ba.\n\nHết.")
    draft.node(2).cut([4])
    draft.node(0).joined.append((" ", draft.node(3)))
    draft.nodes.remove(draft.node(3))
    draft.nodes.insert(1, Node.new((NewRun("1. mới"),), draft.node(1).block.levels, begins=True))
    assert draft.text == "Hội mở lớp: Hết.\n\n- 1\\. mới\n- một;\n- hai\n- {a} ba."

"""Every text of a document knows where in the data it comes from, and which of its words are the program's."""

from collections.abc import Iterator

from compose.composing import document, section

from annual_report.document.origin import Origin
from annual_report.document.tree import Block, Heading, ItemList, Paragraph, Runs, Table, origin_of, runs_of


def said(runs: Runs) -> str:
    """The words, those of names in braces and those added in brackets of their own."""
    return "".join(
        f"<{run.text}={run.name}>" if run.name else f"[{run.text}]" if run.added else run.text for run in runs
    )


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from paragraphs(item.blocks)


def test_prose_knows_its_text_its_paragraph_and_its_names() -> None:
    made = document(
        section(
            "text: |",
            "  Mở {lop} **mới**.",
            "",
            "  - Một",
            "  - Hai",
            "activities:",
            "  - {id: x, text: 'Tặng {lop}.'}",
            "in_order:",
            "  - text: Xong {ho-so.ty-le}.",
        )
    )  # fmt: skip
    text, entry, later = (
        ("sections", 0, *path) for path in (("text",), ("activities", 0, "text"), ("in_order", 0, "text"))
    )
    assert [(each.origin, said(each.runs)) for each in paragraphs(made.blocks)] == [
        (Origin(text), "Mở <12 lớp=lop> mới."),
        (Origin(text, 1), "Một"),
        (Origin(text, 2), "Hai"),
        (Origin(entry), "Tặng <12 lớp=lop>."),
        (Origin(later), "Xong <64,5%=ho-so.ty-le>[./.]"),
    ]
    (heading,) = (block for block in made.blocks if isinstance(block, Heading))
    assert heading.origin == Origin(("sections", 0, "title"))


def test_words_around_a_text_are_told_from_it() -> None:
    made = document(
        section(
            "shortcomings:",
            "  - {id: a, text: Chậm., causes: [Do mưa bão]}",
            "  - {id: b, text: Thiếu., causes: [Vì A., Do B]}",
            "proposals:",
            "  - {id: c, text: 'Cho {lop}.', addressee: hoi-a}",
        )
    )
    causes = Origin(("sections", 0, "shortcomings", 0, "causes", 0))
    assert [(each.origin, said(each.runs)) for each in paragraphs(made.blocks)][1] == (
        causes,
        "[Nguyên nhân: ]do mưa bão[.]",
    )
    assert [said(each.runs) for each in paragraphs(made.blocks)][2:] == [
        "Thiếu.", "[Nguyên nhân:]", "Vì A.", "Do B[.]", "[Đối với ]<Hội A tỉnh Mẫu=hoi-a>[: ]Cho <12 lớp=lop>[./.]",
    ]  # fmt: skip


def test_cells_and_captions_know_their_places() -> None:
    made = document(
        section(
            "figures: {title: 'Có {lop}', statistics: [ho-so]}",
            "tables:",
            "  - title: Bảng",
            "    unit: lớp",
            "    note: Theo {lop}",
            "    columns: [{title: Nơi}, {title: Số, numeric: có}]",
            "    rows: ['A | {lop}', 'B {qua} | 3']",
            "photos: [{id: p, caption: Ảnh đẹp}]",
        )
    )
    figures, own = (block for block in made.blocks if isinstance(block, Table))
    statistic, table = ("statistics", 2), ("sections", 0, "tables", 0)
    assert said(runs_of(figures.caption)) == "Có <12 lớp=lop>"
    assert origin_of(figures.rows[0][1]) == Origin((*statistic, "label"))
    assert [origin_of(cell) for cell in figures.rows[0][2:4]] == [
        Origin((*statistic, "unit")), Origin((*statistic, "value")),
    ]  # fmt: skip
    assert [[(origin_of(cell), said(runs_of(cell))) for cell in row] for row in own.rows] == [
        [(Origin((*table, "rows", 0)), "A"), (Origin((*table, "rows", 0), 1), "<12=lop>")],
        [(Origin((*table, "rows", 1)), "B <hơn 1.000 phần quà=qua>"), (Origin((*table, "rows", 1), 1), "3")],
    ]
    assert origin_of(own.columns[1].title) == Origin((*table, "columns", 1, "title"))
    assert (origin_of(own.notes[0]), said(runs_of(own.notes[0]))) == (Origin((*table, "note")), "Theo <12 lớp=lop>")
    assert own.unit is not None
    assert said(runs_of(own.unit)) == "[Đơn vị tính: ]lớp"

"""An id is added to a list of an entry in the style in which the entry is written; all else stays as it was."""

from cases import each_case

from annual_report.diagnostics import Source, edited
from annual_report.load.yaml.list_edits import with_listed
from annual_report.load.yaml.nodes import node_at
from annual_report.load.yaml.reader import read_yaml

BEFORE, AFTER = "activities:\n", "  - id: sau\n"


def added(entry: str, end: str = AFTER) -> str | None:
    """The file after the id is added to the first entry; None where nothing is."""
    source = Source("r.yaml", BEFORE + entry + end)
    root, problems = read_yaml(source)
    assert root is not None
    assert not problems
    edits = with_listed(node_at(root, ("activities", 0)), "fulfils", "viec")
    if not edits:
        return None
    text = edited(source, [edits])
    assert text.startswith(BEFORE)
    assert text.endswith(end)
    return text[len(BEFORE) : len(text) - len(end)]


@each_case(
    ("entry", "after"),
    [
        ("  - id: a\n    text: A\n", "  - id: a\n    fulfils: [viec]\n    text: A\n"),
        ("  - text: A\n    id: a  # ghi chú\n", "  - text: A\n    id: a  # ghi chú\n    fulfils: [viec]\n"),
        ("  -   id: 'a'\n      text: A\n", "  -   id: 'a'\n      fulfils: [viec]\n      text: A\n"),
        ("  - {id: a, text: A}\n", "  - {id: a, fulfils: [viec], text: A}\n"),
        ("  - {text: A, id: a}\n", "  - {text: A, id: a, fulfils: [viec]}\n"),
        ("  - {id: a,\n     text: A}\n", "  - {id: a, fulfils: [viec],\n     text: A}\n"),
        ("  - id: a\n    fulfils:\n", "  - id: a\n    fulfils: [viec]\n"),
        ("  - id: a\n    fulfils: []\n", "  - id: a\n    fulfils: [viec]\n"),
        ("  - id: a\n    fulfils: [x, y]  # cũ\n", "  - id: a\n    fulfils: [x, y, viec]  # cũ\n"),
        ("  - id: a\n    fulfils:\n      - x\n", "  - id: a\n    fulfils:\n      - x\n      - viec\n"),
        ("  - {id: a, fulfils: [x]}\n", "  - {id: a, fulfils: [x, viec]}\n"),
        ("  - id: a\r\n    text: A\r\n", "  - id: a\r\n    fulfils: [viec]\r\n    text: A\r\n"),
    ],
)
def test_id_is_added(entry: str, after: str) -> None:
    assert added(entry) == after


def test_id_is_added_where_the_file_ends_without_a_line_end() -> None:
    assert added("  - id: a", "") == "  - id: a\n    fulfils: [viec]"


@each_case("entry", ["  - text: A\n", "  - A\n", "  - id: a\n    fulfils: x\n", "  - id:\n    text: A\n"])
def test_nothing_is_added_where_it_is_not_clear_how(entry: str) -> None:
    assert added(entry) is None

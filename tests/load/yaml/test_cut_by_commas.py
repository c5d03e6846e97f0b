"""Decimal commas in braces and brackets, which end a value in YAML: read in one piece, told, and quoted by --fix."""

from cases import each_case

from annual_report.diagnostics import Source, edited
from annual_report.load.yaml.nodes import plain
from annual_report.load.yaml.reader import read_yaml


def mended(text: str) -> str:
    source = Source("report.yaml", text)
    _node, problems = read_yaml(source)
    return edited(source, [each.edits for each in problems])


@each_case(
    ("text", "right", "read"),
    [
        ("a: {value: 12,5, unit: ha}", 'a: {value: "12,5", unit: ha}', {"value": "12,5", "unit": "ha"}),
        ("a: {x: 1,2 tỷ đồng, y: 3,2 tỷ}", 'a: {x: "1,2 tỷ đồng", y: "3,2 tỷ"}', {"x": "1,2 tỷ đồng", "y": "3,2 tỷ"}),
        ("a: {value: 64,5%}", 'a: {value: "64,5%"}', {"value": "64,5%"}),
        ("a: {x: 1.250,5, y: +1,5}", 'a: {x: "1.250,5", y: "+1,5"}', {"x": "1.250,5", "y": "+1,5"}),
        ("a: [A | 12,5, B | 3,4]", 'a: ["A | 12,5", "B | 3,4"]', ["A | 12,5", "B | 3,4"]),
        ("a: [[A | 1,5%]]", 'a: [["A | 1,5%"]]', [["A | 1,5%"]]),
    ],
)
def test_numbers_are_read_in_one_piece(text: str, right: str, read: object) -> None:
    node, problems = read_yaml(Source("report.yaml", text))
    assert node is not None
    assert problems
    assert plain(node) == {"a": read}
    assert mended(text) == right
    again, none = read_yaml(Source("report.yaml", right))
    assert again is not None
    assert (plain(again), none) == ({"a": read}, [])


@each_case(
    "text",
    [
        'a: {value: "12,5", unit: ha}',
        "a: {value: 12, 5: x}",
        "a: {value: 12,5: x}",
        "a: {value: 1,250,000}",
        "a: {years: 2017,2018}",
        "a: {title: Đổi mới, sáng tạo}",
        "a: [2017,2018]",
        "a: [A | 12,5; B | 3,4]",
        "a: [1 | 12,2 | 15]",
        "a: [{x: 1}, {x: 2}]",
    ],
)
def test_other_commas_are_let_alone(text: str) -> None:
    assert mended(text) == text

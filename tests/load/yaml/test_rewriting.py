"""Changes of data files: what is asked for is read afterwards, and nothing else is another; comments stay."""

import random
import unicodedata
from copy import deepcopy
from textwrap import indent, wrap
from typing import Any

import pytest
from budget import examples

from annual_report.diagnostics import Source
from annual_report.load.yaml.list_chunks import CannotRewriteError
from annual_report.load.yaml.nodes import Node, node_at, plain
from annual_report.load.yaml.reader import read_yaml
from annual_report.load.yaml.rewriting import Kept, New, Rewriting

WORDS = ("Hội", "Mẫu", "mở", "lớp", "“mới”", "40/62", "{qua-tet}", "**đậm**", "a: b", "# c", "d,", "'e'", '"f"', "\\g")
ACTIVITIES = """\
# Đầu tệp.
sections:
  - title: Kết quả
    # Về hoạt động.
    activities:
      # Của mục một.
      - id: mot
        text: >-
          Hội Mẫu mở
          lớp một.
        # Trong mục một.

      # Chung cho các mục sau.

      # Của mục hai.
      - id: hai  # sau mã
        text: Hội Mẫu mở lớp hai.
        documents: [a, b]

      - {id: ba, text: "Hội Mẫu: lớp ba."}
    photos:
      - id: anh
        caption: Ảnh
  - title: Phương hướng
    recipients:
    - Ủy ban
    - Như trên
"""
LIST = ("sections", 0, "activities")


def tree(text: str) -> tuple[Source, Node]:
    source = Source("a.yaml", text)
    root, problems = read_yaml(source)
    assert root is not None, (problems, text)
    assert not problems, (problems, text)
    return source, root


def rewriting(text: str) -> Rewriting:
    return Rewriting(*tree(text))


def value(text: str) -> Any:
    return plain(tree(text)[1])


def test_an_entry_goes_with_its_comments_and_leaves_those_of_all() -> None:
    change = rewriting(ACTIVITIES)
    change.arrange(LIST, [Kept(LIST, 0), Kept(LIST, 2)])
    assert "# Chung cho các mục sau." in change.text
    assert "# Của mục hai." not in change.text
    assert [each["id"] for each in value(change.text)["sections"][0]["activities"]] == ["mot", "ba"]


def test_entries_change_places_and_a_new_one_comes_in_the_style_of_the_others() -> None:
    change = rewriting(ACTIVITIES)
    new = New({"id": "bon", "text": "Hội Mẫu: mở lớp bốn."})
    change.set_text((*LIST, 0, "text"), "Hội Mẫu mở\nlớp một.".replace("\n", " ").replace("một", "1"), [(15, 18, "1")])
    change.arrange(LIST, [Kept(LIST, 1), new, Kept(LIST, 0), Kept(LIST, 2)])
    assert (
        change.text.splitlines()[4:24]
        == """\
    activities:
      # Chung cho các mục sau.

      # Của mục hai.
      - id: hai  # sau mã
        text: Hội Mẫu mở lớp hai.
        documents: [a, b]

      - id: bon
        text: "Hội Mẫu: mở lớp bốn."

      # Của mục một.
      - id: mot
        text: >-
          Hội Mẫu mở
          lớp 1.
        # Trong mục một.

      - {id: ba, text: "Hội Mẫu: lớp ba."}
    photos:
""".splitlines()
    )


def test_an_entry_moves_to_another_list_with_all_it_has() -> None:
    change = rewriting(ACTIVITIES)
    there = ("sections", 1, "recipients")
    change.arrange(LIST, [Kept(LIST, 1), Kept(LIST, 2)])
    change.arrange(there, [Kept(there, 1), Kept(LIST, 0), New("Sở: A")])
    assert value(change.text)["sections"][1]["recipients"] == [
        "Như trên", {"id": "mot", "text": "Hội Mẫu mở lớp một."}, "Sở: A"
    ]  # fmt: skip
    assert "    # Của mục một.\n    - id: mot\n      text: >-\n        Hội Mẫu mở\n" in change.text


def test_a_list_that_loses_all_loses_its_key() -> None:
    change = rewriting(ACTIVITIES)
    change.arrange(LIST, [])
    assert "# Về hoạt động." not in change.text
    assert list(value(change.text)["sections"][0]) == ["title", "photos"]


def test_what_has_one_paragraph_gets_another() -> None:
    change = rewriting(ACTIVITIES)
    change.set_text((*LIST, 0, "text"), "Hội Mẫu mở\nlớp một.\n\nVà nữa.")
    assert "        text: |\n          Hội Mẫu mở\n          lớp một.\n\n          Và nữa.\n" in change.text


def test_a_blank_key_is_filled_before_its_comment() -> None:
    change = rewriting("issuance:\n  number:  # văn thư cấp số\n  date:\n  subject: S\n")
    change.set_text(("issuance", "number"), "12")
    change.set_text(("issuance", "date"), "08/01/2018")
    change.set_key(("issuance", "recipients"), ["A: b", "C"], ("number", "date"))
    assert change.text == (
        "issuance:\n  number: 12  # văn thư cấp số\n  date: 08/01/2018\n"
        '  recipients:\n    - "A: b"\n    - C\n  subject: S\n'
    )


def test_windows_line_ends_stay() -> None:
    change = rewriting(ACTIVITIES.replace("\n", "\r\n"))
    change.arrange(LIST, [New({"id": "x", "text": "Y"}), Kept(LIST, 2)])
    assert "\n" not in change.text.replace("\r\n", "")


def test_lines_that_stay_are_not_composed() -> None:
    text = unicodedata.normalize("NFD", ACTIVITIES)
    source = Source("a.yaml", ACTIVITIES, text)
    change = Rewriting(source, tree(ACTIVITIES)[1])
    change.set_text((*LIST, 1, "text"), "Lớp.")
    assert change.in_file == text.replace(unicodedata.normalize("NFD", "text: Hội Mẫu mở lớp hai."), "text: Lớp.")


def test_what_other_places_repeat_is_refused() -> None:
    change = rewriting("a: &x Hội Mẫu\nb: *x\n")
    with pytest.raises(CannotRewriteError):
        change.set_text(("a",), "Hội khác")
    assert change.text == "a: &x Hội Mẫu\nb: *x\n"


def test_what_is_asked_is_read_and_all_else_is_as_it_was() -> None:
    refused = 0
    for seed in range(examples(600)):
        refused += _one_random_change(random.Random(seed))  # noqa: S311
    assert refused < examples(600) / 4


def _one_random_change(draw: random.Random) -> bool:
    text = _file(draw)
    before = value(text)
    change, wanted = rewriting(text), deepcopy(before)
    refused = False
    try:
        _changes(draw, before, wanted, change)
    except CannotRewriteError:
        refused = True
    after = value(change.text)
    if not refused:
        assert _stripped(after) == _stripped(wanted), (text, change.text)
        for kept in (line for line in text.splitlines() if "# ghi chú" in line):
            assert kept.partition("#")[2] in change.text
    return refused


def _changes(draw: random.Random, before: Any, wanted: Any, change: Rewriting) -> None:
    for number in range(len(before["sections"])):
        path = ("sections", number, "activities")
        entries = before["sections"][number]["activities"]
        for index, entry in enumerate(entries):
            if draw.random() < 0.4:
                new, replaced = _other(draw, entry["text"])
                change.set_text((*path, index, "text"), new, replaced)
                wanted["sections"][number]["activities"][index]["text"] = new
        order = list(range(len(entries)))
        draw.shuffle(order)
        kept: list[Kept | New] = [Kept(path, each) for each in order[: draw.randint(1, len(order))]]
        values = [wanted["sections"][number]["activities"][each.index] for each in kept if isinstance(each, Kept)]
        if draw.random() < 0.5:
            at, new = draw.randint(0, len(kept)), {"id": "moi", "text": _words(draw, 30)}
            kept.insert(at, New(new))
            values.insert(at, new)
        if draw.random() < 0.7:
            change.arrange(path, kept)
            wanted["sections"][number]["activities"] = values


def _other(draw: random.Random, text: str) -> tuple[str, list[tuple[int, int, str]]]:
    if draw.random() < 0.3:
        return f"{text.rstrip()}\n\n{_words(draw, 25)}", []
    start = draw.randint(0, len(text.rstrip()))
    end, new = draw.randint(start, min(start + 12, len(text.rstrip()))), _words(draw, 3)
    return text[:start] + new + text[end:], [(start, end, new)]


def _stripped(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _stripped(each) for key, each in node.items()}
    return [_stripped(each) for each in node] if isinstance(node, list) else node.rstrip("\n")


def _words(draw: random.Random, most: int) -> str:
    return " ".join(draw.choices(WORDS, k=draw.randint(1, most)))


def _file(draw: random.Random) -> str:
    lines = ["# ghi chú đầu", "sections:"]
    dash = draw.choice(("", "  "))
    for section in range(draw.randint(1, 3)):
        lines += [f"{dash}- title: Phần {section}", f"{dash}  activities:"]
        for entry in range(draw.randint(1, 5)):
            deep = dash + "  " + dash
            lines += [""] * draw.randint(0, 1) + [
                f"{deep}- id: e{section}-{entry}",
                f"{deep}  text: {_styled(draw, deep)}",
            ]
    return "\n".join(lines) + draw.choice(("\n", "\n\n", "\n# ghi chú cuối\n"))


def _styled(draw: random.Random, deep: str) -> str:
    text, inside = _words(draw, 20), f"{deep}    "
    match draw.choice(("plain", "single", "double", "folded", "literal")):
        case "single":
            return "'" + text.replace("'", "''") + "'"
        case "folded":
            return ">-\n" + indent("\n".join(wrap(text, 40)), inside)
        case "literal":
            return "|\n" + indent("\n".join((*wrap(text, 40), "", *wrap(_words(draw, 9), 40))), inside)
        case "plain":
            return "Lớp " + text.replace(": ", " ").replace("#", "số")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_the_place_of_an_entry_is_found_through_the_tree() -> None:
    _source, root = tree(ACTIVITIES)
    assert node_at(root, (*LIST, 1, "id")) is not None

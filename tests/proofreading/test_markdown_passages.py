"""Markdown as passages: what is read of it, without its markup, and where each word stands in it."""

from cases import each_case

from annual_report.proofreading.markdown_passages import keeps_markup, passages_of_markdown, passages_of_prose
from annual_report.proofreading.passage import MASK
from annual_report.proofreading.placed_passage import PlacedPassage
from annual_report.wording.markdown import tokens

FILE = """\
---
title: Báo cáo
---
# Kết quả **nổi bật**

Hội *Mẫu* mở [lớp học](https://hoi-mau.example/a_b(c)) và
  tập huấn `tep.yaml` cho R&amp;D \\* các huyện<br>xa.

- một;
- **hai**
  nối tiếp

| Huyện | Số lớp |
|---|--:|
| Huyện A | 12 |
| Huyện **B** \\| C | 9 |

```
mã nguồn
```
> lời nói
"""


@each_case("text", [FILE, FILE.replace("\n", "\r\n")])
def test_blocks_are_passages_and_their_words_stand_where_they_say(text: str) -> None:
    found = list(passages_of_markdown(text))
    assert [(each.role, each.group, each.text) for each in found] == [
        ("title", "", "Kết quả nổi bật"),
        ("prose", "", "Hội Mẫu mở lớp học và tập huấn `tep.yaml` cho R&D * các huyện xa."),
        ("prose", "", "một;"),
        ("prose", "", "hai nối tiếp"),
        ("title", "1/1", "Huyện"),
        ("title", "1/2", "Số lớp"),
        ("cell", "1/1", "Huyện A"),
        ("cell", "1/2", "12"),
        ("cell", "1/1", "Huyện B | C"),
        ("cell", "1/2", "9"),
        ("prose", "", "lời nói"),
    ]
    for passage in found:
        for word in passage.words:
            start, end = passage.origin(word.start, word.end)
            assert text[start:end] == word.text


def test_code_is_no_language() -> None:
    (passage,) = passages_of_markdown("Gõ `lenh gi do` rồi chờ.")
    assert passage.masked == f"Gõ {MASK * 12} rồi chờ."


def test_text_without_markup_is_one_passage_as_it_stands() -> None:
    (passage,) = passages_of_prose("Hội Mẫu mở {lop}.", ("introduction",), tokens)
    assert passage == PlacedPassage("Hội Mẫu mở {lop}.", ("introduction",))


def test_prose_of_several_blocks_is_several_passages_at_one_place() -> None:
    found = list(passages_of_prose("Nhiệm vụ:\n\n- mở lớp;\n- hội\n  thi.\n", ("conclusion",), tokens))
    assert [each.text for each in found] == ["Nhiệm vụ:", "mở lớp;", "hội thi."]
    assert {each.location for each in found} == {("conclusion",)}


def test_part_over_a_joint_is_all_that_stands_between() -> None:
    text = "một\n  hai ba"
    (passage,) = passages_of_prose(text, (), tokens)
    assert passage.text == "một hai ba"
    start, end = passage.origin(0, 7)
    assert text[start:end] == "một\n  hai"
    assert passage.origin(4, 4) == (6, 6)


@each_case(("text", "kept"), [
    ("ngành", True), ("KH&KT", True), (",", True), ("", True), ("2018-2023", True), ("**", False), ("[a]", False),
    ("a|b", False), ("{a}", False), ("&amp;", False), ("- a", False), ("1. a", False), ("a\nb", False), ("a_b", False),
])  # fmt: skip
def test_words_and_markup_are_told_apart(text: str, kept: bool) -> None:
    assert keeps_markup(text) is kept

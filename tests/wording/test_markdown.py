"""Prose as Markdown: its tokens, and the names in it."""

from cases import each_case

from annual_report.wording.markdown import flat, names_in, plain_prose, tokens, with_names
from annual_report.wording.nameable import Nameable, id_and_form, words_of


@each_case(
    ("prose", "names"),
    [
        ("Không có tên.", []),
        ("Mở {lop}, tặng {qua.so} và {lop}.", ["lop", "qua.so", "lop"]),
        ("- {a}\n- **{b}**\n\n[{c}](https://example.org/{d})", ["a", "b", "c", "d"]),
        ("{ {a} }", ["a"]),
        ("{a\nb}", []),
        ("{}", [""]),
        ("{a_b_c}", ["a_b_c"]),
        ("&#123;a} và {b&#125;", ["a", "b"]),
        ("`{a}`", ["a"]),
    ],
)
def test_names_are_those_that_are_said(prose: str, names: list[str]) -> None:
    assert names_in(prose) == names


def test_tokens_are_flattened_with_children_behind_their_parents() -> None:
    kinds = [token.type for token in flat(tokens("- *a*"))]
    assert kinds == [
        "bullet_list_open", "list_item_open", "paragraph_open",
        "inline", "em_open", "text", "em_close",
        "paragraph_close", "list_item_close", "bullet_list_close",
    ]  # fmt: skip


def test_names_are_put_into_words_and_those_that_say_nothing_left_out() -> None:
    names = {"lop": Nameable({"": lambda _: "12 lớp", "so": lambda _: "12", "ty-le": lambda _: None})}
    assert id_and_form("lop.so") == ("lop", "so")
    assert id_and_form("lop") == ("lop", "")
    assert [words_of(name, names, "vi") for name in ("lop", "lop.so", "lop.ty-le", "lop.x", "x")] == [
        "12 lớp", "12", None, None, None,
    ]  # fmt: skip
    assert plain_prose("Đã mở {lop}{lop.ty-le}.\n\n- **Có**\n- {x}hai", names, "vi") == "Đã mở 12 lớp.. Có. hai"
    assert with_names("{lop} {x}", lambda name: words_of(name, names, "vi")) == "12 lớp {x}"

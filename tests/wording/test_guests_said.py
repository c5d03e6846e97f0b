"""Guests in texts: alone and in a row, with form of address, posts and body."""

from typing import Any, Final

from cases import each_case

from annual_report.language import Language
from annual_report.model.activities import Activity
from annual_report.model.guests import Guest
from annual_report.wording.guests_said import guest_names
from annual_report.wording.nameable import Nameable, words_of
from annual_report.wording.names import names_of_particulars

NAMES: Final = {
    "mau": Nameable(
        {"": lambda _: "Tiến sĩ Nguyễn Văn Mẫu", "ten": lambda _: "Nguyễn Văn Mẫu", "chuc-vu": lambda _: "Chủ tịch"}
    ),
    "so": Nameable({"": lambda _: "Sở Khoa học và Công nghệ tỉnh Mẫu", "ngan": lambda _: "Sở KHCN"}),
    "hoi": Nameable({"": lambda _: "Hội A tỉnh Mẫu", "ngan": lambda _: None}),
}
LE: Final = {"honorific": "đồng chí", "name": "Lê Văn Mẫu", "posts": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]}
BA: Final = {"id": "ba", "honorific": "bà", "name": "Trần Thị Ba", "posts": ["Phó Giám đốc"], "body": "so"}
LEADERS: Final = {"posts": ["lãnh đạo các sở, ngành"]}
LE_SAID: Final = "đồng chí Lê Văn Mẫu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"


def said(guests: list[dict[str, Any]], form: str = "", language: Language = "vi", *, is_open: bool = False) -> Any:
    """What the names of these guests say in a form."""
    read = tuple(Guest.model_validate(each) for each in guests)
    return guest_names(read, NAMES, is_open=is_open).say(form, language)


@each_case(
    ("guests", "form", "words"),
    [
        ([LE], "", LE_SAID),
        (
            [LE, BA, LEADERS],
            "",
            f"{LE_SAID}; bà Trần Thị Ba, Phó Giám đốc Sở Khoa học và Công nghệ tỉnh Mẫu; lãnh đạo các sở, ngành",
        ),
        ([LE, BA], "ten", "đồng chí Lê Văn Mẫu và bà Trần Thị Ba"),
        ([LE, BA], "ngan", f"{LE_SAID}; bà Trần Thị Ba, Phó Giám đốc Sở KHCN"),
        ([LE, BA], "so", "2"),
        ([LE, BA], "khach-1", LE_SAID),
        ([LE, BA], "ba.ten", "bà Trần Thị Ba"),
        ([LE, BA], "ba.chuc-vu", "Phó Giám đốc Sở Khoa học và Công nghệ tỉnh Mẫu"),
        ([LE, BA], "khach-2", None),
        ([{"person": "mau"}], "", "Tiến sĩ Nguyễn Văn Mẫu, Chủ tịch"),
        ([{"person": "mau", "body": "hoi"}], "", "Tiến sĩ Nguyễn Văn Mẫu, Chủ tịch Hội A tỉnh Mẫu"),
        ([{"person": "mau", "honorific": "ông"}], "ten", "ông Tiến sĩ Nguyễn Văn Mẫu"),
        ([{"person": "mau", "posts": ["Trưởng ban"]}], "", "Tiến sĩ Nguyễn Văn Mẫu, Trưởng ban"),
        ([{"degree": "GS.TS.", "name": "Đỗ Mẫu"}], "", "GS.TS. Đỗ Mẫu"),
        ([{"name": "A", "posts": ["Phó Giám đốc Sở KHCN"], "body": "so"}], "", "A, Phó Giám đốc Sở KHCN"),
        ([{"name": "A", "body": "hoi"}], "", "A, Hội A tỉnh Mẫu"),
        ([{"name": "A"}, {"name": "B"}, {"name": "C"}], "", "A, B và C"),
        ([{"honorific": "các đồng chí", "posts": ["lãnh đạo hội"]}], "", "các đồng chí lãnh đạo hội"),
        ([], "", None),
        ([], "so", None),
    ],
)  # fmt: skip
def test_guests_are_said_in_their_form(guests: list[dict[str, Any]], form: str, words: str | None) -> None:
    assert said(guests, form) == words


def test_an_open_row_goes_on_and_has_no_number() -> None:
    assert said([LE], is_open=True) == f"{LE_SAID}…"
    assert said([{"name": "A"}, {"name": "B"}], is_open=True) == "A, B…"
    assert said([LE], "so", is_open=True) is None


def test_posts_and_bodies_are_joined_by_a_comma_in_english() -> None:
    guest = {"honorific": "Mr", "name": "Lê Văn Mẫu", "posts": ["Deputy Director"], "body": "so"}
    assert said([guest], "ngan", "en") == "Mr Lê Văn Mẫu, Deputy Director, Sở KHCN"


def test_guests_have_a_vietnamese_name_and_leave_an_older_id_alone() -> None:
    activity = Activity.model_validate({"id": "a", "text": "x", "guests": [LE]})
    assert words_of("khach-moi", names_of_particulars(activity, {}), "vi") == LE_SAID
    without = Activity.model_validate({"id": "a", "text": "x"})
    assert "guests" not in names_of_particulars(without, {"guests": Nameable()})
    assert words_of("guests", names_of_particulars(without, {}), "vi") is None


def test_a_row_of_guests_is_never_longer_than_a_book() -> None:
    long = {"name": "A" * 3_000, "posts": ["B"]}
    assert len(said([long] * 2_000)) < 2_000_000

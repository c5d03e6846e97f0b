"""Persons and contests under names that come near those that are known."""

from cases import each_case
from proofreading.finding import found, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName

KNOWN = Knowledge(
    names=(
        KnownName("Trần Văn Hoành", kind="person"),
        KnownName("Lê Thị Mỹ Duyên", kind="person"),
        KnownName("Đỗ Thị Hoa", kind="person"),
        KnownName("Phạm Quốc Tuấn", kind="person"),
        KnownName("Cuộc thi Sáng tạo Thanh thiếu niên, nhi đồng tỉnh Mẫu", kind="series"),
        KnownName("Câu lạc bộ Nữ Trí thức tỉnh Mẫu"),
    )
)
CONTEST = "Cuộc thi Sáng tạo Thanh thiếu niên, nhi đồng"


@each_case(
    ("text", "written", "right"),
    [
        ("Ông Trần Văn Hoàng dự.", "Trần Văn Hoàng", "Trần Văn Hoành"),
        ("Ông Trần Văn Haònh dự.", "Trần Văn Haònh", "Trần Văn Hoành"),
        ("Ông Trần Văn Hành dự.", "Trần Văn Hành", "Trần Văn Hoành"),
        ("Bà Lê Thị Mỹ Diên dự.", "Lê Thị Mỹ Diên", "Lê Thị Mỹ Duyên"),
        ("Bà Lê Thị Ly Duyên dự.", "Lê Thị Ly Duyên", "Lê Thị Mỹ Duyên"),
    ],
)
def test_person_with_another_letter_is_found(text: str, written: str, right: str) -> None:
    assert told("person-misspelt", text, knowledge=KNOWN) == [(written, right)]


@each_case(
    "text",
    [
        "Ông Trần Văn Hoành và bà Lê Thị Mỹ Duyên dự.",
        "Em Đỗ Thị Hoan, Đỗ Thị Hà, Trần Văn Hoàng Nam.",
        "Ông Phan Quốc Tuấn, Nguyễn Văn Hoành dự.",
        "Ông Trần Hoành dự; TRẦN VĂN HOÀNG.",
    ],
)
def test_other_persons_are_left_alone(text: str) -> None:
    assert found("person-misspelt", text, knowledge=KNOWN) == []


def test_i_and_y_are_different_letters_in_names_of_persons() -> None:
    slips = told("name-misspelt", "Bà Lê Thị Mĩ Duyên dự.", knowledge=KNOWN)
    assert slips == [("Lê Thị Mĩ Duyên", "Lê Thị Mỹ Duyên")]


@each_case(
    ("text", "written", "right"),
    [
        ("Mở Cuộc thi Sáng tạo Thanh thiếu nhi tỉnh Mẫu.", CONTEST.replace("niên, nhi đồng", "nhi"), CONTEST),
        ("Mở Cuộc thi Sáng tạo Thanh thiếu nhi lần thứ X.", CONTEST.replace("niên, nhi đồng", "nhi"), CONTEST),
        (f"Mở {CONTEST.replace('Cuộc', 'Hội')} lần X.", CONTEST.replace("Cuộc", "Hội"), CONTEST),
    ],
)
def test_contest_under_almost_its_name_is_found(text: str, written: str, right: str) -> None:
    place = " tỉnh Mẫu" if "Mẫu" in text else ""
    assert told("name-misspelt", text, knowledge=KNOWN) == [(written + place, right + place)]


def test_contest_may_go_without_its_place() -> None:
    assert found("name-misspelt", f"Mở {CONTEST} lần X; Cuộc thi Sáng tạo.", knowledge=KNOWN) == []


def test_name_that_breaks_off_may_go_without_its_place() -> None:
    fixes = ("Câu lạc bộ Nữ Trí thức", "Câu lạc bộ Nữ Trí thức tỉnh Mẫu")
    assert found("name-cut-short", "Câu lạc bộ Nữ Trí họp.", knowledge=KNOWN) == [("Câu lạc bộ Nữ Trí", fixes)]

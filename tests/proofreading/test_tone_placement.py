"""One way of placing tone marks."""

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.rules.tone_placement import TONE_PLACEMENT_MIXED


def test_the_rarer_way_is_told() -> None:
    assert told(TONE_PLACEMENT_MIXED, "Khóa III, ủy quyền", "toàn khoá", "khỏe") == [("khoá", "khóa")]


def test_the_rarer_way_may_be_the_old_one() -> None:
    assert told(TONE_PLACEMENT_MIXED, "Khoá III, UỶ BAN, HÒA") == [("HÒA", "HOÀ")]


@each_case(("texts", "safe"), [(("hòa", "hoà", "hòa"), False), (("hòa", "hoà", "hòa hòa hòa"), True)])
def test_only_an_oversight_is_safe_to_mend(texts: tuple[str, ...], safe: bool) -> None:
    (slip,) = slips(TONE_PLACEMENT_MIXED, *texts)
    assert slip.safe is safe


def test_note_points_to_the_usual_way() -> None:
    (slip,) = slips(TONE_PLACEMENT_MIXED, "Có hòa bình", "hoà", "thủy")
    assert slip.note_at is not None
    assert (slip.note_at[0].location, slip.note_at[1]) == ((0,), 3)


def test_chosen_way_is_held() -> None:
    assert told(TONE_PLACEMENT_MIXED, "hòa, khoẻ, Thủy lợi", knowledge=Knowledge(tone="new")) == [
        ("hòa", "hoà"),
        ("Thủy", "Thuỷ"),
    ]


@each_case("text", ["quý quả quyển hoàn ngoài khuỷu", "Bà Nguyễn Thị Thuý và ông Hoà", "ThS. Lê Hoà", "Lý Thuý"])
def test_other_syllables_and_names_of_persons_are_left_alone(text: str) -> None:
    assert told(TONE_PLACEMENT_MIXED, text, knowledge=Knowledge(tone="old")) == []


def test_known_persons_are_left_alone() -> None:
    knowledge = Knowledge(tone="old", names=(KnownName("Thuý An", kind="person"),))
    assert told(TONE_PLACEMENT_MIXED, "gửi Thuý", knowledge=knowledge) == []

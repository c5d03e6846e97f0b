"""The syllables that there are, and their company."""

from annual_report.language.vietnamese import RAREST, is_attested, is_expression, rank, spelt_from


def test_both_ways_of_spelling_are_known() -> None:
    assert all(
        map(
            is_attested,
            ["hòa", "hoà", "thúy", "thuý", "kỹ", "kĩ", "quý", "quí", "sĩ", "sỹ", "ty", "em", "nghĩnh", "đỡ"],
        )
    )


def test_what_looks_like_one_is_not() -> None:
    assert not any(map(is_attested, ["phướng", "viếc", "họat", "nguyển", "đở"]))


def test_syllables_are_found_by_their_letters() -> None:
    assert {"đương", "đường", "dương"} <= set(spelt_from("duong"))


def test_common_ones_come_first() -> None:
    assert rank("của") < rank("nghĩnh") == RAREST


def test_company_is_known_in_its_order() -> None:
    assert is_expression("tổ", "chức")
    assert not is_expression("chức", "tổ")

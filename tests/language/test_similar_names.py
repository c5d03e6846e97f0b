"""The names that one that is misspelt may mean: those that a stranger would think of, and no others."""

from collections.abc import Iterator

import pytest
from cases import each_case

from annual_report.api.rules.catalogue import all_rules
from annual_report.language.similar_names import MANY, edits_apart, may_be_meant, most_similar
from annual_report.model.issuance import Issuance
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic

HUNDREDS = [f"so-lieu-{number}" for number in range(10 * MANY)]
COMMANDS = "build check compare doctor explain init inspect new proofread schema status verify".split()  # noqa: SIM905
OPTIONS = "--output --output-format --workspace --lang --fix --accept --diff --formats --draft --help".split()  # noqa: SIM905
IDS = (  # noqa: SIM905 - as they are typed
    "hoi-vien to-chuc-thanh-vien lop-tap-huan hoi-thao-khoa-hoc kinh-phi nguyen-van-mau so-khoa-hoc de-tai giai-phap "
    "doanh-thu cay-xanh qua-tang chi-hoi dang-vien"
).split()
POOLS = (
    COMMANDS,
    OPTIONS,
    IDS,
    [rule.name for rule in all_rules()],
    *(list(model.model_fields) for model in (Report, Statistic, Issuance)),
)
# Words for other things: nobody who types one of them means any name above.
OTHER_WORDS = (  # noqa: SIM905
    "bananas zebra qwerty lorem ipsum foo bar xyz serve deploy upgrade install run lint render frobnicate thoi-tiet "
    "bong-da ca-phe may-bay du-lich am-nhac phim-anh con-meo nha-hang dien-thoai giao-thong truong-hoc benh-vien "
    "mua-he tuyet-roi mon-an xe-may --verbose --quiet --yolo --json --color --parallel mau-sac chieu-cao tuoi ngon-ngu "
    "ghi-am bai-hat tieu-chuan weather colour height pony server database password table-of-wines moon"
).split()


def slips(name: str) -> Iterator[str]:
    """The name with a letter left out, exchanged with the next, typed twice, and another in its place: one of each."""
    at = len(name) * 2 // 3
    yield name[:at] + name[at + 1 :]
    yield name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
    yield name[:at] + name[at] + name[at:]
    yield name[:at] + ("x" if name[at] != "x" else "z") + name[at + 1 :]
    yield name.upper().replace("-", "_")


def test_slip_of_any_name_is_asked_about_first() -> None:
    missed, count = list[tuple[str, str]](), 0
    for names in POOLS:
        for name in names[:: 1 + len(names) // 40]:
            for slip in slips(name) if len(name) > 2 else ():
                if any(other != name and other.startswith(slip) for other in names):
                    continue  # it may be the beginning of another one
                count += 1
                asked = may_be_meant(slip, names)
                begun = any(other.startswith(slip) for other in names)  # `bad-d` is a slip of bad-id, and begins others
                if asked[:1] not in ([name], [slip]) and not (begun and name in asked):
                    missed.append((slip, name))
    assert count > 500
    assert missed == []


def test_words_for_other_things_are_asked_about_nothing() -> None:
    asked = [(word, near) for names in POOLS for word in OTHER_WORDS if (near := may_be_meant(word, names))]
    assert asked == []


@each_case(
    ("typed", "meant"),
    [
        ("hoi-vein", ["hoi-vien"]),
        ("hội_viên", ["hoi-vien"]),
        ("vien-hoi", ["hoi-vien"]),
        ("hoi-d", ["hoi-a", "hoi-b", "hoi-c"]),
        ("tong-hoi", ["tong-so-hoi"]),
        ("kinh-p", ["kinh-phi", "kinh-phi-khac"]),
        ("nam-2108", ["nam-2018"]),
        ("nam-2019", []),
        ("x", []),
        ("", []),
        ("a" * 500, []),
    ],
)
def test_what_may_be_meant(typed: str, meant: list[str]) -> None:
    names = ("hoi-vien", "hoi-a", "hoi-b", "hoi-c", "tong-so-hoi", "kinh-phi", "kinh-phi-khac", "nam-2018")
    assert may_be_meant(typed, names) == meant


@each_case(("one", "other", "apart"), [("ab", "ba", 1), ("abc", "abc", 0), ("abc", "axcd", 2), ("a", "bcd", None)])
def test_letters_between_two_names(one: str, other: str, apart: int | None) -> None:
    assert edits_apart(one, other, 2) == edits_apart(other, one, 2) == apart


@each_case("known", [["hoi-vien", "hoi-nghi"], [*HUNDREDS, "hoi-vien", "hoi-nghi"]])
@each_case("slip", ["hoi-vein", "hoivien", "ho-vien", "xoi-vien", "hoi-vienn"])
def test_slip_is_seen_among_few_names_and_among_thousands(slip: str, known: list[str]) -> None:
    assert may_be_meant(slip, known) == ["hoi-vien"]


def test_cost_does_not_grow_with_the_number_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    monkeypatch.setattr("annual_report.language.similar_names._slips", lambda _typed, meant: compared.append(meant))
    monkeypatch.setattr(
        "annual_report.language.similar_names.get_close_matches", lambda _name, known, *_rest: compared.extend(known)
    )
    may_be_meant("so-lieu-x", HUNDREDS)
    most_similar("so-lieu-x", HUNDREDS, 8)
    assert 0 < len(compared) <= 80

"""Values that others determine: computed once, whatever their order, and never where they cannot be told."""

from pathlib import Path

from cases import each_case

from annual_report.analysis.derivation.derivation import derived
from annual_report.language import DATA_LANGUAGE
from annual_report.load.loader import load_report
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.values.figures import Figure

HEAD = "period: 2020\nissuance: {subject: A, signatory: {person: a}}\n"


def read(*statistics: str, sections: str = "") -> Report:
    """The report with these statistics."""
    lines = "".join(f"  - {{label: A, {each_one}}}\n" for each_one in statistics)
    text = f"{HEAD}statistics:\n{lines}sections:\n  - title: A\n{sections}"
    loaded = load_report(Path("report.yaml"), "report.yaml", text)
    assert not [each_one.message.say("en") for each_one in loaded.diagnostics]
    assert loaded.value is not None
    return loaded.value


def said(figure: Figure | None) -> str | None:
    return figure.say(DATA_LANGUAGE) if figure is not None else None


PARTS = "parts: {complete: có, items: [{label: P, value: %s}, {label: Q, value: %s}]}"
PRIZES = "prizes: {first: 1, second: 2, third: 3, consolation: 4%s}"


@each_case(
    ("statistic", "value"),
    [
        (PARTS % ("gần 20", "gần 100"), "gần 120"),
        (PARTS % ("21", "5"), "26"),
        (PARTS % ("2 tỷ đồng", "500 triệu đồng"), "2,5 tỷ đồng"),
        (PARTS % ("gần 20", "hơn 100"), None),
        (PARTS % ("20", "2 tỷ đồng"), None),
        (PARTS % ("20", "có"), None),
        (PARTS % ("20", ""), None),
        (PARTS.replace("có", "không") % ("21", "5"), None),
        (PRIZES % "", "10"),
        (PRIZES % ", special: 1", "11"),
        (PRIZES.replace("consolation: 4%s", ""), None),
        ("percent_of: {part: 40, base: 62}", "64,5%"),
        ("percent_of: {part: 40, base: 0}", None),
        ("percent_of: {part: 40, base: 2 tỷ đồng}", None),
        ("previous: 115, change: +13", "128"),
        ("previous: 115, change: -15", "100"),
        ("previous: 115, change: -150", None),
        ("previous: 115, change: +13%", None),
        (f"value: 7, {PARTS % ('21', '5')}", "7"),
    ],
)
def test_blank_value_is_what_the_rest_tells(statistic: str, value: str | None) -> None:
    assert said(read(f"id: a, {statistic}").statistics[0].value) == value


@each_case(
    ("statistic", "parts"),
    [
        (f"value: 7, {PARTS % ('4', '')}", ["4", "3"]),
        (f"value: 7, {PARTS % ('9', '')}", ["9", None]),
        (f"value: 7, {PARTS % ('', '')}", [None, None]),
        (f"value: hơn 7, {PARTS % ('4', '')}", ["4", None]),
        (f"value: 7/9, {PARTS % ('4', '')}", ["4", None]),
        (f"value: 7, {PARTS.replace('có', 'không') % ('4', '')}", ["4", None]),
    ],
)
def test_the_one_blank_part_is_the_rest(statistic: str, parts: list[str | None]) -> None:
    found = read(f"id: a, {statistic}").statistics[0].parts
    assert found is not None
    assert [said(part.value) for part in found.items] == parts


def test_closing_of_members_is_told_by_the_others() -> None:
    lines = ("opening: 115, admitted: 20, left: 8", "opening: 115, admitted: 20", "opening: 1, admitted: 1, left: 5")
    sections = "    memberships:\n" + "".join(
        f"      - {{id: m{at}, label: A, {line}}}\n" for at, line in enumerate(lines)
    )
    report = read("id: a, value: 1", sections=sections)
    assert [said(members.closing) for _path, members in each(report, Membership)] == ["127", None, None]


@each_case(
    ("formula", "value"),
    [
        ("{lop} + {nguoi}", "1.332"),
        ("{nguoi} - {lop} - {lop}", "1.296"),
        ("{nguoi} : {lop}", "110"),
        ("{nguoi} : 7", "188,57"),
        ("{lop} x {tien}", "6 triệu đồng"),
        ("({lop} + 1) x {tien}", "6,5 triệu đồng"),
        ("5% x {tien}", "25 nghìn đồng"),
        ("{tong} : {nguoi}", "3,25 triệu đồng"),
        ("{lop}/{nguoi}", "12/1.320"),
        ("{nguoi.nam-truoc} + {lop.so}", "1.212"),
        ("{ty.dat} + {ty.tong} + {ty.con-lai}", "30"),
        ("{chia.p} + {giai.nhat}", "5"),
        ("{vong.vong-1} + {vong.b}", "15"),
        ("{m} + {m.ket-nap}", "25"),
        ("{k.ca-nhan} x {ky-bao-cao.so-thang}", "36"),
        ("{gan} + 1", "gần 21"),
        ("{trong} + 1", None),
        ("{lop} - {nguoi}", "{lop} - {nguoi}"),
        ("{lop} + {tien}", "{lop} + {tien}"),
        ("{tien} x {tien}", "{tien} x {tien}"),
        ("{gan} : 2", "{gan} : 2"),
        ("{co} + 1", "{co} + 1"),
        ("{lopp} + 1", "{lopp} + 1"),
        ("{lop} : 0", "{lop} : 0"),
        ("{lon} x {lon}", "{lon} x {lon}"),
    ],
)
def test_formula_is_computed_from_what_it_names(formula: str, value: str | None) -> None:
    report = read(
        f'id: x, value: "{formula}"',
        "id: lop, value: 12",
        "id: nguoi, value: 1320, change: +120",
        "id: tien, value: 500 nghìn đồng",
        "id: tong, value: 4290 triệu đồng",
        "id: ty, value: 12/15",
        "id: chia, value: 9, parts: {complete: có, items: [{id: p, label: P, value: 4}, {label: Q, value: 5}]}",
        "id: giai, prizes: {first: 1}",
        "id: vong, value: 80, stages: [{label: A, value: 10}, {id: b, label: B, value: 5}]",
        "id: gan, value: gần 20",
        "id: co, value: có",
        "id: trong",
        "id: lon, value: 999999999999",
        sections="    memberships: [{id: m, label: A, opening: 15, admitted: 5, left: 0}]\n"
        "    commendations: [{id: k, form: Giấy khen, individuals: 3, text: A}]\n",
    )
    assert said(report.statistics[0].value) == value
    assert bool(derived(report).unsolved) == (value == formula)


def test_long_chain_in_any_order_is_computed_and_a_circle_is_not() -> None:
    count = 3000
    chain = [f'id: a{at}, value: "{{a{at + 1}}} + 1"' for at in range(count)]
    report = read(*chain, f"id: a{count}, value: 1")
    assert said(report.statistics[0].value) == "3.001"
    circle = read(*chain, f'id: a{count}, value: "{{a0}} + 1"')
    assert len(derived(circle).unsolved) == count + 1


def test_what_needs_nothing_stays_the_same_report() -> None:
    report = read("id: a, value: 1", "id: b")
    assert derived(report).report is report

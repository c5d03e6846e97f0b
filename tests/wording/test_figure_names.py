"""The forms of the names of figures: every part, prize, stage, target and change has words."""

from analysis.term.reporting import report
from cases import each_case

from annual_report.analysis.comparison import compared_with_previous
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.wording.figure_names import commendation_names, figure_names, membership_names
from annual_report.wording.nameable import Nameable

PRIZES = "value: 20/62, unit: giải, prizes: {special: 1, first: 2, second: 3, third: 4, consolation: 10}"
PARTS = (
    "value: 128, unit: hội viên, parts: {complete: không, items: [{id: tien-si, label: tiến sĩ, value: 32}, "
    "{id: nhom, label: nhóm, value: gần 8, unit: nhóm}]}"
)
STAGES = "value: 80, unit: hồ sơ, stages: [{label: A, value: 30}, {id: giai, label: B, value: 1, unit: giải}]"
MONEY = "value: '412,5 triệu đồng', target: 280 triệu đồng"


def name(statistic: str) -> Nameable:
    """The name of a figure of 2020."""
    this = report(2020, f"id: x, label: X, {statistic}")
    return figure_names(compared_with_previous(this.statistics[0], this, NeighbouringReports()))


@each_case(
    ("statistic", "form", "words"),
    [
        (PRIZES, "nhat", "2 giải Nhất"),
        (PRIZES, "nhi", "3 giải Nhì"),
        (PRIZES, "ba", "4 giải Ba"),
        (PRIZES, "khuyen-khich", "10 giải Khuyến khích"),
        (PRIZES, "dac-biet.so", "1"),
        (PRIZES, "nhat.ty-le", "10%"),
        (PRIZES, "dat", "20 giải"),
        (PRIZES, "tong.so", "62"),
        (PRIZES, "con-lai", "42 giải"),
        (PRIZES, "ty-le", "32,3%"),
        (PRIZES, "ty-le.tron", "32%"),
        (PARTS, "tien-si", "32 hội viên"),
        (PARTS, "tien-si.so", "32"),
        (PARTS, "tien-si.ty-le", "25%"),
        (PARTS, "tien-si.bang-chu", "ba mươi hai"),
        (PARTS, "nhom", "gần 8 nhóm"),
        (PARTS, "nhom.ty-le", "khoảng 6,3%"),
        (PARTS, "so-phan.bang-chu", "hai"),
        (PARTS, "tron", "130 hội viên"),
        (PARTS, "dat", None),
        (STAGES, "vong-1", "30 hồ sơ"),
        (STAGES, "vong-1.ty-le", "37,5%"),
        (STAGES, "giai", "1 giải"),
        (STAGES, "giai.ty-le-vong-truoc", "3,3%"),
        (MONEY, "dat-chi-tieu", "147,3% chỉ tiêu"),
        (MONEY, "dat-ke-hoach", "147,3% kế hoạch"),
        (MONEY, "dat-chi-tieu.so", "147,3%"),
        (MONEY, "day-du", "412.500.000 đồng"),
        (MONEY, "bang-chu", "Bốn trăm mười hai triệu năm trăm nghìn đồng"),
        (MONEY, "muc-tieu.so", "280 triệu đồng"),
        ("value: 5, target: dưới 10", "dat-chi-tieu", None),
        ("value: 5", "dat-chi-tieu", None),
        ("value: 128, unit: hội viên, change: +13", "tang-giam", "tăng 13 hội viên"),
        ("value: 128, unit: hội viên, change: +13", "so-voi-nam-truoc", "tăng 11,3% so với năm 2019"),
        ("value: 128, unit: hội viên, change: +13", "nam-truoc", "115 hội viên"),
        ("value: 128, unit: hội viên, change: -13", "tang-giam.so", "13"),
        ("value: 128, unit: hội viên, change: -13", "tang-giam.dau", "-13"),
        ("value: '3,6 tỷ đồng', change: '+8,4%'", "so-voi-nam-truoc", "tăng 8,4% so với năm 2019"),
        ("value: '3,6 tỷ đồng', change: '+8,4%'", "tang-giam", "tăng 8,4%"),
        ("value: '3,6 tỷ đồng', change: '+8,4%'", "nam-truoc", None),
        ("value: 502/503, change: '+0,3%'", "tang-giam", "tăng 0,3 điểm phần trăm"),
        ("value: '64,5%', change: '-0,5%'", "nam-truoc", None),
        ("value: hơn 100, change: +8", "so-voi-nam-truoc", "tăng 8 so với năm 2019"),
        ("value: 7, previous: 8", "ty-le-nam-truoc", "87,5%"),
        ("value: 7, previous: 8", "so-voi-nam-truoc.so", "12,5%"),
    ],
)
def test_form_of_a_figure(statistic: str, form: str, words: str | None) -> None:
    assert name(statistic).say(form, "vi") == words


def test_words_of_numbers_are_of_the_language_of_the_document() -> None:
    for statistic, in_vietnamese, in_english in (
        (PARTS, "một trăm hai mươi tám", "one hundred and twenty-eight"),
        (MONEY, "Bốn trăm mười hai triệu năm trăm nghìn đồng",
         "four hundred and twelve million five hundred thousand dong"),
        ("value: £1240", "một nghìn hai trăm bốn mươi bảng Anh", "one thousand two hundred and forty pounds"),
        ("value: '£2,50'", None, "two pounds and fifty pence"),
        ("value: about 640", None, None),
        ("value: lỗ 3 triệu đồng", "lỗ ba triệu đồng", "a loss of three million dong"),
    ):  # fmt: skip
        named = name(statistic)
        assert [named.say("bang-chu", language) for language in ("vi", "en")] == [in_vietnamese, in_english], statistic


def test_a_target_that_is_there_is_not_asked_for() -> None:
    for statistic, said in (
        ("value: 5, target: dưới 10", "not to be exceeded"),
        ("value: '64,5%', target: '60%'", "no percentage of its target"),
        ("value: 5", "write what was to be reached"),
    ):
        assert said in name(statistic).missing["dat-chi-tieu"].say("en"), statistic


def test_forms_are_listed_and_others_are_none() -> None:
    forms = set(name(PARTS).forms)
    assert {"tien-si", "nhom", "so", "ty-le", "muc-tieu", "dat-chi-tieu", "tang-giam", "bang-chu"} <= forms
    assert not {"nhat", "dat", "vong-1"} & forms
    assert "tien-si.so" in name(PARTS).forms
    assert "tien-si.nhat" not in name(PARTS).forms
    assert "zzz" not in name(PARTS).forms


def test_members_and_commendations_have_names() -> None:
    members = membership_names(
        Membership.model_validate(
            {
                "id": "m",
                "label": "M",
                "unit": "người",
                "opening": "115",
                "admitted": "20",
                "left": "8",
                "closing": "127",
            }
        )
    )
    assert [members.say(form, "vi") for form in ("", "so", "dau-ky", "ket-nap.so", "giam", "cuoi-ky")] == [
        "127 người", "127", "115 người", "20", "8 người", "127 người",
    ]  # fmt: skip
    given = {"id": "k", "form": "Giấy khen", "groups": "3", "individuals": "12", "text": "A"}
    commended = commendation_names(Commendation.model_validate(given))
    assert [commended.say(form, "vi") for form in ("", "tap-the", "ca-nhan.so", "ca-nhan")] == [
        "Giấy khen", "3 tập thể", "12", "12 cá nhân",
    ]  # fmt: skip

"""Numbers that names say are added, divided and compared like typed ones, and what is wrong is shown where it is."""

from pathlib import Path

from checks.checking import Text

from annual_report.diagnostics import Diagnostic

FIGURES = """\
statistics:
  - {id: giai, label: Giải thưởng của hội thi, value: 8, unit: giải, prizes: {first: 1, second: 3, third: 4}}
  - {id: ho-so, label: Hồ sơ đủ điều kiện, value: 40/62, unit: hồ sơ}
  - {id: lop, label: Lớp tập huấn, value: 24, unit: lớp, target: 20, previous: 16}
  - id: hoi-vien
    label: Hội viên
    value: 310
    unit: hội viên
    parts: {complete: không, items: [{id: nam, label: nam, value: 180}, {id: nu, label: nữ, value: 120}]}
  - {id: kinh-phi, label: Kinh phí, value: 350 triệu đồng}
  - {id: tai-tro, label: Tài trợ, value: 150 triệu đồng}
  - {id: ngan-sach, label: Ngân sách cấp, value: 200 triệu đồng}
sections:
  - title: Kết quả
    text: "%s"
"""
WRONG = (
    # (sentence, rule, where, the cure or what it says)
    ("Trao {giai}, gồm 1 giải Nhất, 3 giải Nhì, 3 giải Ba.", "sum-wrong", "{giai}", "8 = 1 + 3 + 4: correct the parts"),
    ("Trao {giai.so} giải: 1 giải Nhất, 3 giải Nhì và 3 giải Ba.", "sum-wrong", "{giai.so}", "correct the parts"),
    ("Trao 7 giải, gồm {giai.nhat}, {giai.nhi} và {giai.ba}.", "sum-wrong", "7", "write “8”"),
    ("Trao {giai}, gồm {giai.nhat}, 2 giải Nhì và {giai.ba}.", "sum-wrong", "2", "write “3”"),
    ("Trao {giai.nhat}, {giai.nhi}, {giai.ba}, tổng cộng 9 giải.", "sum-wrong", "9", "write “8”"),
    ("Trao 1 giải Nhất, 2 giải Nhì, 4 giải Ba, tổng cộng {giai}.", "sum-wrong", "{giai}", "correct the parts"),
    ("Có {hoi-vien}, gồm {hoi-vien.nam.so} hội viên nam và {hoi-vien.nu.so} hội viên nữ.", "sum-wrong", "{hoi-vien}",
     "“310 hội viên” comes from {hoi-vien}: correct the numbers next to it, or the figure itself"),
    ("Chi {kinh-phi}, gồm {ngan-sach} từ ngân sách và 120 triệu đồng tài trợ.", "sum-wrong", "120", "“150”"),
    ("Xét {ho-so}, đạt 60%.", "percentage-wrong", "60%", "write “65%”"),
    ("Xét {ho-so.dat.so}/{ho-so.tong}, đạt 60%.", "percentage-wrong", "60%", "write “65%”"),
    ("Có 41/62 hồ sơ ({ho-so.ty-le}) được duyệt.", "percentage-wrong", "{ho-so.ty-le}", "“64,5%” comes from"),
    ("Mở {lop}, đạt 110% kế hoạch ({lop.muc-tieu}).", "percentage-wrong", "110%", "write “120%”"),
    ("Tăng từ {lop.nam-truoc} lên {lop}, tăng 9 lớp.", "difference-wrong", "9", "write “8”"),
    ("Tăng từ 15 lên {lop}, {lop.tang-giam}.", "difference-wrong", "{lop.tang-giam}", "“tăng 8 lớp” comes from"),
    ("Mở {lop.so} (hai mươi ba) lớp.", "number-words-differ", "{lop.so} (hai mươi ba)", "“24” comes from {lop.so}"),
    ("Mở {lop}, trong đó 15 lớp về nông nghiệp.", "number-unbacked", "15", "under “statistics:”"),
)  # fmt: skip
SOUND = (
    "Trao {giai}, gồm 1 giải Nhất, 3 giải Nhì và 4 giải Ba.",
    "Trao {giai}, gồm {giai.nhat}, {giai.nhi} và {giai.ba}.",
    "Trao {giai}, trong đó có {giai.nhat}.",
    "Có {hoi-vien}, trong đó {hoi-vien.nam.so} hội viên nam.",
    "Chi {kinh-phi}, gồm {ngan-sach} từ ngân sách và 150 triệu đồng tài trợ.",
    "Xét {ho-so}, đạt 64,5%; có 40/62 hồ sơ ({ho-so.ty-le}) được duyệt.",
    "Xét {ho-so.dat.so}/{ho-so.tong} ({ho-so.ty-le.tron}).",
    "Mở {lop}, đạt 120% kế hoạch ({lop.muc-tieu}), {lop.tang-giam} so với năm trước ({lop.nam-truoc}).",
    "Mở {lop.so} (hai mươi bốn) lớp, tăng từ {lop.nam-truoc} lên {lop}, {lop.tang-giam}.",
)
NUMBERS = {"sum-wrong", "percentage-wrong", "difference-wrong", "share-impossible", "number-words-differ",
           "number-unbacked"}  # fmt: skip


def found_in(sentence: str, folder: Path) -> list[Diagnostic]:
    """What the rules on numbers find in a sentence."""
    return [each for each in Text(FIGURES % sentence).check(folder) if each.rule.name in NUMBERS]


def test_wrong_number_is_shown_at_its_place_with_a_cure(tmp_path: Path) -> None:
    wrong = []
    for sentence, rule, where, cure in WRONG:
        found = found_in(sentence, tmp_path)
        told = [(each.span.text, each.fix.say("en") if each.fix else "") for each in found if each.rule.name == rule]
        if len(told) != 1 or told[0][0] != where or cure not in told[0][1]:
            wrong.append((sentence, told, [(each.rule.name, each.span.text) for each in found]))
    assert wrong == []


def test_no_cure_replaces_what_a_name_says(tmp_path: Path) -> None:
    for sentence, _rule, _where, _cure in WRONG:
        for each in found_in(sentence, tmp_path):
            assert "{" not in each.span.text or not (each.edits or each.proposals), sentence


def test_sentence_whose_numbers_agree_is_sound(tmp_path: Path) -> None:
    told = [(sentence, each.message.say("en")) for sentence in SOUND for each in found_in(sentence, tmp_path)]
    assert told == []


FUND = """\
statistics:
%s
  - {id: thu, label: Thu, value: 48200000, unit: đồng}
  - {id: chi, label: Chi, value: 39750000, unit: đồng}
  - {id: con-lai, label: Còn lại, value: %s, unit: đồng}
sections:
  - title: Thu, chi
    text: "%s"
"""
OPENING = "  - {id: ton-dau, label: %s, value: 6350000, unit: đồng}"


def test_rest_of_a_fund_with_an_opening_balance_is_right(tmp_path: Path) -> None:
    told = []
    for label in (
        "Tồn đầu năm",
        "Quỹ năm trước chuyển sang",
        "Số dư đầu kỳ",
        "Kết dư năm trước",
        "Năm 2019 chuyển sang",
    ):
        for value in ('"{ton-dau} + {thu} - {chi}"', "14800000"):
            for sentence in (
                "Quỹ năm trước chuyển sang {ton-dau}; trong năm thu {thu}, chi {chi}, còn lại {con-lai}.",
                "Tồn đầu năm {ton-dau}, thu {thu}, chi {chi}, tồn cuối năm {con-lai}.",
                "Thu {thu}, chi {chi}, còn lại {con-lai} kể cả số dư năm trước.",
                "Thu {thu}, chi {chi}, còn lại {con-lai}.",
                "Thu {thu}, chi {chi}, còn lại 14.800.000 đồng.",
            ):
                text = FUND % (OPENING % label, value, sentence)
                told += [(label, value, sentence, each.rule.name) for each in Text(text).check(tmp_path)]
    assert told == []


def test_wrong_rest_of_a_fund_counts_the_opening_balance_or_asks(tmp_path: Path) -> None:
    sentence = "Thu {thu}, chi {chi}, còn lại {con-lai}."
    found = Text(FUND % ("", "14800000", sentence)).check(tmp_path)
    fixes = {each.rule.name: each.fix.say("en") for each in found if each.fix}
    assert fixes.keys() == {"balance-wrong", "difference-wrong"}
    assert all(fix.startswith("if money of earlier years is part of it, ") for fix in fixes.values()), fixes
    assert not any(each.edits or each.proposals for each in found)
    found = Text(FUND % (OPENING % "Tồn đầu năm", "14900000", sentence)).check(tmp_path)
    fixes = {each.rule.name: each.fix.say("en") for each in found if each.fix}
    assert "“{ton-dau} + {thu} - {chi}”" in fixes["balance-wrong"]
    assert not any("8.450.000" in each.message.say("en") for each in found), [each.message.say("en") for each in found]

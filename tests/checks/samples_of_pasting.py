"""Checks of line breaks and commas that split or join texts: those that break a rule, places marked, and others."""

from checks.checking import Text


def text_of(*lines: str, head: str = "|", mark: str = "") -> Text:
    """A section with a text of these lines, behind `|` or `>-`, or without either."""
    body = "".join(f"      {line}\n" if line else "\n" for line in lines)
    return Text(f"sections:\n  - title: Kết quả\n    text: {mark}{head}\n{body}")


def causes(written: str) -> Text:
    """A shortcoming with its causes."""
    head = "sections:\n  - title: Hạn chế\n    shortcomings:\n      - id: it\n        text: Còn ít.\n"
    return Text(f"{head}        causes: {written}\n")


LONG = "Trong năm, Hội Mẫu và các hội thành viên đã hoàn thành nhiều nhiệm vụ được giao, nhất là"
BAD: dict[str, list[Text]] = {
    "list-on-one-line": [
        text_of("Hội có các việc sau:", "a) mở lớp tập huấn;", "b) tổ chức hội thi.", mark="▸"),
        text_of("Hội có các việc sau:", "a) mở lớp tập huấn;", "b) tổ chức hội thi.", head=">-", mark="▸"),
        text_of("Hội có các việc sau:", "", "• mở lớp tập huấn;", "• tổ chức hội thi.", mark="▸"),
        text_of("Các việc chính:", "(1) mở lớp tập huấn;", "(2) tổ chức hội thi.", mark="▸"),
        text_of("Các việc chính:", "2. Mở lớp tập huấn;", "3. Tổ chức hội thi.", mark="▸"),
        text_of("+ mở lớp tập huấn;", "+ tổ chức hội thi.", head="Các việc chính là", mark="▸"),
    ],
    "line-break-lost": [
        text_of("Hội mở lớp.", "▸Các hội thành viên tổ chức hội thi."),
        text_of("Hội mở lớp:", "▸“Lớp một” dành cho hội viên mới."),
        text_of("Hội mở lớp.", "", "▸Các hội thành viên tổ chức hội thi.", head=">-"),
        text_of("- mở lớp;", "- mở hội thi.", "▸Ngoài ra, Hội tặng quà."),
        text_of("", "▸Các hội tổ chức hội thi.", head="Hội mở lớp."),
        text_of(LONG, "mở lớp tập huấn.", "▸Các hội thành viên tổ chức hội thi."),
        text_of("1.1 Công tác tổ chức", "▸Hội có ba chi hội.", "1.2 Công tác chuyên môn", "Hội mở hai lớp."),
        text_of("Hội có ba chi hội", "▸1.2. Công tác chuyên môn"),
        text_of("Số lớp:\t12", "▸Số người:\t30"),
    ],
    "text-split-in-two": [
        causes("[Kinh phí được cấp muộn, ▸chưa đủ theo đề nghị]"),
        causes("[Kinh phí được cấp muộn, ▸chưa đủ, chưa đúng lúc, Thiếu người]"),
        causes("[Hệ số chỉ đạt 1,▸2 so với kế hoạch]"),
        causes("\n          - Kinh phí được cấp\n          - ▸muộn so với kế hoạch"),
        Text("issuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
             "  recipients: [Các sở, ▸ban, ngành, Hội A]\nperiod: 2020\n"),
        text_of("Hội phối hợp với", "", "▸các sở, ngành mở lớp."),
    ],
}  # fmt: skip
GOOD: dict[str, list[Text]] = {
    "list-on-one-line": [
        text_of("Hội có các việc sau:", "", "a) mở lớp tập huấn;", "", "b) tổ chức hội thi."),
        text_of("Các việc chính:", "1. Mở lớp tập huấn;", "2. Tổ chức hội thi."),
        text_of("Trình 2 đề án: (a) đề án một; (b) đề án hai; a) và b) đều trong quý I."),
        text_of(LONG, "2) và 3) của kế hoạch."),
    ],
    "line-break-lost": [
        text_of("Hội mở lớp.", "", "Các hội thành viên tổ chức hội thi."),
        text_of("Hội mở lớp.", "Các hội thành viên tổ chức hội thi.", head=">-"),
        text_of(LONG, "mở lớp tập huấn cho hội viên, tổ chức hội thi và kết nạp thêm nhiều hội viên ở các xã.",
                "Các hội thành viên cũng mở lớp."),
        text_of("Hội mở lớp", "Sơ cấp."),
        text_of("- mở lớp;", "- mở hội thi.", "", "Ngoài ra, Hội tặng quà."),
    ],
    "text-split-in-two": [
        causes('["Kinh phí được cấp muộn, chưa đủ"]'),
        causes("[Thiếu kinh phí, Thiếu người]"),
        causes("[thiếu kinh phí, thiếu người]"),
        causes("[Thiếu kinh phí., chưa có đất]"),
        causes("\n          - Kinh phí được cấp muộn;\n          - chưa có đất"),
        causes("[Chờ năm 2019, 2020 mới có vốn]"),
        text_of("Hội làm các việc:", "", "mở lớp tập huấn."),
        text_of("Hội mở lớp", "", "- a;", "- b."),
        Text("issuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
             "  recipients: ['Các sở, ban, ngành', Hội A]\nperiod: 2020\n"),
    ],
}  # fmt: skip

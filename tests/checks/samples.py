"""Every check by its rule: texts that break it, with the places marked, and texts that do not."""

from io import BytesIO

from checks.checking import HEAD, Text
from PIL import Image
from sample import ORGANIZATION

_BALANCE = """\
statistics:
  - {id: thu, label: Tổng thu trong năm, value: %s, unit: triệu đồng}
  - {id: chi, label: Tổng chi, value: %s, unit: triệu đồng}
  - {id: con, label: Còn lại, value: %s, unit: triệu đồng}
"""
_OPENING = "  - {id: ton, label: Tồn đầu năm, value: 1, unit: triệu đồng}\n"
_PARTS = """\
statistics:
  - id: so
    label: Hội
    value: 38
    unit: hội
    parts:
      complete: có
      items:
        - {id: a, label: hội cá nhân, value: 27}
        - {id: b, label: hội tập thể, value: 9}
        - {id: c, label: khác, value: 2, unit: nhóm}
"""
_LATER = "statistics:\n  - {id: so, label: Số, value: %s, as_of: 15/01/2021, after_period: có}\n"
_ACTIVITIES = (
    "sections:\n  - title: Kết quả\n    activities:\n"
    '      - {id: a, text: "%s"}\n      - {id: b, text: "%s"}\n      - {id: c, text: "%s"}\n'
)
_COMPARED = "statistics:\n  - {id: so, label: Lớp, value: %s, target: %s, previous: %s, unit: lớp}\n"
_FIGURE = "statistics:\n  - {id: so, label: Số, value: %s}\n"


def picture(kind: str = "PNG") -> bytes:
    """A small picture."""
    stream = BytesIO()
    Image.new("RGB", (8, 8), "red").save(stream, kind)
    return stream.getvalue()


def statistic(*lines: str) -> Text:
    """One statistic, its lines one below the other."""
    return Text("statistics:\n  - id: so\n    label: Số\n" + "".join(f"    {line}\n" for line in lines))


def parts(*values: str, complete: str = "có", mark: str = "") -> str:
    """The line of the parts of a statistic."""
    items = ", ".join("{label: P, " + (f'value: "{value}"' if value else "") + "}" for value in values)
    return f"{mark}parts: {{complete: {complete}, items: [{items}]}}"


def section(*lines: str, before: str = "") -> Text:
    """One section with `lines`."""
    return Text(f"{before}sections:\n  - title: Kết quả\n" + "".join(f"    {line}\n" for line in lines))


def activity(*lines: str) -> Text:
    """One activity with `lines`."""
    return section("activities:", "  - id: viec", *(f"    {line}" for line in lines))


def issued(*lines: str, year: str = "2020", sections: str = "") -> Text:
    """An issuance of a `year` with more `lines`."""
    return Text(HEAD.replace("2020", year) + "".join(f"  {line}\n" for line in lines) + sections, folder=year)


def signed(*authority: str, mark: str = "") -> Text:
    """An issuance signed with an authority."""
    return Text(HEAD.replace("mau}", f"mau, {mark}authority: [{', '.join(authority)}]}}"))


def headed(letterhead: str, superior: str = "[Tỉnh Mẫu]") -> Text:
    """An organisation with a letterhead."""
    written = f"letterhead: {letterhead}\nsuperior_letterhead: {superior}"
    return Text("", ORGANIZATION.replace("letterhead: [Hội Mẫu, Tỉnh Mẫu]", written))


def organized(*lines: str, letter: str | None = None) -> Text:
    """An organisation with more `lines`, and perhaps a letter."""
    return Text("", ORGANIZATION + "".join(f"{line}\n" for line in lines), letter=letter)


def written(letter: str, *lines: str, sections: str = "") -> Text:
    """A letter, beside an issuance with more `lines`."""
    return Text(issued(*lines, sections=sections).report, letter=letter)


def table(*rows: str, columns: str = "[{title: A}, {title: B, numeric: có}]") -> Text:
    """A section with a table."""
    return section("tables:", f"  - columns: {columns}", "    rows:", *(f"      - {row}" for row in rows))


def annexed(text: str, annex: str = "id: pl, title: Phụ lục") -> Text:
    """A section with a text, and an annex."""
    return Text(f"sections:\n  - {{title: Kết quả, text: {text}}}\nannexes:\n  - {{{annex}}}\n")


def photo(file: str, *there: str) -> Text:
    """A section with a photo, and the photos that are `there`."""
    return Text(
        section("photos:", f"  - {{id: a, caption: A, file: {file}}}").report, files=dict.fromkeys(there, picture())
    )


def reported(*dates: str) -> str:
    """A section that tells of things on `dates`, whenever they were."""
    told = "".join(f"      - {{id: viec-{index}, text: '{{date}}', date: {day}}}\n" for index, day in enumerate(dates))
    return f"sections:\n  - title: Kết quả\n    activities:\n{told}"


def members(**figures: str) -> Text:
    """One membership."""
    return section(
        "memberships:", "  - id: hoi-vien", "    label: Hội viên", *(f"    {k}: {v}" for k, v in figures.items())
    )


def charted(*lines: str, statistics: str = "", beside: dict[str, str] | None = None) -> Text:
    """A section with a chart of figures of this year, and of other years `beside`."""
    head = ("charts:", "  - id: do-thi", "    title: A")
    text = section(*head, *(f"    {line}" for line in lines), before=f"{STATISTICS}{statistics}")
    return Text(text.report, beside=beside or {})


def prose(text: str) -> Text:
    """A section with a text of one line, and statistics to name in it."""
    return section(f"text: {text}", before=STATISTICS)


def calling(text: str, *bodies: str, more: str = "", year: str = "2026") -> Text:
    """A report on a `year` with a text that calls `bodies` by their ids."""
    sections = f"sections:\n  - title: Kết quả\n    text: {text}\n"
    organization = ORGANIZATION + "".join(f"  - {body}\n" for body in bodies)
    return Text(HEAD.replace("2020", year) + more + sections, organization, folder=year)


DECREE = "documents:\n  - {id: nd, type: Nghị định, number: %s45/2010/NĐ-CP}\n"


IN_ENGLISH = """\
language: en
period: 2020
issuance:
  subject: Work in 2020
  signatory: {person: nguyen-van-mau, post: President}
"""
STATISTICS = """\
statistics:
  - {id: lop, label: Lớp, value: 12, unit: lớp}
  - {id: ty, label: Tỷ lệ, value: 40/62}
  - {id: tien, label: Tiền, value: "25,7 tỷ đồng"}
  - {id: co, label: Có, value: có}
"""
_NUMBERS = "  - columns: [{title: A, numeric: có}]"
PROFIT = (
    "statistics:\n  - {{id: ln, label: Lợi nhuận, value: 930, unit: triệu đồng}}\n"
    'sections:\n  - title: A\n    text: "{}"\n'
)
HOURS = "  - {id: gio, label: Giờ, value: 30, unit: giờ, target: 20}\n"
PARTS = "  - {id: so, label: S, value: 9, parts: {complete: có, items: [{label: A, value: 4}, {label: B, value: 5}]}}\n"
LAST_YEAR = "statistics:\n  - {id: lop, label: Lớp, value: 9, unit: lớp}\n"
DOCUMENT = "documents:\n  - {id: quy-che, type: Quy chế}\n"

BAD: dict[str, list[Text]] = {
    "annex-never-cited": [
        annexed("Không có gì", "id: ▸pl, title: Phụ lục"),
        annexed("Không có gì", 'id: ▸pl, title: Phụ lục, text: "Xem {pl}"'),
        Text(annexed("Không có gì", "id: ▸pl, title: Phụ lục").report, letter='department: VP\ntext: "{pl}"\n'),
    ],
    "part-begins-late": [
        Text("sections:\n  - {title: A}\n  - {title: B}\n  - {title: C, part: ▸Phần C}\n"),
        Text("sections:\n  - {title: A}\n  - {title: B, part: ▸Phần B}\n  - {title: C, part: Phần C}\n"),
    ],
    "plan-field-out-of-order": [
        section("plan:", "  - {id: a, text: Họp.}", "  - {id: b, text: Thi., field: ▸Hội thi}"),
        section(
            "plan:",
            "  - {id: a, text: Họp., field: Hội họp}",
            "  - {id: b, text: Thi., field: Hội thi}",
            "  - {id: c, text: Gặp., field: ▸hội họp}",
        ),
    ],
    "format-not-allowed": [
        issued("format: {margin_left: ▸25}"),
        issued("format: {body_size: ▸12, head_size: 12}"),
        issued('format: {first_line_indent: ▸"9,9"}'),
        issued("format: {first_line_indent: ▸11}"),
        issued("format: {paragraph_gap: ▸5}"),
        organized("format: {margin_left: 35, line_height: ▸2}"),
        organized(letter="department: VP\nformat: {letter_subject_size: ▸14}\n"),
    ],
    "letter-before-report": [written("department: VP\ndate: ▸11/01/2021\n", "date: 12/01/2021")],
    "sign-in-words": [
        written("department: ▸Văn phòng Hội\n"),
        organized("letter: {department: ▸Văn phòng}", letter="number: 12\n"),
    ],
    "profit-not-named": [
        Text(PROFIT.format("Công ty ▸{ln}.")),
        Text(PROFIT.format("Lợi nhuận tăng. Công ty ▸{ln} trong năm.")),
    ],
    "word-doubled-by-name": [
        section("text: Có ▸{so} hội viên dự.", before=_FIGURE % "46, unit: hội viên"),
        section("text: Mở ▸{so} lớp học nghề.", before=_FIGURE % "12, unit: lớp"),
        section("text: Thu ▸{so} đồng.", before=_FIGURE % "27.600.000 đồng"),
        section("text: Đón ▸hơn {so}.", before=_FIGURE % "khoảng 3500, unit: lượt khách"),
        section("text: Đạt ▸{so.ty-le}%.", before=_FIGURE % "12/15, unit: đề tài"),
        section("activities:", "  - {id: hop, date: 5/3/2020, text: 'Họp ▸ngày {date} tại Mẫu.'}"),
        section("activities:", "  - {id: hop, date: 5/3/2020, text: '▸Ngày {date}, Hội Mẫu họp.'}"),
    ],
    "full-stop-missing": [
        Text(_ACTIVITIES % ("Hội Mẫu đã họp.", "Hội Mẫu tổ chức ▸hội", "Hội Mẫu đi thăm.")),
        Text(
            _ACTIVITIES % ("Hội Mẫu đã họp!", "Hội Mẫu đã thi.", "Hội Mẫu đi ▸thăm") + "conclusion: Hội Mẫu cảm ơn.\n"
        ),
    ],
    "claim-contradicts-figure": [
        section("text: 'Mở {so}, ▸vượt chỉ tiêu.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, ▸vượt {so.muc-tieu}.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so} nhưng ▸chưa đạt chỉ tiêu.'", before=_COMPARED % (13, 12, 9)),
        section("text: 'Mở {so}, ▸mới đạt {so.dat-chi-tieu}.'", before=_COMPARED % (16, 15, 9)),
        section("text: 'Mở {so}, ▸thấp hơn chỉ tiêu {so.muc-tieu}.'", before=_COMPARED % (13, 12, 9)),
        section("text: 'Mở {so}, ▸hoàn thành kế hoạch.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, ▸không vượt kế hoạch.'", before=_COMPARED % (3, "không quá 2", 4)),
        section("text: 'Mở {so}, ▸tăng 2 lớp so với năm 2019.'", before=_COMPARED % (9, 12, 11)),
        section("text: 'Mở {so} (▸giảm {so.tang-giam.so}).'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, ▸bằng năm trước.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, ▸nhiều hơn cùng kỳ.'", before=_COMPARED % (11, 12, 11)),
        section("text: 'Mở {so}, ▸không tăng so với năm trước.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so} (kế hoạch ▸10).'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so} (chỉ tiêu ▸1.200 lớp).'", before=_COMPARED % (1300, 1250, 900)),
        section("text: 'Mở {so} (năm trước ▸12 lớp).'", before=_COMPARED % (11, 12, 9)),
    ],
    "balance-wrong": [
        Text(_BALANCE % ("30", "24", "▸5")),
        Text(_BALANCE % ("24", "30", "▸6")),
        Text(_BALANCE % ("30", "24", "▸6") + _OPENING),
    ],
    "part-without-its-label": [
        section('text: "Gồm ▸{so.a} và ▸{so.b}. Các hội cá nhân họp."', before=_PARTS),
        section('text: "Có ▸{so.a} tập thể."', before=_PARTS),
    ],
    "detail-not-printed": [
        activity("text: Mở hội thi", "date: ▸12/5/2020", "place: ▸Nhà văn hóa huyện Mẫu", "▸partners: [hoi-a, hoi-b]"),
        activity(
            "text: Cùng Hội A mở hội thi", "series: ▸Hội thi Tay nghề", "edition: ▸lần thứ 2", "▸partners: [hoi-b]"
        ),
        section("signings:", "  - {id: a, text: Ký kết, date: ▸5/2020, ▸parties: [hoi-a]}"),
        section("speeches:", "  - {id: a, text: Phát biểu, date: ▸5/2020, speaker: nguyen-van-mau}"),
        activity("text: Ông Trần Văn Mẫu dự", "▸guests: [{name: Trần Văn Mẫu}, {name: Lê Văn Mẫu}]"),
        activity("text: Có khách dự", "▸guests: [{person: nguyen-van-mau}]"),
    ],
    "figure-of-another-time": [
        statistic("value: 3", "as_of: ▸15/01/2021"),
        statistic("value: 3", "as_of: ▸12/2019"),
        statistic("value: 3", "after_period: ▸có"),
        statistic("value: 3", "as_of: 30/11/2020", "after_period: ▸có"),
        Text(HEAD + "  date: 08/01/2021\n" + _LATER.replace("15", "▸15") % "3"),
    ],
    "later-figure-added": [Text(_LATER % "3" + '  - {id: cong, label: Cộng, value: ▸"{so} + 2"}\n')],
    "guest-not-named": [
        activity('text: "Dự có {guests}."', "guests:", "  - {name: Lê Văn Mẫu}", "  - {▸honorific: ông, body: hoi-a}"),
        activity(
            'text: "Dự có {guests}."', "guests: [{person: nguyen-van-mau, name: ▸Nguyễn Văn Mẫu, degree: ▸Tiến sĩ}]"
        ),
    ],
    "guest-of-no-body": [
        activity(
            'text: "Dự có {guests}."',
            "guests:",
            "  - {name: Trần Văn Mẫu, posts: [Giám đốc Sở Mẫu]}",
            "  - {name: Lê Thị Mẫu, posts: [Ủy viên Ban Thường vụ, ▸Phó Chủ tịch]}",
            "  - {person: ▸nguyen-van-mau}",
        ),
        activity(
            'text: "Dự có {guests}."',
            "guests: [{posts: [bạn đọc]}, {name: Lê Mẫu, posts: [Giám đốc], body: hoi-a},",
            "  {name: Trần Mẫu, posts: [▸Chủ tịch]}]",
        ),
    ],
    "guest-post-in-small-letters": [
        activity(
            'text: "Dự có {guests}."',
            "guests:",
            "  - {name: Trần Văn Mẫu, posts: [▸phó giám đốc, ▸chủ tịch Hội A]}",
            "  - {person: nguyen-van-mau, posts: [▸chủ tịch Hội Mẫu]}",
        )
    ],
    "printed-twice": [
        issued("addressees: [▸Kính gửi Hội A, Hội B▸;]"),
        issued("addressees: [Hội A, Hội B]", "recipients: [Hội C, ▸hội A]"),
        written('department: VP\nsubject: ▸V/v gửi báo cáo\narchive: "▸Lưu: VT"\nrecipients: [▸Như trên, Hội A]\n'),
        section("text: Đã xong▸./."),
        Text("sections:\n  - {title: ▸II. Kết quả}\n  - {title: ▸1.2. Hạn chế}\n  - {title: ▸b) Nhiệm vụ}\n"),
        annexed('"Xem {pl}"', 'id: pl, title: "▸Phụ lục 1: Danh sách"'),
    ],
    "letter-without-department": [written("▸number: 12\n"), organized("letter: {archive: VP}", letter="▸number: 12\n")],
    "table-row-length": [table("▸a", "a | 1", "▸a | 1 | 2"), table("▸a | 1", columns="[{title: A}]")],
    "table-without-figures": [
        table("▸a | –", "b |"),
        section("tables:", "  - columns: [{title: A}, {title: B, numeric: có}]", '    rows: [▸"a | –"]'),
    ],
    "table-cell-not-a-figure": [
        table("a | ▸mười hai", "b | ▸1.286", "c | 1"),
        table("c | ▸n/a"),
        section("tables:", _NUMBERS, '    rows: ["▸{lop} + {tien}"]', before=STATISTICS),
        section("tables:", _NUMBERS, '    rows: ["▸{lop} lớp"]', before=STATISTICS),
    ],
    "after-period-inside-period": [
        activity('text: "{date}"', "date: 12/5/2020", "after_period: ▸có"),
        activity('text: "{date}"', "date: 2020", "after_period: ▸có"),
    ],
    "date-outside-period": [
        activity('text: "{date}"', "date: ▸12/01/2021"),
        activity('text: "{date}"', "date: ▸31/12/2019"),
        activity('text: "{date}"', "date: ▸2019"),
        activity('text: "{date}"', "date: ▸1-2/1/2021"),
        section("signings:", "  - {id: a, text: '{date}', date: ▸11/2019}"),
    ],
    "as-of-outside-period": [
        Text("as_of: ▸31/12/2019\n"),
        Text("as_of: ▸01/2021\n"),
        issued("date: 28/12/2020", sections="as_of: ▸31/12/2020\n"),
    ],
    "due-before-plan-begins": [
        section("plan:", "  - {id: a, text: a, due: ▸31/12/2020}", "  - {id: b, text: b, due: ▸2020}")
    ],
    "issue-date-far-from-period": [
        issued("date: ▸31/12/2019"),
        issued("date: ▸29/10/2020"),
        issued("date: ▸2/1/2022"),
        issued("date: ▸5/1/2020"),
        Text(
            HEAD.replace("period: 2020", "period: 2020-q2").replace("signatory", "date: ▸28/4/2020\n  signatory"),
            folder="2020-q2",
        ),
    ],
    "date-after-issue": [
        issued("date: 5/1/2021", sections=reported("▸12/01/2021, after_period: có", "1/2021, after_period: có")),
        issued("date: 15/12/2020", sections=reported("▸16/12/2020", "15/12/2020", "▸20-25/12/2020")),
        issued("date: 30/11/2020", sections=reported("▸12/2020")),
    ],
    "change-disagrees-with-previous": [
        statistic("value: 100", "previous: 90", "change: ▸+9"),
        statistic("value: 100", "previous: 90", "change: ▸-10"),
        statistic("value: 90", "previous: 100", "change: ▸+10"),
        statistic("value: 100", "previous: 90", "change: ▸+11,2%"),
        statistic("value: 5", "previous: 0", "change: ▸+100%"),
        statistic("value: 26 tỷ đồng", "previous: 25,7 tỷ đồng", "change: ▸+0,4 tỷ đồng"),
        statistic("value: 64,5%", "previous: 60,5%", "change: ▸+3,9%"),
        statistic("value: 40/62", "previous: 5/10", "change: ▸+14,6%"),
    ],
    "chart-mixes-dimensions": [
        section("charts:", "  - id: do-thi", "    title: A", "    ▸statistics: [lop, ty]", before=STATISTICS),
        section("charts:", "  - id: do-thi", "    title: A", "    ▸statistics: [tien, lop]", before=STATISTICS),
        charted("▸statistics: [lop]", "years: 2018-2020", beside={"2018": LAST_YEAR.replace("9,", "1 tỷ đồng,")}),
        charted("▸statistics: [so]", "type: chỉ tiêu", statistics="  - {id: so, label: S, value: 9, target: 5%}\n"),
        charted("▸statistics: [so]", "type: thành phần", statistics=PARTS.replace("value: 4", "value: 4%")),
    ],
    "chart-mixes-units": [
        charted("▸statistics: [lop, gio]", "years: 2019-2020", statistics=HOURS),
        charted(
            "▸statistics: [lop]", "years: 2018-2020", beside={"2018": LAST_YEAR.replace("unit: lớp", "unit: buổi")}
        ),
        charted("▸statistics: [lop, gio]", "type: chỉ tiêu", statistics=HOURS),
    ],
    "chart-type-and-years": [
        charted("statistics: [lop]", "type: ▸đường"),
        charted("statistics: [lop]", "type: ▸columns"),
        charted("statistics: [lop]", "type: thanh ngang", "years: ▸2019-2020"),
    ],
    "chart-without-figures": [
        charted("▸statistics: [lop]", "type: chỉ tiêu"),
        charted("▸statistics: [lop]", "type: thành phần", "years: 2019-2020", beside={"2019": LAST_YEAR}),
        charted("▸statistics: [khong]", "years: 2019-2020", statistics="  - {id: khong, label: K}\n"),
    ],
    "chart-holds-too-much": [
        charted("▸statistics: [so, so]", "type: thành phần", "years: 2019-2020", statistics=PARTS),
        charted("▸statistics: [lop, lop, lop, lop, lop]", "years: 2019-2020"),
        charted(
            "▸statistics: [so]",
            "type: thành phần",
            statistics=PARTS.replace("value: 9", "value: 15").replace(
                "]", "".join(f", {{label: P{number}, value: 1}}" for number in range(6)) + "]", 1
            ),
        ),
    ],
    "members-listed-otherwise": [
        members(admitted="▸3", admitted_list="[hoi-a, Hội C]"),
        members(left="▸1", left_list="[hoi-a, Hội C]"),
        members(excluded="[{count: ▸1, names: [hoi-a, hoi-b]}]"),
        statistic("excluded: [{count: ▸3, names: [hoi-a]}]"),
    ],
    "membership-does-not-add-up": [
        members(opening="100", admitted="10", left="5", closing="▸106"),
        members(opening="20", admitted_list="[hoi-a, Hội C]", left="0", closing="▸21"),
        members(opening="5", admitted="0", left="10", closing="▸0"),
    ],
    "parts-do-not-add-up": [
        statistic("value: 12", parts("5", "6", mark="▸")),
        statistic("value: 12", parts("5", "8", mark="▸")),
        statistic("value: 12", parts("5", "8", complete="không", mark="▸")),
        statistic("value: 40/62", parts("20", "21", mark="▸")),
        statistic("value: 40/62", parts("60", "3", complete="không", mark="▸")),
        statistic('value: ">1000"', parts("500", "500", mark="▸")),
        statistic("value: hàng trăm", parts("40", "50", mark="▸")),
        statistic("value: 2-3 tỷ đồng", parts("1 tỷ đồng", "900 triệu đồng", mark="▸")),
        statistic("value: 10", parts("hơn 5", "5", complete="không", mark="▸")),
    ],
    "percent-disagrees-with-base": [
        statistic("value: ▸64,6%", "percent_of: {part: 40, base: 62}"),
        statistic("value: ▸64%", "percent_of: {part: 40, base: 62}"),
        statistic("value: ▸50%", "percent_of: {part: 1 tỷ đồng, base: 3 tỷ đồng}"),
        statistic('value: ▸"1,123456789%"', 'percent_of: {part: 999999999999999, base: "0,000000001"}'),
        statistic("value: ▸12%", "percent_of: {part: 1, base: 8}"),
    ],
    "prizes-do-not-add-up": [
        statistic("value: 10", "▸prizes: {first: 1, second: 2, third: 3, consolation: 3}"),
        statistic("value: 10", "▸prizes: {special: 0, first: 0, second: 2, third: 3, consolation: 3}"),
        statistic("value: 10", "▸prizes: {first: 6, second: 5}"),
    ],
    "prizes-fall-short": [
        statistic("value: 9", "▸prizes: {first: 1, second: 2, third: 5}"),
        statistic("value: 9", "▸prizes: {special: 0, first: 1, second: 2, third: 0}"),
    ],
    "ratio-exceeds-total": [
        statistic("value: ▸62/40"),
        statistic("value: ▸5/0"),
        statistic("value: 1/2", "target: ▸3/2", "previous: ▸4/3"),
        statistic("value: 5", "parts: {complete: không, items: [{label: A, value: ▸62/40}]}"),
    ],
    "units-disagree": [
        statistic('value: ▸"1,2 triệu lượt"', "unit: người"),
        statistic('value: "1,2 triệu"', "unit: lượt", "target: ▸hơn 30 nghìn cây"),
        statistic("value: 5", "unit: cây", "previous: ▸30 nghìn lượt"),
    ],
    "count-with-fraction": [
        members(opening="▸100,5", closing="1,0"),
        statistic("value: 12", 'prizes: {first: ▸"hơn 1,5"}'),
        statistic("value: ▸40,5/62"),
        section(
            "commendations:",
            "  - {id: a, form: A, text: a, groups: 1, individuals: ▸1,5-2}".replace("1,5-2", '"1,5-2"'),
        ),
    ],
    "ratio-of-nothing": [statistic("value: ▸0/0")],
    "addressees-not-printed": [
        issued("regulation: tt01-2011", "▸addressees: [Ủy ban]"),
        issued("date: 04/3/2020", "▸addressees: [Ủy ban]", year="2019"),
    ],
    "authority-order": [
        written("department: VP\nsignatory: {person: nguyen-van-mau, ▸authority: [KT. Chủ tịch, TM. Ban A]}\n"),
        signed("KT. Chủ tịch", "TM. Ban Thường vụ", mark="▸"),
        signed("TL. Chủ tịch", "TM. Ban Thường vụ", mark="▸"),
    ],
    "until-no-day": [organized("earlier:", "  - {until: ▸thường xuyên, name: Hội A}")],
    "entry-out-of-date": [
        calling("Họp với {so}.", "{id: so, name: ▸Sở Thông tin và Truyền thông tỉnh Mẫu}"),
        calling(
            "Họp với {uy-ban.ngan}.", "{id: uy-ban, name: Ủy ban nhân dân ▸tỉnh Bình Phước, short_names: [Ủy ban]}"
        ),
        calling("Họp với {bo}.", "{id: bo, name: ▸Bộ Nông nghiệp và Môi trường}", year="2020"),
        calling("Thực hiện {nd}.", more=DECREE % "▸"),
        calling(
            "Họp.\n    activities:\n      - {id: thi, text: '{date}, {partners} dự.', date: 5/3/2026, partners: [so]}",
            "{id: so, name: ▸Sở Kế hoạch và Đầu tư}",
        ),
    ],
    "earlier-contradicts-itself": [
        organized("earlier:", "  - {until: 30/6/2030, name: Hội A}", "  - {until: 6/2030, name: ▸Hội B}"),
    ],
    "letterhead-line-too-long": [
        headed("[▸Liên hiệp các Hội Khoa học, Tỉnh Mẫu]"),
        headed("[Tỉnh Mẫu, ▸Liên hiệp các Hội Khoa h]", "[▸Ủy ban nhân dân tỉnh Mẫu]"),
    ],
    "name-with-degree": [
        Text("", ORGANIZATION.replace("name: Nguyễn", f"name: ▸{degree} Nguyễn"))
        for degree in ("TS.", "Thạc sĩ", "Tiến sỹ", "Giáo sư", "PGS", "ThS.", "Kỹ sư", "Cử nhân", "Bác sĩ", "NGƯT.")
    ],
    "name-with-post": [
        Text("", ORGANIZATION.replace("name: Nguyễn Văn Mẫu", f'name: ▸"{name}"'))
        for name in (
            "ông Mẫu",
            "Ông Nguyễn Văn Mẫu",
            "Bà Mẫu",
            "Đồng chí Mẫu",
            "Nguyễn Văn Mẫu, Chủ tịch",
            "Mẫu (Chủ tịch)",
        )
    ]
    + [activity('text: "Dự có {guests}."', 'guests: [{name: ▸"ông Lê Văn Mẫu, Chủ tịch Hội A"}]')],
    "person-in-small-letters": [
        Text("", ORGANIZATION.replace("name: Nguyễn Văn Mẫu", f"name: ▸{name}"))
        for name in ("nguyễn văn mẫu", "nguyễn Văn Mẫu")
    ]
    + [activity('text: "Dự có {guests}."', "guests: [{name: ▸lê văn mẫu, posts: [Chủ tịch Hội A]}]")],
    "place-begins-small": [
        Text("", ORGANIZATION.replace("place: Tỉnh Mẫu", "place: ▸tỉnh Mẫu")),
        Text(HEAD.replace("issuance:\n", "issuance:\n  place: ▸mẫu\n")),
    ],
    "period-differs-from-folder": [
        Text(HEAD.replace("2020\n", "▸2021\n", 1)),
        Text(HEAD.replace("2020\n", "▸2021\n", 1) + reported("5/1/2020", "2/2019")),
        Text(HEAD.replace("2020\n", "▸2020-h1\n", 1)),
    ],
    "signatory-without-post": [
        Text(HEAD.replace("nguyen", "▸nguyen"), ORGANIZATION.replace(", posts: [Chủ tịch]", "")),
        Text(
            HEAD.replace("{person: nguyen-van-mau", "{person: ▸nguyen-van-mau, authority: [TM. Ban Thường vụ]"),
            ORGANIZATION.replace(", posts: [Chủ tịch]", ""),
        ),
    ],
    "photo-missing": [
        photo("▸photos/a.jpg"),
        photo("▸photos/A.JPG", "photos/a.jpg"),
        photo('▸"photos\\\\a.jpg"', "photos/a.jpg"),
        section("photos:", f"  - {{id: a, caption: A, file: ▸{'a' * 300}}}"),
    ],
    "photo-outside-workspace": [
        section("photos:", "  - {id: a, caption: A, file: ▸../../r.yaml}"),
        section("photos:", "  - {id: a, caption: A, file: ▸/etc/passwd}"),
    ],
    "photo-unreadable": [
        section("photos:", "  - {id: a, caption: A, file: ▸.}"),
        *(
            Text(
                section("photos:", "  - {id: a, caption: A, file: ▸photos/a.jpg}").report, files={"photos/a.jpg": data}
            )
            for data in (b"", b"no picture", picture()[:-30], picture("GIF"), picture("JPEG")[:200])
        ),
    ],
    "markdown-not-allowed": [
        written('department: VP\ntext: "# ▸A"\n'),
        prose('"# ▸Mục"'),
        prose("Nên `▸mã` thôi"),
        prose("Nên ▸<b>đậm</b>"),
        prose('"> ▸trích"'),
        prose("▸---"),
        prose("Ảnh ![▸bìa](a.jpg)"),
        prose("|\n      đoạn\n\n          ▸mã"),
    ],
    "figure-not-computed": [
        Text(
            STATISTICS + '  - {id: a, label: A, value: "{lop} + ▸{lopp}"}\n'
            "sections:\n  - {title: A, text: 'Mở {a}, {a.so}.'}\n"
        ),
        Text(STATISTICS + '  - {id: a, label: A, value: "{lop} + ▸{lopp}"}\n'),
        Text(STATISTICS + '  - {id: a, label: A, value: ▸"{a} + {lop}"}\n'),
        Text(STATISTICS + '  - {id: a, label: A, value: "{lop} + ▸{co}"}\n'),
        Text(STATISTICS + '  - {id: a, label: A, value: ▸"{lop} + {tien}"}\n'),
        Text(STATISTICS + '  - {id: a, label: A, value: "{ty.dat} + ▸{lop.dat}"}\n'),
        section("memberships:", '  - {id: a, label: A, opening: "▸{b}", closing: 2}'),
    ],
    "part-name-taken": [
        Text(PARTS.replace("{label: A", "{id: ▸so, label: A").join(["statistics:\n", ""])),
        Text(
            PARTS.replace("{label: A", "{id: a, label: A")
            .replace("{label: B", "{id: ▸a, label: B")
            .join(["statistics:\n", ""])
        ),
        statistic("value: 9", "stages: [{id: ▸nhat, label: A, value: 3}]"),
    ],
    "stage-grows": [
        statistic("value: 9", "stages: [{label: A, value: 3}, {label: B, value: ▸4}]"),
        statistic("value: 9", "stages: [{label: A, value: ▸10}, {label: B, value: 4}]"),
        statistic("value: 9", "stages: [{label: A}, {label: B, value: ▸10}]"),
        statistic("value: 9", "stages: [{label: A, value: ▸2 tỷ đồng}]"),
    ],
    "carried-over-from-later": [
        section("plan:", f"  - {{id: a, text: A., carried_over_from: ▸{year}}}") for year in ("2021", "2030", "2021-q1")
    ],
    "points-before-subsections": [
        section("▸activities:", "  - {id: a, text: A.}", "  - {id: b, text: B.}", "sections: [{title: C, text: D.}]"),
        section(
            "▸activities:",
            "  - {id: a, text: A.}",
            "lessons:",
            "  - {id: b, text: B.}",
            "sections: [{title: C, text: D.}]",
        ),
    ],
    "name-outside-prose": [
        Text("", ORGANIZATION.replace("name: Hội A tỉnh Mẫu", 'name: "Hội A tỉnh Mẫu; ▸{hoi-a}"')),
        Text("", ORGANIZATION.replace("place: Tỉnh Mẫu", "place: Tỉnh Mẫu ▸{tinh}")),
        Text(f"{STATISTICS}  - {{id: hoc-vien, label: 'Học viên của ▸{{lop}}', value: 5}}\n"),
        Text("sections:\n  - title: Mở ▸{la}\n"),
        section("text: a", "photos:", '  - {id: a, caption: "Ảnh ▸{lopp}"}', before=STATISTICS),
        section("tables:", "  - columns: [{title: A}, {title: B}]", '    rows: ["Mở ▸{la} | 5"]', before=STATISTICS),
    ],
    "loose-brace": [
        prose("Mở ▸{lop"),
        prose("Mở lop▸} rồi {lop}"),
        prose('"▸{{lop}}"'),
        prose('"▸{lớp mới"'),
    ],
    "list-on-one-line": [
        prose("▸>-\n      Gồm:\n      - a;\n      - b."),
        prose("▸>-\n      Gồm các việc:\n\n      - a;\n      - b."),
        prose("▸>-\n      Gồm: - một; - hai; - ba."),
        prose('▸"Mở {lop}; - một; - hai"'),
    ],
    "letter-not-in-font": [
        prose("Đoàn ▸東京 đến thăm"),
        prose("Đã xong ▸😀"),
        prose('"Đoàn ▸\\u6771 đến"'),
        prose("Theo mục ▸⑳ của kế hoạch"),
        section(
            "tables:", "  - columns: [{title: Tên}, {title: Số, numeric: có}]", "    rows:", '      - "Hội ▸東 | 5"'
        ),
        Text("", ORGANIZATION.replace("name: Hội Mẫu tỉnh Mẫu", "name: Hội Mẫu ▸ก tỉnh Mẫu")),
        Text("", letter="department: VP\nsubject: gửi ▸한국\n"),
    ],
    "text-in-one-language": [
        Text("sections:\n  - {title: Kết quả, text: {en: ▸We met.}}\n"),
        Text("sections:\n  - {title: {tiếng Anh: ▸Results}, text: {vi: Hội Mẫu đã họp., en: We met.}}\n"),
    ],
    "text-in-vietnamese": [
        Text(f"{IN_ENGLISH}sections:\n  - {{title: Results, text: We met with ▸đoàn viên}}\n"),
        Text(f"{IN_ENGLISH.replace('Work', 'Our ▸việc')}sections:\n  - {{title: Results, text: We met.}}\n"),
    ],
    "number-typed-as-in-vietnamese": [
        Text(
            f"{IN_ENGLISH}sections:\n  - title: Results of ▸1.000 days\n    text: >-\n"
            "      There were ▸1.234.567 readers, ▸2.500 books, ▸12,5 acres more, and VND ▸1.250,75 million.\n"
        ),
    ],
    "text-not-reviewed": [
        Text("introduction: ▸Năm 2019.  # chưa xem lại\n"),
        Text("introduction: ▸>-  # Not reviewed; figures of the year 2019: 3\n  Mở 3 lớp.\n"),
        Text("# chưa xem lại\nintroduction: ▸|\n  Mở lớp.\n"),
        Text("introduction: ▸Năm 2019\n  mở lớp.  # chưa xem lại\n"),
        Text("sections:\n  - {title: A, text: ▸B.}  # bỏ qua: x # chưa  xem lại\n"),
        Text("", letter="department: VP\ntext: ▸Gửi.  # chưa xem lại\n"),
    ],
    "text-still-open": [
        prose("Mở rộng hội thi ▸……"),
        prose("Mở ▸....... lớp"),
        activity('text: "{date}: ▸…… ……"', "date: 1/2/2020"),
        Text("introduction: ▸……\n"),
        Text("", letter="department: VP\ntext: Gửi ▸……….\n"),
    ],
    "id-of-a-particular": [
        Text("statistics:\n  - {id: ▸place, label: Địa điểm, value: 4}\n"),
        Text("", ORGANIZATION.replace("id: hoi-b", "id: ▸parties")),
    ],
    "name-says-nothing": [
        prose("Có ▸{co}"),
        prose("Có ▸{lop.ty-le} và ▸{lop.muc-tieu}"),
        prose("Họ là ▸{hoi-b.ngan}"),
        activity("text: Làm ▸{date}"),
        activity("text: Cùng ▸{partners} tại ▸{place}, ▸{series} ▸{edition}"),
    ],
    "unknown-name": [
        written('department: VP\ntext: "Gửi ▸{bao-caos}"\n'),
        prose("Mở ▸{lóp} và ▸{lop.la}"),
        prose("Mở ▸{}"),
        prose("Vào ▸{date}"),
        prose("▸Vào &#123;la}"),
        activity("text: Ký ▸{parties}"),
    ],
    "unsafe-link": [
        prose("Xem [a](▸ftp://a.vn)"),
        prose("Xem [a](▸/etc/passwd)"),
        prose("Xem [a](▸#muc)"),
    ],
    "document-never-named": [Text(DOCUMENT.replace("id: ", "id: ▸"))],
    "duplicate-id": [
        Text(STATISTICS.replace("id: ty", "id: ▸lop")),
        Text(STATISTICS.replace("id: ty", "id: ▸hoi-a")),
        section("id: ▸lop", before=STATISTICS),
        Text("", ORGANIZATION.replace("id: hoi-b", "id: ▸hoi-a")),
    ],
    "unknown-reference": [
        written("department: VP\nsignatory: {person: ▸ai-do}\n"),
        organized("letter: {signatory: {person: ▸ai-do}}"),
        Text(HEAD.replace("nguyen", "▸le")),
        activity('text: "{partners}"', "partners: [hoi-a, ▸hoi-c]"),
        members(admitted_list="[hoi-a, Hội Cây cảnh, ▸hoi-c]"),
        statistic("excluded: [{names: [▸hoi-c]}]"),
        activity("text: a", "statistics: [▸lop]"),
        activity("text: a", "documents: [▸quy-che]"),
        activity("text: a", "source: ▸bai-bao, đoạn 3"),
        section("speeches:", "  - {id: a, text: a, speaker: ▸ai}"),
        section("plan:", "  - {id: a, text: a, section: ▸dau}"),
        section("figures: {title: A, statistics: [lop, ▸lo]}", before=STATISTICS),
    ],
    "unknown-regulation": [
        written("department: VP\nregulation: ▸nd31\n"),
        issued("regulation: ▸nd31-2020"),
        Text("", ORGANIZATION + "regulation: ▸tt99\n"),
    ],
    "unknown-lineage": [organized("regulation_lineage: ▸dang")],
    "no-regulation-in-force": [
        Text(HEAD.replace("period: 2020", "period: ▸2009"), folder="2009"),
        issued("date: ▸04/3/2011", year="2010"),
        written("department: VP\ndate: ▸04/3/2011\n", "regulation: tt01-2011"),
    ],
}

GOOD: dict[str, list[Text]] = {
    "annex-never-cited": [
        annexed('"Xem {pl}"'),
        annexed('"Xem {pl.ten}"'),
        annexed('"Xem {pl}"', 'id: pl, title: Phụ lục, text: "{pl}"'),
        Text("sections:\n  - title: A\nconclusion: Kèm {pl}.\nannexes:\n  - {id: pl, title: Phụ lục}\n"),
        Text("annexes: []\n"),
    ],
    "part-begins-late": [
        Text("sections:\n  - {title: A, part: Phần A}\n  - {title: B}\n  - {title: C, part: Phần C}\n")
    ],
    "plan-field-out-of-order": [
        section("plan:", "  - {id: a, text: Họp., field: Hội họp}", "  - {id: b, text: Gặp., field: Hội họp}"),
        section("plan:", "  - {id: a, text: Họp.}", "  - {id: b, text: Thi.}"),
    ],
    "format-not-allowed": [
        issued("format: {margin_left: 35, body_size: 13, head_size: 12}"),
        issued('format: {first_line_indent: "12,7", line_height: 1.5}'),
        organized("format: {contact_size: 12}", letter="department: VP\nformat: {letter_subject_size: 12}\n"),
    ],
    "sign-in-words": [written("department: VP\n"), written("department: KHCN&MT-TH\n")],
    "profit-not-named": [
        *(
            Text(PROFIT.format(each))
            for each in ("Công ty {ln.lai-lo}.", "Lợi nhuận đạt {ln}.", "Năm nay có lãi: {ln}.")
        ),
        Text(PROFIT.replace("930", "-620").format("Công ty {ln} trong năm.")),
    ],
    "full-stop-missing": [
        Text(_ACTIVITIES % ("Hội Mẫu đã họp", "Hội Mẫu tổ chức thi", "Hội Mẫu đi thăm.")),
        Text(_ACTIVITIES % ("Hội Mẫu đã họp", "Hội Mẫu tổ chức thi", "Hội Mẫu đi thăm")),
        Text(_ACTIVITIES % ("Hội Mẫu đã họp.", "Hội Mẫu đã thi.", "Hội Mẫu đi thăm")),
        Text(_ACTIVITIES % ("Hội Mẫu đã họp.", "Hội Mẫu tổ chức thi…", "Hội Mẫu nói: “Được.”")),
        Text(_ACTIVITIES % ("Hội Mẫu đã họp.", "Hội Mẫu đã thi:\\n\\n- đợt một;\\n- đợt hai", "Hội Mẫu đi thăm.")),
        section("activities:", "  - {id: a, text: Hội Mẫu họp mặt.}", "  - {id: b, text: Hội Mẫu đi thăm}"),
    ],
    "claim-contradicts-figure": [
        section("text: 'Mở {so}, vượt chỉ tiêu {so.muc-tieu}.'", before=_COMPARED % (13, 12, 9)),
        section("text: 'Mở {so}, chưa vượt chỉ tiêu.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, phấn đấu vượt chỉ tiêu.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so} và 5 hội thảo vượt chỉ tiêu.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, nhiều chỉ tiêu khác vượt kế hoạch.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Tổng thu vượt kế hoạch, có {so}.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}. Tổng thu vượt kế hoạch.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so}, vượt kế hoạch.'", before=_COMPARED % (3, "không quá 2", 4)),
        section("text: 'Mở {so}, tăng so với năm 2015.'", before=_COMPARED % (9, 12, 11)),
        section("text: 'Mở {so}, tăng cường quản lý so với năm trước.'", before=_COMPARED % (9, 12, 11)),
        section("text: 'Mở {so} nhưng kinh phí tăng so với năm trước.'", before=_COMPARED % (9, 12, 11)),
        section("text: 'Mở {so}, giảm {so.tang-giam.so} so với năm trước.'", before=_COMPARED % (9, 12, 11)),
        section("text: 'Mở {so}, bằng năm trước.'", before=_COMPARED % (11, 12, 11)),
        section("text: 'Mở {so} (kế hoạch 12), năm trước {so.nam-truoc}.'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so.nam-truoc} (kế hoạch 10).'", before=_COMPARED % (11, 12, 9)),
        section("text: 'Mở {so} (chỉ tiêu 1.250 lớp; cùng kỳ 900).'", before=_COMPARED % (1300, 1250, 900)),
    ],
    "word-doubled-by-name": [
        section("text: Có {so.so} hội viên, {so} mới, hơn {so} cũ.", before=_FIGURE % "46, unit: hội viên"),
        section("text: Gửi {so} trình Ủy ban.", before=_FIGURE % "12, unit: chương trình"),
        section("activities:", "  - {id: hop, date: 5/3/2020, text: 'Họp từ {date}. Vào {date}, Hội Mẫu bàn.'}"),
    ],
    "figure-of-another-time": [
        Text(_LATER % "3"),
        statistic("value: 3", "as_of: 12/2020"),
        statistic("value: 3", "as_of: 30/11/2020"),
    ],
    "later-figure-added": [
        Text(_LATER % "3" + '  - {id: cong, label: Cộng, value: "{so} + 2", as_of: 01/2021, after_period: có}\n')
    ],
    "guest-not-named": [
        activity(
            'text: "Dự có {guests}."', "guests: [{name: Lê Văn Mẫu}, {person: nguyen-van-mau}, {posts: [bạn đọc]}]"
        )
    ],
    "guest-of-no-body": [
        activity(
            'text: "Dự có {guests}."',
            "guests:",
            "  - {person: nguyen-van-mau}",
            "  - {name: Trần Văn Mẫu, posts: [Phó Giám đốc], body: hoi-a}",
            "  - {name: Lê Thị Mẫu, posts: [Phó Chủ tịch Hội Mẫu]}",
            "  - {posts: [Phó Chủ tịch]}",
            "  - {name: Lê Văn Mẫu}",
        )
    ],
    "guest-post-in-small-letters": [
        activity(
            'text: "Dự có {guests}."',
            "guests:",
            "  - {name: Lê Văn Mẫu, posts: [Phó Giám đốc, nguyên Chủ tịch Hội A, đại biểu Quốc hội]}",
            "  - {posts: [chủ tịch các hội]}",
        )
    ],
    "balance-wrong": [
        Text(_BALANCE % ("30", "24", "6")),
        Text(_BALANCE % ("24", "30", "-6")),
        Text(_BALANCE % ("30", "24", "7") + _OPENING),
        Text(_BALANCE % ("30", "hơn 20", "7")),
        Text(_BALANCE.replace("label: Còn lại", "label: Còn lại của thôn A") % ("30", "24", "5")),
    ],
    "part-without-its-label": [
        section('text: "Có {so.a} cá nhân, {so.b} tập thể và {so.c}."', before=_PARTS),
        section('text: "Cá nhân và tập thể: {so.a}, {so.b}."', before=_PARTS),
    ],
    "detail-not-printed": [
        activity(
            'text: "{date} tại {place}, {partners} mở {series} {edition}"',
            "date: 12/5/2020",
            "place: Nhà văn hóa",
            "partners: [hoi-a]",
            "series: Hội thi",
            "edition: lần thứ 2",
        ),
        activity(
            "text: Ngày 12 tháng 5, tại huyện Mẫu, cùng Hội A",
            "date: 12/5/2020",
            "place: Nhà văn hóa huyện Mẫu",
            "partners: [hoi-a]",
        ),
        activity("text: Lãnh đạo các sở và Lê Văn Mẫu dự", "guests: [{posts: [lãnh đạo các sở]}, {name: Lê Văn Mẫu}]"),
        activity('text: "Dự có {guests.khach-1}."', "guests: [{name: Lê Văn Mẫu}]"),
        activity(
            "text: Dịp tết, Hội thi Tay nghề lần thứ 2 mở ở {hoi-a}",
            "date: 1/2020",
            "series: Hội thi Tay nghề",
            "edition: lần thứ 2",
            "partners: [hoi-a]",
            "place: Hội A tỉnh Mẫu",
        ),
        activity("text: Mở hội thi", "date: 2020"),
        activity("text: Mở hội thi", "date: không rõ"),
        section("text: Từ tháng 3 đến tháng 5, mở lớp.", "activities:", "  - {id: a, text: Lớp một, date: 12/3/2020}"),
        section("signings:", "  - {id: a, text: '{parties} ký {ngay}', date: 5/2020, parties: [hoi-a]}"),
    ],
    "printed-twice": [
        issued("addressees: [Hội A, Các báo, đài v.v.]"),
        written("department: VP\nsubject: gửi báo cáo\narchive: VT, VP\n"),
        written("department: VP\narchive: Lưu trữ lịch sử tỉnh\n"),
        Text(HEAD.replace("Tổng kết hoạt động năm 2020", "Báo cáo viên giỏi năm 2020")),
        Text("sections:\n  - {title: 2020. Kết quả}\n  - {title: V. I. Lê-nin}\n  - {title: Internet}\n"),
        annexed('"Xem {pl}"', "id: pl, title: Phụ lục danh sách"),
    ],
    "letter-before-report": [
        written("department: VP\ndate: 12/01/2021\n", "date: 12/01/2021"),
        written("department: VP\ndate: 12/01/2021\n"),
        written("department: VP\n", "date: 12/01/2021"),
    ],
    "letter-without-department": [
        written("department: VP\n"),
        organized("letter: {department: VP}", letter="number: 12\n"),
    ],
    "table-row-length": [table("a | 1", "b |", '"| 2"', "a|1"), table("a", columns="[{title: A}]")],
    "table-without-figures": [
        table("a | –", "b | 2"),
        table("a | –", columns="[{title: A}, {title: B}]"),
    ],
    "table-cell-not-a-figure": [
        section("tables:", _NUMBERS, '    rows: ["{lop} + {ty.dat}"]', before=STATISTICS),
        section("tables:", _NUMBERS, '    rows: ["{ty.ty-le}"]', before=STATISTICS),
        table("a | 1000", "b |", "c | –", "d | 12,5", "e | hơn 20"),
        table("a | mười hai", columns="[{title: A}, {title: B}]"),
    ],
    "after-period-inside-period": [
        activity('text: "{date}"', "date: 12/01/2021", "after_period: có"),
        activity('text: "{date}"', "date: 31/12/2020 - 2/1/2021", "after_period: có"),
        activity('text: "{date}"', "date: không rõ", "after_period: có"),
        activity("text: a", "after_period: có"),
    ],
    "date-outside-period": [
        activity('text: "{date}"', "date: 1/1/2020"),
        activity('text: "{date}"', "date: 31/12/2020"),
        activity('text: "{date}"', "date: 12/2020"),
        activity('text: "{date}"', "date: 2020"),
        activity('text: "{date}"', "date: không rõ"),
        activity('text: "{date}"', "date: 30/12/2019 - 2/1/2020"),
        activity('text: "{date}"', "date: 12/01/2021", "after_period: có"),
    ],
    "as-of-outside-period": [
        Text("as_of: 30/11/2020\n"),
        issued("date: 28/12/2020", sections="as_of: 12/2020\n"),
    ],
    "due-before-plan-begins": [
        section(
            "plan:",
            "  - {id: a, text: a, due: 1/1/2021}",
            "  - {id: b, text: b, due: không rõ}",
            "  - {id: c, text: c}",
        )
    ],
    "issue-date-far-from-period": [
        issued("date: 30/10/2020"),
        issued("date: 5/1/2021"),
        issued("date: 1/1/2022"),
        issued("date:"),
        issued("date: 5/1/2020", year="2019"),
    ],
    "date-after-issue": [
        issued("date: 15/12/2020", sections=reported("15/12/2020", "12/2020", "2020", "không rõ", "10-20/12/2020")),
        issued("date: 15/01/2021", sections=reported("12/01/2021, after_period: có")),
        issued("date:", sections=reported("31/12/2020")),
        issued("date: 15/12/2020", sections="sections:\n  - {title: A, plan: [{id: a, text: a, due: 31/3/2021}]}\n"),
    ],
    "change-disagrees-with-previous": [
        statistic("value: 100", "previous: 90", "change: +10"),
        statistic("value: 90", "previous: 100", "change: -10"),
        statistic("value: 100", "previous: 90", "change: +11,1%"),
        statistic("value: 100", "previous: 90", "change: +11%"),
        statistic("value: 90", "previous: 100", "change: -10%"),
        statistic("value: 0", "previous: 100", "change: -100%"),
        statistic("value: 105", "previous: 1000", "change: -89,5%"),
        statistic("value: 26 tỷ đồng", "previous: 25,7 tỷ đồng", "change: +300 triệu đồng"),
        statistic("value: 26 tỷ đồng", "previous: 25,7 tỷ đồng", "change: +1,2%"),
        statistic("value: 64,5%", "previous: 60,5%", "change: +4%"),
        statistic("value: 40/62", "previous: 5/10", "change: +14,5%"),
        statistic("value: hơn 1000", "previous: 900", "change: +50"),
        statistic("value: 1000", "previous: 900", 'change: "+hơn 50"'),
        statistic("value: 40/62", "previous: 5/10", "change: +35"),
        statistic("value: 12", "previous: 10%", "change: +2"),
        statistic("value: 12", "change: +2"),
        statistic("previous: 12", "change: +2"),
        statistic("value: có", "previous: 12", "change: +2"),
    ],
    "chart-mixes-dimensions": [
        section("charts:", "  - {id: do-thi, title: A, statistics: [lop, co]}", before=STATISTICS),
        section("charts:", "  - {id: do-thi, title: A, statistics: [ty]}", before=STATISTICS),
        charted("statistics: [lop]", "years: 2019-2020", beside={"2019": LAST_YEAR}),
        charted("statistics: [so]", "type: thành phần", statistics=PARTS.replace("value: 9", "value: 9/12")),
    ],
    "chart-mixes-units": [
        charted("statistics: [lop, gio]", statistics=HOURS),
        charted("statistics: [lop]", "years: 2018-2020", beside={"2018": LAST_YEAR.replace(", unit: lớp", "")}),
        charted("statistics: [lop]", "years: 2019-2020", beside={"2019": LAST_YEAR.replace("unit: lớp", "unit: Lớp")}),
    ],
    "chart-type-and-years": [
        charted("statistics: [lop]", "years: 2019-2020"),
        charted("statistics: [so]", "type: thành phần", statistics=PARTS),
        charted("statistics: [lop]", "type: bars"),
    ],
    "chart-without-figures": [
        charted("statistics: [lop, dich]", "type: target", statistics="  - {id: dich, label: D, target: 5}\n"),
        charted("statistics: [cu]", "years: 2018-2020", beside={"2019": LAST_YEAR.replace("id: lop", "id: cu")}),
        charted("statistics: [so]", "years: 2019-2020", statistics="  - {id: so, label: S, value: 0}\n"),
    ],
    "chart-holds-too-much": [
        charted("statistics: [so]", "type: parts", "years: 2019-2020", statistics=PARTS),
        charted("statistics: [lop, lop, lop, lop]", "years: 2019-2020"),
        charted(f"statistics: [{', '.join(['lop'] * 20)}]"),
    ],
    "members-listed-otherwise": [
        members(admitted="2", admitted_list="[hoi-a, Hội C]"),
        members(admitted_list="[hoi-a, Hội C]"),
        members(admitted="20"),
        members(excluded="[{count: 3}, {names: [hoi-a]}]"),
        statistic("excluded: [{count: hơn 1, names: [hoi-a, hoi-b]}]"),
    ],
    "membership-does-not-add-up": [
        members(opening="100", admitted="10", left="5", closing="105"),
        members(opening="20", admitted_list="[hoi-a, Hội C]", left_list="[Hội D]", closing="21"),
        members(opening="100", admitted="0", left="0", closing="100"),
        members(opening="100", left="5", closing="200"),
        members(opening="hơn 100", admitted="10", left="5", closing="1"),
        members(closing="5"),
    ],
    "parts-do-not-add-up": [
        statistic("value: 12", parts("5", "7")),
        statistic("value: 12", parts("5", "6", complete="không")),
        statistic("value: 12", parts("5", "7", complete="không")),
        statistic("value: 12", parts("5", "")),
        statistic("value: 12", parts("5", "có")),
        statistic("value: 12", parts("5", "5%")),
        statistic("value: 12", parts("5 đồng", "6 đồng")),
        statistic(parts("5", "6")),
        statistic("value: 40/62", parts("30", "10")),
        statistic("value: 40/62", parts("50", "12")),
        statistic("value: 40/62", parts("50", "5", complete="không")),
        statistic('value: ">1000"', parts("500", "501")),
        statistic("value: gần 1000", parts("500", "499")),
        statistic("value: khoảng 1000", parts("700", "700")),
        statistic("value: hàng trăm", parts("100", "50")),
        statistic("value: 25", parts("dưới 10", "15-20")),
        statistic("value: 12", parts("hơn 5", "6")),
        statistic("value: 15-20", parts("10", "8")),
        statistic("value: 2,5 tỷ đồng", parts("2 tỷ đồng", "500 triệu đồng")),
        statistic("value: 12,5", parts("10,25", "2,25")),
    ],
    "percent-disagrees-with-base": [
        statistic("value: 64,5%", "percent_of: {part: 40, base: 62}"),
        statistic("value: 65%", "percent_of: {part: 40, base: 62}"),
        statistic("value: 64,52%", "percent_of: {part: 40, base: 62}"),
        statistic("value: 12,5%", "percent_of: {part: 1, base: 8}"),
        statistic("value: 13%", "percent_of: {part: 1, base: 8}"),
        statistic("value: 33,3%", "percent_of: {part: 1 tỷ đồng, base: 3 tỷ đồng}"),
        statistic("value: 50%", "percent_of: {part: hơn 40, base: 62}"),
        statistic("value: 50%", "percent_of: {part: 40, base: 62 đồng}"),
        statistic("value: 50%", "percent_of: {part: 40, base: 0}"),
        statistic("value: 50", "percent_of: {part: 40, base: 62}"),
    ],
    "prizes-do-not-add-up": [
        statistic("value: 10", "prizes: {special: 1, first: 1, second: 2, third: 3, consolation: 3}"),
        statistic("value: 9", "prizes: {first: 1, second: 2, third: 3, consolation: 3}"),
        statistic("value: 8", "prizes: {special: 0, first: 0, second: 2, third: 3, consolation: 3}"),
        statistic("value: 10", "prizes: {first: 1, second: 2}"),
        statistic("value: 10", "prizes: {first: có, second: 20, third: 3, consolation: 3}"),
        statistic("value: 10", "prizes: {}"),
        statistic("prizes: {first: 1}"),
    ],
    "prizes-fall-short": [
        statistic("value: 9", "prizes: {first: 1, second: 2, third: 6}"),
        statistic("value: 9", "prizes: {first: 1, second: 2, third: 5, consolation: 1}"),
        statistic("value: 9", "prizes: {first: 1, second: 2}"),
        statistic("value: hơn 8", "prizes: {first: 1, second: 2, third: 5}"),
        statistic("value: 9", "prizes: {first: có, second: 2, third: 5}"),
    ],
    "ratio-exceeds-total": [statistic("value: 40/62"), statistic("value: 62/62"), statistic("value: 0/5")],
    "units-disagree": [
        statistic('value: "1,2 triệu lượt"', "unit: Lượt"),
        statistic('value: "1,2 triệu lượt"', "previous: 900 nghìn"),
        statistic("value: 5 triệu đồng", "unit: A"),
    ],
    "count-with-fraction": [
        members(opening="100", closing="hơn 1000"),
        statistic('value: "12,5"', "prizes: {first: 1, second: có}"),
        section("commendations:", "  - {id: a, form: A, text: a, groups: có, individuals: 1 tỷ đồng}"),
    ],
    "ratio-of-nothing": [statistic("value: 0/1"), statistic("value: không có")],
    "addressees-not-printed": [
        issued("addressees: [Ủy ban]"),
        issued("date: 5/3/2020", "addressees: [Ủy ban]", year="2019"),
        issued("type: tờ trình", "addressees: [Ủy ban]"),
        issued("regulation: tt01-2011"),
    ],
    "authority-order": [
        signed("TM. Ban Thường vụ", "KT. Chủ tịch"),
        signed("TM. Ban Thường vụ"),
        signed("KT. Chủ tịch"),
        signed("TUQ. Chủ tịch", "KT. Trưởng ban"),
    ],
    "until-no-day": [organized("earlier:", "  - {until: quý II/2025, name: Hội A}")],
    "entry-out-of-date": [
        calling("Họp.", "{id: so, name: Sở Thông tin và Truyền thông tỉnh Mẫu}"),
        calling("Họp với {so} (nay là {so-moi}).", "{id: so, name: Sở Giao thông vận tải}", "{id: so-moi, name: Sở A}"),
        calling("Năm 2024, {so} giao việc.", "{id: so, name: Sở Giao thông vận tải}"),
        calling(
            "Họp với {so}.", "{id: so, name: Sở A, earlier: [{until: 28/02/2025, name: Sở Tài nguyên và Môi trường}]}"
        ),
        calling("Họp với {bo}.", "{id: bo, name: Bộ Giao thông vận tải}", year="2020"),
        calling("Trước đây, theo {nd}, hội báo cáo vào tháng 12.", more=DECREE % ""),
    ],
    "earlier-contradicts-itself": [
        organized("earlier:", "  - {until: 30/6/2019, name: Hội A}", "  - {until: 30/6/2019, place: Xã Mẫu}"),
        organized("earlier:", "  - {until: 30/6/2019, name: Hội A}", "  - {until: 2018, name: Hội C}"),
    ],
    "letterhead-line-too-long": [headed("[Liên hiệp các Hội Toán, Học và Kỹ thuật]", "[Ủy ban nhân dân tỉnh Bạ]")],
    "name-with-degree": [
        Text("", ORGANIZATION.replace("Nguyễn Văn Mẫu", name)) for name in ("Nguyễn Tiến Sĩ", "Tsering", "Bùi Cẩm Tú")
    ],
    "name-with-post": [
        Text("", ORGANIZATION.replace("Nguyễn Văn Mẫu", name)) for name in ("Ông Văn Mẫu", "Anh Thư", "Bàng Mẫu")
    ],
    "person-in-small-letters": [Text("", ORGANIZATION.replace("Nguyễn Văn Mẫu", "H’Mẫu Niê"))],
    "place-begins-small": [
        Text("", ORGANIZATION.replace("place: Tỉnh Mẫu", "place: TP. Hồ Chí Minh")),
        Text(HEAD.replace("issuance:\n", "issuance:\n  place: Đắk Lắk\n")),
    ],
    "period-differs-from-folder": [Text("")],
    "signatory-without-post": [
        Text(HEAD.replace("mau}", "mau, post: Chủ tịch}"), ORGANIZATION.replace(", posts: [Chủ tịch]", "")),
        Text(HEAD.replace("mau}", "mau, authority: [Q. Chủ tịch]}"), ORGANIZATION.replace(", posts: [Chủ tịch]", "")),
    ],
    "photo-missing": [section("photos:", "  - {id: a, caption: A}")],
    "photo-outside-workspace": [
        Text(
            section("photos:", "  - {id: a, caption: A, file: photos/../a.png}").report,
            files={"a.png": picture(), "photos/b": b""},
        )
    ],
    "photo-unreadable": [
        Text(
            section("photos:", "  - {id: a, caption: A, file: photos/a.png}").report,
            files={"photos/a.png": picture(kind)},
        )
        for kind in ("PNG", "JPEG", "WEBP")
    ],
    "markdown-not-allowed": [
        prose(
            "|\n      Một **đoạn** *văn*\\\n      có [liên kết](https://a.vn).\n\n      - a\n        1. b\n\n      + c"
        ),
        prose("Giá < 5 & > 3, sao \\* và \\# hoặc 1 * 2"),
    ],
    "figure-not-computed": [
        Text(STATISTICS + '  - {id: a, label: A, value: "{lop} + {ty.dat}"}\n  - {id: b, label: B, value: "3/{a}"}\n'),
        Text(STATISTICS + '  - {id: a, label: A, value: "{b} + 1"}\n  - {id: b, label: B}\n'),
    ],
    "part-name-taken": [
        Text(
            PARTS.replace("{label: A", "{id: a, label: A")
            .replace("{label: B", "{id: b, label: B")
            .join(["statistics:\n", ""])
        ),
        statistic("value: 9", "stages: [{label: A, value: 3}, {id: b, label: B, value: 3}]"),
    ],
    "stage-grows": [
        statistic("value: 9", "stages: [{label: A, value: 9}, {label: B}, {label: C, value: 0}]"),
        statistic("value: 9/20", "stages: [{label: A, value: 9}]"),
        statistic("value: hơn 80", "stages: [{label: A, value: 100}]"),
    ],
    "carried-over-from-later": [
        section("plan:", f"  - {{id: a, text: A., carried_over_from: {year}}}")
        for year in ("2020", "2019", "2020-h2", "kỳ trước")
    ],
    "points-before-subsections": [
        section("text: X.", "activities:", "  - {id: a, text: A.}", "sections: [{title: C, text: D.}]"),
        section("activities:", "  - {id: a, text: A.}", "  - {id: b, text: B.}"),
    ],
    "name-outside-prose": [
        prose("Mở {lop}"),
        Text(f"{STATISTICS}sections:\n  - title: Mở {{lop}}\n"),
        Text("sections:\n  - title: Tập hợp {A, b}\n"),
        section("text: a", "photos:", '  - {id: a, caption: "Ảnh {lop.so}"}', before=STATISTICS),
        section("tables:", "  - columns: [{title: A}, {title: B}]", '    rows: ["Mở {lop} | 5"]', before=STATISTICS),
    ],
    "loose-brace": [prose("Mở {lop}, **{ty}** và\\\n      {tien}"), activity('text: "{date}"', "date: 1/2/2020")],
    "list-on-one-line": [
        prose("|\n      Gồm:\n\n      - a;\n      - b."),
        prose("|\n      Gồm:\n      - a;\n      - b."),
        prose(">-\n      Gồm các việc:\n\n\n      - a;\n\n      - b."),
        prose("Từ 2 - 3; 4 - 5; Hội A - Hội B; kết thúc"),
        prose('"Gồm: - một việc"'),
    ],
    "letter-not-in-font": [
        prose("CO₂, cm², ≤ 5 ‰, ± 3 °C, 2 × 3, → ☐ ☑ ✓ • …, H⁺, ½, α, Жуков, Č, €"),
    ],
    "text-in-one-language": [
        Text("sections:\n  - {title: Kết quả, text: {vi: Hội Mẫu đã họp., en: We met.}}\n"),
        prose("Hội Mẫu đã họp."),
    ],
    "text-in-vietnamese": [
        Text(
            f"{IN_ENGLISH}sections:\n  - {{title: Results, text: At Hội Mẫu in Đà Lạt we had café and crème brûlée.}}\n"
        ),
        prose("Họp với đoàn viên"),
    ],
    "number-typed-as-in-vietnamese": [
        Text(
            f"{IN_ENGLISH}sections:\n  - title: Results\n    text: >-\n"
            "      There were 1,000 readers, 12.5% more, by Articles 3,5 and 7 of Decree No. 1.250, in version 1.2.\n"
            "    tables: [{columns: [{title: Books, numeric: có}], rows: ['1000', '12,5']}]\n"
        ),
        prose("Có 1.000 bạn đọc"),
    ],
    "text-not-reviewed": [
        Text("introduction: |\n  Có người viết: # chưa xem lại\n"),
        Text("introduction: Đã xem.  # đã xem lại; trước đây chưa xem lại\n"),
        Text("# introduction: Năm 2019.  # chưa xem lại\nconclusion: Hết.\n"),
    ],
    "text-still-open": [
        prose("Tư vấn, phản biện…"),
        prose("Tư vấn, phản biện, v.v… Và nữa…"),
        Text("sections:\n  - {title: ……, text: a}\n"),
    ],
    "id-of-a-particular": [
        Text(STATISTICS),
        section("signings:", "  - {id: date, text: a}"),
    ],
    "name-says-nothing": [
        prose("Mở {lop}, {lop.so}, {ty.ty-le}, {hoi-a.ngan}, {nguyen-van-mau.chuc-vu}"),
        activity("text: Làm {date} tại {place} cùng {partners}", "date: 1/2/2020", "place: Mẫu", "partners: [hoi-a]"),
    ],
    "unknown-name": [
        prose("Mở {lop} và {hoi-a}, {nguyen-van-mau.ten}, &#123;lop}"),
        section("signings:", '  - {id: a, text: "Ký {parties}", parties: [hoi-a, hoi-b]}'),
    ],
    "unsafe-link": [prose("Xem [a](https://a.vn), [b](HTTP://b.vn), [c](mailto:c@d.vn), <https://e.vn>")],
    "document-never-named": [section("text: Theo {quy-che.loai}", before=DOCUMENT)],
    "duplicate-id": [Text(STATISTICS), section("id: ket-qua", before=STATISTICS)],
    "unknown-reference": [
        activity('text: "{partners}"', "partners: [hoi-a, hoi-b]", "fulfils: [viec-nam-ngoai]"),
        section("plan:", "  - {id: a, text: a, section: dau}", "id: dau"),
        Text("sources:\n  - {id: bai-bao, title: A}\n" + activity("text: a", "source: bai-bao, đoạn 3").report),
    ],
    "unknown-lineage": [organized("regulation_lineage: state")],
    "no-regulation-in-force": [
        issued("date: 05/3/2011", year="2010"),
        issued("regulation: tt01-2011", year="2009"),
        Text(HEAD.replace("2020", "2009"), ORGANIZATION + "regulation: tt01-2011\n", folder="2009"),
    ],
    "unknown-regulation": [issued("regulation: tt01-2011"), Text("", ORGANIZATION + "regulation: nd30-2020\n")],
}

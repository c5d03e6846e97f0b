"""What the document of a year has to say: its paragraphs, tables and frame, made of the data alone."""

from hoi_mau.account import Expected, used
from hoi_mau.amounts import counted, printed, share
from hoi_mau.changes import beside, in_table
from hoi_mau.files import TERM, Data, Period, organization, report
from hoi_mau.overview import tell
from hoi_mau.page import Table
from hoi_mau.plans import reached, shortcomings, tasks
from hoi_mau.words import PRIZES, body, due, filled

LETTERS = "abcdđeghiklmnopqrstuvxy"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_TOLD = ("activities", "signings", "speeches", "commendations", "shortcomings", "lessons", "proposals")


def expected(year: Period) -> Expected:
    """The document of a year, or of the term."""
    data, found = report(year), Expected(year)
    _frame(found, data)
    found.paragraphs += [f"{each}." for each in data["issuance"].get("legal_bases", ())]
    if "introduction" in data:
        found.paragraphs.append(filled(data["introduction"], year))
    reviewed = any(
        "plan_review" in each for section in data["sections"] for each in (section, *section.get("sections", ()))
    )
    part = index = 0
    for position, section in enumerate(data["sections"]):
        if "part" in section:
            part, index = part + 1, 0
            found.headings += [f"Phần {ROMAN[part - 1]} {section['part'].upper()}"]
        index += 1
        found.headings.append(f"{ROMAN[index - 1]}. {section['title'].upper()}")
        inner = list(section.get("sections", ()))
        if position == 0 and not reviewed and tasks(year):
            title = f"Kết quả thực hiện nhiệm vụ năm {year}"
            inner.append({"title": title, "plan_review": {"title": title}})
        _contents(found, section, letters=bool(inner))
        for number, each in enumerate(inner, 1):
            found.headings.append(f"{number}. {each['title']}")
            _contents(found, each, letters=True)
    if "conclusion" in data:
        found.paragraphs.append(filled(data["conclusion"], year))
    for number, annex in enumerate(data.get("annexes", ())):
        several = len(data["annexes"]) > 1
        found.headings.append(annex["title"].upper())
        found.frame.append(" ".join(["Phụ lục", *([ROMAN[number]] if several else [])]))
        found.frame.append(f"(Kèm theo Báo cáo số {_sign(data)} {_day(data)} của {organization()['name']})")
        _contents(found, annex, letters=False)
    return found


def _sign(data: Data) -> str:
    number = data["issuance"].get("number")
    return f"{f'{int(number):02}' if number else ''}/BC-{organization()['abbreviation']}"


def _day(data: Data) -> str:
    if "date" not in data["issuance"]:
        return f"ngày tháng năm {TERM[-1] + 1}"
    day, month, year = (int(each) for each in data["issuance"]["date"].split("/"))
    return f"ngày {day:02} tháng {month:02} năm {year}" if month < 3 else f"ngày {day:02} tháng {month} năm {year}"


def _frame(found: Expected, data: Data) -> None:
    issuance, contact = data["issuance"], organization()["contact"]
    found.frame += [
        f"Số: {_sign(data)}",
        f"{organization()['place']}, {_day(data)}",
        f"BÁO CÁO {issuance['subject']}",
        f"Địa chỉ: {contact['address']} Điện thoại: {contact['phone']} Email: {contact['email']}",
    ]
    if "drafter" in issuance:
        found.frame.append(f"{issuance['drafter']}.({issuance['copies']})")


def _contents(found: Expected, section: Data, *, letters: bool) -> None:
    """What a section says, in the order in which it is printed."""
    year = found.year
    if "text" in section:
        found.paragraphs.append(filled(section["text"], year))
    told = [entry for key in _TOLD for entry in _told(found, section, key)]
    if not any(key in item for item in section.get("plan", ()) for key in ("owner", "due", "target")):
        told += [[filled(item["text"], year)] for item in section.get("plan", ())]
    for number, (first, *more) in enumerate(told):
        mark = f"{LETTERS[number]}) " if letters else f"{number + 1}. "
        found.paragraphs += [f"{mark if len(told) > 1 else ''}{first}", *more]
    for part in section.get("term_overview", ()):
        tell(part, found)
    if "plan_review" in section:
        found.tables.append(_review(found, section["plan_review"]["title"]))
    if "figures" in section:
        found.tables.append(_figures(found, section["figures"]))
    if "memberships" in section:
        found.tables.append(_members(found, section["memberships"]))
    if any(
        each.get(key, "có") != "có" for each in section.get("commendations", ()) for key in ("groups", "individuals")
    ):
        found.tables.append(_commendations(found, section["commendations"]))
    if any("owner" in item for item in section.get("plan", ())):
        found.tables.append(_plan(found, section["plan"]))
    found.tables += [_data_table(found, each) for each in section.get("tables", ())]
    found.charts += section.get("charts", ())


def _told(found: Expected, section: Data, key: str) -> list[list[str]]:
    """The entries of a kind, each as its paragraphs."""
    year, entries = found.year, []
    for each in section.get(key, ()):
        text = filled(each["text"], year, each)
        if "addressee" in each:
            text = f"Đối với {body(each['addressee'])}: {text}"
        entries.append([text, *(f"- {name}" for name in each.get("names", ())), *_causes(each.get("causes", ()), year)])
    if key == "shortcomings" and entries:
        entries += [[text, *_causes([cause], year)] for text, cause in shortcomings(year)]
    return entries


def _causes(causes: list[str], year: int) -> list[str]:
    said = [filled(each, year) for each in causes]
    return (
        [f"Nguyên nhân: {said[0]}"]
        if len(said) == 1
        else [*["Nguyên nhân:"] * bool(said), *(f"- {each}" for each in said)]
    )


def _figures(found: Expected, asked: Data) -> Table:
    year, rows, notes = found.year, [], []
    chosen = [each for each in report(year)["statistics"] if each["id"] in asked.get("statistics", [each["id"]])]
    for number, each in enumerate(chosen, 1):
        before = beside(year, each)
        change, percent = in_table(before.change if before else None)
        value, unit = each.get("value"), each.get("unit", "")
        shown = before.before if before else ""
        rows.append(
            (
                *(str(number), each["label"], unit, printed(value, "–"), share(value)),
                *(printed(each.get("target")), reached(each), shown, change, percent),
            )
        )
        parts = [(part["label"], part["value"]) for part in each.get("parts", {"items": ()})["items"]]
        parts += [(f"Giải {PRIZES[name]}", given) for name, given in each.get("prizes", {}).items()]
        rows += [("", f"Trong đó: {label}", unit, printed(given), *("",) * 6) for label, given in parts]
        notes += [f"{each['label']}: {each[key]}" for key in ("note", "break") if key in each]
    heads = ("TT", "Nội dung", "Đơn vị tính", "Kết quả", "Tỷ lệ", "Chỉ tiêu", "Đạt chỉ tiêu", f"Năm {year - 1}")
    return used(found.caption(asked["title"]), (*heads, "Tăng, giảm", "Tăng, giảm (%)"), rows, 4, notes)


def _review(found: Expected, title: str) -> Table:
    year = found.year
    rows = [
        (
            str(number),
            filled(each.item["text"], year - 1),
            each.target,
            each.result,
            each.share,
            each.became,
            each.cause,
        )
        for number, each in enumerate(tasks(year), 1)
    ]
    activities = [each for section in report(year)["sections"] for part in (section, *section.get("sections", ()))
                  for each in part.get("activities", ()) if each.get("beyond_plan") == "có"]  # fmt: skip
    for number, each in enumerate(activities, len(rows) + 1):
        rows.append((str(number), filled(each["text"], year, each), "", "", "", "ngoài kế hoạch", ""))
    heads = ("TT", "Nhiệm vụ", "Chỉ tiêu", "Kết quả", "Tỷ lệ", "Đánh giá", "Nguyên nhân")
    return used(found.caption(title), heads, rows, 2, [])


def _members(found: Expected, memberships: list[Data]) -> Table:
    keys = ("opening", "admitted", "left", "closing")
    rows = [(f"{each['label']} ({each['unit']})", *(printed(each[key]) for key in keys)) for each in memberships]
    heads = ("Hội viên", "Đầu kỳ", "Kết nạp", "Thôi tham gia", "Cuối kỳ")
    notes = [each["exclusions"] for each in memberships if "exclusions" in each]
    return Table(found.caption("Tình hình hội viên"), heads, tuple(rows), tuple(notes))


def _commendations(found: Expected, commendations: list[Data]) -> Table:
    own = organization()["short_names"][0]
    rows = [
        (
            *(each["form"], body(each["giver"]) if "giver" in each else own),
            *(printed(each.get(key), "–") for key in ("groups", "individuals")),
        )
        for each in commendations
    ]
    heads = ("Hình thức khen thưởng", "Cơ quan khen thưởng", "Tập thể", "Cá nhân")
    return used(found.caption("Khen thưởng"), heads, rows, 1, [])


def _plan(found: Expected, plan: list[Data]) -> Table:
    units = {each["id"]: each.get("unit") for each in report(found.year)["statistics"]}
    rows = [
        (
            *(str(number), filled(each["text"], found.year), each.get("owner", ""), due(each.get("due", ""))),
            counted(each["target"]["value"], units[each["target"]["statistic"]]) if "target" in each else "",
            each.get("carried_over_from", ""),
        )
        for number, each in enumerate(plan, 1)
    ]
    heads = ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Chỉ tiêu", "Chuyển từ năm")
    return used(found.caption("Kế hoạch thực hiện"), heads, rows, 2, [])


def _data_table(found: Expected, data: Data) -> Table:
    rows = tuple(
        tuple(
            printed(cell.strip()) if column.get("numeric") else cell.strip()
            for column, cell in zip(data["columns"], row.split("|"), strict=True)
        )
        for row in data["rows"]
    )
    caption = found.caption(data["title"], data.get("unit")) if "title" in data else ""
    return Table(
        caption, tuple(each["title"] for each in data["columns"]), rows, tuple([data["note"]] if "note" in data else [])
    )

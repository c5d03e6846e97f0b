"""What the report on a term tells of its years: a sentence for each part, and its tables and charts."""

from fractions import Fraction
from itertools import pairwise

from hoi_mau.account import Expected, used
from hoi_mau.amounts import SCALES, Amount, printed, read, worded, written
from hoi_mau.files import TERM, Data, everything, report, statistic
from hoi_mau.over_term import by_year, figures, fulfilment, gaps, in_words, members, prizes, series, whole
from hoi_mau.page import Table
from hoi_mau.words import PRIZES, listed

NAMED = f"giai đoạn {TERM[0]} - {TERM[-1]}"
SPAN = f"{TERM[0]} - {TERM[-1]}"
BECAME = ("vượt", "đạt", "đạt một phần", "chưa đạt", "chuyển tiếp", "thôi thực hiện", "chưa báo cáo")


def tell(part: str, found: Expected) -> None:
    """Adds what is told of a part."""
    if part == "số liệu":
        found.paragraphs.append(f"Số liệu chủ yếu của {NAMED}, tổng hợp từ báo cáo của từng năm, như sau.")
        found.tables.append(_figures(found.caption(f"Số liệu {NAMED}")))
    elif part == "hội viên":
        found.paragraphs.append(f"Biến động hội viên trong {NAMED} như sau.")
        found.tables.append(_members(found.caption(f"Hội viên {NAMED}")))
    elif part == "biểu đồ":
        found.paragraphs.append("Diễn biến của một số chỉ tiêu qua các năm được thể hiện trong các biểu đồ sau.")
        found.charts += _charts()
    elif part == "hoạt động thường kỳ":
        found.paragraphs.append(f"Các hoạt động thường kỳ trong {NAMED} được tổ chức như sau.")
        found.tables.append(_series(found.caption(f"Hoạt động thường kỳ {NAMED}")))
    else:
        found.paragraphs.append(_plans_in_words())
        found.tables.append(_plans(found.caption(f"Kết quả thực hiện nhiệm vụ theo kế hoạch {NAMED}")))
        title = f"Nhiệm vụ theo kế hoạch và kết quả thực hiện, {SPAN}"
        found.charts.append({"title": title, "type": "nhiệm vụ", "years": f"{TERM[0]}-{TERM[-1]}"})


def _figures(caption: str) -> Table:
    rows: list[tuple[str, ...]] = []
    for number, (name, each) in enumerate(figures().items(), 1):
        over, values = whole(name), list(by_year(name).values())
        unit = _one_unit([*values, over.amount])
        counted = unit or each.get("unit")
        last = "–" if over.amount is None else worded(over.amount, SCALES[unit]) if unit else in_words(name)
        if over.amount and over.amount.ratio:
            last += f" ({written(over.amount.low * 100, 1)}%)"
        raw = [(statistic(year, name) or {}).get("value") for year in TERM]
        cells = [
            printed(text, "–") if not (unit and amount) else worded(amount, SCALES[unit])
            for text, amount in zip(raw, values, strict=True)
        ]
        rows.append((str(number), f"{each['label']} ({counted})" if counted else each["label"], *cells, last))
        rows += _made_of(name)
    heads = ("TT", "Nội dung", *map(str, TERM), "Cả giai đoạn")
    return Table(caption, heads, tuple(rows), tuple(_notes()))


def _one_unit(amounts: list[Amount | None]) -> str:
    """The greatest unit that all amounts of money reach, and are written in with three decimals at most."""
    money = [each for each in amounts if each and each.kind == "money"]
    ends = [end for each in money for end in (each.low, each.high) if end]
    fits = [
        unit
        for unit, dong in SCALES.items()
        if ends and all(end >= dong and (end / dong * 1000).denominator == 1 for end in ends)
    ]
    return fits[0] if fits else ""


def _made_of(name: str) -> list[tuple[str, ...]]:
    """The rows of prizes, and of parts that every year tells alike and in full."""
    if whole(name).amount is None or whole(name).closed or whole(name).amount.kind == "share":
        return []
    given = {year: statistic(year, name) or {} for year in TERM}
    counting = [each for each in given.values() if read(each.get("value")) and each["value"] not in {"có"}]
    rows = []
    if any("prizes" in each for each in given.values()):
        of_term = prizes(name)
        for key in [each for each in PRIZES if each in of_term]:
            cells = [printed(each.get("prizes", {}).get(key), "–") for each in given.values()]
            rows.append(("", f"Trong đó: Giải {PRIZES[key]}", *cells, written(of_term[key])))
    parts = [each.get("parts", {"items": ()}) for each in counting]
    labels = {tuple(item["label"] for item in each["items"]) for each in parts}
    assert len(labels) > 1 or labels == {()}, "no statistic of the sample has the same parts in every year"
    return rows


def _notes() -> list[str]:
    over = {each["label"]: (name, whole(name)) for name, each in figures().items()}
    closing = [
        label if each.closed == TERM[-1] else f"{label} ({each.closed})"
        for label, (_name, each) in over.items()
        if each.closed
    ]
    shares = [
        label
        for label, (_name, each) in over.items()
        if each.amount and each.amount.kind == "share" and not each.closed
    ]
    found = [
        f"Số liệu cuối kỳ (của năm cuối): {'; '.join(closing)}.",
        f"Tỷ lệ tính lại trên tổng số của các năm: {'; '.join(shares)}.",
    ]
    lacking: dict[tuple[int, ...], list[str]] = {}
    for label, (name, each) in over.items():
        if each.amount is None:
            found.append(f"{label}: không cộng, vì {_why_not(name)}.")
            continue
        if each.without and not each.closed:
            lacking.setdefault(each.without, []).append(label)
        found += [
            f"{label} ({year}): {data['break']}" for year in TERM if "break" in (data := statistic(year, name) or {})
        ]
    found += [
        f"Chưa kể năm {listed(list(map(str, years)))} (không có số liệu): {'; '.join(labels)}."
        for years, labels in lacking.items()
    ]
    return found


def _why_not(name: str) -> str:
    given = [(year, data) for year in TERM if read((data := statistic(year, name) or {}).get("value"))]
    for year, data in given[1:]:
        if "break" in data:
            return f"năm {year}: chuỗi số liệu bị gián đoạn: {data['break'].rstrip('.')}"
    for (_before, last), (year, data) in pairwise(given):
        if last.get("scope") != data.get("scope"):
            return f"năm {year}: phạm vi năm trước là “{last['scope']}”, năm nay là “{data['scope']}”"
    values = ", ".join(printed(data["value"]) for _year, data in given)
    return f"số liệu các năm không cộng được với nhau: {values}"


def _members(caption: str) -> Table:
    entries = {each["id"]: each for each in everything(report(TERM[-1]), "memberships")}
    rows = tuple(
        (f"{each['label']} ({each['unit']})", *(printed(str(number)) for number in members(name)))
        for name, each in entries.items()
    )
    return Table(caption, ("Hội viên", "Đầu kỳ", "Kết nạp", "Thôi tham gia", "Cuối kỳ"), rows)


def _series(caption: str) -> Table:
    rows = []
    for number, (name, editions) in enumerate(series().items(), 1):
        told = [str(year) if called == f"năm {year}" else f"{called} ({year})" for year, called in editions]
        lacking = [f"năm {each}" for each in gaps(editions)]
        assert not lacking or editions[0][1].startswith("năm")
        rows.append((str(number), name, str(len(editions)), "; ".join(told), "; ".join(lacking)))
    heads = ("TT", "Hoạt động", "Số lần", "Các lần tổ chức", "Chưa có trong hồ sơ")
    return used(caption, heads, rows, 4, [])


def over_all() -> dict[str, int]:
    """How many tasks of the term became what."""
    return {became: sum(fulfilment(year).get(became, 0) for year in TERM) for became in BECAME}


def _met(counts: dict[str, int]) -> tuple[int, int, str]:
    """How many tasks there were, how many were met, and what share that is."""
    tasks, met = sum(counts.values()), counts.get("vượt", 0) + counts.get("đạt", 0)
    return tasks, met, f"{written(Fraction(met, tasks) * 100, 1)}%"


def _plans_in_words() -> str:
    tasks, met, share = _met(over_all())
    return f"Kế hoạch hằng năm trong {NAMED} đề ra {tasks} nhiệm vụ, trong đó {met} nhiệm vụ đạt hoặc vượt ({share})."


def _plans(caption: str) -> Table:
    rows = []
    for head, counts in [*((str(year), fulfilment(year)) for year in TERM), ("Cả giai đoạn", over_all())]:
        tasks, _done, share = _met(counts)
        rows.append((head, str(tasks), *(str(counts.get(became, 0) or "") for became in BECAME), share))
    heads = ("Năm", "Số nhiệm vụ", *(each.capitalize() for each in BECAME), "Tỷ lệ đạt")
    return used(caption, heads, rows, 2, [])


def _charts() -> list[Data]:
    """A chart for each figure that a year draws or sets a target for, and that at least two years have."""
    drawn = {name for year in TERM for each in everything(report(year), "charts") for name in each["statistics"]}
    found = []
    for name, each in figures().items():
        targets = any("target" in (statistic(year, name) or {}) for year in TERM)
        numbered = [amount for amount in by_year(name).values() if amount and amount.numbered]
        if len(numbered) < 2 or not (targets or name in drawn):
            continue
        share = any(amount.kind == "share" for amount in numbered)
        kind = "đường" if share else "chỉ tiêu" if targets else "cột"
        title, years = f"{each['label']}, {SPAN}", f"{TERM[0]}-{TERM[-1]}"
        found.append({"title": title, "statistics": [name], "type": kind, "years": years})
    return found

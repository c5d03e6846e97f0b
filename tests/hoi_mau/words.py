"""What the names in braces stand for, and dates in words."""

import re
from collections.abc import Callable

from hoi_mau.amounts import counted, printed, share, written
from hoi_mau.changes import beside
from hoi_mau.files import Data, Period, organization, report
from hoi_mau.over_term import figures, in_words, whole

PRIZES = {"special": "Đặc biệt", "first": "Nhất", "second": "Nhì", "third": "Ba", "consolation": "Khuyến khích"}
_NAME = re.compile(r"\{([\w-]+)(?:\.([\w-]+))?\}")


def filled(text: str, year: Period, own: Data | None = None, more: dict[str, str] | None = None) -> str:
    """The text of `year` with its names replaced; `own` is the activity, signing or speech that it tells of."""

    def said(match: re.Match[str]) -> str:
        name, form = match[1], match[2] or ""
        if more and match[0] in more:
            return more[match[0]]
        if own is not None and name in {"date", "place", "series", "edition", "partners", "parties"}:
            return _own(name, own)
        return _named(name, form, year)

    return " ".join(_NAME.sub(said, text).split())


def _own(name: str, own: Data) -> str:
    if name == "date":
        return day(own["date"])
    if name in {"place", "series", "edition"}:
        return own[name]
    names = [body(each) for each in own[name]]
    if own.get("partners_open"):
        return ", ".join(names) + "…"
    return ", ".join(names) if any(" và " in each for each in names) else listed(names)


def listed(names: list[str]) -> str:
    """Names one after the other, the last with an “và”."""
    return f"{', '.join(names[:-1])} và {names[-1]}" if len(names) > 1 else names[0]


def _named(name: str, form: str, year: Period) -> str:
    data = report(year)
    for each in data.get("statistics", ()):
        if each["id"] == name:
            return _FORMS[form](each, year)
    if not isinstance(year, int) and name in figures():
        return _over_term(name, form)
    for each in organization()["people"]:
        if each["id"] == name:
            return ", ".join(each["posts"]) if form == "chuc-vu" else f"{each['degree']} {each['name']}"
    for each in data.get("documents", ()):
        if each["id"] == name:
            return cited(each)
    annexes = [each["id"] for each in data.get("annexes", ())]
    if name in annexes:
        return " ".join(["Phụ lục", *(["I", "II"][annexes.index(name)] for _ in annexes[1:2])])
    return body(name, short=form == "ngan")


def _over_term(name: str, form: str) -> str:
    """A figure of the whole term."""
    if form == "ty-le":
        return f"{written(whole(name).amount.low * 100, 1)}%"
    unit = figures()[name].get("unit") if form == "" else None
    return f"{in_words(name)} {unit}" if unit else in_words(name)


def body(name: str, *, short: bool = False) -> str:
    """A body by its id."""
    found = next(each for each in organization()["bodies"] if each["id"] == name)
    return found["short_names"][0] if short else found["name"]


def cited(document: Data) -> str:
    """A document in full: no document of the sample is cited twice in one report."""
    issuer = f"của {body(document['issuer'])}" if "issuer" in document else ""
    parts = (document["type"], f"số {document['number']}", day(document["date"]), issuer, document["title"])
    return " ".join(part for part in parts if part)


def day(text: str) -> str:
    """A date in running text."""
    if match := re.fullmatch(r"(\d+)-(\d+)/(\d+)/(\d+)", text):
        first, last, month, year = match.groups()
        return f"từ ngày {_day(first, month, year)} đến ngày {_day(last, month, year)}"
    if match := re.fullmatch(r"(\d+)/(\d+)/(\d+)", text):
        return f"ngày {_day(*match.groups())}"
    return due(text)


def due(text: str) -> str:
    """A date as tables have it."""
    return f"tháng {text}" if re.fullmatch(r"\d+/\d+", text) else text


def _day(number: str, month: str, year: str) -> str:
    return f"{int(number):02}/{f'{int(month):02}' if int(month) < 3 else int(month)}/{year}"


def _against(statistic: Data, year: int) -> str:
    """How much it rose or fell, in percent; of shares in points; the two figures where that is open."""
    found = beside(year, statistic)
    change = found.change
    if change.way == 0:
        return f"bằng năm {year - 1}"
    if change.way is None:
        return f"so với {_before(statistic, year)} của năm {year - 1}"
    way = "tăng" if change.way == 1 else "giảm"
    said = change.percent or (f"{change.amount} điểm phần trăm" if change.points else change.amount)
    return f"{way} {said} so với năm {year - 1}"


def _by(statistic: Data, year: int) -> str:
    change = beside(year, statistic).change
    if change.way == 0:
        return "không thay đổi"
    way, unit = "tăng" if change.way == 1 else "giảm", "điểm phần trăm" if change.points else statistic.get("unit", "")
    return " ".join([way, change.amount, *([unit] if unit else [])])


def _before(statistic: Data, year: int) -> str:
    return counted(beside(year, statistic).before, statistic.get("unit"))


_FORMS: dict[str, Callable[[Data, int], str]] = {
    "": lambda each, _year: counted(each["value"], each.get("unit")),
    "so": lambda each, _year: printed(each["value"]),
    "ty-le": lambda each, _year: share(each["value"]),
    "muc-tieu": lambda each, _year: counted(each["target"], each.get("unit")),
    "nam-truoc": _before,
    "so-voi-nam-truoc": _against,
    "tang-giam": _by,
}

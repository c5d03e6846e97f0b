"""What charts have to say: the values of each place in one unit, the axis, the signs and the notes."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from hoi_mau.amounts import SCALES, Amount, counted, printed, read, share, worded, written
from hoi_mau.files import Data, statistic
from hoi_mau.over_term import fulfilment
from hoi_mau.overview import BECAME
from hoi_mau.page import Table
from hoi_mau.words import PRIZES

TOTAL = "Tổng số"
Cells = dict[tuple[str, str], str]
_FORMS = {
    "cột": "Biểu đồ cột theo năm, {years}",
    "đường": "Biểu đồ đường qua các năm {years}",
    "chỉ tiêu": "Biểu đồ cột: chỉ tiêu và kết quả từng năm, {years}",
    "thành phần": "Biểu đồ cột chồng theo thành phần từng năm, {years}",
    "nhiệm vụ": "Biểu đồ cột chồng theo thành phần từng năm, {years}",
}


@dataclass(frozen=True)
class Drawn:
    """A chart over years: its rows as the data have them, what parts add up to, and where it is interrupted."""

    kind: str
    name: str
    years: tuple[int, ...]
    rows: dict[str, tuple[str | None, ...]]
    totals: tuple[str | None, ...]
    counts: str | None
    breaks: tuple[tuple[int, str], ...]

    @property
    def amounts(self) -> list[Amount]:
        """All figures that are given."""
        texts = [*self.totals, *(text for row in self.rows.values() for text in row)]
        return [amount for amount in map(read, texts) if amount]

    @property
    def unit(self) -> str | None:
        """What the figures count: of money, the greatest unit that one of them reaches; of shares nothing."""
        numbered = [each for each in self.amounts if each.numbered]
        if numbered[0].kind == "share":
            return None
        if numbered[0].kind != "money":
            return self.counts
        most = max(magnitude(each) for each in numbered)
        return next(unit for unit, dong in SCALES.items() if dong <= most)

    @property
    def one(self) -> Fraction:
        """What 1 at the axis stands for."""
        if self.unit in SCALES:
            return Fraction(SCALES[self.unit])
        return Fraction(1) if self.unit else Fraction(1, 100)


def drawn(chart: Data) -> Drawn:
    """What a chart over years draws."""
    first, last = map(int, chart["years"].split("-"))
    years, kind = tuple(range(first, last + 1)), chart["type"]
    if kind == "nhiệm vụ":
        counts = [fulfilment(year) for year in years]
        there = [became for became in BECAME if any(became in each for each in counts)]
        rows = {became.capitalize(): tuple(str(each.get(became, 0)) for each in counts) for became in there}
        totals = tuple(str(sum(each.values())) for each in counts)
        return Drawn(kind, "Nhiệm vụ theo kế hoạch", years, rows, totals, "nhiệm vụ", ())
    [name] = chart["statistics"]
    of_year = [statistic(year, name) or {} for year in years]
    values, totals = tuple(each.get("value") for each in of_year), ()
    label = next(each["label"] for each in reversed(of_year) if each)
    rows = {label: values}
    if kind == "chỉ tiêu":
        rows = {"Chỉ tiêu": tuple(each.get("target") for each in of_year), "Kết quả": values}
    elif kind == "thành phần":
        told = [each.get("prizes", {}) for each in of_year]
        there = [key for key in PRIZES if any(key in each for each in told)]
        rows = {f"Giải {PRIZES[key]}": tuple(each.get(key) for each in told) for key in there}
        totals = values
    unit = next((each["unit"] for each in reversed(of_year) if "unit" in each), None)
    return Drawn(kind, label, years, rows, totals, unit, _breaks(years, of_year))


def _breaks(years: tuple[int, ...], of_year: list[Data]) -> tuple[tuple[int, str], ...]:
    """The years from which on a series is not to be compared with earlier ones, and why."""
    given = [(year, each) for year, each in zip(years, of_year, strict=True) if each]
    assert len({each.get("scope") for _year, each in given}) == 1, "no chart of the sample has figures of two scopes"
    return tuple((year, each["break"]) for year, each in given[1:] if "break" in each)


def magnitude(amount: Amount) -> Fraction:
    """As much of it as is drawn."""
    return amount.low if amount.high is None else amount.high


def cell(chart: Drawn, text: str | None) -> str:
    """A figure in the table of a chart."""
    amount = read(text)
    if amount is None:
        return "–"
    if amount.kind == "money":
        return worded(amount, SCALES[chart.unit])
    return f"{printed(text)} ({share(text)})" if amount.ratio else printed(text)


def brief(chart: Drawn, text: str | None) -> str:
    """A figure in the drawing."""
    return share(text) or cell(chart, text)


def spoken(chart: Drawn, text: str) -> str:
    """A figure in the description."""
    said = cell(chart, text)
    return f"{said} {chart.unit}" if chart.unit and read(text).numbered else said


def bars(chart: Data, year: int) -> list[str]:
    """The lines of a chart of one year: name and figure."""
    found = [statistic(year, name) for name in chart["statistics"]]
    said = [f"{printed(each['value'])} ({share(each['value'])})" if share(each["value"]) else
            counted(each["value"], each.get("unit")) for each in found]  # fmt: skip
    return [f"{each['label']}: {value}" for each, value in zip(found, said, strict=True)]


def values(chart: Drawn) -> Cells:
    """The table of a chart over years: row and year to cell."""
    rows = {**chart.rows, TOTAL: chart.totals} if chart.totals else chart.rows
    return {
        (row, str(year)): cell(chart, text)
        for row, texts in rows.items()
        for year, text in zip(chart.years, texts, strict=True)
    }


def cells(found: Table) -> Cells:
    """The cells of a chart's table by row and year, whichever way it lies."""
    heads = found.heads[1:]
    if found.heads[0] == "Nội dung":
        return {(row[0], head): text for row in found.rows for head, text in zip(heads, row[1:], strict=True)}
    return {(head, row[0]): text for row in found.rows for head, text in zip(heads, row[1:], strict=True)}


def ticks(chart: Drawn) -> list[str]:
    """The numbers at the axis: round steps of 1, 2 or 5, no more than five, whole ones of what is whole."""
    amounts = [magnitude(each) / chart.one for each in chart.amounts if each.numbered]
    if chart.totals:
        columns = zip(*chart.rows.values(), strict=True)
        amounts += [sum((magnitude(read(text)) for text in column if read(text)), Fraction(0)) for column in columns]
    most = max(amounts)
    steps = (Fraction(digit) * Fraction(10) ** power for power in range(-9, 12) for digit in (1, 2, 5))
    step = next(each for each in steps if each * 5 >= most)
    if all(each.denominator == 1 for each in amounts):
        step = max(step, Fraction(1))
    return [f"{written(step * each)}{'' if chart.unit else '%'}" for each in range(ceil(most / step) + 1)]


def description(chart: Drawn) -> str:
    """What is said to those who do not see the chart."""
    told = [_FORMS[chart.kind].format(years=f"{chart.years[0]} - {chart.years[-1]}")]
    for name, row in {chart.name: chart.totals}.items() if chart.totals else chart.rows.items():
        said = [f"{spoken(chart, text)} ({year})" for year, text in zip(chart.years, row, strict=True) if text]
        told.append(f"{name}: {'; '.join(said)}")
    if chart.totals:
        told.append(f"Gồm: {', '.join(chart.rows)}")
    return ". ".join([*told, "Số liệu đầy đủ có trong bảng dưới biểu đồ."])


def notes(chart: Drawn) -> tuple[str, ...]:
    """What is written below the table."""
    found = [
        f"({number}) Từ năm {year} không so sánh được với các năm trước: {reason.rstrip('.')}."
        for number, (year, reason) in enumerate(chart.breaks, 1)
    ]
    if any(read(text) is None for row in chart.rows.values() for text in row):
        found.append("–: không có số liệu.")
    if any(each.numbered and not each.exact for each in chart.amounts):
        found.append("Số liệu chỉ biết giới hạn hoặc chỉ biết khoảng thì vẽ theo giới hạn đó.")
    return tuple(found)

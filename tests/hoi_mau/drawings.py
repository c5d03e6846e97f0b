"""What charts have to say: the values of each place, and the numbers that may stand in the drawing."""

from fractions import Fraction

from hoi_mau.amounts import SCALES, counted, printed, read, share, written
from hoi_mau.documents import PRIZES
from hoi_mau.files import Data, statistic
from hoi_mau.page import Table

TOTAL = "Tổng"
Cells = dict[tuple[str, str], str]


def bars(chart: Data, year: int) -> list[str]:
    """The lines of a chart of one year: name and figure."""
    found = [statistic(year, name) for name in chart["statistics"]]
    return [
        f"{each['label']}: {_of_whole(each['value']) or counted(each['value'], each.get('unit'))}" for each in found
    ]


def values(chart: Data) -> Cells:
    """The table of a chart over years: row and year to cell."""
    first, last = map(int, chart["years"].split("-"))
    [name] = chart["statistics"]
    found: Cells = {}
    for year in range(first, last + 1):
        each = statistic(year, name) or {}
        value = _of_whole(each.get("value")) or printed(each.get("value"), "–")
        if chart.get("type") == "chỉ tiêu":
            found["Chỉ tiêu", str(year)] = printed(each.get("target"), "–")
            found["Kết quả", str(year)] = value
        elif chart.get("type") == "thành phần":
            prizes = each.get("prizes", {})
            for key, title in PRIZES.items():
                found[f"Giải {title}", str(year)] = printed(prizes.get(key), "–")
            found[TOTAL, str(year)] = value
        else:
            found[statistic(last, name)["label"], str(year)] = value
    return found


def cells(found: Table) -> Cells:
    """The cells of a chart's table by row and year, whichever way it lies."""
    heads = found.heads[1:]
    if all(head.isdigit() for head in heads):
        return {(row[0], head): cell for row in found.rows for head, cell in zip(heads, row[1:], strict=True)}
    return {(head, row[0]): cell for row in found.rows for head, cell in zip(heads, row[1:], strict=True)}


def in_drawing(drawn: Cells) -> list[str]:
    """The figures as they may stand in the drawing: money as a number of the greatest unit that it reaches.

    Parts of 0 have no place in a column, so that a 0 beside them is that of the axis.
    """
    if any(row == TOTAL for row, _year in drawn):
        return [cell for cell in drawn.values() if cell != "0"]
    amounts = [amount for amount in map(read, drawn.values()) if amount and amount.kind == "money"]
    if not amounts:
        return list(drawn.values())
    most = max(amount.high or amount.low for amount in amounts)
    scale = max(each for each in SCALES.values() if each <= most)
    return [_scaled(cell, scale) for cell in drawn.values()]


def _scaled(cell: str, scale: int) -> str:
    amount = read(cell)
    if amount is None or amount.kind != "money":
        return cell
    said = written(Fraction(amount.high if amount.opens != "more" else amount.low) / scale)
    return f"hơn {said}" if amount.opens == "more" else said


def _of_whole(value: str | None) -> str:
    amount = read(value)
    return f"{printed(value)} ({share(value)})" if amount and amount.ratio else ""

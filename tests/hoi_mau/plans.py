"""What became of each task of the year before's plan, judged anew."""

from dataclasses import dataclass
from fractions import Fraction

from hoi_mau.amounts import Amount, counted, read, written
from hoi_mau.files import Data, Period, everything, report, statistic


@dataclass(frozen=True)
class Task:
    """A task of the plan for a year: its target and result as they are printed, what it became, and why."""

    item: Data
    target: str
    result: str
    share: str
    became: str
    cause: str


def tasks(year: Period) -> list[Task]:
    """The tasks of the plan for `year`, from the report of the year before.

    None where that has no file, and of a term.
    """
    if not isinstance(year, int) or report(year - 1) is None:
        return []
    data, last = report(year), report(year - 1)
    stated = {each["item"]: each for each in data.get("plan_results", ())}
    done = {
        name for key in ("activities", "signings") for each in everything(data, key) for name in each.get("fulfils", ())
    }
    again = {each["id"] for each in everything(data, "plan") if "carried_over_from" in each}
    return [_task(year, item, stated.get(item["id"], {}), done, again) for item in everything(last, "plan")]


def _task(year: int, item: Data, stated: Data, done: set[str], again: set[str]) -> Task:
    target = item.get("target")
    actual = _actual(year, target["statistic"]) if target else None
    reached = _reached(read(actual["value"]), read(target["value"])) if actual else None
    became = stated.get("result")
    if not became and reached in {"đạt", "vượt"}:
        became = reached
    if not became and item["id"] in again:
        became = "chuyển tiếp"
    became = became or reached or ("đạt" if item["id"] in done else "chưa báo cáo")
    share = _share(read(actual["value"]), read(target["value"])) if actual else None
    return Task(
        item,
        counted(target["value"], statistic(year - 1, target["statistic"]).get("unit")) if target else "",
        counted(actual["value"], actual.get("unit")) if actual else "",
        "" if share is None else f"{written(share * 100, 1)}%",
        {"một phần": "đạt một phần"}.get(became, became),
        stated.get("cause", ""),
    )


def _actual(year: int, name: str) -> Data | None:
    """The statistic of the year, where it has a value and counts what it counted when the target was set."""
    now, before = statistic(year, name), statistic(year - 1, name)
    alike = "break" not in now and all(now.get(key) == before.get(key) for key in ("unit", "scope"))
    return now if alike and now.get("value") else None


def _reached(actual: Amount, target: Amount) -> str | None:
    assert actual.exact, "no result of the sample is a bound"
    if target.opens == "more":
        return "đạt" if actual.low > target.low else "một phần"
    if actual.low < target.low:
        return "một phần"
    return "vượt" if actual.low > target.high else "đạt"


def _share(actual: Amount, target: Amount) -> Fraction | None:
    return actual.low / target.low if actual.exact and target.exact else None


def reached(figure: Data) -> str:
    """How much of its target a figure is; blank where it has none, and for shares."""
    if "target" not in figure or figure.get("value") is None:
        return ""
    value, target = read(figure["value"]), read(figure["target"])
    if "/" in str(figure["value"]) or "%" in str(figure["value"]):
        return ""
    aimed = target and (target.exact or str(figure["target"]).startswith("hơn"))  # of “more than 20”, how much of 20
    known = value and value.exact and aimed
    return f"{written(value.low / target.low * 100, 1)}%" if known and target.low else ""


def shortcomings(year: Period) -> list[tuple[str, str]]:
    """What is added to the shortcomings by itself: the sentence and its cause."""
    said = {"chưa đạt": "chưa đạt", "chuyển tiếp": "chuyển sang kỳ sau", "thôi thực hiện": "thôi thực hiện"}
    return [
        (f"Nhiệm vụ “{task.item['text'].rstrip('.')}” {said[task.became]}.", task.cause)
        for task in tasks(year)
        if task.became in said and task.cause
    ]

"""Figures that show only with their unit what they are: `2.500` people are thousands, `1,2 triệu` visits no money."""

from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.figure import Figure, parse_figure
from annual_report.values.refusal import RefusalError

# Of these there are fractions, so that 1.006 may be a little more than one.
_MEASURES: Final = word_set(
    """
    % phần ‰ kg g gam mg tấn tạ yến lít ml km m cm mm mét km² m² m³ km2 m2 m3 ha héc hécta sào mẫu công kwh mwh kw mw
    giờ phút giây ngày tháng năm tuần quý điểm độ lần nghìn ngàn triệu tỷ tỉ
    """
)
# Nobody writes three decimals of these, whether they are for each of something or not.
_MONEY: Final = word_set("đồng đ vnđ vnd usd eur gbp jpy euro đô")
_TWO_READINGS: Final = lazy_pattern(r"(?<![\d.,])([1-9]\d{0,2})[.,](\d{3})(?![\d.,])(?! ?(?:nghìn|ngàn|triệu|tỷ|tỉ)\b)")


def is_counted_whole(unit: str) -> bool:
    """Whether there are no fractions of `unit`, so that a dot before three digits can only be one between thousands.

    There may be of measures, and of how much there is for each of something; what a blank unit is, is not known.
    """
    word, is_rate = first_word(unit), bool(unit.partition("/")[2])
    return bool(word) and word not in _MEASURES and (not is_rate or word in _MONEY)


def is_measure(unit: str) -> bool:
    """Whether there may be fractions of `unit`: it measures, or says in what thousands or millions it counts."""
    return first_word(unit) in _MEASURES


def first_word(unit: str) -> str:
    """The word of `unit` that says what kind it is of, in small letters: `lượt` of `Lượt khách/năm`; blank of none."""
    return next(iter(unit.casefold().partition("/")[0].split()), "")


def without_thousands_marks(text: str) -> str:
    """`text` with its thousands written without a mark: `2500` for `2.500`."""
    return _TWO_READINGS.sub(r"\1\2", text)


def without_unit(text: str, unit: str) -> str:
    """`text` without the unit of money that is written behind its number, where that is the `unit` anyway."""
    if not is_money_unit(unit) or "{" in text:
        return text
    written, wanted = (" ".join(each.split()) for each in (text, unit))
    number = written[: -len(wanted)].rstrip() if written.lower().endswith(wanted.lower()) else ""
    if not number[-1:].isdigit() or any(scale in number for scale in SCALES):  # 3 tỷ 500 triệu đồng
        return text
    return without_thousands_marks(number) if is_counted_whole(unit) else number


def text_by_unit(text: str, unit: str) -> str | None:
    """What `text`, which is refused alone, says of something that is counted in `unit`; None where it is no figure."""
    sign = text[:1] if text[:1] in {"+", "-"} else ""
    number = " ".join(text.removeprefix(sign).split())
    if is_counted_whole(unit) and not _has_comma(number):
        meant = without_thousands_marks(number)
        if meant != number and _is_count(_read(meant)):
            return sign + meant
    with_unit = f"{number} {unit.strip()}"
    figure = _read(with_unit)
    return sign + with_unit if _is_count(figure) and figure and figure.counted else None


def parse_of_unit(text: str, unit: str | None) -> Figure:
    """The figure that `text` writes, of something counted in `unit`. Raises `RefusalError`."""
    try:
        return parse_figure(text)
    except RefusalError:
        meant = text_by_unit(text, unit) if unit else None
        if meant is None:
            raise
        return parse_figure(meant)


def _has_comma(number: str) -> bool:
    """Whether a number has its three digits behind a comma, as only English groups them."""
    return any("," in match[0] for match in _TWO_READINGS.finditer(number))


def _is_count(figure: Figure | None) -> bool:
    return figure is not None and figure.is_count


def _read(text: str) -> Figure | None:
    try:
        return parse_figure(text)
    except RefusalError:
        return None

"""Numbers in digits: reading what Vietnamese writers mean, rounding, and exact decimals.

Sources: the decimal comma is binding in Vietnam (Nghị định 86/2012/NĐ-CP, Phụ lục V); the thousands dot is usage.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import half_up
from annual_report.values.refusal import RefusalError, Replacement

AMBIGUOUS_NUMBER: Final = Rule(
    "ambiguous-number",
    proposes=True,
    title=N_("a number can be read in two ways"),
    explanation=N_(
        "One reader takes “1.286” ha as more than a thousand, another as a little more than one: the report could be "
        "wrong by a factor of a thousand. Write thousands without a dot, 1286; the program adds it when the document "
        "is made. Decimals come after a comma: 12,5. A unit without fractions settles it: “1.286 hội viên” is "
        "read as 1286."
    ),
    wrong=Sample("""\
statistics:
  - {id: rung, label: Rừng trồng mới, value: 1.286, unit: ha}
"""),
    right=Sample("""\
statistics:
  - {id: rung, label: Rừng trồng mới, value: 1286, unit: ha}
"""),
)
NUMBER: Final = r"\d+(?:[.,]\d+)*"

_PLAIN = re.compile(r"\d{1,15}(,\d{1,9})?")
_GROUPED = re.compile(r"\d{1,3}(\.\d{3}){2,4}(,\d{1,9})?|\d{1,3}\.\d{3},\d{1,9}")
_GROUPED_BY_COMMAS = re.compile(r"(?!0)(\d{1,3}(,\d{3}){2,4}(\.\d{1,9})?|\d{1,3},\d{3}\.\d{1,9})")
# `1234.567`: a dot too few, or one too many; `0.125` has but one reading.
_THOUSANDS_PERHAPS = lazy_pattern(r"\d{4,}\.\d{3}")
THOUSANDS: Final = re.compile(r"(?!0)\d{1,3}\.\d{3}")
_TWO_READINGS = re.compile(r"(?!0)(\d{1,3})[.,](\d{3})")


def read_number(text: str, *, whole: bool = False) -> Decimal | None:
    """The number that digits with Vietnamese marks write; None where `text` is none.

    Raises `RefusalError` for `1.000` and `1,000`, which have two readings, and for a decimal dot. Where what is counted
    is `whole`, the dot can only be one between thousands, and `1.000` is a thousand.
    """
    if whole and THOUSANDS.fullmatch(text):
        return Decimal(text.replace(".", ""))
    if two := _TWO_READINGS.fullmatch(text):
        thousands, rest = two.groups()
        fraction = rest.rstrip("0") or "0"
        fix = message(
            N_("replace {text} with {thousands} if it is thousands, or with {decimal} if it is a decimal fraction"),
            text=text,
            thousands=thousands + rest,
            decimal=f"{thousands},{fraction}",
        )
        if fraction == rest:
            fix = message(
                N_(
                    "replace {text} with {thousands} if it is thousands; for three decimals add one more zero: "
                    "{decimal}"
                ),
                text=text,
                thousands=thousands + rest,
                decimal=f"{thousands},{rest}0",
            )
        raise RefusalError(AMBIGUOUS_NUMBER, message(N_("“{text}” can be read in two ways"), text=text), fix)
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+\.\d+", text):
        decimal = text.replace(".", ",")
        certain = _PLAIN.fullmatch(decimal) and not _THOUSANDS_PERHAPS.fullmatch(text)
        raise RefusalError(
            AMBIGUOUS_NUMBER,
            message(N_("“{text}” has a decimal dot"), text=text),
            message(N_("replace {text} with {decimal}: Vietnamese uses a decimal comma"), decimal=decimal, text=text),
            Replacement(text, decimal) if certain else None,
        )
    if _GROUPED_BY_COMMAS.fullmatch(text):
        bare = text.replace(",", "").replace(".", ",")
        raise RefusalError(
            AMBIGUOUS_NUMBER,
            message(N_("“{text}” groups its thousands with commas"), text=text),
            message(
                N_("replace {text} with {number}: in Vietnamese the comma is the decimal mark"),
                number=bare,
                text=text,
            ),
            Replacement(text, bare),
        )
    return None


def exact_decimal(value: Fraction, places: int = 9) -> Decimal:
    """`value` in decimals, without zeros at their end; rounded half up to `places` where it has more."""
    exact = half_up(value, places)
    return exact.quantize(Decimal(1)) if exact == exact.to_integral() else exact.normalize()

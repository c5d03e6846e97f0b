"""What is said of a slip besides what is wrong: what to write instead."""

from typing import Final

from annual_report.language import N_, Message, message
from annual_report.proofreading.proofreader import Slip

MOST_FIXES: Final = 2


def advice(slip: Slip) -> Message | None:
    """What to write instead, where anything is known."""
    if slip.advice is not None or not slip.fixes:
        return slip.advice
    first, *others = slip.fixes[:MOST_FIXES]
    if not first and not others:
        return message(N_("take it out"))
    if others:
        return message(N_("write “{first}”, or “{second}”"), first=first, second=others[0])
    return message(N_("write “{text}”"), text=first)

"""No regulation: a plain document for companies and for bodies abroad, without the head of the state."""

from typing import Final

from annual_report.regulations.regulation import Regulation

PLAIN: Final = "none"
# What it is called in data.
PLAIN_NAMES: Final = frozenset({PLAIN, "không"})


def plain(base: Regulation) -> Regulation:
    """Page and lettering of `base`, without national name and motto, and with nothing but a full stop at the end."""
    blank = {name: getattr(base.forms, name).model_copy(update={"text": ""}) for name in ("national_name", "motto")}
    forms = base.forms.model_copy(update=blank)
    return base.model_copy(update={"id": PLAIN, "forms": forms, "closing_mark": "."})


def is_plain(regulation: Regulation) -> bool:
    """Whether it is none."""
    return regulation.id == PLAIN

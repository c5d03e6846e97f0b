"""A regulation with what an organisation or a document sets otherwise, as far as the regulation allows it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from annual_report.model.format import Format, Quantity
from annual_report.regulations.regulation import Lettering, Measure, Regulation

Place = tuple[str, ...]

# Where each key of a format leads in a regulation, and what follows it there, in points more.
PLACES: Final[dict[str, Place]] = {
    "margin_top": ("page", "margin_top"),
    "margin_bottom": ("page", "margin_bottom"),
    "margin_left": ("page", "margin_left"),
    "margin_right": ("page", "margin_right"),
    "page_number_size": ("page", "number"),
    "head_size": ("letterings", "national_name"),
    "body_size": ("body", "lettering"),
    "letter_subject_size": ("letterings", "letter_subject"),
    "contact_size": ("letterings", "contact"),
    "first_line_indent": ("body", "first_line_indent"),
    "paragraph_gap": ("body", "paragraph_gap"),
    "line_height": ("body", "line_height"),
}
FOLLOWING: Final[dict[str, dict[str, int]]] = {
    "head_size": {"superior": 0, "issuer": 0, "motto": 1, "place_and_date": 1},
    "body_size": dict.fromkeys(
        (
            "document_type", "subject", "addressee", "authority", "signer", "legal_basis", "part", "part_title",
            "section", "clause", "annex_title", "annex_reference", "urgency", "circulation",
        ),
        0,
    ),
}  # fmt: skip


def settings(wanted: Format | None) -> Iterator[tuple[str, Quantity]]:
    """The keys that a format gives, with their values."""
    for key in PLACES if wanted else ():
        if (quantity := getattr(wanted, key)) is not None:
            yield key, quantity


def adapted(regulation: Regulation, wanted: Format | None) -> Regulation:
    """`regulation` with what `wanted` sets otherwise; what is not allowed stays as it is."""
    for key, quantity in settings(wanted):
        if place_in(regulation, PLACES[key]).allows(quantity.amount):
            regulation = _with(regulation, PLACES[key], quantity.amount)
            for name, more in FOLLOWING.get(key, {}).items():
                place, size = ("letterings", name), quantity.amount + more
                if place_in(regulation, place).allows(size):
                    regulation = _with(regulation, place, size)
    return regulation


def place_in(regulation: Regulation, place: Place) -> Measure | Lettering:
    """The measure or lettering at a place of a regulation."""
    group, name = place
    found: Measure | Lettering = getattr(getattr(regulation, group), name)
    return found


def _with(regulation: Regulation, place: Place, amount: Decimal) -> Regulation:
    group, name = place
    old = place_in(regulation, place)
    new = old.model_copy(update={"value" if isinstance(old, Measure) else "size": amount})
    changed = getattr(regulation, group).model_copy(update={name: new})
    return regulation.model_copy(update={group: changed})

"""A regulation with what an organisation or a document sets otherwise, as far as the regulation allows it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from annual_report.model.format import Format, Quantity
from annual_report.regulations.regulation import Lettering, Measure, Regulation

KeyPath = tuple[str, ...]

# Where each key of a format leads in a regulation.
KEY_PATHS: Final[dict[str, KeyPath]] = {
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
# The letterings that take the same size as the one that a key sets.
SAME_SIZE: Final[dict[str, tuple[str, ...]]] = {
    "head_size": ("superior", "issuer"),
    "body_size": (
        "document_type", "subject", "addressee", "authority", "signer", "legal_basis", "part", "part_title",
        "section", "clause", "annex_title", "annex_reference", "urgency", "circulation",
    ),
}  # fmt: skip


def settings(house_format: Format | None) -> Iterator[tuple[str, Quantity]]:
    """The keys that a format gives, with their values, in the unit of each key (mm, pt, lines)."""
    for key in KEY_PATHS if house_format else ():
        if (quantity := getattr(house_format, key)) is not None:
            yield key, quantity


def adapted(regulation: Regulation, house_format: Format | None) -> Regulation:
    """`regulation` with what `house_format` sets otherwise; what is not allowed stays as it is."""
    for key, quantity in settings(house_format):
        if measure_at(regulation, KEY_PATHS[key]).allows(quantity.amount):
            regulation = _with(regulation, KEY_PATHS[key], quantity.amount)
            for name, size in _following(regulation, key, quantity.amount):
                path = ("letterings", name)
                if measure_at(regulation, path).allows(size):
                    regulation = _with(regulation, path, size)
    return regulation


def _following(regulation: Regulation, key: str, size: Decimal) -> Iterator[tuple[str, Decimal]]:
    """The letterings whose sizes come with that of `key`: motto and date by the sets that the regulation has."""
    yield from ((name, size) for name in SAME_SIZE.get(key, ()))
    if key == "head_size":
        size_set = next((sizes for sizes in regulation.forms.size_sets.sets if sizes[0] == size), (size,))
        yield from zip(("motto", "place_and_date"), size_set[1:], strict=False)


def measure_at(regulation: Regulation, path: KeyPath) -> Measure | Lettering:
    """The measure or lettering that a `path` leads to in a `regulation`: a group of its keys, and a key in that."""
    group, name = path
    value: Measure | Lettering = getattr(getattr(regulation, group), name)
    return value


def _with(regulation: Regulation, path: KeyPath, amount: Decimal) -> Regulation:
    group, name = path
    old = measure_at(regulation, path)
    new = old.model_copy(update={"value" if isinstance(old, Measure) else "size": amount})
    changed = getattr(regulation, group).model_copy(update={name: new})
    return regulation.model_copy(update={group: changed})

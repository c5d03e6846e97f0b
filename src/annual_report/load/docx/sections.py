"""Sections of a Word file (17.6): sheets, margins, heads and feet."""

from collections.abc import Mapping
from typing import Final

from annual_report.load.docx.content import WordSection
from annual_report.load.docx.properties import MM_OF_TWIPS, Properties, is_on, scaled, whole

_KIND: Final = " "  # between the name of a reference and the kind of pages that it is for


def section_of(found: Properties, end: int, names: Mapping[str, str]) -> WordSection:
    """The section with these properties, up to the block before the `end`-th; `names` are of parts by their keys."""
    size, margins = found.get("pgSz", {}), found.get("pgMar", {})
    numbers = found.get("pgNumType", {})

    def mm(where: Mapping[str, str], name: str) -> float | None:
        return scaled(where.get(name), MM_OF_TWIPS)

    return WordSection(
        end=end,
        width=mm(size, "w"),
        height=mm(size, "h"),
        landscape=size.get("orient") == "landscape",
        continuous=found.get("type", {}).get("val") == "continuous",
        top=mm(margins, "top"),
        bottom=mm(margins, "bottom"),
        left=mm(margins, "left"),
        right=mm(margins, "right"),
        header=mm(margins, "header"),
        footer=mm(margins, "footer"),
        title_page=is_on(found, "titlePg"),
        first_number=whole(numbers.get("start")),
        number_form=numbers.get("fmt", ""),
        columns=whole(found.get("cols", {}).get("num")) or 1,
        headers=_references(found, "headerReference", names),
        footers=_references(found, "footerReference", names),
    )


def _references(found: Properties, tag: str, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    kinds = (name.partition(_KIND)[2] for name in found if name.startswith(tag))
    keys = ((kind, _key(found[f"{tag}{_KIND}{kind}"])) for kind in kinds)
    return tuple((kind, names[key]) for kind, key in keys if key in names)


def _key(attributes: Mapping[str, str]) -> str:
    return next((value for name, value in attributes.items() if name.endswith(" id")), "")

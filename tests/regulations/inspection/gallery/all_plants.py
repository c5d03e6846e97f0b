"""All plants, by the rules that they break."""

from typing import Final

from regulations.inspection.gallery import head, lettering, pages, text
from regulations.inspection.gallery.plant import Plant

PLANTS: Final[tuple[Plant, ...]] = (*lettering.PLANTS, *head.PLANTS, *text.PLANTS, *pages.PLANTS)

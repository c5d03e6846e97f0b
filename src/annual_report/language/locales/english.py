"""English: the language that the program's texts are written in, and so without a catalogue."""

from typing import Final

from annual_report.language.locales.locale import Locale

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ENGLISH: Final = Locale(
    code="en",
    name="English",
    system_name="english",
    decimal_mark=".",
    thousands_mark=",",
    list_separator=",",
    conjunction="and",
    draft="draft",
    final="final",
    sample="sample",
    unreviewed="not reviewed",
    called="tiếng anh",
    page=".md",
    months=_MONTHS,
)

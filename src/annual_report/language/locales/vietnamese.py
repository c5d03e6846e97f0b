"""Vietnamese: the language of the regulations, and of the data."""

from typing import Final

from annual_report.language.locales.locale import Locale

VIETNAMESE: Final = Locale(
    code="vi",
    name="Tiếng Việt",
    system_name="vietnamese",
    decimal_mark=",",
    thousands_mark=".",
    list_separator=";",
    conjunction="và",
    draft="dự thảo",
    final="chính thức",
    sample="mẫu",
    unreviewed="chưa xem lại",
    called="tiếng việt",
    page=".vi.md",
)

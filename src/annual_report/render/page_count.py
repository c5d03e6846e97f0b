"""How many pages a PDF has."""

from io import BytesIO


def page_count(pdf: bytes) -> int:
    """The number of pages of a sound `pdf`."""
    import pdfplumber

    with pdfplumber.open(BytesIO(pdf)) as file:
        return len(file.pages)

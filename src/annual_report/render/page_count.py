"""How many pages a PDF has."""

from io import BytesIO


def page_count(pdf: bytes) -> int:
    """The number of pages of a sound `pdf`, as the root of its page tree says it."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import int_value, resolve1

    root = resolve1(PDFDocument(PDFParser(BytesIO(pdf))).catalog["Pages"])
    return int_value(root["Count"])

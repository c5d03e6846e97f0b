"""Whether two PDFs are the same but for what other versions of programs change, compared in the limited process."""

import json
from collections.abc import Callable, Sequence
from typing import Final

from annual_report.load.pdf import process
from annual_report.load.pdf.additions.reason import NotSignatureError
from annual_report.load.pdf.obstacle import UnreadablePdfError

_HERE: Final = "annual_report.load.pdf.same_pages.comparing"


def same_pages(this: bytes, given: bytes, manifest: str) -> bool:
    """Whether the PDF `this` is, but for what other versions of programs change, the `given` one.

    `manifest` is the name of the embedded file that states versions. False also where this cannot be told: the machine
    lacks one of the libraries that compare, or the file is beyond the limits.
    """
    try:
        return json.loads(process.ask(_HERE, this, given, manifest.encode())) is True
    except UnreadablePdfError:
        return False


def compare(this: bytes, given: bytes, manifest: str) -> None:
    """The same in this process: for the limited one. Raises `NotSignatureError` with what differs."""
    from annual_report.load.pdf.additions.drawn import check_all_pages
    from annual_report.load.pdf.additions.second_readers import check_by_qpdf, given_pdf
    from annual_report.load.pdf.same_pages.allowances import allowances
    from annual_report.load.pdf.same_pages.graph import Comparison
    from annual_report.load.pdf.same_pages.whole_file import whole_file

    these, those = whole_file(this), whole_file(given)
    answers = Comparison(these, those, allowances(these, those, manifest.encode())).check()
    with given_pdf(given) as pdf:
        pages = [answers[page] for page in pdf.pages]
    check_by_qpdf(this, pages, these.objects)
    check_all_pages(given, this)


def _work(parts: Sequence[bytes]) -> bytes:
    this, given, manifest = parts
    try:
        compare(this, given, manifest.decode())
    except NotSignatureError:
        return json.dumps(False).encode()
    return json.dumps(True).encode()


def _missing(_parts: Sequence[bytes]) -> bytes:
    return json.dumps(False).encode()


def loaded() -> Callable[[Sequence[bytes]], bytes]:
    """The work, with all that it needs loaded: once the process is limited, no file can be opened any more."""
    try:
        import pikepdf  # noqa: F401
        import pypdfium2  # noqa: F401
    except ImportError:
        return _missing
    import fontTools.ttLib.tables._g_l_y_f
    import fontTools.ttLib.tables._h_e_a_d
    import fontTools.ttLib.tables._h_h_e_a
    import fontTools.ttLib.tables._h_m_t_x
    import fontTools.ttLib.tables._l_o_c_a
    import fontTools.ttLib.tables._m_a_x_p  # noqa: F401

    import annual_report.load.pdf.additions.drawn
    import annual_report.load.pdf.additions.second_readers
    import annual_report.load.pdf.same_pages.allowances  # noqa: F401

    return _work


if __name__ == "__main__":
    process.answer(loaded())

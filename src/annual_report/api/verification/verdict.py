"""What comes of verifying a PDF."""

from dataclasses import dataclass
from enum import StrEnum

from annual_report.api.publish import CannotWriteError
from annual_report.diagnostics import Diagnostic, Fault
from annual_report.language import Message

_TEMPLATES = "templates/"


class Verdict(StrEnum):
    """Whether a PDF is what its sources give.

    `SAME_PAGES`: it is the same but for what other versions of programs change, which made it, so that bytes differ.
    `SIGNED`: nothing but signatures stands behind the very bytes. `BEGINS`: it begins with them, and what follows was
    not examined, or is more than signatures. `UNKNOWN`: it could not be told.
    """

    SAME = "same"
    SIGNED = "signed"
    BEGINS = "begins"
    SAME_PAGES = "same-pages"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class VerifiedPdf:
    """The `verdict` on a PDF and the names of the `sources` inside it.

    `length` is how many bytes it has in common with what they give: all of these, or none; `added` are so many behind.
    `pictures` are the pages that show the picture of a signature. `unexamined` says why what was added is not told as a
    signature, and `examined` whether it was looked at for that; `differences` are what a reader of PDFs sees otherwise,
    the first one last; `other_software` says whether other versions of programs made it. `diagnostics` say why nothing
    could be made of the sources, and `missing_library` what the machine lacks for it. `not_written` says why the new
    file that was asked for was not written. `fault` is there where this program failed at it.
    """

    verdict: Verdict
    sources: tuple[str, ...] = ()
    length: int = 0
    added: int = 0
    pictures: tuple[int, ...] = ()
    unexamined: Message | None = None
    examined: bool = True
    differences: tuple[Message, ...] = ()
    other_software: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    missing_library: str | None = None
    not_written: CannotWriteError | None = None
    fault: Fault | None = None

    @property
    def same(self) -> bool:
        """Whether its pages are what the sources give, but for pictures of signatures."""
        return self.verdict in {Verdict.SAME, Verdict.SIGNED}

    @property
    def signed(self) -> bool:
        """Whether signatures, and nothing else, stand behind what the sources give; they are not checked themselves."""
        return self.verdict is Verdict.SIGNED

    @property
    def templates(self) -> tuple[str, ...]:
        """Those sources that are templates: they can print what the data do not say."""
        return tuple(each for each in self.sources if each.startswith(_TEMPLATES))

"""What Phụ lục I of Nghị định 30/2020/NĐ-CP asks that cannot be seen on pages, and why: told, so that people look."""

from typing import Final, NamedTuple

from annual_report.language import N_


class Unseen(NamedTuple):
    """A demand: its clause, what is asked, and what one would have to know to judge it."""

    clause: str
    asked: str
    why: str


UNSEEN: Final = (
    Unseen(
        "Phần I, mục II.2",
        N_("The body is called as in the text that founded it; its superior is named where it has one."),
        N_(
            "The founding text would be needed; if there is no line for a superior, nobody can tell whether one is "
            "missing."
        ),
    ),
    Unseen(
        "Phần I, mục II.3",
        N_("The number is the next of the year's register; its sign has the letters of body and drafting unit."),
        N_("The register and the body's own list of abbreviations would be needed. Only their form is seen."),
    ),
    Unseen(
        "Phần I, mục II.4",
        N_("The place is the official name of the unit where the body has its seat; the date is the day of issue."),
        N_("Neither the seat nor the day is anywhere else on the page."),
    ),
    Unseen(
        "Phần I, mục II.5",
        N_("The subject sums up what the document says."),
        N_("Only a reader can tell."),
    ),
    Unseen(
        "Phần I, mục II.6",
        N_("Legal bases are complete and in force; documents are cited in full first, then by type and number."),
        N_("Only their marks and letters are seen; which documents there are, and are meant, the page does not say."),
    ),
    Unseen(
        "Phần I, mục II.6",
        N_("The text is divided as its content asks: phần, chương, mục, điều, khoản, điểm."),
        N_(
            "That numbers, titles and letters follow each other is seen; whether the division is right, only a "
            "reader can tell."
        ),
    ),
    Unseen(
        "Phần I, mục II.6",
        N_("Line spacing and gaps of paragraphs of one line."),
        N_("Between two single lines, spacing and gap are one distance; it is judged by paragraphs of several lines."),
    ),
    Unseen(
        "Phần I, mục II.7",
        N_("Whoever signs may do so, in the form that goes with the post: TM., KT., TL., TUQ., Q."),
        N_("The rules of the body would be needed. Only how the form is written is seen."),
    ),
    Unseen(
        "Phần I, mục II.7",
        N_("The signature, or its blue picture, is between post and name."),
        N_("A picture does not say that it is a signature, and documents are inspected before they are signed."),
    ),
    Unseen(
        "Phần I, mục II.8",
        N_("The seal, red, over a third of the signature; the body's digital signature with its time."),
        N_("A digital signature is valid by its certificate, not by its look: programs for signatures check it."),
    ),
    Unseen(
        "Phần I, mục II.9",
        N_("All bodies concerned are among the addressees and recipients; the report goes to a superior."),
        N_("Whom it concerns, the page does not say."),
    ),
    Unseen(
        "Phần I, mục III.1",
        N_("What belongs in an annex is in one; an annex in a file of its own has number and sign in its corner."),
        N_("The content decides, and a file alone does not say which document it goes with."),
    ),
    Unseen(
        "Phần I, mục III.2",
        N_("Marks of urgency, circulation and secrecy are there where they are due."),
        N_("Whoever signs decides; that a mark is missing cannot be seen. Marks of secrecy follow another law."),
    ),
    Unseen(
        "Phần I, mục III.3, III.4",
        N_("The drafter's mark and the number of copies; address, telephone and mail are right."),
        N_("They may be left out, and the page has nothing to compare them with."),
    ),
    Unseen(
        "Phần I, mục IV",
        N_("Every part in its place of the diagram, to the millimetre."),
        N_(
            "The diagram has no measures: parts are judged by their position relative to each other and to the margins."
        ),
    ),
    Unseen(
        "Phần II",
        N_("Copies: sao y, sao lục, trích sao."),
        N_("They are made of documents by others; this program inspects the documents."),
    ),
    Unseen(
        "Phụ lục II",
        N_("Capitals in names of people, places and bodies."),
        N_("What a name is, only a reader or a dictionary can tell. In its own data this program checks some of it."),
    ),
)

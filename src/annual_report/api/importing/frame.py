"""The frame of an official document: what a file in Word says of it at its head and its foot."""

from dataclasses import dataclass, field


@dataclass
class Head:
    """What stands above the text. Lines are as they are typed; `date` is day, month and year as far as they are there.

    `title` is in capitals where a type is missing, and begins what the document is about. `end` is how many items of
    the file the head takes; of these, those at `above_bases` are of the text.
    """

    superior: list[str] = field(default_factory=list)
    issuer: list[str] = field(default_factory=list)
    number: str = ""
    sign: str = ""
    place: str = ""
    date: tuple[str, str, str] | None = None
    type: str = ""
    title: str = ""
    subject: str = ""
    about: str = ""
    addressees: list[str] = field(default_factory=list)
    legal_bases: list[str] = field(default_factory=list)
    urgency: str = ""
    national: bool = False
    party: bool = False
    draft: bool = False
    other: list[str] = field(default_factory=list)
    above_bases: list[int] = field(default_factory=list)
    end: int = 0

    @property
    def is_letter(self) -> bool:
        """Whether it is that of a letter (công văn), which has no type: below its number stands what it is about."""
        return bool(self.about) and not self.type


@dataclass
class Foot:
    """What stands below the text: the signature block and the recipients; `start` and `end` are of its items.

    `as_above` is the recipient that only points to the addressees, `more` are signatures beside that of the signatory.
    """

    authority: list[str] = field(default_factory=list)
    post: str = ""
    signer: str = ""
    degree: str = ""
    recipients: list[str] = field(default_factory=list)
    as_above: str = ""
    archive: str = ""
    drafter: str = ""
    other: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    start: int | None = None
    end: int | None = None

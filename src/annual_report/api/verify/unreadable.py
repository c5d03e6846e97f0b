"""A file that cannot be verified at all."""

from annual_report.language import Message


class UnreadableError(ValueError):
    """`what` is wrong with the file, and what to do about it (`cure`)."""

    def __init__(self, what: Message, cure: Message) -> None:
        super().__init__(what.text)
        self.what = what
        self.cure = cure

"""Names that callers ask for, and what is raised where there is nothing of that name."""

from collections.abc import Sequence


class UnknownNameError(LookupError):
    """Nothing of the kind is called as `asked`; `known` are the names that there are."""

    def __init__(self, asked: str, known: Sequence[str]) -> None:
        super().__init__(f"“{asked}” is none of: {', '.join(known)}")
        self.asked = asked
        self.known = tuple(known)

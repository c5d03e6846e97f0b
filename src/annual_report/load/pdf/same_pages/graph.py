"""Two whole PDFs gone through side by side from their trailers: every value is the same, but for a few.

Each object of the one answers to one of the other, and none is left over. The few are the streams and texts that
`allowances` knows by their place in the PDF that the sources give: whatever is not among them may not differ at all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from annual_report.load.pdf.additions.syntax import Name, Ref, Stream, Value
from annual_report.load.pdf.additions.update import unexpected
from annual_report.load.pdf.same_pages.packing import same_content
from annual_report.load.pdf.same_pages.whole_file import WholeFile

# Sees whether an object may differ from the given one, and gives what is left of both, to be the same.
Allowance = Callable[[Value, Value], tuple[Value, Value]]


@dataclass(slots=True)
class Comparison:
    """Two files as far as they were gone through; `answers` has the number in this one for each of the given one."""

    this: WholeFile
    given: WholeFile
    allowances: Mapping[int, Allowance]
    answers: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    left: list[tuple[Value, Value]] = field(default_factory=list)

    def check(self) -> Mapping[int, int]:
        """What answers to what, once all is gone through. Raises `NotSignatureError` where something differs."""
        self.left += [(self.this.root, self.given.root), (self.this.information, self.given.information)]
        while self.left:
            self._check_pair(*self.left.pop())
        if len(self.answers) != len(self.given.objects) or len(self.taken) != len(self.this.objects):
            raise unexpected("objects that nothing leads to")
        return self.answers

    def _check_pair(self, this: Value, given: Value) -> None:
        match this, given:
            case (Ref(), Ref()):
                self._follow(this.number, given.number)
            case (dict(), dict()) if this.keys() == given.keys():
                self.left += ((value, given[key]) for key, value in this.items())
            case (list(), list()) if len(this) == len(given):
                self.left += zip(this, given, strict=True)
            case (Stream(), Stream()):
                self.left.append((this.entries, given.entries))
                if not same_content(this, given):
                    raise unexpected("a stream that holds something else")
            case (bytes(), bytes()) if this == given:  # however it is written
                pass
            case (int() | Decimal() | Name(), _) if type(this) is type(given) and this == given:
                pass
            case _:
                raise unexpected("a value that is another")

    def _follow(self, this: int, given: int) -> None:
        """Goes on with two objects, each of which answers to no third."""
        if given in self.answers:
            if self.answers[given] != this:
                raise unexpected("an object in place of two")
            return
        if this in self.taken or this not in self.this.objects or given not in self.given.objects:
            raise unexpected("an object in place of two, or none")
        self.answers[given] = this
        self.taken.add(this)
        pair = self.this.objects[this], self.given.objects[given]
        allowed = self.allowances.get(given)
        self.left.append(allowed(*pair) if allowed else pair)

"""One update of a PDF: which of its objects are new, which replace others, and which nobody has asked for."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.revisions import Revision
from annual_report.load.pdf.additions.second_readers import GivenPdf
from annual_report.load.pdf.additions.syntax import Entries, Ref, Stream, Value, same


def unexpected(detail: str) -> NotSignatureError:
    """What is raised where an update does more than to sign."""
    return NotSignatureError(Reason.OTHER_CHANGES, detail)


def dictionary(value: object) -> Entries:
    """The `value`, which has to be a dictionary. Raises `NotSignatureError`."""
    if not isinstance(value, dict):
        raise unexpected("no dictionary")
    return value


def array(value: object) -> list[Value]:
    """The `value`, which has to be an array. Raises `NotSignatureError`."""
    if not isinstance(value, list):
        raise unexpected("no array")
    return value


def check_kept(old: Mapping[str, Value], new: Mapping[str, Value], but: Set[str]) -> None:
    """Sees that nothing but the keys `but` is new, gone or otherwise. Raises `NotSignatureError`."""
    for key in (old.keys() | new.keys()) - but:
        if key not in old or key not in new or not same(old[key], new[key]):
            raise unexpected(f"another {key}")


def added_to(old: list[Value], new: list[Value]) -> list[Value]:
    """What an array has behind what it had before. Raises `NotSignatureError` where that is not all of it."""
    if not same(old, new[: len(old)]):
        raise unexpected("another order")
    return new[len(old) :]


def check_plain(value: Value, but: Ref | None = None) -> None:
    """Sees that there is nothing in `value` that leads elsewhere, but to the object `but`."""
    match value:
        case Stream() | Ref() if value != but:
            raise unexpected("a reference")
        case dict():
            for each in value.values():
                check_plain(each, but)
        case list():
            for each in value:
                check_plain(each, but)


@dataclass(frozen=True, slots=True)
class Update:
    """A `revision` of the PDF `given` behind others, whose objects are `known`; what was looked at is `seen`."""

    given: GivenPdf
    known: Mapping[int, Value]
    revision: Revision
    seen: set[int] = field(default_factory=set)

    def before(self, number: int) -> Value | None:
        """The object of a `number` as it was before."""
        return self.known[number] if number in self.known else self.given.object(number)

    def now(self, number: int) -> Value | None:
        """The object of a `number` as it is now; if the update has it, it is seen."""
        if number in self.revision.objects:
            self.seen.add(number)
            return self.revision.objects[number]
        return self.before(number)

    def new(self, value: Value | None) -> Value:
        """What `value` refers to, which this update has made, once, under a number that nothing given can refer to.

        Raises `NotSignatureError`.
        """
        fresh = isinstance(value, Ref) and value.number in self.revision.objects.keys() - self.known.keys()
        if not fresh or value.number < self.given.trailer.size or value.number in self.seen:  # type: ignore[union-attr]
            raise unexpected("no object of its own")
        return self.now(value.number)  # type: ignore[return-value, union-attr]

    def both(self, old: Value | None, new: Value | None) -> tuple[Value | None, Value | None]:
        """What the entries `old` and `new` of a dictionary hold or refer to, before and now."""
        before = self.before(old.number) if isinstance(old, Ref) else old
        if isinstance(new, Ref):
            return before, self.now(new.number) if new == old else self.new(new)
        return before, new

    def check_all_seen(self) -> None:
        """Sees that the update holds nothing that was not looked at. Raises `NotSignatureError`."""
        if self.seen != set(self.revision.objects):
            raise unexpected("an object that no signature needs")

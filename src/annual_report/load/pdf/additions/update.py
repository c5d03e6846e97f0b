"""One update of a PDF: which of its objects are new, which replace others, and which nobody has asked for."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Final

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


# What an update may write anew, each as far as `changes` says; and what it may refer to again.
CATALOG: Final = "catalog"
INFORMATION: Final = "information"
PAGE: Final = "page"
PROOF: Final = "proof"
_ONCE: Final = ""  # all else: what has been written once stays as it is


@dataclass(frozen=True, slots=True)
class Update:
    """A `revision` of the PDF `given` behind others, whose objects are `known`; what was looked at is `seen`.

    `roles` says what each object that was looked at is good for, in all updates: one of one role is none of another.
    """

    given: GivenPdf
    known: Mapping[int, Value]
    roles: dict[int, str]
    revision: Revision
    seen: set[int] = field(default_factory=set)

    def before(self, number: int) -> Value | None:
        """The object of a `number` as it was before."""
        return self.known[number] if number in self.known else self.given.object(number)

    def again(self, number: int, role: str) -> Value | None:
        """The object of a `number` as it is now, which this update may write anew, if it has that `role` alone.

        Raises `NotSignatureError`.
        """
        if self.roles.setdefault(number, role) != role:
            raise unexpected("an object of another use")
        if number in self.revision.objects:
            self.seen.add(number)
            return self.revision.objects[number]
        return self.before(number)

    def new(self, value: Value | None, role: str = _ONCE) -> Value:
        """What `value` refers to, which this update has made, once, under a number that nobody has had before.

        Raises `NotSignatureError`.
        """
        if (
            not isinstance(value, Ref)
            or value.number not in self.revision.objects
            or value.number < self.revision.first
            or value.number in self.seen
        ):
            raise unexpected("no object of its own")
        self.roles[value.number] = role
        self.seen.add(value.number)
        return self.revision.objects[value.number]

    def proof(self, value: Value) -> None:
        """Sees that `value` refers to a proof: one of before as it was, or a stream that holds something, no more.

        Raises `NotSignatureError`.
        """
        known = isinstance(value, Ref) and self.roles.get(value.number) == PROOF
        if known and (value.number in self.seen or value.number not in self.revision.objects):  # type: ignore[union-attr]
            return
        found = self.new(value, PROOF)
        if not isinstance(found, Stream) or found.entries.keys() - {"Filter"}:
            raise unexpected("a proof that is none")

    def both(self, old: Value | None, new: Value | None, role: str) -> tuple[Value | None, Value | None]:
        """What the entries `old` and `new` of a dictionary hold or refer to, before and now, for that `role` alone.

        Raises `NotSignatureError`.
        """
        before = self.before(old.number) if isinstance(old, Ref) else old
        if isinstance(new, Ref):
            return before, self.again(new.number, role) if new == old else self.new(new, role)
        return before, new

    def check_all_seen(self) -> None:
        """Sees that the update holds nothing that was not looked at. Raises `NotSignatureError`."""
        if self.seen != set(self.revision.objects):
            raise unexpected("an object that no signature needs")

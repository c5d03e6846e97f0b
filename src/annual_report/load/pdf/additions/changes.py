"""What an update may change (a whitelist): a new signature with its field and widget, or what proves one for long.

Source: ISO 32000-1, 12.7 (fields of forms), 12.8 (signatures); ISO 32000-2, 12.8.4.3 (DSS), 12.8.5 (time stamps).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.load.pdf.additions.metadata import check_information, check_metadata
from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.revisions import Revision
from annual_report.load.pdf.additions.second_readers import GivenPdf
from annual_report.load.pdf.additions.signature_field import Picture, SignatureField
from annual_report.load.pdf.additions.syntax import Entries, Name, Ref, Stream, Value, same
from annual_report.load.pdf.additions.update import (
    CATALOG,
    INFORMATION,
    PAGE,
    Update,
    added_to,
    array,
    check_kept,
    check_plain,
    dictionary,
    unexpected,
)

_OF_CATALOG: Final = frozenset({"AcroForm", "DSS", "Extensions", "Perms", "Metadata"})
_OF_FORM: Final = frozenset({"Fields", "SigFlags", "DA", "DR"})
_FLAGS: Final = (1, 2, 3)
_PROOFS: Final = ("Certs", "OCSPs", "CRLs")
_PROOFS_OF_ONE: Final = ("Cert", "OCSP", "CRL")
_HASH: Final = re.compile(r"[0-9A-F]{40}")


@dataclass(slots=True)
class Signed:
    """What the updates so far have made of a PDF: signatures, and their pictures on its pages."""

    given: GivenPdf
    known: dict[int, Value] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    names: set[bytes] = field(default_factory=set)
    pictures: list[Picture] = field(default_factory=list)
    signatures: int = 0

    def add(self, revision: Revision) -> None:
        """Takes an update in that signs or proves, and does nothing else. Raises `NotSignatureError`."""
        update = Update(self.given, self.known, self.roles, revision)
        root = self.given.trailer.entries["Root"]
        if not isinstance(root, Ref):
            raise unexpected("no catalog")
        old, new = dictionary(update.before(root.number)), dictionary(update.again(root.number, CATALOG))
        check_kept(old, new, _OF_CATALOG)
        fields = list(self._fields(update, old, new))
        proofs = "DSS" in old.keys() | new.keys() and not _proofs_same(update, old, new)
        if len(fields) > 1 or not (fields or proofs):
            raise NotSignatureError(Reason.NO_SIGNATURE, "an update without one")
        _check_rest(update, old, new, fields)
        update.check_all_seen()
        self.known |= revision.objects
        self.signatures += len(fields)
        self.pictures += (each.picture for each in fields if each.picture)

    def _fields(self, update: Update, old: Entries, new: Entries) -> Iterator[SignatureField]:
        """The fields of signatures that are new, with all that they bring."""
        before, now = update.both(old.get("AcroForm"), new.get("AcroForm"), "AcroForm")
        if now is None and before is None:
            return
        form, last = dictionary(now), dictionary(before or {})
        if form.keys() - _OF_FORM or not any(same(form.get("SigFlags"), flags) for flags in _FLAGS):
            raise unexpected("another form")
        check_kept(last, form, {"Fields", "SigFlags", *(form.keys() - last.keys())})
        check_plain(form.get("DA", b""))
        if "DR" in form and "DR" not in last:
            _check_default_resources(update, form["DR"])
        fields_before, fields_now = update.both(last.get("Fields"), form.get("Fields"), "Fields")
        added = added_to(array(fields_before or []), array(fields_now))
        for each in added:
            found = SignatureField.of(update, each)
            if found.name in self.names:
                raise unexpected("two fields of one name")
            self.names.add(found.name)
            yield found


def _check_rest(update: Update, old: Entries, new: Entries, fields: list[SignatureField]) -> None:
    """Sees that pages, permissions and metadata are changed as far as the fields need it."""
    root = update.given.trailer.entries["Root"]
    for each in fields:
        _check_page(update, each)
        each.check_signature(update, root)
    check_plain(update.both(old.get("Extensions"), new.get("Extensions", {}), "Extensions")[1] or {})
    if not same(old.get("Perms", {}), new.get("Perms", {})):
        permissions = dictionary(new.get("Perms"))
        if "Perms" in old or not any(same(permissions, {"DocMDP": each.signature}) for each in fields):
            raise unexpected("other permissions")
    information = update.given.trailer.entries.get("Info")
    if isinstance(information, Ref) and information.number in update.revision.objects:
        number = information.number
        check_information(dictionary(update.before(number)), dictionary(update.again(number, INFORMATION)))
    if not same(old.get("Metadata", {}), new.get("Metadata", {})) or _touched(update, new.get("Metadata")):
        check_metadata(*update.both(old.get("Metadata"), new.get("Metadata"), "Metadata"))


def _touched(update: Update, value: Value | None) -> bool:
    return isinstance(value, Ref) and value.number in update.revision.objects


def _check_page(update: Update, signature: SignatureField) -> None:
    """Sees that the page of a signature has its widget more, and is as it was else."""
    number = signature.page.number
    if number not in update.given.pages:
        raise unexpected("a page that is none")
    old, new = dictionary(update.before(number)), dictionary(update.again(number, PAGE))
    check_kept(old, new, {"Annots"})
    before, now = update.both(old.get("Annots"), new.get("Annots"), f"Annots {number}")
    if not same(added_to(array(before or []), array(now or [])), [signature.widget]):
        raise unexpected("another annotation")


def _check_default_resources(update: Update, resources: Value) -> None:
    """Sees that the resources of a form are fonts of its own, as signing programs put them there; none is used."""
    left, passed = [resources], set[int]()
    while left:
        match left.pop():
            case Ref() as reference if reference.number not in passed:
                passed.add(reference.number)
                left.append(update.new(reference))
            case Stream():
                raise unexpected("other resources of the form")
            case dict() as entries:
                left.extend(entries.values())
            case list() as entries:
                left.extend(entries)


def _proofs_same(update: Update, old: Entries, new: Entries) -> bool:
    """Whether an update leaves the store of proofs (DSS) alone; sees that what it adds to it is nothing else."""
    if same(old.get("DSS"), new.get("DSS")) and not _touched(update, new.get("DSS")):
        return True
    last_store, store = update.both(old.get("DSS"), new.get("DSS"), "DSS")
    before, now = dictionary(last_store or {}), dictionary(store)
    if now.keys() - {"Type", "VRI", *_PROOFS} or now.get("Type", "DSS") != Name("DSS"):
        raise unexpected("another store of proofs")
    for key in _PROOFS:
        _check_proofs(update, before.get(key), now.get(key), f"DSS {key}")
    found = update.both(before.get("VRI"), now.get("VRI"), "DSS VRI")
    last, one_by_one = (dictionary(each or {}) for each in found)
    for name, each in one_by_one.items():
        if name in last and same(last[name], each):
            continue
        proofs = dictionary(update.new(each) if isinstance(each, Ref) else each)
        if name in last or not _HASH.fullmatch(name) or proofs.keys() - {"Type", "TU", "TS", *_PROOFS_OF_ONE}:
            raise unexpected("other proofs")
        check_plain({key: value for key, value in proofs.items() if key in {"Type", "TU"}})
        for key in _PROOFS_OF_ONE:
            _check_proofs(update, None, proofs.get(key), f"VRI {key}")
        if "TS" in proofs:
            update.proof(proofs["TS"])
    return False


def _check_proofs(update: Update, old: Value | None, new: Value | None, role: str) -> None:
    """Sees that an array refers to proofs alone; those of before may be meant again."""
    _before, now = update.both(old, new, role)
    for each in array(now or []):
        update.proof(each)

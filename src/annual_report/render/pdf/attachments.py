"""The files inside a PDF: the sources that it was made from, and the manifest that names them, each with what it is.

Source: ISO 19005-3, 6.8: type, relationship and description of each embedded file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

import pydyf
from weasyprint import Attachment

from annual_report.language import N_, Language, Message, message
from annual_report.render.pdf.identity import MANIFEST, PdfIdentity
from annual_report.render.pdf.versions import versions

_PICTURES: Final = {b"\xff\xd8\xff": "image/jpeg", b"\x89PN": "image/png"}
_TYPES: Final = {".yaml": "application/yaml", ".json": "application/json", ".j2": "text/plain"}
# What readers are told of a file in the list of attachments.
_BY_NAME: Final = {
    MANIFEST: N_("List of what this document was made from, and by which versions of which programs"),
    "organization.yaml": N_("Source of this document: the organisation that issues it"),
    "report.yaml": N_("Source of this document: data of the report, {period}"),
}
_BY_TYPE: Final = {
    **dict.fromkeys(_PICTURES.values(), N_("Source of this document: the photo {name}")),
    "text/plain": N_("Source of this document: the template {name}"),
}
_ANY: Final = N_("Source of this document: the file {name}")


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside of a PDF, by its name in the workspace; `described` is what it is where its kind knows."""

    name: str
    content: bytes
    described: str | None = None

    @property
    def media_type(self) -> str:
        """What is in it: `image/jpeg`."""
        by_name = _TYPES.get(PurePosixPath(self.name).suffix)
        return _PICTURES.get(self.content[:3]) or by_name or "application/octet-stream"

    @property
    def description(self) -> Message:
        """What it is to the document, for those who see a list of attachments."""
        path = PurePosixPath(self.name)
        text = self.described or _BY_NAME.get(path.name) or _BY_TYPE.get(self.media_type) or _ANY
        return message(text, name=path.name, period=path.parent.name)

    def attachment(self, moment: datetime, language: Language) -> Attachment:
        """It as WeasyPrint takes it, made at the `moment`, described in the `language` of the document."""
        return Attachment(
            file_obj=BytesIO(self.content),
            name=self.name,
            description=self.description.say(language),
            created=moment,
            modified=moment,
            relationship="Supplement" if self.name == MANIFEST else "Source",
        )


def attached_files(identity: PdfIdentity) -> tuple[AttachedFile, ...]:
    """The files that go into the PDF of an identity, in the order of a name tree; none where it has no sources."""
    if not identity.sources:
        return ()
    files = {**identity.sources, MANIFEST: identity.manifest(versions())}
    return tuple(AttachedFile(name, content, identity.described.get(name)) for name, content in sorted(files.items()))


def set_media_types(pdf: pydyf.PDF, files: tuple[AttachedFile, ...]) -> None:
    """Gives every file its type, which WeasyPrint asks the system for, and names each of them once."""
    specifications = list(_specifications(pdf))
    for specification, file in zip(specifications, files, strict=True):
        stream = pdf.objects[int(specification["EF"]["F"].split()[0])]
        stream.extra["Subtype"] = f"/{file.media_type.replace('/', '#2f')}"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(each.reference for each in specifications)


def _specifications(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/Filespec":
            yield item

"""A report in Word taken into the data: read, understood as far as it can be, and told of the rest."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from annual_report.api.importing.body import Body, Photo, begins_annex, read_annexes, read_body
from annual_report.api.importing.casing import Casing
from annual_report.api.importing.data_file import DataFiles
from annual_report.api.importing.foot import read_foot
from annual_report.api.importing.frame import Foot, Head
from annual_report.api.importing.head import is_rule, read_head
from annual_report.api.importing.lines import Item, Line, PictureBlock, Reading, TableBlock, read_lines
from annual_report.api.importing.notices import Notice, notices_of
from annual_report.api.importing.period_said import period_said
from annual_report.api.importing.statistics import Proposal, of_one_form, proposals_in, take
from annual_report.load.docx.content import WordContent, paragraphs_in
from annual_report.load.pictures.obstacle import UnreadablePictureError
from annual_report.load.pictures.picture import read_picture
from annual_report.values.period import Period

PHOTOS: Final = "photos"
_ENDED: Final = re.compile(r"[.!?…]\s*\./\.\s*$")
_SUFFIXES: Final = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file comes to: texts of data files by name, photos by name, what was proposed, and what is told of it.

    `organization` is the text of that file. `signer` and `post` are who signs, as the file says it. `figures` are the
    ids of the proposals that are statistics now.
    """

    period: Period
    report: str
    organization: str
    photos: Mapping[str, bytes]
    proposals: tuple[Proposal, ...]
    notices: tuple[Notice, ...]
    signer: str = ""
    post: str = ""
    figures: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class House:
    """What the organisation that there is says: the id of who signs, whether 5 is printed as 05; None for neither."""

    person: str | None = None
    two_digits: bool | None = None


_NO_HOUSE: Final = House()


@dataclass
class _Pictures:
    """The pictures of a file as photos; those that no page can show are told of."""

    data: Mapping[str, bytes]
    kept: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def name(self, photo: Photo, wanted: str) -> str | None:
        """The name of the file that a picture is kept in; None where it is none that can be printed."""
        part = photo.picture.part
        if not part:
            self.drawn.append(photo.caption or photo.picture.alternative)
            return None
        if part in self.names:
            return self.names[part]
        data = self.data.get(part, b"")
        try:
            kind = read_picture(data).kind
        except UnreadablePictureError:
            self.refused.append(photo.caption or photo.picture.alternative or PurePath(part).name)
            return None
        name = f"{PHOTOS}/{wanted}.{_SUFFIXES[kind]}"
        self.kept[name], self.names[part] = data, name
        return name


def picture_parts(content: WordContent) -> set[str]:
    """The parts of a file that are pictures in its text."""
    runs = (run for paragraph in content.paragraphs for run in paragraph.runs)
    return {run.picture.part for run in runs if run.picture is not None and run.picture.part}


def imported(
    content: WordContent,
    pictures: Mapping[str, bytes],
    *,
    year: str | None = None,
    statistics: "Taken" = False,
    house: House = _NO_HOUSE,
    heading: Sequence[str] = (),
) -> Imported:
    """The data files that a Word file with this `content` comes to.

    `pictures` are the bytes of its pictures by their parts. `statistics` are the ids of figures to be taken, True for
    all; `heading` are comments at the top of the report. Raises `RefusalError` where `year` is no period.
    """
    reading = read_lines(content)
    head, foot, body = _parts(reading)
    period = period_said(head, year)
    casing = Casing("\n".join(line for line in _lines(content) if line.upper() != line))
    shelf = _Pictures(pictures)
    files = DataFiles(head, foot, body, casing, shelf.name)
    _cite_annexes(body, files.annexes)
    _without_end_mark(body)
    found = proposals_in(body, files.names)
    wanted = [each for each in found if statistics is True or (statistics is not False and each.id in statistics)]
    taken = of_one_form(wanted, house.two_digits)
    groups = take(taken)
    files.two_digits = bool(house.two_digits) or any(each.two_digits for each in taken)
    report = _exempted(files.report(period, heading, house.person or files.person, groups), body.uncited)
    organization = files.organization(two_digits=any(each.two_digits for each in taken))
    notices = [*Notice.of_period(head, period, year), *notices_of(content, reading, head, foot, body)]
    notices += Notice.of_sign(head, files.sign) if house.person is None else ()
    notices += [Notice.of_picture(name) for name in shelf.refused]
    notices += [Notice.of_drawing(name) for name in shelf.drawn]
    return Imported(
        period, report, organization, shelf.kept, tuple(found), tuple(notices), foot.signer, casing.natural(foot.post),
        frozenset(each.id for each in taken),
    )  # fmt: skip


def _lines(content: WordContent) -> Iterator[str]:
    """All lines of a file, those in tables too."""
    return (line for paragraph in content.paragraphs for line in paragraph.text.splitlines())


Taken = bool | Collection[str]
_END_MARK: Final = re.compile(r"\s*\./\.\s*$")


def _without_end_mark(body: Body) -> None:
    """Takes the mark ./. away, which the program itself sets at the end."""
    for entry in body.entries:
        entry.text = _END_MARK.sub("" if _ENDED.search(entry.text) else ".", entry.text)


def _exempted(report: str, uncited: Sequence[str]) -> str:
    """The file, in which annexes that no text mentions may stay as they are."""
    for name in uncited:
        report = report.replace(f"- id: {name}\n", f"- id: {name}  # bỏ qua: annex-never-cited\n", 1)
    return report


def _parts(reading: Reading) -> tuple[Head, Foot, Body]:
    items = reading.items
    head = read_head(items)
    foot = read_foot(items, head.end)
    body = Body()
    frame = [*items[: head.end], *(items[foot.start : foot.end] if foot.end is not None else [])]
    body.of_frame = sum(map(_pictures_in, frame))
    start = head.end
    end = foot.start if foot.start is not None else len(items)
    below = list(items[foot.end :]) if foot.end is not None else []
    across = reading.landscape[foot.end :] if foot.end is not None else []
    if foot.start is None:
        at = _first_annex(items, start)
        below, across, end = list(items[at:]), reading.landscape[at:], at
    between = read_annexes(below, across, body)
    text = [items[at] for at in head.above_bases] + [item for item in items[start:end] if not is_rule(item)]
    left = [item for item in between if not is_rule(item)]
    read_body([*text, *left] if not body.annexes or left else text, body)
    return head, foot, body


def _pictures_in(item: Item) -> int:
    """How many pictures an item of head or foot has: a logo, a stamp, a signature."""
    if isinstance(item, TableBlock):
        cells = (cell for row in item.table.rows for cell in row.cells)
        paragraphs = [each for cell in cells for each in paragraphs_in(cell.blocks)]
        found = [run.picture for paragraph in paragraphs for run in paragraph.runs]
        return sum(bool(picture and picture.part) for picture in found)  # the others are lines that are drawn
    return isinstance(item, PictureBlock) and bool(item.picture.part)


def _first_annex(items: Sequence[Item], start: int) -> int:
    for at in range(start + 1, len(items)):
        item = items[at]
        if isinstance(item, Line) and item.is_centred and begins_annex(item):
            return at
    return len(items)


_ANNEX_SAID: Final = re.compile(r"[Pp]hụ lục(?:\s+(?:số\s+)?([IVX]+|\d{1,2}))?(?!\w)")


def _cite_annexes(body: Body, ids: Sequence[str]) -> None:
    """Puts the names of annexes where texts mention them."""
    if not ids:
        return
    by_number = {each.number: name for each, name in zip(body.annexes, ids, strict=True)}
    left = set(ids)

    def named(match: re.Match[str]) -> str:
        name = by_number.get(match[1] or "") or (ids[0] if len(ids) == 1 and not match[1] else None)
        if name is None:
            return match[0]
        left.discard(name)
        return f"{{{name}}}"

    for entry in body.entries:
        entry.text = _ANNEX_SAID.sub(named, entry.text)
    body.uncited = [name for name in ids if name in left]

"""What was read of a file, as the data files of a workspace."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.api.begin.writing import Entry as Key
from annual_report.api.begin.writing import Group, YamlItem, YamlList, written
from annual_report.api.importing.body import Body, Content, ImportedAnnex, Part, Photo, Point
from annual_report.api.importing.casing import Casing
from annual_report.api.importing.charts import Bar, bars_of, title_of
from annual_report.api.importing.frame import Foot, Head
from annual_report.api.importing.prose import Entry, written_prose
from annual_report.api.importing.recurring import named_bodies, named_people, own_short_names
from annual_report.api.importing.tables import ImportedTable
from annual_report.language.vietnamese.body_names import abbreviation_of, name_in_lines
from annual_report.model.issuance import DOCUMENT_TYPES
from annual_report.values.period import Period
from annual_report.values.text_types import OPEN, is_open, slug

_LONGEST: Final = 60_000  # letters of a text; more than 100,000 are not read
_LETTERHEAD: Final = 23
_WIDTH: Final = 116
_POINTS: Final = (
    (("kiến nghị", "đề xuất", "đề nghị"), "proposals", "kien-nghi"),
    (("bài học", "kinh nghiệm"), "lessons", "bai-hoc"),
    (("hạn chế", "tồn tại", "khó khăn", "khuyết điểm"), "shortcomings", "han-che"),
    (("phương hướng", "nhiệm vụ trọng tâm", "kế hoạch năm", "nhiệm vụ năm"), "plan", "nhiem-vu"),
)
_ORDER: Final = ("text", "points", "tables", "charts", "photos")


@dataclass
class Written:
    """The files: their texts, the photos by the parts of the Word file that have them, what photos were called."""

    report: str = ""
    organization: str | None = None
    photos: dict[str, str] = field(default_factory=dict)
    person: str = ""


@dataclass
class Names:
    """Ids that are taken, and what numbered ones come to."""

    taken: set[str] = field(default_factory=set)

    def new(self, text: str, otherwise: str) -> str:
        """An id made of `text` that nothing has yet."""
        base = "-".join(slug(text).split("-")[:8]) or otherwise
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name


class DataFiles:
    """Makes the files of what was read. `photo` gives the name of the file that a picture is kept in, None for none."""

    def __init__(
        self, head: Head, foot: Foot, body: Body, casing: Casing, photo: Callable[[Photo, str], str | None]
    ) -> None:
        self._head, self._foot, self._body, self._casing, self._photo = head, foot, body, casing, photo
        self.names = Names()
        self.two_digits = False  # 5 is printed as 05, but for what is to stay as it is typed
        self.drawn: list[Group] = []  # the figures of charts
        self.person = self.names.new(foot.signer, "nguoi-ky")
        self.annexes = [self.names.new(_annex_name(at, body), "phu-luc") for at in range(len(body.annexes))]

    # data/organization.yaml

    def organization(self, *, two_digits: bool = False) -> str:
        """The file of the organisation."""
        head, natural = self._head, self._casing.natural
        issuer = " ".join(head.issuer)
        name = natural(issuer) if issuer else OPEN
        short = own_short_names(name, self._casing.corpus)
        above = self._letterhead(head.superior, "") if head.superior else []
        bodies = self._bodies(name)
        keys = [
            Key("name", name),
            Key("letterhead", _texts(self._letterhead(head.issuer, name))),
            *([Key("short_names", _texts(short))] if short else []),
            *([Key("superior_letterhead", _texts(above))] if above else []),
            Key("place", head.place or OPEN),
            Key("abbreviation", self.abbreviation(name)),
            *([Key("archive", self._foot.archive)] if self._foot.archive else []),
            *([Key("small_numbers", "hai chữ số")] if two_digits else []),
            Key("people", YamlList([YamlItem(Group(self._signer())), *self._people()]), apart=True),
            *([Key("bodies", YamlList(bodies), apart=True)] if bodies else []),
        ]
        return written(Group(keys), [])

    def _people(self) -> Iterator[YamlItem]:
        for name in named_people(self._foot.signer, self._casing.corpus):
            yield YamlItem(Group([Key("id", self.names.new(name, "nguoi")), Key("name", name)]), apart=True)

    def _bodies(self, own: str) -> list[YamlItem]:
        found = named_bodies(self._head, self._foot, own, self._casing.corpus)
        return [
            YamlItem(
                Group(
                    [
                        Key("id", self.names.new(each.name, "co-quan")),
                        Key("name", each.name),
                        *([Key("short_names", _texts([each.short]))] if each.short else []),
                    ]
                ),
                apart=at > 0,
            )
            for at, each in enumerate(found)
        ]

    def _letterhead(self, lines: Sequence[str], name: str) -> list[str]:
        """Lines of a letterhead, as texts write them, none of them too long."""
        said = [self._casing.natural(line) for line in lines] or [name]
        several = [name_in_lines(line, _LETTERHEAD) if len(line) > _LETTERHEAD else [line] for line in said]
        return [line for each in several for line in each]

    def abbreviation(self, name: str) -> str:
        """The letters of the issuing body in the numbers of its documents."""
        sign = self._head.sign
        if self._head.is_letter:  # the number of a letter begins with it
            own = sign.partition("-")[0]
        else:
            own = sign.partition("-")[2] if "-" in sign else sign.rpartition("/")[2]
        letters = abbreviation_of(name) or "".join(word[:1].upper() for word in name.split())
        return own.strip() or letters or "CQ"

    @property
    def sign(self) -> str:
        """What stands behind the number when the report is made."""
        letters = DOCUMENT_TYPES[self._head.type or "báo cáo"]
        return f"{letters}-{self.abbreviation(self._casing.natural(' '.join(self._head.issuer)))}"

    def _signer(self) -> list[Key]:
        post = self._casing.natural(self._foot.post) if self._foot.post else ""
        return [
            Key("id", self.person),
            Key("name", self._foot.signer or OPEN),
            *([Key("degree", self._foot.degree)] if self._foot.degree else []),
            Key("posts", _texts([post or OPEN])),
        ]

    # data/<period>/report.yaml

    def report(self, period: Period, heading: Sequence[str], person: str, statistics: Sequence[Group] = ()) -> str:
        """The file of the report."""
        body = self._body
        sections = [YamlItem(self._section(each), apart=at > 0) for at, each in enumerate(body.parts)]
        annexes = [YamlItem(self._annex(at, each), apart=at > 0) for at, each in enumerate(body.annexes)]
        figures = [YamlItem(each, apart=at > 0) for at, each in enumerate((*statistics, *self.drawn))]
        keys = [
            Key("period", period.key if not period.label else Group(_labelled(period))),
            Key("issuance", Group(list(self._issuance(person))), apart=True),
            *([Key("introduction", _prose(body.introduction, 2), apart=True)] if body.introduction else []),
            *([Key("statistics", YamlList(figures), apart=True)] if figures else []),
            Key("sections", YamlList(sections), apart=True),
            *([Key("conclusion", _prose(body.conclusion, 2), apart=True)] if body.conclusion else []),
            *([Key("annexes", YamlList(annexes), apart=True)] if annexes else []),
        ]
        return written(Group(keys), heading)

    def _issuance(self, person: str) -> Iterator[Key]:
        head, foot = self._head, self._foot
        day = head.date
        if head.type:
            yield Key("type", head.type)
        yield Key("number", head.number or None)
        yield Key("date", "/".join((f"{int(day[0]):02}", f"{int(day[1]):02}", day[2])) if day and all(day) else None)
        subject = (self._casing.sentence(each) for each in (head.title, head.subject) if each)
        yield Key("subject", " ".join(subject) or OPEN)
        if head.urgency:
            yield Key("urgency", head.urgency)
        authority = [self._authority(each) for each in foot.authority]
        post = self._casing.natural(foot.post) if foot.post else ""
        yield Key(
            "signatory",
            Group([
                Key("person", person),
                *([Key("post", post)] if post and person != self.person else []),
                *([Key("authority", _texts(authority))] if authority else []),
            ]),
        )  # fmt: skip
        if head.addressees:
            yield Key("addressees", _texts(head.addressees))
        if head.legal_bases:
            yield Key("legal_bases", YamlList([YamlItem(each) for each in head.legal_bases]))
        above = [foot.as_above] if foot.as_above and not head.addressees else []
        if above or foot.recipients:
            yield Key("recipients", _texts([*above, *foot.recipients]))
        yield Key("status", "draft" if self._is_open else "final")

    @property
    def _is_open(self) -> bool:
        """Whether something is still to be written, so that it is a draft again."""
        head, foot, body = self._head, self._foot, self._body
        subject = head.title or head.subject
        known = foot.signer and (foot.post or foot.authority) and subject and (head.issuer or head.place)
        return not known or any(is_open(entry.text) for entry in body.entries)

    def _authority(self, text: str) -> str:
        form, _, whom = text.partition(". ")
        return f"{form}. {self._casing.natural(whom)}"

    def _section(self, part: Part) -> Group:
        title = self._casing.sentence(part.title) if part.title else "Nội dung"
        below = [YamlItem(self._section(each), apart=at > 0) for at, each in enumerate(part.sections)]
        return Group(
            [
                *([Key("part", self._casing.sentence(part.part))] if part.part else []),
                Key("title", title),
                *self._contents(part.contents, title),
                *([Key("sections", YamlList(below))] if below else []),
            ]
        )

    def _annex(self, at: int, annex: ImportedAnnex) -> Group:
        title = self._casing.sentence(annex.title) or OPEN
        across = [Key("orientation", "ngang")] if annex.landscape else []
        return Group(
            [Key("id", self.annexes[at]), Key("title", title), *across, *self._contents(annex.contents, title)]
        )

    def _contents(self, contents: Sequence[Content], title: str) -> Iterator[Key]:
        """What a section holds: under its own keys where they come in their order, else entry by entry."""
        pieces = [key for content in contents for part in _parts(content) if (key := self._piece(part, title))]
        merged: list[Key] = []
        for key in pieces:
            if merged and merged[-1].key == key.key != "text":
                before, after = merged[-1].value, key.value
                assert isinstance(before, YamlList)  # noqa: S101
                assert isinstance(after, YamlList)  # noqa: S101
                merged[-1] = Key(key.key, YamlList([*before.items, *after.items]))
            else:
                merged.append(key)
        ranks = [_rank(key.key) for key in merged]
        if ranks == sorted(set(ranks)):
            yield from merged
        else:
            yield Key("in_order", YamlList([YamlItem(Group([key])) for key in merged]))

    def _piece(self, content: Content, title: str) -> Key | None:
        if isinstance(content, ImportedTable):
            return Key("tables", YamlList([YamlItem(Group(list(_table(content, two_digits=self.two_digits))))]))
        if isinstance(content, Photo):
            return self._photograph(content)
        if content and isinstance(content[0], Point):
            return self._points([each for each in content if isinstance(each, Point)], title)
        text = _prose([each for each in content if isinstance(each, Entry)], 8)
        return Key("text", text) if text else None

    def _photograph(self, photo: Photo) -> Key | None:
        if bars := bars_of(photo.caption, photo.picture.alternative):
            return self._chart(title_of(photo.caption), bars)
        caption = title_of(photo.caption) or "Ảnh"
        name = self.names.new(f"anh {caption}", "anh")
        file = self._photo(photo, name)
        if file is None and not photo.caption:
            return None
        keys = [Key("id", name), Key("caption", caption), *([Key("file", file)] if file else [])]
        alternative = photo.picture.alternative
        if alternative and alternative != caption:
            keys.append(Key("alternative", alternative))
        return Key("photos", YamlList([YamlItem(Group(keys))]))

    def _chart(self, title: str, bars: Sequence[Bar]) -> Key:
        ids = [self.names.new(bar.label, "so-lieu") for bar in bars]
        for name, bar in zip(ids, bars, strict=True):
            unit = [Key("unit", bar.unit)] if bar.unit else []
            self.drawn.append(Group([Key("id", name), Key("label", bar.label), Key("value", bar.value), *unit]))
        keys = [
            Key("id", self.names.new(f"bieu do {title}", "bieu-do")),
            Key("title", title),
            Key("statistics", _texts(ids)),
        ]
        return Key("charts", YamlList([YamlItem(Group(keys))]))

    def _points(self, points: Sequence[Point], title: str) -> Key:
        said, otherwise = title.lower(), ("activities", "hoat-dong")
        named = ((key, name) for words, key, name in _POINTS if any(word in said for word in words))
        key, name = next(named, otherwise)
        items = [
            YamlItem(Group([Key("id", self.names.new(f"{name} {at}", name)), Key("text", _prose(each.entries, 10))]))
            for at, each in enumerate(points, start=1)
        ]
        return Key(key, YamlList(items))


def _rank(key: str) -> int:
    return _ORDER.index(key) if key in _ORDER else 1


def _annex_name(at: int, body: Body) -> str:
    return "phu luc" if len(body.annexes) == 1 else f"phu luc {at + 1}"


def _labelled(period: Period) -> list[Key]:
    return [
        Key("from", period.first.strftime("%d/%m/%Y")),
        Key("to", period.last.strftime("%d/%m/%Y")),
        Key("label", period.label),
    ]


def _texts(texts: Sequence[str]) -> YamlList:
    return YamlList([YamlItem(each) for each in texts])


def _prose(entries: Sequence[Entry], indent: int) -> str:
    alone = len(entries) == 1 and entries[0].kind is None and not entries[0].below
    return entries[0].text if alone else written_prose(entries, _WIDTH - indent)


def _parts(content: Content) -> Iterator[Content]:
    """What stands together; prose longer than one text may be is several."""
    if not isinstance(content, list) or sum(len(each.text) for each in content if isinstance(each, Entry)) < _LONGEST:
        yield content
        return
    part, length = list[Entry](), 0
    for each in content:
        if isinstance(each, Entry):
            if length + len(each.text) > _LONGEST and part:
                yield part
                part, length = [], 0
            part.append(each)
            length += len(each.text) + sum(len(below.text) for below in each.below)
    yield part


def _table(table: ImportedTable, *, two_digits: bool) -> Iterator[Key]:
    if table.title:
        yield Key("title", table.title)
    if table.unit:
        yield Key("unit", table.unit)
    columns = [
        Group([Key("title", title), *([Key("numeric", "có")] if numeric else [])])
        for title, numeric in zip(table.titles, table.numeric(two_digits=two_digits), strict=True)
    ]
    rows = table.rows_in_data(two_digits=two_digits)
    yield Key("columns", YamlList([YamlItem(each) for each in columns]))
    yield Key("rows", YamlList([YamlItem(" | ".join(row).strip()) for row in rows]))
    if table.note:
        yield Key("note", table.note)

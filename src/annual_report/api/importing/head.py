"""The head of a file: letterhead, number, place and date, type, subject, addressees, legal bases."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.api.importing.frame import Head
from annual_report.api.importing.lines import Item, Line, PictureBlock, TableBlock, lines_of
from annual_report.api.importing.markers import marked
from annual_report.load.docx.content import WordTable, paragraphs_in
from annual_report.model.issuance import DOCUMENT_TYPES
from annual_report.model.official_frame import URGENCIES

_NATIONAL: Final = re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", re.IGNORECASE)
_PARTY: Final = re.compile(r"đảng cộng sản việt nam", re.IGNORECASE)
_MOTTO: Final = re.compile(r"độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc", re.IGNORECASE)
_NUMBER: Final = re.compile(r"số\s*[:.]?\s*([\d.…_ ]*)\s*[/-]\s*(\S.*)$", re.IGNORECASE)
_NUMBER_ALONE: Final = re.compile(r"số\s*[:.]?\s*([\d…._ ]*)$", re.IGNORECASE)
_DATE: Final = re.compile(
    r"^(.*?)[,\s]*\bngày\s*([\d.…_ ]*?)\s*tháng\s*([\d.…_ ]*?)\s*năm\s*(\d{4}|[\d.…_ ]*)", re.IGNORECASE
)
_SHORT_DATE: Final = re.compile(
    r"^(.*?)[,\s]*\bngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"(?:v/v|về việc)\b", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"kính gửi\s*[:.]?\s*(.*)$", re.IGNORECASE)
_RULE: Final = re.compile(r"[\W_]*$")
_BASIS: Final = re.compile(r"[-–+]?\s*căn cứ\s", re.IGNORECASE)
_LAW: Final = re.compile(r"(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Điều lệ|Quy định)\s.*[;,]$")
_REQUEST: Final = re.compile(r"(?:theo|xét)\s(?:đề nghị|tờ trình)", re.IGNORECASE)  # the last of the legal bases
_DRAFT: Final = re.compile(r"\W*dự thảo\W*(?:lần.*)?$", re.IGNORECASE)
_BODY: Final = re.compile(
    r"(?:SỞ|HỘI|LIÊN HIỆP|LIÊN ĐOÀN|BAN|TRƯỜNG|PHÒNG|TRUNG TÂM|CÔNG TY|ĐẢNG|CHI |VIỆN|CÔNG ĐOÀN|ỦY BAN|UỶ BAN|UBND|"
    r"VĂN PHÒNG|CỤC|TỔNG|ĐOÀN|CÂU LẠC BỘ|HIỆP HỘI|HỘI ĐỒNG|CÔNG AN|KHOA|BỘ )",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ)\s|UBND\s", re.IGNORECASE)
_FIRST_ITEMS: Final = 40  # the head of a document is at most so long
_MOST_LINES: Final = 12  # of a letterhead
_LONGEST_DATE: Final = 200
_LONGEST_BASIS: Final = 300
_TITLE_LINES: Final = 8
_DECIDED: Final = frozenset(("quyết định", "nghị quyết"))
_TYPES: Final = sorted(DOCUMENT_TYPES, key=len, reverse=True)


def read_head(items: Sequence[Item]) -> Head:
    """The head that the items of a file begin with; one of nothing where they begin with the text."""
    head = Head()
    at = _letterhead(items, head)
    at = _title(items, at, head)
    at = _addressees(items, at, head)
    at = _bases(items, at, head)
    head.end = at
    return head


def _letterhead(items: Sequence[Item], head: Head) -> int:
    """Reads the letterhead; where what follows begins."""
    for at, item in enumerate(items[:6]):
        if isinstance(item, TableBlock) and _is_letterhead(item.table):
            for each in items[:at]:
                if isinstance(each, Line) and not _RULE.match(each.text) and not _mark(each.text, head):
                    head.other.append(each.text)
            left, right = _columns(item.table, head)
            _left(left, head)
            _right([line.text for line in right], head)
            return at + 1
    return _typed_letterhead(items, head)


def _is_letterhead(table: WordTable) -> bool:
    texts = [line.text for line in _table_lines(table)]
    said = "\n".join(texts)
    numbered = any(_NUMBER.match(text) or _date_in(text) for text in texts)
    return len(table.rows) <= 8 and bool(_NATIONAL.search(said) or _PARTY.search(said) or numbered)  # noqa: PLR2004


def _columns(table: WordTable, head: Head) -> tuple[list[Line], list[Line]]:
    """The lines of both columns; a row that names the addressees is of neither."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in table.rows:
        texts = [text for cell in row.cells for text in cell.text.split("\n") if text.strip()]
        if any(_ADDRESSED.match(text.strip()) for text in texts):
            head.addressees += list(_names(texts))
            continue
        for index, cell in enumerate(row.cells):
            lines = [line for paragraph in paragraphs_in(cell.blocks) for line in lines_of(paragraph)]
            text = " ".join(line.text for line in lines)
            right = index > 0 or bool(_NATIONAL.search(text) or _MOTTO.search(text) or _PARTY.search(text))
            sides[right].extend(lines)
    return sides


def _typed_letterhead(items: Sequence[Item], head: Head) -> int:
    """A letterhead of lines whose halves are parted by tabs, or that stand below each other."""
    lines = [(at, item) for at, item in enumerate(items[:_FIRST_ITEMS]) if isinstance(item, Line)]
    is_typed = any(_NATIONAL.search(line.text) or _PARTY.search(line.text) for _at, line in lines[:12])
    if not is_typed and not any(_NUMBER.match(line.text) for _at, line in lines[:8]):
        return 0
    end, left = 0, list[Line]()
    for at, line in lines:
        if _type_in(line.text) or _ADDRESSED.match(line.text) or marked(line.text):
            break
        halves = _halves(line)
        if len(halves) == 1 and head.national and line.is_centred and not _of_letterhead(line.text):
            break  # a title that is none of the types
        for half in halves:
            if _NATIONAL.search(half) or _PARTY.search(half) or _MOTTO.search(half) or _date_in(half):
                _right([half], head)
            else:
                left.append(line if half == line.text else _as_line(line, half))
        end = at + 1
        if head.date is not None and any(map(_NUMBER.match, (each.text for each in left))):
            break
    _left(left, head)
    return end


def _halves(line: Line) -> list[str]:
    """The left and the right of a line that tabs part; the line itself where there are none."""
    halves = [each.strip() for each in re.split(r"\t+| {4,}", line.paragraph.text.strip()) if each.strip()]
    return halves if len(halves) == 2 and line.first else [line.text]  # noqa: PLR2004


def _of_letterhead(text: str) -> bool:
    forms = (_NATIONAL, _PARTY, _MOTTO, _DATE, _NUMBER, _NUMBER_ALONE, _RULE)
    return any(
        form.search(text) if form in {_NATIONAL, _PARTY, _MOTTO} else form.match(text[:_LONGEST_DATE]) for form in forms
    )


def _as_line(line: Line, text: str) -> Line:
    from dataclasses import replace

    return replace(line, pieces=(replace(line.pieces[0], text=text),), marker="")


def _left(lines: Sequence[Line], head: Head) -> None:
    names: list[Line] = []
    about = False
    for line in lines:
        text = line.text
        if _RULE.match(text) or _numbered(text, head):
            continue
        if _ADDRESSED.match(text):
            about = False
        elif _ABOUT.match(text):
            head.about, about = text, True
        elif about:
            head.about = f"{head.about} {text}"
        elif match := _date_in(text):
            _dated(match, head)
        elif not _mark(text, head):
            names.append(line)
    if names and not head.issuer:
        head.superior, head.issuer = _superior_and_issuer(names)
    else:
        head.issuer += [line.text for line in names]


def _numbered(text: str, head: Head) -> bool:
    """Whether a line is the number of the document."""
    if match := _NUMBER.match(text):
        head.number, head.sign = _digits(match[1]), " ".join(match[2].split())
        return True
    if match := _NUMBER_ALONE.match(text):
        head.number = _digits(match[1])
        return True
    return False


def _mark(text: str, head: Head) -> bool:
    """Whether a line is a mark of urgency, or says that this is a draft."""
    if _DRAFT.match(text):
        head.draft = True
        return True
    if text.strip(" *.").lower() in URGENCIES:
        head.urgency = text.strip(" *.").lower()
        return True
    return False


def _superior_and_issuer(lines: Sequence[Line]) -> tuple[list[str], list[str]]:
    texts = [line.text for line in lines[:_MOST_LINES]]
    bold = [line.is_bold for line in lines[:_MOST_LINES]]
    if not all(bold) and any(bold):
        first = bold.index(True)
        return texts[:first], texts[first:]
    for at in range(len(texts) - 1, 0, -1):
        above = " ".join(texts[:at])
        if _BODY.match(texts[at]) and _PLACE.search(above) and not _PLACE.match(texts[at]):
            return texts[:at], texts[at:]
    return [], texts


def _right(texts: Sequence[str], head: Head) -> None:
    for text in texts:
        if _NATIONAL.search(text):
            head.national = True
        elif _PARTY.search(text):
            head.party = True
        elif match := _date_in(text):
            _dated(match, head)
        elif not (_MOTTO.search(text) or _RULE.match(text) or _mark(text, head)):
            head.other.append(text)


def _date_in(text: str) -> re.Match[str] | None:
    """Place, day, month and year that a line tells."""
    return _DATE.match(text[:_LONGEST_DATE]) or _SHORT_DATE.match(text[:_LONGEST_DATE])


def _dated(match: re.Match[str], head: Head) -> None:
    head.place = match[1].strip(" ,.…_")
    head.date = (_digits(match[2]), _digits(match[3]), _digits(match[4]))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit()).lstrip("0")


def _type_in(text: str) -> str:
    """The type of document that a line in capitals begins with."""
    said = " ".join(text.split()).lower().replace("uỷ", "ủy")
    upper = text.upper() == text
    return next((each for each in _TYPES if said == each or (upper and said.startswith(f"{each} "))), "")


def _title(items: Sequence[Item], start: int, head: Head) -> int:
    """Reads type and subject; where what follows begins."""
    for at in range(start, min(len(items), start + _TITLE_LINES)):
        item = items[at]
        if not isinstance(item, Line):
            continue
        if _ADDRESSED.match(item.text) or (marked(item.text) and not item.is_centred):
            break
        if found := _type_in(item.text):
            head.type = found
            _above_type([line for each in items[start:at] for line in _lines_in(each)], head)
            rest = item.text[len(found) :].strip(" :")
            subject, end = _subject(items, at + 1, head, leans=not item.is_centred)
            head.subject = " ".join([*([rest] if rest else []), *subject]) or head.about
            return end
    head.subject = head.about
    return start if head.about else _headline(items, start, head)


def _lines_in(item: Item) -> list[Line]:
    if isinstance(item, TableBlock):
        return list(_table_lines(item.table))
    return [item] if isinstance(item, Line) else []


def _above_type(lines: Sequence[Line], head: Head) -> None:
    """Reads lines between letterhead and type; without a letterhead, they are one, with the date at its end."""
    said = [line for line in lines if not _RULE.match(line.text)]
    if head.issuer or head.national or head.party:
        head.other += [line.text for line in said]
        return
    halves = [_as_line(line, half) for line in said for half in _halves(line)]
    dated = [half for half in halves if _date_in(half.text)]
    _left([half for half in halves if half not in dated], head)
    _right([half.text for half in dated], head)


def _headline(items: Sequence[Item], start: int, head: Head) -> int:
    """Reads lines in capitals that a file without a type begins with as what it is about; where what follows begins."""
    said: list[str] = []
    for item in items[start : start + _TITLE_LINES]:
        if not isinstance(item, Line) or _ADDRESSED.match(item.text) or marked(item.text):
            break
        if item.paragraph.outline is not None and not (head.national and item.is_centred):
            break
        if item.text != item.text.upper() or not any(map(str.isalpha, item.text)):
            break
        said.append(item.text.strip())
    subject = " ".join(said)
    if not said or len(subject) > _LONGEST_BASIS:
        return start
    more, end = _subject(items, start + len(said), head) if head.national else ([], start + len(said))
    head.title, head.subject = subject, " ".join(more)
    return end


def _subject(items: Sequence[Item], start: int, head: Head, *, leans: bool = False) -> tuple[list[str], int]:
    """The lines of the subject, and where what follows begins; it may stand at the left, as the type then does."""
    said: list[str] = []
    at = start
    while at < len(items):
        item = items[at]
        if (
            isinstance(item, TableBlock)
            and not said
            and len(item.table.rows) == 1
            and len(item.table.rows[0].cells) == 1
        ):
            said += item.table.rows[0].cells[0].text.split("\n")
        elif (
            not isinstance(item, Line)
            or not (_goes_on(item, said, leans=leans) or _RULE.match(item.text))
            or _is_issuer(item, head)
        ):
            break
        elif not _RULE.match(item.text):
            said.append(item.text)
        at += 1
    return [each.strip() for each in said if each.strip()], at


def _is_issuer(line: Line, head: Head) -> bool:
    """Whether a line names who issues the document once more, as above the legal bases of a decision."""
    if not (line.is_upper and head.issuer):
        return False
    own = _spelt(" ".join(head.issuer))
    return _spelt(line.text) in {own, _spelt(f"chủ tịch {own}"), _spelt(f"giám đốc {own}")}


def _spelt(text: str) -> str:
    return " ".join(text.lower().replace("uỷ", "ủy").strip(" .:,").split())


def _goes_on(line: Line, said: Sequence[str], *, leans: bool) -> bool:
    """Whether a line is of the subject: in the middle, and nothing else that stands there; or one line elsewhere."""
    text = line.text
    if not line.is_centred and not said and (leans or line.is_bold) and not marked(text):
        return len(text) <= _LONGEST_DATE and text[:1].isupper() and not text.endswith((".", ":", ";", ","))
    if not line.is_centred or _ADDRESSED.match(text) or _BASIS.match(text) or marked(text):
        return False
    if text.startswith("("):
        return False
    return line.is_bold or not said or (not line.is_italic and not said[-1].endswith("."))


def _addressees(items: Sequence[Item], start: int, head: Head) -> int:
    at = start
    while at < len(items) and not isinstance(item := items[at], PictureBlock):
        if isinstance(item, TableBlock):
            lines = [each.text for each in _table_lines(item.table)]
            if item.table.lined or not any(_ADDRESSED.match(each) for each in lines):
                break
            head.addressees += list(_names(lines))
            return at + 1
        if not (match := _ADDRESSED.match(item.text)):
            if at > start + 2 or not _RULE.match(item.text):
                break
            at += 1
            continue
        lines = [match[1]] if match[1] else []
        at += 1
        while at < len(items) and isinstance(line := items[at], Line) and line.text.startswith(("-", "–", "•")):
            lines.append(line.text)
            at += 1
        head.addressees += list(_names(lines))
        return at
    return start


def _table_lines(table: WordTable) -> Iterator[Line]:
    for row in table.rows:
        for cell in row.cells:
            for paragraph in paragraphs_in(cell.blocks):
                yield from lines_of(paragraph)


def _names(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        said = _ADDRESSED.sub(r"\1", line)
        for each in said.split(";"):
            if name := each.strip(" -–•;.,:"):
                yield name


def _bases(items: Sequence[Item], start: int, head: Head) -> int:
    at, above = start, list[int]()
    while at < len(items) and (is_rule(item := items[at]) or (isinstance(item, Line) and _is_issuer(item, head))):
        above += [] if is_rule(item) else [at]
        at += 1
    while at < len(items) and isinstance(item := items[at], Line) and _is_basis(item.text, head):
        head.legal_bases.append(item.text.lstrip("-–+ "))
        at += 1
    only = head.legal_bases[0].rstrip() if len(head.legal_bases) == 1 else ""
    if not head.legal_bases or (len(only) > _LONGEST_BASIS and not only.endswith((";", ","))):
        head.legal_bases.clear()  # a sentence of the text, which begins so
        return start
    head.above_bases = above
    return at


def _is_basis(text: str, head: Head) -> bool:
    if text.endswith(":"):
        return False
    decided = head.type in _DECIDED and _LAW.match(text)  # where Căn cứ is left out
    return bool(_BASIS.match(text) or decided or (head.legal_bases and _REQUEST.match(text)))


def is_rule(item: Item) -> bool:
    """Whether an item is a line of signs that only part what is above and below."""
    return isinstance(item, Line) and bool(_RULE.match(item.text))

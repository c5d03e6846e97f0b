"""The foot of a file: who signs it, as what and by what right, and who receives it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from annual_report.api.importing.frame import Foot
from annual_report.api.importing.lines import Item, Line, TableBlock, lines_of
from annual_report.load.docx.content import WordTable, paragraphs_in

_RECIPIENTS: Final = re.compile(r"nơi nhận\s*(?:[:.]\s*(.*))?$", re.IGNORECASE)
_ARCHIVE: Final = re.compile(r"lưu\s*[:.]?\s*(.*)$", re.IGNORECASE)
_AUTHORITY: Final = re.compile(
    r"(TM|KT|TL|TUQ|Q|T ?/ ?[MmLl]|K ?/ ?[Tt]|T ?/ ?U ?/ ?Q)(?:\s*[./:]\s*|\s+(?=[^\W\d_]{2}))(\S.*)$"
)
_AS_ABOVE: Final = re.compile(r"như (?:trên|kính gửi)", re.IGNORECASE)
_SIGNED: Final = re.compile(r"\W*(?:đã ký|ký tên|ký, đóng dấu|ký và ghi rõ họ tên|chữ ký).*$|\W*$", re.IGNORECASE)
_POST: Final = re.compile(
    r"(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG|CHÁNH|TỔNG THƯ KÝ|CHỦ NHIỆM|CỤC TRƯỞNG|"
    r"VIỆN TRƯỞNG|ĐỘI TRƯỞNG|NGƯỜI|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TRƯỞNG|THƯ KÝ|KẾ TOÁN|ỦY VIÊN|UỶ VIÊN|PHỤ TRÁCH)"
)
_SIGNED_BEHIND: Final = re.compile(r"\s*[-–(]*\s*\(?đã ký\)?\s*$", re.IGNORECASE)
_NAME_WORDS: Final = range(2, 7)
_LONGEST_POST: Final = 12  # words
_DEGREES: Final = re.compile(r"(?:(?:TS|ThS|PGS|GS|BS|KS|CN|Ths|Ts)(?!\w)\.?\s*)+")
_IN_FULL: Final = {
    "TS": "Tiến sĩ", "Ts": "Tiến sĩ", "ThS": "Thạc sĩ", "Ths": "Thạc sĩ", "PGS": "Phó Giáo sư", "GS": "Giáo sư",
    "BS": "Bác sĩ", "KS": "Kỹ sư", "CN": "Cử nhân",
}  # fmt: skip
_BULLET: Final = " -–•;.,"


def read_foot(items: Sequence[Item], start: int) -> Foot:
    """The foot among the items of a file from `start` on: the first with recipients or a name, else the first."""
    first: int | None = None
    for at in range(start, len(items)):
        item = items[at]
        if isinstance(item, TableBlock) and _is_foot(item.table):
            first = at if first is None else first
            texts = [line.text for line in _lines(item.table)]
            if any(_RECIPIENTS.match(text) or _is_name(text) for text in texts):
                return _in_table(item.table, at)
        if isinstance(item, Line) and _RECIPIENTS.match(item.text):
            return _typed(items, at)
        if first is not None and isinstance(item, Line) and _PHU_LUC.match(item.text):
            break
    table = items[first] if first is not None else None
    if isinstance(table, TableBlock) and first is not None:
        return _in_table(table.table, first)
    return _signed_alone(items, start)


def _signed_alone(items: Sequence[Item], start: int) -> Foot:
    """A foot without recipients, at the end of a file: a name, and a post or an authority above it."""
    end = len(items)
    while end > start and isinstance(last := items[end - 1], TableBlock) and not _lines(last.table):
        end -= 1
    if end <= start or not isinstance(line := items[end - 1], Line) or not _is_name(line.text):
        return Foot()
    first = end - 1
    while first > start and isinstance(line := items[first - 1], Line) and _is_post(line.text):
        first -= 1
    if first == end - 1:
        return Foot()
    foot = Foot(start=first, end=len(items))
    _signature([line.text for line in items[first:end] if isinstance(line, Line)], foot)
    return foot


def _is_post(text: str) -> bool:
    """Whether a line is a post or an authority, or says that it is signed."""
    if text.endswith((".", ";", ":", ",")) or len(text.split()) > _LONGEST_POST:
        return False
    return bool(_POST.match(text.upper()) or _AUTHORITY.match(text) or _SIGNED.match(text))


def _is_foot(table: WordTable) -> bool:
    if len(table.rows) > 6:  # noqa: PLR2004
        return False
    texts = [line.text for line in _lines(table)]
    if any(_RECIPIENTS.match(text) for text in texts):
        return True
    return not table.lined and len(texts) < 15 and any(  # noqa: PLR2004
        map(_begins_signature, texts)
    )  # fmt: skip


def _lines(table: WordTable) -> list[Line]:
    cells = (cell for row in table.rows for cell in row.cells)
    return [line for cell in cells for paragraph in paragraphs_in(cell.blocks) for line in lines_of(paragraph)]


def _in_table(table: WordTable, at: int) -> Foot:
    foot = Foot(start=at, end=at + 1)
    columns: dict[int, list[str]] = {}
    for row in table.rows:
        for cell in row.cells:
            lines = [line.text for paragraph in paragraphs_in(cell.blocks) for line in lines_of(paragraph)]
            listed = any(_RECIPIENTS.match(text) or _ARCHIVE.match(text.strip(_BULLET)) for text in lines)
            received, signing = _parted(lines) if listed else ([], lines)
            _recipients(received, foot)
            columns.setdefault(cell.column, []).extend(signing)
    _several(list(columns.values()), foot)
    return foot


def _several(columns: Sequence[Sequence[str]], foot: Foot) -> None:
    """Reads the signature block; where several sign, that at the right, of several below each other the first.

    A column that has no name of its own is of the same block as the others.
    """
    signed = [each for each in columns if any(map(_is_name, each))]
    apart = len(signed) > 1
    blocks = _one_by_one(signed[-1] if apart else [line for each in columns for line in each])
    _signature(blocks[0], foot)
    for lines in (*(signed[:-1] if apart else []), *blocks[1:]):
        foot.more.append(", ".join(line for line in lines if not _SIGNED.match(line)))
    if apart:
        foot.other += [line for each in columns if each not in signed for line in each if not _SIGNED.match(line)]


def _one_by_one(lines: Sequence[str]) -> list[list[str]]:
    """The signatures below each other, each of which ends with a name."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if blocks[-1] and _is_name(blocks[-1][-1]) and _begins_signature(line):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _is_name(line: str) -> bool:
    """Whether a line is the name of a person, and none in capitals, which a post may be."""
    return line.upper() != line and not _POST.match(line.upper()) and _name(line) != ""


def _begins_signature(line: str) -> bool:
    return line.upper() == line and bool(_AUTHORITY.match(line) or _POST.match(line))


def _parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of a cell that has the recipients, and those below them that are of the signature."""
    for at, text in enumerate(lines):
        if _begins_signature(text):
            return list(lines[:at]), list(lines[at:])
    return list(lines), []


def _typed(items: Sequence[Item], start: int) -> Foot:
    """A foot of lines: those of the recipients begin with a dash, the others are of the signature."""
    first, signature, received = start, list[str](), list[str]()
    while first > 0 and isinstance(line := items[first - 1], Line) and _is_of_signature(line):
        first -= 1
        signature.insert(0, line.text)
    at = start
    while at < len(items) and isinstance(line := items[at], Line) and at - start < 40:  # noqa: PLR2004
        halves = [each.strip() for each in re.split(r"\t+| {4,}", line.paragraph.text.strip()) if each.strip()]
        texts = halves if line.first and len(halves) > 1 else [line.text]
        for text in texts:
            is_left = text.startswith(("-", "–")) or _RECIPIENTS.match(text) or (received and text.endswith(";"))
            (received if is_left else signature).append(text)
        at += 1
        if _PHU_LUC.match(line.text):
            at -= 1
            (signature if line.text in signature else received).pop()
            break
    foot = Foot(start=first, end=at)
    _recipients(received, foot)
    _several([signature], foot)
    return foot


_PHU_LUC: Final = re.compile(r"phụ lục", re.IGNORECASE)


def _is_of_signature(line: Line) -> bool:
    text = line.text
    return _begins_signature(text) or (
        line.paragraph.look.alignment != "justify" and line.is_bold and _name(text) != "" and len(text) < 40  # noqa: PLR2004
    )


def _recipients(lines: Iterable[str], foot: Foot) -> None:
    for line in lines:
        match = _RECIPIENTS.match(line)
        text = ((match[1] or "") if match else line).strip(_BULLET)
        if not text:
            continue
        if archive := _ARCHIVE.match(text):
            foot.archive = archive[1].strip(_BULLET + ":/")
        elif _AS_ABOVE.match(text):
            foot.as_above = text
        elif foot.recipients and text[:1].islower() and not line.lstrip().startswith(("-", "–", "+")):
            foot.recipients[-1] += f" {text}"
        else:
            foot.recipients.append(text)


def _signature(lines: Sequence[str], foot: Foot) -> None:
    said = [line for line in lines if not _SIGNED.match(line)]
    if said and (name := _name(said[-1])) and not _POST.match(said[-1].upper()) and not _AUTHORITY.match(said[-1]):
        foot.signer, foot.degree = name, _degree(said[-1])
        said.pop()
    posts: list[str] = []
    more = 0  # lines that the last authority goes on in
    for line in said:
        upper = line.upper() == line
        if match := _AUTHORITY.match(line):
            foot.authority.append(f"{_form(match[1])}. {match[2].strip()}")
        elif _POST.match(line.upper()) and len(line.split()) <= _LONGEST_POST:
            posts.append(line)
        elif foot.authority and not posts and upper:
            foot.authority[-1] += f" {line}"
            more = len(line) + 1
        elif upper:
            posts.append(line)
        else:
            foot.other.append(line)
    if more and not posts:  # a post that is none of those known
        posts, foot.authority[-1] = [foot.authority[-1][1 - more :]], foot.authority[-1][:-more]
    foot.post = " ".join(posts)


def _form(said: str) -> str:
    """The form of authority as it is written today: TM for T/M."""
    return re.sub(r"\W", "", said).upper()


def _degree(text: str) -> str:
    """The academic degrees before a name, in full."""
    match = _DEGREES.match(text)
    known = [_IN_FULL[each] for each in re.findall(r"\w+", match[0])] if match else []
    return ", ".join(known)


def _name(text: str) -> str:
    """The name of a person, without degrees before it; nothing where the line is none."""
    said = _DEGREES.sub("", _SIGNED_BEHIND.sub("", text), count=1).strip(" .,")
    words = said.split()
    if len(words) not in _NAME_WORDS or any(sign.isdigit() for sign in said):
        return ""
    if said.upper() == said:
        return "" if _POST.match(said) else said.title()
    return said if all(word[:1].isupper() for word in words) else ""

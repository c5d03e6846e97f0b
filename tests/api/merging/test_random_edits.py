"""Edits of every kind, at random: what was changed is found, or it is told that it is not taken."""

import random
from dataclasses import replace
from typing import Final

from api.merging.written import unlike, written

from annual_report.api.merging.changes import BlockKind, FigureChanged, Matched
from annual_report.api.merging.edition import Edition
from annual_report.api.merging.lines import CELL, Line, Piece, ReturnedLine, Stretch
from annual_report.api.merging.merging import changes_in
from annual_report.document.origin import Origin

_TEXT: Final = """
hội viên tổ chức phong trào thi đua năm tỉnh xã công tác tuyên truyền vận động phối hợp triển khai kế hoạch nghị quyết
đại hội ban chấp hành thường vụ hội nghị tập huấn cán bộ đoàn kết nông dân phụ nữ thanh niên khoa học kỹ thuật sáng tạo
cuộc thi giải thưởng đề tài dự án chuyển giao tiến bộ sản xuất đời sống
"""
_WORDS: Final = tuple(_TEXT.split())
_TEXTS: Final = {BlockKind.PARAGRAPH, BlockKind.ITEM}


def seeded(seed: int) -> random.Random:
    """Numbers that are the same at every run."""
    return random.Random(seed)  # noqa: S311


def _sentence(rng: random.Random, least: int = 6, most: int = 25) -> str:
    words = [rng.choice(_WORDS) for _index in range(rng.randint(least, most))]
    for index in range(1, len(words) - 1):
        if rng.random() < 0.1:
            words[index] += ","
    return " ".join(words).capitalize() + "."


def _line(rng: random.Random, number: int) -> Line:
    origin = Origin(("sections", number, "text"))
    kind = rng.choice([BlockKind.PARAGRAPH] * 5 + [BlockKind.ITEM] * 2 + [BlockKind.HEADING, BlockKind.ROW])
    tag = f"ar-{number}"
    if kind is BlockKind.ROW:
        pieces: list[Piece] = []
        for column in range(3):
            cell = Origin(("tables", 0, "rows", number), column)
            text = str(rng.randint(1, 900)) if column else " ".join(rng.choice(_WORDS) for _i in range(3))
            pieces += [Piece(CELL, added=True)] if pieces else []
            pieces.append(Piece(text, cell))
        return Line(tuple(pieces), kind, tags=tuple(f"{tag}-{column}" for column in range(3)))
    if kind is BlockKind.HEADING:
        return Line((Piece(_sentence(rng, 3, 6).rstrip("."), origin),), kind, 1, "I.", (tag,))
    pieces = [Piece(_sentence(rng), origin)]
    for index in range(rng.choice((0, 0, 1, 1, 2, 3))):
        named = f"{rng.randint(2, 99)}/{rng.randint(100, 200)} {rng.choice(_WORDS)}"
        pieces += [Piece(" Có ", origin), Piece(named, origin, f"so-{number}-{index}", f"{tag}-{index}")]
        pieces += [Piece(f" {_sentence(rng, 2, 9).lower()}", origin)]
    return Line(tuple(pieces), kind, 0, "", (tag,))


def _document(rng: random.Random, count: int = 25) -> list[Line]:
    """Lines, those of a table behind all others."""
    return sorted((_line(rng, number) for number in range(count)), key=_is_row)


def _is_row(line: Line | ReturnedLine) -> bool:
    return line.kind is BlockKind.ROW


def _sent(line: Line, *, with_controls: bool) -> ReturnedLine:
    stretches = [Stretch(start, end, tags=(piece.tag,)) for start, end, piece in line.placed() if piece.tag]
    if not with_controls:
        return ReturnedLine(line.text, line.kind, line.level, line.marker)
    return ReturnedLine(line.text, line.kind, line.level, line.marker, line.tags, tuple(stretches))


def _edited(line: ReturnedLine, start: int, end: int, new: str) -> ReturnedLine:
    """The line with other letters; controls that are cut are lost, those behind it move."""
    by = len(new) - (end - start)
    kept = []
    for each in line.stretches:
        if each.end <= start:
            kept.append(each)
        elif each.start >= end:
            kept.append(replace(each, start=each.start + by, end=each.end + by))
        elif each.start <= start and end <= each.end:
            kept.append(replace(each, end=each.end + by))
    return replace(line, text=line.text[:start] + new + line.text[end:], stretches=tuple(kept))


def _words_at(text: str, rng: random.Random) -> tuple[int, int]:
    starts = [0] + [index + 1 for index, letter in enumerate(text) if letter == " "]
    first = rng.randrange(len(starts))
    last = min(first + rng.randint(1, 3), len(starts))
    return starts[first], starts[last] - 1 if last < len(starts) else len(text)


def _change(lines: list[ReturnedLine], rng: random.Random) -> str:
    what = rng.choice((*_CHANGES, "words"))
    _CHANGES[what](lines, rng.randrange(len(lines)), rng)
    return what


def _other_words(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    if lines[at].kind is BlockKind.ROW:
        return
    start, end = _words_at(lines[at].text, rng)
    lines[at] = _edited(lines[at], start, end, rng.choice(("", f"{rng.choice(_WORDS)} {rng.choice(_WORDS)}")))
    if not lines[at].text.strip():
        del lines[at]


def _other_number(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    digits = [index for index, letter in enumerate(lines[at].text) if letter.isdigit()]
    if digits:
        index = rng.choice(digits)
        lines[at] = _edited(lines[at], index, index + 1, str(rng.randint(1, 9)))


def _in(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    new = Line((Piece(_sentence(rng)),), BlockKind.PARAGRAPH)
    if lines[at].kind is BlockKind.ROW:
        new = Line((Piece(CELL.join((_sentence(rng), "7", "8"))),), BlockKind.ROW)
    lines.insert(at, _sent(new, with_controls=False))


def _out(lines: list[ReturnedLine], at: int, _rng: random.Random) -> None:
    del lines[at]


def _move(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    line = lines.pop(at)
    others = [index for index, other in enumerate(lines) if _is_row(other) == _is_row(line)]
    lines.insert(rng.choice(others or [at]), line)


def _join(lines: list[ReturnedLine], at: int, _rng: random.Random) -> None:
    if at + 1 == len(lines) or not {lines[at].kind, lines[at + 1].kind} <= _TEXTS:
        return
    line, other = lines[at : at + 2]
    by = len(line.text) + 1
    moved = (replace(each, start=each.start + by, end=each.end + by) for each in other.stretches)
    text = f"{line.text} {other.text}"
    lines[at : at + 2] = [replace(line, text=text, stretches=(*line.stretches, *moved))]


def _more(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    if lines[at].kind is not BlockKind.ROW:
        length = len(lines[at].text)
        lines[at] = _edited(lines[at], length, length, " " + _sentence(rng))


def _split(lines: list[ReturnedLine], at: int, rng: random.Random) -> None:
    line = lines[at]
    if line.kind not in _TEXTS:
        return
    blanks = [index for index, letter in enumerate(line.text) if letter == " "]
    blanks = [each for each in blanks if not any(s.start < each < s.end for s in line.stretches)]
    if not blanks:
        return
    cut = rng.choice(blanks)
    first = tuple(each for each in line.stretches if each.end <= cut)
    rest = tuple(
        replace(each, start=each.start - cut - 1, end=each.end - cut - 1) for each in line.stretches if each.start > cut
    )
    tags = (line.tags, ()) if rng.random() < 0.5 else (line.tags, line.tags) if rng.random() < 0.5 else ((), line.tags)
    lines[at : at + 1] = [
        replace(line, text=line.text[:cut], stretches=first, tags=tags[0]),
        replace(line, text=line.text[cut + 1 :], stretches=rest, tags=tags[1]),
    ]


_CHANGES: Final = {
    "words": _other_words,
    "number": _other_number,
    "in": _in,
    "out": _out,
    "move": _move,
    "split": _split,
    "join": _join,
    "more": _more,
}


def _figure_at(piece: Piece) -> str:
    return piece.name


def test_a_file_without_changes_has_none() -> None:
    for seed in range(20):
        base = _document(seeded(seed))
        for with_controls in (True, False):
            back = [_sent(line, with_controls=with_controls) for line in base]
            assert changes_in(Edition(base, back, base, _figure_at)).is_empty


def test_every_edit_is_found() -> None:
    """What was edited, written into the data, prints the edited text."""
    for seed in range(600):
        rng = seeded(seed)
        base = _document(rng)
        back = [_sent(line, with_controls=seed % 3 > 0) for line in base]
        made = [_change(back, rng) for _index in range(rng.randint(1, 5))]
        found = changes_in(Edition(base, back, base, _figure_at))
        if found.not_taken or found.conflicts:
            continue
        wrong = unlike(written(base, found), [line.text for line in back])
        assert not wrong, (seed, made, wrong[:2], found)


def test_figures_are_changes_of_figures() -> None:
    """A number within the words for a name is no change of the sentence."""
    for seed in range(100):
        rng = seeded(seed)
        base = _document(rng)
        for with_controls in (True, False):
            back = [_sent(line, with_controls=with_controls) for line in base]
            named = [(index, a, b, p) for index, line in enumerate(base) for a, b, p in line.placed() if p.name]
            if not named:
                continue
            index, start, _end, piece = rng.choice(named)
            back[index] = _edited(back[index], start, start + 1, "77")
            found = changes_in(Edition(base, back, base, _figure_at))
            assert not found.not_taken
            [change] = found.changes
            assert isinstance(change, FigureChanged)
            assert (change.name, change.old, change.new) == (piece.name, piece.text, "77" + piece.text[1:])
            assert change.where[0].trace.matched is (Matched.CONTROL if with_controls else Matched.LIKENESS)


def _as_written(lines: list[ReturnedLine]) -> list[Line]:
    """The lines as the data prints them once all is written: each with an origin of its own, in other places."""
    made = []
    for number, line in enumerate(lines):
        cells = line.text.split(CELL)
        pieces = [Piece(cell, Origin(("sections", 0, number, "text"), index)) for index, cell in enumerate(cells)]
        ends = [Piece(CELL, added=True)] * len(pieces)
        both = [piece for pair in zip(pieces, ends, strict=True) for piece in pair][:-1]
        made.append(Line(tuple(both), line.kind, line.level, line.marker))
    return made


def test_what_is_written_already_is_no_change() -> None:
    """Also where one thing of all was not written."""
    for seed in range(300):
        rng = seeded(seed)
        base = _document(rng)
        back = [_sent(line, with_controls=seed % 3 > 0) for line in base]
        for _index in range(rng.randint(1, 5)):
            _change(back, rng)
        now = _as_written(back)
        assert changes_in(Edition(base, back, now, _figure_at)).is_empty, seed
        first = now[0]
        now[0] = Line((Piece(f"Hai chữ {first.text}", first.origin),), first.kind)
        found = changes_in(Edition(base, back, now, _figure_at))
        assert len([*found.changes, *found.conflicts, *found.not_taken]) <= 2, (seed, found)


def test_changes_of_the_data_in_other_places_are_kept() -> None:
    """Words changed in Word in some lines, and in the data in others: both are there at the end."""
    for seed in range(300):
        rng = seeded(seed)
        base = _document(rng)
        back, now, wanted = [], list[Line](), list[str]()
        for line in base:
            sent = _sent(line, with_controls=seed % 3 > 0)
            if line.kind is BlockKind.ROW or rng.random() < 0.5:
                edited = [sent]
                for _index in range(2):
                    _reworded(edited, rng)
                back.append(edited[0])
                now.append(line)
                wanted.append(edited[0].text)
            else:
                text = f"{_sentence(rng)} {line.text}"
                now.append(replace(line, pieces=(Piece(text, line.origin),)))
                back.append(sent)
                wanted.append(text)
        found = changes_in(Edition(base, back, now, _figure_at))
        assert not found.conflicts
        assert not found.not_taken
        assert not unlike(written(now, found), wanted), seed


def _reworded(lines: list[ReturnedLine], rng: random.Random) -> None:
    start, end = _words_at(lines[0].text, rng)
    if CELL not in lines[0].text[start:end] and not any(letter.isdigit() for letter in lines[0].text[start:end]):
        lines[0] = _edited(lines[0], start, end, f"{rng.choice(_WORDS)} {rng.choice(_WORDS)}")


def test_changes_of_the_same_words_are_conflicts() -> None:
    for seed in range(100):
        rng = seeded(seed)
        base = _document(rng)
        back = [_sent(line, with_controls=seed % 2 > 0) for line in base]
        index = next(number for number, line in enumerate(base) if line.kind is BlockKind.PARAGRAPH)
        first = base[index].text.split()[0]
        back[index] = _edited(back[index], 0, len(first), "Từ Word")
        pieces = base[index].pieces
        new = replace(pieces[0], text=pieces[0].text.replace(first, "Từ dữ liệu", 1))
        now = [*base[:index], replace(base[index], pieces=(new, *pieces[1:])), *base[index + 1 :]]
        found = changes_in(Edition(base, back, now, _figure_at))
        assert not found.changes
        [conflict] = found.conflicts
        assert (conflict.base, conflict.returned, conflict.now) == (base[index].text, back[index].text, now[index].text)

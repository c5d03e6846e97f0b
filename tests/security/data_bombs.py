"""Data that is small on disk and was, or may become, hard work: each bomb by its name, of any size up to the limits.

A bomb of size 1 is near what a file may hold (50,000 keys and values, a million characters, 100,000 in one text).
"""

import json
from collections.abc import Callable, Mapping
from typing import Final

from sample import ORGANIZATION, REPORT

Files = Mapping[str, str]
Bomb = Callable[[float], Files]

_LETTERS: Final = "bcdghklmnprstvx"
_VOWELS: Final = "aeoiu"
_HEAD: Final = REPORT.partition("statistics:")[0]
_ONE_STATISTIC: Final = "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}\n"
_PEOPLE_ALONE: Final = ORGANIZATION.partition("bodies:")[0]
_SAID: Final = (
    "Hội tổ chức lớp tập huấn cho cán bộ các hội thành viên trong tỉnh với sự tham gia của các đơn vị; nội dung bám "
    "sát yêu cầu sản xuất và đời sống, được người dự đánh giá là thiết thực. "
)


def _number(most: int, size: float) -> int:
    return max(1, int(most * size))


def _said(piece: str, most: int, size: float) -> str:
    length = _number(most, size)
    return (piece * (length // len(piece) + 1))[:length]


def quoted(text: str) -> str:
    """The text in YAML: every JSON text is one."""
    return json.dumps(text, ensure_ascii=False)


def _word(number: int) -> str:
    """A word of three syllables, another for each number."""
    syllables = []
    for _syllable in range(3):
        number, rest = divmod(number, len(_LETTERS) * len(_VOWELS))
        syllables.append(_LETTERS[rest // len(_VOWELS)] + _VOWELS[rest % len(_VOWELS)])
    return " ".join(syllables)


def _entries(template: str, count: int, indent: int = 2) -> str:
    """So many entries of a list: `#` stands for the number of each, `@` for its word."""
    lines = (f"{' ' * indent}- {template}\n" for _entry in range(count))
    return "".join(line.replace("#", str(at)).replace("@", _word(at)) for at, line in enumerate(lines))


def _report(
    *, statistics: str = _ONE_STATISTIC, sections: str = "  - {title: A, text: A.}\n", more: str = "", head: str = _HEAD
) -> str:
    return f"{head}{statistics}sections:\n{sections}{more}"


def _files(report: str | None = None, organization: str = ORGANIZATION, **others: str) -> Files:
    return {"data/organization.yaml": organization, "data/2020/report.yaml": report or _report(), **others}


def _text(text: str) -> str:
    return f"  - title: Kết quả\n    text: {quoted(text)}\n"


def _in_section(key: str, below: str) -> str:
    return f"  - title: Kết quả\n    {key}:\n{below}"


def _table(columns: str, rows: str) -> str:
    return _in_section("tables", f"      - columns: [{columns}]\n        rows:\n{rows}")


def _table_of(figures: str) -> str:
    """A section with a table of these figures."""
    return f"  - {{title: A, figures: {{title: B, statistics: [{figures}]}}}}\n"


def _two_years(last: str, this: str) -> Files:
    return {**_files(this), "data/2019/report.yaml": last.replace("2020", "2019")}


def _plan(template: str, count: int) -> str:
    return _in_section("plan", _entries(template, count, 6))


def _activities(template: str, count: int) -> str:
    return _in_section("activities", _entries(template, count, 6))


def _value(text: str) -> Files:
    return _files(_report(statistics=f"statistics:\n  - {{id: lop, label: Lớp, value: {quoted(text)}}}\n"))


_STATISTIC: Final = "{id: so-#, label: Lớp @, value: #, unit: lớp}"
_BODY: Final = "{id: hoi-#, name: Hội @ tỉnh Mẫu}"


def _bodies(count: int, template: str = _BODY) -> str:
    return f"{_PEOPLE_ALONE}bodies:\n{_entries(template, count)}"


def _statistics(count: int, template: str = _STATISTIC) -> str:
    return f"statistics:\n{_entries(template, count)}"


def _names(name: str, count: int) -> str:
    return " ".join(name.replace("#", str(at)) for at in range(count))


_VALUES: Final[dict[str, Bomb]] = {
    "figure of digits": lambda size: _value(_said("1", 98_000, size)),
    "figure of grouped digits": lambda size: _value("1" + _said(".000", 98_000, size)),
    "figure of decimals": lambda size: _value("0," + _said("1", 98_000, size)),
    "figure of two numbers": lambda size: _value(f"{_said('1', 49_000, size)}/{_said('7', 49_000, size)}"),
    "figure of money": lambda size: _value(_said("1", 98_000, size) + " tỷ đồng"),
    "figure of words": lambda size: _value("1" + _said("hơn ", 98_000, size) + "x"),
    "figure of letters": lambda size: _value("1" + _said("a", 98_000, size)),
    "figure of number words": lambda size: _value(_said("tỷ ", 98_000, size)),
    "date of days": lambda size: _files(
        _report(sections=_activities(f"{{id: a, date: {quoted(_said('1/', 98_000, size))}, text: A.}}", 1))
    ),
    "period of digits": lambda size: _files(_report(head=_HEAD.replace("2020", _said("1", 98_000, size), 1))),
    "id of hyphens": lambda size: _files(_report(statistics=_statistics(1, f"{{id: {_said('a-', 98_000, size)}}}"))),
    "number in a note": lambda size: _files(
        _report(
            statistics=_statistics(1, f"{{id: a, label: A, value: 1, note: {_said('1', 98_000, size)}}}"),
            sections=_text("Có 5 lớp."),
        )
    ),
    "cell of blanks": lambda size: _files(
        _report(sections=_table("{title: A}, {title: B}", f"          - a{_said(' ', 98_000, size)}b | c\n"))
    ),
    "row of bars": lambda size: _files(
        _report(sections=_table("{title: A}, {title: B}", f"          - {quoted('a' + _said(' |', 98_000, size))}\n"))
    ),
    "reference of blanks": lambda size: _files(
        _report(sections=f"  - {{title: A, figures: {{title: B, statistics: ['a{_said(' ', 98_000, size)}b']}}}}\n")
    ),
    "subject of words": lambda size: _files(
        _report(head=_HEAD.replace("Tổng kết hoạt động năm 2020", _said("tổng kết hoạt động ", 98_000, size).strip()))
    ),
    "bodies of long names": lambda size: _files(
        _report(sections=_text(_said(_SAID, 98_000, size))),
        _bodies(8, f"{{id: hoi-#, name: {quoted('Hội ' + _said('Mẫu nọ ', 90_000, size))}}}"),
    ),
    "list on one line": lambda size: _files(_report(sections=_text("a" + _said(": - a", 98_000, size)))),
    "names in braces made by Markdown": lambda size: _files(
        _report(sections=_text(" ".join(f"{{lop}}&#123;lop{at}}}" for at in range(_number(5_000, size)))))
    ),
}
_MANY: Final[dict[str, Bomb]] = {
    "statistics": lambda size: _files(_report(statistics=_statistics(_number(5_000, size)))),
    "statistics of one id": lambda size: _files(
        _report(statistics=_statistics(_number(5_000, size), "{id: so, label: A, value: 1}"))
    ),
    "statistics that do not fit": lambda size: _files(
        _report(statistics=_statistics(_number(5_000, size), "{id: so-#, label: A, value: x#}"))
    ),
    "statistics on one line": lambda size: _files(
        _report(
            statistics=f"statistics: [{_names('{id: so-#, label: A, value: 5, unti: a},', _number(4_000, size))}]\n"
        )
    ),
    "parts": lambda size: _files(
        _report(
            statistics="statistics:\n  - id: so\n    label: A\n    value: 9\n    parts:\n      complete: có\n"
            + "      items:\n"
            + _entries("{label: p#, value: 1}", _number(12_000, size), 8)
        )
    ),
    "unknown figures": lambda size: _files(
        _report(
            statistics=_statistics(_number(4_000, size)),
            sections=_table_of(_names("so-x#,", _number(4_000, size))),
        )
    ),
    "unknown names": lambda size: _files(
        _report(statistics=_statistics(_number(4_000, size)), sections=_text(_names("{so-x#}", _number(9_000, size))))
    ),
    "references to what was lost": lambda size: _files(
        _report(
            statistics=_statistics(_number(400, size), "{id: Sơ #, label: A}"),
            sections=_table_of(_names("so-#,", _number(30_000, size))),
        )
    ),
    "partners": lambda size: _files(
        _report(
            sections=_activities(
                f"{{id: v, partners: [{_names('hoi-#,', _number(8_000, size))}], text: 'Cùng {{partners}}.'}}", 1
            )
        ),
        _bodies(_number(8_000, size)),
    ),
    "tasks in fields with items": lambda size: _files(
        _report(
            sections=_plan(
                "{id: nv-#, text: Mở lớp @., field: Lĩnh vực @, items: [{id: v-#, text: A.}, {id: w-#, text: B.}]}",
                _number(2_400, size),
            )
        ),
    ),
    "pieces in order": lambda size: _files(
        _report(
            sections=_in_section(
                "in_order",
                _entries("{text: A @., activities: [{id: v-#, place: Nhà @, text: Họp @.}]}", _number(4_000, size), 6),
            )
        ),
    ),
    "who is not counted": lambda size: _two_years(
        *(
            _report(
                statistics=_statistics(_number(2_000, size), f"{_STATISTIC[:-1]}, excluded: [{{count: {count}}}]}}")
            )
            for count in (3, 4)
        )
    ),
    "activities with partners": lambda size: _files(
        _report(sections=_activities("{id: v-#, partners: [hoi-#], text: 'Cùng {partners}.'}", _number(4_000, size))),
        _bodies(_number(4_000, size)),
    ),
    "documents that no text names": lambda size: _files(
        _report(
            sections=_text(_names("{van-ban-x#}", _number(4_000, size))),
            more="documents:\n" + _entries("{id: van-ban-#, type: Kế hoạch, title: A}", _number(4_000, size)),
        )
    ),
    "annexes that no text names": lambda size: _files(
        _report(
            sections=_text(_names("{phu-luc-x#}", _number(4_000, size))),
            more="annexes:\n" + _entries("{id: phu-luc-#, title: A, text: B.}", _number(4_000, size)),
        )
    ),
    "annexes that a text names": lambda size: _files(
        _report(
            sections=_text(_names("{phu-luc-#}", _number(4_000, size))),
            more="annexes:\n" + _entries("{id: phu-luc-#, title: A, text: B.}", _number(4_000, size)),
        )
    ),
    "sources that there are not": lambda size: _files(
        _report(
            sections=_activities("{id: a-#, text: A., source: 'x#, trang 2'}", _number(4_000, size)),
            more="sources:\n" + _entries("{id: s-#, title: A}", _number(4_000, size)),
        )
    ),
    "photos that there are not": lambda size: _files(
        _report(
            sections=_in_section(
                "photos", _entries("{id: a-#, file: photos/a#.jpg, caption: A}", _number(4_000, size), 6)
            )
        ),
        **{f"data/2020/photos/b{at}.jpg": "" for at in range(_number(1_500, size))},
    ),
    "charts of one figure each": lambda size: _files(
        _report(
            statistics=_statistics(_number(4_000, size)),
            sections=_in_section(
                "charts", _entries("{id: b-#, title: B, statistics: [so-#]}", _number(4_000, size), 6)
            ),
        )
    ),
    "tables": lambda size: _files(
        _report(
            sections=_in_section(
                "tables",
                _entries(
                    "{title: T#, columns: [{title: A}, {title: B, numeric: có}], rows: [a | 1]}",
                    _number(3_000, size),
                    6,
                ),
            )
        )
    ),
    "rows that are too short": lambda size: _files(
        _report(
            sections=_table(
                "{title: A}, {title: B, numeric: có}, {title: C}", _entries("a# | x#", _number(30_000, size), 10)
            )
        )
    ),
    "cells that are no figures": lambda size: _files(
        _report(
            sections=_table(
                ", ".join(["{title: A, numeric: có}"] * _number(10_000, size)),
                f"          - {_names('x# |', _number(10_000, size))[:-2]}\n",
            )
        )
    ),
    "sections": lambda size: _files(_report(sections=_entries("{title: Mục #, text: A.}", _number(8_000, size)))),
    "recipients": lambda size: _files(
        _report(head=f"{_HEAD}  recipients: [{_names('UBND xã A#,', _number(20_000, size))}]\n")
    ),
}
_YEARS: Final[dict[str, Bomb]] = {
    "tasks and results": lambda size: _two_years(
        _report(sections=_plan("{id: nv-#, text: Mở lớp @.}", _number(4_000, size))),
        _report(sections=_activities("{id: v-#, text: Đã mở lớp @.}", _number(4_000, size))),
    ),
    "long tasks and results": lambda size: _two_years(
        _report(sections=_plan(f"{{id: nv-#, text: {quoted(' '.join(map(_word, range(_number(9_000, size)))))}}}", 9)),
        _report(
            sections=_activities(
                f"{{id: v-#, text: {quoted(' '.join(map(_word, range(5, _number(9_000, size)))))}}}", 9
            )
        ),
    ),
    "tasks of one text": lambda size: _two_years(
        _report(sections=_plan("{id: nv-#, text: Mở lớp.}", _number(12_000, size))),
        _report(sections=_activities("{id: v-#, text: Đã mở lớp.}", 2)),
    ),
    "tasks that are not carried over": lambda size: _two_years(
        _report(sections=_plan("{id: nv-#, text: Mở lớp @.}", _number(6_000, size))),
        _report(sections=_plan("{id: nx-#, carried_over_from: 2019, text: A.}", _number(6_000, size))),
    ),
    "tasks that there are not": lambda size: _two_years(
        _report(sections=_plan("{id: nv-#, text: A @.}", _number(3_000, size))),
        _report(sections=_activities("{id: v-#, fulfils: [nv-x#], text: A.}", _number(3_000, size))),
    ),
    "figures of two years": lambda size: _two_years(
        _report(statistics=_statistics(_number(4_000, size))),
        _report(
            statistics=_statistics(_number(4_000, size), "{id: so-#, label: Lớp, value: 1, unit: lớp, previous: 7}")
        ),
    ),
}
_KEYS: Final[dict[str, Bomb]] = {
    "unknown keys of one entry": lambda size: _files(
        _report(
            statistics="statistics:\n  - id: a\n    label: A\n"
            + "".join(f"    value{at}: a\n" for at in range(_number(20_000, size)))
        )
    ),
    "unknown keys of many entries": lambda size: _files(
        _report(statistics=_statistics(_number(4_000, size), "{id: so-#, label: A, valeu: 5, unti: b}"))
    ),
    "unknown keys": lambda size: _files(
        _report(more="".join(f"sectons{at}: a\n" for at in range(_number(20_000, size))))
    ),
    "keys on one line": lambda size: _files(
        _report(more=f"x: {{{', '.join(f'k{at}: 1' for at in range(_number(20_000, size)))}}}\n")
    ),
    "keys on one line behind blanks": lambda size: _files(
        _report(
            more=f"x:\n{_said(' ', 98_000, size)}{{{', '.join(f'k{at}: 1' for at in range(_number(20_000, size)))}}}\n"
        )
    ),
    "one key on one line": lambda size: _files(_report(more=f"x: {{{', '.join(['k: 1'] * _number(20_000, size))}}}\n")),
    "one key on many lines": lambda size: _files(_report(more="khoa: a\n" * _number(20_000, size))),
    "one key behind a comment of signs": lambda size: _files(
        _report(more=f"x:\n  k: 1\n  k: # {_said(': #', 900_000, size)}\n    - a\n")
    ),
    "long key": lambda size: _files(_report(more=f"? {quoted(_said('sections', 98_000, size))}\n: a\n")),
    "lists in lists": lambda size: _files(
        _report(statistics="statistics:\n" + f"  - {'[' * 29}{']' * 29}\n" * _number(1_600, size))
    ),
    "anchors that nothing repeats": lambda size: _files(
        _report(more="x:\n" + _entries("&a# b", _number(45_000, size)))
    ),
    "tags": lambda size: _files(_report(more="x:\n" + "  - !a b\n" * _number(45_000, size))),
    "comments": lambda size: _files(_report(more="# check: off\n" * _number(300_000, size))),
    "rules that there are not": lambda size: _files(
        organization=f"{ORGANIZATION}rules:\n" + "".join(f"  rule-{at}: off\n" for at in range(_number(20_000, size)))
    ),
    "value of blanks that is broken": lambda size: _files(_report(more=f"x: @a{_said(' ', 900_000, size)}b: c\n")),
    "lines without a space": lambda size: _files(
        _report(more="".join(f"  owner:a{at}\n" for at in range(_number(60_000, size))))
    ),
    "lines of odd spaces": lambda size: _files(_report(more="x:\n" + "\u00a0\u00a0- a\n" * _number(60_000, size))),
    "letters in two pieces": lambda size: _files(
        _report(statistics=_statistics(_number(5_000, size), "{id: so-#, label: e\u0323\u0302, value: x}"))
    ),
    "ids to be mended": lambda size: _files(
        _report(statistics=_statistics(_number(4_000, size), "{id: Số #, label: A, value: 1}"))
    ),
}
# What would print itself again and again.
_AGAIN: Final[dict[str, Bomb]] = {
    "long name in many places": lambda size: _files(
        _report(sections=_text("{hoi-0} " * _number(10_000, size))),
        _bodies(1, f"{{id: hoi-0, name: {quoted('Hội ' + _said('Mẫu ', 90_000, size))}}}"),
    ),
    "long name in a letter": lambda size: {
        **_files(organization=_bodies(1, f"{{id: hoi-0, name: {quoted('Hội ' + _said('Mẫu ', 90_000, size))}}}")),
        "data/2020/letter.yaml": f"text: {quoted('{hoi-0} ' * _number(10_000, size))}\n",
    },
    "long unit in many places": lambda size: _files(
        _report(
            statistics=_statistics(1, f"{{id: so, label: A, value: 5, unit: {quoted(_said('lớp ', 90_000, size))}}}"),
            sections=_text("{so} " * _number(10_000, size)),
        )
    ),
    "row of long names in many places": lambda size: _files(
        _report(
            sections=_activities(
                f"{{id: v, partners: [{'hoi-0, ' * _number(8_000, size)}], "
                f"text: {quoted('{partners} ' * _number(8_000, size))}}}",
                1,
            )
        ),
        _bodies(1, f"{{id: hoi-0, name: {quoted('Hội ' + _said('Mẫu ', 60_000, size))}}}"),
    ),
    "long lists of members with long names": lambda size: _files(
        _report(
            sections=_in_section(
                "memberships",
                _entries(f"{{id: m-#, label: A, admitted_list: [{'hoi-0, ' * _number(4_000, size)}]}}", 4, 6),
            )
        ),
        _bodies(1, f"{{id: hoi-0, name: {quoted('Hội ' + _said('Mẫu ', 2_900, size))}}}"),
    ),
    "all figures in each section": lambda size: _files(
        _report(
            statistics=_statistics(_number(2_500, size)),
            sections=_entries("{title: A#, figures: {title: B}}", _number(2_000, size)),
        )
    ),
    "a term of ten thousand years": lambda size: {
        **_files(),
        f"data/0001-{int(9_998 * size):04}/report.yaml": _report(
            statistics=_statistics(_number(3_000, size)),
            sections="  - {title: A, term_overview: [số liệu]}\n",
            head=_HEAD.replace("2020", f"0001-{int(9_998 * size):04}", 1),
        ),
    },
}
BOMBS: Final[Mapping[str, Bomb]] = {**_VALUES, **_MANY, **_YEARS, **_KEYS, **_AGAIN}
# Those that are refused before anything is made of them.
REFUSED: Final = frozenset(_AGAIN) - {"a term of ten thousand years"}

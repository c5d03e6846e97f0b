"""Any one slip in any style of writing is mended to what was meant; any other breakage is mended safely or left."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from unicodedata import normalize

import yaml
from api.fixing import mended, patched
from budget import examples
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annual_report.api.fixing import FileChange
from annual_report.diagnostics.source import lines_of
from annual_report.load.loader import load_report
from annual_report.model.report import Report

DATA = Path(__file__).parents[2] / "data"
ORGANIZATION = (DATA / "organization.yaml").read_text("utf-8")
PERSON = re.search(r"people:\n.*?id: ([\w-]+)", ORGANIZATION, re.DOTALL)[1]


@dataclass(frozen=True)
class Field:
    """A key with its value, and ways in which either is miswritten that have one reading."""

    key: str
    value: str
    slips: tuple[str, ...] = ()
    key_slips: tuple[str, ...] = ()


STATISTICS = [
    [
        Field("id", "hoi-vien-1", ("Hội viên 1", "HOI-VIEN-1", "hoi_vien_1")),
        Field("label", "Hội viên", key_slips=("labl", "lable", "labell")),
        Field("value", "12", ("mười hai", "Mười hai")),
        Field("previous", "11,5", ("11.5",)),
        Field("unit", "hội viên", key_slips=("unitt",)),
    ],
    [
        Field("id", "ty-le", ("Tỷ lệ",)),
        Field("label", "Tỷ lệ: số sơ bộ"),
        Field("value", "64,5%", ("64.5%",)),
        Field("change", "+1,25%", ("+1.25%",)),
        Field("note", "64.5 là số sơ bộ # 1", key_slips=("notee",)),
    ],
    [
        Field("id", "kinh-phi"),
        Field("label", "[Kinh phí]"),
        Field("value", "25 tỷ đồng", ("25 tỷ VNĐ", "25 tỷ vnd", "hai mươi lăm tỷ đồng")),
        Field("previous", "1234567 đồng", ("1,234,567 đồng",), ("previus", "previouss")),
        Field("target", "hơn 2,5 tỷ đồng", ("hơn 2.5 tỷ đồng",)),
    ],
    [
        Field("id", "lop"),
        Field("label", 'Lớp "mẫu"'),
        Field("value", "2-3,5", ("2-3.5",)),
        Field("source", "bien-ban, trang 2", key_slips=("sourc",)),
    ],
]
ACTIVITIES = [
    [
        Field("id", "hoi-thi"),
        Field("text", "Mở {lop}, {kinh-phi} {date}."),
        Field("date", "05/3/2020", ("5.3.2020", "05-03-2020", "ngày 5 tháng 3 năm 2020", "5 / 3 / 2020"), ("dte",)),
    ],
    [
        Field("id", "hop"),
        Field("text", "Họp {date}."),
        Field("date", "05/01/2021", ("5.1.2021", "Ngày 05/1/2021")),
        Field("after_period", "có", ("co", "CO", "Cỏ"), ("after_priod",)),
    ],
]


class Writer:
    """Writes the report in a style that a `seed` draws; at the field `at`, another key, value or quotes if given."""

    def __init__(self, seed: int, at: Field, key: str = "", value: str = "", quotes: str | None = None) -> None:
        self._random = Random(seed)  # noqa: S311 (nothing is kept secret by it)
        self._at, self._key, self._value, self._quotes = at, key or at.key, value or at.value, quotes

    def report(self) -> str:
        """All of it."""
        statistics, activities = self._entries(STATISTICS, 2), self._entries(ACTIVITIES, 6)
        return (
            f"period: 2020{self._comment()}\nissuance:\n  subject: Tổng kết\n  signatory: {{person: {PERSON}}}\n"
            f"statistics:{self._comment()}\n{statistics}sources: [{{id: bien-ban, title: Biên bản}}]\n"
            f"sections:\n  - title: Kết quả\n    activities:{self._comment()}\n{activities}"
        )

    def _entries(self, entries: list[list[Field]], indent: int) -> str:
        return "".join(self._entry(fields, " " * indent) + self._gap(indent) for fields in entries)

    def _entry(self, fields: list[Field], indent: str) -> str:
        style = self._random.choice(("block", "braces", "braces on lines"))
        written = [self._field(each, in_braces=style != "block") for each in self._random.sample(fields, len(fields))]
        if style == "block":
            lines = [f"{each}{self._comment()}\n" for each in written]
            return f"{indent}- {(indent + '  ').join(lines)}"
        between = ", " if style == "braces" else f",{self._comment()}\n{indent}     "
        return f"{indent}- {{{between.join(written)}}}{self._comment()}\n"

    def _field(self, field: Field, *, in_braces: bool) -> str:
        quotes = self._random.choice(("", "", "'", '"'))
        if field is not self._at:
            return f"{field.key}: {quoted(field.value, quotes, in_braces=in_braces)}"
        quotes = quotes if self._quotes is None else self._quotes
        return f"{self._key}: {quoted(self._value, quotes, in_braces=in_braces)}"

    def _comment(self) -> str:
        return self._random.choice(("", "", "  ", "  # ghi chú: 64.5%, labl: x", " #"))

    def _gap(self, indent: int) -> str:
        return self._random.choice(("", "", "\n", f"{' ' * indent}# labl: 64.5%\n", "\n  \n"))


def quoted(text: str, quotes: str, *, in_braces: bool) -> str:
    """`text` in these quotes, or in others where it cannot stand in these."""
    if not quotes and re.fullmatch(r"[\w+][\w ./%+,-]*", text) and not (in_braces and "," in text):
        return text
    if quotes == '"' or "'" in text:
        return '"' + text.replace('"', '\\"') + '"'
    return f"'{text}'"


FIELDS = [field for entries in (STATISTICS, ACTIVITIES) for fields in entries for field in fields]
SLIPS = [
    *((field, "", slip) for field in FIELDS for slip in field.slips),
    *((field, slip, "") for field in FIELDS for slip in field.key_slips),
]
seeds = st.integers(0, 2**32)
line_ends = st.sampled_from(["\n", "\r\n", "\r"])
marks = st.sampled_from(["", "\ufeff"])


def bound(text: str) -> Report:
    """The model that `text` writes."""
    loaded = load_report(Path("report.yaml"), "report.yaml", text)
    assert loaded.value is not None
    assert loaded.diagnostics == ()
    return loaded.value


@given(seeds, st.sampled_from(FIELDS), line_ends, marks)
def test_sound_report_is_left_in_whatever_style(seed: int, field: Field, line_end: str, mark: str) -> None:
    text = mark + Writer(seed, field).report().replace("\n", line_end)
    done = mended(text, ORGANIZATION)
    assert (done.changes, done.told) == ((), [])
    assert bound(text.removeprefix(mark)) == bound(Writer(0, field).report())


@settings(max_examples=examples(300), deadline=None)
@given(seeds, st.sampled_from(SLIPS), st.sampled_from(["", "'", '"', None]), line_ends, marks, st.booleans())
def test_one_slip_is_mended_to_what_was_meant(
    seed: int, slip: tuple[Field, str, str], quotes: str | None, line_end: str, mark: str, apart: bool
) -> None:
    field, key, value = slip
    broken = mark + Writer(seed, field, key, value, quotes).report().replace("\n", line_end)
    wanted = [mark + Writer(seed, field, quotes=each).report().replace("\n", line_end) for each in ("", "'", '"')]
    done = mended(normalize("NFD", broken) if apart else broken, ORGANIZATION)
    after = done.report.decode()
    assert after in wanted
    assert done.told == []
    assert bound(after.removeprefix(mark)) == bound(wanted[0].removeprefix(mark))
    assert patched(done.changes[0].before, done.changes[0].diff) == done.report
    assert mended(done.report, ORGANIZATION).changes == ()


LINES = (DATA / "2017/report.yaml").read_bytes().splitlines(keepends=True)
PIECES = [
    b"", b" ", b"  ", b"\t", b":", b": ", b"- ", b"-", b"#", b" # ", b"'", b'"', b"{", b"}", b"[", b"]", b",",
    b"&a ", b"*a", b"!", b"|\n", b">-\n", b"@", b"%", b"64.5%", b"1,234,567", b"labl: ", b"\r", b"\n",
    b"\xe2\x80\xa8", b"e\xcc\x81", "mười hai".encode(), "# bỏ qua: loose-brace".encode(), b"31.2.2017", b"VN\xc4\x90",
]  # fmt: skip
changes = st.lists(
    st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, 200), st.integers(0, 6), st.sampled_from(PIECES)),
    min_size=1,
    max_size=4,
)


def with_changes(made: list[tuple[int, int, int, bytes]]) -> bytes:
    """The report of 2017 with pieces put into lines in place of a few bytes."""
    lines = list(LINES)
    for line, place, width, piece in made:
        at = place % (len(lines[line]) or 1)
        lines[line] = lines[line][:at] + piece + lines[line][at + width :]
    return b"".join(lines).replace(b"period: 2017", b"period: 2020", 1)


@settings(max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes)
@example([(225, 20, 0, b": ")])
def test_whatever_breaks_a_report_mending_it_ends_and_keeps_the_rest(made: list[tuple[int, int, int, bytes]]) -> None:
    before = with_changes(made)
    done = mended(before, ORGANIZATION)
    for change in done.changes:
        assert patched(change.before, change.diff) == change.after
        lines, texts = differences(lines_of, change), differences(texts_of, change)
        assert len(lines) <= change.mended
        assert len(texts) <= change.mended
    assert mended(done.report, done.organization).changes == ()


def differences(pieces: Callable[[str], list[str]], change: FileChange) -> list[object]:
    """Which pieces of a file are not as they were; none where a line with an exemption alone is gone.

    Where quotes have made one text of a key and its value, stretches of texts are compared.
    """
    before, after = (pieces(normalize("NFC", data.decode(errors="replace"))) for data in (change.before, change.after))
    if before and pieces is texts_of and len(before) != len(after):
        stretches = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        return [each for each in stretches if each[0] != "equal"]
    gone = pieces is lines_of and len(before) != len(after)
    return [each for each in zip(before, after, strict=True) if each[0] != each[1]] if before and not gone else []


def texts_of(text: str) -> list[str]:
    """All keys and values of a file, none where its grammar is broken."""
    try:
        return [event.value for event in yaml.parse(text, yaml.CSafeLoader) if isinstance(event, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return []

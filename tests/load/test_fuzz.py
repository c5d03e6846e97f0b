"""Whatever happens to the data of 2017, loading and checking give diagnostics and never fail."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annual_report.checks import Subject, run_checks
from annual_report.diagnostics import in_order
from annual_report.load import load_organization, load_report

DATA = Path(__file__).parents[2] / "data"
ORGANIZATION = load_organization(DATA / "organization.yaml", "data/organization.yaml")
BYTES = (DATA / "2017/report.yaml").read_bytes()
LINES = BYTES.splitlines(keepends=True)

VALUES = [
    b"", b" ", b"~", b"[]", b"{}", b"- a", b"a: b", b'""', b"'", b'"', b"0", b"-1", b"1/0", b"0/0", b"62/40", b"1.000",
    b">1000", b"\">1000\"", b"64,5%", b"20-15", b"999999999999999/0,000000001", b"31/2/2017", b"9999", b"0000", b"{x}",
    b'"{x}"', b'"{date}"', b'"{qua-tet.ty-le}"', b'"&#123;x}"', b'"# a"', b'"<b>"', b'"[a](javascript:x)"', b"|", b"*a",
    b"&a b", b"!a b", "Hội".encode(), b"\xff", b"\0", b'"\\0"', b'"\\ud800"', b"a" * 5000, b"/dev/zero",
    b"../../etc/passwd",
]  # fmt: skip

places = st.integers(0, len(LINES) - 1)


def with_byte(lines: list[bytes], line: int, other: int) -> None:
    position = other % (len(lines[line]) or 1)
    lines[line] = lines[line][:position] + bytes([other % 256]) + lines[line][position + other % 2 :]


def without(lines: list[bytes], line: int, _other: int) -> None:
    lines[line] = b""


def twice(lines: list[bytes], line: int, _other: int) -> None:
    lines[line] *= 2


def swapped(lines: list[bytes], line: int, other: int) -> None:
    other %= len(lines)
    lines[line], lines[other] = lines[other], lines[line]


def with_value(lines: list[bytes], line: int, other: int) -> None:
    key, colon, _value = lines[line].partition(b":")
    lines[line] = key + (colon or b":") + b" " + VALUES[other % len(VALUES)] + b"\n"


def indented(lines: list[bytes], line: int, other: int) -> None:
    lines[line] = b" " * (other % 5) + lines[line].lstrip(b" " if other % 3 else b"")


Mutation = Callable[[list[bytes], int, int], None]
mutations = st.lists(
    st.tuples(
        st.sampled_from([with_byte, without, twice, swapped, with_value, with_value, indented]),
        places,
        st.integers(0, 100_000),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutations)
def test_broken_data_gives_diagnostics_and_nothing_else(changes: list[tuple[Mutation, int, int]]) -> None:
    lines = list(LINES)
    for change, line, other in changes:
        change(lines, line, other)
    with TemporaryDirectory() as name:
        folder = Path(name) / "2017"
        folder.mkdir()
        (folder / "report.yaml").write_bytes(b"".join(lines))
        loaded = load_report(folder / "report.yaml", "data/2017/report.yaml")
        found = list(loaded.diagnostics)
        if loaded.value is None:
            assert found
        else:
            found += run_checks(Subject(loaded.value, loaded, ORGANIZATION.value, ORGANIZATION, Path(name), folder))
        for each in in_order(found):
            assert each.message.say("vi")
            assert 1 <= each.span.line <= len(each.span.source.text.splitlines()) + 1

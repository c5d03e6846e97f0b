"""The filter of system calls, run by an interpreter of the few instructions that it is made of, for all processors."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import each_case

from annual_report.confinement import seccomp
from annual_report.confinement.system_calls import _FREE, allowed_calls

ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050026, 0x80000000
MACHINES = [(family, architecture) for family, architecture, _number in seccomp._MACHINES.values()]
OPENAT, CLONE, KILL_CALL, PRLIMIT = (257, 56), (56, 220), (62, 129), (302, 261)


def verdict(family: int, architecture: int, number: int, *arguments: int) -> int:
    """What becomes of a call."""
    data = number.to_bytes(4, "little") + architecture.to_bytes(4, "little") + bytes(8)
    data += b"".join(each.to_bytes(8, "little") for each in (*arguments, *[0] * (6 - len(arguments))))
    program = list(seccomp._program(family, MACHINES[family][1]))
    value = place = 0
    while True:
        code, yes, no, operand = program[place]
        place += 1
        if code == seccomp._LOAD:
            value = int.from_bytes(data[operand : operand + 4], "little")
        elif code == seccomp._AND:
            value &= operand
        elif code == seccomp._EQUAL:
            place += yes if value == operand else no
        else:
            assert code == seccomp._RETURN
            return operand


@each_case(("family", "architecture"), MACHINES)
def test_what_is_in_the_table_is_allowed_and_nothing_else(family: int, architecture: int) -> None:
    allowed = allowed_calls(family, os.getpid())
    held = {number for number, _arguments in allowed.held}
    told = {number: verdict(family, architecture, number) for number in range(600) if number not in held}
    assert {number for number, became in told.items() if became == ALLOW} == set(allowed.free)
    assert set(told.values()) == {ALLOW, REFUSE}
    assert verdict(family, architecture, 0x4000_0000 + OPENAT[0]) == REFUSE, "the table of x32"
    assert verdict(family, 0x4000_0003, allowed.free[0]) == KILL, "calls of another family of processors"


@each_case(("family", "architecture"), MACHINES)
def test_held_calls_are_held_to_their_arguments(family: int, architecture: int) -> None:
    me = os.getpid()

    def tried() -> Iterator[tuple[int, tuple[int, ...], int]]:
        yield OPENAT[family], (0, 1, os.O_RDONLY | os.O_CLOEXEC), ALLOW
        for flag in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_APPEND, os.O_PATH, os.O_TMPFILE):
            yield OPENAT[family], (0, 1, flag | os.O_CLOEXEC), REFUSE
        yield CLONE[family], (0x3D0F00,), ALLOW  # a thread of glibc's
        yield CLONE[family], (0x01200011,), REFUSE  # fork
        yield CLONE[family], (0x3D0F00 | 0x10000000,), REFUSE  # a thread in a namespace of users
        yield KILL_CALL[family], (me, 6), ALLOW
        yield from ((KILL_CALL[family], (other, 6), REFUSE) for other in (0, 1, os.getppid(), 2**64 - 1))
        yield PRLIMIT[family], (0, 7, 0, 1), ALLOW
        yield from ((PRLIMIT[family], asked, REFUSE) for asked in ((0, 7, 1), (0, 7, 1 << 32), (os.getppid(), 7, 0)))

    for number, arguments, expected in tried():
        assert verdict(family, architecture, number, *arguments) == expected, (number, arguments)


@pytest.mark.needs_kernel_headers
@pytest.mark.parametrize(
    ("family", "header", "pattern"),
    [
        (0, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", r"#define __NR_(\w+) (\d+)"),
        (1, "/usr/include/asm-generic/unistd.h", r"#define __NR(?:3264)?_(\w+) (\d+)"),
    ],
)
def test_numbers_are_those_of_the_kernels_headers(family: int, header: str, pattern: str) -> None:
    known = {name: int(number) for name, number in re.findall(pattern, Path(header).read_text("utf-8"))}
    known["newfstatat"] = known.get("newfstatat", known.get("fstatat", 0))
    named = {name: numbers[family] for name, numbers in _FREE.items() if name in known}
    assert named == {name: known[name] for name in named}
    assert len(named) > 60

"""A filter of system calls for this process and all its threads: Linux's seccomp, in the mode that runs a BPF program.

Documentation/userspace-api/seccomp_filter.rst of Linux. The program looks at the number of each call and at an argument
of a few; what is not allowed fails as a call that this system does not have (ENOSYS), which libraries are prepared for.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from typing import Final

from annual_report.confinement.kernel import libc
from annual_report.confinement.system_calls import Argument, allowed_calls

# machine: its number as a column of the table of calls, AUDIT_ARCH_…, the number of the call seccomp(2)
_MACHINES: Final = {"x86_64": (0, 0xC000_003E, 317), "aarch64": (1, 0xC000_00B7, 277)}
_SET_MODE_FILTER, _TSYNC = 1, 1
_ALLOW, _REFUSE, _KILL = 0x7FFF_0000, 0x0005_0000 | 38, 0x8000_0000  # SECCOMP_RET_ALLOW, _ERRNO | ENOSYS, _KILL_PROCESS
# BPF_LD | BPF_W | BPF_ABS, BPF_ALU | BPF_AND | BPF_K, BPF_JMP | BPF_JEQ | BPF_K, BPF_RET | BPF_K
_LOAD, _AND, _EQUAL, _RETURN = 0x20, 0x54, 0x15, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data; the low half of an argument comes first

_Instruction = tuple[int, int, int, int]  # struct sock_filter: code, steps if true, steps if not, operand


class _Program(ctypes.Structure):
    """As `struct sock_fprog` has it."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def filter_system_calls() -> bool:
    """Leaves this process those calls that computing takes; whether the system let itself be asked.

    Wants `no_new_privileges` before. Nothing undoes it.
    """
    family, architecture, seccomp = _MACHINES.get(os.uname().machine, (0, 0, 0))
    if not architecture or sys.maxsize < 2**32:  # a Python of 32 bits has another table of calls
        return False
    program = b"".join(struct.pack("HBBI", *each) for each in _program(family, architecture))
    filtering = _Program(len(program) // 8, program)
    # Where one of the threads cannot have the filter, the answer is its id.
    return int(libc().syscall(seccomp, _SET_MODE_FILTER, _TSYNC, ctypes.byref(filtering))) == 0


def _program(family: int, architecture: int) -> Iterator[_Instruction]:
    yield _LOAD, 0, 0, _ARCHITECTURE
    yield _EQUAL, 1, 0, architecture
    yield _RETURN, 0, 0, _KILL
    yield _LOAD, 0, 0, _NUMBER
    allowed = allowed_calls(family, os.getpid())
    for number in allowed.free:
        yield _EQUAL, 0, 1, number
        yield _RETURN, 0, 0, _ALLOW
    for number, arguments in allowed.held:
        looked_at = [instruction for each in arguments for instruction in _argument(each)]
        yield _EQUAL, 0, len(looked_at) + 1, number
        yield from looked_at
        yield _RETURN, 0, 0, _ALLOW
    yield _RETURN, 0, 0, _REFUSE


def _argument(argument: Argument) -> Iterator[_Instruction]:
    """Goes on behind itself where the `argument` is as it may be, and refuses the call elsewhere."""
    place = _ARGUMENTS + 8 * argument.place
    for half in (place, place + 4) if argument.is_null else (place,):
        yield _LOAD, 0, 0, half
        yield _AND, 0, 0, argument.mask
        for left, value in reversed(list(enumerate(reversed(argument.values), 1))):
            yield _EQUAL, left, 0, value
        yield _RETURN, 0, 0, _REFUSE

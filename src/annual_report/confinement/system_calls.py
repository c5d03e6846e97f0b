"""The system calls that a confined process may make: what computing takes, and nothing that reaches outside of it.

The numbers are those of Linux for the two families of processors that the program is used on (arch/x86/entry/syscalls/
syscall_64.tbl; include/uapi/asm-generic/unistd.h). A call that is in no list does not exist for the process.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

# name: its number on x86_64, on aarch64 (None: that family does without it)
_FREE: Final[Mapping[str, tuple[int | None, int | None]]] = MappingProxyType({
    # what is open already
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "fstat": (5, 80), "lseek": (8, 62), "pread64": (17, 67),
    "pwrite64": (18, 68), "readv": (19, 65), "writev": (20, 66), "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24),
    "getdents": (78, None), "getdents64": (217, 61), "fstatfs": (138, 44), "fadvise64": (221, 223),
    "preadv": (295, 69), "pwritev": (296, 70), "close_range": (436, 436),
    "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
    # memory
    "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215), "brk": (12, 214), "mremap": (25, 216),
    "msync": (26, 227), "mincore": (27, 232), "madvise": (28, 233), "membarrier": (324, 283),
    "pkey_mprotect": (329, 288), "pkey_alloc": (330, 289), "pkey_free": (331, 290),
    # threads and signals of its own
    "futex": (202, 98), "futex_waitv": (449, 449), "set_robust_list": (273, 99), "get_robust_list": (274, 100),
    "rseq": (334, 293), "set_tid_address": (218, 96), "arch_prctl": (158, None), "sched_yield": (24, 124),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137), "rt_sigsuspend": (130, 133), "sigaltstack": (131, 132), "pause": (34, None),
    "restart_syscall": (219, 128), "exit": (60, 93), "exit_group": (231, 94),
    # time
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "nanosleep": (35, 101),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getitimer": (36, 102),
    "setitimer": (38, 103),
    # what it and the machine are
    "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173), "getuid": (102, 174), "getgid": (104, 176),
    "geteuid": (107, 175), "getegid": (108, 177), "getresuid": (118, 148), "getresgid": (120, 150),
    "getgroups": (115, 158), "getcpu": (309, 168), "sched_getaffinity": (204, 123), "sched_getparam": (143, 121),
    "sched_getscheduler": (145, 120), "getrlimit": (97, 163), "getrusage": (98, 165), "uname": (63, 160),
    "sysinfo": (99, 179), "getrandom": (318, 278),
    # what files there are; what is in them, Landlock keeps
    "stat": (4, None), "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291), "access": (21, None),
    "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78),
    "statfs": (137, 43), "getcwd": (79, 17),
})  # fmt: skip


# Every process that is confined loads this; making dataclasses would take longer than all the rest.
class Argument(NamedTuple):
    """What an argument of a call may be: its lower 32 bits, after `mask` is laid on them, are one of `values`."""

    place: int
    values: tuple[int, ...]
    mask: int = 0xFFFF_FFFF
    is_null: bool = False  # a pointer, all of whose 64 bits are to be 0


class HeldCall(NamedTuple):
    """A call that is allowed where all `arguments` named are as they may be."""

    numbers: tuple[int | None, int | None]
    arguments: tuple[Argument, ...]


# O_ACCMODE, O_CREAT, O_TRUNC, O_APPEND, O_PATH, __O_TMPFILE: none of them is reading.
_WRITING: Final = 0o3 | 0o100 | 0o1000 | 0o2000 | 0o10000000 | 0o20000000
_THREAD: Final = 0x0001_0000  # CLONE_THREAD
_NAMESPACES: Final = 0x7E02_0000  # CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
_PRCTL_NAMES: Final = (15, 16)  # PR_SET_NAME, PR_GET_NAME: threads are named
_FCNTL: Final = (0, 1, 2, 3, 4, 1030)  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC
_IOCTL: Final = (0x5401, 0x802C542A, 0x541B, 0x5450, 0x5451)  # TCGETS, TCGETS2, FIONREAD, FIONCLEX, FIOCLEX


class AllowedCalls(NamedTuple):
    """The calls allowed on one family of processors: those that are `free`, and those `held` to their arguments."""

    free: tuple[int, ...]
    held: tuple[tuple[int, tuple[Argument, ...]], ...]


def allowed_calls(family: int, process: int) -> AllowedCalls:
    """What the process with the id `process` may call on a `family` of processors: 0 for x86_64, 1 for aarch64."""
    held = (
        HeldCall((2, None), (Argument(1, (0,), _WRITING),)),  # open
        HeldCall((257, 56), (Argument(2, (0,), _WRITING),)),  # openat
        HeldCall((56, 220), (Argument(0, (_THREAD,), _THREAD | _NAMESPACES),)),  # clone
        HeldCall((157, 167), (Argument(0, _PRCTL_NAMES),)),  # prctl
        HeldCall((72, 25), (Argument(1, _FCNTL),)),  # fcntl
        HeldCall((16, 29), (Argument(1, _IOCTL),)),  # ioctl
        HeldCall((62, 129), (Argument(0, (process,)),)),  # kill
        HeldCall((234, 131), (Argument(0, (process,)),)),  # tgkill
        HeldCall((302, 261), (Argument(0, (0, process)), Argument(2, (0,), is_null=True))),  # prlimit64, to ask only
    )
    free = (numbers[family] for numbers in _FREE.values())
    return AllowedCalls(
        tuple(number for number in free if number is not None),
        tuple((number, each.arguments) for each in held if (number := each.numbers[family]) is not None),
    )

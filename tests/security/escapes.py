# ruff: noqa: PTH101, PTH102, PTH104, PTH108, PTH208, PTH211, S103, S606
"""What code that has taken over a confined process would try; each try is harmless where it succeeds.

`tried` is called in that process; the test outside tells it by the environment what there is to be reached.
"""

import ctypes
import errno
import fcntl
import json
import mmap
import os
import resource
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

LIBC: Final = ctypes.CDLL(None, use_errno=True)
FAMILY: Final = {"x86_64": 0, "aarch64": 1}.get(os.uname().machine, 0)
# Calls without a function in Python, by their numbers on x86_64 and aarch64, with arguments that no system takes: where
# the call can be made at all, it fails for them.
RAW: Final = {
    "acct": (163, 89), "add_key": (248, 217), "bpf": (321, 280), "clone3": (435, 435), "copy_file_range": (326, 285),
 "execveat": (322, 281), "fanotify_init": (300, 262),
    "fsopen": (430, 430), "futimesat": (261, 88), "inotify_init1": (294, 26),
    "io_setup": (206, 0), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "kcmp": (312, 272), "keyctl": (250, 219), "landlock_create_ruleset": (444, 444),
    "linkat": (265, 37), "mbind": (237, 235), "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "migrate_pages": (256, 238), "mount": (165, 40), "mount_setattr": (442, 442), "move_mount": (429, 429),
    "move_pages": (279, 239), "mq_open": (240, 180), "msgget": (68, 186), "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265), "open_tree": (428, 428), "openat2": (437, 437), "perf_event_open": (298, 241),
    "personality": (135, 92), "pidfd_getfd": (438, 438), "pidfd_open": (434, 434), "pidfd_send_signal": (424, 424),
    "pivot_root": (155, 41), "process_madvise": (440, 440), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "ptrace": (101, 117), "quotactl": (179, 60), "reboot": (169, 142),
    "renameat2": (316, 276), "request_key": (249, 218), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "seccomp": (317, 277), "semget": (64, 190), "sendfile": (40, 71), "setns": (308, 268), "shmget": (29, 194),
    "splice": (275, 76), "swapon": (167, 224), "syslog": (103, 116), "tkill": (200, 130), "umount2": (166, 39),
    "unshare": (272, 97), "userfaultfd": (323, 282), "vmsplice": (278, 75),
}  # fmt: skip
REFUSED: Final = {errno.ENOSYS, errno.EACCES, errno.EPERM}


def _files() -> dict[str, Callable[[], object]]:
    secret, python = Path(os.environ["SECRET"]), Path(os.__file__).parent
    roundabout = python / os.path.relpath(secret, python)
    read = {
        "secret": secret, "roundabout": roundabout, "passwd": "/etc/passwd", "environ": "/proc/self/environ",
        "maps": "/proc/self/maps", "memory": "/proc/self/mem", "parent": f"/proc/{os.getppid()}/mem",
        "command": f"/proc/{os.getppid()}/cmdline", "root": f"/proc/self/root{secret}", "terminal": "/dev/tty",
        "random": "/dev/urandom", "sys": "/sys/kernel/mm/transparent_hugepage/enabled", "names": "/etc/group",
    }  # fmt: skip
    written = {"beside": secret.with_name("new"), "library": python / "new.py", "program": Path(__file__)}
    return {
        **{
            f"read {name}": lambda path=path: os.open(path, os.O_RDONLY)
            for name, path in read.items()
            if name != "sys" or Path(path).exists()  # nothing is refused where /sys is not mounted
        },
        **{
            f"write {name}": lambda path=path: os.open(path, os.O_WRONLY | os.O_CREAT) for name, path in written.items()
        },
        "append": lambda: os.open(secret, os.O_APPEND | os.O_WRONLY),
        "read and write": lambda: os.open(secret, os.O_RDWR),
        "truncate as it opens": lambda: os.open(secret, os.O_RDONLY | os.O_TRUNC),
        "a place alone": lambda: os.open(secret, os.O_PATH),
        "a file without a name": lambda: os.open(secret.parent, os.O_TMPFILE | os.O_RDWR),
        "folder": lambda: os.open("/", os.O_RDONLY | os.O_DIRECTORY),
        "list /": lambda: os.listdir("/"),
        "list home": lambda: os.listdir(secret.parent),
        "truncate": lambda: os.truncate(secret, 0),
        "unlink": lambda: os.unlink(secret),
        "rename": lambda: os.rename(secret, secret.with_name("x")),
        "link": lambda: os.link(secret, secret.with_name("x")),
        "symlink": lambda: os.symlink(secret, secret.with_name("x")),
        "mkdir": lambda: os.mkdir(secret.with_name("x")),
        "mkfifo": lambda: os.mkfifo(secret.with_name("x")),
        "mknod": lambda: os.mknod(secret.with_name("x")),
        "chmod": lambda: os.chmod(secret, 0o777),
        "chown": lambda: os.chown(secret, os.getuid(), os.getgid()),
        "utime": lambda: os.utime(secret, (0, 0)),
        "attribute": lambda: os.setxattr(secret, "user.x", b"x"),
        "chdir": lambda: os.chdir("/"),
        "chroot": lambda: os.chroot("/"),
        "shared memory": lambda: os.open("/dev/shm/new", os.O_RDWR | os.O_CREAT),  # noqa: S108
    }


def _network() -> dict[str, Callable[[], object]]:
    port, path = int(os.environ["PORT"]), os.environ["UNIX"]
    families = {"inet": socket.AF_INET, "inet6": socket.AF_INET6, "unix": socket.AF_UNIX, "netlink": socket.AF_NETLINK,
                "packet": socket.AF_PACKET, "vsock": socket.AF_VSOCK, "alg": 38}  # fmt: skip
    kinds = (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)
    return {
        **{f"socket {name} {kind}": lambda family=family, kind=kind: socket.socket(family, kind)
           for name, family in families.items() for kind in kinds},
        "connect": lambda: socket.create_connection(("127.0.0.1", port), 5),
        "send": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port)),
        "unix": lambda: socket.socket(socket.AF_UNIX).connect(path),
        "abstract": lambda: socket.socket(socket.AF_UNIX).bind(f"\0{os.getpid()}"),
        "pair": socket.socketpair,
        "server": lambda: socket.create_server(("127.0.0.1", 0)),
    }  # fmt: skip


def _processes() -> dict[str, Callable[[], object]]:
    parent = os.getppid()
    return {
        "fork": lambda: os.fork() or os._exit(0),
        "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
        "run": lambda: subprocess.run(["/bin/true"], check=False),
        "execute": lambda: os.execv("/bin/true", ["true"]),
        "kill the parent": lambda: os.kill(parent, 0),
        "kill init": lambda: os.kill(1, 0),
        "kill the group": lambda: os.killpg(0, 0),
        "limit the parent": lambda: resource.prlimit(parent, resource.RLIMIT_CORE, (0, 0)),
        "lift a limit": lambda: resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6)),
        "bind the parent": lambda: os.sched_setaffinity(parent, os.sched_getaffinity(0)),
        "priority": lambda: os.setpriority(os.PRIO_PROCESS, parent, 0),
        "session": os.setsid,
        "user": lambda: os.setuid(os.getuid()),
        "groups": lambda: os.setgroups([]),
        "nice": lambda: os.nice(0),
    }


def _calls() -> dict[str, Callable[[], object]]:
    one = (ctypes.c_char * 1)(b" ")
    return {
        **{f"call {name}": lambda numbers=numbers: _called(LIBC.syscall(numbers[FAMILY], *[ctypes.c_long(-1)] * 6))
           for name, numbers in RAW.items()},
        "type into the terminal": lambda: _called(LIBC.ioctl(0, 0x5412, one)),  # TIOCSTI
        "be told to another": lambda: fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid()),
        "lock": lambda: fcntl.flock(0, fcntl.LOCK_SH | fcntl.LOCK_NB),
        "traced": lambda: _called(LIBC.ptrace(0, 0, 0, 0)),  # PTRACE_TRACEME
        "dumped": lambda: _called(LIBC.prctl(4, 1, 0, 0, 0)),  # PR_SET_DUMPABLE
        "kept": lambda: _called(LIBC.prctl(8, 1, 0, 0, 0)),  # PR_SET_KEEPCAPS
        "reaper": lambda: _called(LIBC.prctl(36, 1, 0, 0, 0)),  # PR_SET_CHILD_SUBREAPER
    }  # fmt: skip


def _called(answer: int) -> int:
    if answer == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer


def _outcome(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except OSError as error:
        return "" if error.errno in REFUSED else f"{error}"
    except ValueError as error:  # of `setrlimit`
        return "" if "limit" in str(error) else f"{error}"
    return "done"


def tried() -> bytes:
    """What became of each try, as JSON: empty where it was refused; and what the process can still do."""
    attempts = {**_files(), **_network(), **_processes(), **_calls()}
    ran: list[bool] = []
    thread = threading.Thread(target=ran.append, args=(True,))
    thread.start()
    thread.join()
    said = {
        "tries": {name: _outcome(attempt) for name, attempt in attempts.items()},
        "threads": ran,
        "memory": len(mmap.mmap(-1, 4096)),
        "library": bool(Path(os.__file__).read_bytes()),
        "clock": signal.getitimer(signal.ITIMER_PROF)[0],
        "limits": {
            name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in ("AS", "CPU", "FSIZE", "CORE")
        },
    }
    return json.dumps(said).encode()

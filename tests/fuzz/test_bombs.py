"""Files made to take a reader of YAML forever: each is refused, with its reason, in less than a second.

The second is of processor time of the whole program, its start included, so that a busy machine fails no test.
"""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

import pytest
from cases import each_case
from fuzz.hostile import laughs
from fuzz.running import Program, Ran
from pace import dearer
from sample import ORGANIZATION, REPORT, Sample

TURNS: Final = 125  # of the loop in pace.py: a second or so
DEEP: Final = 10_000
NAMES: Final = ("data/2020/report.yaml", "data/organization.yaml")

# What stands behind the sound data, or a whole file where it is that; and the rule that it breaks.
AFTER: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "billion laughs": (lambda: b"laughs: " + laughs(10), "yaml-reference"),
    "billion laughs in blocks": (
        lambda: (
            b"a0: &a0 [x]\n" + b"".join(b"a%d: &a%d\n%s" % (n, n, b"  - *a%d\n" % (n - 1) * 10) for n in range(1, 10))
        ),
        "yaml-reference",
    ),
    "billion laughs of long texts": (
        lambda: b"a: &a " + b"x" * 99_000 + b"\nb: [" + b"*a, " * 900 + b"]\n",
        "file-too-large",
    ),
    "alias in itself": (lambda: b"a: &a [*a, *a]\n", "yaml-reference"),
    "flow lists": (lambda: b"a: " + b"[" * DEEP + b"]" * DEEP, "nesting-too-deep"),
    "flow lists left open": (lambda: b"a: " + b"[" * DEEP, "nesting-too-deep"),
    "flow groups": (lambda: b"a: " + b"{a: " * DEEP + b"}" * DEEP, "nesting-too-deep"),
    "flow lists of groups": (lambda: b"a: " + b"[{a: " * DEEP + b"}]" * DEEP, "nesting-too-deep"),
    "block lists in a line": (lambda: b"a:\n  " + b"- " * DEEP + b"a\n", "nesting-too-deep"),
    "keys of keys": (lambda: b"a:\n  " + b"? " * DEEP + b"a\n", "nesting-too-deep"),
    "block groups": (lambda: b"".join(b" " * n + b"a:\n" for n in range(2800)), "nesting-too-deep"),
    "block lists and groups": (lambda: b"a:\n" + b"  - a:\n  " + b"- ? " * DEEP + b"a\n", "nesting-too-deep"),
    "blocks with flow inside": (lambda: b"a:\n  " + b"- " * DEEP + b"[" * DEEP + b"]" * DEEP, "nesting-too-deep"),
    "blocks of lines with flow inside": (
        lambda: b"".join(b" " * n + b"a:\n" for n in range(20)) + b" " * 20 + b"b: " + b"[{a: " * DEEP,
        "nesting-too-deep",
    ),
}
WHOLE: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "50 MB of data": (lambda: b"# a line of a note\n" * 2_631_579, "file-too-large"),
    "50 MB in a line": (lambda: b"a: " + b"x" * 50_000_000, "file-too-large"),
    "block groups of 50 MB": (lambda: b"".join(b" " * n + b"a:\n" for n in range(DEEP)), "file-too-large"),
    "NUL bytes": (lambda: b"\0" * 20_000, "file-encoding"),
    "as many NUL bytes as are read": (lambda: b"\0" * 4 * 1024**2, "file-encoding"),
    "50 MB of NUL bytes": (lambda: b"\0" * 50_000_000, "file-too-large"),
}
BOMBS: Final = (
    *((name, content, rule, False) for name, (content, rule) in AFTER.items()),
    *((name, content, rule, True) for name, (content, rule) in WHOLE.items()),
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, loaded once."""
    with Program(Sample(tmp_path_factory.mktemp("sound")).root) as program:
        yield program


def refused(program: Program, sample: Sample, *options: str) -> Ran:
    """What `check` says, which has to find an error."""
    ran = program.run(sample.root, "--lang", "en", "check", *options)
    assert (ran.status, ran.failure) == (1, ""), ran.stderr[-2000:]
    return ran


@each_case(("bomb", "name"), product(BOMBS, NAMES))
def test_bomb_is_refused_within_a_second(
    bomb: tuple[str, Callable[[], bytes], str, bool], name: str, program: Program, sample: Sample
) -> None:
    _told, content, rule, whole = bomb
    sound = b"" if whole else (REPORT if "report" in name else ORGANIZATION).encode()
    file = sample.write(name, sound + content())
    ran = refused(program, sample)
    file.unlink()  # pytest keeps folders of three runs, which would be gigabytes
    assert f"error[{rule}]" in ran.stdout
    assert name in ran.stdout
    assert not program.exceeds(ran, TURNS)


@each_case("bomb", BOMBS)
def test_bomb_is_not_set_off_by_mending(
    bomb: tuple[str, Callable[[], bytes], str, bool], program: Program, sample: Sample
) -> None:
    _told, content, rule, whole = bomb
    written = (b"" if whole else REPORT.encode()) + content()
    file = sample.write(NAMES[0], written)
    ran = refused(program, sample, "--fix")
    left = file.read_bytes()
    file.unlink()
    assert f"error[{rule}]" in ran.stdout
    assert not program.exceeds(ran, TURNS)
    assert left == written


def test_thousands_of_unknown_names_take_what_as_many_known_ones_do(program: Program, sample: Sample) -> None:
    ids = range(1000)
    statistics = "".join(f"  - {{id: so-lieu-{each}, label: Lớp {each}, value: 1, unit: lớp}}\n" for each in ids)
    head = "period: 2020\nissuance:\n  subject: A\n  signatory: {person: nguyen-van-mau}\n"

    def checked(unknown: str) -> Ran:
        texts = "".join(f"  - {{title: A, text: 'A {{so-lieu-{unknown}{each}}}'}}\n" for each in ids)
        sample.report(f"{head}statistics:\n{statistics}sections:\n{texts}")
        return program.run(sample.root, "--lang", "en", "check")

    checked("")
    known, unknown = checked(""), checked("x")
    assert (known.failure, unknown.status, unknown.failure) == ("", 1, "")
    assert "error[unknown-name]" in unknown.stdout
    measured = iter((unknown.seconds, known.seconds))  # and anew, where these seem too far apart
    assert not dearer(
        lambda: next(measured, 0) or checked("x").seconds, 3, lambda: next(measured, 0) or checked("").seconds
    )

"""Files made to take a reader of YAML forever: each is refused, with its reason, in less than a second.

The second is of processor time of the whole program, its start included, so that a busy machine fails no test.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from fuzz.hostile import laughs
from sample import ORGANIZATION, REPORT, Sample, uncovered

SECONDS: Final = 1.0
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
BOMBS: Final = [
    *(pytest.param(content, rule, False, id=name) for name, (content, rule) in AFTER.items()),
    *(pytest.param(content, rule, True, id=name) for name, (content, rule) in WHOLE.items()),
]


@pytest.fixture(autouse=True)
def cleared(sample: Sample) -> Iterator[None]:
    """Takes the files away in the end: pytest keeps folders of three runs, which would be gigabytes."""
    yield
    for name in NAMES:
        (sample.root / name).unlink()


def refused(sample: Sample, *options: str) -> tuple[str, float]:
    """What `check` says, and the seconds of processor time that it takes; it has to find an error."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "annual_report", "--lang", "en", "check", *options],
        cwd=sample.root,
        env={**uncovered(), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return done.stderr, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("content", "rule", "whole"), BOMBS)
def test_bomb_is_refused_within_a_second(
    content: Callable[[], bytes], rule: str, whole: bool, name: str, sample: Sample
) -> None:
    sound = b"" if whole else (REPORT if "report" in name else ORGANIZATION).encode()
    sample.write(name, sound + content())
    said, seconds = refused(sample)
    assert f"error[{rule}]" in said
    assert name in said
    assert seconds < SECONDS


@pytest.mark.parametrize(("content", "rule", "whole"), BOMBS)
def test_bomb_is_not_set_off_by_mending(content: Callable[[], bytes], rule: str, whole: bool, sample: Sample) -> None:
    bomb = (b"" if whole else REPORT.encode()) + content()
    sample.write(NAMES[0], bomb)
    said, seconds = refused(sample, "--fix")
    assert f"error[{rule}]" in said
    assert seconds < SECONDS
    assert (sample.root / NAMES[0]).read_bytes() == bomb


def test_thousands_of_unknown_names_are_told_within_two_seconds(sample: Sample) -> None:
    ids = range(1500)
    statistics = "".join(f"  - {{id: so-lieu-{each}, label: Lớp {each}, value: 1, unit: lớp}}\n" for each in ids)
    texts = "".join(f"  - {{title: A, text: 'A {{so-lieu-x{each}}}'}}\n" for each in ids)
    head = "period: 2020\nissuance:\n  subject: A\n  signatory: {person: nguyen-van-mau}\n"
    sample.report(f"{head}statistics:\n{statistics}sections:\n{texts}")
    said, seconds = refused(sample)
    assert "error[unknown-name]" in said
    assert seconds < 2 * SECONDS

"""What the program adds by itself and somebody has typed all the same: it would be printed twice."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.model.letter_defaults import LetterDefaults
from annual_report.model.report import Annex, Contents
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose

_END: Final = re.compile(r"\./\.")
_ADDRESSED: Final = re.compile(r"(Kính gửi:?)\s", re.IGNORECASE)
_KEPT: Final = re.compile(r"(Lưu:?)\s", re.IGNORECASE)
_ENTRY: Final = re.compile(r"(Lưu:.*|Như trên\W*)$", re.IGNORECASE)
_MARK: Final = re.compile(r"[^;]*[^;\s](\s*;)$")
_NUMBER: Final = re.compile(r"((?:[IVX]+|\d{1,2})(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+(?=\w{2})")
_ANNEX: Final = re.compile(r"(Phụ lục(?: số)?(?: [IVX]+| \d+)?\s*[.:–-])\s", re.IGNORECASE)

_Text = tuple[Path, str, tuple[re.Pattern[str], ...], bool]


@check(
    Rule(
        "printed-twice",
        Severity.WARNING,
        proposes=True,
        title=N_("what the program adds by itself is typed too"),
        explanation=N_(
            "The program puts the name of the document, “V/v”, “Kính gửi:”, “Như trên”, “Lưu:”, “Phụ lục”, the numbers "
            "of sections, the marks at the ends of entries and “./.” where they belong. Typed into the data as well, "
            "they are printed a second time. Take them out there."
        ),
        wrong=Sample("""\
issuance:
  subject: Báo cáo tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
        right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
    )
)
def printed_twice(subject: CheckInput) -> Iterator[Finding]:
    """Nothing is typed that the program adds."""
    for path, text, patterns, in_organization in (*_titles(subject), *_in_frames(subject)):
        for found in (match for each in patterns if (match := each.match(text))):
            rest = f"{text[: found.start(1)]}{text[found.end(1) :]}".strip()
            if path[-1] == "title" or path == ("issuance", "subject"):
                rest = rest[:1].upper() + rest[1:]
            fix = (
                advice(N_("write “{text}” alone"), rest, whole=True, text=rest)
                if rest
                else message(N_("take this entry out"))
            )
            what = message(N_("“{text}” is added by the program, and would be printed twice"), text=found[1].strip())
            yield Finding(path, what, fix, word=found[1].strip(), in_organization=in_organization)
    for path, prose in subject.each(Prose):
        if _END.search(prose):
            what = message(N_("“{text}” is added by the program, and would be printed twice"), text="./.")
            yield Finding(path, what, advice(N_("write a full stop alone"), "."), word="./.")


def _titles(subject: CheckInput) -> Iterator[_Text]:
    """Subjects, and the titles of sections and annexes."""
    issuance = subject.report.issuance
    name = re.compile(rf"({re.escape(issuance.type)})\s", re.IGNORECASE)
    yield ("issuance", "subject"), issuance.subject, (name,), False
    for kind, document in subject.documents.items():
        for key, pattern in document.added.items():
            if text := getattr(document.loaded.value, key, None):
                yield (kind, key), text, (pattern,), False
    for path, section in subject.each(Contents):
        yield (*path, "title"), section.title, (_ANNEX if isinstance(section, Annex) else _NUMBER,), False


def _in_frames(subject: CheckInput) -> Iterator[_Text]:
    """Addressees, recipients and archives, of all documents and of each."""
    usual = subject.organization
    frames: list[tuple[Path, object, bool]] = [(path, frame, False) for path, frame in subject.frames]
    frames += [((), usual, True), (("letter",), usual.letter or LetterDefaults(), True)] if usual else []
    for path, frame, in_organization in frames:
        yield from _each(path, "addressees", frame, (_ADDRESSED, _MARK), in_organization=in_organization)
        yield from _each(path, "recipients", frame, (_ENTRY, _MARK), in_organization=in_organization)
        if archive := getattr(frame, "archive", None):
            yield (*path, "archive"), archive, (_KEPT,), in_organization


def _each(
    path: Path, key: str, frame: object, patterns: Sequence[re.Pattern[str]], *, in_organization: bool
) -> Iterator[_Text]:
    for index, text in enumerate(getattr(frame, key, ())):
        ordered = [each for each in patterns if each.match(text)][:1]  # one mistake is told of each
        yield (*path, key, index), text, tuple(ordered), in_organization

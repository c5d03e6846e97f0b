"""What the program adds by itself and somebody has typed all the same: it would be printed twice."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.letter_defaults import LetterDefaults
from annual_report.model.report import Annex, Contents
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose

_END: Final = re.compile(r"\./\.")
_ADDRESSED: Final = lazy_pattern(r"(Kính gửi:?)\s", re.IGNORECASE)
_ARCHIVED: Final = re.compile(r"(Lưu:|Lưu(?! trữ| hành))\s", re.IGNORECASE)
# With these the name of a document is another word: báo cáo viên, kế hoạch hóa.
_GOES_ON: Final = r"(?:viên|hóa|hoá|chí|điểm)\b"
_ENTRY: Final = lazy_pattern(r"(Lưu:.*|Như trên\W*)$", re.IGNORECASE)
_MARK: Final = lazy_pattern(r"[^;]*[^;\s](\s*;)$")
_NUMBER: Final = re.compile(r"((?:[IVX]+|\d{1,2})(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+(?=\w{2})")
_ANNEX: Final = lazy_pattern(r"(Phụ lục(?: số)?(?: [IVX]+| \d+)?\s*[.:–-])\s", re.IGNORECASE)

_Text = tuple[Path, str, tuple[re.Pattern[str], ...], bool]


@check(
    Rule(
        "printed-twice",
        Severity.WARNING,
        proposes=True,
        title=N_("something that the program adds is typed too"),
        explanation=N_(
            "The program puts the name of the document, “V/v”, “Kính gửi:”, “Như trên”, “Lưu:”, “Phụ lục”, the "
            "numbers of sections, the marks at the ends of entries and “./.” where they belong. If they are typed "
            "into the data as well, they are printed twice. Remove them from the data."
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
def printed_twice(data: CheckInput) -> Iterator[Finding]:
    """Nothing is typed that the program adds."""
    for path, text, patterns, in_organization in (*_titles(data), *_in_frames(data)):
        for match in filter(None, (pattern.match(text) for pattern in patterns)):
            remaining = f"{text[: match.start(1)]}{text[match.end(1) :]}".strip()
            if path[-1] == "title" or path == ("issuance", "subject"):
                remaining = remaining[:1].upper() + remaining[1:]
            fix = (
                advice(N_("write only “{text}”"), remaining, whole=True, text=remaining)
                if remaining
                else message(N_("remove this entry"))
            )
            problem = message(
                N_("“{text}” is added by the program, so it would be printed twice"), text=match[1].strip()
            )
            yield Finding(path, problem, fix, word=match[1].strip(), in_organization=in_organization)
    for path, frame in data.frames:
        above = {_as_compared(each): each for each in getattr(frame, "addressees", ())}
        for index, recipient in enumerate(frame.recipients):
            if (twice := above.get(_as_compared(recipient))) is not None:
                said = N_(
                    "“{text}” is under “addressees” as well: “Như trên” is printed for it, and it is left out here"
                )
                yield Finding((*path, "recipients", index), message(said, text=twice), message(N_("remove this entry")))
    for path, prose in data.each(Prose):
        if _END.search(prose):
            problem = message(N_("“{text}” is added by the program, so it would be printed twice"), text="./.")
            yield Finding(path, problem, advice(N_("write only a full stop"), "."), word="./.")


def _as_compared(recipient: str) -> str:
    return " ".join(recipient.casefold().rstrip(" ;.").split())


def _titles(data: CheckInput) -> Iterator[_Text]:
    """Subjects, and the titles of sections and annexes."""
    issuance = data.report.issuance
    name = re.compile(rf"({re.escape(issuance.type)})\s(?!{_GOES_ON})", re.IGNORECASE)
    yield ("issuance", "subject"), issuance.subject, (name,), False
    for kind, document in data.documents.items():
        for key, pattern in document.automatic_prefixes.items():
            if text := getattr(document.loaded.value, key, None):
                yield (kind, key), text, (pattern,), False
    for path, section in data.each(Contents):
        yield (*path, "title"), section.title, (_ANNEX if isinstance(section, Annex) else _NUMBER,), False


def _in_frames(data: CheckInput) -> Iterator[_Text]:
    """Addressees, recipients and archives, of all documents and of each."""
    organization = data.organization
    frames: list[tuple[Path, object, bool]] = [(path, frame, False) for path, frame in data.frames]
    frames += (
        [((), organization, True), (("letter",), organization.letter or LetterDefaults(), True)] if organization else []
    )
    for path, frame, in_organization in frames:
        yield from _entries(path, "addressees", frame, (_ADDRESSED, _MARK), in_organization=in_organization)
        yield from _entries(path, "recipients", frame, (_ENTRY, _MARK), in_organization=in_organization)
        if archive := getattr(frame, "archive", None):
            yield (*path, "archive"), archive, (_ARCHIVED,), in_organization


def _entries(
    path: Path, key: str, frame: object, patterns: Sequence[re.Pattern[str]], *, in_organization: bool
) -> Iterator[_Text]:
    for index, text in enumerate(getattr(frame, key, ())):
        first_match = [pattern for pattern in patterns if pattern.match(text)][:1]  # one mistake is told of each
        yield (*path, key, index), text, tuple(first_match), in_organization

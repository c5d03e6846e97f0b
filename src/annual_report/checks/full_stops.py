"""Full stops: the one text among several of a section that lacks its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.activities import Dated

if TYPE_CHECKING:
    from annual_report.model.walk import Path

_ENDED: Final = lazy_pattern(r"[.!?…][”\"’)»]?\s*\Z")
_LAST_WORD: Final = lazy_pattern(r"(?<=\s)[^\s<>*_`|\[\](){}]*[^\W_](?=\s*\Z)")
# Entries of lists, rows of tables and headings end as they like.
_LIST: Final = lazy_pattern(r"^\s*(?:[-+*•|#>]|\(?(?:[a-zđ]|\d{1,2})[).])", re.MULTILINE)
_FEWEST_ENDED: Final = 2  # texts beside it that do end with a full stop


@check(
    Rule(
        "full-stop-missing",
        Severity.WARNING,
        proposes=True,
        title=N_("one text of several ends without a full stop"),
        explanation=N_(
            "The texts of activities stand one below the other, and all the others of this section end with a full "
            "stop. Add it here too. Where no text ends with one, or only some do, nothing is reported."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hop, text: Hội Mẫu họp mặt hội viên.}
      - {id: thi, text: Hội Mẫu tổ chức hội thi}
      - {id: tham, text: Hội Mẫu đi thăm hội viên.}
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hop, text: Hội Mẫu họp mặt hội viên.}
      - {id: thi, text: Hội Mẫu tổ chức hội thi.}
      - {id: tham, text: Hội Mẫu đi thăm hội viên.}
"""),
    )
)
def full_stop_missing(data: CheckInput) -> Iterator[Finding]:
    """Where all activities of a section but one end with a full stop, that one does too."""
    lists: dict[Path, list[tuple[Path, str]]] = {}
    for path, entry in data.each(Dated):
        text = getattr(entry, "text", None)
        if isinstance(text, str) and text.strip():
            lists.setdefault(path[:-1], []).append(((*path, "text"), text))
    for entries in lists.values():
        open_ones = [each for each in entries if not _ENDED.search(each[1])]
        if len(open_ones) != 1 or len(entries) <= _FEWEST_ENDED:
            continue
        [(path, text)] = open_ones
        last = _LAST_WORD.search(text)
        if last is None or _LIST.search(text) or data.is_unreviewed(path) or _gets_closing_mark(data, path, entries):
            continue
        fix = advice(N_("write “{text}”"), f"{last[0]}.", text=f"{last[0]}.")
        yield Finding(
            path,
            message(N_("the full stop is missing here; the other texts have theirs")),
            fix,
            stretch=last.span(),
        )


def _gets_closing_mark(data: CheckInput, path: "Path", entries: list[tuple["Path", str]]) -> bool:
    """Whether the text may be the last of the body, which gets the closing mark in place of its full stop."""
    if data.report.conclusion or path != entries[-1][0]:
        return False
    return path[:2] == ("sections", len(data.report.sections) - 1)

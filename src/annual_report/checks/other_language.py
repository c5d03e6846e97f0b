"""Texts in Vietnamese in a document of another language."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.passages import finding_path, passages
from annual_report.checks.text_languages import is_missing
from annual_report.diagnostics import Rule, Sample
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.walk import Path

# Letters that no other language has: façade and fête are no Vietnamese. A word with a capital may be of a name.
_OF_VIETNAMESE: Final = frozenset("ăđơưắằẳẵặấầẩẫậảạẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỷỹỵ")
_WORD: Final = lazy_pattern(r"[^\W\d_]+")


@check(
    Rule(
        "text-in-vietnamese",
        title=N_("a text is in Vietnamese in a report of another language"),
        explanation=N_(
            "With “language: en” everything on the page is in English, but for the names of people, bodies and places. "
            "Translate the text. Figures may be typed as in Vietnamese or in English; they are printed in English."
        ),
        wrong=Sample("""\
language: en
sections:
  - title: Results
    text: Hội đã mở lớp tập huấn.
"""),
        right=Sample("""\
language: vi
sections:
  - title: Kết quả
    text: Hội Mẫu đã mở các lớp tập huấn.
"""),
    )
)
def text_in_vietnamese(data: CheckInput) -> Iterator[Finding]:
    """No text of a report in another language has Vietnamese words that are no names: one finding for each text."""
    if data.report.language == DATA_LANGUAGE:
        return
    bodies = data.organization.bodies if data.organization else ()
    names = {name for body in bodies for name in (body.name, *body.short_names)}
    told: set[Path] = set()
    for passage in passages(data):
        path, in_organization = finding_path(passage.location)
        is_left = passage.role == "name" or passage.text in names or (in_organization and not _is_printed(path, data))
        word = None if is_left or passage.location in told else _vietnamese_word(passage.text)
        if word and not is_missing(path, data, in_organization=in_organization):
            told.add(passage.location)
            problem = message(N_("“{word}” is Vietnamese, and the report is in another language"), word=word[0])
            fix, stretch = message(N_("translate the text")), passage.origin(word.start(), word.end())
            yield Finding(path, problem, fix, stretch=stretch, in_organization=in_organization)


def _vietnamese_word(text: str) -> re.Match[str] | None:
    """The first word in small letters that only Vietnamese can have."""
    words = _WORD.finditer(text)
    return next((word for word in words if word[0].islower() and not _OF_VIETNAMESE.isdisjoint(word[0])), None)


def _is_printed(path: Path, data: CheckInput) -> bool:
    """Whether the text at a `path` of the organisation's file is in the frame of this report."""
    issuance, organization = data.report.issuance, data.organization
    if path[:1] == ("recipients",):
        return not issuance.recipients
    if organization is None or path[:1] != ("people",) or path[2:] != ("posts", 0):
        return False
    return issuance.signatory.post is None and organization.people[int(path[1])].id == issuance.signatory.person

"""Numbers typed as in Vietnamese into the texts of a report in another language: 1.000 for 1,000, 12,5 for 12.5."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.passages import finding_path, passages
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, locale_of, message
from annual_report.language.lazy_patterns import lazy_pattern

_VIETNAMESE: Final = locale_of(DATA_LANGUAGE)
_NUMBER: Final = lazy_pattern(
    r"(?<![\w.,/:+=\ufffc-])(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,(?:\d{1,2}|\d{4,6}))(?![\w/:+=]|[.,]\d)"
)
_ONE_GROUP: Final = lazy_pattern(r"\d+\.\d\d[1-9]|\d+\.\d[1-9]\d|\d+\.[1-9]\d\d")
# After these, digits are the name of something, or several of them: Articles 3,5 and 7.
_CODED: Final = frozenset({
    "article", "articles", "chapter", "chapters", "clause", "clauses", "figure", "figures", "no", "nos", "number",
    "numbers", "page", "pages", "paragraph", "paragraphs", "point", "points", "section", "sections", "table", "tables",
    "version",
})  # fmt: skip
_BEFORE: Final = lazy_pattern(r"([^\W\d_]+)[.\s]*$")
_LOOK_BACK: Final = 24
_IN_ENGLISH: Final = """\
language: en
issuance:
  subject: Work in 2017
  signatory: {person: nguyen-van-mau, post: Chair}
  recipients: [Member associations]
sections:
  - title: Results
"""


@check(
    Rule(
        "number-typed-as-in-vietnamese",
        Severity.WARNING,
        proposes=True,
        title=N_("a number in a text of another language is typed as in Vietnamese"),
        explanation=N_(
            "In English, “1.000” is one and “12,5” a list: write 1,000 and 12.5 in texts. Figures under “statistics” "
            "and in columns of figures may be typed either way, and are printed in the language of the report."
        ),
        wrong=Sample(f"{_IN_ENGLISH}    text: The association planted 1.000 trees.\n"),
        right=Sample(f"{_IN_ENGLISH}    text: The association planted 1,000 trees.\n"),
    )
)
def number_typed_as_in_vietnamese(data: CheckInput) -> Iterator[Finding]:
    """No number in a text of another language has the marks of Vietnamese."""
    locale = locale_of(data.report.language)
    if locale.decimal_mark == _VIETNAMESE.decimal_mark:
        return
    marks = str.maketrans(
        f"{_VIETNAMESE.thousands_mark}{_VIETNAMESE.decimal_mark}", f"{locale.thousands_mark}{locale.decimal_mark}"
    )
    for passage in passages(data):
        path, in_organization = finding_path(passage.location)
        if in_organization or passage.role == "cell":
            continue
        for match in _NUMBER.finditer(passage.masked):
            if _is_code(passage.masked, match):
                continue
            written = match[0].translate(marks)
            problem = message(N_("“{number}” is typed as in Vietnamese"), number=match[0])
            sure = not _ONE_GROUP.fullmatch(match[0])
            fix = (
                message(N_("write {number}"), number=written)
                if sure
                else message(N_("write {number}, if so many are meant"), number=written)
            )
            yield Finding(
                path,
                problem,
                fix,
                stretch=passage.origin(match.start(), match.end()),
                proposed=written if sure else None,
            )


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Whether the digits name an article, a page or the like."""
    before = _BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    return before is not None and before[1].lower() in _CODED

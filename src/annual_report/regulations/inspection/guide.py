"""The page of Markdown on inspection: every requirement with its clauses, and what cannot be seen."""

import re
from collections.abc import Iterator
from typing import Any, Final

from annual_report.language import LOCALES, N_, Language, locale_of, message
from annual_report.regulations import Regulation, all_regulations
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Requirement, clause_order
from annual_report.regulations.inspection.unseen import UNSEEN
from annual_report.regulations.inspection.word.judging import ONLY_PAGES

PAGES: Final = {each.code: f"inspection{each.page}" for each in LOCALES}
_HEADING: Final = N_("Inspecting a PDF or a Word file")
_INTRODUCTION: Final = (
    N_(
        "`annual-report inspect file.pdf` checks any PDF, made by any program, against Nghị định 30/2020/NĐ-CP or "
        "Thông tư 01/2011/TT-BNV. It looks at the pages as a reader does: where letters and lines are, how large and "
        "how bold they are. It recognises the parts of an official document by their words and positions, and "
        "measures them. The requirements come from `src/annual_report/regulations/`, which the program also uses for "
        "its own documents."
    ),
    N_(
        "The date on page 1 chooses the regulation, unless `--regulation` gives one: among those of the state, or of "
        "the lineage whose name is in the place of the national name. “Deviates” shows what is required, what was "
        "found and on which page; “not found” means that a part is missing that every document must have. A rule "
        "does not apply if the document has no such part; `--all` lists these rules. `--output-format json` writes "
        "everything for programs. The file is read in a separate process, with limits on size, time and memory."
    ),
    N_(
        "`annual-report inspect file.docx` measures a Word file by what it says itself: sheet, margins, typefaces, "
        "sizes, spacing, indents and alignment, with the styles that they come from, and the parts of the document. "
        "Each program makes its own pages of such a file, so rules marked † are left to its PDF, and a place is "
        "shown by its words instead of a page number. Nothing that the file points to is opened."
    ),
    N_(
        "Typefaces that replace Times New Roman and have the same widths (Liberation Serif, Tinos) count as Times "
        "New Roman. Measuring allows for rounding: `src/annual_report/regulations/inspection/tolerances.py` has each "
        "tolerance with its reason."
    ),
)
_RULES: Final = N_("The rules")
_MARKS: Final = N_(
    "Next to each rule is the clause that requires it. * marks what has not been compared with the legal text yet, "
    "“common practice” what no legal text requires, “-” what the regulation does not mention, † what only pages show."
)
_UNSEEN: Final = N_("What cannot be seen")
_UNSEEN_INTRODUCTION: Final = N_(
    "Nghị định 30/2020/NĐ-CP, Phụ lục I requires more than pages show. Even if the program finds no fault, nobody "
    "has checked the points below; a person should look at them."
)
_UNSEEN_HEAD: Final = N_("| clause | what is required | why it cannot be seen |")
_MARKDOWN: Final = re.compile(r"([\\`*<>|\[\]])")


def guide(language: Language) -> str:
    """The page, in `language`."""
    parts = [
        f"# {_say(_HEADING, language)}",
        "<!-- script/rules writes this page; the texts stand in src/annual_report/regulations/inspection/ -->",
        " ".join(f"[{locale_of(each).name}]({file})" for each, file in PAGES.items() if each != language),
        *(_say(each, language) for each in _INTRODUCTION),
        f"## {_say(_RULES, language)}",
        _say(_MARKS, language),
        "\n".join(_rules(language)),
        f"## {_say(_UNSEEN, language)}",
        _say(_UNSEEN_INTRODUCTION, language),
        "\n".join(_unseen(language)),
    ]
    return "\n\n".join(parts) + "\n"


def _say(text: str, language: Language) -> str:
    return message(text).say(language)


def _rules(language: Language) -> Iterator[str]:
    regulations = all_regulations()[::-1]
    yield f"| {_say(N_('rule'), language)} | | {' | '.join(each.id for each in regulations)} |"
    yield "|---" * (len(regulations) + 2) + "|"
    for rule in sorted(REQUIREMENTS, key=lambda each: _order(each, regulations[0])):
        clauses = " | ".join(_clause(rule, regulation, language) for regulation in regulations)
        mark = " †" if rule.name in ONLY_PAGES else ""
        yield f"| {_escaped(rule.title.say(language))}{mark} | `{rule.name}` | {clauses} |"


def _order(rule: Requirement[Any], regulation: Regulation) -> tuple[bool, list[tuple[int, str]]]:
    provision = rule.provision(regulation)
    return clause_order(provision.clause if provision else None)


def _clause(rule: Requirement[Any], regulation: Regulation, language: Language) -> str:
    provision = rule.provision(regulation)
    if provision is None:
        return "-"
    if provision.clause is None:
        return _say(N_("common practice"), language)
    return _escaped(provision.clause) + ("" if provision.confirmed else " \\*")


def _unseen(language: Language) -> Iterator[str]:
    yield _say(_UNSEEN_HEAD, language)
    yield "|---|---|---|"
    for demand in UNSEEN:
        yield f"| {demand.clause} | {_say(demand.asked, language)} | {_say(demand.why, language)} |"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)

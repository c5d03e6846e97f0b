"""What one proofreader tells of a text: its slips, each as what is written and what to write."""

from annual_report.proofreading import Knowledge, Passage, Proofreader, Slip, proofread
from annual_report.proofreading.passage import Role
from annual_report.proofreading.registry import PROOFREADERS


def slips(
    by: str | Proofreader, *texts: str, knowledge: Knowledge | None = None, role: Role = "prose", group: str = ""
) -> list[Slip]:
    """The slips that a proofreader, or the one of a rule, finds in the paragraphs `texts`."""
    finders = [by] if isinstance(by, Proofreader) else [each for each in PROOFREADERS if each.rule.name == by]
    assert finders
    passages = [Passage(text, (number,), role, group) for number, text in enumerate(texts)]
    return [slip for _proofreader, slip in proofread(passages, knowledge or Knowledge(), finders)]


def told(by: str | Proofreader, *texts: str, knowledge: Knowledge | None = None) -> list[tuple[str, str]]:
    """Of each slip what is written, and the first of its fixes."""
    return [(each.text, next(iter(each.fixes), "")) for each in slips(by, *texts, knowledge=knowledge)]


def found(by: str | Proofreader, *texts: str, knowledge: Knowledge | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Of each slip what is written, and all of its fixes."""
    return [(each.text, each.fixes) for each in slips(by, *texts, knowledge=knowledge)]

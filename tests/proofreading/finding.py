"""What one rule of proofreading tells of a text: its slips, each as what is written and what to write."""

from typing import Final

from annual_report.proofreading import Knowledge, Passage, Slip, proofread, proofreaders
from annual_report.proofreading.passage import Role

NOTHING: Final = Knowledge()


def slips(rule: str, *texts: str, knowledge: Knowledge = NOTHING, role: Role = "prose", group: str = "") -> list[Slip]:
    """The slips that `rule` finds in the paragraphs `texts`."""
    by = [each for each in proofreaders() if each.rule.name == rule]
    assert by
    passages = [Passage(text, (number,), role, group) for number, text in enumerate(texts)]
    return [slip for _proofreader, slip in proofread(passages, knowledge, by)]


def told(rule: str, *texts: str, knowledge: Knowledge = NOTHING) -> list[tuple[str, str]]:
    """Of each slip what is written, and the first of its fixes."""
    return [(each.text, each.fixes[0] if each.fixes else "") for each in slips(rule, *texts, knowledge=knowledge)]

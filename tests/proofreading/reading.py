"""Reading texts with the proofreader of one rule: what it finds, and what it would write instead."""

from annual_report.proofreading import Knowledge, Passage, proofread, proofreaders


def found(rule: str, *texts: str, knowledge: Knowledge | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What the proofreader of `rule` finds in the paragraphs: what is written, and the fixes."""
    by = [each for each in proofreaders() if each.rule.name == rule]
    assert by
    passages = [Passage(text, (number,)) for number, text in enumerate(texts)]
    return [(slip.text, slip.fixes) for _by, slip in proofread(passages, knowledge or Knowledge(), by)]


def first_fixes(rule: str, *texts: str, knowledge: Knowledge | None = None) -> list[tuple[str, str]]:
    """What the proofreader of `rule` finds in the paragraphs, with the likeliest fix of each."""
    return [(written, next(iter(fixes), "")) for written, fixes in found(rule, *texts, knowledge=knowledge)]

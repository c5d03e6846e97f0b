"""What a proofreader finds in a text: each slip as it is written, and its fixes."""

from annual_report.proofreading import Knowledge, Passage, Proofreader, Slip, proofread


def slips_in(proofreader: Proofreader, *texts: str, knowledge: Knowledge | None = None) -> list[Slip]:
    """The slips in passages with these texts."""
    passages = [Passage(text, (number,)) for number, text in enumerate(texts)]
    return [slip for _proofreader, slip in proofread(passages, knowledge or Knowledge(), [proofreader])]


def fixes_in(proofreader: Proofreader, *texts: str, knowledge: Knowledge | None = None) -> list[tuple[str, str]]:
    """What is wrong, with the first fix."""
    return [(slip.text, (*slip.fixes, "")[0]) for slip in slips_in(proofreader, *texts, knowledge=knowledge)]

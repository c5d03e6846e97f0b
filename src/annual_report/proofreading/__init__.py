"""Proofreading Vietnamese text: passages in, slips out; one file of `rules/` a class of slips."""

from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Slip, proofread

__all__ = ["Knowledge", "Passage", "Proofreader", "Slip", "Word", "proofread"]

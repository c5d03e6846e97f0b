"""Proofreading Vietnamese text: passages in, slips out; one file of `rules/` a class of slips, found by itself."""

from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Slip, proofread, proofreaders

__all__ = ["Knowledge", "Passage", "Proofreader", "Slip", "Word", "proofread", "proofreaders"]

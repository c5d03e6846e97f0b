"""Passages: their words, and what is kept of them."""

from annual_report.proofreading import Knowledge, Passage, proofread
from annual_report.proofreading.placed_passage import PlacedPassage
from annual_report.proofreading.registry import PROOFREADERS


def test_what_is_forgotten_is_made_again() -> None:
    passage = PlacedPassage("Gửi về a@b.vn ngay", pieces=((0, 7),))
    words, masked = passage.words, passage.masked
    passage.forget()
    passage.forget()
    assert (passage.words, passage.masked) == (words, masked)
    assert passage.origin(0, 3) == (7, 10)


def test_passages_are_as_they_were_after_they_are_read() -> None:
    read, unread = Passage("Hội Mẫu đã họp."), Passage("Hội Mẫu đã họp.")
    assert not list(proofread([read], Knowledge(), PROOFREADERS))
    assert vars(read) == vars(unread)

"""A figure far from that of last year: if it becomes the figure that is named, nothing is said of it."""

from dataclasses import replace
from pathlib import Path

from checks.checking import MARK
from checks.samples_of_years import BAD

RULE = "value-far-from-last"


def test_figure_that_is_named_removes_the_message_and_brings_no_other(tmp_path: Path) -> None:
    named = 0
    for text in BAD[RULE]:
        before = text.check(tmp_path)
        (found,) = [each for each in before if each.rule.name == RULE]
        figure = found.fix.values.get("figure") if found.fix else None
        if figure is None:
            continue
        named += 1
        mended = text.report.replace(MARK + found.span.text, str(figure))
        assert mended != text.report
        after = [each.rule.name for each in replace(text, report=mended).check(tmp_path)]
        assert after == [each.rule.name for each in before if each.rule.name != RULE], text.report
    assert named > len(BAD[RULE]) / 2


def test_exemption_that_is_named_removes_the_message(tmp_path: Path) -> None:
    (found,) = [each for each in BAD[RULE][0].check(tmp_path) if each.rule.name == RULE]
    assert found.notes[0].say("en") == "if it is right, write “# bỏ qua: value-far-from-last” at the end of the line"

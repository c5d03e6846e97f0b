"""The cure that a message proposes: made as it is told, it takes the message away and brings no other."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from bad.slips import Mistake, mistakes
from checks.checking import MARK, Text
from checks.samples import BAD
from checks.samples_of_terms import BAD_TERMS
from checks.samples_of_years import BAD as BAD_YEARS

from annual_report.api.checking import DataFiles, check_period
from annual_report.diagnostics import Diagnostic, Edit, edited
from annual_report.load.workspace import ORGANIZATION_FILE, Workspace

# What shows only when the text around it can be read.
HIDDEN = {"recipients-with-archive": "printed-twice"}
FEWEST = 50


def cures(found: list[Diagnostic]) -> Iterator[tuple[Diagnostic, tuple[Edit, ...]]]:
    """Each problem with what mends it, by itself or when a person agrees."""
    return ((each, edits) for each in found for edits in (each.edits, each.proposals) if edits)


def said(found: list[Diagnostic]) -> set[tuple[str, str]]:
    """Rule and message of each."""
    return {(each.rule.name, each.message.say("en")) for each in found}


def report_and_organization(mistake: Mistake, folder: Path) -> Workspace | None:
    """The workspace with the mistake; None where a file has another name."""
    mistake.make(folder)
    there = all((folder / name).is_file() for name in ("data/2025/report.yaml", ORGANIZATION_FILE))
    return Workspace.at(folder) if there else None


@pytest.mark.thorough
def test_cure_of_each_mistake_is_one(tmp_path: Path) -> None:
    tried, wrong = 0, list[object]()
    for mistake in mistakes():
        workspace = report_and_organization(mistake, tmp_path / mistake.name)
        found = list(check_period(DataFiles(workspace), "2025").diagnostics) if workspace else []
        for each, edits in cures(found):
            assert workspace is not None
            assert each.span is not None
            tried += 1
            mended = {each.span.source.name: edited(each.span.source, [edits])}
            after = said(list(check_period(DataFiles(workspace, mended), "2025").diagnostics))
            new = {(rule, text) for rule, text in after - said(found) if rule != HIDDEN.get(mistake.name)}
            if new or (each.rule.name, each.message.say("en")) in after:
                wrong.append((mistake.name, each.message.say("en"), new))
    assert tried > FEWEST
    assert wrong == []


def test_cure_of_each_sample_is_one(tmp_path: Path) -> None:
    tried, wrong, number = 0, list[object](), count()
    for samples in (BAD, BAD_YEARS, BAD_TERMS):
        for rule, texts in samples.items():
            for text in texts:
                found = text.check(tmp_path / str(next(number)))
                for each, edits in cures(found):
                    tried += 1
                    try:
                        after = said(mended(text, each, edits).check(tmp_path / str(next(number))))
                    except AssertionError:  # it cannot be read any more
                        after = {("unread", "")}
                    new = after - said(found)
                    if new or (each.rule.name, each.message.say("en")) in after:
                        wrong.append((rule, each.message.say("en"), [edit.text for edit in edits], new))
    assert wrong == []
    assert tried > FEWEST // 3


def mended(text: Text, found: Diagnostic, edits: tuple[Edit, ...]) -> Text:
    """The sample with the cure made in the file that it is for."""
    assert found.span is not None
    name, after = found.span.source.name, edited(found.span.source, [edits])
    plain = replace(text, report=text.whole_report.replace(MARK, ""))
    key = {"r.yaml": "report", "o.yaml": "organization", "l.yaml": "letter"}[name]
    return replace(plain, **{key: after})

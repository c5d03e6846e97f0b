"""A proposal is made only where it is true: over sentences of many bodies in which another one would be false."""

import json
from pathlib import Path
from typing import Any, Final

import yaml
from sample import Sample

from annual_report.api.checking import DataFiles, check_period
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import Workspace

SENTENCES: Final[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "false_proposals.yaml").read_text("utf-8"))
HEAD: Final = """\
period: 2020
issuance: {subject: Tổng kết hoạt động năm 2020, signatory: {person: nguyen-van-mau}}
"""
ORGANIZATION: Final = """\
name: Liên hiệp các Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: LHM
short_names: [Liên hiệp hội, Hội Mẫu]
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, degree: Tiến sĩ, posts: [Chủ tịch]}
  - {id: tran-thi-thu, name: Trần Thị Thu, posts: [Phó Chủ tịch]}
bodies:
  - {id: hoi-nong-dan, name: Hội Nông dân tỉnh Mẫu, short_names: [Hội Nông dân]}
  - {id: hoi-y, name: Hội Y học tỉnh Mẫu, short_names: [Hội Y học]}
  - {id: so-khoa-hoc, name: Sở Khoa học và Công nghệ}
"""


def told(sample: Sample, sentences: list[str], figures: str = "") -> dict[str, list[Diagnostic]]:
    """What is told of each of the sentences, each a section of one report."""
    sections = [
        f"  - title: Mục {number}\n    text: {json.dumps(text, ensure_ascii=False)}\n"
        for number, text in enumerate(sentences)
    ]
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.report(f"{HEAD}{figures}sections:\n{''.join(sections)}")
    first = f"{HEAD}{figures}".count("\n") + 2
    found: dict[str, list[Diagnostic]] = {text: [] for text in sentences}
    for each in check_period(DataFiles(Workspace.at(sample.root)), "2020").diagnostics:
        if each.line is not None and each.line >= first:
            found[sentences[(each.line - first) // 2]].append(each)
    return found


def proposing(found: dict[str, list[Diagnostic]]) -> dict[str, list[str]]:
    """The sentences in which something is to be written instead, and what."""
    advised = {
        text: [each.fix.say("en") for each in of_text if each.fix and (each.edits or each.proposals or _says(each))]
        for text, of_text in found.items()
    }
    return {text: fixes for text, fixes in advised.items() if fixes}


def _says(found: Diagnostic) -> bool:
    return found.fix is not None and found.fix.say("en").startswith("write “")


def test_number_of_something_else_is_not_replaced_by_a_figure(sample: Sample) -> None:
    assert len(SENTENCES["other_numbers"]) >= 80
    assert proposing(told(sample, SENTENCES["other_numbers"], SENTENCES["figures"])) == {}


def test_nothing_is_proposed_in_sound_sentences(sample: Sample) -> None:
    assert len(SENTENCES["sound"]) >= 70
    assert proposing(told(sample, SENTENCES["sound"])) == {}


def test_number_of_a_figure_that_is_named_is_proposed(sample: Sample) -> None:
    mistyped: dict[str, str] = dict(SENTENCES["mistyped"])
    found = told(sample, list(mistyped), SENTENCES["figures"])
    proposed = {text: [edit.text for each in of_text for edit in each.proposals] for text, of_text in found.items()}
    assert proposed == {text: [right] for text, right in mistyped.items()}


def test_name_that_may_be_another_persons_is_asked_about(sample: Sample) -> None:
    found = told(sample, ["Bà Trần Thị Thư dự họp.", "Bà Trần Thị Thuu dự họp.", "Bà Trần Thị thu dự họp."])
    fixes = [[each.fix.say("en") for each in of_text if each.fix] for of_text in found.values()]
    proposals = [bool(each.proposals) for of_text in found.values() for each in of_text]
    assert fixes[0] == ["if you mean “Trần Thị Thu”, write it that way"]
    assert proposals[0] is False
    assert all(proposals[1:])

"""Composing what a YAML text says, and reading the blocks that come of it."""

from typing import TypeVar

from annual_report.compose.composition import Composition
from annual_report.compose.letter.model import LETTER, Letter
from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.diagnostics import Source
from annual_report.document.tree import (
    BarChart,
    Block,
    Captions,
    Document,
    Heading,
    ItemList,
    Pair,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from annual_report.load.binding.binding import bind
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.base import Model
from annual_report.model.organization import Organization
from annual_report.model.report import Report

M = TypeVar("M", bound=Model)
ORGANIZATION = """\
name: Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: HM
people:
  - {id: mau, name: Nguyễn Văn Mẫu, degree: Tiến sĩ, posts: [Phó Chủ tịch, Bí thư]}
  - {id: ba, name: Trần Thị Ba}
bodies:
  - {id: hoi-a, name: Hội A tỉnh Mẫu, short_names: [Hội A]}
  - {id: hoi-b, name: Hội B tỉnh Mẫu}
"""
STATISTICS = """\
statistics:
  - {id: lop, label: Lớp, value: 12, unit: lớp}
  - {id: qua, label: Quà, value: hơn 1000, unit: phần quà}
  - {id: ho-so, label: Hồ sơ, value: 40/62, unit: hồ sơ}
  - {id: tien, label: Tiền, value: "25,7 tỷ đồng"}
  - {id: chuc, label: Chục, value: hàng chục, unit: người}
"""
FRAME = "period: 2020\nissuance:\n  subject: Tổng kết\n  signatory: {person: mau}\n"


def bound(text: str, model: type[M]) -> M:
    """The model that a sound `text` writes."""
    root, problems = read_yaml(Source("a.yaml", text))
    assert root is not None
    bound = bind(root, model)
    value, wrong = bound.value, bound.problems
    assert not [each.message.say("en") for each in (*problems, *wrong)]
    assert value is not None
    return value


def composition(report: str = "", organization: str = ORGANIZATION) -> Composition:
    """The composition of a report; a frame and a section are added where it has none."""
    return Composition.of(sources(report, organization))


def sources(report: str = "", organization: str = ORGANIZATION, letter: str = "") -> Sources:
    """The data of a report, and of a letter where there is one; a frame and a section are added."""
    head = "" if "issuance:" in report else FRAME
    tail = "" if "sections:" in report else "sections:\n  - title: Kết quả\n"
    data, body = bound(head + report + tail, Report), bound(organization, Organization)
    return Sources(data, body, {LETTER: bound(letter, Letter)} if letter else {})


def document(report: str = "", organization: str = ORGANIZATION) -> Document:
    """The report document."""
    return compose_report(sources(report, organization))


def section(*lines: str) -> str:
    """A report on the statistics above with one section."""
    return f"{STATISTICS}sections:\n  - title: Kết quả\n" + "".join(f"    {line}\n" for line in lines)


def words(runs: Runs) -> str:
    """The text of runs, room to write in as underscores."""
    return "".join("_" * run.blank or run.text for run in runs)


def outline(blocks: tuple[Block, ...]) -> list[str]:
    """Blocks as short lines; list entries with their markers, what is inside of them indented."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                lines.append(f"{'#' * block.level} {block.number} {block.title}")
            case Paragraph():
                lines.append(words(block.runs))
            case ItemList():
                for item in block.items:
                    first, *rest = outline(item.blocks) or [""]
                    lines += [f"{item.marker} {first}", *(f"  {line}" for line in rest)]
            case Table() | BarChart() | Picture():
                lines.append(f"[{block.label}: {block.caption}]")
            case Pair():
                lines.append(f"[{' | '.join(f'{each.label}: {each.caption}' for each in block.pictures)}]")
            case Captions():
                lines.append(f"[{block.note} {', '.join(each.caption for each in block.pictures)}]")
    return lines

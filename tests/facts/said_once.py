"""Facts as reports tell them, each with the data that says it; and how often the data has each of its numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml
from sample import ORGANIZATION

from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.document.tree import Block, ItemList, Paragraph, Table
from annual_report.language.vietnamese.numerals import read_number_words
from annual_report.load.workspace import Workspace
from annual_report.values.figures import parse_figure
from annual_report.values.refusal import RefusalError

FOLDER: Final = Path(__file__).parent
BODIES: Final = ("union", "school", "alliance", "department", "foundation")
# Keys whose texts are no words of the report: what things are called by, and what they refer to.
_NOT_PRINTED: Final = frozenset({"id", "statistics", "complete", "numeric", "type", "years"})
_NAME: Final = re.compile(r"\{[^{}]*\}")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_ROMAN: Final = re.compile(r"(?<=thứ )[IVX]+\b|(?<=kỳ )[IVX]+\b|(?<=[Qq]uý )[IVX]+\b|(?<=khóa )[IVX]+\b")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True)
class Fact:
    """A sentence (and perhaps a table) of a report, and the data that says it.

    `numbers` are those that its writer has to know, `derived` those that follow from them; some of the `numbers` follow
    from others, too (`follows`). `house` is what the program words in its own way; `labels` are names with a number in
    them; `unprinted` numbers are known but not in the text.
    """

    id: str
    text: str
    numbers: tuple[str, ...]
    derived: tuple[str, ...]
    report: str
    period: str = "2025"
    house: dict[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    unprinted: tuple[int, ...] = ()
    follows: tuple[int, ...] = ()
    needs: str = ""

    @property
    def is_readable(self) -> bool:
        """Whether the figure that it `needs` is of a kind that the program reads."""
        try:
            parse_figure(self.needs or "0")
        except RefusalError:
            return False
        return True

    @property
    def said(self) -> str:
        """The text as the program words it."""
        text = self.text
        for theirs, ours in self.house.items():
            assert theirs in text, f"{self.id}: “{theirs}” is not in the text"
            text = text.replace(theirs, ours)
        return _plain(text)

    @property
    def file(self) -> str:
        """The whole data file."""
        head = (
            f"period: {self.period}\nissuance:\n  subject: Tổng kết\n"
            "  signatory: {person: nguyen-van-mau}\n  number: 1\n  recipients: [Các hội thành viên]\n"
        )
        return head + self.report

    @property
    def typed(self) -> "Counter[str]":
        """How often each number is in the data."""
        return Counter(number for text in self._texts for number in _in_digits(text))

    @property
    def known(self) -> "Counter[str]":
        """How often each number is to be in the data: once for each time that it has to be known."""
        texts = self._texts
        words = [each for each in self.numbers if not any(each in text for text in texts)]  # typed as they stand
        in_words = [str(read[0]) for each in words if not _in_digits(each) and (read := read_number_words(each))]
        in_digits = [number for each in self.numbers for number in _in_digits(each)]
        return Counter([*in_digits, *in_words, *map(str, self.unprinted)]) - Counter(map(str, self.follows))

    @property
    def in_frame(self) -> set[str]:
        """The numbers that the period of the report tells."""
        year = int(self.period[:4])
        return {str(year), str(year - 1)}

    @property
    def derived_in_words(self) -> list[str]:
        """What of the derived numbers is typed in words."""
        words = [each for each in self.derived if not _NUMBER.search(each)]
        return [each for each in words if any(each in text for text in self._texts)]

    @property
    def _texts(self) -> list[str]:
        texts = [_NAME.sub("", text) for text in _texts(yaml.compose(self.report))]
        for label in self.labels:
            texts = [text.replace(label, "") for text in texts]
        return texts

    def checked(self, folder: Path) -> CheckedPeriod:
        """The data as the program reads it, and all that is wrong with it."""
        for name, text in {"organization.yaml": ORGANIZATION, f"{self.period}/report.yaml": self.file}.items():
            path = folder / self.id / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return check_period(DataFiles(Workspace.at(folder / self.id)), self.period)

    def composed(self, checked: CheckedPeriod) -> str:
        """What readers of the report read, on one line, tables with | between cells."""
        assert checked.report.value is not None
        assert checked.organization.value is not None
        document = compose_report(Sources(checked.report.value, checked.organization.value))
        return _plain("\n".join(line for block in document.blocks for line in _lines(block)))


def facts() -> list[Fact]:
    """All of them."""
    found: list[Fact] = []
    for body in BODIES:
        for entry in yaml.safe_load((FOLDER / f"{body}.yaml").read_text("utf-8")):
            listed = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
            found.append(Fact(**(listed | {"period": str(entry.get("period", 2025))})))
    return found


def _texts(node: yaml.Node | None) -> Iterator[str]:
    """The texts that are written, but for what things are called by and refer to."""
    match node:
        case yaml.MappingNode():
            for key, inner in node.value:
                # The ids of statistics are a list of texts, the statistics themselves one of groups.
                groups = isinstance(inner, yaml.SequenceNode) and isinstance(inner.value[0], yaml.MappingNode)
                if key.value not in _NOT_PRINTED or (key.value == "statistics" and groups):
                    yield from _texts(inner)
        case yaml.SequenceNode():
            for inner in node.value:
                yield from _texts(inner)
        case yaml.ScalarNode():
            yield node.value


def _in_digits(text: str) -> list[str]:
    return [*(_number(each) for each in _NUMBER.findall(text)), *_ROMAN.findall(text)]


def _number(text: str) -> str:
    bare = text.replace(".", "") if _THOUSANDS.fullmatch(text) else text
    return (bare.rstrip("0") if "," in bare else bare).lstrip("0") or "0"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield "".join(run.text for run in block.runs)
        case ItemList():
            yield from (line for item in block.items for inner in item.blocks for line in _lines(inner))
        case Table():
            yield f"| {' | '.join(column.title for column in block.columns)} |"
            yield f"|{'---|' * len(block.columns)}"
            yield from (f"| {' | '.join(row)} |" for row in block.rows)


def _plain(text: str) -> str:
    closing = "Trên đây là báo cáo tổng kết của Hội Mẫu tỉnh Mẫu./."
    return " ".join(text.replace("\u00a0", " ").replace(closing, "").replace("./.", ".").split()).strip()

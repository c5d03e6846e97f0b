"""Our own documents, proofread as files of somebody else: what is sound in the data is sound on the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annual_report import api
from annual_report.api.begin import write_scaffold
from annual_report.api.begin.kinds import BODY_KINDS, ENGLISH_KINDS, Answers
from annual_report.api.checking import DataFiles
from annual_report.render.pdf.engine import PdfEngine

ROOT = Path(__file__).parents[2]
LONG_NAME = Answers("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Mẫu", "Mẫu", "LHHM", "Nguyễn Văn Mẫu")


def told(folder: Path, data: DataFiles | None = None) -> list[str]:
    """What proofreading finds in the PDFs below a folder, with the names of `data`, or of the workspace around them."""
    pdfs = sorted(folder.rglob("*.pdf"))
    assert pdfs
    found = api.proofread(*pdfs, data=data)
    return [f"{each.rule.name} {each.place.say('en')}: {each.message.say('en')}" for each in found.diagnostics]


def samples(folder: Path) -> Iterator[Path]:
    """The workspaces that `init` makes, of every kind of body, and one with a long name and an annex."""
    for kind in (*BODY_KINDS, *ENGLISH_KINDS):
        root = folder / f"{kind.name}-{kind.documents}"
        write_scaffold(root, 2024, kind.documents, kind)
        yield root
    root = folder / "long"
    write_scaffold(root, 2024, "vi", answers=LONG_NAME)
    report = root / "data/2024/report.yaml"
    text = report.read_text("utf-8")
    start, end = text.index("# annexes:"), text.index("# sources:")
    annexes = "".join(line.removeprefix("#").removeprefix(" ") for line in text[start:end].splitlines(keepends=True))
    text = text[:start] + annexes + text[end:]
    text = text.replace("trong bảng dưới đây.", "trong bảng dưới đây; theo huyện xem {phu-luc-huyen}.")
    text = text.replace("  number:  ", "  number: 5").replace("  date:  ", "  date: 08/01/2025  ")
    report.write_text(text, "utf-8")
    yield root


def test_nothing_is_found_in_the_documents_of_samples(tmp_path: Path, engine: PdfEngine) -> None:
    wrong = {}
    for root in samples(tmp_path):
        built = api.build(api.open(root), formats=["pdf"], engine=engine)
        assert built.files, [each.message.say("en") for each in built.diagnostics]
        wrong[root.name] = told(root)
    assert len(wrong) == len(BODY_KINDS) + len(ENGLISH_KINDS) + 1
    # In the letter of a plain document, subject and date beside it are read as one line: still to be told apart.
    wrong["club-vi"] = [each for each in wrong["club-vi"] if not each.startswith("capitals-of-place")]
    assert {name: found for name, found in wrong.items() if found} == {}


def test_nothing_is_found_in_the_documents_of_2017(built_2017: Path) -> None:
    assert told(built_2017, api.open(ROOT)) == []


@pytest.mark.thorough
def test_nothing_is_found_in_the_documents_of_hoi_mau(tmp_path: Path, engine: PdfEngine) -> None:
    """Those of every year, and of the term."""
    data = api.open(ROOT / "examples/hoi-mau")
    for report in data.workspace.root.glob("data/*/report.yaml"):
        period = report.parent.name
        assert api.build(data, period, formats=["pdf"], engine=engine, output=tmp_path / period).files
    assert told(tmp_path, data) == []

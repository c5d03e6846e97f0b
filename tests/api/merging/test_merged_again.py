"""A Word file whose changes were taken is merged once more: nothing is taken twice, whatever was left to people."""

import copy
from typing import Any

import docx
from docx.oxml.ns import qn
from sample import REPORT, Sample

TABLES = """\
    tables:
      - title: Cây trồng
        columns: [{title: TT, numeric: có}, {title: Cây trồng}, {title: Diện tích (ha), numeric: có}]
        rows:
          - 1 | Lúa | 620
          - 2 | Ngô | 310
          - "| Tổng cộng | 930"
"""


def said(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t"))).replace("\u00a0", " ")


def changed(path: str) -> None:
    """A row is written in above the total, the total is corrected, and a name of the head is changed in vain."""
    file = docx.Document(path)
    body = file.element.body
    row = next(each for each in body.iter(qn("w:tr")) if said(each).startswith("2Ngô"))
    made = copy.deepcopy(row)
    for mark in [each for each in made.iter() if each.tag in {qn("w:bookmarkStart"), qn("w:bookmarkEnd")}]:
        mark.getparent().remove(mark)
    for cell, text in zip(made.iter(qn("w:tc")), ("3", "Lạc", "10"), strict=True):
        next(iter(cell.iter(qn("w:t")))).text = text
    row.addnext(made)
    next(each for each in body.iter(qn("w:t")) if each.text == "930").text = "940"
    next(each for each in body.iter(qn("w:t")) if each.text and "Độc lập" in each.text).text = "Độc lập"
    file.save(path)


def test_a_row_above_a_corrected_total_is_taken_once(sample: Sample) -> None:
    sample.report(f"{REPORT.rstrip()}\n{TABLES}")
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    file = str(sample.root / "output/2020/bao-cao-2020.docx")
    changed(file)
    sample.run("merge", file, "--write")
    taken = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    assert taken.endswith('          - 2 | Ngô | 310\n          - 3 | Lạc | 10\n          - "| Tổng cộng | 940"\n')
    again = sample.run("merge", file, "--write")
    assert (sample.root / "data/2020/report.yaml").read_text("utf-8") == taken
    assert "Both" not in again.stdout
    assert "0 figures changed, 0 texts changed, 0 paragraphs or rows came" in again.stdout

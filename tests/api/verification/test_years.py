"""Verifying a report that is set against the year before: that year's data travels with it."""

from pathlib import Path

from api.verification.conftest import Verify
from sample import REPORT, Sample

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.verification.enclosed import enclosed_in
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

NOW = REPORT.replace("Đã mở {lop}.", "Đã mở {lop}, {lop.so-voi-nam-truoc}.")


def test_year_before_is_a_source(tmp_path: Path, engine: PdfEngine, verified: Verify) -> None:
    sample = Sample(tmp_path)
    sample.report(NOW)
    before = REPORT.replace("2020", "2019").replace("value: 12", "value: 10")
    sample.write("data/2019/report.yaml", before)
    sample.write("data/2018/report.yaml", before.replace("2019", "2018"))
    order = BuildOrder(("pdf",), None, engine)
    [file] = build_period(DataFiles(Workspace.at(sample.root)), "2020", order, lambda _stage: None).files
    data = Path(file).read_bytes()
    sources = enclosed_in(data).sources
    assert set(sources) == {"data/organization.yaml", "data/2019/report.yaml", "data/2020/report.yaml"}
    assert verified(data).same

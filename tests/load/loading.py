"""Loading a report from bytes, and telling what came of it."""

from pathlib import Path

from annual_report.diagnostics import Diagnostic
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_report
from annual_report.model.report import Report


def load(folder: Path, data: bytes | str) -> Loaded[Report]:
    """The report that `data` writes."""
    file = folder / "report.yaml"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return load_report(file, "report.yaml")


def told(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[str]:
    """Rule, line and column of each."""
    return [f"{each.rule.name} {each.span.line}:{each.span.column}" for each in diagnostics]

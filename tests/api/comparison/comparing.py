"""Reports of invented years, written down to what a comparison looks at."""

from compose.composing import bound

from annual_report.api.comparison.table import ComparisonLine, side_by_side
from annual_report.model.report import Report

HEAD = "issuance:\n  subject: Tổng kết\n  signatory: {person: mau}\n"


def report(period: str, statistics: str = "", sections: str = "sections:\n  - title: Kết quả\n") -> Report:
    """A report on `period`, with the entries of its statistics one a line."""
    entries = "".join(f"  - {{{line.strip()}}}\n" for line in statistics.strip().splitlines())
    figures = f"statistics:\n{entries}" if entries else ""
    return bound(f"period: {period}\n{HEAD}{figures}{sections}", Report)


def line(*reports: Report, between: tuple[Report, ...] = ()) -> ComparisonLine:
    """The only line of reports that have one figure."""
    (found,) = side_by_side(reports, between).lines
    return found


def why(found: ComparisonLine) -> list[str]:
    """The notes on a line in English."""
    return [each.say("en") for each in found.notes]

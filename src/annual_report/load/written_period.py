"""The period that the file of a report writes, read without the rest of the file."""

import re
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from annual_report.diagnostics import Source
from annual_report.load.text.files import read_source
from annual_report.load.yaml.nodes import Mapping, Scalar, plain
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.base import Model
from annual_report.model.key_names import KeyReader, vietnamese_names
from annual_report.model.period_dates import ReportPeriod
from annual_report.values.period import Period

_KEYS: Final = "|".join(re.escape(name).replace(r"\ ", "[ _]") for name in ("period", *vietnamese_names("period")))
# The key at the beginning of a line, and the lines below it up to the next key.
_BLOCK: Final = re.compile(rf"^(?:{_KEYS})[ \t]*:.*(?:\n(?:[ \t#].*)?)*", re.IGNORECASE | re.MULTILINE)


class _PeriodAlone(Model):
    """What is read of the file."""

    period: ReportPeriod


def written_period(file: Path) -> Period | str | None:
    """The period of the report in `file` where that has dates of its own, else the text in its place; None: unread."""
    source, _problems = read_source(file, file.name)
    block = _BLOCK.search(source.text)
    root, _wrong = read_yaml(Source(file.name, block[0]), names=KeyReader()) if block else (None, [])
    value = root.entries["period"][1] if isinstance(root, Mapping) and "period" in root.entries else None
    if isinstance(value, Scalar):
        return value.text.strip() or None
    if root is None or value is None:
        return None
    try:
        return _PeriodAlone.model_validate(plain(root)).period
    except ValidationError:
        return None

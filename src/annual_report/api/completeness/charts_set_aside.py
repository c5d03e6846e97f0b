"""Charts that `new` left as comments until their figures are there: what `status` reminds of."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.api.begin.next_tables import CHARTS_WAIT
from annual_report.diagnostics import Source
from annual_report.language import LOCALES, N_, Message, message, translator
from annual_report.model.report import Report

_SHOWS: Final = re.compile(r"^\s*#\s*(?:statistics|số liệu)\s*:(.*)$", re.IGNORECASE)
_ENTRY: Final = re.compile(r"^\s*#\s*-\s*([\w-]+)\s*$")
_ID: Final = re.compile(r"[\w-]+")


def charts_set_aside(report: Report, source: Source) -> Iterator[Message]:
    """A message for each place where charts are still comments, and all figures that they show have a value."""
    blank = {str(each.id) for each in report.statistics if each.value is None}
    hints = {translator(locale.code)(CHARTS_WAIT) for locale in LOCALES} | {CHARTS_WAIT}
    lines = source.text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip().removeprefix("#").strip() not in hints:
            continue
        ids = set(_ids_below(lines[number:]))
        if ids and not ids & blank:
            text = N_("The charts at {file}:{line} have their figures now: remove the # before their lines.")
            yield message(text, file=source.name, line=number + 1)


def _ids_below(lines: list[str]) -> Iterator[str]:
    """The statistics that the comments right below name."""
    for line in lines:
        if not line.strip().startswith("#"):
            return
        if match := _SHOWS.match(line):
            yield from _ID.findall(match[1])
        elif match := _ENTRY.match(line):
            yield match[1]

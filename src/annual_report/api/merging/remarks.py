"""The comments in a file of Word that came back, each at the text of the data that it is on."""

from collections.abc import Iterator

from annual_report.api.merging.changes import RemarkAdded, Trace
from annual_report.api.merging.edits import place_in
from annual_report.api.merging.lines import BREAK
from annual_report.api.merging.standing import Standing
from annual_report.api.merging.three_ways import offset_in
from annual_report.api.merging.words import differences
from annual_report.document.origin import Origin


def remarks(standing: Standing) -> Iterator[RemarkAdded]:
    """The comments, each at the text of now that it is on."""
    lines = enumerate(standing.edition.returned)
    where = {key: (index, start, end) for index, line in lines for key, start, end in line.remarks}
    for note in standing.edition.notes:
        index, start, end = where.get(note.id, (-1, 0, 0))
        origin, first, last = _place_of(standing, index, start, end) if index >= 0 else (None, 0, 0)
        trace = Trace()
        if index >= 0:
            trace = standing.edition.returned[index].trace(standing.of_returned[index].matched)
        yield RemarkAdded(origin, note.text, note.author, note.date, first, last, trace)


def _place_of(standing: Standing, index: int, start: int, end: int) -> tuple[Origin | None, int, int]:
    """The origin of now that letters of a returned line come from, and where in it they stand."""
    component = standing.of_returned[index]
    if not component.now:
        return standing.neighbour(range(index - 1, -1, -1), None, -1), 0, 0
    lines = [standing.edition.now[each] for each in component.now]
    before = [standing.edition.returned[each] for each in component.returned if each < index]
    by = sum(len(line.text) + 1 for line in before)
    returned = BREAK.join(standing.edition.returned[each].text for each in component.returned)
    now = BREAK.join(line.text for line in lines)
    found = differences(returned, now)
    first, last = place_in(found, start + by), place_in(found, end + by, at_end=True)
    for line in lines:
        if first <= len(line.text):
            inside = (p.origin for a, b, p in line.placed() if p.origin and a <= first < b)
            origin = next(inside, None) or line.origin
            if origin is None:
                return None, 0, 0
            begin = offset_in(line, first, origin)
            return origin, begin, max(begin, offset_in(line, min(last, len(line.text)), origin))
        first, last = first - len(line.text) - 1, last - len(line.text) - 1
    return lines[-1].origin, 0, 0

"""The texts of a workspace that readers of its documents see, as passages for proofreaders."""

from collections.abc import Iterable, Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.tables import Row
from annual_report.model.walk import Path, walk
from annual_report.proofreading.markdown_passages import passages_of_prose
from annual_report.proofreading.passage import Role
from annual_report.proofreading.placed_passage import PlacedPassage
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import tokens

ORGANIZATION: Final = "organization"  # what the paths of everything in the organisation's file begin with
# The keys whose values are printed as they are; a Prose is, wherever it stands. Ids, files, choices are none of them.
_IN_REPORTS: Final[dict[str, Role]] = {
    "title": "title", "label": "title", "caption": "title", "alternative": "title", "subject": "title",
    "part": "title", "place": "title", "owner": "title", "form": "title", "edition": "title", "post": "title",
    "recipients": "title", "addressees": "title", "unit": "cell", "series": "name", "names": "name", "name": "name",
    "posts": "title", "degree": "title", "honorific": "title",
    "note": "prose", "exclusions": "prose", "break": "prose", "reason": "title",
    "admitted_list": "name", "left_list": "name",
}  # fmt: skip
_IN_ORGANIZATION: Final[dict[str, Role]] = {
    "name": "name", "letterhead": "name", "short_names": "name", "superior_letterhead": "name", "place": "title",
    "degree": "title", "posts": "title", "post": "title", "recipients": "title", "addressees": "title",
    "address": "title",
}  # fmt: skip
_NOT_PRINTED: Final = "sources"
_CELL: Final = lazy_pattern(r"(?:\A|(?<=\|))[^|]*")  # also an empty one


def passages(data: CheckInput) -> list[PlacedPassage]:
    """All passages of the report, of the documents beside it and of its organisation, in the order of the data."""
    return [
        *_passages(data, data.each(object), _IN_REPORTS),
        *_passages(data, data.once(organization_parts), _IN_ORGANIZATION),
    ]


def organization_parts(data: CheckInput) -> list[tuple[Path, object]]:
    """Everything in the organisation's file with its path, which begins with `ORGANIZATION`."""
    return [((ORGANIZATION, *path), value) for path, value in walk(data.organization)]


def finding_path(path: Path) -> tuple[Path, bool]:
    """The path for a `Finding` in the passage at `path`, and whether it is one of the organisation's file."""
    return (path[1:], True) if path[:1] == (ORGANIZATION,) else (path, False)


def _passages(data: CheckInput, parts: Iterable[tuple[Path, object]], keys: dict[str, Role]) -> Iterator[PlacedPassage]:
    roles_in_documents = {
        (kind, key): role for kind, document in data.documents.items() for key, role in document.printed.items()
    }
    for path, value in parts:
        if path[:1] == (_NOT_PRINTED,):
            continue
        if isinstance(value, Prose):
            yield from passages_of_prose(value, path, tokens)
        elif isinstance(value, str) and value:
            key = next((step for step in reversed(path) if isinstance(step, str)), "")
            if role := keys.get(key) or roles_in_documents.get((str(path[0]), key)):
                yield PlacedPassage(value, path, role)
        elif isinstance(value, Row):
            yield from _cells(data.text_at(path), path)


def _cells(row: str, path: Path) -> Iterator[PlacedPassage]:
    """The cells of a row; those of one column of a table are a group."""
    table = "/".join(map(str, path[:-2]))
    for column, match in enumerate(_CELL.finditer(row)):
        text = match[0].strip()
        if text:
            start = match.start() + match[0].index(text)
            yield PlacedPassage(text, path, "cell", f"{table}/{column}", ((0, start),))

"""What goes out with the next report, such as the letter: the file of each such document, from that of last year."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList, YamlValue, as_written, written
from annual_report.api.data_schema import schema_line
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import N_, Language, locale_of, translator
from annual_report.load.yaml.nodes import Mapping as Keys
from annual_report.load.yaml.nodes import Node, Scalar, Sequence
from annual_report.model.walk import Path, each
from annual_report.values.text_types import OPEN, Prose
from annual_report.wording.markdown import names_in

# What each document has anew, or is chosen for one document alone.
_LEFT_OUT: Final = frozenset({"urgency", "circulation", "regulation", "copies", "source"})
_HEADING: Final = N_("Goes with the report on {period}; started from the file of {last}. Not needed? Delete this file.")


def next_documents(last: LastYear, language: Language, *, has_schema: bool) -> dict[str, str]:
    """The files data/<period>/<kind>.yaml of the documents that went with the `last` report, by kind.

    Number and date are blank; comments are in `language`. With `has_schema` the first line names the schema.
    """
    say, period, found = translator(language), last.period, {}
    for kind, loaded in last.checked.documents.items():
        if isinstance(loaded.root, Keys) and loaded.value is not None:
            schema = [schema_line(kind)] if has_schema else []
            then = last.report.period.say(language)
            heading = say(_HEADING).format(period=period.say(language), last=then)
            document = _Carried(KeptTexts(last, loaded, language), kind, say, then)
            found[kind] = written(Group(list(document.entries(loaded.root))), [*schema, heading])
    return found


class _Carried:
    """The file of a document of this `kind`, carried on from the year that is `last`."""

    def __init__(self, texts: KeptTexts, kind: str, say: Callable[[str], str], then: str) -> None:
        last = texts.last
        self._texts, self._last, self._say, self._then = texts, last, say, then
        self._draft = locale_of(texts.language).draft
        value = last.checked.documents[kind].value
        self._prose: Mapping[Path, Prose] = dict(each(value, Prose))
        self._own = DOCUMENT_DATA[kind].names(last.report, last.organization, {})

    def entries(self, root: Keys) -> Iterator[Entry]:
        """The keys of the file."""
        yield Entry(
            "number",
            note=self._say(N_("if it has one") if self._last.is_plain else N_("from the registry")),
            apart=True,
        )
        yield Entry("date", note=self._say(N_("when it is issued")))
        for key, (_key, node) in root.entries.items():
            if key in _LEFT_OUT or (isinstance(node, Scalar) and node.blank) or key in {"number", "date"}:
                continue
            yield self._entry(key, node)

    def _entry(self, key: str, node: Node) -> Entry:
        if key == "status":
            return Entry(key, self._draft)
        if isinstance(node, Scalar) and (key,) in self._prose and self._last.keep_text:
            return self._texts.entry(key)
        above = [f"{self._then}: {self._last.words(prose, kept=self._own)}" for prose in self._changing(key)]
        return Entry(key, self._value(node, (key,)), above=above)

    def _changing(self, key: str) -> list[Prose]:
        """The texts under a key that have to be written anew, as they tell of the last year alone."""
        if self._last.keep_text:
            return []
        return [prose for path, prose in self._prose.items() if path[0] == key and not self._stays(prose)]

    def _stays(self, prose: Prose) -> bool:
        """Whether it names nothing but the report that it goes with, and what the organisation's file has.

        A text that cites a document of others, or a day, of that year does not stay: this time it will be another.
        """
        return not self._last.move.cites(prose) and all(
            name.partition(".")[0] in self._own or self._last.stays(name) for name in names_in(prose)
        )

    def _value(self, node: Node, path: Path) -> YamlValue:
        if isinstance(node, Scalar):
            prose = self._prose.get(path)
            if prose is not None:
                return self._last.move.title(node.text) if self._stays(prose) else OPEN
            return self._last.move.title(node.text) if path == ("subject",) else as_written(node)
        if isinstance(node, Sequence):
            return YamlList(
                [item for index, each in enumerate(node.items) for item in self._item(each, (*path, index))]
            )
        return as_written(node)

    def _item(self, node: Node, path: Path) -> Iterator[YamlItem]:
        if path in self._prose and self._last.keep_text:
            yield self._texts.item(*path)
        elif isinstance(value := self._value(node, path), str | Group):
            yield YamlItem(value)

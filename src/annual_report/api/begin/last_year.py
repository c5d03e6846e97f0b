"""The report that the next one begins with: its parts as they are written, its texts in plain words, its ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from annual_report.api.begin.moving import Move
from annual_report.api.begin.moving_parts import PartMove
from annual_report.api.begin.writing import YamlValue, as_written
from annual_report.api.checking import CheckedPeriod
from annual_report.compose.composition import Composition
from annual_report.compose.prose import ProseWording, blocks, plain_text
from annual_report.compose.sources import Sources
from annual_report.document.tree import ItemList, Paragraph
from annual_report.language import SOURCE_LANGUAGE, Language
from annual_report.load.binding.whole_numbers import is_in_english
from annual_report.load.yaml.nodes import Mapping as Keys
from annual_report.load.yaml.nodes import Node, Scalar, node_at
from annual_report.load.yaml.nodes import Sequence as Listed
from annual_report.model.activities import Activity, Dated
from annual_report.model.base import Identified
from annual_report.model.charts import Chart
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.form_names import form_in
from annual_report.model.membership import Membership
from annual_report.model.organization import Organization
from annual_report.model.plan import PlanItem
from annual_report.model.report import Annex, Contents, Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.regulations.plain import PLAIN_NAMES
from annual_report.values.period import Period
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import NAME_IN_BRACES, names_in, tokens, with_names
from annual_report.wording.nameable import Nameable, Wording, id_and_form, words_of
from annual_report.wording.names import names_of_particulars

# What keeps its id in the next report; and what the next report's activities fulfil, so that nothing else is called so.
_KEPT: Final = (Statistic, CitedDocument, Annex, Chart, Membership, PlanItem)
# The signs that Markdown acts by anywhere, and those before which it takes a \ away.
_MARKS: Final = "\\`*_<>[]&"
_NONE: Final[Mapping[str, Nameable]] = MappingProxyType({})
_PUNCTUATION: Final = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`|~"


@dataclass(frozen=True)
class LastYear:
    """A sound report with its organisation, to be moved on to the `period` of the next one.

    With `keep_text` its texts are kept whole, to be reviewed; without, dots stand where they have to be written.
    `years` are those that have a report.
    """

    checked: CheckedPeriod
    period: Period
    keep_text: bool = True
    years: frozenset[int] = frozenset()

    @property
    def report(self) -> Report:
        """The report itself. Raises `ValueError` where there is none."""
        if self.checked.report.value is None:
            raise ValueError(self.checked.report.source.name)
        return self.checked.report.value

    @property
    def organization(self) -> Organization:
        """Its organisation. Raises `ValueError` where there is none."""
        if self.checked.organization.value is None:
            raise ValueError(self.checked.organization.source.name)
        return self.checked.organization.value

    @property
    def language(self) -> Language:
        """The language of the documents."""
        return self.report.language

    @property
    def is_plain(self) -> bool:
        """Whether its documents follow no regulation."""
        return (self.report.issuance.regulation or self.organization.regulation) in PLAIN_NAMES

    @property
    def move(self) -> Move:
        """From its year to the next."""
        then = self.report.period
        parts = PartMove.between(then.form, self.period.form)
        return Move(then.year, self.period.year - then.year, parts, in_pairs=len(then.years_said) > len("2024"))

    @cached_property
    def series(self) -> tuple[str, ...]:
        """What takes place again and again, by its names."""
        return tuple(dict.fromkeys(told.series for _path, told in each(self.report, Activity) if told.series))

    @property
    def is_just_before(self) -> bool:
        """Whether the next report is on the period just after: this one's plan is what that has to report on."""
        return self.period.follows(self.report.period)

    def node(self, *path: str | int) -> Node | None:
        """What is written at `path`; None where nothing is."""
        report = self.checked.report
        root = report.root
        if root and is_in_english(root) and not report.spoken.is_mixed:  # else each text is in all its languages there
            root = report.written  # where figures are as they were typed in English
        found = node_at(root, path) if root else None
        return None if isinstance(found, Scalar) and found.blank else found

    def group(self, *path: str | int) -> Keys:
        """The keys that are written at `path`. Raises `TypeError` where there are none."""
        found = self.node(*path)
        if not isinstance(found, Keys):
            raise TypeError(path)
        return found

    def listed(self, *path: str | int) -> Sequence[Node]:
        """The entries of the list that is written at `path`; none where there is no list."""
        found = self.node(*path)
        return found.items if isinstance(found, Listed) else ()

    def text(self, *path: str | int) -> str:
        """The text that is written at `path`; empty where none is."""
        found = self.node(*path)
        return found.text if isinstance(found, Scalar) else ""

    def value(self, *path: str | int) -> YamlValue:
        """What is written at `path`, to be written again; None where nothing is."""
        found = self.node(*path)
        return as_written(found) if found else None

    def ids(self) -> set[str]:
        """The ids that something in the next report has, or must not have."""
        kept = {thing.id for _path, thing in each(self.organization, Identified)}
        kept |= {thing.id for _path, thing in each(self.report, Identified) if isinstance(thing, _KEPT)}
        return kept | {contents.id for _path, contents in each(self.report, Contents) if contents.id}

    def documents_mentioned(self) -> frozenset[str]:
        """The ids of the documents that its texts mention, or those of what goes out with it."""
        values = (self.report, *(loaded.value for loaded in self.checked.documents.values()))
        texts = (prose for value in values for _path, prose in each(value, Prose))
        named = {id_and_form(name)[0] for prose in texts for name in names_in(prose)}
        linked = {document for _path, told in each(self.report, Activity) for document in told.documents}
        return frozenset({document.id for document in self.report.documents} & (named | linked))

    def words(self, prose: Prose, told: Dated | None = None, kept: Mapping[str, Nameable] = _NONE) -> str:
        """What `prose` says, on one line: for a comment; `told` is what has it, where its particulars are known.

        The names `kept` stay between their braces.
        """
        own = names_of_particulars(told, self._composition.names) if told else {}
        own |= {name: _staying_as_it_is(name, named) for name, named in kept.items()}
        return plain_text(blocks(prose, self._composition.wording_with(own)))

    def paragraphs(self, prose: Prose) -> list[str]:
        """What `prose` says as prose for the next report: bodies and people are still called by name, all else is said.

        Its lists are put on one line.
        """
        said = blocks(prose, self._staying)
        return [self._as_prose(plain_text([block])) for block in said if isinstance(block, Paragraph | ItemList)]

    def stays(self, name: str) -> bool:
        """Whether a name in prose is that of something of the organisation's file, and says something."""
        return (
            id_and_form(name)[0] in self._own_names
            and words_of(name, self._composition.names, self.language) is not None
        )

    @cached_property
    def _composition(self) -> Composition:
        return Composition.of(Sources(self.report, self.organization, years=self.checked.years))

    @cached_property
    def _staying(self) -> ProseWording:
        """How prose is worded where the names of the organisation's file stay what they are."""
        wording = self._composition.wording
        return ProseWording({**wording.names, **self._own_names}, wording.language, wording.point_letters)

    @cached_property
    def _own_names(self) -> Mapping[str, Nameable]:
        known = self._composition.names
        things = (thing.id for _path, thing in each(self.organization, Identified))
        return {name: _staying_as_it_is(name, known[name]) for name in things if name in known}

    def _as_prose(self, words: str) -> str:
        """Markdown that says `words`, where no brace makes a name but those of the organisation's file."""
        words = with_names(words, lambda name: None if self.stays(name) else f"({name})")
        if not all(map(self.stays, names_in(words))):
            words = words.replace("{", "(").replace("}", ")")
        pieces = NAME_IN_BRACES.split(words)  # every second one is a name
        for signs in ("", _MARKS, _PUNCTUATION):
            prose = "".join(
                f"{{{piece}}}" if index % 2 else _escaped(piece, signs) for index, piece in enumerate(pieces)
            )
            if _says(prose) == words:
                break
        return prose


def _escaped(words: str, signs: str) -> str:
    return "".join(f"\\{sign}" if sign in signs else sign for sign in words)


def _staying_as_it_is(name: str, named: Nameable) -> Nameable:
    forms = dict.fromkeys(written for form in named.forms for written in (form, form_in(form, SOURCE_LANGUAGE)))
    return Nameable({form: _always(f"{{{name}.{form}}}" if form else f"{{{name}}}") for form in forms})


def _always(said: str) -> Wording:
    return lambda _language: said


def _says(prose: str) -> str | None:
    """The words of `prose` where it is one paragraph without any marks; None where it is not."""
    stream = tokens(prose)
    if [token.type for token in stream] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    children = stream[1].children or []
    return "".join(token.content for token in children) if all(token.type == "text" for token in children) else None

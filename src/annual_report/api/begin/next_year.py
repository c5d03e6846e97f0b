"""`annual-report new`: the report of the next year, written from the one before it, to be filled in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from annual_report.api.begin.carrying import planned_tasks
from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.next_sections import NextSections
from annual_report.api.begin.next_statistics import statistics
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList, YamlValue, written
from annual_report.api.data_schema import schema_line
from annual_report.language import DATA_LANGUAGE, N_, Language, locale_of, translator
from annual_report.model.issuance import Issuance
from annual_report.regulations import regulation_for
from annual_report.regulations.house_format import KEY_PATHS, measure_at, settings
from annual_report.values.dates import short_date
from annual_report.values.period import Period
from annual_report.values.text_types import OPEN

# What of the frame is the same every year; marks such as “khẩn”, and the regulation, are chosen for each document.
_FRAME: Final = ("signatory", "addressees", "recipients", "archive", "drafter")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What of a document may still be so when it is spoken of again.
_OF_DOCUMENTS: Final = ("id", "type", "number", "date", "issuer", "title")
_HEADING: Final = N_(
    "Report on {period}, started from the report on {last}. Text after # is a note: it is not printed and may be "
    "deleted."
)
_BLANK: Final = N_(
    "“……” marks text still to be written: replace it, or remove the entry. Leave blank what is not known yet. "
    "Keep ids as they are, so that years can be compared."
)
_KEPT: Final = N_(
    "The texts are those of {last}. Read each text with the note “not reviewed”, correct it, and remove the note; or "
    "remove the entry. Replace “……”. Leave blank what is not known yet. Keep ids as they are, so that years can be "
    "compared."
)

_RESULTS: Final = N_(
    "Tasks that were not done: remove the # before those, write what became of them (partly met, not met, carried over "
    "or dropped), and why."
)


def next_report(last: LastYear, language: Language, *, has_schema: bool) -> str:
    """The file data/<period>/report.yaml, as text, from the `last` report, a sound one; its comments in `language`.

    With `has_schema` its first line names the schema beside it, for editors.
    """
    say, period = translator(language), last.period
    then, texts = last.report.period.say(language), KeptTexts.of_report(last, language)
    sections = NextSections(texts)
    entries = [
        Entry("period", _period(period), apart=True),
        *_language(last),
        *_window(last, then),
        Entry("issuance", Group(list(_issuance(texts))), apart=True),
        *_introduction(texts, then),
        *statistics(texts, say, then),
        *_results(last, say),
        *_documents(texts, say),
        sections.sections(),
        *_conclusion(texts, then),
        *sections.annexes(),
    ]
    said = [_HEADING, _KEPT if last.keep_text else _BLANK]
    heading = [say(text).format(period=period.say(language), last=then) for text in said]
    return written(Group(entries), [*([schema_line("report")] if has_schema else []), *heading])


def _period(period: Period) -> YamlValue:
    """How the period is written: in one word, or with its dates where that does not give them."""
    if period.form is not None:
        return period.key
    dates = {"from": short_date(period.first), "to": short_date(period.last), "label": period.label}
    return Group([Entry(key, text) for key, text in dates.items()])


def _window(last: LastYear, then: str) -> Iterator[Entry]:
    """From which day to which the year is counted, where the report says so; the day of its figures, to be written."""
    if last.node("window"):
        yield Entry("window", last.value("window"), apart=True)
    if last.node("as_of"):
        yield Entry("as_of", note=f"{then}: {last.text('as_of')}", apart=True)


def _issuance(texts: KeptTexts) -> Iterator[Entry]:
    last, language = texts.last, texts.language
    issuance, say, locale = last.report.issuance, translator(language), locale_of(language)
    if last.language == DATA_LANGUAGE or issuance.type != Issuance.model_fields["type"].default:
        yield Entry("type", issuance.type_in(last.language))
    yield Entry("number", note=say(N_("if it has one") if last.is_plain else N_("from the registry")))
    if issuance.place:
        yield Entry("place", issuance.place)
    yield Entry("date", note=say(N_("when it is issued")))
    yield Entry("subject", last.move.title(issuance.subject), mark=_if_of_a_year(texts, issuance.subject))
    yield from (Entry(key, _marked(texts, last.value("issuance", key))) for key in _FRAME if last.node("issuance", key))
    yield from _format(last, say)
    if issuance.legal_bases and last.keep_text:
        bases = [texts.item("issuance", "legal_bases", index) for index in range(len(issuance.legal_bases))]
        yield Entry("legal_bases", YamlList(bases))
    elif issuance.legal_bases:
        above = [say(N_("Legal bases of the last report: remove the # before those that still apply."))]
        yield Entry("legal_bases", last.value("issuance", "legal_bases"), above=above, aside=True)
    yield Entry("status", locale.draft, note=say(N_("{final} once it is signed")).format(final=locale.final))


def _marked(texts: KeptTexts, value: YamlValue) -> YamlValue:
    """A value of the frame, with the marks of its entries that name a year or a day, such as that of a meeting."""
    if not isinstance(value, YamlList):
        return value
    return YamlList(
        [
            replace(each, mark=_if_of_a_year(texts, each.value)) if isinstance(each.value, str) else each
            for each in value.items
        ]
    )


def _if_of_a_year(texts: KeptTexts, text: str) -> str:
    """The mark of a text in which a year stays as it was; empty where none does."""
    figures = [each for each in texts.last.move.figures_kept(text) if _YEAR.search(each)]
    return texts.mark_with(figures) if figures else ""


def _format(last: LastYear, say: Callable[[str], str]) -> Iterator[Entry]:
    """Sizes and margins, as a comment where the regulation of the next report does not allow them."""
    issuance = last.report.issuance
    if issuance.format is None:
        return
    blank = issuance.model_copy(update={"date": None, "regulation": None, "format": None})
    coming = last.report.model_copy(update={"period": last.period, "issuance": blank})
    regulation = regulation_for(coming, last.organization)
    allowed = all(measure_at(regulation, KEY_PATHS[key]).allows(size.amount) for key, size in settings(issuance.format))
    above = [] if allowed else [say(N_("{regulation} does not allow all of this:")).format(regulation=regulation.title)]
    yield Entry("format", last.value("issuance", "format"), above=above, aside=not allowed)


def _introduction(texts: KeptTexts, then: str) -> Iterator[Entry]:
    last = texts.last
    if last.report.introduction and last.keep_text:
        yield texts.entry("introduction", apart=True)
    elif last.report.introduction:
        above = [f"{then}: {last.words(last.report.introduction)}"]
        yield Entry("introduction", OPEN, above=above, apart=True)


def _results(last: LastYear, say: Callable[[str], str]) -> Iterator[Entry]:
    """What became of the tasks of the plan, as a comment: for those that no activity fulfils."""
    if tasks := planned_tasks(last):
        above = [say(_RESULTS)]
        those = [YamlItem(Group([Entry("item", task.id), Entry("result"), Entry("cause")])) for task in tasks]
        yield Entry("plan_results", YamlList(those), above=above, aside=True, apart=True)


def _documents(texts: KeptTexts, say: Callable[[str], str]) -> Iterator[Entry]:
    """The documents: those that kept texts mention, to be reviewed; the others as comments."""
    last = texts.last
    mentioned = last.documents_mentioned() if last.keep_text else frozenset()
    kept, aside = list[YamlItem](), list[YamlItem]()
    for index, document in enumerate(last.report.documents):
        keys = [key for key in _OF_DOCUMENTS if last.node("documents", index, key)]
        if document.id in mentioned:
            marked = {next((key for key in ("number", "date", "title") if key in keys), "type")}
            if document.title and last.move.title(document.title) != document.title:  # it may be of another year too
                marked.add("title")
            found = [Entry(key, last.value("documents", index, key)) for key in keys]
            kept.append(YamlItem(Group([_to_review(each, texts) if each.key in marked else each for each in found])))
        else:
            aside.append(YamlItem(Group([Entry(key, last.value("documents", index, key)) for key in keys])))
    if kept:
        yield Entry("documents", YamlList(kept), apart=True)
    if aside:
        above = say(N_("Documents of the last report: remove the # before those that texts of this report mention."))
        yield Entry("documents", YamlList(aside), above=[above], aside=True, apart=True)


def _to_review(entry: Entry, texts: KeptTexts) -> Entry:
    return replace(entry, mark=locale_of(texts.language).unreviewed)


def _conclusion(texts: KeptTexts, then: str) -> Iterator[Entry]:
    last = texts.last
    if last.report.conclusion and last.keep_text:
        yield texts.entry("conclusion", apart=True)
    elif last.report.conclusion and last.move.cites(last.report.conclusion):
        yield Entry("conclusion", OPEN, above=[f"{then}: {last.words(last.report.conclusion)}"], apart=True)
    elif last.report.conclusion:
        said = map(last.move.title, last.paragraphs(last.report.conclusion))
        yield Entry("conclusion", "\n\n".join(said), apart=True)


def _language(last: LastYear) -> Iterator[Entry]:
    languages = last.checked.report.spoken.languages
    if last.node("language"):
        value = last.value("language") if len(languages) <= 1 else ", ".join(languages)
        yield Entry("language", value, apart=True)

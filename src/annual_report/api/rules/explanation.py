"""What a rule asks, told in a language: in pieces for a terminal, and as a page of Markdown for all rules."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from annual_report.api.data_schema import FILES
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import LOCALES, N_, Language, Message, locale_of, message
from annual_report.language.key_language import EN_KEYS, VI_KEYS, KeyLanguage
from annual_report.load.rules import KEY_SPELLING, KEYS_IN_TWO_LANGUAGES
from annual_report.model.key_names import VIETNAMESE

PAGES: Final = {each.code: f"rules{each.page}" for each in LOCALES}
SEVERITIES: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning")}
_EFFECTS: Final = {
    Severity.ERROR: N_("This is an error: no document is made until it is fixed."),
    Severity.WARNING: N_("This is a warning: the documents are still made."),
}
_SEVERITY_BY_STATUS: Final = N_("error, in a draft a warning")
_EFFECT_BY_STATUS: Final = N_(
    "In a draft this is a warning: the documents are still made. Once the status is final, it is an error: no document "
    "is made until it is fixed."
)
_HEADING: Final = N_("The rules")
_INTRODUCTION: Final = N_(
    "The rules that the program checks, by the names shown in brackets after “error” and “warning”. With an error, "
    "no document is made; with a warning, it still is. `annual-report explain` shows the same on the command line. "
    "The samples come from the files of an invented body, Hội Mẫu."
)
_HOW_TO_WAIVE: Final = N_("A rule that “can be waived” can be waived in two ways, for example `{rule}`:")
_TABLE_HEAD: Final = N_("| rule | severity | what is wrong |")
# Their samples are about the language of keys.
_OF_KEYS: Final = (KEY_SPELLING, KEYS_IN_TWO_LANGUAGES)
_MARKDOWN: Final = re.compile(r"([\\`*<>|\[\]])")


@dataclass(frozen=True, slots=True)
class ExplanationPart:
    """A sentence, and what is to be seen or written; `code` may be empty, `kind` is what it is written in."""

    said: str
    code: str = ""
    kind: str = "yaml"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule explained: what is wrong, why, how it looks wrong and right, and whether it can be waived.

    `samples` are none, where it tells of no mistake in data, or one that is wrong and one that is right.
    """

    name: str
    severity: str
    title: str
    text: str
    samples: tuple[ExplanationPart, ...]
    waiving: tuple[ExplanationPart, ...]
    is_error: bool


def explanation(
    rule: Rule, language: Language, keys: KeyLanguage = EN_KEYS, *, of_english: bool = False
) -> Explanation:
    """All that is to be said of `rule`, in `language`; its texts and samples have their keys in the language `keys`.

    To those whose files are in English, it names the words of data in English.
    """
    told = message(rule.explanation)
    told = told.about_english() if of_english else told
    if keys == VI_KEYS and rule not in _OF_KEYS:
        told = told.with_keys(VIETNAMESE)
    return Explanation(
        rule.name,
        message(_SEVERITY_BY_STATUS if rule.only_warns_in_drafts else SEVERITIES[rule.severity]).say(language),
        message(rule.title).say(language),
        told.say(language),
        tuple(_samples(rule, language, keys)),
        tuple(_waiving(rule, language)),
        rule.severity is Severity.ERROR,
    )


def page(rules: Sequence[Rule], language: Language) -> str:
    """The page of Markdown that explains `rules`: how they are waived, a table of them, and a section for each."""
    example = next(each for each in rules if each.judgement)
    rows = [
        f"| [`{each.name}`](#{each.name}) | {_severity(each, language)} | {_title(each, language)} |" for each in rules
    ]
    parts = [
        f"# {message(_HEADING).say(language)}",
        "<!-- script/rules writes this page; the texts stand beside the rules in src/ -->",
        f"{message(_INTRODUCTION).say(language)} {_others(language)}",
        message(_HOW_TO_WAIVE, rule=example.name).say(language),
        *map(_markdown, _ways_to_waive(example, language)),
        "\n".join([message(_TABLE_HEAD).say(language), "|---|---|---|", *rows]),
        *(_section(each, language) for each in rules),
    ]
    return "\n\n".join(parts) + "\n"


def _section(rule: Rule, language: Language) -> str:
    told = explanation(rule, language)
    heading = f"## `{rule.name}`\n\n**{_title(rule, language)}** ({_severity(rule, language)})"
    return "\n\n".join([heading, _escaped(told.text), *map(_markdown, told.samples)])


def _severity(rule: Rule, language: Language) -> str:
    severity = message(_SEVERITY_BY_STATUS if rule.only_warns_in_drafts else SEVERITIES[rule.severity])
    return (message(N_("{severity}, can be waived"), severity=severity) if rule.waivable else severity).say(language)


def _title(rule: Rule, language: Language) -> str:
    return _escaped(message(rule.title).say(language))


def _others(language: Language) -> str:
    """Links to this page in the other languages."""
    return " ".join(f"[{locale_of(each).name}]({file})" for each, file in PAGES.items() if each != language)


def _samples(rule: Rule, language: Language, keys: KeyLanguage) -> Iterator[ExplanationPart]:
    if rule.wrong is not None and rule.right is not None:
        translated = keys == VI_KEYS and rule not in _OF_KEYS
        wrong, right = (_in_vietnamese(each) if translated else each for each in (rule.wrong, rule.right))
        yield _sample(N_("Wrong: {file}"), wrong, language)
        yield _sample(N_("Right: {file}"), right, language)


def _in_vietnamese(sample: Sample) -> Sample:
    """The same with Vietnamese keys, as far as the sample can be read."""
    beside = {name: _vietnamese(name, text) for name, text in sample.beside.items()}
    return replace(sample, text=_vietnamese(sample.file, sample.text), beside=beside)


def _vietnamese(file: str, text: str) -> str:
    from annual_report.api.begin.key_translation import with_vietnamese_keys  # only now: that room writes files

    model = FILES.get(PurePath(file).stem) if file.endswith(".yaml") else None
    return with_vietnamese_keys(text, model, spoken_of=False) if model else text


def _sample(heading: str, sample: Sample, language: Language) -> ExplanationPart:
    said = [message(heading, file=sample.file).say(language), *(each.say(language) for each in _remarks(sample))]
    above = "".join(f"# {name}\n{text.rstrip()}\n\n" for name, text in sample.beside.items() if "\n" in text)
    code = f"{above}# {sample.file}\n{sample.text}" if above else sample.text
    return ExplanationPart(", ".join(said), code, "yaml" if sample.file.endswith(".yaml") else "")


def _remarks(sample: Sample) -> Iterator[Message]:
    """What a sample's text does not show."""
    if sample.link:
        yield message(N_("a link to {place}"), place=sample.link)
    if sample.encoding != "utf-8":
        yield message(N_("saved with the encoding {encoding}"), encoding=sample.encoding.upper())
    if sample.decomposed:
        yield message(N_("saved with accents separate from their letters"))
    if sample.times > 1:
        yield message(N_("the same line {times} times over"), times=sample.times)
    for name, text in sample.beside.items():
        if "\n" in text:
            continue
        yield message(N_("next to it, {file} with the text “{text}”"), file=name, text=text)
    for name in sample.pictures:
        yield message(N_("next to it, the photo {file}"), file=name)


def _waiving(rule: Rule, language: Language) -> Iterator[ExplanationPart]:
    if rule.wrong is not None:
        effect = _EFFECT_BY_STATUS if rule.only_warns_in_drafts else _EFFECTS[rule.severity]
        yield ExplanationPart(message(effect).say(language))
    if rule.waivable:
        yield from _ways_to_waive(rule, language)
    else:
        yield ExplanationPart(message(N_("It cannot be waived.")).say(language))


def _ways_to_waive(rule: Rule, language: Language) -> Iterator[ExplanationPart]:
    here = message(N_("If the data is right as it is, write after the value:"))
    yield ExplanationPart(here.say(language), message(N_("# ignore: {rule}"), rule=rule.name).say(language))
    everywhere = message(N_("To switch the rule off for all reports, write in {file}:"), file=ORGANIZATION_FILE)
    off = message(N_("off")).say(language)
    yield ExplanationPart(everywhere.say(language), f"rules:\n  {rule.name}: {off}")
    yield ExplanationPart(
        message(N_("Write “warning” or “error” instead of “off” to change its severity.")).say(language)
    )


def _markdown(piece: ExplanationPart) -> str:
    code = f"\n\n```{piece.kind}\n{piece.code.rstrip()}\n```" if piece.code else ""
    return _escaped(piece.said) + code


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)

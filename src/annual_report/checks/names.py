"""Names in braces: those that there are, where they are put into words, and with something to say."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, cast

from annual_report.analysis.derivation.forms import (
    COMMENDATION_FORMS,
    MEMBERSHIP_FORMS,
    PREVIOUS_VALUE,
    PRIZE_FORMS,
    TARGET,
)
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.suggestions import identified, ids_by_name, what_there_is
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.diagnostics.advice import advice, did_you_mean
from annual_report.language import DATA_LANGUAGE, N_, KeyNames, Language, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.similar_names import may_be_meant
from annual_report.model.activities import Dated
from annual_report.model.form_names import form_in, of_other_languages
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, each
from annual_report.values.figures.computed import Computed
from annual_report.values.text_types import NamedText, Prose, slug
from annual_report.wording.exclusions_said import EXCLUDED, NAMES
from annual_report.wording.figure_names import COMPARING_FORMS, ENDINGS, TIME, Forms
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import Nameable, id_and_form
from annual_report.wording.named_texts import NamingText, is_title_of_annex, names_but_annexes, names_within
from annual_report.wording.names import PARTICULARS, VIETNAMESE_PARTICULARS, names_of_particulars, usable_names

# The keys that a form of a name is taken from; a figure itself is under “value”.
# So many forms are listed, and so many letters more or less can be a slip of one.
_MOST_FORMS: Final = 30
_SLIP: Final = 2
# A name in braces after the words of a text, as what is left of a comment that lost its #.
_NAMES_BEHIND: Final = lazy_pattern(r"(?:\s*[;,–-]?\s*\{[^{}\n]*\})+\s*\Z")
_WORDS: Final = N_("write the words: names in braces do not work here")
# Forms that list who is meant, by the keys that say it.
_LISTS: Final = {
    EXCLUDED: "excluded",
    f"{MEMBERSHIP_FORMS['admitted']}.{NAMES}": "admitted_list",
    f"{MEMBERSHIP_FORMS['left']}.{NAMES}": "left_list",
}
_KEYS: Final = {
    "ngan": "short_names",
    "chuc-vu": "posts",
    TARGET: "target",
    TIME: "as_of",
    **{form: key for key, form in (*PRIZE_FORMS.items(), *COMMENDATION_FORMS.items())},
}


@check(
    Rule(
        "unknown-name",
        proposes=True,
        title=N_("a name in braces is unknown"),
        explanation=N_(
            "{{lop}} is printed as the statistic, body, person or document with the id “lop”; but nothing has this "
            "name. Usually the name is misspelt, or its entry is still to be written. {{date}}, {{partners}} and "
            "similar names are known only in the text of the activity, signing or speech that they belong to."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lopp}.
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}.
"""),
    )
)
def unknown_name(data: CheckInput) -> Iterator[Finding]:
    """A name in braces is that of a statistic, body, person or document."""
    ids, lost, count = ids_by_name(identified(data)), data.lost, 0
    for path, text, name, names in _names_used(data):
        base, form = id_and_form(name)
        if base in lost:
            continue
        if base not in names and data.organization is not None and isinstance(text, Prose):
            problem = message(N_("unknown name “{name}”"), name=base)
            # It takes long, and is not shown.
            fix = _suggested_name(base, _offered(names, data), ids) if count < MOST else None
            count += 1
            yield Finding(path, problem, fix, word=f"{{{name}}}")
        elif base in names and names[base].form_called(form) is None:
            problem = message(N_("“{name}” has no form “{form}”"), name=base, form=form)
            fix = _suggested_form(base, form, names[base], data.report.language)
            yield Finding(path, problem, fix, word=f"{{{name}}}")


@check(
    Rule(
        "name-says-nothing",
        only_warns_in_drafts=True,
        title=N_("a name in braces has nothing to print"),
        explanation=N_(
            "The name is known, but its value is blank, or it is “có” or “không có”, which do not fit into a "
            "sentence. Write the value, or use words instead of the name. Until then, drafts show “……” in its place."
        ),
        wrong=Sample("""\
statistics:
  - id: lop
    label: Lớp tập huấn
    value:
    unit: lớp
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}.
"""),
        right=Sample("""\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 12
    unit: lớp
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã mở {lop}.
"""),
    )
)
def name_says_nothing(data: CheckInput) -> Iterator[Finding]:
    """A name put into prose has something to say there: a statistic without a number has not."""
    left_out = data.loaded_report.left_out
    # What cannot be computed is told where it is written.
    computed = {path[:end] for path, _formula in data.each(Computed) for end in range(len(path))}
    incomplete = {
        thing.id
        for thing in identified(data)
        if not (data.loaded_organization if thing.in_organization else data.loaded_report).is_whole(thing.path)
        or (thing.path in computed and not thing.in_organization)
    }
    incomplete |= _computed_from(data, incomplete).keys()
    blank = {str(figure.id) for _path, figure in data.each(Statistic) if figure.value is None and not figure.formula}
    waiting = _computed_from(data, blank)
    told: set[tuple[Path, str]] = set()
    last_is_broken, last_reported = data.loaded_last is not None and data.last is None, False
    for path, _text, name, names in _names_used(data):
        base, form = id_and_form(name)
        if base in incomplete or left_out(path[:-1]) or data.is_unreviewed(path):  # which is told itself
            continue
        meant = names[base].form_called(form) if base in names else None
        if meant is not None and names[base].say(meant, data.report.language) is None:
            problem = message(N_("“{name}” has no value to print here"), name=name)
            fix = _missing_value(base, meant, names[base])
            if base in blank and _is_share(meant):
                if (path, base) in told:
                    continue  # the share has a value as soon as the figure has one
                fix = message(N_("write a figure such as 40/62 under “value:” of “{name}”"), name=base)
            told.add((path, base))
            if base in waiting and meant != PREVIOUS_VALUE:
                fix = message(N_("it is computed from “{name}”: write the value of that"), name=waiting[base])
            if last_is_broken and meant in COMPARING_FORMS:
                if last_reported:
                    continue  # all of them are mended together, in the last report
                last_reported, fix = (
                    True,
                    message(N_("this figure is compared with the last report: fix that report first")),
                )
            yield Finding(path, problem, fix, word=f"{{{name}}}")


@check(
    Rule(
        "name-outside-prose",
        Severity.WARNING,
        proposes=True,
        title=N_("a name in braces would be printed with its braces"),
        explanation=N_(
            "Labels, units, the subject and addressees of a document, and everything in data/organization.yaml are "
            "printed as they are, so readers would see the braces. Names are replaced in running text, titles, "
            "captions, notes and tables, if they are the name of something. Write the words here, or the right name."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoc-vien, label: "Học viên của {lop}", value: 300, unit: người}
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoc-vien, label: Học viên của các lớp, value: 300, unit: người}
"""),
    )
)
def name_outside_prose(data: CheckInput) -> Iterator[Finding]:
    """What is printed as it stands has no names in braces."""
    report_names = data.once(names_of_report)
    for path, text in data.each(str):
        names = _names_at(path, report_names, data)
        for name in [] if isinstance(text, Prose | NamedText) else NAME_IN_BRACES.findall(text):
            if id_and_form(name)[0] in names:
                problem = message(N_("“{name}” would be printed with its braces here"), name=f"{{{name}}}")
                yield Finding(path, problem, message(_WORDS), word=f"{{{name}}}")
    if data.organization is None:
        return
    for path, text in each(data.organization, str):
        for name in NAME_IN_BRACES.findall(text):
            problem = message(N_("“{name}” would be printed with its braces here"), name=f"{{{name}}}")
            yield Finding(path, problem, _words_instead(text), word=f"{{{name}}}", in_organization=True)
    ids, lost, count = ids_by_name(identified(data)), data.lost, 0
    for path, naming, name, usable in _names_used(data):
        base = id_and_form(name)[0]
        if isinstance(naming, Prose) or base in usable or base in lost:
            continue
        problem = message(N_("“{name}” is no name, and would be printed with its braces"), name=f"{{{name}}}")
        unknown_fix = _suggested_name(base, _offered(usable, data), ids) if count < MOST else None
        count += 1
        yield Finding(path, problem, unknown_fix, word=f"{{{name}}}")


def _words_instead(text: str) -> Message:
    """What to write where `text` has names in braces; where they only follow its words, those words alone."""
    words = _NAMES_BEHIND.sub("", text)
    if words and words != text and not NAME_IN_BRACES.search(words):
        return advice(N_("write {text}: names in braces do not work here"), words, whole=True, text=words)
    return message(_WORDS)


@check(
    Rule(
        "id-of-a-particular",
        Severity.WARNING,
        title=N_("an id is also the name of a detail of activities"),
        explanation=N_(
            "In the text of an activity, signing or speech, {{date}}, {{place}}, {{partners}}, {{guests}}, "
            "{{parties}}, {{series}} and {{edition}} mean its own details, so the same name would print something "
            "else there than in other texts. Give the entry another id, and change it wherever it is used."
        ),
        wrong=Sample("""\
statistics:
  - {id: place, label: Địa điểm tổ chức, value: 4, unit: nơi}
"""),
        right=Sample("""\
statistics:
  - {id: dia-diem, label: Địa điểm tổ chức, value: 4, unit: nơi}
"""),
    )
)
def id_of_a_particular(data: CheckInput) -> Iterator[Finding]:
    """What texts can name has an id that no text takes for a particular of its own."""
    report_names = data.once(names_of_report)
    for thing in identified(data):
        if thing.id in PARTICULARS and thing.id in report_names:
            problem = message(
                N_("in the text of an activity, {name} means a detail of that activity, not this entry"),
                name=f"{{{thing.id}}}",
            )
            suggestion = next((name for label in thing.names if (name := slug(label)) not in report_names), "…")
            fix = message(N_("give it another id, for example {id}"), id=suggestion)
            yield Finding((*thing.path, "id"), problem, fix, in_organization=thing.in_organization)


def names_of_report(data: CheckInput) -> dict[str, Nameable]:
    """Every name that any prose of the report can use."""
    return usable_names(data.report, data.organization, neighbours=data.neighbours)


def _names_at(path: Path, report_names: Mapping[str, Nameable], data: CheckInput) -> Mapping[str, Nameable]:
    """The names that can be used at `path`: the `report_names`, and in a document beside the report its own too."""
    document = data.documents.get(str(path[0]))
    return _with(document.names, report_names) if document else report_names


def _with(own: Mapping[str, Nameable], names: Mapping[str, Nameable]) -> Mapping[str, Nameable]:
    """The names with a text's own before them: there may be thousands of either, so that none are copied."""
    return ChainMap(cast("dict[str, Nameable]", own), cast("dict[str, Nameable]", names))


def _offered(names: Mapping[str, Nameable], data: CheckInput) -> list[str]:
    """The `names` to choose from, in the language of the document."""
    others = of_other_languages(data.report.language) - data.once(_own_ids)
    return [name for name in names if name not in others]


def _own_ids(data: CheckInput) -> frozenset[str]:
    return frozenset(thing.id for thing in identified(data))


def _suggested_name(base: str, names: Sequence[str], ids: Mapping[str, str]) -> Message:
    """What to write in place of the name `base`, which is none of the `names` that can be used there."""
    if base in PARTICULARS or base in VIETNAMESE_PARTICULARS:
        text = N_(
            "{name} works only in the text of the activity, signing or speech it belongs to; write the words here"
        )
        return message(text, name=f"{{{base}}}")
    suggestion = next((candidate for candidate in (base.strip(), slug(base)) if candidate in names), None)
    if suggestion is None and ids.get(slug(base)) in names:
        return _write(N_("write the id, not the name: {name}"), f"{{{ids[slug(base)]}}}")
    if suggestion:
        return _write(N_("write {name}"), f"{{{suggestion}}}")
    near = may_be_meant(base, names)
    return did_you_mean([f"{{{name}}}" for name in near]) or what_there_is(base, names)


def _write(text: str, name: str) -> Message:
    return advice(text, name, name=name)


def _suggested_form(base: str, form: str, nameable: Nameable, language: Language) -> Message:
    """The forms that may be meant, or all of them, as documents in `language` write them."""
    forms = list(dict.fromkeys(nameable.forms.every() if isinstance(nameable.forms, Forms) else nameable.forms))
    forms = [name for name in forms if name]
    forms = [name for name in forms if nameable.say(name, DATA_LANGUAGE) is not None] or forms
    forms = [form_in(name, language) for name in forms]
    alike = (each for each in may_be_meant(form, forms) if abs(len(each) - len(form)) <= _SLIP)
    near = [f"{{{base}.{each}}}" for each in alike]
    if question := _write(N_("write {name}"), near[0]) if len(near) == 1 else did_you_mean(near):
        return question
    listed = ", ".join(f"{{{base}.{name}}}" for name in forms[:_MOST_FORMS])
    return message(N_("its forms: {forms}"), forms=listed + ("…" if len(forms) > _MOST_FORMS else ""))


def _computed_from(data: CheckInput, sources: Iterable[str]) -> dict[str, str]:
    """The statistics that are computed from one of the `sources`, or from such a statistic: with that source."""
    computed: dict[str, list[str]] = {}
    for _path, figure in data.each(Statistic):
        for name in figure.formula.names if isinstance(figure.formula, Computed) else ():
            computed.setdefault(id_and_form(name)[0], []).append(str(figure.id))
    found: dict[str, str] = {}
    reached = [(str(source), str(source)) for source in sources]
    while reached:
        name, source = reached.pop()
        further = [each for each in computed.get(name, ()) if each not in found]
        found |= dict.fromkeys(further, source)
        reached += [(each, source) for each in further]
    return found


def _missing_value(base: str, form: str, nameable: Nameable) -> Message:
    """What the data lacks for the name `base` to say something in its `form`."""
    if base in PARTICULARS or base in VIETNAMESE_PARTICULARS:
        key = KeyNames(VIETNAMESE_PARTICULARS.get(base, base))
        return message(N_("write “{key}:” in this entry, or use words here instead of the name"), key=key)
    if form in nameable.missing:
        return nameable.missing[form]
    is_share = _is_share(form)
    form, _ending = _without_ending(form)
    if form in nameable.missing:
        return nameable.missing[form]
    if is_share:
        return message(
            N_("only a figure such as 40/62 has a percentage: write it that way, or leave the percentage out")
        )
    if nameable.is_figure and form not in _LISTS:
        text = N_("write a number under “{key}:” of “{name}”, or use words here instead of the name")
    else:
        text = N_("write “{key}:” where “{name}” is described, or use words here instead of the name")
    lacking = _LISTS.get(form) or _KEYS.get(form, "value")
    if lacking == "value" and isinstance(nameable.forms, Forms) and nameable.forms.is_part(form):
        base = f"{base}.{form}"
    return message(text, key=KeyNames(lacking), name=base)


def _is_share(form: str) -> bool:
    """Whether it is the share that a figure has by itself, not by its target or last year: 65% of 40/62."""
    form, ending = _without_ending(form)
    return ending.startswith("ty-le") and not form


def _without_ending(form: str) -> tuple[str, str]:
    """A form of a figure without what only says how it is put into words: `nhat.so`, `ty-le.tron`; and that."""
    first, _dot, rest = form.partition(".")
    if form in ENDINGS:
        return "", form
    return (first, rest) if rest in ENDINGS else (form, "")


def names_usable_in(data: CheckInput) -> Iterator[tuple[Path, NamingText, Mapping[str, Nameable]]]:
    """Every text in which names are put into words, with the names usable there.

    A text about something dated knows its own particulars too, the title of an annex no annexes.
    """
    report_names = data.once(names_of_report)
    dated = dict(data.each(Dated))
    for path, text in data.each(object):
        if not isinstance(text, NamingText):
            continue
        event, names = dated.get(path[:-1]), _names_at(path, report_names, data)
        if isinstance(text, NamedText) and is_title_of_annex(path):
            names = data.once(_names_but_annexes)
        yield path, text, names if event is None else _with(names_of_particulars(event, names), names)


def _names_but_annexes(data: CheckInput) -> Mapping[str, Nameable]:
    return names_but_annexes(data.report, data.once(names_of_report))


def _names_used(data: CheckInput) -> Iterator[tuple[Path, NamingText, str, Mapping[str, Nameable]]]:
    """Every name in a text, with that and with the names usable there."""
    for path, text, names in names_usable_in(data):
        yield from ((path, text, name, names) for name in names_within(text))

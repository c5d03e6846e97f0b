"""Names in braces: those that there are, where they are put into words, and with something to say."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Final, cast

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.suggestions import identified, ids_by_name, what_there_is
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.diagnostics.advice import advice, did_you_mean
from annual_report.language import DATA_LANGUAGE, N_, KeyNames, Message, message
from annual_report.language.similar_names import may_be_meant
from annual_report.model.activities import Dated
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose, slug
from annual_report.wording.figures import COMPARING_FORMS
from annual_report.wording.markdown import NAME_IN_BRACES, names_in
from annual_report.wording.nameable import Nameable, id_and_form
from annual_report.wording.names import PARTICULARS, VIETNAMESE_PARTICULARS, names_of_particulars, usable_names

# The keys that a form of a name is taken from; a figure itself is under “value”.
_KEYS: Final = {"ngan": "short_names", "chuc-vu": "posts", "muc-tieu": "target"}


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
    for path, name, names in _names_used(data):
        base, form = id_and_form(name)
        if base in lost:
            continue
        if base not in names and data.organization is not None:
            problem = message(N_("unknown name “{name}”"), name=base)
            fix = _suggested_name(base, names, ids) if count < MOST else None  # it takes long, and is not shown
            count += 1
            yield Finding(path, problem, fix, word=f"{{{name}}}")
        elif base in names and form not in names[base].forms:
            problem = message(N_("“{name}” has no form “{form}”"), name=base, form=form)
            yield Finding(path, problem, _suggested_form(base, form, names[base]), word=f"{{{name}}}")


@check(
    Rule(
        "name-says-nothing",
        title=N_("a name in braces has nothing to print"),
        explanation=N_(
            "The name is known, but its value is blank, or it is “có” or “không có”, which do not fit into a "
            "sentence. Write the value, or use words instead of the name."
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
    incomplete = {
        thing.id
        for thing in identified(data)
        if not (data.loaded_organization if thing.in_organization else data.loaded_report).is_whole(thing.path)
    }
    last_is_broken, last_reported = data.loaded_last is not None and data.last is None, False
    for path, name, names in _names_used(data):
        base, form = id_and_form(name)
        if base in incomplete or left_out(path[:-1]):
            continue
        if base in names and form in names[base].forms and names[base].say(form, DATA_LANGUAGE) is None:
            problem = message(N_("“{name}” has no value to print here"), name=name)
            fix = _missing_value(base, form, names[base])
            if last_is_broken and form in COMPARING_FORMS:
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
        title=N_("a name in braces is in a place where it is not replaced"),
        explanation=N_(
            "Titles, labels, captions and notes are printed as they are, so readers would see the braces. Names are "
            "replaced only in running text: in “text”, “causes” and “introduction”. Write the words here."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Mở {lop}
    text: Hội Mẫu đã mở {lop}.
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Mở lớp tập huấn
    text: Hội Mẫu đã mở {lop}.
"""),
    )
)
def name_outside_prose(data: CheckInput) -> Iterator[Finding]:
    """A title, label or caption is printed as it stands: names in braces are put into words in prose alone."""
    report_names = data.once(_report_names)
    for path, text in data.each(str):
        names = _names_at(path, report_names, data)
        for name in [] if isinstance(text, Prose) else NAME_IN_BRACES.findall(text):
            if id_and_form(name)[0] in names:
                problem = message(N_("“{name}” would be printed with its braces here"), name=f"{{{name}}}")
                fix = message(N_("write the words: names in braces work only in text, causes and introduction"))
                yield Finding(path, problem, fix, word=f"{{{name}}}")


@check(
    Rule(
        "id-of-a-particular",
        Severity.WARNING,
        title=N_("an id is also the name of a detail of activities"),
        explanation=N_(
            "In the text of an activity, signing or speech, {{date}}, {{place}}, {{partners}}, {{parties}}, "
            "{{series}} and {{edition}} mean its own details, so the same name would print something else there than "
            "in other texts. Give the entry another id, and change it wherever it is used."
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
    report_names = data.once(_report_names)
    for thing in identified(data):
        if thing.id in PARTICULARS and thing.id in report_names:
            problem = message(
                N_("in the text of an activity, {name} means a detail of that activity, not this entry"),
                name=f"{{{thing.id}}}",
            )
            suggestion = next((name for label in thing.names if (name := slug(label)) not in report_names), "…")
            fix = message(N_("give it another id, for example {id}"), id=suggestion)
            yield Finding((*thing.path, "id"), problem, fix, in_organization=thing.in_organization)


def _report_names(data: CheckInput) -> dict[str, Nameable]:
    """Every name that any prose of the report can use."""
    return usable_names(data.report, data.organization, neighbours=data.neighbours)


def _names_at(path: Path, report_names: Mapping[str, Nameable], data: CheckInput) -> Mapping[str, Nameable]:
    """The names that can be used at `path`: the `report_names`, and in a document beside the report its own too."""
    document = data.documents.get(str(path[0]))
    return _with(document.names, report_names) if document else report_names


def _with(own: Mapping[str, Nameable], names: Mapping[str, Nameable]) -> Mapping[str, Nameable]:
    """The names with a text's own before them: there may be thousands of either, so that none are copied."""
    return ChainMap(cast("dict[str, Nameable]", own), cast("dict[str, Nameable]", names))


def _suggested_name(base: str, names: Mapping[str, Nameable], ids: Mapping[str, str]) -> Message:
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
    return did_you_mean([f"{{{name}}}" for name in near]) or what_there_is(base, list(names))


def _write(text: str, name: str) -> Message:
    return advice(text, name, name=name)


def _suggested_form(base: str, form: str, nameable: Nameable) -> Message:
    forms = [name for name in nameable.forms if name]
    near = [f"{{{base}.{each}}}" for each in may_be_meant(form, forms)]
    if question := _write(N_("write {name}"), near[0]) if len(near) == 1 else did_you_mean(near):
        return question
    return message(N_("its forms: {forms}"), forms=", ".join(f"{{{base}.{name}}}" for name in forms))


def _missing_value(base: str, form: str, nameable: Nameable) -> Message:
    """What the data lacks for the name `base` to say something in its `form`."""
    if base in PARTICULARS or base in VIETNAMESE_PARTICULARS:
        key = KeyNames(VIETNAMESE_PARTICULARS.get(base, base))
        return message(N_("write “{key}:” in this entry, or use words here instead of the name"), key=key)
    if form in nameable.missing:
        return nameable.missing[form]
    if form == "ty-le":
        return message(
            N_("only a figure such as 40/62 has a percentage: write it that way, or leave the percentage out")
        )
    if nameable.is_figure:
        text = N_("write a number under “{key}:” of “{name}”, or use words here instead of the name")
    else:
        text = N_("write “{key}:” where “{name}” is described, or use words here instead of the name")
    return message(text, key=KeyNames(_KEYS.get(form, "value")), name=base)


def names_usable_in(data: CheckInput) -> Iterator[tuple[Path, Prose, Mapping[str, Nameable]]]:
    """Every prose with the names usable there: a text about something dated knows its own particulars too."""
    report_names = data.once(_report_names)
    dated = dict(data.each(Dated))
    for path, prose in data.each(Prose):
        event, names = dated.get(path[:-1]), _names_at(path, report_names, data)
        yield path, prose, names if event is None else _with(names_of_particulars(event, names), names)


def _names_used(data: CheckInput) -> Iterator[tuple[Path, str, Mapping[str, Nameable]]]:
    """Every name in prose with those usable there."""
    for path, prose, names in names_usable_in(data):
        yield from ((path, name, names) for name in names_in(prose))

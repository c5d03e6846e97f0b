"""Names in braces: those that there are, where they are put into words, and with something to say."""

from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.suggestions import did_you_mean, identified, ids_by_name
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.language.similar_names import LIKE, most_similar
from annual_report.model.activities import Dated
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose, slug
from annual_report.wording.figures import AGAINST_LAST
from annual_report.wording.markdown import NAME_FORM, names_in
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import PARTICULARS, names, own_names

# The keys that a form of a name is taken from; a figure itself is under “value”.
_KEYS: Final = {"ngan": "short_names", "chuc-vu": "posts", "muc-tieu": "target"}


@check(
    Rule(
        "unknown-name",
        proposes=True,
        title=N_("a name in braces is none that there is"),
        explanation=N_(
            "{{lop}} is printed as the statistic, body, person or document with the id “lop”; here there is "
            "nothing to print. Mostly the name is misspelt, or its entry is still to be written. {{date}}, "
            "{{partners}} and their like are known only in the text of the activity, signing or speech that they "
            "belong to."
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
def unknown_name(subject: CheckInput) -> Iterator[Finding]:
    """A name in braces is that of a statistic, body, person or document."""
    by_name, told = ids_by_name(identified(subject)), 0
    for path, name, usable in _names_used(subject):
        base, _, form = name.partition(".")
        if base in subject.lost:
            continue
        if base not in usable and subject.organization is not None:
            what = message(N_("nothing is named “{name}”"), name=base)
            fix = _which_name(base, usable, by_name) if told < MOST else None  # it takes long, and is not shown
            told += 1
            yield Finding(path, what, fix, word=f"{{{name}}}")
        elif base in usable and form not in usable[base].forms:
            what = message(N_("“{name}” has no form “{form}”"), name=base, form=form)
            yield Finding(path, what, _which_form(base, form, usable[base]), word=f"{{{name}}}")


@check(
    Rule(
        "name-says-nothing",
        title=N_("a name in braces has nothing to print"),
        explanation=N_(
            "The name is known, but its value is blank, or it is “có” or “không có”, which do not fit into a "
            "sentence. Write the value, or say it in words without the name."
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
def name_says_nothing(subject: CheckInput) -> Iterator[Finding]:
    """A name put into prose has something to say there: a statistic without a number has not."""
    left_out = subject.loaded_report.left_out
    vague = {
        thing.id
        for thing in identified(subject)
        if not (subject.loaded_organization if thing.in_organization else subject.loaded_report).is_whole(thing.path)
    }
    last_is_broken, told_of_last = subject.loaded_last is not None and subject.last is None, False
    for path, name, usable in _names_used(subject):
        base, _, form = name.partition(".")
        if base in vague or left_out(path[:-1]):
            continue
        if base in usable and form in usable[base].forms and usable[base].say(form, DATA_LANGUAGE) is None:
            what = message(N_("“{name}” has nothing to say here: the data gives no value for it"), name=name)
            fix = _what_to_give(base, form, usable[base])
            if last_is_broken and form in AGAINST_LAST:
                if told_of_last:
                    continue  # all of them are mended together, in the last report
                told_of_last, fix = True, message(N_("it is compared with the last report: mend that one first"))
            yield Finding(path, what, fix, word=f"{{{name}}}")


@check(
    Rule(
        "name-outside-prose",
        Severity.WARNING,
        title=N_("a name in braces stands where it is printed as it is"),
        explanation=N_(
            "Titles, labels, captions and notes are printed letter by letter, so that readers would see the "
            "braces. Names are put into words in prose alone: in “text”, “causes” and “introduction”. Write the "
            "words themselves here."
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
def name_outside_prose(subject: CheckInput) -> Iterator[Finding]:
    """A title, label or caption is printed as it stands: names in braces are put into words in prose alone."""
    everywhere = subject.once(_everywhere)
    for path, text in subject.each(str):
        known = _usable_in(path, everywhere, subject)
        for name in [] if isinstance(text, Prose) else NAME_FORM.findall(text):
            if name.partition(".")[0] in known:
                what = message(N_("“{name}” is printed with its braces here"), name=f"{{{name}}}")
                fix = message(N_("write the words themselves: names work in text, cause and introduction only"))
                yield Finding(path, what, fix, word=f"{{{name}}}")


@check(
    Rule(
        "id-of-a-particular",
        Severity.WARNING,
        title=N_("an id is also the name of a particular"),
        explanation=N_(
            "In the text of an activity, signing or speech, {{date}}, {{place}}, {{partners}}, {{parties}}, "
            "{{series}} and {{edition}} stand for its own particulars, so that there the same name would print "
            "something else than in other texts. Give the entry another id, and follow it where it is used."
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
def id_of_a_particular(subject: CheckInput) -> Iterator[Finding]:
    """What texts can name has an id that no text takes for a particular of its own."""
    nameable = subject.once(_everywhere)
    for thing in identified(subject):
        if thing.id in PARTICULARS and thing.id in nameable:
            what = message(N_("in texts of activities, {name} is not this but their own"), name=f"{{{thing.id}}}")
            meant = next((name for called in thing.called if (name := slug(called)) not in nameable), "…")
            fix = message(N_("give it another id, for example {id}"), id=meant)
            yield Finding((*thing.path, "id"), what, fix, in_organization=thing.in_organization)


def _everywhere(subject: CheckInput) -> dict[str, Nameable]:
    """Every name that any prose of the report can use."""
    return names(subject.report, subject.organization, years=subject.years)


def _usable_in(path: Path, everywhere: dict[str, Nameable], subject: CheckInput) -> dict[str, Nameable]:
    """The names that can be used at `path`: those known `everywhere`, in a document beside the report its own too."""
    document = subject.documents.get(str(path[0]))
    return {**everywhere, **document.names} if document else everywhere


def _which_name(base: str, usable: Mapping[str, Nameable], by_name: Mapping[str, str]) -> Message:
    """What to write in place of the name `base`, which is none of those `usable` here."""
    if base in PARTICULARS:
        said = N_("{name} is known only in the text of the activity, signing or speech that has it; write the words")
        return message(said, name=f"{{{base}}}")
    meant = next((each for each in (base.strip(), slug(base)) if each in usable), None)
    if meant is None and by_name.get(slug(base)) in usable:
        return _write(N_("write the id, not the name: {name}"), f"{{{by_name[slug(base)]}}}")
    if near := [meant] if meant else most_similar(base, usable, 1, LIKE):
        return _write(N_("write {name}") if meant else N_("did you mean “{name}”?"), f"{{{near[0]}}}")
    return did_you_mean(base, list(usable))


def _write(text: str, name: str) -> Message:
    return advice(text, name, name=name)


def _which_form(base: str, form: str, named: Nameable) -> Message:
    forms = [each for each in named.forms if each]
    if near := most_similar(form, forms, 1, LIKE):
        return _write(N_("write {name}"), f"{{{base}.{near[0]}}}")
    return message(N_("its forms: {forms}"), forms=", ".join(f"{{{base}.{each}}}" for each in forms))


def _what_to_give(base: str, form: str, named: Nameable) -> Message:
    """What the data lacks for the name `base` to say something in its `form`."""
    if base in PARTICULARS:
        return message(N_("write “{key}:” in this entry, or say it in words here, without the name"), key=base)
    if form in named.missing:
        return named.missing[form]
    if form == "ty-le":
        return message(N_("only a figure such as 40/62 has a percentage: write it so, or leave the percentage out"))
    if named.is_figure:
        said = N_("write a number under “{key}:” of “{name}”, or say it in words here, without the name")
    else:
        said = N_("write “{key}:” where “{name}” is described, or say it in words here, without the name")
    return message(said, key=_KEYS.get(form, "value"), name=base)


def _names_used(subject: CheckInput) -> Iterator[tuple[Path, str, dict[str, Nameable]]]:
    """Every name in prose with those usable there: a text about something dated knows its own particulars too."""
    everywhere = subject.once(_everywhere)
    dated = dict(subject.each(Dated))
    for path, prose in subject.each(Prose):
        told, usable = dated.get(path[:-1]), _usable_in(path, everywhere, subject)
        usable = usable if told is None else {**usable, **own_names(told, usable)}
        yield from ((path, name, usable) for name in names_in(prose))

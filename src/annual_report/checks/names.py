"""Names in braces: those that there are, where they are put into words, and with something to say."""

from collections.abc import Iterator

from annual_report.checks.references import did_you_mean
from annual_report.checks.subject import Finding, Subject, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.base import Prose
from annual_report.model.content import Dated
from annual_report.model.markdown import NAME_FORM, names_in
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path
from annual_report.model.wording import Nameable, names, own_names


@check(
    Rule(
        "unknown-name",
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
def unknown_name(subject: Subject) -> Iterator[Finding]:
    """A name in braces is that of a statistic, body, person or document."""
    for path, name, usable in _names_used(subject):
        base, _, form = name.partition(".")
        if base in subject.lost:
            continue
        if base not in usable and subject.organization is not None:
            what = message(N_("nothing is named “{name}”"), name=base)
            yield Finding(path, what, did_you_mean(base, list(usable)), word=f"{{{name}}}")
        elif base in usable and form not in usable[base].forms:
            what = message(N_("“{name}” has no form “{form}”"), name=base, form=form)
            forms = [each for each in usable[base].forms if each]
            fix = message(N_("its forms: {forms}"), forms=", ".join(f"{{{base}.{each}}}" for each in forms))
            yield Finding(path, what, fix, word=f"{{{name}}}")


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
def name_says_nothing(subject: Subject) -> Iterator[Finding]:
    """A name put into prose has something to say there: a statistic without a number has not."""
    left_out = subject.loaded_report.left_out
    vague = {statistic.id for path, statistic in subject.each(Statistic) if left_out(path)}
    for path, name, usable in _names_used(subject):
        base, _, form = name.partition(".")
        if base in vague or left_out(path[:-1]):
            continue
        if base in usable and form in usable[base].forms and usable[base].say(form, "vi") is None:
            what = message(N_("“{name}” has nothing to say here: the data gives no value for it"), name=name)
            fix = message(N_("give the value, or say it in words without the name"))
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
def name_outside_prose(subject: Subject) -> Iterator[Finding]:
    """A title, label or caption is printed as it stands: names in braces are put into words in prose alone."""
    known = names(subject.report, subject.organization)
    for path, text in subject.each(str):
        for name in [] if isinstance(text, Prose) else NAME_FORM.findall(text):
            if name.partition(".")[0] in known:
                what = message(N_("“{name}” is printed with its braces here"), name=f"{{{name}}}")
                fix = message(N_("write the words themselves: names work in text, cause and introduction only"))
                yield Finding(path, what, fix, word=f"{{{name}}}")


def _names_used(subject: Subject) -> Iterator[tuple[Path, str, dict[str, Nameable]]]:
    """Every name in prose with those usable there: a text about something dated knows its own particulars too."""
    known = names(subject.report, subject.organization)
    dated = dict(subject.each(Dated))
    for path, prose in subject.each(Prose):
        told = dated.get(path[:-1])
        usable = known if told is None else {**known, **own_names(told, known)}
        yield from ((path, name, usable) for name in names_in(prose))

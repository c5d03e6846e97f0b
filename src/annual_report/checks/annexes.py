"""Annexes that the text leads to, and parts that begin with the first section."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.suggestions import identified
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.similar_names import may_be_meant
from annual_report.wording.nameable import id_and_form
from annual_report.wording.named_texts import NamingText, names_within


@check(
    Rule(
        "annex-never-cited",
        title=N_("no text mentions an annex"),
        explanation=N_(
            "A document has to refer to each of its annexes (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.a); otherwise "
            "readers find it only by chance. Write its id in braces where the text is about its content: it is "
            "printed as “Phụ lục”, with a number if there are several."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu có nhiều hội viên.
annexes:
  - id: phu-luc-hoi-vien
    title: Danh sách hội viên
    text: Hội viên của Hội Mẫu.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu có nhiều hội viên ({phu-luc-hoi-vien}).
annexes:
  - id: phu-luc-hoi-vien
    title: Danh sách hội viên
    text: Hội viên của Hội Mẫu.
"""),
        judgement=True,
    )
)
def annex_never_cited(data: CheckInput) -> Iterator[Finding]:
    """An annex is named in a text of the report outside of itself."""
    if data.lost or data.loaded_report.left_out(()):
        return  # the text that names it may be what was left out
    named: dict[str, set[tuple[str | int, ...]]] = {}  # in which annexes, or elsewhere
    for path, text in data.each(object):
        if not isinstance(text, NamingText) or path[0] in data.documents:
            continue
        for name in names_within(text):
            named.setdefault(id_and_form(name)[0], set()).add(path[:2] if path[0] == "annexes" else ())
    unknown = named.keys() - {thing.id for thing in identified(data)}
    uncited = (
        (index, annex)
        for index, annex in enumerate(data.report.annexes)
        if not named.get(annex.id, set()) - {("annexes", index)}
    )
    for count, (index, annex) in enumerate(uncited):
        if count >= MOST or not may_be_meant(annex.id, unknown):  # a slip of its id is told where it stands
            problem = message(N_("no text mentions the annex “{title}”"), title=annex.title)
            fix = message(N_("write {name} where the text is about its content"), name=f"{{{annex.id}}}")
            yield Finding(("annexes", index, "id"), problem, fix)


@check(
    Rule(
        "part-begins-late",
        Severity.WARNING,
        title=N_("the first sections belong to no part"),
        explanation=N_(
            "“part” begins a Phần, and every section after it belongs to that. If the first section has none, some "
            "sections come before Phần I and are also numbered from I. Give the first section a “part” too, or "
            "remove it everywhere."
        ),
        wrong=Sample("""\
sections:
  - {title: Kết quả, text: Đã hoàn thành.}
  - {title: Nhiệm vụ, text: Tiếp tục., part: Phương hướng năm 2018}
"""),
        right=Sample("""\
sections:
  - {title: Kết quả, text: Đã hoàn thành., part: Kết quả năm 2017}
  - {title: Nhiệm vụ, text: Tiếp tục., part: Phương hướng năm 2018}
"""),
    )
)
def part_begins_late(data: CheckInput) -> Iterator[Finding]:
    """Where there are parts, the first section begins one."""
    parts = [section.part for section in data.report.sections]
    if any(parts) and not parts[0]:
        first = next(index for index, part in enumerate(parts) if part)
        problem = message(N_("the sections before “{part}” belong to no part"), part=parts[first])
        yield Finding(("sections", first, "part"), problem, message(N_("give the first section a “part:” too")))

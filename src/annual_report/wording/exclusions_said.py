"""Who a figure does not count, and who joined and left, in words."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from annual_report.analysis.derivation.forms import MEMBERSHIP_FORMS
from annual_report.language import N_, Language, translator
from annual_report.model.exclusion import BodyName, Exclusion
from annual_report.model.membership import Membership
from annual_report.model.statistic import Statistic
from annual_report.values.figures.count import Count
from annual_report.wording.figure_names import nothing
from annual_report.wording.figures import with_unit
from annual_report.wording.nameable import LONGEST_ROW, Nameable, Wording, words_of

EXCLUDED: Final = "khong-tinh"
NAMES: Final = "ten"
Counting = Membership | Statistic


def excluded_in_words(thing: Counting, names: Mapping[str, Nameable], language: Language) -> str:
    """`3 hội chưa báo cáo (Hội A, Hội B, Hội C); 2 cơ sở mới thành lập`; empty where nobody is left out."""
    said = (_one(each, thing.unit, names, language) for each in thing.excluded)
    return "; ".join(filter(None, said)).rstrip(".")


def names_in_a_row(those: Sequence[BodyName], names: Mapping[str, Nameable], language: Language) -> str:
    """Bodies and people by their names, in a row; no more of them than a document may have."""
    said, letters = list[str](), 0
    for each in those:
        said.append((words_of(each, names, language) if each.is_id else None) or each)
        letters += len(said[-1])
        if letters > LONGEST_ROW:
            break
    return ", ".join(said)


def not_counted(thing: Counting, names: Mapping[str, Nameable], language: Language) -> str:
    """The sentence on who is not counted; empty where nobody is."""
    who = excluded_in_words(thing, names, language)
    return translator(language)(N_("Not counted: {who}.")).format(who=who) if who else ""


def notes_on_members(membership: Membership, names: Mapping[str, Nameable], language: Language) -> Iterator[str]:
    """The sentences on who was admitted, who left, and who is not counted."""
    _ = translator(language)
    if membership.admitted_list:
        yield _(N_("Admitted: {names}.")).format(names=names_in_a_row(membership.admitted_list, names, language))
    if membership.left_list:
        yield _(N_("Left: {names}.")).format(names=names_in_a_row(membership.left_list, names, language))
    if membership.excluded:
        yield not_counted(membership, names, language)


def below_label(label: str, sentence: str) -> str:
    """A sentence about one line of a table that has several: `Hội thành viên: không tính 3 hội.`"""
    return f"{label}: {sentence[:1].lower()}{sentence[1:]}"


def _one(exclusion: Exclusion, whole: str | None, names: Mapping[str, Nameable], language: Language) -> str:
    """One entry; what it counts is what the whole counts, where it says nothing else."""
    who, count = names_in_a_row(exclusion.names, names, language), exclusion.count
    if count is None and exclusion.names and exclusion.unit:
        count = Count(Decimal(len(exclusion.names)))
    if count is not None and count.counts_nothing:
        return ""
    counted = with_unit(count, exclusion.unit or whole, language) if count else "" if who else exclusion.unit
    if who and not counted:
        return f"{who} ({exclusion.reason})" if exclusion.reason else who
    said = " ".join(part for part in (counted, exclusion.reason) if part)
    return f"{said} ({who})" if who else said


def forms_of_members(membership: Membership, names: Mapping[str, Nameable]) -> dict[str, Wording]:
    """`{tap-the.ket-nap.ten}`, `{tap-the.giam.ten}`: who was admitted, and who left; and who is not counted."""

    def row(those: Sequence[BodyName]) -> Wording:
        return lambda language: names_in_a_row(those, names, language) or None

    lists = {"admitted": membership.admitted_list, "left": membership.left_list}
    forms = {f"{MEMBERSHIP_FORMS[key]}.{NAMES}": row(those) for key, those in lists.items()}
    return forms | forms_of_excluded(membership, names)


def forms_of_excluded(thing: Counting, names: Mapping[str, Nameable]) -> dict[str, Wording]:
    """`{hoi-vien.khong-tinh}`: who is not counted."""
    if not thing.excluded:  # a text of last year may name it
        return {EXCLUDED: nothing}
    return {EXCLUDED: lambda language: excluded_in_words(thing, names, language) or None}

"""What becomes of diagnostics by the settings of a workspace: rules switched off, made errors, lines exempted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from annual_report.api.rules.catalogue import all_rules, rule_named
from annual_report.api.rules.exemptions import Exemption, exemptions
from annual_report.api.rules.rules import RULE_NOT_WAIVABLE, UNKNOWN_RULE, UNUSED_EXEMPTION
from annual_report.diagnostics import MOST, Diagnostic, Edit, Severity, Span
from annual_report.diagnostics.advice import Advice, did_you_mean
from annual_report.language import N_, message
from annual_report.language.similar_names import may_be_meant
from annual_report.load.loaded import Loaded
from annual_report.model.organization import Organization, RuleLevel

T = TypeVar("T")


def settled(
    found: Iterable[Diagnostic], organization: Loaded[Organization], files: Sequence[Loaded[Any]]
) -> list[Diagnostic]:
    """The diagnostics as the workspace wants them told: by the levels of its `rules`, less those exempted in `files`.

    Added is what is wrong with the levels and exemptions themselves.
    """
    levels = organization.value.rules if organization.value is not None else {}
    written = [(file.source, file.written) for file in files if file.written is not None]
    made = [each for source, root in written for each in exemptions(source, root)]
    if not levels and not made:
        return list(found)
    named = [(name, organization.span(("rules", name), key=True), level) for name, level in levels.items()]
    named += [(each.rule, each.span, "off") for each in made]
    told = [*found, *_unknown(named)]
    kept = list(_wanted(told, made, levels))
    if any(each.is_error for each in kept):
        return kept  # more may come to be told once these are mended, so that no exemption is useless yet
    return [*kept, *_wanted(_unused(made, told, levels), made, levels)]


def _wanted(
    told: Iterable[Diagnostic], made: Sequence[Exemption], levels: Mapping[str, RuleLevel]
) -> Iterator[Diagnostic]:
    """Those that are neither exempted nor switched off, with the severity that is wanted."""
    exempted = _by_rule((mark.rule, mark.span.file, mark.first, mark) for mark in made)
    for each in told:
        above = exempted.get((each.rule.name, each.place.file), [])
        near = above[: bisect_right(above, each.line or 0, key=_line)][-1:]  # they do not overlap
        exempt = each.rule.waivable and any(mark.covers(each) for _, mark in near)
        if not exempt and (told_as := leveled(each, levels)):
            yield told_as


def leveled(diagnostic: Diagnostic, levels: Mapping[str, RuleLevel]) -> Diagnostic | None:
    """The diagnostic with the severity that `levels` give its rule; None where the rule is switched off."""
    level, rule = levels.get(diagnostic.rule.name), diagnostic.rule
    if level is None or (not rule.waivable and level != "error"):
        return diagnostic
    return None if level == "off" else replace(diagnostic, rule=replace(rule, severity=Severity(level)))


def _unknown(named: Iterable[tuple[str, Span, RuleLevel]]) -> Iterator[Diagnostic]:
    """The names that are of no rule, or of one that cannot be waived."""
    known, count = [each.name for each in all_rules()], 0
    for name, span, level in named:
        rule = rule_named(name)
        if rule is None:
            near = may_be_meant(name, known) if count < MOST else []  # it takes long, and is not shown
            count += 1
            what = message(N_("unknown rule “{rule}”"), rule=name)
            fix = did_you_mean(near) or message(N_("annual-report explain lists all rules"))
            proposals = (Edit(span, fix.meant),) if isinstance(fix, Advice) and span.text == name else ()
            yield Diagnostic(UNKNOWN_RULE, what, span, fix=fix, proposals=proposals)
        elif not rule.waivable and level != "error":
            what = message(N_("the rule “{rule}” cannot be switched off"), rule=name)
            fix = message(N_("fix the place it points to; annual-report explain {rule} shows how"), rule=name)
            yield Diagnostic(RULE_NOT_WAIVABLE, what, span, fix=fix)


def _unused(
    made: Iterable[Exemption], told: Sequence[Diagnostic], levels: Mapping[str, RuleLevel]
) -> Iterator[Diagnostic]:
    """The exemptions from which nothing that is told is exempted."""
    breaches = _by_rule((each.rule.name, each.place.file, each.line, each) for each in told if each.line)
    for each in made:
        rule = rule_named(each.rule)
        if rule is None or not rule.waivable or rule.name == UNUSED_EXEMPTION.name:
            continue
        here = breaches.get((each.rule, each.span.file), [])
        behind = here[bisect_left(here, each.first, key=_line) :][:1]
        if levels.get(each.rule) != "off" and not any(each.covers(breach) for _, breach in behind):
            what = message(N_("nothing here breaks the rule “{rule}” any more"), rule=each.rule)
            fix = message(N_("remove the comment"))
            yield Diagnostic(UNUSED_EXEMPTION, what, each.span, fix=fix, edits=each.removal)


def _by_rule(named: Iterable[tuple[str, str, int, T]]) -> dict[tuple[str, str], list[tuple[int, T]]]:
    """What is named by a rule and a file, with its line, in the order of the lines."""
    found: dict[tuple[str, str], list[tuple[int, T]]] = {}
    for name, file, line, each in named:
        found.setdefault((name, file), []).append((line, each))
    return {key: sorted(each, key=_line) for key, each in found.items()}


def _line(placed: tuple[int, object]) -> int:
    return placed[0]

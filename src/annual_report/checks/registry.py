"""The checks on what all documents have in common, in the order in which they are run, and how checks are run.

A new check is a function in a module of this package, and its line in `CHECKS`. What one document alone has is
checked by its own kind (`compose.kinds`).
"""

from collections.abc import Iterable, Iterator
from typing import Final

from annual_report.checks import (
    annexes,
    balances,
    changes,
    chart_types,
    charts,
    computed_figures,
    counts,
    dated_entries,
    dates,
    earlier,
    foreign_numbers,
    guests,
    history,
    issuance,
    last_report,
    later_figures,
    letterhead,
    letters,
    line_breaks,
    magnitudes,
    membership,
    name_and_place,
    names,
    open_texts,
    other_language,
    parts_in_texts,
    photos,
    plan_fields,
    plan_links,
    plan_proposals,
    plan_results,
    prose,
    ratios,
    references,
    regulations,
    sample_texts,
    section_order,
    split_texts,
    tables,
    term,
    text_languages,
    totals,
    typed_twice,
    unprinted,
    unreviewed_texts,
    words_around_names,
)
from annual_report.checks.check_input import CheckInput, RuleCheck
from annual_report.checks.document_size import too_large
from annual_report.checks.format import format_not_allowed
from annual_report.diagnostics import Diagnostic, Fault, faults_of_rules

CHECKS: Final[tuple[RuleCheck, ...]] = (
    typed_twice.printed_twice,
    annexes.annex_never_cited,
    annexes.part_begins_late,
    changes.change_disagrees_with_previous,
    changes.percent_disagrees_with_base,
    chart_types.chart_holds_too_much,
    chart_types.chart_type_and_years,
    chart_types.chart_without_figures,
    charts.chart_mixes_dimensions,
    charts.chart_mixes_units,
    computed_figures.figure_not_computed,
    computed_figures.part_name_taken,
    computed_figures.stage_grows,
    counts.count_with_fraction,
    counts.units_disagree,
    dated_entries.entry_out_of_date,
    dates.after_period_inside_period,
    dates.as_of_outside_period,
    later_figures.figure_of_another_time,
    later_figures.later_figure_added,
    dates.date_after_issue,
    dates.date_outside_period,
    dates.due_before_plan_begins,
    dates.issue_date_far_from_period,
    earlier.earlier_contradicts_itself,
    earlier.until_no_day,
    open_texts.text_still_open,
    other_language.text_in_vietnamese,
    foreign_numbers.number_typed_as_in_vietnamese,
    unreviewed_texts.text_not_reviewed,
    format_not_allowed,
    guests.guest_not_named,
    guests.guest_post_in_small_letters,
    history.excluded_others_than_last_year,
    history.figure_not_comparable,
    history.opening_is_not_last_closing,
    history.previous_disagrees_with_last_report,
    issuance.addressees_not_printed,
    issuance.authority_order,
    letterhead.letterhead_line_too_long,
    issuance.name_with_degree,
    issuance.period_differs_from_folder,
    issuance.sign_in_words,
    issuance.signatory_without_post,
    last_report.last_plan_missing,
    last_report.last_report_unreadable,
    letters.letter_not_in_font,
    magnitudes.value_far_from_last,
    membership.members_listed_otherwise,
    membership.membership_does_not_add_up,
    name_and_place.name_with_post,
    name_and_place.person_in_small_letters,
    name_and_place.place_begins_small,
    names.id_of_a_particular,
    names.name_outside_prose,
    names.name_says_nothing,
    names.unknown_name,
    photos.photo_missing,
    photos.photo_outside_workspace,
    photos.photo_unreadable,
    plan_links.beyond_plan_yet_fulfils,
    plan_links.carried_over_from_later,
    plan_fields.plan_field_out_of_order,
    plan_links.carried_over_item_unknown,
    plan_links.plan_item_not_reported,
    plan_proposals.plan_item_perhaps_fulfilled,
    plan_results.plan_result_contradicts_target,
    plan_results.plan_result_twice,
    plan_results.plan_result_without_cause,
    line_breaks.line_break_lost,
    line_breaks.list_on_one_line,
    prose.loose_brace,
    prose.markdown_not_allowed,
    prose.unsafe_link,
    ratios.ratio_exceeds_total,
    ratios.ratio_of_nothing,
    references.document_never_named,
    references.duplicate_id,
    references.unknown_reference,
    regulations.no_regulation_in_force,
    regulations.unknown_lineage,
    regulations.unknown_regulation,
    sample_texts.sample_text_left,
    section_order.points_before_subsections,
    split_texts.text_split_in_two,
    tables.table_cell_not_a_figure,
    tables.table_without_figures,
    tables.table_row_length,
    term.sum_or_closing_not_said,
    term.term_figure_disagrees,
    term.term_not_added,
    term.year_of_term_without_report,
    text_languages.text_in_one_language,
    totals.parts_do_not_add_up,
    totals.prizes_do_not_add_up,
    totals.prizes_fall_short,
    balances.balance_wrong,
    unprinted.detail_not_printed,
    parts_in_texts.part_without_its_label,
    words_around_names.word_doubled_by_name,
)


def run_checks(data: CheckInput, checks: Iterable[RuleCheck]) -> list[Diagnostic]:
    """The diagnostics of the `checks` on `data`; of data for a document too large, that alone.

    A check at which this program fails is told of, with what it found before; the others go on.
    """
    if large := too_large(data):
        return [large]
    faults: dict[str, Fault] = {}
    diagnostics = [diagnostic for rule_check in checks for diagnostic in _diagnostics_of(rule_check, data, faults)]
    return diagnostics + faults_of_rules(faults, data.loaded_report.source.name)


def _diagnostics_of(rule_check: RuleCheck, data: CheckInput, faults: dict[str, Fault]) -> Iterator[Diagnostic]:
    try:
        yield from rule_check.diagnostics(data)
    except Exception as error:  # whatever it is, the other checks are of use
        faults[rule_check.rule.name] = Fault.of(error)

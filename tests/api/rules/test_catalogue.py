"""Every rule is explained in both languages, and its samples are what they are said to be."""

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

from api.rules.trying import found_in
from cases import each_case
from rich.cells import cell_len

import annual_report
from annual_report.api.rules.catalogue import all_rules, rule_named
from annual_report.api.unmended import FILE_NOT_MENDED
from annual_report.diagnostics import Rule, Severity
from annual_report.diagnostics.fault import INTERNAL_FAULT
from annual_report.language import LANGUAGES, Language, translator
from annual_report.load.rules import OPEN_COMMENT, UNACCEPTED_CHANGE
from annual_report.proofreading.registry import PROOFREADERS

SAMPLE_WIDTH = 76
PROOFREADING = [each.rule for each in PROOFREADERS]
each_rule = each_case("rule", all_rules)
# They tell of no mistake in data.
WITHOUT_SAMPLES = (INTERNAL_FAULT, FILE_NOT_MENDED, OPEN_COMMENT, UNACCEPTED_CHANGE)
each_of_data = each_case("rule", lambda: [each for each in all_rules() if each not in WITHOUT_SAMPLES])


def texts(rule: Rule) -> list[str]:
    return [rule.title, rule.explanation]


def test_rules_are_all_that_the_source_makes() -> None:
    source = "".join(path.read_text("utf-8") for path in Path(annual_report.__file__).parent.rglob("*.py"))
    assert sorted(re.findall(r'\bRule\(\s*"([a-z-]+)"', source)) == [each.name for each in all_rules()]


def test_rule_is_found_by_its_name() -> None:
    found = rule_named("ratio-exceeds-total")
    assert found is not None
    assert found.name == "ratio-exceeds-total"
    assert rule_named("ratio") is None


@each_rule
def test_rule_is_named_in_words_of_letters(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@each_rule
def test_rule_is_explained_in_both_languages(rule: Rule) -> None:
    for text in texts(rule):
        assert text
        assert translator("vi")(text) not in {"", text}


@each_rule
@each_case("language", LANGUAGES)
def test_title_is_half_a_line_and_the_explanation_whole_sentences(rule: Rule, language: Language) -> None:
    title, explanation = map(translator(language), texts(rule))
    assert title[0] == title[0].lower() or title.startswith("TM.")
    assert title[-1] not in ".:"
    assert cell_len(title) <= SAMPLE_WIDTH
    assert explanation.endswith(".")
    assert len(explanation.split()) > 15


@each_of_data
def test_samples_fit_a_terminal(rule: Rule) -> None:
    assert rule.wrong is not None
    assert rule.right is not None
    for sample in (rule.wrong, rule.right):
        assert max(map(cell_len, sample.text.splitlines()), default=0) <= SAMPLE_WIDTH


@each_rule
def test_texts_have_no_places_to_fill(rule: Rule) -> None:
    for text in texts(rule):
        assert all(name is None for _text, name, _form, _sign in Formatter().parse(text))


@each_of_data
def test_wrong_sample_breaks_this_rule_alone(rule: Rule, tmp_path: Path) -> None:
    assert rule.wrong is not None
    found = found_in(rule.wrong, tmp_path)
    assert {each.rule.name for each in found} == {rule.name}
    if rule in PROOFREADING:
        assert all(each.fix or each.notes for each in found), "it does not say what to do"


@each_of_data
def test_right_sample_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    assert rule.right is not None
    found = found_in(rule.right, tmp_path)
    assert not [f"{each.rule.name} {each.span.place} {each.message.say('en')}" for each in found]


@each_of_data
def test_samples_differ(rule: Rule) -> None:
    assert rule.wrong != rule.right


@each_rule
def test_warnings_need_not_be_called_judgements(rule: Rule) -> None:
    assert not (rule.judgement and rule.severity is Severity.WARNING)


@each_case("name", ["internal-fault", "file-not-mended"])
def test_what_is_no_mistake_in_data_cannot_be_waived_and_has_no_samples(name: str) -> None:
    fault = rule_named(name)
    assert fault is not None
    assert (fault.wrong, fault.right) == (None, None)
    assert not replace(fault, severity=Severity.WARNING).waivable

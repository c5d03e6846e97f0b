"""The page on all rules: written from the source, fresh, and showing texts and samples as they are."""

from pathlib import Path

from cases import each_case
from markdown_it import MarkdownIt

from annual_report.api.rules.catalogue import all_rules, rule_named
from annual_report.api.rules.explanation import PAGES, explanation, page
from annual_report.diagnostics import Rule, Sample
from annual_report.language import LANGUAGES, Language

DOCS = Path(__file__).parents[3] / "docs"


def shown(language: Language) -> str:
    """What a reader of the page sees, without its markup."""
    tokens = MarkdownIt().enable("table").parse(page(all_rules(), language))
    inline = [piece.content for token in tokens for piece in token.children or ()]
    return "\n".join(["".join(inline), *(token.content for token in tokens if token.type == "fence")])


def remarks(sample: Sample) -> str:
    """What is said of a sample besides its text."""
    rule = rule_named("file-unreadable")
    assert rule is not None
    changed = Rule(rule.name, title=rule.title, explanation=rule.explanation, wrong=sample, right=rule.right)
    return explanation(changed, "en").samples[0].said


@each_case("language", LANGUAGES)
def test_page_is_fresh(language: Language) -> None:
    there = (DOCS / PAGES[language]).read_text("utf-8")
    assert there == page(all_rules(), language), "run script/rules"


@each_case("language", LANGUAGES)
def test_page_shows_every_text_and_sample_as_it_is(language: Language) -> None:
    seen = shown(language)
    for rule in all_rules():
        told = explanation(rule, language)
        for text in (told.name, told.title, told.text, *(each.code for each in told.samples)):
            assert text.strip() in seen


@each_case("language", LANGUAGES)
def test_every_rule_has_a_heading_that_the_table_leads_to(language: Language) -> None:
    text = page(all_rules(), language)
    for rule in all_rules():
        assert f"| [`{rule.name}`](#{rule.name}) |" in text
        assert f"\n## `{rule.name}`\n" in text


def test_page_leads_to_the_other_languages() -> None:
    assert "[English](rules.md)" in page(all_rules(), "vi")
    assert "[Tiếng Việt](rules.vi.md)" in page(all_rules(), "en")


def test_rule_that_can_be_waived_tells_both_ways_in_the_language() -> None:
    rule = rule_named("ratio-exceeds-total")
    assert rule is not None
    waiving = {language: [each.code for each in explanation(rule, language).waiving] for language in LANGUAGES}
    assert waiving["en"][1:3] == ["# ignore: ratio-exceeds-total", "rules:\n  ratio-exceeds-total: off"]
    assert waiving["vi"][1:3] == ["# bỏ qua: ratio-exceeds-total", "rules:\n  ratio-exceeds-total: tắt"]


def test_rule_that_cannot_be_waived_says_so() -> None:
    rule = rule_named("yaml-syntax")
    assert rule is not None
    assert [each.said for each in explanation(rule, "en").waiving][1:] == ["It cannot be waived."]


@each_case(
    ("sample", "said"),
    [
        (Sample("a\n"), "Wrong: data/2017/report.yaml"),
        (Sample("a\n", file="templates/a.j2"), "Wrong: templates/a.j2"),
        (Sample("a\n", encoding="utf-16"), "Wrong: data/2017/report.yaml, saved with the encoding UTF-16"),
        (Sample("a\n", times=3), "Wrong: data/2017/report.yaml, the same line 3 times over"),
        (Sample("", link="/srv/a"), "Wrong: data/2017/report.yaml, a link to /srv/a"),
        (
            Sample("a\n", decomposed=True),
            "Wrong: data/2017/report.yaml, saved with accents separate from their letters",
        ),
        (Sample("a\n", pictures=("b.jpg",)), "Wrong: data/2017/report.yaml, next to it, the photo b.jpg"),
        (Sample("a\n", beside={"b": "c"}), "Wrong: data/2017/report.yaml, next to it, b with the text “c”"),
    ],
)
def test_what_a_samples_text_does_not_show_is_said(sample: Sample, said: str) -> None:
    assert remarks(sample) == said

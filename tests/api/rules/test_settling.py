"""The levels of rules in organization.yaml: off, a warning or an error; and what may be wrong with them."""

from pathlib import Path
from unicodedata import normalize

from api.rules.marking import HEAD, STATISTICS, found_in, marked, told
from cases import each_case
from sample import ORGANIZATION

from annual_report.diagnostics import Diagnostic, Severity

WARNED = f"{HEAD}{STATISTICS}sections:\n  - title: Kết quả\n    text: Mở ▸loose-brace▸{{lop\n"
JUDGED = f"{HEAD}statistics:\n  - {{id: lop, label: Lớp, value: ▸ratio-exceeds-total▸62/40}}\nsections:\n  - title: A\n"
SOUND = f"{HEAD}sections:\n  - title: Kết quả\n"


def without_marks(report: str, *rules: str) -> str:
    for rule in rules:
        report = report.replace(f"▸{rule}▸", "")
    return report


def levels(text: str) -> str:
    """The organisation with `rules:` written so."""
    return f"{ORGANIZATION}rules:{text}\n"


def severities(found: list[Diagnostic]) -> dict[str, str]:
    return {each.rule.name: each.rule.severity.value for each in found}


@each_case("word", ["tắt", "off", "TẮT", "Off", '" tắt "', "'off'", "tắt # vì sao"])
def test_rule_that_is_off_is_not_told(word: str, tmp_path: Path) -> None:
    organization = levels(f"\n  loose-brace: {word}\n  ratio-exceeds-total: {word}")
    assert told(found_in(tmp_path / "a", WARNED, organization)) == []
    assert told(found_in(tmp_path / "b", JUDGED, organization)) == []


@each_case(
    ("report", "word", "severity"),
    [
        (WARNED, "lỗi", "error"),
        (WARNED, "error", "error"),
        (WARNED, "cảnh báo", "warning"),
        (JUDGED, "cảnh báo", "warning"),
        (JUDGED, "warning", "warning"),
        (JUDGED, "lỗi", "error"),
    ],
)
def test_rule_is_told_with_the_severity_that_is_wanted(report: str, word: str, severity: str, tmp_path: Path) -> None:
    organization = levels(f" {{loose-brace: {word}, ratio-exceeds-total: {word}}}")
    found = found_in(tmp_path, report, organization)
    assert told(found) == marked(report)
    assert set(severities(found).values()) == {severity}


@each_case("text", ["", " ", "\n  loose-brace:", " {}", " # chưa có", "\n  loose-brace: # sẽ tắt"])
def test_blank_is_as_it_comes(text: str, tmp_path: Path) -> None:
    found = found_in(tmp_path, WARNED, levels(text))
    assert told(found) == marked(WARNED)
    assert severities(found) == {"loose-brace": "warning"}


@each_case(
    ("text", "fix"),
    [
        ("\n  ▸unknown-rule▸loose-braces: tắt", "did you mean “loose-brace”?"),
        ("\n  ▸unknown-rule▸zzz: lỗi", "annual-report explain lists all rules"),
        ("\n  ▸unknown-rule▸LOOSE-BRACE: lỗi", None),
        ('\n  ▸unknown-rule▸"": lỗi', "annual-report explain lists all rules"),
        (
            "\n  ▸rule-not-waivable▸unknown-name: tắt",
            "fix the place it points to; annual-report explain unknown-name shows how",
        ),
        ("\n  ▸rule-not-waivable▸yaml-syntax: cảnh báo", None),
        ("\n  loose-brace: ▸bad-choice▸yes", None),
        ("\n  loose-brace: ▸bad-choice▸tat", "write tắt"),
        ("\n  ▸bad-value▸loose-brace: [tắt]", "write one value after the colon"),
        ("\n  ▸bad-value▸loose-brace: {tắt: có}", "write one value after the colon"),
        ("\n  loose-brace: ▸bad-choice▸''", None),
        ("\n  loose-brace: lỗi\n  ▸duplicate-key▸loose-brace: tắt", None),
    ],
)  # fmt: skip
def test_level_that_cannot_be_is_told_at_its_token_and_the_rule_is_as_it_comes(
    text: str, fix: str | None, tmp_path: Path
) -> None:
    organization = levels(text)
    found = found_in(tmp_path, WARNED, organization)
    assert told(found) == marked(WARNED, organization)
    own = [each for each in found if each.span.source.name.endswith("organization.yaml")]
    assert fix is None or [each.fix and each.fix.say("en") for each in own] == [fix]


@each_case(
    ("text", "fix"),
    [
        (" [loose-brace]", "write “key: value” lines, indented below it"),
        (" tắt", "write “key: value” lines, indented below it"),
        (" 'loose-brace: tắt'", "write “key: value” lines, indented below it"),
        ("\n  - loose-brace: tắt", "remove the “- ” at the beginning of its lines"),
    ],
)
def test_rules_that_are_no_group_are_told_once(text: str, fix: str, tmp_path: Path) -> None:
    found = found_in(tmp_path, WARNED, levels(text))
    (own,) = [each for each in found if each.span.source.name.endswith("organization.yaml")]
    assert own.rule.name == "wrong-type"
    assert own.fix is not None
    assert own.fix.say("en") == fix
    assert own.edits == ()


def test_one_wrong_level_leaves_the_others(tmp_path: Path) -> None:
    organization = levels("\n  ▸unknown-rule▸zzz: tắt\n  name-with-degree: ▸bad-choice▸không\n  loose-brace: tắt")
    assert told(found_in(tmp_path, WARNED, organization)) == marked(without_marks(WARNED, "loose-brace"), organization)


def test_error_that_cannot_be_waived_stays_one(tmp_path: Path) -> None:
    report = WARNED.replace("{lop\n", "{lop và ▸unknown-name▸{zzz}\n")
    for word in ("tắt", "cảnh báo"):
        organization = levels(f" {{▸rule-not-waivable▸unknown-name: {word}}}")
        found = found_in(tmp_path / word, report, organization)
        assert told(found) == marked(report, organization)
        assert severities(found)["unknown-name"] == "error"
    assert told(found_in(tmp_path, report, levels(" {unknown-name: lỗi}"))) == marked(report)


def test_rules_on_rules_have_levels_too(tmp_path: Path) -> None:
    report = f"{SOUND}    text: a # bỏ qua: loose-brace, ▸unknown-rule▸zzz\n"
    own = "  unknown-name: tắt\n  zzz: tắt\n"
    off = levels(f"\n  unknown-rule: tắt\n  unused-exemption: off\n  rule-not-waivable: tắt\n{own}")
    assert told(found_in(tmp_path / "off", report, off)) == []
    raised = levels(f"\n  unknown-rule: lỗi\n  rule-not-waivable: lỗi\n{own}")
    found = found_in(tmp_path / "raised", report, raised)
    assert severities(found) == {"unknown-rule": "error", "rule-not-waivable": "error"}
    alone = found_in(
        tmp_path / "alone", SOUND + "    text: a # bỏ qua: loose-brace\n", levels(" {unused-exemption: lỗi}")
    )
    assert severities(alone) == {"unused-exemption": "error"}


def test_rules_of_files_have_levels_too(tmp_path: Path) -> None:
    apart = normalize("NFD", SOUND)
    assert severities(found_in(tmp_path / "a", apart)) == {"text-not-nfc": "warning"}
    assert told(found_in(tmp_path / "b", apart, levels(" {text-not-nfc: tắt}"))) == []
    assert severities(found_in(tmp_path / "c", apart, levels(" {text-not-nfc: lỗi}"))) == {"text-not-nfc": "error"}


def test_levels_that_cannot_be_read_change_nothing(tmp_path: Path) -> None:
    broken = levels(" {loose-brace: tắt}") + "- a\n"
    found = found_in(tmp_path, WARNED, broken)
    assert {each.rule.name for each in found} == {"yaml-syntax", "loose-brace"}


def test_level_is_not_kept_by_the_rule(tmp_path: Path) -> None:
    found_in(tmp_path / "a", WARNED, levels(" {loose-brace: lỗi}"))
    (found,) = found_in(tmp_path / "b", WARNED)
    assert found.rule.severity is Severity.WARNING

"""Mistakes as secretaries make them: what `annual-report check` shows of each is held word by word, in both languages.

`pytest tests/bad --update-golden` writes down what is shown now; it is to be read before it is committed.
"""

import re
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

import pytest
from bad.slips import SOUND, Mistake, Shown, mistakes, shown
from rich.cells import cell_len
from sample import run

from annual_report.checking import Shelf, check_period
from annual_report.language import LANGUAGES, Language
from annual_report.load.fields import all_keys
from annual_report.rules.catalogue import all_rules
from annual_report.vietnamese import is_vietnamese
from annual_report.workspace import Workspace

MISTAKES: Final = mistakes()
# Without the organisation's file or any report there is nothing to check, and no place to tell.
NOTHING_TO_CHECK: Final = 2
PLACE: Final = re.compile(r"^ *--> (\S+):([1-9]\d*):([1-9]\d*)$", re.MULTILINE)
RULE: Final = re.compile(r"^(?:error|warning|lỗi|cảnh báo)\[([a-z-]+)\]: ", re.MULTILINE)
RULES: Final = {rule.name for rule in all_rules()}

QUOTED: Final = re.compile(r"“[^”]*”+|\{[^}]*\}|\S*/\S*|https?:|mailto:|\ba-z\b")
LINE_OF_SOURCE: Final = re.compile(r"^ *\d* \|.*\n|^ *--> .*\n", re.MULTILINE)
EXPLAINED: Final = re.compile("explain [a-z-]+")
WORD: Final = re.compile(r"[^\W\d_]+")
# What is called so in Vietnamese too.
NAMES: Final = {
    "ABC", "annual", "as", "check", "Ctrl", "diff", "Encoding", "Excel", "explain", "F", "fix", "HTML", "II", "init",
    "JPEG", "Notepad", "NUL", "organization", "report", "Save", "Shift", "Tab", "TCVN", "txt", "Unicode", "UniKey",
    "UTF", "VNI", "web", "Windows", "Word", "YAML", "yaml", "yml",
}  # fmt: skip


@pytest.fixture(params=MISTAKES, ids=lambda mistake: mistake.name, scope="module")
def mistake(request: pytest.FixtureRequest) -> Mistake:
    """Each of the mistakes."""
    assert isinstance(request.param, Mistake)
    return request.param


@pytest.fixture(scope="module")
def spoilt(mistake: Mistake, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the mistake in it."""
    root = tmp_path_factory.mktemp("bad") / "workspace"
    mistake.make(root)
    return root


@pytest.fixture(scope="module")
def told(spoilt: Path) -> dict[Language, Shown]:
    """What is shown of the mistake in each language."""
    return {language: shown(spoilt, language) for language in LANGUAGES}


def test_there_are_many() -> None:
    assert len(MISTAKES) >= 100
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", each.name) for each in MISTAKES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sound_workspace_has_nothing_to_tell(language: Language) -> None:
    said = shown(SOUND, language)
    assert (said.status, said.text.count("\n")) == (0, 1)
    assert not check_period(Shelf(Workspace.at(SOUND)), "2025").diagnostics


@pytest.mark.parametrize("language", LANGUAGES)
def test_mistake_is_told_word_by_word(
    mistake: Mistake, language: Language, told: dict[Language, Shown], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        mistake.golden(language).write_text(told[language].text, "utf-8")
    assert told[language].text == mistake.golden(language).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_mistake_is_told_with_rule_and_place_in_lines_that_fit(
    language: Language, told: dict[Language, Shown], spoilt: Path
) -> None:
    said = told[language]
    places = PLACE.findall(said.text)
    assert said.status == NOTHING_TO_CHECK or places
    assert len(places) == len(RULE.findall(said.text))
    assert set(RULE.findall(said.text)) <= RULES
    assert "Traceback" not in said.text
    assert [line for line in said.text.split("\n") if cell_len(line) > 80] == []
    assert is_normalized("NFC", LINE_OF_SOURCE.sub("", said.text))
    for file, _line, _column in places:
        assert (spoilt / file).exists() or (spoilt / file).is_symlink()


def test_languages_tell_the_same_rules_and_places(told: dict[Language, Shown]) -> None:
    assert PLACE.findall(told["vi"].text) == PLACE.findall(told["en"].text)
    assert RULE.findall(told["vi"].text) == RULE.findall(told["en"].text)
    assert told["vi"].status == told["en"].status


def test_vietnamese_is_told_without_english(told: dict[Language, Shown], spoilt: Path) -> None:
    assert foreign_words(told["vi"].text, spoilt) == set()


def foreign_words(said: str, root: Path) -> set[str]:
    """The words that are neither Vietnamese nor the user's own, nor names of rules, keys and programs."""
    own = "".join(file.read_text("utf-8", "ignore") for file in root.glob("data/**/*.yaml") if file.is_file())
    known = NAMES | set(WORD.findall(own)) | {word for key in all_keys() for word in WORD.findall(key)}
    left = QUOTED.sub("", EXPLAINED.sub("", RULE.sub("", LINE_OF_SOURCE.sub("", said))))
    return {word for word in WORD.findall(left) if not is_vietnamese(word) and word not in known}


@pytest.mark.parametrize("sentence", ["expected ',' or ']'", "mapping values are not allowed", "Input should be valid"])
def test_english_of_a_library_would_be_seen(sentence: str, tmp_path: Path) -> None:
    assert foreign_words(f"lỗi[yaml-syntax]: {sentence}\n  --> data/2025/report.yaml:1:1\n", SOUND)


def test_all_of_twelve_mistakes_are_told_at_their_places(tmp_path: Path) -> None:
    Mistake(SOUND.parent / "twelve-mistakes-in-two-files").make(tmp_path / "workspace")
    found = check_period(Shelf(Workspace.at(tmp_path / "workspace")), "2025").diagnostics
    assert [f"{each.rule.name} {each.span.place}" for each in found] == [
        "ambiguous-number data/2025/report.yaml:21:12",
        "yaml-syntax data/2025/report.yaml:38:24",
        "ratio-exceeds-total data/2025/report.yaml:45:12",
        "prizes-do-not-add-up data/2025/report.yaml:57:5",
        "bad-date data/2025/report.yaml:98:19",
        "photo-missing data/2025/report.yaml:118:19",
        "membership-does-not-add-up data/2025/report.yaml:129:22",
        "unknown-reference data/2025/report.yaml:142:16",
        "unknown-name data/2025/report.yaml:151:32",
        "unknown-key data/organization.yaml:8:1",
        "name-with-degree data/organization.yaml:16:11",
        "bad-id data/organization.yaml:28:9",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["twelve-mistakes-in-two-files", "report-saved-as-utf-16", "text-pasted-in-vni"])
def test_program_shows_the_same(name: str, language: Language, tmp_path: Path) -> None:
    mistake = Mistake(SOUND.parent / name)
    mistake.make(tmp_path / "workspace")
    done = run("check", cwd=tmp_path / "workspace", ANNUAL_REPORT_LANG=language)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == mistake.golden(language).read_text("utf-8")

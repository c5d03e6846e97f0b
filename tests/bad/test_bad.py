"""Mistakes as secretaries make them: what `annual-report check` shows of each is held word by word, in both languages.

`pytest tests/bad --update-golden` writes down what is shown now; it is to be read before it is committed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

import pytest
from bad.slips import SOUND, Mistake, Shown, mistakes, shown
from cases import each_case
from rich.cells import cell_len
from sample import run

from annual_report.api.checking import DataFiles, check_period
from annual_report.api.rules.catalogue import all_rules
from annual_report.compose.letter.model import Letter
from annual_report.language import LANGUAGES, Language
from annual_report.language.vietnamese import is_vietnamese
from annual_report.load.binding.fields import known_keys
from annual_report.load.workspace import Workspace

MISTAKES: Final = mistakes()
# Without the organisation's file or any report there is nothing to check, and no place to tell.
NOTHING_TO_CHECK: Final = 2
PLACE: Final = re.compile(r"^ *--> (\S+):([1-9]\d*):([1-9]\d*)$", re.MULTILINE)
RULE: Final = re.compile(r"^(?:error|warning|lỗi|cảnh báo)\[([a-z-]+)\]: ", re.MULTILINE)
RULES: Final = {rule.name for rule in all_rules()}

QUOTED: Final = re.compile(r"“[^”]*”+|\{[^}]*\}|\S*/\S*|https?:|mailto:|\ba-z\b")
LINE_OF_SOURCE: Final = re.compile(r"^ *\d* \|.*\n|^ *--> .*\n", re.MULTILINE)
EXPLAINED: Final = re.compile(r"(?:explain|--accept)\s+[a-z-]+(?::\S+)?")
WORD: Final = re.compile(r"[^\W\d_]+")
# What is called so in Vietnamese too.
NAMES: Final = {
    "ABC", "annual", "as", "check", "Ctrl", "diff", "Encoding", "Excel", "explain", "F", "fix", "HTML", "II", "init",
    "JPEG", "Notepad", "NUL", "organization", "report", "Save", "Shift", "Tab", "TCVN", "txt", "Unicode", "UniKey",
    "UTF", "VNI", "web", "Windows", "Word", "YAML", "yaml", "yml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A workspace with a mistake in it, and what is shown of it in each language."""

    root: Path
    shown: dict[Language, Shown]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mistake], Made]:
    """Makes a mistake and has it told: once, whatever is then asked of it."""

    @cache
    def make(mistake: Mistake) -> Made:
        root = tmp_path_factory.mktemp("bad") / "workspace"
        mistake.make(root)
        return Made(root, shown(root))

    return make


each_mistake = each_case("mistake", MISTAKES)
in_each_language = each_case("language", LANGUAGES)


def test_there_are_many() -> None:
    assert len(MISTAKES) >= 100
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", each.name) for each in MISTAKES)


def test_sound_workspace_has_nothing_to_tell() -> None:
    for said in shown(SOUND).values():
        assert (said.status, said.text.count("\n")) == (0, 1)
    assert not check_period(DataFiles(Workspace.at(SOUND)), "2025").diagnostics


@each_mistake
@in_each_language
def test_mistake_is_told_word_by_word(
    mistake: Mistake, language: Language, made: Callable[[Mistake], Made], request: pytest.FixtureRequest
) -> None:
    said = made(mistake).shown[language]
    if request.config.getoption("--update-golden"):
        mistake.golden(language).write_text(said.text, "utf-8")
    assert said.text == mistake.golden(language).read_text("utf-8")


@each_mistake
@in_each_language
def test_mistake_is_told_with_rule_and_place_in_lines_that_fit(
    mistake: Mistake, language: Language, made: Callable[[Mistake], Made]
) -> None:
    root, said = made(mistake).root, made(mistake).shown[language]
    places = PLACE.findall(said.text)
    assert said.status == NOTHING_TO_CHECK or places
    assert len(places) == len(RULE.findall(said.text))
    assert set(RULE.findall(said.text)) <= RULES
    assert "Traceback" not in said.text
    assert [line for line in said.text.split("\n") if cell_len(line) > 80] == []
    assert is_normalized("NFC", LINE_OF_SOURCE.sub("", said.text))
    for file, _line, _column in places:
        assert (root / file).exists() or (root / file).is_symlink()


@each_mistake
def test_languages_tell_the_same_rules_and_places(mistake: Mistake, made: Callable[[Mistake], Made]) -> None:
    told = made(mistake).shown
    assert PLACE.findall(told["vi"].text) == PLACE.findall(told["en"].text)
    assert RULE.findall(told["vi"].text) == RULE.findall(told["en"].text)
    assert told["vi"].status == told["en"].status


@each_mistake
def test_vietnamese_is_told_without_english(mistake: Mistake, made: Callable[[Mistake], Made]) -> None:
    assert foreign_words(made(mistake).shown["vi"].text, made(mistake).root) == set()


def foreign_words(said: str, root: Path) -> set[str]:
    """The words that are neither Vietnamese nor the user's own, nor names of rules, keys and programs."""
    own = "".join(file.read_text("utf-8", "ignore") for file in root.glob("data/**/*.yaml") if file.is_file())
    known = NAMES | set(WORD.findall(own)) | {word for key in known_keys(Letter) for word in WORD.findall(key)}
    left = QUOTED.sub("", EXPLAINED.sub("", RULE.sub("", LINE_OF_SOURCE.sub("", said))))
    return {word for word in WORD.findall(left) if not is_vietnamese(word) and word not in known}


@each_case("sentence", ["expected ',' or ']'", "mapping values are not allowed", "Input should be valid"])
def test_english_of_a_library_would_be_seen(sentence: str) -> None:
    assert foreign_words(f"lỗi[yaml-syntax]: {sentence}\n  --> data/2025/report.yaml:1:1\n", SOUND)


def test_all_of_twelve_mistakes_are_told_at_their_places(tmp_path: Path) -> None:
    Mistake(SOUND.parent / "twelve-mistakes-in-two-files").make(tmp_path / "workspace")
    found = check_period(DataFiles(Workspace.at(tmp_path / "workspace")), "2025").diagnostics
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


@each_case(
    ("name", "language"),
    [("twelve-mistakes-in-two-files", "vi"), ("report-saved-as-utf-16", "en"), ("text-pasted-in-vni", "vi")],
)
def test_program_shows_the_same(name: str, language: Language, tmp_path: Path) -> None:
    mistake = Mistake(SOUND.parent / name)
    mistake.make(tmp_path / "workspace")
    done = run("check", cwd=tmp_path / "workspace", ANNUAL_REPORT_LANG=language)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == mistake.golden(language).read_text("utf-8")

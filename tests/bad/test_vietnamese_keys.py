"""The same mistakes in files with Vietnamese keys: told by the same rules, in the same files, with Vietnamese keys."""

import re
from pathlib import Path

import pytest
from bad.slips import Mistake, mistakes
from cases import each_case

from annual_report.api.checking import DataFiles, check_period
from annual_report.api.data_schema import FILES
from annual_report.diagnostics import Diagnostic
from annual_report.language import LANGUAGES
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.model.key_names import VIETNAMESE

# These are about the keys themselves.
OF_KEYS = {"key-with-capital", "keys-in-vietnamese"}
# These have no keys, by which the language of a file could be told.
WITHOUT_KEYS = {"report-is-a-list", "report-is-prose"}
KEY_OF_LINE = re.compile(r"^([\s-]*)([a-z_]+)(?=[:：]|$| =| [A-ZĐ])", re.MULTILINE)
KEY_IN_BRACES = re.compile(r"([{,] ?)([a-z_]+)(?=: )")
NAMED = re.compile(r"“([a-z_]+)(?=[”:])|\{([a-z_]+): ")

pytestmark = pytest.mark.thorough


def translated(text: str) -> str:
    """`text` with Vietnamese keys, line by line, as its grammar may be broken."""
    for pattern in (KEY_OF_LINE, KEY_IN_BRACES):
        text = pattern.sub(lambda match: match[1] + VIETNAMESE.get(match[2], match[2]), text)
    return text


def told(root: Path) -> list[Diagnostic]:
    """What is wrong with the latest report in `root`."""
    try:
        workspace = Workspace.at(root)
    except NoWorkspaceError:
        return []
    return [each for key in workspace.periods()[-1:] for each in check_period(DataFiles(workspace), key).diagnostics]


@each_case("mistake", lambda: [each for each in mistakes() if each.name not in OF_KEYS | WITHOUT_KEYS])
def test_mistake_is_told_in_the_keys_of_the_file(mistake: Mistake, tmp_path: Path) -> None:
    root = tmp_path / "w"
    mistake.make(root)
    before = {(each.rule.name, each.place.file) for each in told(root)}
    unknown = {each.span.text for each in told(root) if each.rule.name == "unknown-key" and each.span}
    for file in root.glob("data/**/*.yaml"):
        if file.stem in FILES and file.is_file() and not file.is_symlink():
            try:
                text = file.read_bytes().decode()
            except UnicodeDecodeError:
                continue
            file.write_bytes(translated(text).encode())
    found = [each for each in told(root) if each.rule.name != "key-spelling"]
    assert {(each.rule.name, each.place.file) for each in found} == before
    for each in found:
        for message in (each.message, *each.notes, *([each.fix] if each.fix else [])):
            said = {message.say(language) for language in LANGUAGES}
            named = {key for text in said for match in NAMED.findall(text) for key in match}
            assert named & set(VIETNAMESE) <= unknown | {"file"}, said

"""Diagnostics as workflow commands: read here as GitHub's runner reads them."""

import re

from diagnostics.found import (
    HOSTILE,
    IN_DOCUMENTS,
    MISSPELT_KEY,
    SEVERAL_LINES,
    UNKNOWN_NAME,
    WHOLE_FILE,
    hostile,
    texts,
)
from hypothesis import given

from annual_report.cli.printing.diagnostics_github import as_github
from annual_report.language.harmless import on_one_line

UNESCAPED = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def unescaped(text: str) -> str:
    return re.sub("%(0D|0A|3A|2C|25)", lambda found: UNESCAPED[found[0]], text)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command's name, its properties and its message, as the runner of GitHub Actions takes them apart."""
    assert line.startswith("::")
    head, message = line.removeprefix("::").split("::", 1)
    name, _, properties = head.partition(" ")
    pairs = (each.split("=", 1) for each in properties.split(","))
    return name, {key: unescaped(value) for key, value in pairs}, unescaped(message)


def test_an_error_and_a_warning() -> None:
    assert as_github([MISSPELT_KEY, UNKNOWN_NAME], "en") == (
        "::error file=data/2020/report.yaml,line=2,col=1,endLine=2,endColumn=8,title=misspelt-key::unknown name "
        "“sectons”%0Anote: it was first used at line 3%0Ahelp: did you mean “sections”?\n::warning "
        "file=data/2020/report.yaml,line=3,col=22,endLine=3,endColumn=27,title=unknown-name::unknown name “lóp”\n"
    )


def test_messages_are_in_the_language_asked_for() -> None:
    _, _, message = read(as_github([MISSPELT_KEY], "vi").rstrip("\n"))
    note, fix = MISSPELT_KEY.notes[0].say("vi"), str(MISSPELT_KEY.fix and MISSPELT_KEY.fix.say("vi"))
    assert message == f"{MISSPELT_KEY.message.say('vi')}\nghi chú: {note}\ncách sửa: {fix}"
    assert not message.isascii()


def test_nothing_wrong_is_nothing_said() -> None:
    assert as_github([], "en") == ""


def test_a_span_over_lines_has_no_columns() -> None:
    _, properties, _ = read(as_github([SEVERAL_LINES], "en").rstrip())
    assert properties == {"file": "data/2020/report.yaml", "line": "2", "endLine": "3", "title": "unknown-name"}


def test_a_problem_of_the_whole_file_stands_at_its_first_line() -> None:
    text = as_github([WHOLE_FILE], "en")
    assert "file=data/2020/một%3A hai%2C ba.yaml,line=1,col=1,endLine=1,endColumn=1" in text
    assert read(text.rstrip())[1]["file"] == WHOLE_FILE.span.source.name


def test_places_that_are_in_no_text_stand_in_the_message() -> None:
    assert as_github(IN_DOCUMENTS, "vi", "b").splitlines() == [
        "::warning file=b/so-lieu.xlsx,title=unknown-name::Hội A!C7: x",
        "::warning file=b/bao-cao.docx,title=unknown-name::đoạn 12: dữ liệu không có mục nào tên là “lóp”"
        "%0Aghi chú: khóa này đã có ở dòng 3",
        "::error file=b/bao-cao.pdf,title=misspelt-key::trang 3, dòng 12: x",
        "::warning file=b/bao-cao.docx,title=unknown-name::x",
    ]
    assert "::page 3, line 12: x" in as_github(IN_DOCUMENTS, "en")


def test_files_are_named_from_above_the_workspace() -> None:
    assert "file=bao-cao/data/2020/report.yaml," in as_github([MISSPELT_KEY], "en", "bao-cao")


def test_hostile_texts_stay_in_their_place() -> None:
    text = as_github([hostile()], "en")
    assert text.count("\n") == 1
    assert not set("\x1b\r\x9b\u202e") & set(text)
    name, properties, message = read(text.rstrip("\n"))
    file, said = re.sub("[\x1b\x9b\u202e\u2028]", "�", HOSTILE), on_one_line(HOSTILE)
    assert name == "error"
    assert list(properties) == ["file", "line", "col", "endLine", "endColumn", "title"]
    assert properties["file"] == f"data/{file}.yaml".replace("//", "/")
    assert message == f"{said}\nnote: {said}\nnote: {said}\nhelp: {said}"


@given(texts)
def test_any_text_is_one_command(text: str) -> None:
    told = as_github([hostile(text)], "en")
    lines = told.encode().decode().split("\n")
    assert len(lines) == 2
    assert "\r" not in told
    name, properties, _ = read(lines[0])
    assert (name, properties["title"]) == ("error", "misspelt-key")

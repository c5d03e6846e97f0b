"""Word files made to harm, given to each command that reads them: told or harmless, nothing fetched or written."""

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from api.manuscripts.documents import MAIN, docx, paragraph
from load.docx.hostile import DOCX, READ
from sample import REPORT, Sample
from security.attack import MARKER, Attack, Listener
from typer.testing import CliRunner, Result

from annual_report.api.manuscripts.word_marks import marks_in
from annual_report.cli.app import make_app
from annual_report.load.docx.content import WordContent
from annual_report.load.docx.reading import read_docx
from annual_report.load.extracted import UnreadableFileError
from annual_report.regulations.inspection.word.judging import inspect_word

COMMANDS: Final = ("proofread FILE", "inspect FILE", "import FILE --year 2019", "merge FILE", "diff FILE FILE")
# One of each kind: what cannot be unpacked or read, what grows, what is locked, what is read and is long or deep.
KINDS: Final = ("bomb", "entities", "locked", "comment-open", "named-twice", "relation-far-up", "spans", "attribute")
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R: Final = f'xmlns:r="{_TYPES}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_FIELDS: Final = (
    'INCLUDEPICTURE "WEB" \\d', 'INCLUDETEXT "FILE"',
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', "LINK WEB",
    'HYPERLINK "WEB"',
)  # fmt: skip
_OUT: Final = ("image", "hyperlink", "oleObject", "subDocument", "attachedTemplate", "frame", "aFChunk", "header")


def _linked() -> dict[str, str]:
    """What is put into a sound file: relations and fields that lead out, a script, names that lead out, macros."""
    fields = "".join(
        f"<w:p><w:fldSimple w:instr='{each}'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>" for each in _FIELDS
    )
    drawn = (
        f'<w:p><w:r><w:drawing {_R}><a:blip r:link="out0"/><a:blip r:embed="out0"/></w:drawing></w:r></w:p>'
        f'<w:altChunk {_R} r:id="out6"/><w:subDoc {_R} r:id="out3"/>'
    )
    out = "".join(
        f'<Relationship Id="out{number}" Type="{_TYPES}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, kind in enumerate(_OUT)
        for target in ("WEB", "FILE")
    )
    return {"body": fields + drawn, "relations": out, "script": '<html><img src="WEB"><script src="WEB"/></html>'}


def linked(data: bytes, attack: Attack) -> bytes:
    """The file with all that in it."""
    put, stream = {name: attack.armed(text) for name, text in _linked().items()}, BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == "word/document.xml":
                text = text.replace(b"</w:body>", put["body"].encode() + b"</w:body>")
            elif name == "word/_rels/document.xml.rels":
                text = text.replace(b"</Relationships>", put["relations"].encode() + b"</Relationships>")
            after.writestr(name, text)
        for name in ("../evil.txt", "/evil.txt", "word\\..\\..\\evil.txt", "word/vbaProject.bin", "word/chunk.html"):
            after.writestr(name, put["script"])
        after.writestr("word/_rels/settings.xml.rels", f'<Relationships xmlns="x">{put["relations"]}</Relationships>')
        entity = attack.armed(f'<!DOCTYPE b [<!ENTITY c SYSTEM "FILE">]><b xmlns="{MAIN}">&c;</b>')
        after.writestr("customXml/item9.xml", entity)
    return stream.getvalue()


@pytest.fixture
def attack(sample: Sample, tmp_path: Path) -> Iterator[Attack]:
    secret = tmp_path / "secret.txt"
    secret.write_text(MARKER, "utf-8")
    listener = Listener()
    yield Attack(sample, secret, listener)
    listener.close()


def asked(command: str, file: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Result:
    """What a command does with a file in the `folder`; it says so or does it, and does not break down."""
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(make_app("en"), [file if each == "FILE" else each for each in command.split()])
    assert done.exception is None or isinstance(done.exception, SystemExit), (command, file, repr(done.exception))
    assert done.exit_code in {0, 1, 2, 3}, (command, file, done.stderr)
    assert "Traceback" not in done.stderr
    assert MARKER not in done.stdout + done.stderr
    return done


def test_hostile_file_is_told_by_each_command(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    told_by_each(KINDS[:3], sample, monkeypatch)


@pytest.mark.thorough
def test_other_hostile_files_are_told_by_each_command(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    told_by_each(KINDS[3:], sample, monkeypatch)


def told_by_each(kinds: tuple[str, ...], sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in kinds:
        sample.write(f"{kind}.docx", DOCX[kind][1]())
    before = {path: path.read_bytes() for path in sample.root.rglob("*") if path.is_file()}
    for command in COMMANDS:
        for kind in kinds:
            done = asked(command, f"{kind}.docx", monkeypatch, sample.root)
            if DOCX[kind][0] != READ:
                assert (done.exit_code, done.stdout, bool(done.stderr)) == (3, "", True), (command, kind, done.stderr)
    made = {path for path in sample.root.rglob("*") if path.is_file()} - before.keys()
    assert all("2019" in str(path) for path in made)  # by import, of what could be read
    assert all(path.read_bytes() == content for path, content in before.items())


def test_links_out_are_not_followed_and_macros_are_not_run(
    attack: Attack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sample = attack.sample
    sample.report(REPORT)
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0, done.stderr
    ours = (sample.root / "output/2020/bao-cao-2020.docx").read_bytes()
    for name, data in (("ours", ours), ("theirs", docx(paragraph("Báo cáo năm 2019 của Hội Mẫu.")))):
        sample.write(f"{name}.docx", linked(data, attack))
        for command in COMMANDS:
            asked(command, f"{name}.docx", monkeypatch, sample.root)
    assert attack.listener.connections == 0
    found = [path for path in (*sample.root.rglob("*"), *tmp_path.rglob("*")) if path.is_file()]
    assert [path for path in found if path.name.startswith("evil") or path.suffix in {".bin", ".html"}] == []
    written = [path for path in found if path != attack.secret and path.suffix == ".yaml"]
    assert all(MARKER not in path.read_text("utf-8") for path in written)


def test_content_of_hostile_files_is_set_in_pages_and_searched_for_marks() -> None:
    laid_out(list(DOCX)[::5])


@pytest.mark.thorough
def test_content_of_every_other_hostile_file_is_set_in_pages_and_searched_for_marks() -> None:
    laid_out([each for number, each in enumerate(DOCX) if number % 5])


def laid_out(names: Sequence[str]) -> None:
    for name in (each for each in names if DOCX[each][0] == READ):
        content = read_docx(DOCX[name][1]())
        assert marks_in(content, f"{name}.docx", ()) == []
        assert judged(content) in {"", "no-text"}, name


def judged(content: WordContent) -> str:
    """What keeps the content from being inspected; "" where it is, with no fault of this program."""
    try:
        return "; ".join(inspect_word(content).faults)
    except UnreadableFileError as error:
        return error.name


def set_as(text: str, paragraph: str = "", letters: str = "", section: str = "") -> WordContent:
    """A text in one paragraph, with these properties of the paragraph, of its letters, and of the pages."""
    run = f'<w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return read_docx(docx(f"<w:p><w:pPr>{paragraph}</w:pPr>{run}</w:p>{section}"))


def test_measures_that_no_program_writes_are_told_or_harmless() -> None:
    far, words = "9999999", "a " * 3000
    sheet = f'<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:pgMar w:left="{far}" w:top="{far}" w:bottom="-{far}"/></w:sectPr>'
    cases = {
        "high lines": (set_as(words, f'<w:spacing w:line="{far}" w:lineRule="exact"/>'), ""),
        "a line on each page": (
            set_as(words * 40, f'<w:spacing w:line="{far}" w:lineRule="exact"/>'),
            "too-many-pages",
        ),
        "narrow": (set_as(words, f'<w:ind w:left="{far}" w:right="{far}"/>'), ""),
        "against the direction": (
            set_as(words, f'<w:spacing w:before="-{far}" w:line="-{far}" w:lineRule="exact"/>'),
            "",
        ),
        "small": (set_as(words, letters='<w:sz w:val="-40"/>'), ""),
        "large": (set_as(words, letters=f'<w:sz w:val="{far}"/>'), "too-many-pages"),
        "no sheet": (set_as(words, section=sheet), "too-many-pages"),
        "annexes": (read_docx(docx(paragraph("Phụ lục") * 1001)), "too-many-pages"),
        "header": (read_docx(docx(paragraph("a") * 5000, header1=paragraph("b") * 5000)), ""),
    }
    assert {name: judged(content) for name, (content, _) in cases.items()} == {
        name: becomes for name, (_, becomes) in cases.items()
    }

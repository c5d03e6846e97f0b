"""Names, arguments, variables and texts from elsewhere that steer terminals, or look like the program's own words.

Every byte that comes out is looked at, on standard output and on standard error.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch
from xml.sax.saxutils import escape

import pytest
from api.manuscripts.documents import STYLES, docx, paragraph, part
from budget import ALL, share
from pikepdf import Dictionary, Name, Pdf
from sample import ORGANIZATION, REPORT, Sample, run

from annual_report.cli.console import Screen
from annual_report.language.harmless import harmless, on_one_line

# Terminals (7-bit and 8-bit), lines, reading direction, signs without ink, bytes that are no UTF-8, markup, GitHub.
SIGNS = {
    "clear": "\x1b[2J",
    "title": "\x1b]0;x\x07",
    "link": "\x1b]8;;http://x\x1b\\",
    "device": "\x1bP1$r\x1b\\",
    "reset": "\x1bc",
    "colour": "\x1b[31m",
    "clear-8-bit": "\x9b2J",
    "title-8-bit": "\x9d0;x\x9c",
    "backspace": "x\x08\x08",
    "bell": "\x07",
    "delete": "\x7f",
    "tab": "\t",
    "line": "\nFORGED",
    "return": "\rFORGED",
    "next-line": "\x85FORGED",
    "form-feed": "\x0cFORGED",
    "vertical-tab": "\x0bFORGED",
    "line-separator": "\u2028FORGED",
    "paragraph-separator": "\u2029FORGED",
    "override": "\u202efdp",
    "left-override": "\u202dx",
    "embedding": "\u202bx",
    "isolate": "\u2067x",
    "first-strong": "\u2068x",
    "mark": "\u200fx\u200ex\u061cx",
    "no-width": "x\u200bx",
    "joiner": "x\u200dx\u200cx",
    "word-joiner": "x\u2060x",
    "byte-order-mark": "x\ufeffx",
    "soft-hyphen": "x\xadx",
    "filler": "x\u3164x\u115fx",
    "tag": "x\U000e0041x",
    "annotation": "x\ufff9x",
    "pile": "o" + "\u0301" * 40,
    "no-utf-8": "x\udc9bx",
    "markup": "[bold]x[/bold]",
    "markup-link": "[link=http://x]x[/link]",
    "markup-broken": "x[/]",
    "command": "::error::x",
    "old-command": "##[error]x",
    "braces": "{x} {0} %s",
}
# What a terminal shows as it stands: line ends are looked at apart.
HARMLESS_CONTROL = {"\n"}
JOINERS = {"\u200c", "\u200d"}
OWN_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
GITHUB = re.compile(r"[ \t]*(::|##\[)")


def harmful(text: str) -> set[str]:
    """The signs of `text` that do harm, by their category in Unicode."""
    wrong = {each for each in set(text) if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    return wrong - HARMLESS_CONTROL | set(re.findall("[\u3164\u115f\u1160\uffa0\u034f]|\u0301{9}", text))


def clean(done: CompletedProcess[str], *, colours: bool = False) -> None:
    """Sees that what a command shows does no harm, and that no line of it is somebody else's."""
    for text in (done.stdout, done.stderr):
        assert "Traceback" not in text, text
        assert "internal-fault" not in text, text
        assert not harmful(OWN_COLOURS.sub("", text) if colours else text), ascii(text)
        assert "\x1b[31mFORGED" not in text
        for line in text.split("\n"):
            assert not line.startswith("FORGED"), text
            assert not GITHUB.match(line), text


COMMANDS = (
    "build", "new", "check", "compare", "status", "verify", "init", "doctor", "explain", "inspect", "proofread",
    "schema",
)  # fmt: skip
OPTIONS = {
    "build": ("--document", "--format", "--output-format", "--workspace"),
    "check": ("--output-format", "--accept", "--workspace"),
    "compare": ("--output-format", "--section", "--workspace"),
    "status": ("--output-format", "--workspace"),
    "verify": ("--output-format",),
    "new": ("--from", "--workspace"),
    "init": ("--year", "--kind", "--name", "--place", "--abbreviation", "--signatory"),
    "inspect": ("--regulation", "--output-format"),
    "proofread": ("--rule", "--year", "--output-format", "--workspace"),
    "doctor": ("--workspace",),
    "schema": ("--output",),
}
HOSTILE = "FORGED" + "".join(SIGNS.values())


def command_lines(text: str) -> Iterator[list[str]]:
    """Command lines with the hostile `text` wherever something is asked for."""
    yield [text]
    yield [f"--{text}"]
    yield [f"--{text}=x"]
    yield ["--lang", text, "check"]
    yield [f"--lang={text}"]
    for command in COMMANDS:
        if command != "init":  # that makes a folder of this name
            yield [command, text]
        yield [command, f"--{text}"]
        yield [command, f"-{text}"]
        yield [command, f"--quiet={text}"]
        yield [command, "2020", text, text]
        for option in OPTIONS.get(command, ()):
            if option != "--output":
                yield [command, *(["2021"] if command in {"new", "init"} else []), option, text]
                yield [command, "x.pdf", f"{option}={text}"]
            yield [command, option]


def test_hostile_arguments_are_shown_harmlessly(sample: Sample) -> None:
    for arguments in share(command_lines(HOSTILE), 9):
        done = sample.run(*arguments)
        assert done.returncode in {1, 2, 3} or arguments[0] == "doctor", (arguments, done)
        clean(done)


VARIABLES = (
    "NO_COLOR", "LANG", "LC_ALL", "LANGUAGE", "ANNUAL_REPORT_LANG", "SOURCE_DATE_EPOCH", "COLUMNS", "LINES", "TERM",
    "HOME", "PATH", "TMPDIR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "GITHUB_ACTIONS", "CI", "COLORTERM",
)  # fmt: skip
ODD_VALUES = (HOSTILE, "0", "-1", "99999999999999999999", "1e9", "٣", "")


def test_hostile_variables_are_shown_harmlessly(sample: Sample) -> None:
    for value in share(ODD_VALUES, 3):
        done = run("check", "2020", "x", cwd=sample.root, **dict.fromkeys(VARIABLES, value))
        assert done.returncode == 2, done
        clean(done)
        for known, status in ((value, 2), ("en", 0)):  # a language that is none is told
            odd = dict.fromkeys(VARIABLES, value) | {"ANNUAL_REPORT_LANG": known}
            done = run("status", "2020", cwd=sample.root, **odd)
            assert done.returncode == status or not value, done
            clean(done)
    for value in share(ODD_VALUES, 3):
        done = sample.run("build", "--format", "html", SOURCE_DATE_EPOCH=value)
        assert done.returncode in {0, 2}, done
        clean(done)
    if ALL:
        clean(sample.run("doctor", LANG=HOSTILE, PATH=HOSTILE, TMPDIR=HOSTILE))


@pytest.mark.needs_linux
def test_hostile_names_of_files_are_shown_harmlessly(sample: Sample, tmp_path: Path) -> None:
    for number, name in enumerate(share(IN_NAMES, 3)):
        folder = tmp_path / str(number) / name
        own = Sample(folder / "workspace")
        own.report(REPORT.replace("{lop}", "{lopp}"))
        own.write("data/2022/Report.yaml.txt", b"x")
        text = own.write(f"{name}.txt", "Hội nghị  có ích , thiết thực .\n")
        for arguments in (
            ["check", "--workspace", str(own.root)],
            ["check", "--workspace", str(folder)],
            ["build", "--format", "html", "--workspace", str(own.root)],
            ["build", "--format", "html", "--output", str(text)],
            ["build", "--format", "html", "--output", str(folder / name)],
            ["init", str(own.root)],
            ["init", str(folder / "new")],
            ["schema", "--output", str(folder / "schemas")],
            ["new", "2021", "--workspace", str(own.root)],
            ["proofread", str(text), str(folder / "none.txt")],
            ["proofread", "--fix", str(text)],
            ["inspect", str(folder / "none.pdf")],
            ["verify", str(folder / "none.pdf")],
            ["verify", str(text)],
        ):
            clean(sample.run(*arguments))
        text.write_text("Hội nghị  có ích.", "utf-8")
        exact = sample.run("proofread", str(text), "--output-format", "json")
        clean(exact)
        if ALL:
            clean(sample.run("doctor", "--workspace", str(own.root)))
        assert {each["file"] for each in json.loads(exact.stdout)["diagnostics"]} == {str(text)}
    for command in ("inspect", "verify", "proofread"):
        pdf = sample.write(f"{name[:50]}.pdf", b"%PDF-1.7\nx")
        clean(sample.run(command, str(pdf)))


def written(text: str) -> str:
    """`text` as YAML writes it in quotes, every sign escaped."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text) + '"'


PLACES = (
    "Tổng kết hoạt động năm 2020", "nguyen-van-mau}", "Lớp tập huấn", "12", "lớp}", "Kết quả", "Đã mở", "lop}.",
    "title:", "sections:", "id: lop", "2020\n",
)  # fmt: skip
IN_DATA = [each for each in SIGNS.values() if "\udc9b" not in each]
IN_NAMES = ["".join(list(SIGNS.values())[at : at + 12]).replace("/", "∕") for at in range(0, len(SIGNS), 12)]
# Data files may not hold the signs of the first as they stand: one that has none of these is read to its end.
RAW = ("\x1b]0;x\x07\x9b2J\x08\x7f", "".join(each for each in IN_DATA if each.isprintable() or not each.isascii()))


def hostile_data() -> Iterator[tuple[str, str]]:
    """The two data files with hostile texts, in values, keys and comments; quoted and as they stand."""
    everything = "".join(IN_DATA)
    for old in PLACES:
        for new in (*RAW, written(everything)):
            yield ORGANIZATION, REPORT.replace(old, f"{new}{old}" if new in RAW else new)
    yield ORGANIZATION, REPORT.replace("Kết quả", written(everything)).replace("lớp}", f"{written(everything)}}}")
    yield ORGANIZATION.replace("Hội A tỉnh Mẫu", written(everything)), REPORT.replace("{lop}", "{lop}, {hoi-x}")
    yield ORGANIZATION, REPORT.replace("sections:", f"{written(everything)}: 1\nsections:")
    yield ORGANIZATION, REPORT.replace("Đã mở {lop}.", written(f"Đã mở {{{everything}}}, {{lop.{everything}}}."))
    yield f"rules: {{{written(everything)}: off}}\n{ORGANIZATION}", f"{REPORT}# ignore: {RAW[1]}\n"


def shown_of(sample: Sample, organization: str, report: str) -> None:
    """Sees what commands show of hostile data, in each of their formats."""
    sample.write("data/organization.yaml", organization)
    sample.report(report)
    for arguments in (["check"], ["compare"], ["status"]):
        clean(sample.run(*arguments))
    clean(sample.run("check", FORCE_COLOR="1", TERM="xterm", NO_COLOR=""), colours=True)
    annotated = sample.run("check", "--output-format", "github")
    assert all(line.startswith("::") for line in annotated.stdout.splitlines())
    assert not harmful(annotated.stdout)
    for output_format in ("json", "sarif"):
        done = sample.run("check", "--output-format", output_format)
        clean(done)
        json.loads(done.stdout)


def test_hostile_data_are_shown_harmlessly(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    for organization, report in share(hostile_data(), 9):
        shown_of(sample, organization, report)


TEMPLATES = (
    "{{% include '{x}.j2' %}}",
    "{{{{ {x} }}}}",
    "{{{{ x['{x}'] }}}}",
    "{{% {x} %}}",
    '<img src="{x}">',
    "</{x}>",
)


def test_hostile_templates_are_shown_harmlessly(sample: Sample) -> None:
    for text in RAW:
        name = "".join(each for each in text if each not in "'\"\\{}%#")
        for template in share(TEMPLATES, 2):
            sample.write("templates/report/document.html.j2", template.format(x=name))
            clean(sample.run("build", "--format", "html"))


def test_joined_emoji_and_scripts_that_join_are_left_alone() -> None:
    for text in ("👨‍👩‍👧", "❤️‍🔥", "می‌خواهم", "क्‍ष", "Đoàn kết – “tốt” ☑ ½ 中文 ế", "Nguyễn"):
        assert harmless(text) == on_one_line(text) == text
    assert on_one_line("a\nb") == "a\ufffdb"
    assert harmless("a\nb\r") == "a\nb\ufffd"


def hostile_pdf() -> bytes:
    """A PDF with hostile texts as its properties, the name of its font, its letters and an attached file."""
    pdf = Pdf.new()
    text = "".join(IN_DATA)
    page = pdf.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/F#1b[31m\x1b]0;x\x07\u202e\nFORGED"))
    signs = "".join(f"<{ord(sign):02x}> <{sign.encode('utf-16-be').hex()}> " for sign in map(chr, range(65, 91)))
    cmap = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 26 beginbfchar {signs} endbfchar endcmap"
    for letter, sign in zip("ABCDEFGH", "\x1b\x9b\u202e\n\u2028\x08\u200b\u2067", strict=True):
        cmap = cmap.replace(letter.encode("utf-16-be").hex(), sign.encode("utf-16-be").hex())
    font.ToUnicode = pdf.make_stream(cmap.encode())
    page.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(b"BT /F 13 Tf 80 700 Td (IABCDEFGHX  , XABCDX .) Tj ET")
    pdf.docinfo = pdf.make_indirect(Dictionary(Title=text, Author=text, Producer=text))
    pdf.Root.Lang = text
    pdf.attachments["annual-report.json"] = json.dumps({"document": {text: text}, "sources": {text: text}}).encode()
    pdf.attachments[f"data/{text}.yaml"] = text.encode()
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def test_hostile_documents_are_shown_harmlessly(sample: Sample) -> None:
    sample.write("a.pdf", hostile_pdf())
    text = "".join(each for each in IN_DATA if each.isprintable() or not each.isascii())
    words = "".join(each for each in text if unicodedata.category(each) not in {"Cc", "Cs"})
    sample.write("a.docx", docx(paragraph(escape(f"Hội  nghị {words} , x .")), styles=part("styles", STYLES)))
    sample.write("a.txt", f"Hội  nghị {text} , x .\n")
    for arguments in (["inspect", "--all"], ["verify"], ["proofread"]):
        clean(sample.run(*arguments, "a.pdf"))
    for name in ("a.docx", "a.txt"):
        clean(sample.run("proofread", name))
    for command in ("inspect", "verify", "proofread") if ALL else ():
        clean(sample.run(command, "a.pdf", "--output-format", "json"))


class _Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_change_is_exact_in_a_pipe_and_harmless_on_a_terminal(sample: Sample) -> None:
    sample.write("a.txt", "Hội đạt  24 lớp.\x1b[2J\n")
    diff = sample.run("proofread", "--diff", "a.txt").stdout
    assert "-Hội đạt  24 lớp.\x1b[2J\n" in diff
    with patch("sys.stdout", _Terminal()) as terminal:
        Screen("en").change(diff)
    assert terminal.getvalue() == diff.replace("\x1b", harmless("\x1b"))

"""The guides: their samples load and pass the checks, they name every key and every rule, and both say the same."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints
from unicodedata import is_normalized

from cases import each_case
from PIL import Image
from pydantic import BaseModel
from sample import Sample

import annual_report
from annual_report.api.checking import DataFiles, check_period
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OTHER_SOFTWARE,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    UNEXAMINED,
    WRONG_USAGE,
)
from annual_report.compose.letter.model import Letter
from annual_report.diagnostics import Diagnostic
from annual_report.document.tree import Document, ListItem
from annual_report.load.text.files import MAX_BYTES
from annual_report.load.workspace import Workspace
from annual_report.load.yaml.events_to_nodes import MAX_DEPTH
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.render.html.templates import program_templates
from annual_report.values.dates import PartialDate
from annual_report.values.figures import parse_figure

DOCS: Final = Path(__file__).parents[2] / "docs"
GUIDES: Final = ("guide.vi.md", "guide.md")
BLOCK: Final = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE: Final = re.compile(r"`([^`\n]+)`")
ORGANIZATION, REPORT, LETTER = "# organization.yaml", "# report.yaml", "# letter.yaml"
SECTION: Final = "# fragment: section"
FIGURES, RESULTS = "# fragment: statistics", "# fragment: plan_results"
PLANNED, CARRIED = "# fragment: planned in 2023", "# fragment: carried over in 2024"


def guide(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def blocks(name: str) -> list[tuple[str, str]]:
    """Every YAML block of a guide: its first line, which says what it is, and all of it."""
    return [(text.partition("\n")[0], text) for text in BLOCK.findall(guide(name))]


def block(name: str, kind: str) -> str:
    return next(text for found, text in blocks(name) if found == kind)


def diagnostics(root: Path, organization: str, report: str, letter: str | None = None) -> list[Diagnostic]:
    """What is wrong with a report on 2024 that has the photo that the guides name, and perhaps a letter."""
    workspace = Sample(root)
    workspace.write("data/organization.yaml", organization)
    if letter is not None:
        workspace.write("data/2024/letter.yaml", letter)
    photo = workspace.write("data/2024/report.yaml", report).parent / "photos/hoi-thi.jpg"
    photo.parent.mkdir(exist_ok=True)
    Image.new("RGB", (8, 8)).save(photo)
    return list(check_period(DataFiles(Workspace.at(root)), "2024").diagnostics)


def with_section(report: str, fragment: str) -> str:
    """`report` with `fragment` as one more part."""
    inner = "".join(f"    {line}" for line in fragment.splitlines(keepends=True))
    return report.replace("conclusion:", f"  - title: Fragment\n{inner}conclusion:")


def keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of `model` and of the models in it."""
    for name, field in model.model_fields.items():
        yield name
        for inner in models(field.annotation):
            yield from keys(inner)


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


def parts(kind: type) -> Iterator[str]:
    """The names of the fields of a dataclass and of the dataclasses in it."""
    for name, annotation in get_type_hints(kind).items():
        yield name
        if name != "regulation":
            for inner in dataclasses(annotation):
                yield from parts(inner) if inner is not ListItem else ("marker", "blocks")


def dataclasses(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and is_dataclass(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from dataclasses(part)


def in_code(name: str) -> set[str]:
    """What a guide sets as code outside of its blocks."""
    return set(CODE.findall(re.sub(r"^```.*?^```$", "", guide(name), flags=re.MULTILINE | re.DOTALL)))


def table(name: str, heading: int) -> list[tuple[list[str], list[str]]]:
    """What the first two columns set as code in the first table below the `heading`-th heading of level 2."""
    rows = [line.split("|")[1:3] for line in sections(name)[heading].splitlines() if line.startswith("| `")]
    return [(CODE.findall(written), CODE.findall(printed)) for written, printed in rows]


def sections(name: str) -> list[str]:
    return re.split(r"^## ", guide(name), flags=re.MULTILINE)


def headings(name: str) -> list[int]:
    """The levels of a guide's headings, in order."""
    text = re.sub(r"^```.*?^```$", "", guide(name), flags=re.MULTILINE | re.DOTALL)
    return [len(signs) for signs in re.findall(r"^(#+) ", text, re.MULTILINE)]


@each_case("name", GUIDES)
def test_every_block_says_what_it_is(name: str) -> None:
    assert [kind for kind, _text in blocks(name)] == [
        SECTION, ORGANIZATION, *[FIGURES] * 2, *[SECTION] * 7, REPORT, LETTER, FIGURES, RESULTS, PLANNED, CARRIED,
        SECTION,
    ]  # fmt: skip


@each_case("name", GUIDES)
def test_whole_files_are_sound(name: str, tmp_path: Path) -> None:
    found = diagnostics(tmp_path, block(name, ORGANIZATION), block(name, REPORT), block(name, LETTER))
    assert not [f"{each.span.place} {each.message.say('en')}" for each in found]


@each_case("name", GUIDES)
def test_fragments_are_sound_in_a_sound_report(name: str, tmp_path: Path) -> None:
    for fragment in (text for kind, text in blocks(name) if kind == SECTION):
        report = with_section(block(name, REPORT), fragment)
        found = diagnostics(tmp_path, block(name, ORGANIZATION), report)
        assert not [
            f"{each.span.place} {each.message.say('en')}" for each in found if each.rule.name != "part-begins-late"
        ]


@each_case("name", GUIDES)
def test_figures_and_results_are_sound_beside_the_year_before(name: str, tmp_path: Path) -> None:
    figures, results = (f"  {block(name, kind)}".replace("\n", "\n  ").rstrip(" ") for kind in (FIGURES, RESULTS))
    again = "    plan:\n      - {id: phan-mem, text: Dùng phần mềm, carried_over_from: 2024}\n"
    report = block(name, REPORT).replace("statistics:\n", f"statistics:\n{figures}", 1).replace("    plan:\n", again)
    tasks = "".join(f"      - {{id: {each}, text: Việc}}\n" for each in ("hoi-thao", "nha-lam-viec", "phan-mem"))
    head = "period: 2023\nissuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
    last = "statistics:\n  - {id: hoi-vien-toan-tinh, label: Hội viên, value: 700, unit: hội viên}\n"
    plan = f"sections:\n  - title: Phương hướng\n    plan:\n{tasks}"
    Sample(tmp_path).write("data/2023/report.yaml", head + last + plan)
    found = diagnostics(tmp_path, block(name, ORGANIZATION), f"plan_results:\n{results}{report}")
    assert not [f"{each.span.place} {each.message.say('en')}" for each in found]


@each_case("name", GUIDES)
def test_a_task_is_carried_over_as_shown(name: str, tmp_path: Path) -> None:
    head = "issuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
    task = block(name, PLANNED).splitlines()[-1]
    last = f"period: 2023\n{head}sections:\n  - title: Phương hướng\n    plan:\n      {task}\n"
    sample = Sample(tmp_path)
    sample.write("data/2023/report.yaml", last)
    assert not diagnostics(tmp_path, block(name, ORGANIZATION), f"period: 2024\n{head}{block(name, CARRIED)}")
    assert sample.run("build", "2024", "--format", "html", "-q").returncode == 0
    page = re.sub(r"\s+", " ", (tmp_path / "output/2024/bao-cao-2024.html").read_text("utf-8").replace("\xa0", " "))
    text = re.sub(r"<[^>]+>", "|", page)
    for printed in ("chuyển tiếp", "Chờ quy hoạch của tỉnh.", "Chuyển từ năm", "2024"):
        assert re.search(rf"\|\s*{re.escape(printed)}\s*\|", text), printed


def test_a_fragment_is_checked_where_it_is_put(tmp_path: Path) -> None:
    report = with_section(block("guide.md", REPORT), "text: Mở {khong-co}.\n")
    found = diagnostics(tmp_path, block("guide.md", ORGANIZATION), report)
    assert [each.rule.name for each in found] == ["unknown-name"]


@each_case("name", GUIDES)
def test_every_key_of_the_model_is_named(name: str) -> None:
    assert not sorted({*keys(Report), *keys(Organization), *keys(Letter)} - in_code(name))


@each_case("name", GUIDES)
def test_exemption_shown_is_one_that_is_needed(name: str, tmp_path: Path) -> None:
    *_others, (_kind, exempt) = [each for each in blocks(name) if each[0] == SECTION]
    report = block(name, REPORT)
    assert not diagnostics(tmp_path, block(name, ORGANIZATION), with_section(report, exempt))
    bare = exempt.replace("# bỏ qua: date-outside-period", "")
    assert diagnostics(tmp_path, block(name, ORGANIZATION), with_section(report, bare))


@each_case("name", GUIDES)
def test_figures_are_printed_as_the_table_says(name: str) -> None:
    rows = table(name, 7)
    assert len(rows) > 10
    for written, printed in rows:
        figures = [parse_figure(each.strip('"')) for each in written]
        said = [figure.with_unit(figure.counted, "vi") for figure in figures]
        assert said == (printed if len(printed) > 1 else printed * len(written))


@each_case("name", GUIDES)
def test_dates_are_printed_as_the_table_says(name: str) -> None:
    rows = table(name, 8)
    assert len(rows) > 5
    for written, printed in rows:
        assert {PartialDate.parse(each).say("vi") for each in written} == set(printed)


@each_case("name", GUIDES)
def test_limits_are_those_of_the_reader(name: str) -> None:
    assert f"{MAX_BYTES // 1024**2} MiB" in guide(name)
    assert re.search(rf"\b{MAX_DEPTH}\b", guide(name))


@each_case("name", [*GUIDES, "../README.md", "../README.vi.md"])
def test_exit_statuses_are_those_of_the_commands(name: str) -> None:
    told = re.findall(r"^\| (\d+) \| ", guide(name), re.MULTILINE) or re.findall(r"(?<=[,:] )\d(?= )", _statuses(name))
    there = [
        str(each)
        for each in (FINE, PROBLEMS_IN_DATA, WRONG_USAGE, MACHINE_LACKS, OUR_FAULT, UNEXAMINED, OTHER_SOFTWARE)
    ]
    assert told[: len(there)] == there
    assert told[len(there) :] == (["130"] if name in GUIDES else [])


def _statuses(name: str) -> str:
    """The paragraph on exit statuses, in one line."""
    (found,) = re.findall(r"^(?:Exit codes|Mã kết thúc): .*?\n\n", guide(name), re.MULTILINE | re.DOTALL)
    return " ".join(found.split())


def test_both_guides_have_the_same_headings_blocks_and_rows() -> None:
    vietnamese, english = (guide(name) for name in GUIDES)
    assert headings("guide.vi.md") == headings("guide.md")
    assert blocks("guide.vi.md") == blocks("guide.md")
    assert vietnamese.count("\n| ") == english.count("\n| ")


@each_case("name", GUIDES)
def test_links_lead_to_headings_and_files(name: str) -> None:
    titles = re.findall(r"^#+ (.+)$", guide(name), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    for target in re.findall(r"\]\(([^)\s]+)\)", guide(name)):
        file, sign, anchor = target.partition("#")
        assert anchor in anchors if sign else target.startswith("https://") or (DOCS / file).is_file(), target


def test_the_templates_of_the_page_on_templates_work(sample: Sample) -> None:
    files = re.findall(r"^```jinja\n(\{#- (\S+) -#\}\n.*?)^```$", guide("templates.md"), re.MULTILINE | re.DOTALL)
    assert len(files) == 2
    for text, name in files:
        sample.write(name, text)
    done = sample.run("build", "--format", "html", "-q")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert '<p class="seal">(ký tên, đóng dấu)</p>' in sample.html
    assert sample.html.index("thead th { background: #e8e8e8; }") > sample.html.index("thead th { text-align: center;")


def test_blocks_of_every_template_are_told_on_the_page_on_templates() -> None:
    of_file = dict(
        re.findall(r"^\| `([\w./]+\.j2)` \| (.*) \|$", guide("templates.md").split("\n## ")[2], re.MULTILINE)
    )
    there = {path.relative_to(program_templates()).as_posix(): path for path in program_templates().rglob("*.j2")}
    assert of_file.keys() == there.keys()
    for name, path in there.items():
        blocks = re.findall(r"{%-? block (\w+)", path.read_text("utf-8"))
        assert sorted(re.findall(r"`(\w+)`", of_file[name])) == sorted(blocks), name


def test_every_part_of_a_document_is_told_on_the_page_on_templates() -> None:
    told = {word for code in in_code("templates.md") for word in re.findall(r"[a-z_]+", code)}
    assert not sorted(set(parts(Document)) - told)


@each_case("name", ["templates.md", "security.md"])
def test_files_that_are_named_are_there(name: str) -> None:
    source = Path(annual_report.__file__).parent
    for path in re.findall(r"`((?:[a-z]+/)*[a-z.]+\.(?:py|j2))`", guide(name)):
        roots = (source, DOCS.parent, DOCS.parent / "templates")
        assert any((root / path.removeprefix("program/")).is_file() for root in roots), path


@each_case("name", [*GUIDES, "templates.md", "security.md"])
def test_text_is_in_nfc(name: str) -> None:
    assert is_normalized("NFC", guide(name))

"""What is left of the samples that `init` writes: told line by line, and of nobody else's data."""

import re
from pathlib import Path
from runpy import run_path

from cases import each_case

from annual_report.api.begin import write_scaffold
from annual_report.api.begin.kinds import BODY_KINDS, ENGLISH_KINDS, MARKS, Answers, BodyKind
from annual_report.api.checking import DataFiles, check_period
from annual_report.checks.sample_texts import LIST, written
from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import Language
from annual_report.load.workspace import Workspace
from annual_report.load.yaml.nodes import Node, Scalar, node_at
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.walk import Path as DataPath

ROOT = Path(__file__).parents[2]


def told(root: Path) -> dict[str, Diagnostic]:
    """What is told of sample text, by file."""
    found = check_period(DataFiles(Workspace.at(root)), "2024").diagnostics
    assert not [each.message.say("en") for each in found if each.is_error]
    return {each.place.file: each for each in found if each.rule.name == "sample-text-left"}


def lines(diagnostic: Diagnostic) -> set[int]:
    """The lines that it names."""
    noted = " ".join(note.say("en") for note in diagnostic.notes)
    return {diagnostic.line or 0, *map(int, re.findall(r"\d+", noted))}


def marked(file: Path, language: Language) -> set[int]:
    """The lines of a file that are marked as sample."""
    pattern = re.compile(rf"\S +# {MARKS[language]}$")
    return {number for number, line in enumerate(file.read_text("utf-8").splitlines(), 1) if pattern.search(line)}


def test_list_is_the_one_that_the_script_writes() -> None:
    texts = run_path(str(ROOT / "script/write_sample_texts.py"))["sample_texts"]()
    assert LIST.read_text("utf-8").splitlines() == texts, "run script/samples"


@each_case("kind", BODY_KINDS)
def test_whoever_removes_a_mark_changes_no_value(kind: BodyKind, tmp_path: Path) -> None:
    for language, mark in MARKS.items():
        write_scaffold(tmp_path / language, 2024, language, kind)
        for file in (tmp_path / language).rglob("data/**/*.yaml"):
            text = file.read_text("utf-8")
            assert not re.search(rf"# {mark}\b[^.”\n]", text), "the mark is the end of its line"
            read = [
                read_yaml(Source("sample", each))[0] for each in (text, re.sub(rf"# {mark}$", "", text, flags=re.M))
            ]
            before, after = ([each.words for each in written(root)] for root in read if root)
            assert before == after
        letter = (tmp_path / language / "data/2024/letter.yaml").read_text("utf-8")
        assert not re.search("^recipients:", letter, re.MULTILINE), "those of organization.yaml are meant"


@each_case("kind", BODY_KINDS)
def test_every_line_that_is_marked_is_told_in_both_languages(kind: BodyKind, tmp_path: Path) -> None:
    found = {}
    for language in MARKS:
        root = tmp_path / language
        write_scaffold(root, 2024, language, kind)
        found[language] = {name: lines(each) - {0} for name, each in told(root).items()}
        for name, numbers in found[language].items():
            first = {each + 1 for each in marked(root / name, language)}  # a long text begins below its key
            assert numbers <= marked(root / name, language) | first
            assert len(numbers) == len(marked(root / name, language))
        assert len(found[language]) == 3


def test_comments_taken_out_and_years_moved_on_hide_nothing(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "vi")
    before = told(tmp_path)
    for name in before:
        file = tmp_path / name
        file.write_text(re.sub(r"(?m)^#.*|(?<=\S) +# .*", "", file.read_text("utf-8")), "utf-8")
    after = told(tmp_path)
    assert {name: len(lines(each)) for name, each in after.items()} == {
        name: len(lines(each)) for name, each in before.items()
    }


def test_what_is_written_over_is_told_no_more(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "vi", answers=Answers("Hội X", "Huế", "HX", "Lê Huệ"))
    file = tmp_path / "data/organization.yaml"
    assert file.read_text("utf-8").count("# mẫu") == len(lines(told(tmp_path)["data/organization.yaml"]))
    file.write_text(file.read_text("utf-8").replace("tỉnh A ", "thành phố Huế "), "utf-8")
    assert "data/organization.yaml" not in told(tmp_path)


def test_exemption_of_one_line_leaves_the_others_told(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "vi")
    before = lines(told(tmp_path)["data/2024/report.yaml"])
    file = tmp_path / "data/2024/report.yaml"
    text = file.read_text("utf-8").replace(
        "value: 137                     # mẫu", "value: 137  # bỏ qua: sample-text-left"
    )
    file.write_text(text, "utf-8")
    after = lines(told(tmp_path)["data/2024/report.yaml"])
    assert after == before - {min(before)}


def test_samples_with_vietnamese_keys_are_told_as_those_with_english_ones(tmp_path: Path) -> None:
    for kind in BODY_KINDS:
        roots = [tmp_path / kind.name / keys for keys in ("en", "vi")]
        write_scaffold(roots[0], 2024, "vi", kind, keys="en")
        write_scaffold(roots[1], 2024, "vi", kind, keys="vi")
        english, vietnamese = ({name: lines(each) for name, each in told(root).items()} for root in roots)
        assert english == vietnamese, kind.name


def test_answers_of_the_user_are_no_samples(tmp_path: Path) -> None:
    for kind in (*BODY_KINDS, *ENGLISH_KINDS):
        root = tmp_path / kind.documents / kind.name
        write_scaffold(root, 2024, kind.documents, kind, answers=kind.samples)
        answers = kind.samples
        answered = [f": {each}" for each in (answers.name, answers.place, answers.abbreviation, answers.signatory)]
        source = (root / "data/organization.yaml").read_text("utf-8").splitlines()
        values = [line.split(" #")[0].rstrip() for line in source]
        of_answers = {number for number, value in enumerate(values, 1) if value.endswith(tuple(answered))}
        assert len(of_answers) == len(answered)
        assert not of_answers & lines(told(root)["data/organization.yaml"]), kind.name


REPORT_2024 = """\
period: 2024
issuance: {subject: Tổng kết hoạt động năm 2024, signatory: {person: nguyen-van-a}}
statistics:
  - {id: %s, label: %s, value: %s, unit: lớp}
sections:
  - title: Kết quả
    text: "Mở {%s}."
"""


def test_number_of_another_figure_is_no_sample(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "vi", BODY_KINDS[1])
    sample = (tmp_path / "data/2024/report.yaml").read_text("utf-8")
    value = re.search(r"- id: lop\n    label: (.+?)(?: +#.*)?\n    value: (\S+)", sample)
    assert value is not None
    file = tmp_path / "data/2024/report.yaml"
    for label, mark, is_told in (("Lớp tập huấn", "", False), (value[1], "", True), ("Lớp tập huấn", "  # mẫu", True)):
        text = REPORT_2024 % ("lop", label, value[2], "lop")
        file.write_text(text.replace("unit: lớp}", f"unit: lớp}}{mark}"), "utf-8")
        assert ("data/2024/report.yaml" in told(tmp_path)) is is_told, (label, mark)


def test_date_alone_is_no_sample_and_every_line_has_a_way_out(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "vi")
    file = tmp_path / "data/2024/report.yaml"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r" +# mẫu$", "", text, flags=re.MULTILINE), "utf-8")
    found = told(tmp_path)["data/2024/report.yaml"]
    assert "“annual-report init”, though it is not marked any more" in found.message.say("en")
    notes = " ".join(each.say("en") for each in found.notes[1:])
    assert "write at its end: # ignore: sample-text-left" in notes
    assert "write after its >-: # ignore: sample-text-left" in notes
    dates = {number for number, line in enumerate(text.splitlines(), 1) if re.match(r" +(date|due):", line)}
    every = set(lines(found))
    assert dates & every
    assert every == set(map(int, re.findall(r"\d+", notes))), "each line has a way out"
    # Whoever says at each text that it is right is not asked about the dates beside it.
    mended = file.read_text("utf-8").splitlines()
    for line in sorted(every - dates):
        mended[line - 1] += "  # bỏ qua: sample-text-left"
    file.write_text("\n".join(mended) + "\n", "utf-8")
    assert "data/2024/report.yaml" not in told(tmp_path)


# What any body of its kind keeps: words of the form, of the program, or of everybody's work.
STRUCTURE = {
    "id", "type", "unit", "label", "title", "subject", "status", "complete", "period", "relation", "regulation",
    "regulation_lineage", "short_names", "posts", "authority", "person", "statistic", "statistics", "partners",
    "introduction",
}  # fmt: skip
LINES_OF_ONE = {"letterhead", "superior_letterhead"}  # the last of them is marked
KEPT = re.compile(
    r"(Năm 2025, .* thực hiện các nhiệm vụ sau đây|Các số liệu chủ yếu có trong bảng dưới đây"
    r"|Thực hiện chế độ báo cáo hằng năm, .* kính gửi {bao-cao}|Kinh phí hoạt động trong năm là {kinh-phi}\. Các .*)\."
    r"|Các (ủy viên Ban Chấp hành|thành viên Ban Chủ nhiệm|tổ chuyên môn|phòng, bộ phận|phòng, đơn vị trực thuộc)"
    r"|Ban đại diện cha mẹ học sinh"
    r"|(?:\D|khối 12)*{(?:\D)*"  # a sentence around names in braces: it says nothing by itself
)


@each_case("kind", BODY_KINDS)
def test_everything_made_up_is_marked(kind: BodyKind, tmp_path: Path) -> None:
    for language in MARKS:
        write_scaffold(tmp_path / language, 2024, language, kind)
        for file in (tmp_path / language).rglob("data/**/*.yaml"):
            text = file.read_text("utf-8")
            root, _problems = read_yaml(Source(file.name, text))
            lines_marked = marked(file, language)
            assert root is not None
            unmarked = [
                each
                for each in written(root)
                if each.line not in lines_marked
                and not (LINES_OF_ONE.intersection(each.path) and each.line + 1 in lines_marked)
                and not STRUCTURE.intersection(map(str, each.path))
            ]
            texts = [(each.path, value_at(root, each.path)) for each in unmarked]
            assert [each for each in texts if each[1] and not KEPT.fullmatch(each[1])] == []


def value_at(root: Node, path: DataPath) -> str:
    """The text of the scalar at a path."""
    node = node_at(root, path)
    assert isinstance(node, Scalar)
    return " ".join(node.text.split())

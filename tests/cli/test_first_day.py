"""What a school's clerk stumbled over on the first day: texts that were wrong, and messages that misled."""

import re
from itertools import product
from unittest.mock import patch

from cases import each_case
from sample import REPORT, Sample, run

from annual_report.api.begin.kinds import MARKS
from annual_report.cli.init import KINDS
from annual_report.cli.streams import Stream
from annual_report.language import LANGUAGES

TABLE = """\
    tables:
      - title: Lớp
        columns: [{title: Lớp}, {title: Học sinh, numeric: có}, {title: 'Tỷ lệ (%)', numeric: có}]
        rows:
          - 12A1 | 45 | 97,8
"""
SPREADSHEET = "12A2\t44\t97,7\n", "12A3\t42\t97,6\n"
MENDED = "          - 12A2 | 44 | 97,7\n          - 12A3 | 42 | 97,6\n"


def test_rows_pasted_from_a_spreadsheet_become_rows(sample: Sample) -> None:
    below_entry = TABLE + "".join(f"          {each}" for each in SPREADSHEET)
    with_dashes = TABLE + "".join(f"          - {each}" for each in SPREADSHEET)
    alone = TABLE.replace("          - 12A1 | 45 | 97,8\n", "") + "".join(f"          {each}" for each in SPREADSHEET)
    for text, said in ((below_entry, "- 12A2 | 44 | 97,7"), (with_dashes, "12A2 | 44 | 97,7"), (alone, "- 12A2 | 44")):
        sample.report(REPORT + text)
        assert said in " ".join(sample.run("check").stdout.split()), text
        assert sample.run("check", "--fix").returncode == 0, text
        assert (sample.root / "data/2020/report.yaml").read_text("utf-8").endswith(MENDED), text


def test_row_pasted_elsewhere_is_no_row_of_a_table(sample: Sample) -> None:
    sample.report(f"{REPORT}    activities:\n      - id: a\n        text: a\n      {SPREADSHEET[0]}")
    assert "make it an entry, with each cell under a key of its own" in " ".join(sample.run("check").stdout.split())


def test_total_says_nothing_while_a_row_cannot_be_read(sample: Sample) -> None:
    rows = "          - 12A2 | 44 | 97,7\n          - Cộng | 89 | 97,7\n"
    for wrong, total in (("12A2 | 44", 0), ("12A2 | 44 | 97,7", 0), ("12A2 | 43 | 97,7", 1)):
        sample.report(REPORT + TABLE + rows.replace("12A2 | 44 | 97,7", wrong))
        assert sample.run("check").stdout.count("[table-total-wrong]") == total, wrong


def test_number_is_not_said_to_be_unbacked_while_a_figure_cannot_be_read(sample: Sample) -> None:
    for value, unbacked in (("32 lớp", 0), ("31", 1)):
        sample.report(REPORT.replace("value: 12,", f"value: {value},").replace("{lop}", "32 lớp"))
        assert sample.run("check").stdout.count("[number-unbacked]") == unbacked, value


def test_number_is_quoted_with_a_whole_word_or_alone(sample: Sample) -> None:
    for text, quoted in (("32 giáo viên", "32 giáo viên"), ("32 lớp", "32 lớp"), ("32 hội thảo", "32 hội thảo")):
        sample.report(REPORT.replace("{lop}", f"cho {text} dự"))
        assert f"“{quoted}”" in sample.run("check").stdout, text


def test_rule_to_read_on_is_that_of_an_error(sample: Sample) -> None:
    sample.report(REPORT.replace("Đã mở {lop}.", "Đã mở 35 lớp và {lop-b}."))
    found = sample.run("check").stdout
    assert found.index("[number-unbacked]") < found.index("error[")
    assert found.splitlines()[-1].endswith(": annual-report explain unknown-name")


PRIZES = "prizes: {nhất: 2, nhì: 3, ba: 3, khuyến khích: 4}"


def test_classes_of_prizes_are_known_by_what_tells_them_apart(sample: Sample) -> None:
    sample.report(REPORT.replace("unit: lớp}", f"unit: lớp, {PRIZES}}}"))
    assert sample.run("check", "--fix").returncode == 0
    assert "{first: 2, second: 3, third: 3, consolation: 4}" in (sample.root / "data/2020/report.yaml").read_text()


def test_every_place_that_was_mended_is_counted(sample: Sample) -> None:
    sample.report(REPORT.replace("label:", "tên gọi:").replace("value:", "giá trị:").replace("unit:", "đơn vị:"))
    assert sample.run("check", "--fix").stdout.startswith("data/2020/report.yaml: 3 ")


def test_what_stays_in_english_is_said_where_keys_become_vietnamese(sample: Sample) -> None:
    vietnamese = REPORT.replace("title:", "tiêu đề:").replace("text:", "nội dung:").replace("label:", "tên gọi:")
    for key, name in (("value", "giá trị"), ("unit", "đơn vị"), ("sections", "các phần"), ("statistics", "số liệu")):
        vietnamese = vietnamese.replace(f"{key}:", f"{name}:")
    sample.report(vietnamese)
    assert "such as {date} stay in English" in " ".join(sample.run("check").stdout.split())


def test_dot_in_a_number_of_things_stands_between_thousands(sample: Sample) -> None:
    for value, unit, said in (
        ("1,006", "học sinh", "write 1006"),
        ("1.006", "ha", "replace 1.006 with 1006"),
        ("1.006", "tấn/ha", "replace 1.006 with 1006"),
    ):
        sample.report(REPORT.replace("value: 12, unit: lớp", f'value: "{value}", unit: {unit}'))
        assert f"help: {said}" in " ".join(sample.run("check").stdout.split()), (value, unit)


def test_period_may_be_said_in_words(sample: Sample) -> None:
    for words in (["năm", "2020"], ["năm 2020"], ["nam", "2020"], ["Năm", "2020", "năm", "2020"]):
        assert sample.run("check", *words).stdout == "2020: no errors\n", words
    assert sample.run("status", "năm", "2020").stdout == sample.run("status", "2020").stdout
    assert "There is no report for 2020-q3." in sample.run("build", "quý", "III", "năm", "2020").stderr
    assert "There is no report for năm." in sample.run("build", "năm").stderr


def test_state_of_a_report_does_not_say_that_nothing_is_open_below_what_is_blank(sample: Sample) -> None:
    said = sample.run("status").stdout.splitlines()
    assert [line.split()[-2:-1] for line in said if line.strip().startswith("Number")]
    assert said[-2] == "1/1 figure (100%); 3 other places still blank"


@each_case("lang", ("en", "vi"))
def test_kinds_and_languages_are_called_as_they_are_shown(lang: str, sample: Sample) -> None:
    for kind, letters in (("trường", "THPTMAU"), ("Truong-hoc", "THPTMAU"), ("công ty", "CTMAU"), ("Sở", "SMAU")):
        made = run("init", letters, "--kind", kind, "--yes", cwd=sample.root, ANNUAL_REPORT_LANG=lang)
        assert made.returncode == 0 or "not empty" in made.stderr or "không trống" in made.stderr, kind
        assert f"abbreviation: {letters}" in (sample.root / letters / "data/organization.yaml").read_text("utf-8")
    for number, keys in enumerate(("tiếng việt", "Tiếng Việt", "tieng-viet", "VI", "vietnamese")):
        assert run("init", f"vi-{number}", "--keys", keys, "--yes", cwd=sample.root).returncode == 0, keys
        assert "chữ viết tắt:" in (sample.root / f"vi-{number}/data/organization.yaml").read_text("utf-8")
    assert run("init", "en", "--keys", "tiếng anh", "--yes", cwd=sample.root).returncode == 0
    assert run("init", "no", "--kind", "xyz", "--yes", cwd=sample.root).returncode == 2


def test_samples_mark_all_that_they_make_up_and_repeat_no_key(sample: Sample) -> None:
    made_up = re.compile(r' +(?:- )?(?:value|target|previous|date): (?!"\{)\S')  # what is computed is not made up
    for kind, lang in product([each for each in KINDS if each != "society"], LANGUAGES):
        run("init", f"{kind}-{lang}", "--kind", kind, "--yes", cwd=sample.root, ANNUAL_REPORT_LANG=lang)
        [report] = (sample.root / f"{kind}-{lang}").glob("data/2*/report.yaml")
        lines = report.read_text("utf-8").splitlines()
        assert not [each for each in lines if made_up.match(each) and f"# {MARKS[lang]}" not in each], (kind, lang)
        listing = [at for at, each in enumerate(lines) if each.lstrip().startswith(("# chọn một:", "# one of:"))]
        assert listing, (kind, lang)
        assert all("type:" in lines[at + 2] and "#" not in lines[at + 2] for at in listing), (kind, lang)
        run("init", f"vi-{kind}", "--kind", kind, "--keys", "vi", "--yes", cwd=sample.root, ANNUAL_REPORT_LANG="vi")
        texts = [each.read_text("utf-8") for each in (sample.root / f"vi-{kind}/data").rglob("*.yaml")]
        assert not [each for text in texts for each in re.findall(r"(?m)^ *(?:- )?(.+):.* # \1$", text)], kind
        assert all("hệ quy định: nhà nước" in each for each in texts if "hệ quy định:" in each), kind


def test_sample_whose_mark_is_gone_may_be_said_to_be_so(sample: Sample) -> None:
    members = "  - {id: hoi-vien, label: Tổng số hội viên, value: 137}\nsections:"
    sample.report(REPORT.replace("sections:", f"{members}"))
    told = " ".join(sample.run("check").stdout.split())
    assert "if line 7 is correct as it is, write at its end: # ignore: sample-text-left" in told
    sample.report(REPORT.replace("sections:", members.replace("137}", "137}  # bỏ qua: sample-text-left")))
    assert sample.run("check").stdout == "2020: no errors\n"
    sample.report(REPORT.replace("sections:", members.replace("137}", "137}  # mẫu")))
    assert "correct as it is" not in sample.run("check").stdout


def test_rules_are_explained_with_the_keys_of_the_workspace(sample: Sample) -> None:
    english = sample.run("explain", "bad-figure").stdout
    assert "value: 12, unit: lớp" in english
    run("init", "vi", "--keys", "vi", "--yes", cwd=sample.root)
    told = run("explain", "bad-figure", cwd=sample.root / "vi", ANNUAL_REPORT_LANG="vi").stdout
    assert "giá trị: 12, đơn vị: lớp" in told
    assert "value:" not in told
    for rule in ("keys-in-two-languages", "yaml-syntax", "unknown-key", "letter-without-addressee"):
        run("explain", rule, cwd=sample.root / "vi", ANNUAL_REPORT_LANG="vi")


def test_editors_offer_the_ids_of_a_new_workspace(sample: Sample) -> None:
    run("init", "new", "--kind", "school", "--yes", cwd=sample.root)
    assert '"tot-nghiep"' in (sample.root / "new/data/schema/report.schema.json").read_text("utf-8")


def test_schema_pours_no_thousands_of_lines_onto_a_terminal(sample: Sample) -> None:
    with patch.object(Stream, "isatty", lambda _self: True):
        done = sample.run("schema")
    assert (done.returncode, done.stdout) == (2, "")
    assert "annual-report schema --workspace" in done.stderr
    assert sample.run("schema").stdout == sample.run("schema", "report").stdout != ""


def test_verify_says_that_it_does_not_know_who_made_a_file(sample: Sample) -> None:
    assert "This does not show who made a PDF" in " ".join(sample.run("verify", "--help").stdout.split())
    assert sample.run("build", "-q").returncode == 0
    [pdf] = (sample.root / "output").rglob("*.pdf")
    assert "this does not show who made the file" in sample.run("verify", str(pdf), "-q").stdout
    pdf.write_bytes(pdf.read_bytes()[:-2000] + b"x" * 2000)
    assert "was altered" in sample.run("verify", str(pdf), "-q").stderr

"""Edits are made where a text has one reading, and in the way that the place asks for; everywhere else none is."""

from api.fixing import HEAD, SECTIONS, mended, text_after
from cases import each_case
from sample import ORGANIZATION

ENTRY = "statistics:\n  - id: lop\n    label: Lớp\n    value: {}\n"
IN_BRACES = "statistics:\n  - {{id: lop, label: Lớp, value: {}, unit: lớp}}\n"
ACTIVITY = SECTIONS + "    activities:\n      - id: hoi-thi\n        text: Mở hội thi.\n        {}\n"


def report(text: str) -> str:
    """A report with `text` in it, sound but for that."""
    return HEAD + text + ("" if "sections:" in text else SECTIONS)


ONE_READING = [
    ("64.5%", "64,5%"),
    ('"64.5%"', '"64,5%"'),
    ("'64.5%'", "'64,5%'"),
    ("64.5% # số sơ bộ", "64,5% # số sơ bộ"),
    ("\t64.5%\t# số sơ bộ", "\t64,5%\t# số sơ bộ"),
    ("  64.5%  ", "  64,5%  "),
    ("hơn 64.5%", "hơn 64,5%"),
    ("1.5-2.5", "1,5-2,5"),
    ("1.5/11.5", "1,5/11,5"),
    ("0.125", "0,125"),
    ("1,234,567", "1234567"),
    ("1,234.5", "1234,5"),
    ("25,7 tỷ VNĐ", "25,7 tỷ đồng"),
    ("350 triệu vnd", "350 triệu đồng"),
    ("mười hai", "12"),
    ("Ba mươi lăm phần trăm", "35%"),
    ("hai tỷ đồng", "2 tỷ đồng"),
]
TWO_READINGS = [
    "1.286", "1,286", "12,250", "2 triệu", "25,7 tỷ", "hơn 2 triệu", "1234.567", "0,123,456", "0,123.5",
    "1.1234567891", "12.5.2017", "mười hai lớp", "hai mươi năm", "mười năm", "năm 2017", "một triệu hai trăm",
    "ba tỷ năm trăm", "hai ba", "trăm hai", "nhiều", "[64.5%]", "&a 64.5%", "!!str 64.5%",
    "64.5 %\n      nữa",
]  # fmt: skip


@each_case(("written", "right"), ONE_READING)
def test_value_of_one_reading_is_written_right(written: str, right: str) -> None:
    assert text_after(report(ENTRY.format(written))) == report(ENTRY.format(right))


@each_case("written", TWO_READINGS)
def test_value_of_two_readings_is_left_to_the_writer(written: str) -> None:
    done = mended(report(ENTRY.format(written)))
    assert done.changes == ()
    assert not done.checked.sound


@each_case(
    ("written", "right"),
    [
        ("64.5%", '"64,5%"'),
        ("'64.5%'", "'64,5%'"),
        ("1,234,567", None),
        ("mười hai", "12"),
        ("25 tỷ VNĐ", "25 tỷ đồng"),
        ("'25,7 tỷ VNĐ'", "'25,7 tỷ đồng'"),
    ],
)
def test_comma_is_quoted_inside_of_braces(written: str, right: str | None) -> None:
    done = text_after(report(IN_BRACES.format(written)))
    assert done == report(IN_BRACES.format(written if right is None else right))


def test_braces_over_several_lines_are_braces_on_each() -> None:
    text = "statistics:\n  - {id: lop,\n     label: Lớp, # ghi chú\n     value: 64.5%, unit: lớp}\n"
    done = mended(report(text))
    assert done.report.decode() == report(text.replace("64.5%", '"64,5%"'))
    assert done.told == []


@each_case(
    ("written", "right"),
    [
        ("date: 5.3.2020", "date: 05/3/2020"),
        ("date: ngày 5 tháng 3 năm 2020", "date: 05/3/2020"),
        ('date: "5 - 3 - 2020"', 'date: "05/3/2020"'),
        ("after_period: khong\n        date: 5-3-2020", "after_period: không\n        date: 05/3/2020"),
        ("type: hoi thao", None),
        ("date: 31.2.2020", None),
        ("date: 3.2020.5", None),
    ],
)
def test_dates_and_choices_are_written_right(written: str, right: str | None) -> None:
    assert text_after(report(ACTIVITY.format(written))) == report(ACTIVITY.format(written if right is None else right))


@each_case(
    ("written", "right"),
    [
        ("Hội viên", "hoi-vien"),
        ('"Hội viên"', '"hoi-vien"'),
        ("HOI_VIEN", "hoi-vien"),
        ("Đề tài 2", "de-tai-2"),
        ("hội-viên, lớp", None),
        ("α-1", None),
        ("日本", None),
        ("&a Hội viên", None),
    ],
)
def test_id_is_spelt_as_ids_are(written: str, right: str | None) -> None:
    text = "statistics:\n  - id: {}\n    label: Lớp\n"
    assert text_after(report(text.format(written))) == report(text.format(right or written))


@each_case("other", ["lop", "LỚP", "lộp", "'lớp '"])
def test_ids_that_would_become_the_same_are_left_apart(other: str) -> None:
    done = mended(report(f"statistics:\n  - {{id: Lớp, label: A}}\n  - {{id: {other}, label: B}}\n"))
    assert done.changes == ()


@each_case(
    ("written", "right"),
    [
        ("Như trên", "[Như trên]"),
        ("'Như trên: A'", "['Như trên: A']"),
        ('"Như “trên”"', '["Như “trên”"]'),
        ("Như trên # ghi chú", "[Như trên] # ghi chú"),
        ("Như trên (A)", "[Như trên (A)]"),
        ("Hội “A”", '["Hội “A”"]'),
        ("Hội A, Hội B", None),
        ("Hội A; Hội B", None),
        ("Hội A và Hội B", None),
        ("Hội A / Hội B", None),
        ("Hội A - Hội B", None),
        ('"Hội A\\nHội B"', None),
        ("Hội A\n    Hội B", None),
        ("|\n    Hội A", None),
        ("&a Hội A", None),
    ],
)
def test_text_becomes_a_list_where_it_is_one_entry(written: str, right: str | None) -> None:
    assert text_after(f"{HEAD}  recipients: {written}\n{SECTIONS}") == (
        f"{HEAD}  recipients: {right or written}\n{SECTIONS}"
    )


@each_case("text", ["sections: Kết quả\n", "statistics: Lớp\n" + SECTIONS])
def test_text_in_place_of_a_list_of_groups_is_left(text: str) -> None:
    assert mended(HEAD + text).changes == ()


@each_case("written", ["hoi-a, hoi-b", "'hoi-a, hoi-b'", "hoi-a hoi-b, hoi-b"])
def test_several_ids_in_one_text_never_become_one_id(written: str) -> None:
    text = report(ACTIVITY.format(f"partners: {written}"))
    assert text_after(text) == text


@each_case(
    ("written", "right"),
    [
        ("labl: A", "label: A"),
        ("lable : A", "label : A"),
        ("Label: A", "label: A"),
        (
            "label: A\n    parts: {complete: có, itms: [{label: B}]}",
            "label: A\n    parts: {complete: có, items: [{label: B}]}",
        ),
        ("sources: A\n    label: A", None),  # known in another group: it may stand in the wrong one
        ("part: A\n    label: A", None),
        ("labl: A\n    lable: B", None),  # two that would become one
        ("label: A\n    labl: B", None),
        ('"labl": A', None),
        ("? labl\n    : A", "? label\n    : A"),
        ("&a labl: A", None),
        ("nhan: A", None),
    ],
)
def test_key_is_spelt_right_where_it_is_one_slip(written: str, right: str | None) -> None:
    text = "statistics:\n  - {}\n    id: lop\n"
    assert text_after(report(text.format(written))) == report(text.format(right or written))


@each_case(
    ("written", "right"),
    [
        ("    text: Chủ đề: khởi nghiệp\n", '    text: "Chủ đề: khởi nghiệp"\n'),
        ("    text: @hoi\r\n", '    text: "@hoi"\r\n'),
        ("    text: {lop} lớp\n", '    text: "{lop} lớp"\n'),
        ("    text: >1000 lớp", '    text: ">1000 lớp"'),
        ("    text:Chủ đề\n    id: a\n", "    text: Chủ đề\n    id: a\n"),
        ("    text:Chủ đề: a\n    id: a\n", '    text: "Chủ đề: a"\n    id: a\n'),
        ("    text: Lớp id: a\n", None),  # the line end that is missing
        ("    text: Kết quả\n      - Ghi chú: a\n", None),  # goes on from the line above
        ("    text: Chủ đề: a\n\n      # ghi chú\n      khởi nghiệp\n", None),
        ("    text: Chủ đề: a # ghi chú\n", None),
        ("    text: >- Nội dung\n", None),
        ("    text: | Nội dung\n", None),
        ("    text: [Dự thảo] Kết quả\n", None),
        ("    text: |\n      note:xyz\n   bad: x\n", None),
        ("    photos: [\n      @a,\n      b]\n", None),
        ("    text: 'a' b: c\n", None),
        ("\tid: a\n", None),
    ],
)
def test_grammar_is_mended_where_the_parser_then_reads_what_was_written(written: str, right: str | None) -> None:
    head = "statistics: [{id: lop, label: A, value: 1}]\n" + SECTIONS
    assert text_after(HEAD + head + written) == HEAD + head + (written if right is None else right)


def test_line_above_the_broken_one_is_not_taken_for_its_cause() -> None:
    text = HEAD + "  recipients:\n    - to:Văn phòng\n    - Chủ đề: a: b\n" + SECTIONS
    assert text_after(text) == text.replace("Chủ đề: a: b", '"Chủ đề: a: b"')


def test_value_that_other_places_repeat_is_left() -> None:
    text = report("statistics:\n  - label: &ten Hội viên\n    id: *ten\n    note: *ten\n")
    assert text_after(text) == text


def test_organisation_is_mended_too() -> None:
    broken = ORGANIZATION.replace("abbreviation", "abreviation").replace("[Hội A]", "Hội A")
    done = mended(report(""), broken)
    assert done.organization.decode() == ORGANIZATION
    assert [each.name for each in done.changes] == ["data/organization.yaml"]

"""Messages on a file in English name the English words of data, whoever reads them in English."""

from sample import Sample

from annual_report.language import message
from annual_report.language.english_words import in_english_words

_VIETNAMESE = ("có", "không", "hơn", "đồng", "bỏ qua", "ngày", "Kính", "dự thảo")


def test_messages_name_the_words_of_the_file() -> None:
    for text, said in (
        ("take another figure, or add to this one: after_period: có", "after_period: yes"),
        ("write the number, or “có” if it is not known", "or “some” if"),
        ("write “không có” if there is none; leave the value blank", "write “none” if"),
        ("if parts are missing, write “complete: không”", "“complete: no”"),
        ("có: its cells are figures", "yes: its cells"),
        ("“regulation: không”", "“regulation: none”"),
    ):
        assert said in in_english_words(text), text
    told = message("{right}", right=message("write “{exemption}”", exemption="# bỏ qua: x")).about_english()
    assert told.say("en") == "write “# ignore: x”"
    assert message("after_period: có").say("en") == "after_period: có"


def test_a_file_in_english_is_told_of_english_words(sample: Sample) -> None:
    english = "period: 2020\nlanguage: en\nissuance: {subject: Work, signatory: {person: nguyen-van-mau}}\n"
    for text in (
        "statistics: [{id: a, label: A, value: lots}]\nsections: [{title: A}]\n",
        "statistics: [{id: a, label: A, value: '-5', unit: people}]\nsections: [{title: A}]\n",
        "statistics: [{id: a, label: A, value: 0/0, unit: people}]\nsections: [{title: A, text: 'A {a.percent}.'}]\n",
        "statistics: [{id: a, label: A, value: 3, as_of: 1/2/2021}]\nsections: [{title: A}]\n",
        "sections: [{title: A, activities: [{id: b, date: 31/2/2021, text: A.}, {id: c, date: 5/2/2021, text: B.}]}]\n",
        "sections: [{title: A, tables: [{columns: [{title: A}, {title: B, numeric: yes}], rows: [A | lots]}]}]\n",
    ):
        sample.report(english + text)
        told = sample.run("check", "--output-format", "json").stdout
        own = told.replace("Nguyễn", "").split('"data/2020')
        said = " ".join(line for part in own for line in part.splitlines() if '"message"' in line or '"help"' in line)
        assert said
        assert not any(f" {word}" in said for word in _VIETNAMESE if "organization.yaml" not in said), (text, said)

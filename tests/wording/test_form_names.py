"""The forms of names in braces in English say what those in Vietnamese say, and what the data names goes before."""

from sample import Sample

from annual_report.language import LANGUAGES
from annual_report.model.form_names import ENGLISH_FORMS, form_in, meant_forms
from annual_report.model.key_names import VIETNAMESE

ORGANIZATION = """\
name: Sample Society
letterhead: [Sample Society]
place: Sampleton
abbreviation: SS
regulation: none
people: [{id: jane, name: Jane Sample, posts: [President]}]
bodies: [{id: council, name: Sample Research Council, short_names: [the Council]}]
"""
REPORT = """\
period: 2020
language: en
issuance: {subject: Activities in 2020, signatory: {person: jane}}
statistics:
  - id: members
    label: Members
    value: 420
    previous: 400
    target: 410
    unit: members
    parts: {complete: yes, items: [{id: total, label: fellows, value: 20, unit: fellows}, {label: others, value: 400}]}
  - {id: papers, label: Papers, value: 84/91, unit: papers}
  - {id: prizes, label: Prizes, value: 3, unit: prizes, prizes: {first: 1, second: 2}}
  - {id: monthly, label: Visitors, value: 1200, unit: visitors}
  - {id: entries, label: Entries, value: 50, unit: entries, stages: [{label: read, value: 40}, {label: won, value: 3}]}
  - {id: left-over, label: Papers refused, value: "{papers.remaining} + {prizes.first.number}", unit: papers}
  - {id: each-month, label: Twelve, value: "{period.number-of-months}", unit: months}
sections:
  - title: Results
    text: TEXT
"""
SAID = {
    "members.target": "members.muc-tieu", "members.previous": "members.nam-truoc", "papers.percent": "papers.ty-le",
    "members.compared-with-previous": "members.so-voi-nam-truoc", "members.change": "members.tang-giam",
    "members.change.signed": "members.tang-giam.dau", "members.percent-of-target": "members.dat-chi-tieu",
    "papers.achieved": "papers.dat", "papers.total": "papers.tong", "papers.remaining": "papers.con-lai",
    "papers.percent.rounded": "papers.ty-le.tron", "prizes.first": "prizes.nhat", "prizes.second.number":
    "prizes.nhi.so", "members.in-words": "members.bang-chu", "members.number-of-parts": "members.so-phan",
    "council.short": "council.ngan", "jane.posts": "jane.chuc-vu", "period": "ky-bao-cao",
    "period.previous": "ky-bao-cao.truoc", "entries.stage-2": "entries.vong-2",
    "entries.stage-2.percent-of-previous-stage": "entries.vong-2.ty-le-vong-truoc",
    "members.total": "members.total",  # the part with this id
}  # fmt: skip


def test_english_forms_say_what_vietnamese_ones_say(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION)
    texts = {}
    for names in (list(SAID), list(SAID.values())):
        sample.report(REPORT.replace("TEXT", "|\n" + "".join(f"      Said: {{{each}}}.\n\n" for each in names)))
        assert sample.run("check").returncode == 0, sample.run("check").stdout
        assert sample.run("build", "--format", "html").returncode == 0
        texts[names[0]] = (sample.root / "output/2020/report-2020.html").read_text("utf-8")
    english, vietnamese = texts.values()
    assert english == vietnamese
    for words in ("up 5%", "7 papers", "20 fellows", "the Council"):
        assert words in english.replace("\u00a0", " "), words


def test_messages_name_forms_in_the_language_of_the_document(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION)
    for written, said in (
        ("{members.targit}", "{members.target}"),
        ("{members.xyz}", "{members.previous}, "),
        ("{council.full}", "{council.short}"),
        ("{periot}", "{period}"),
        ("{xyzzy}", "there are: "),
    ):
        sample.report(REPORT.replace("TEXT", f'"{written}"'))
        told = " ".join(sample.run("check", "--output-format", "json").stdout.split())
        assert said in told, (written, told)
        assert "muc-tieu" not in told
        assert "ky-bao-cao" not in told


def test_the_letter_calls_its_report_so(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.report(REPORT.replace("TEXT", "There were {members}."))
    said = []
    for name in ("report", "bao-cao"):
        pages = "pages" if name == "report" else "so-trang"
        letter = f"text: We send {{{name}}}.\nenclosures: ['{{{name}}} ({{{name}.{pages}}})']\n"
        sample.write("data/2020/letter.yaml", letter)
        run = sample.run("build", "--format", "html,pdf")
        assert run.returncode == 0, run.stderr
        said.append((sample.root / "output/2020/letter-2020.html").read_text("utf-8"))
    assert said[0] == said[1]
    assert ">1 page<" in said[0]
    assert "send report “Activities" in said[0]
    assert "</span> Report “Activities" in said[0]


def test_forms_are_found_whatever_is_in_them() -> None:
    for english, forms in ENGLISH_FORMS.items():
        for form in forms:
            assert form in meant_forms(english)
            assert form_in(form, "en") in ENGLISH_FORMS
            assert form_in(form, "vi") == form
    assert list(LANGUAGES)
    assert form_in("khach-2.ten", "en") == "guest-2.name"
    assert list(meant_forms("." * 10_000)) == ["." * 10_000]
    assert all(len(list(meant_forms(form))) <= 30 for form in ("name.name.name", "previous.previous.previous"))
    assert "target" in VIETNAMESE  # forms that are called like keys mean the same

"""The schemas: sound themselves, explained in both languages, and never at odds with the program."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_origin

import yaml
from cases import each_case
from jsonschema import Draft202012Validator
from pydantic import BaseModel, BeforeValidator, TypeAdapter
from pydantic.fields import FieldInfo
from sample import ORGANIZATION, REPORT, Sample

from annual_report.api.begin import write_scaffold
from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.api.begin.kinds import ENGLISH_KINDS
from annual_report.api.data_schema import FILES, _Writer, about, schema, schema_files
from annual_report.language import LANGUAGES, Language, translator
from annual_report.language.key_language import EN_KEYS
from annual_report.load.binding.fields import model_in
from annual_report.values.choice import Choice

ROOT = Path(__file__).parents[2]
TOLD = {"title", "description", "errorMessage"}


def errors(name: str, text: str) -> list[str]:
    """Where and why the schema refuses what a file writes, as an editor's YAML reads it."""
    found = Draft202012Validator(schema(FILES[name], "en")).iter_errors(yaml.safe_load(text))
    return [f"{each.json_path}: {each.message}" for each in found]


def keys(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """Every key of a file with the name of the model that it is of."""
    for name, field in model.model_fields.items():
        yield f"{model.__name__}.{name}", field
        if inner := model_in(field.annotation):
            yield from keys(inner)


KEYS = sorted(dict(key for model in FILES.values() for key in keys(model)).items())
of_each_key = each_case(("key", "field"), KEYS)
of_each_file = each_case("name", FILES)


@of_each_file
@each_case("language", LANGUAGES)
def test_schema_is_one_of_draft_2020_12(name: str, language: Language) -> None:
    made = schema(FILES[name], language)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert made["$id"] == f"urn:annual-report:{name}"


@of_each_key
def test_key_is_told_in_both_languages(key: str, field: FieldInfo) -> None:
    told = about(field)
    assert len(told.title.split()) <= 4
    assert not told.title.endswith(".")
    assert told.description.endswith(".")
    for text in (told.title, told.description):
        assert translator("vi")(text) != text
    assert translator("vi")(told.description).endswith(".")


@of_each_key
def test_examples_of_a_key_are_taken_by_the_program(key: str, field: FieldInfo) -> None:
    reader: TypeAdapter[Any] = TypeAdapter(Annotated[(field.annotation, *field.metadata)])
    examples = about(field).examples
    is_list = get_origin(field.annotation) is tuple
    for example in [examples] if is_list and examples else examples:
        reader.validate_python(example)
    assert is_list or len(examples) != 1, "editors write a single example into the file by themselves"


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(inner)


@of_each_file
def test_examples_are_taken_by_the_schema(name: str) -> None:
    made = schema(FILES[name], "vi")
    for part in parts(made):
        for example in part.get("examples", ()):
            Draft202012Validator({**part, "$defs": made["$defs"]}).validate(example)


@of_each_file
def test_nothing_is_left_in_the_other_language(name: str) -> None:
    vietnamese, english = (
        [(key, text) for part in parts(schema(FILES[name], language)) for key, text in part.items() if key in TOLD]
        for language in LANGUAGES
    )
    assert len(vietnamese) == len(english) > 30
    for here, there in zip(vietnamese, english, strict=True):
        assert not isinstance(here[1], str) or here != there, here  # a key of the data may be called title itself


@of_each_file
def test_other_keys_are_refused_with_those_that_can_be_used(name: str) -> None:
    told = [
        part["errorMessage"]
        for part in parts(schema(FILES[name], "vi"))
        if "errorMessage" in part and "properties" in part
    ]
    keys = {each for text in told for each in text.partition("các khóa dùng được: ")[2].split(", ")}
    assert {"mã", "id"} <= keys or name == "letter"
    assert all(text.startswith("khóa này không dùng được ở đây: ") for text in told)


@of_each_file
def test_words_and_types_never_offer_null(name: str) -> None:
    assert b"null" not in schema_files("en")[f"{name}.schema.json"]


@each_case("folder", [ROOT, ROOT / "examples/hoi-mau-nho"])
def test_data_of_this_project_fits(folder: Path) -> None:
    assert not errors("organization", (folder / "data/organization.yaml").read_text("utf-8"))
    (report,) = folder.glob("data/*/report.yaml")
    assert not errors("report", report.read_text("utf-8"))
    for letter in folder.glob("data/*/letter.yaml"):
        assert not errors("letter", letter.read_text("utf-8"))


@each_case("language", LANGUAGES)
def test_new_workspace_fits(language: Language, tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, language)
    assert not errors("organization", (tmp_path / "data/organization.yaml").read_text("utf-8"))
    for name in ("report", "letter"):
        assert not errors(name, (tmp_path / f"data/2024/{name}.yaml").read_text("utf-8"))


@each_case("guide", ["guide.md", "guide.vi.md"])
def test_samples_of_the_guides_fit(guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text("utf-8")
    for name in FILES:
        found = re.search(rf"^```yaml\n# {name}\.yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
        assert found is not None, f"a block that begins with “# {name}.yaml”"
        assert not errors(name, found[1])


@each_case(
    ("written", "instead"),
    [
        ("period: 2020", "period: 2020-H1"),
        ("issuance:", "issuance:\n  number: 05"),
        ("issuance:", "issuance:\n  number:\n  date:\n  addressees:\n  status:"),
        ("issuance:", "issuance:\n  type: Báo cáo"),
        ("issuance:", "issuance:\n  type: report"),
        ("sections:", "plan_results: [{item: a, result: Partly met}, {item: b, result: not met}]\nsections:"),
        ("issuance:", "issuance:\n  status: Chính Thức"),
        ("issuance:", "issuance:\n  date: 2021"),
        ("value: 12", "value: 12.5"),
        ("value: 12", "parts: {complete: true, items: [{label: 2020, value: 12}]}"),
        ("value: 12", "parts: {complete: Có, items: [{label: a, value: }]}"),
        ("value: 12", "parts: "),
        ("text: Đã mở {lop}.", "title: 2020"),
        ("text: Đã mở {lop}.", "activities:"),
        ("text: Đã mở {lop}.", "activities: [{id: a, text: A, type: tập huấn, after_period: yes}]"),
        ("statistics:", "language: en\nstatistics:"),
    ],
)
def test_what_yaml_makes_of_texts_is_taken(written: str, instead: str) -> None:
    assert written in REPORT
    assert not errors("report", REPORT.replace(written, instead))


@each_case(
    ("written", "instead", "path"),
    [
        ("period: 2020", "", "$"),
        ("period: 2020", "period:", "$.period"),
        ("period: 2020", "period: năm 2020", "$.period"),
        ("issuance:", "titel: x\nissuance:", "$"),
        ("issuance:", "issuance:\n  status: xong", "$.issuance.status"),
        ("issuance:", "issuance:\n  number: 05/BC-HM", "$.issuance.number"),
        ("issuance:", "issuance:\n  addressees: Sở A", "$.issuance.addressees"),
        ("{person: nguyen-van-mau}", "nguyen-van-mau", "$.issuance.signatory"),
        ("{person: nguyen-van-mau}", "{person: Nguyễn Văn Mẫu}", "$.issuance.signatory.person"),
        ("{person: nguyen-van-mau}", "{person: a, authority: [Ban A]}", "$.issuance.signatory.authority[0]"),
        ("label: Lớp tập huấn", "label: [Lớp, tập huấn]", "$.statistics[0].label"),
        ("label: Lớp tập huấn", "label: ", "$.statistics[0].label"),
        ("text: Đã mở {lop}.", "source: Bài báo", "$.sections[0].source"),
        ("text: Đã mở {lop}.", "charts: [{id: a, title: A, statistics: []}]", "$.sections[0].charts[0].statistics"),
    ],
)
def test_what_no_value_can_be_is_refused(written: str, instead: str, path: str) -> None:
    assert written in REPORT
    assert [each.partition(": ")[0] for each in errors("report", REPORT.replace(written, instead))] == [path]


VIETNAMESE_REPORT = with_vietnamese_keys(REPORT, FILES["report"], spoken_of=False)


@each_case(
    ("written", "instead", "path"),
    [
        ("", "", None),
        ("đơn vị: lớp", "đơn vị: ", None),
        ("đơn vị: lớp", "unit: lớp", "$['số liệu'][0]"),
        ("kỳ báo cáo: 2020", "", "$"),
        ("kỳ báo cáo: 2020", "period: 2020\nkỳ báo cáo: 2020", "$"),
        ("giá trị: 12", "chia ra: {gồm: []}", "$['số liệu'][0]['chia ra']"),
        ("ban hành:", "ban hành:\n  tình trạng: Chính thức\n  số: 05", None),
        ("ban hành:", "ban hành:\n  tình trạng: final", None),
        ("ban hành:", "ban hành:\n  tình trạng: xong", "$['ban hành']['tình trạng']"),
    ],
)
def test_vietnamese_keys_are_held_to_the_schema_too(written: str, instead: str, path: str | None) -> None:
    assert written in VIETNAMESE_REPORT
    found = errors("report", VIETNAMESE_REPORT.replace(written, instead) if written else VIETNAMESE_REPORT)
    assert [each.partition(": ")[0] for each in found[:1]] == ([path] if path else []), found


def test_ids_of_a_workspace_are_offered_where_they_are_called_and_newer_ones_are_not_refused(sample: Sample) -> None:
    sample.write("data/2021/report.yaml", REPORT.replace("2020", "2021").replace("lop", "lop-moi"))
    assert sample.run("schema", "--workspace").stdout.splitlines()[0] == "data/schema/report.schema.json"
    made = json.loads((sample.root / "data/schema/report.schema.json").read_text("utf-8"))
    for suffix, (activity, partners, chart, statistics, signatory, person) in {
        "": ("Activity", "partners", "Chart", "statistics", "Signatory", "person"),
        "-vi": ("Activity", "đơn vị phối hợp", "Chart", "số liệu", "Signatory", "mã người"),
    }.items():
        keys = {name: made["$defs"][f"{name}{suffix}"]["properties"] for name in (activity, chart, signatory)}
        assert keys[activity][partners]["items"]["examples"] == ["hoi-a", "hoi-b"]
        assert keys[chart][statistics]["items"]["examples"] == ["lop-moi", "lop"]
        assert keys[signatory][person]["examples"] == ["nguyen-van-mau"]
    Draft202012Validator.check_schema(made)
    assert not list(Draft202012Validator(made).iter_errors(yaml.safe_load(REPORT.replace("nguyen-van-mau", "ai-do"))))


def test_organization_is_held_to_its_schema() -> None:
    assert not errors("organization", ORGANIZATION)
    assert not errors("organization", ORGANIZATION.replace("short_names: [Hội A]", "relation: Nhà nước"))
    assert errors("organization", ORGANIZATION.replace("short_names: [Hội A]", "relation: bạn"))
    assert not errors("organization", f"{ORGANIZATION}rules: {{name-with-degree: tắt, date-after-issue: error}}\n")
    assert errors("organization", f"{ORGANIZATION}rules: {{name-with-degree: mạnh}}\n")


def test_choices_are_given_in_both_languages() -> None:
    words = {str(word) for part in parts(schema(FILES["report"], "en")) for word in part.get("enum", ())}
    assert {"training", "tập huấn", "draft", "dự thảo", "có", "yes", "True", "tờ trình", "vi"} <= words


def test_every_word_that_a_choice_reads_is_taken_by_the_schema() -> None:
    for name, field in KEYS:
        choices = [each.func for each in field.metadata if isinstance(each, BeforeValidator)]
        for choice in (each for each in choices if isinstance(each, Choice)):
            for of_english in (False, True):
                writer = _Writer("en", EN_KEYS, {}, of_english)
                taken = Draft202012Validator(writer.scalar(str, field.metadata))
                for word in (*choice.words, *choice.as_printed):
                    assert not list(taken.iter_errors(word)), (name, word)


def test_schemas_of_files_in_english_offer_and_name_english_words(tmp_path: Path) -> None:
    write_scaffold(tmp_path, 2024, "en", ENGLISH_KINDS[0])
    for file in ("report", "letter", "organization"):
        made = json.loads((tmp_path / f"data/schema/{file}.schema.json").read_text("utf-8"))
        for part in parts({key: each for key, each in made["$defs"].items() if not key.endswith("-vi")}):
            for word in (*part.get("enum", ()), *part.get("examples", ())):
                assert str(word).isascii(), word
            said = f"{part.get('description', '')} {part.get('errorMessage', '')}"
            assert not re.search(
                r"\b(?:có|không|bỏ qua|hơn|Kính gửi|dự thảo)\b", said.split("the keys that", maxsplit=1)[0]
            ), said

"""The page on the keys of data files: English and Vietnamese side by side, file by file and group by group."""

from collections.abc import Iterator
from typing import Final, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.api.data_schema import FILES, about
from annual_report.language import DATA_LANGUAGE, LOCALES, N_, Language, translator
from annual_report.language.key_language import KEY_LANGUAGES, VI_KEYS, KeyLanguage
from annual_report.language.messages import in_keys
from annual_report.load.binding.fields import model_in
from annual_report.model.form_names import ENGLISH_FORMS
from annual_report.model.key_names import VIETNAMESE, key_name
from annual_report.model.report import Report
from annual_report.model.walk import Path
from annual_report.values.choice import Choice
from annual_report.wording.names import VIETNAMESE_PARTICULARS

_Group = tuple[Path, type[BaseModel]]  # the keys on the way to a group, and its model

PAGES: Final = {each.code: f"keys{each.page}" for each in LOCALES}
_HEADING: Final = N_("Keys in English and Vietnamese")
_INTRODUCTION: Final = (
    N_(
        "Every key of the data files can be written in English or in Vietnamese: `unit: lớp` and `đơn vị: lớp` mean "
        "the same. Use one of the two throughout a file; `annual-report check --fix` renames the keys in the other "
        "language. Messages name keys as the file does."
    ),
    N_(
        "`annual-report init --keys vi` creates a workspace with Vietnamese keys, and `annual-report new` keeps the "
        "language of the year before. Keys with * are required. Where a key takes one of a few words, the table "
        "lists them; the English and the Vietnamese ones can be used in every file."
    ),
)
_SAMPLE: Final = N_("A whole file with Vietnamese keys")
_SAMPLE_SAID: Final = N_(
    "This is the small report of the README with Vietnamese keys. Ids and names in braces stay as you have chosen them."
)
_TABLE_HEAD: Final = N_("| English | Vietnamese | what it is |")
_WORDS: Final = N_("Words: {words}.")
_OF_THE_FILE: Final = N_("The keys of the file")
_PARTICULARS: Final = N_("Names in braces")
_PARTICULARS_SAID: Final = N_(
    "In the text of an activity, signing or speech, its own details have Vietnamese names too, written like ids:"
)
_FORMS_SAID: Final = N_(
    "The word after the dot is read in both languages in every file: `{members.target}` is `{members.muc-tieu}`. "
    "Messages use the language of the document. The period is `{period}` or `{ky-bao-cao}`, the report that a letter "
    "encloses `{report}` or `{bao-cao}`. If a part has such a word as its id, the part is meant."
)
_NUMBERED: Final = (("stage-2", ("vong-2",)), ("guest-1", ("khach-1",)))
_NAMES_HEAD: Final = N_("| English | Vietnamese |")


def page(language: Language, example: str) -> str:
    """The page in `language`, as Markdown; `example` is a report that is shown with Vietnamese keys."""
    say = translator(language)
    sample = with_vietnamese_keys(example, Report, spoken_of=False).replace(": final\n", ": chính thức\n")
    parts = [
        f"# {say(_HEADING)}",
        "<!-- script/keys writes this page; the names stand in src/annual_report/model/key_names.py -->",
        *map(say, _INTRODUCTION),
        f"## {say(_SAMPLE)}",
        say(_SAMPLE_SAID),
        f"```yaml\n# data/2020/report.yaml\n{sample}```",
    ]
    told: set[type[BaseModel]] = set()
    for name, model in FILES.items():
        parts += [f"## {name}.yaml", f"### {say(_OF_THE_FILE)}", _table(model, language)]
        for path, group in _groups(model, told):
            headings = " / ".join(f"`{_called(model, path, each)}`" for each in KEY_LANGUAGES)
            parts += [f"### {headings}", _table(group, language)]
    names = [f"| `{{{key}}}` | `{{{name}}}` |" for name, key in VIETNAMESE_PARTICULARS.items()]
    parts += [f"## {say(_PARTICULARS)}", say(_PARTICULARS_SAID), "\n".join([say(_NAMES_HEAD), "|---|---|", *names])]
    forms = [f"| `{english}` | {_forms(vietnamese)} |" for english, vietnamese in (*ENGLISH_FORMS.items(), *_NUMBERED)]
    parts += [say(_FORMS_SAID), "\n".join([say(_NAMES_HEAD), "|---|---|", *forms])]
    return "\n\n".join(parts) + "\n"


def _forms(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{each}`" for each in names)


def _groups(model: type[BaseModel], told: set[type[BaseModel]], path: Path = ()) -> Iterator[_Group]:
    """The groups inside of a model that are not `told` yet, each with the keys on the way to it."""
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner and inner not in told:
            told.add(inner)
            yield (*path, name), inner
            yield from _groups(inner, told, (*path, name))


def _called(model: type[BaseModel], path: Path, language: KeyLanguage) -> str:
    """The keys of a path in `language`, one below the other."""
    names = []
    for step in map(str, path):
        names.append(key_name(model, step, language))
        model = model_in(model.model_fields[step].annotation) or model
    return " › ".join(names)


def _table(model: type[BaseModel], language: Language) -> str:
    say, rows = translator(language), []
    for name, field in model.model_fields.items():
        required = " *" if field.is_required() else ""
        rows.append(f"| `{name}`{required} | `{key_name(model, name, VI_KEYS)}` | {_told(field, language)} |")
    return "\n".join([say(_TABLE_HEAD), "|---|---|---|", *rows])


def _told(field: FieldInfo, language: Language) -> str:
    """What a key is for, and the words that it takes where they are few and known."""
    say = translator(language)
    said = say(about(field).description)
    said = in_keys(said, VIETNAMESE, language) if language == DATA_LANGUAGE else said
    if (choice := _choice(field)) is not None and get_origin(field.annotation) is not dict:
        said += " " + say(_WORDS).format(words=", ".join(f"`{word}`" for word in choice.words))
    return said.replace("|", "\\|")


def _choice(field: FieldInfo) -> Choice | None:
    """The words that a key takes, where it takes a few."""
    readers = (each.func for each in field.metadata if isinstance(each, BeforeValidator))
    return next((each for each in readers if isinstance(each, Choice)), None)

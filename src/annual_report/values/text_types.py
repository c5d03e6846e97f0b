"""What all parts of the model share: strict, frozen, and made from text."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import core_schema

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Language, message
from annual_report.language.vietnamese import to_ascii
from annual_report.values.refusal import RefusalError, Replacement

BAD_ID: Final = Rule(
    "bad-id",
    title=N_("an id has signs that ids cannot have"),
    explanation=N_(
        "Ids are typed again wherever something is referred to, so they are kept plain: letters from a to z "
        "without marks, digits, and single hyphens between. For “Hội viên” write “hoi-vien”."
    ),
    wrong=Sample("""\
statistics:
  - {id: Hội viên, label: Tổng số hội viên, value: 128}
"""),
    right=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 128}
"""),
)
BAD_CHOICE: Final = Rule(
    "bad-choice",
    proposes=True,
    title=N_("a word is none of those to choose from"),
    explanation=N_(
        "This key takes one of a few words, since the program acts on it: the status, for example, decides whether "
        "“DỰ THẢO” is printed. The message names the nearest of them, or all; take the one that fits best."
    ),
    wrong=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  status: bản nháp
"""),
    right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  status: dự thảo
"""),
)
EMPTY_LIST: Final = Rule(
    "empty-list",
    title=N_("a list has no entry where one must be"),
    explanation=N_(
        "A chart without figures, a total without parts or a report without sections would leave a hole on the "
        "page. Write at least one entry, or take out what the list belongs to."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn năm 2017, statistics: []}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn năm 2017, statistics: [lop]}
"""),
)
LIKE: Final = 0.6  # how alike two words are for one to be a slip of the other (difflib's ratio)
ID_FORM: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Model(BaseModel):
    """A part of a report; unknown keys are errors, nothing changes once made."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class About:
    """What a key is for, told to whoever writes it in an editor: as metadata of a field's annotation.

    `title` and `description` are English texts marked for translation, the examples are values as users write them.
    """

    title: str
    description: str
    examples: tuple[str, ...] = ()


class TextType:
    """A value that is read from one scalar of the source by its class's `parse`."""

    pattern: ClassVar[re.Pattern[str] | None] = None  # of the whole text, where one pattern tells all of it

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that `text` writes. Raises `RefusalError`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())


class Prose(str, TextType):
    """Markdown text in which `{name}` stands for a statistic, body, person or document of the data."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The text as it is; `checks.prose` looks into it."""
        return cls(text)


class Id(str, TextType):
    """What something is called by: lower-case letters without marks, digits, single hyphens."""

    __slots__ = ()
    pattern = ID_FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """The id that `text` writes. Raises `RefusalError`."""
        return cls(read_id(text))


class Reference(Id):
    """The id of something else in the data; the class says of what `kind`."""

    __slots__ = ()
    kind: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema(min_length=1))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The text as it is; `checks.references` looks for what has this id."""
        return cls(text)


def read_id(text: str) -> str:
    """`text` where it is an id: lower-case letters without marks, digits, single hyphens. Raises `RefusalError`."""
    if not ID_FORM.fullmatch(text):
        meant = slug(text)
        raise RefusalError(
            BAD_ID,
            message(N_("“{text}” is not an id: ids use a-z without marks, digits and hyphens"), text=text),
            message(N_("write it like this: {id}"), id=meant or "ho-so-tien-si"),
            Replacement(text, meant) if _is_only_spelt_so(text, meant) else None,
        )
    return text


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """An id made of `text`: without marks, its words joined by hyphens; empty where it has no letters."""
    return "-".join(re.findall(r"[a-z0-9]+", to_ascii(text.lower())))


def _is_only_spelt_so(text: str, meant: str) -> bool:
    """Whether `text` has every letter and digit of the id `meant`, and nothing that may separate several ids."""
    return bool(re.fullmatch(r"[\w -]+", text)) and len(re.findall(r"[^\W_]", text)) == len(meant.replace("-", "")) > 0


Text = Annotated[str, Field(min_length=1)]


def _not_empty(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if not items:
        raise RefusalError(
            EMPTY_LIST, message(N_("this list is empty")), message(N_("write at least one entry, each behind “- ”"))
        )
    return items


AtLeastOne = AfterValidator(_not_empty)


class Identified(Model):
    """Something that other parts refer to by `id`; `kind` is what references to it are for."""

    kind: ClassVar[str]
    id: Annotated[
        Id,
        About(
            N_("Id"),
            N_("What others call it by: a-z without marks, digits, hyphens. No two are the same; keep it every year."),
            ("hoi-vien", "ubnd-tinh"),
        ),
    ]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Reads one of a few `words`, each standing for a value."""

    words: dict[str, Any]

    def __call__(self, text: object) -> Any:
        """The value that `text` stands for; what is no text is left to the type. Raises `RefusalError`."""
        if not isinstance(text, str):
            return text
        try:
            return self.words[text.strip().lower()]
        except KeyError:
            raise _none_of(self.words, text) from None


@dataclass(frozen=True, slots=True)
class _Words:
    """Words to choose from, told in the language of the user where they can be written in more than one."""

    words: dict[str, Any]

    def say(self, language: Language) -> str:
        """Those of `language`, or all."""
        own = [word for word, value in self.words.items() if _is_vietnamese(word, value) == (language == DATA_LANGUAGE)]
        return ", ".join(own or self.words)


def _is_vietnamese(word: str, value: object) -> bool:
    """Whether the `word` for `value` is none of English: “ngang” has no mark, but stands for another word."""
    return not word.isascii() or (isinstance(value, str) and value != word)


def _none_of(words: dict[str, Any], text: str) -> RefusalError:
    what = message(N_("“{text}” is not one of the words known here"), text=text)
    choices = _Words(words)
    without_marks = [word for word in words if slug(word) == slug(text)]
    if without_marks:
        same = Replacement(text, without_marks[0]) if len(without_marks) == 1 else None
        return RefusalError(BAD_CHOICE, what, message(N_("write {word}"), word=without_marks[0]), same)
    if near := get_close_matches(text.strip().lower(), words, 1, LIKE):
        fix = advice(N_("did you mean “{key}”? the words are: {choices}"), near[0], key=near[0], choices=choices)
        return RefusalError(BAD_CHOICE, what, fix)
    return RefusalError(BAD_CHOICE, what, message(N_("write one of: {choices}"), choices=choices))


def in_both_languages(words: dict[str, str]) -> dict[str, str]:
    """The words to choose from when each may be written in English or in Vietnamese."""
    return {name: name for name in words} | {vietnamese: name for name, vietnamese in words.items()}


YES_NO: Final = {"có": True, "không": False, "true": True, "false": False, "yes": True, "no": False}
YesNo = Annotated[bool, BeforeValidator(Choice(YES_NO))]

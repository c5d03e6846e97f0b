"""Values that are read from the text of one scalar: the base of all of them, prose, ids, references."""

import re
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import Field
from pydantic_core import core_schema

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.language.vietnamese import to_ascii
from annual_report.values.refusal import RefusalError, Replacement

BAD_ID: Final = Rule(
    "bad-id",
    title=N_("an id has characters that ids cannot have"),
    explanation=N_(
        "Ids are typed again wherever something is referred to, so they are kept simple: letters from a to z without "
        "marks, digits, and single hyphens between. For “Hội viên” write “hoi-vien”."
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
ID_FORM: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_NAME: Final = 3_000
"""How many characters a name, a label, a title or a value of another kind may have: more than a page."""
LONGEST_TEXT: Final = 100_000
"""How many characters prose may have; a file with a longer text is not read at all."""
OPEN: Final = "……"  # stands where words are still to be written
# An ellipsis alone ends a list that goes on; more than that is a line of dots, to be written on.
_DOTS: Final = re.compile(r"(?:…\s*){2,}|(?:\.\s?){4,}")


class TextType:
    """A value that is read from one scalar of the source by its class's `parse`."""

    pattern: ClassVar[re.Pattern[str] | None] = None  # of the whole text, where one pattern tells all of it
    longest: ClassVar[int | None] = None  # how many characters it may have; None: as many as a name

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that `text` writes. Raises `RefusalError`."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema(max_length=cls.longest))


class Prose(str, TextType):
    """Markdown text in which `{name}` stands for a statistic, body, person or document of the data."""

    __slots__ = ()
    longest = LONGEST_TEXT

    @classmethod
    def parse(cls, text: str) -> Self:
        """The text as it is; `checks.prose` looks into it."""
        return cls(text)


class NamedText(str, TextType):
    """A text that is printed as it is, without Markdown, but for each `{name}` in it, as in prose: a title, a note."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema(min_length=1))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The text as it is; `checks.names` looks for its names."""
        return cls(text)


def open_part(text: str) -> str:
    """The dots in `text` in whose place something is still to be written; empty where there are none."""
    dots = _DOTS.search(text)
    return dots[0].rstrip() if dots else ""


def is_open(text: str) -> bool:
    """Whether something of `text` is still to be written."""
    return bool(open_part(text))


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
        suggestion = slug(text)
        raise RefusalError(
            BAD_ID,
            message(N_("“{text}” is not an id: ids use a-z without marks, digits and hyphens"), text=text),
            message(N_("write it like this: {id}"), id=suggestion or "ho-so-tien-si"),
            Replacement(text, suggestion) if _differs_in_spelling_alone(text, suggestion) else None,
        )
    return text


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """An id made of `text`: without marks, its words joined by hyphens; empty where it has no letters."""
    return "-".join(re.findall(r"[a-z0-9]+", to_ascii(text.lower())))


def mentions(text: str, name: str) -> bool:
    """Whether `text` has the words of `name` in a row, whatever the marks and capitals; no text mentions no words."""
    words = slug(name)
    return bool(words) and f"-{words}-" in f"-{slug(text)}-"


def _differs_in_spelling_alone(text: str, suggestion: str) -> bool:
    """Whether `text` has every letter and digit of the id `suggestion`, and nothing that may separate several ids."""
    return (
        bool(re.fullmatch(r"[\w -]+", text))
        and len(re.findall(r"[^\W_]", text)) == len(suggestion.replace("-", "")) > 0
    )


Text = Annotated[str, Field(min_length=1)]

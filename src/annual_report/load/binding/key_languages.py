"""Keys in two languages: which of them a file is written in, and keys written otherwise than they are called."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, get_origin

from pydantic import BaseModel

from annual_report.diagnostics import Diagnostic, Edit
from annual_report.language import N_, message
from annual_report.language.key_language import EN_KEYS, VI_KEYS, KeyLanguage
from annual_report.load.binding.fields import model_in
from annual_report.load.rules import KEY_SPELLING, KEYS_IN_TWO_LANGUAGES
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence
from annual_report.model.key_names import key_name

# What is wrong, by the language of the keys of the file.
_WRONG: Final[dict[KeyLanguage, str]] = {
    VI_KEYS: N_(
        "the key “{first}” is English, but most keys of this file are Vietnamese ({others} of {count} are not)"
    ),
    EN_KEYS: N_(
        "the key “{first}” is Vietnamese, but most keys of this file are English ({others} of {count} are not)"
    ),
}
_RENAME: Final = N_("write “{right}”; “annual-report check --fix” renames all such keys")
_STAYS: Final = N_(
    "only keys are renamed: values such as “conference” and names such as {{date}} stay in English, which is read too"
)


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """A key as it is `written`, which `name` of the `model` it stands for, and in which language."""

    written: Scalar
    name: str
    model: type[BaseModel]

    @property
    def language(self) -> KeyLanguage:
        """The language of the key; letters in capitals make no difference."""
        return EN_KEYS if self.written.text.lower().replace(" ", "_") == self.name else VI_KEYS

    def called(self, language: KeyLanguage) -> str:
        """What it is to be called in `language`."""
        return key_name(self.model, self.name, language)


def written_keys(node: Node, model: type[BaseModel] | None) -> Iterator[WrittenKey]:
    """Every key in `node`, which writes a `model`, in the order of writing; none that is not known where it stands."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from written_keys(item, model)
    elif isinstance(node, Mapping) and model is not None:
        for name, (key, value) in node.entries.items():
            if field := model.model_fields.get(name):
                yield WrittenKey(key, name, model)
                inner = None if get_origin(field.annotation) is dict else model_in(field.annotation)
                yield from written_keys(value, inner)


def language_of(keys: list[WrittenKey]) -> KeyLanguage:
    """The language of most of the `keys`; of the first one where neither has more."""
    count = sum(1 if each.language == VI_KEYS else -1 for each in keys)
    if count == 0:
        return keys[0].language if keys else EN_KEYS
    return VI_KEYS if count > 0 else EN_KEYS


def renamed(keys: list[WrittenKey], language: KeyLanguage) -> tuple[Edit, ...]:
    """The edits that call the `keys` as they are called in `language`; what is repeated by a sign of YAML, once."""
    places = {(each.written.span.line, each.written.span.column): each for each in keys}
    return tuple(Edit(each.written.span, each.called(language)) for each in places.values())


def wrongly_written(keys: list[WrittenKey], language: KeyLanguage) -> Iterator[Diagnostic]:
    """What is wrong with how the `keys` of a file are written, most of which are in `language`."""
    if others := [each for each in keys if each.language != language]:
        yield _in_two_languages(others, len(keys), language)
    for each in keys:
        right = each.called(language)
        if each.language == language and each.written.text != right:
            wording = message(
                N_("the key is written “{right}”, not “{written}”"), right=right, written=each.written.text
            )
            fix = message(N_("write “{text}”"), text=right)
            edits = (Edit(each.written.span, right),)
            yield Diagnostic(KEY_SPELLING, wording, each.written.span, fix=fix, edits=edits)


def _in_two_languages(others: list[WrittenKey], count: int, language: KeyLanguage) -> Diagnostic:
    """That `others` of so many keys are not in the `language` of the file: told once, and mended at once."""
    first = others[0]
    return Diagnostic(
        KEYS_IN_TWO_LANGUAGES,
        message(_WRONG[language], first=first.written.text, others=len(others), count=count),
        first.written.span,
        (message(_STAYS),) if language == VI_KEYS else (),
        message(_RENAME, right=first.called(language)),
        edits=renamed(others, language),
    )

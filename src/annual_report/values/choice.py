"""Words to choose from: each key takes one of a few, in Vietnamese or in English."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from pydantic import BeforeValidator

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Language, message
from annual_report.language.similar_names import may_be_meant
from annual_report.values.refusal import RefusalError, Replacement
from annual_report.values.text_types import mentions, slug

BAD_CHOICE: Final = Rule(
    "bad-choice",
    proposes=True,
    title=N_("a word is not one of the possible words"),
    explanation=N_(
        "This key takes one of a few words, because the program acts on it: for example, the status decides whether "
        "“DỰ THẢO” is printed. The message shows the nearest word, or all words; choose the one that fits best."
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


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Reads one of a few `words`, each standing for a value; what is none of them breaks the `rule`.

    `as_printed` are read as well, without being offered: the words that a report prints for a value.
    """

    words: dict[str, Any]
    rule: Rule = BAD_CHOICE
    as_printed: dict[str, Any] = field(default_factory=dict)

    def words_in(self, language: Language) -> list[str]:
        """The words of `language`; all, where they can be written in one way only."""
        return _words_of(self.words, language)

    def __call__(self, text: object) -> Any:
        """The value that `text` stands for; what is no text is left to the type. Raises `RefusalError`."""
        if not isinstance(text, str):
            return text
        word = text.strip().lower()
        try:
            return self.as_printed[word] if word in self.as_printed else self.words[word]
        except KeyError:
            raise _refusal(self.words, text, self.rule) from None


@dataclass(frozen=True, slots=True)
class _Words:
    """Words to choose from, told in the language of the user where they can be written in more than one."""

    words: dict[str, Any]

    def say(self, language: Language) -> str:
        """Those of `language`, or all."""
        return ", ".join(_words_of(self.words, language))


def _words_of(words: dict[str, Any], language: Language) -> list[str]:
    """Those of `words` that are of `language`; all, where they can be written in one way only."""
    vietnamese = language == DATA_LANGUAGE
    return [word for word, value in words.items() if _is_vietnamese(word, value) == vietnamese] or list(words)


def _is_vietnamese(word: str, value: object) -> bool:
    """Whether the `word` for `value` is none of English: “ngang” has no mark, but stands for another word."""
    return not word.isascii() or (isinstance(value, str) and value.isascii() and value != word)


def _refusal(words: dict[str, Any], text: str, rule: Rule) -> RefusalError:
    problem = message(N_("“{text}” is not one of the possible words"), text=text)
    choices = _Words(words)
    without_marks = [word for word in words if slug(word) == slug(text)]
    if without_marks:
        same = Replacement(text, without_marks[0]) if len(without_marks) == 1 else None
        return RefusalError(rule, problem, message(N_("write {word}"), word=without_marks[0]), same)
    near = may_be_meant(text, words) or [word for word in words if mentions(text, word)]
    if near and len({words[word] for word in near}) == 1:
        fix = advice(N_("did you mean “{key}”? the words are: {choices}"), near[0], key=near[0], choices=choices)
        return RefusalError(rule, problem, fix)
    return RefusalError(rule, problem, message(N_("write one of: {choices}"), choices=choices))


def in_both_languages(words: dict[str, str]) -> dict[str, str]:
    """The words to choose from when each may be written in English or in Vietnamese."""
    return {name: name for name in words} | {vietnamese: name for name, vietnamese in words.items()}


YES_NO: Final = {"có": True, "không": False, "true": True, "false": False, "yes": True, "no": False}
YesNo = Annotated[bool, BeforeValidator(Choice(YES_NO))]

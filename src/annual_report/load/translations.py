"""The list of translations of a workspace, data/translations.yaml: texts of any file, in one language and another.

    - vi: Hội viên
      en: Members

A text is looked up as a whole, and a row of a table cell by cell. So what is called the same in every year is
translated once, and a text that was changed since has no translation any more.
"""

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from annual_report.diagnostics import Diagnostic, Rule, Sample
from annual_report.language import LANGUAGES, N_, Language, language_called, message
from annual_report.load.loaded import Loaded
from annual_report.load.text.files import decoded, read_source
from annual_report.load.workspace import TRANSLATIONS_FILE
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, start_of
from annual_report.load.yaml.reader import read_yaml

BAD_TRANSLATION: Final = Rule(
    "bad-translation",
    title=N_("an entry of the list of translations is not a text in two languages"),
    explanation=N_(
        "Each entry of data/translations.yaml is one text in several languages, “vi:” and “en:”, for every place where "
        "it is used. A text cannot have two translations: where it needs another in one place, write both languages "
        "there."
    ),
    wrong=Sample("- vi: hội viên\n", file=TRANSLATIONS_FILE),
    right=Sample("- vi: hội viên\n  en: members\n", file=TRANSLATIONS_FILE),
)


@dataclass(frozen=True, slots=True)
class Translations:
    """The texts in each language, by their words in any other."""

    texts: AnyMapping[Language, AnyMapping[str, Scalar]] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, text: str, language: Language) -> Scalar | None:
        """The text in `language`; None where it has no translation."""
        return found.get(" ".join(text.split())) if (found := self.texts.get(language)) else None


NO_TRANSLATIONS: Final = Translations()


def load_translations(path: Path, name: str, text: str | None = None) -> Loaded[Translations]:
    """The list in the file at `path`, shown to users as `name`; `text`, where it is given, counts instead."""
    source, problems = read_source(path, name) if text is None else decoded(text.encode(), name)
    if any(each.is_error and not each.rule.waivable for each in problems):
        return Loaded(source, None, diagnostics=tuple(problems))
    root, wrong = read_yaml(source)
    if root is None:
        return Loaded(source, None, diagnostics=(*problems, *wrong))
    found: dict[Language, dict[str, Scalar]] = {language: {} for language in LANGUAGES}
    for entry in root.items if isinstance(root, Sequence) else (root,):
        wrong += _read(entry, found)
    told = (*problems, *wrong)
    return Loaded(source, Translations(found), root, told, written=root)


def _read(entry: Node, found: dict[Language, dict[str, Scalar]]) -> list[Diagnostic]:
    """Takes an entry into what was `found` before, and gives what is wrong with it."""
    said = {
        language: value
        for name, (_key, value) in (entry.entries.items() if isinstance(entry, Mapping) else ())
        if (language := language_called(name)) and isinstance(value, Scalar) and value.text.strip()
    }
    if not isinstance(entry, Mapping) or len(said) < len(entry.entries) or len(said) == 1:
        codes = "; ".join(f"{language}: …" for language in LANGUAGES)
        return [
            Diagnostic(
                BAD_TRANSLATION,
                message(N_("this is not one text in two languages")),
                start_of(entry),
                fix=message(N_("write under “- ”, on lines of their own: {languages}"), languages=codes),
            )
        ]
    problems: list[Diagnostic] = []
    for language, text in said.items():
        for other, words in said.items():
            key = " ".join(words.text.split())
            known = found[language].get(key)
            if other != language and known is not None and known.text != text.text and other == next(iter(said)):
                problems.append(_twice(words, known))
            elif other != language:
                found[language].setdefault(key, text)
    return problems


def _twice(words: Scalar, known: Scalar) -> Diagnostic:
    what = message(N_("this text has another translation on line {line}"), line=str(known.span.line))
    fix = message(N_("keep one; where a place needs another, write both languages there"))
    return Diagnostic(BAD_TRANSLATION, what, words.span, fix=fix)

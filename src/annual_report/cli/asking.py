"""What `init` asks of whoever begins a workspace, on a terminal: each question with a sample, which Enter takes."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self
from unicodedata import normalize

import typer

from annual_report.cli.console import Screen
from annual_report.cli.init import FIRST_YEAR, LAST_YEAR
from annual_report.cli.periods import WRONG_USAGE
from annual_report.language import N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.begin.kinds import BodyKind

MOST_LETTERS: Final = 200
_NOT_ASKED: Final = N_(
    "This is no terminal, so nothing was asked: what no option says was taken from the sample (--yes leaves out this "
    "line)."
)
# The kinds as an option is given them, with quotation marks where one has spaces.
_KINDS_SHOWN: Final = N_("union, school, company, department, club, society")
_ABBREVIATION: Final = re.compile(r"[\w&.-]+(/[\w&.-]+)*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is said of the body and its first report, by options or answers; None: nothing, so a sample stays."""

    kind: str | None = None
    year: int | str | None = None
    name: str | None = None
    place: str | None = None
    abbreviation: str | None = None
    signatory: str | None = None
    documents: Language | None = None

    @property
    def folder(self) -> str:
        """The folder in data/ of the report on its year."""
        from annual_report.api.begin.first_period import FirstPeriod

        return FirstPeriod.of(self.year).key if self.year else ""

    def with_answer(self, field: str, answer: str) -> Self:
        """The same with an answer, where there is one."""
        said: dict[str, Any] = {field: answer}
        return replace(self, **said) if answer else self


class _WrongAnswerError(Exception):
    """An answer that will not do: `reason` says what to write; `suggestion` is the answer as it would do."""

    def __init__(self, reason: Message, suggestion: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True)
class _Question:
    """A question for the value `field` of `Asked`; `read` gives the value, or raises `_WrongAnswerError`."""

    field: str
    text: str
    read: Callable[[str], str]


def asked(screen: Screen, given: Asked, *, ask: bool) -> Asked:
    """What options have `given`, and the answers to what they leave open, where somebody sits at a terminal.

    Ends the command where an option will not do, or nobody answers.
    """
    if given.kind is not None:
        given = replace(given, kind=_kind_named(screen, given.kind, given.documents))
    if given.year is not None:
        given = replace(given, year=_year_given(screen, given))
    for question in _QUESTIONS:
        if (value := getattr(given, question.field)) is not None:
            try:
                given = given.with_answer(question.field, question.read(value))
            except _WrongAnswerError as wrong:
                raise typer.BadParameter(wrong.reason.say(screen.language), param_hint=f"--{question.field}") from None
    if not ask:
        return _from_name(given)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        if None in {given.kind, given.year, *(getattr(given, question.field) for question in _QUESTIONS)}:
            screen.say(message(_NOT_ASKED))
        return _from_name(given)
    return _answered(screen, given)


def _from_name(given: Asked) -> Asked:
    """The same with the abbreviation that the name has, as it is offered at a terminal, where none is given."""
    from annual_report.language.vietnamese.body_names import abbreviation_of

    if given.name is None or given.abbreviation is not None:
        return given
    return given.with_answer("abbreviation", abbreviation_of(given.name))


def _kind_named(screen: Screen, text: str, documents: Language | None) -> str:
    """The name of the kind of body that an option calls so, of those with `documents` in a language, if one is said.

    Raises `BadParameter`.
    """
    from annual_report.api.begin.kinds import body_kind
    from annual_report.api.names import UnknownNameError

    try:
        return body_kind(text, documents).name
    except UnknownNameError as unknown:
        say = translator(screen.language)
        said, kinds = say(N_("unknown kind of body “{text}”; use {kinds}")), say(_KINDS_SHOWN)
        if documents is not None:
            said, kinds = say(N_("there is no sample “{text}” in this language; use {kinds}")), ", ".join(unknown.known)
        raise typer.BadParameter(said.format(text=text, kinds=kinds), param_hint="--kind") from None


def _answered(screen: Screen, given: Asked) -> Asked:
    """What is answered to each question that is open."""
    from annual_report.api.begin.kinds import body_kind, suiting
    from annual_report.language.vietnamese.body_names import abbreviation_of

    screen.say(message(N_("Press Enter to accept the text in brackets; you can change it in the files later.")))
    if given.kind is None:
        given = replace(given, kind=_kind(screen, given.documents))
    chosen = body_kind(given.kind, given.documents)
    for question in _QUESTIONS:
        if getattr(given, question.field) is None:
            kind = suiting(chosen, given.name)  # whose sample it will be: a club is no association
            own = abbreviation_of(given.name) if question.field == "abbreviation" and given.name else ""
            sample = own or kind.sample(question.field)
            answer = _answer(screen, message(question.text), sample, question.read)
            given = given.with_answer(question.field, answer or own)
    if given.year is None:
        last_year = datetime.now(UTC).astimezone().year - 1
        read = partial(_year, of_school=given.kind == "school")
        answer = _answer(screen, message(N_("Year of the first report")), str(last_year), read)
        given = replace(given, year=_as_number(answer or str(last_year)))
    return given


def _year_given(screen: Screen, given: Asked) -> int | str:
    """The year of the option. Raises `BadParameter`."""
    try:
        return _as_number(_year(str(given.year), of_school=given.kind == "school"))
    except _WrongAnswerError as wrong:
        raise typer.BadParameter(wrong.reason.say(screen.language), param_hint="--year") from None


def _as_number(year: str) -> int | str:
    return int(year) if year.isdecimal() else year


def _kind(screen: Screen, documents: Language | None) -> str:
    """Which kind of body it is, chosen from a numbered list of those with `documents` in a language, if one is said."""
    from annual_report.api.begin.kinds import kinds_in

    kinds = kinds_in(documents)
    for number, kind in enumerate(kinds, 1):
        screen.say(message("  {number}  {kind}", number=number, kind=message(kind.title)))
    answer = _answer(screen, message(N_("Kind of body")), "1", lambda text: _chosen(text, kinds))
    return answer or kinds[0].name


def _chosen(text: str, kinds: "tuple[BodyKind, ...]") -> str:
    if text.isdecimal() and 1 <= int(text) <= len(kinds):
        return kinds[int(text) - 1].name
    from annual_report.api.begin.kinds import body_kind
    from annual_report.api.names import UnknownNameError

    try:
        return body_kind(text, kinds[0].documents if len({each.documents for each in kinds}) == 1 else None).name
    except UnknownNameError:
        raise _WrongAnswerError(message(N_("write a number from 1 to {last}"), last=len(kinds))) from None


def _answer(screen: Screen, question: Message, sample: str, read: Callable[[str], str]) -> str:
    """The answer to a question, asked until one will do; empty where the sample is taken.

    What would do in place of an answer that will not is offered next.
    """
    suggestion = ""
    while True:
        sample = suggestion or sample
        sys.stderr.write(message("{question} [{sample}]: ", question=question, sample=sample).say(screen.language))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:  # Ctrl-D: nobody will answer
            sys.stderr.write("\n")
            screen.say(message(N_("Nothing was written.")))
            raise typer.Exit(WRONG_USAGE)
        text = " ".join(line.split())
        if not text:
            return suggestion
        try:
            return read(text)
        except _WrongAnswerError as wrong:
            screen.say(wrong.reason)
            suggestion = wrong.suggestion


def _text(text: str) -> str:
    """An answer as one line of text."""
    clean = normalize("NFC", " ".join(text.split()))
    if not clean.isprintable() or not clean or len(clean) > MOST_LETTERS:
        raise _WrongAnswerError(message(N_("write one line of at most {count} letters"), count=MOST_LETTERS))
    return clean


def _place(text: str) -> str:
    from annual_report.checks.name_and_place import with_capital

    place = _text(text)
    if _is_in_capitals(place):
        raise _WrongAnswerError(message(N_("write a place in full, such as Hà Nội or Tỉnh A: no abbreviation")))
    if (written := with_capital(place)) != place:
        raise _WrongAnswerError(message(N_("write the place with a capital: {place}"), place=written), written)
    return place


def _name(text: str) -> str:
    name = _text(text)
    if (written := name[0].upper() + name[1:]) != name:
        raise _WrongAnswerError(message(N_("write the name with its capitals: {name}"), name=written), written)
    return name


def _signatory(text: str) -> str:
    from annual_report.checks.name_and_place import bare_name, with_capital

    if (name := bare_name(_text(text))) != _text(text):
        reason = N_("write the name alone, without “ông”, “bà” or the post: {name}")
        raise _WrongAnswerError(message(reason, name=name), name)
    if _is_in_capitals(name):
        raise _WrongAnswerError(message(N_("write the full name of a person, such as Nguyễn Văn A, not in capitals")))
    if (written := with_capital(name)) != name:
        raise _WrongAnswerError(message(N_("write the name with its capitals: {name}"), name=written), written)
    return name


def _is_in_capitals(text: str) -> bool:
    """Whether it is an abbreviation, or a name typed in capitals; a single letter is neither."""
    return text.isupper() and sum(sign.isalpha() for sign in text) > 1


def _abbreviation(text: str) -> str:
    if not _ABBREVIATION.fullmatch(clean := _text(text)):
        joined = "-".join(clean.split())
        suggestion = joined if clean.isupper() and _ABBREVIATION.fullmatch(joined) else ""
        reason = N_("write letters, digits and hyphens without spaces, like LHH-VP")
        raise _WrongAnswerError(message(reason), suggestion)
    return clean


def _year(text: str, *, of_school: bool) -> str:
    """A year, or of a school a school year."""
    from annual_report.api.begin.first_period import FirstPeriod

    try:
        period = FirstPeriod.of(text)
    except ValueError:
        period = None
    if period is not None and FIRST_YEAR <= period.year <= LAST_YEAR and (of_school or not period.is_school_year):
        return text
    if of_school:
        reason = N_("write a year, for example 2024, or a school year: 2024-2025")
    elif period is not None and period.is_school_year:
        reason = N_("write a year, for example 2024; only a school can begin with a school year: --kind school")
    else:
        reason = N_("write a year, for example 2024; another period is written at “period:” in report.yaml later")
    raise _WrongAnswerError(message(reason))


_QUESTIONS: Final = (
    _Question("name", N_("Name in full"), _name),
    _Question("place", N_("Place printed before the date"), _place),
    _Question("abbreviation", N_("Abbreviation in the numbers of documents"), _abbreviation),
    _Question("signatory", N_("Full name of the signatory"), _signatory),
)

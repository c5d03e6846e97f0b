"""Nodes to model: pydantic decides what fits, and each of its errors becomes a diagnostic at the very token."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count, islice
from typing import Final, Generic, TypeVar, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from annual_report.diagnostics import MOST, Diagnostic, Edit, Span
from annual_report.diagnostics.advice import Advice, advice
from annual_report.language import N_, KeyNames, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.binding.as_typed import as_typed
from annual_report.load.binding.fields import descriptions_of, field_at, keys_at, model_in, required_in
from annual_report.load.binding.partial import mended
from annual_report.load.binding.unknown_keys import intended_key, unknown_key
from annual_report.load.binding.whole_numbers import read_by_unit, thousands_of_things
from annual_report.load.binding.wrong_shapes import ONE_VALUE, WITHOUT_DASHES, WRONG_SHAPES, short_id, wrong_shape
from annual_report.load.rules import BAD_VALUE, FILE_TOO_LARGE, MISSING_KEY, VALUE_MISSING, WRONG_TYPE
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, blank_keys, locate, node_at, plain, start_of
from annual_report.load.yaml.slips_above import COLON_WITHOUT_SPACE, without_spaces
from annual_report.load.yaml.value_edits import rewritten
from annual_report.model.base import Model
from annual_report.model.key_names import KeyReader
from annual_report.model.walk import Path
from annual_report.values.date_hints import YEAR_OF_EXAMPLES
from annual_report.values.dates import BAD_DATE, PartialDate, Precision
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import AMBIGUOUS_NUMBER
from annual_report.values.period import BAD_PERIOD, Period
from annual_report.values.refusal import RefusalError, Replacement
from annual_report.values.text_types import BAD_ID, LONGEST_NAME, slug

M = TypeVar("M", bound=Model)

# What is below a misspelt key is looked at once that is read as the one that was meant: a round for each level of keys.
# Validators that look at a whole list or group speak only once its parts fit: another round, and one to spare.
ROUNDS: Final = 8

# The keys that say what an entry is called, and how many words of that make an id.
_CALLED: Final = ("name", "label", "title", "caption", "text")

_DAYS_OF_ISSUE: Final = (("issuance", "date"), ("date",))
_NUMBER: Final = lazy_pattern(r"[1-9]\d{0,8}")
_YEAR: Final = lazy_pattern(r"\d{4}")
_LONG: Final = N_("“{key}” has more than {limit} characters, too long for a name, title or label")
_PASTED: Final = N_("remove what was pasted here by mistake, or write it as a text of a section")
_BLANK_VALUE: Final = N_("write it after the colon, for example “{key}: {example}”")
_BLANK_LIST: Final = N_("write it below “{key}:”, indented, for example “- {example}”")
_BLANK_GROUP: Final = N_("write below “{key}:”, indented, at least: {keys}")


@dataclass(frozen=True, slots=True)
class BindingResult(Generic[M]):
    """A tree bound to a model: the `value` (None where nothing could be), the tree that it is of, what did not fit.

    Where something did not fit, the tree is the mended one; `lost` are the ids that were left out of it.
    """

    value: M | None
    root: Node
    problems: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()


def bind(root: Node, model: type[M]) -> BindingResult[M]:
    """The model that the tree writes, as far as it fits."""
    if isinstance(root, Scalar) and (without := without_spaces(root.span, set(model.model_fields))):
        return BindingResult(None, root, (without,))
    if not isinstance(root, Mapping):
        wording = message(
            N_("the file must begin with a key, for example “{key}:”"), key=KeyNames(next(iter(model.model_fields)))
        )
        is_list = isinstance(root, Sequence)
        fix = message(
            WITHOUT_DASHES if is_list else N_("write “key: value” lines; “annual-report init” creates a sample")
        )
        return BindingResult(None, root, (Diagnostic(WRONG_TYPE, wording, start_of(root), fix=fix),))
    blank = [path for path in blank_keys(root) if _is_known(path[:-1], model) and not _is_known(path, model)]
    blank = [path for path in blank if _has_keys(path[:-1], model)]
    problems = [unknown_key(path, root, model, briefly=place >= MOST) for place, path in enumerate(blank)]
    lost: set[str] = set()
    written = root
    for _round in range(ROUNDS):
        value, root, details = _validated(root, model)
        if value is not None:
            return BindingResult(value, root, tuple(_without_shared_ids(problems, written)), frozenset(lost))
        fresh = _new_errors(details, root, model)
        count = len(problems)
        problems += [_diagnostic(each, root, model, briefly=count + place >= MOST) for place, each in enumerate(fresh)]
        if len(problems) > MOST:
            break
        root, lost_in_round = mended(root, model, details)
        lost |= lost_in_round
    return BindingResult(None, root, tuple(_without_shared_ids(problems, written)))


def _validated(root: Node, model: type[M]) -> tuple[M | None, Node, list[ErrorDetails]]:
    """The value of the tree, or what does not fit; figures that need their unit to be read are written out in it."""
    details: list[ErrorDetails] = []
    for _reading in range(2):
        try:
            return model.model_validate(plain(root)), root, []
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)
        known = read_by_unit(root, details)
        if known is root:
            break
        root = known
    return None, root, details


def _is_known(path: Path, model: type[Model]) -> bool:
    """Whether every key on the way to `path`, and its own, is one that may be there."""
    return all(
        step in (keys_at(model, path[:above]) or (step,)) for above, step in enumerate(path) if isinstance(step, str)
    )


def _has_keys(path: Path, model: type[Model]) -> bool:
    """Whether a group of keys is expected at `path`."""
    wanted = field_at(model, path)
    return wanted is None or model_in(wanted.annotation) is not None


def _without_shared_ids(problems: list[Diagnostic], root: Node) -> Iterator[Diagnostic]:
    """The problems; where two things would come to have one id, without the edits, and with an id that is free."""
    ids: dict[str, set[str]] = {}
    for text in _ids(root) if any(problem.rule is BAD_ID for problem in problems) else ():
        ids.setdefault(slug(text), set()).add(text)
    for problem in problems:
        taken = problem.rule is BAD_ID and problem.span is not None and len(ids.get(slug(problem.span.text), ())) > 1
        yield _with_free_id(problem, ids) if taken else problem


def _with_free_id(problem: Diagnostic, ids: dict[str, set[str]]) -> Diagnostic:
    """The problem with an id of which there is no other."""
    suggestion = slug(problem.span.text) if problem.span else ""
    free = next(name for number in count(2) if (name := f"{suggestion}-{number}") not in ids)
    return replace(problem, edits=(), fix=message(N_("give it another id, for example {id}"), id=free))


def _ids(node: Node) -> Iterator[str]:
    """What is written as an id in `node`."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _ids(item)
    elif isinstance(node, Mapping):
        for name, (_key, value) in node.entries.items():
            if name == "id" and isinstance(value, Scalar):
                yield value.text
            yield from _ids(value)


def _new_errors(details: list[ErrorDetails], root: Node, model: type[M]) -> list[ErrorDetails]:
    """Those of pydantic's errors that are not told already, or by another: a key misspelt is not missing too."""
    unknown = (each["loc"] for each in details if each["type"] == "extra_forbidden")
    slips = {(*path[:-1], intended_key(root, model, path)) for path in islice(unknown, MOST)}
    return [
        each
        for each in details
        if each["loc"] not in slips
        and not _is_mended(root, each["loc"])
        and not (each["type"] == "missing" and _lacks_space(root, each["loc"]))
    ]


def _lacks_space(root: Node, path: Path) -> bool:
    """Whether the key at `path` is there, with its value in one word: `id:lop`, for want of a space."""
    group = node_at(root, path[:-1])
    begun = (COLON_WITHOUT_SPACE.match(name) for name in (group.entries if isinstance(group, Mapping) else ()))
    return path[-1] in {KeyReader()(match[1]) for match in begun if match}


def _is_mended(root: Node, path: Path) -> bool:
    """Whether the node at `path` is not the user's any more, so that a problem with it was told before."""
    node = node_at(root, path)
    if node is None or node.stand_in:
        return node is not None
    if isinstance(node, Mapping):  # what is said of the whole may be about the stand-in
        return any(value.stand_in for _key, value in node.entries.values())
    return isinstance(node, Sequence) and bool(node.left_out)


def _diagnostic(detail: ErrorDetails, root: Node, model: type[Model], *, briefly: bool) -> Diagnostic:
    """The diagnostic for an error; where it is told `briefly`, what was meant by a key is not looked for."""
    path: Path = detail["loc"]
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, RefusalError):
        node = node_at(root, path)
        edits = (
            rewritten(node, _as_written(cause.replacement, node))
            if cause.replacement and isinstance(node, Scalar)
            else ()
        )
        fix = (thousands_of_things(path, root) if cause.rule is AMBIGUOUS_NUMBER and not edits else None) or cause.fix
        fix = _of_period(_of_issue(fix, path), root) if fix is not None and cause.rule is BAD_DATE else fix
        fix = _of_folder(fix, root) if cause.rule is BAD_PERIOD and path == ("period",) else fix
        proposals = _proposed(node, fix) if not edits else ()
        fix = as_typed(fix, node) if fix is not None and isinstance(node, Scalar) else fix
        return Diagnostic(cause.rule, cause.reason, locate(root, path), fix=fix, edits=edits, proposals=proposals)
    match detail["type"]:
        case "extra_forbidden":
            return unknown_key(path, root, model, briefly=briefly)
        case "missing":
            return _missing_key(path, root, model)
        case "string_too_short" | "too_short" | "string_too_long" as kind:
            return _of_wrong_length(kind, path, root)
        case kind if kind in WRONG_SHAPES:
            return wrong_shape(kind, path, root, model)
        case _:
            return _unfit(path, node_at(root, path), locate(root, path))


def _as_written(replacement: Replacement, node: Scalar) -> Replacement:
    """The replacement in `node`, where it is of all its text, the blanks between the words counted once."""
    is_whole = " ".join(node.text.split()) == replacement.old
    return Replacement(node.text, replacement.new) if is_whole else replacement


def _of_folder(fix: Message | None, root: Node) -> Message | None:
    """What to write as the period of a report: what is meant, else what its folder is called."""
    folder = next(iter(start_of(root).source.name.split("/")[-2:-1]), "")
    if isinstance(fix, Advice) or Period.named(folder) is None or not folder[:1].isdigit():
        return fix
    return advice(N_("write {period}"), folder, period=folder)


def _of_issue(fix: Message, path: Path) -> Message:
    """Advice on a date; where it is that of issue, which is a day, without examples of any other."""
    if path not in _DAYS_OF_ISSUE:
        return fix
    meant = fix.meant if isinstance(fix, Advice) else ""
    is_day = PartialDate.writes(meant) and PartialDate.parse(meant).precision is Precision.DAY
    if is_day or not (meant or "year" in fix.values):
        return fix
    return message(N_("write the day, for example 12/01/{year}"), year=YEAR_OF_EXAMPLES)


def _of_period(fix: Message, root: Node) -> Message:
    """Advice on a date, with the year of the report in its examples."""
    period = node_at(root, ("period",))
    year = _YEAR.match(period.text) if isinstance(period, Scalar) else None
    return replace(fix, values={**fix.values, "year": year[0]}) if year and "year" in fix.values else fix


def _of_wrong_length(kind: str, path: Path, root: Node) -> Diagnostic:
    """The diagnostic for what is empty, or longer than any name is."""
    if kind == "string_too_long":
        wording = message(_LONG, key=_name(path), limit=Count(Decimal(LONGEST_NAME)))
        return Diagnostic(FILE_TOO_LARGE, wording, locate(root, path), fix=message(_PASTED))
    wording = message(N_("“{key}” is empty"), key=_name(path))
    of_list = N_("write a value, or remove the entry")
    of_key = N_("write a value; only what is optional can be left out")
    fix = message(of_list if isinstance(path[-1], int) else of_key)
    return Diagnostic(VALUE_MISSING, wording, locate(root, path), fix=fix)


def _proposed(node: Node | None, fix: Message | None) -> tuple[Edit, ...]:
    """The edit that does what an `Advice` on a value says."""
    if isinstance(node, Scalar) and isinstance(fix, Advice) and fix.meant != node.text:
        return rewritten(node, Replacement(node.text, fix.meant))
    return ()


def _unfit(path: Path, node: Node | None, place: Span) -> Diagnostic:
    """The diagnostic for the value at `path`, of which no more is known than that it does not fit."""
    wording, fix = (
        message(N_("“{key}” cannot have this value"), key=_name(path)),
        ONE_VALUE,
    )
    if number := _NUMBER.search(place.text):
        alone = advice(N_("write only the number: {number}"), number[0], number=number[0])
        return Diagnostic(BAD_VALUE, wording, place, fix=alone, proposals=_proposed(node, alone))
    return Diagnostic(BAD_VALUE, wording, place, fix=message(fix))


def _missing_key(path: Path, root: Node, model: type[Model]) -> Diagnostic:
    name, wanted = str(path[-1]), field_at(model, path)
    group = model_in(wanted.annotation) if wanted else None
    group = None if hasattr(group, "short_form") else group  # one text is the usual way to write it
    example = next((str(text) for about in descriptions_of(wanted) for text in about.examples), "…") if wanted else "…"
    if name == "id":
        example = _id_for(node_at(root, path[:-1])) or example
    elif path == ("period",):  # the folder that the report lies in has its name
        folder = next(iter(start_of(root).source.name.split("/")[-2:-1]), example)
        example = folder if folder[:1].isdigit() else f"{{from: …, to: …, label: {folder}}}"
    blank = node_at(root, path) is not None  # the key is there: whoever adds it has it twice
    if group is not None:
        template = _BLANK_GROUP if blank else N_("add “{key}:”, and below it, indented, at least: {keys}")
    elif wanted and get_origin(wanted.annotation) is tuple:
        template = _BLANK_LIST if blank else N_("add “{key}:”, and below it, indented, for example “- {example}”")
    else:
        template = _BLANK_VALUE if blank else N_("add a line to this group, for example “{key}: {example}”")
    wording = message(N_("“{key}” is left blank") if blank else N_("“{key}” is missing"), key=KeyNames(name))
    keys = KeyNames(", ".join(required_in(group)) if group else "")
    fix = message(template, key=KeyNames(name), example=example, keys=keys)
    return Diagnostic(MISSING_KEY, wording, locate(root, path, key=True), fix=fix)


def _id_for(group: Node | None) -> str | None:
    """An id for the entry `group`, made of what it is called; None where it is called nothing."""
    entries = group.entries if isinstance(group, Mapping) else {}
    called = next((entries[key][1] for key in _CALLED if key in entries), None)
    return short_id(called.text) if isinstance(called, Scalar) else None


def _name(path: Path) -> KeyNames:
    return KeyNames(next((step for step in reversed(path) if isinstance(step, str)), ""))

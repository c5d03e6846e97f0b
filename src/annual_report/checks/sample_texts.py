"""What is still as `init` made it up: figures, names and texts of the samples, told from whatever a writer has put in.

`sample_texts.txt` has what is marked in the samples, one a line; `script/samples` writes it from them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Source
from annual_report.language import LOCALES, N_, Message, counted, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Mapping, Node, Scalar
from annual_report.model.form_names import in_vietnamese
from annual_report.model.walk import Path as DataPath
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.names import VIETNAMESE_PARTICULARS

SAMPLE_TEXT_LEFT: Final = "sample-text-left"
LIST: Final = Path(__file__).with_suffix(".txt")
# A number can be anybody's: it is the sample's only where it is the value of the sample's own statistic, with its id
# and its label, or while it is marked. A date is so even then: it is the sample's only while it is marked, or the text
# beside it is the sample's too.
_FIGURES: Final = frozenset({"value", "target", "previous"})
_DATES: Final = frozenset({"date", "due"})
_FEWEST_WORDS: Final = 3  # a text of fewer words is known by its key as well
# What the samples mark what they make up with, in every language, and how a text begins that goes on below.
_MARK: Final = lazy_pattern(rf"#.*\b(?:{'|'.join(each.sample for each in LOCALES)})\b")
_GOES_ON: Final = lazy_pattern(r": ([|>][+-]?)\s*(?:#|$)")
_YEAR: Final = re.compile(r"\b(?:19|2\d)\d\d\b")


@dataclass(frozen=True, slots=True)
class Written:
    """A text of a data file: its `path`, the `line` on which its key (or its place in a list) stands, its words.

    `words` are the same in every year, and have what it belongs to in front where they would be too little by
    themselves.
    """

    path: DataPath
    line: int
    words: str


def written(root: Node) -> Iterator[Written]:
    """Every text of the data file with this `root`."""
    left: list[tuple[Node, DataPath, int, str, str]] = [(root, (), root.span.line, "", "")]
    while left:
        node, path, line, key, owner = left.pop()
        if isinstance(node, Scalar):
            yield Written(path, line, _words(node.text, key, owner))
        elif isinstance(node, Mapping):
            owner = _called(node) or owner
            entries = reversed(node.entries.items())
            left.extend(
                (value, (*path, name), said.span.line, name, _with_whole(owner, node) if name == "parts" else owner)
                for name, (said, value) in entries
            )
        else:
            items = reversed(list(enumerate(node.items)))
            left.extend((item, (*path, index), item.span.line, key, owner) for index, item in items)


def _called(entry: Mapping) -> str:
    """The id of an entry, and its label where it has one: `lop (Số lớp)`."""
    said = [entry.entries[key][1] for key in ("id", "label") if key in entry.entries]
    texts = [" ".join(each.text.split()) for each in said if isinstance(each, Scalar)]
    if "id" not in entry.entries:
        return ""
    return f"{texts[0]} ({_YEAR.sub('#', texts[1])})" if len(texts) > 1 else "".join(texts)


def _with_whole(owner: str, statistic: Mapping) -> str:
    """What the parts of a statistic belong to: they are the sample's only where their whole is too."""
    whole = statistic.entries.get("value")
    return f"{owner}={whole[1].text}" if whole and isinstance(whole[1], Scalar) else owner


def _words(text: str, key: str, owner: str) -> str:
    words = " ".join(text.split())
    if key in _FIGURES:
        return f"{owner}.{key}={words}"
    if key in _DATES:
        return f"{owner}.{key}={_YEAR.sub('#', words)}"
    words = _YEAR.sub("#", NAME_IN_BRACES.sub(_as_in_the_list, words))
    return words if words.count(" ") >= _FEWEST_WORDS - 1 else f"{key}={words}"


def _as_in_the_list(match: re.Match[str]) -> str:
    """A name in braces as the list has it: particulars by their English names, forms by the Vietnamese ones."""
    return f"{{{in_vietnamese(VIETNAMESE_PARTICULARS.get(match[1], match[1]))}}}"


@cache
def _made_up() -> frozenset[str]:
    return frozenset(LIST.read_text("utf-8").splitlines())


@cache
def _by_ids() -> frozenset[str]:
    """The same without the labels of statistics."""
    return frozenset(map(_without_label, _made_up()))


def _without_label(words: str) -> str:
    """The words without the label that is in brackets before their key or their value."""
    begins, ends = words.find(" ("), max(words.rfind(")."), words.rfind(")="))
    return words[:begins] + words[ends + 1 :] if 0 <= begins < ends else words


@check(
    Rule(
        "sample-text-left",
        judgement=True,
        only_warns_in_drafts=True,
        title=N_("sample text is still there"),
        explanation=N_(
            "“annual-report init” writes a workspace that builds at once: its figures, names and texts are made up, "
            "and marked “mẫu” (sample) after a #. Whatever is still unchanged is reported, with or without its mark. "
            "Replace it with your own, or remove the entry."
        ),
        wrong=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 137, unit: hội viên}
"""),
        right=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 2416, unit: hội viên}
"""),
    )
)
def sample_text_left(data: CheckInput) -> Iterator[Finding]:
    """Nothing in the data is what a sample has made up; told once a file, at the first of its places."""
    yield from _left(data.loaded_report.root, data.loaded_report.source, ())
    for kind, document in data.documents.items():
        yield from _left(document.loaded.root, document.loaded.source, (kind,))
    yield from _left(data.loaded_organization.root, data.loaded_organization.source, (), in_organization=True)


def sample_figures(root: Node | None, source: Source) -> int:
    """How many statistics of a report still have the value of the sample."""
    found = _still_there(root, source)
    return sum(each.path[:1] == ("statistics",) and each.path[2:] == ("value",) for each in found)


def _still_there(root: Node | None, source: Source) -> list[Written]:
    """The texts that are the samples'; dates are not among them where nothing else of their entry is."""
    if root is None:
        return []
    found = [each for each in written(root) if _is_made_up(each, source)]
    entries = {each.path[:-1] for each in found if each.path[-1] not in _DATES and not _names_rule(source, each.line)}
    return [
        each
        for each in found
        if each.path[-1] not in _DATES or each.path[:-1] in entries or _MARK.search(source.line(each.line))
    ]


def _is_made_up(text: Written, source: Source) -> bool:
    if text.words in _made_up():
        return True
    return _without_label(text.words) in _by_ids() and bool(_MARK.search(source.line(text.line)))


def _left(root: Node | None, source: Source, start: DataPath, *, in_organization: bool = False) -> Iterator[Finding]:
    together = []
    for each in _still_there(root, source):
        if _names_rule(source, each.line):
            yield _finding([each], start, source, in_organization=in_organization)
        else:
            together.append(each)
    if together:
        yield _finding(together, start, source, in_organization=in_organization)


def _names_rule(source: Source, line: int) -> bool:
    """Whether a comment there, or above, names the rule: an exemption of one line has to leave the others told."""
    return any(SAMPLE_TEXT_LEFT in source.line(number) for number in (line, line - 1) if number)


def _finding(left: list[Written], start: DataPath, source: Source, *, in_organization: bool) -> Finding:
    first, *others = left
    notes = [message(N_("also on lines: {lines}"), lines=", ".join(str(each.line) for each in others))] * bool(others)
    lines = [each.line for each in left]
    unmarked = [line for line in lines if not _MARK.search(source.line(line))]
    problem = N_("this is sample text, made up by the program")
    if first.line in unmarked:
        problem = N_("this is the same as in the sample of “annual-report init”, though it is not marked any more")
    return Finding(
        (*start, *first.path),
        message(problem),
        message(N_("replace it with your own, or remove the entry")),
        notes=(*notes, *_ways_out(lines, unmarked, source)),
        in_organization=in_organization,
    )


def _ways_out(lines: list[int], unmarked: list[int], source: Source) -> Iterator[Message]:
    """What to write at the lines that may be right as they are: the marks of the others are still to be removed."""
    exemption = message(N_("# ignore: {rule}"), rule=SAMPLE_TEXT_LEFT)
    begun = [line for line in unmarked if _GOES_ON.search(source.line(line))]
    whole = [line for line in unmarked if line not in begun]
    if len(whole) > 1 and whole == lines:
        yield message(
            N_("if one of these is correct as it is, write at the end of its line: {exemption}"), exemption=exemption
        )
    elif whole:
        yield counted(
            "if line {lines} is correct as it is, write at its end: {exemption}",
            "if one of the lines {lines} is correct as it is, write at its end: {exemption}",
            len(whole),
            lines=", ".join(map(str, whole)),
            exemption=exemption,
        )
    if begun:
        sign = _GOES_ON.search(source.line(begun[0]))
        yield counted(
            "if the text of line {lines} is correct as it is, write after its {sign}: {exemption}",
            "if one of the texts of the lines {lines} is correct as it is, write after its {sign}: {exemption}",
            len(begun),
            lines=", ".join(map(str, begun)),
            sign=sign[1] if sign else "",
            exemption=exemption,
        )

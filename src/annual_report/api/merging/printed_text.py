"""A paragraph as it is printed, letter by letter with its place in the text of the data; that text with other words.

What is printed differs from what is written: Markdown has marks, names in braces stand for words, and the program adds
words of its own, such as the mark that closes a document.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from annual_report.api.merging.changes import NewRun, Replacement
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.markdown_passages import keeps_markup, passage_of_paragraph
from annual_report.wording.markdown import NAME_IN_BRACES, inline_tokens

_SPECIAL: Final = lazy_pattern(r"[\\`*_\[\]<>&]")
_BEGINS_LIKE_MARK: Final = lazy_pattern(r"^(\s*)([-+#]|\d+(?=[.)])|)([.)]?)(?=\s|$)")
_NUMBER_OF_LIST: Final = lazy_pattern(r"^\d+([.)])(?=\s|$)")
_SIGN_OF_LIST: Final = lazy_pattern(r"^[-+#](?=\s|$)|^#{1,6}(?=\s|$)")


@dataclass(frozen=True, slots=True)
class PrintedRun:
    """Words of a paragraph as it is printed: `name` is that in braces which they stand for, if any.

    What the program `added` is in no text of the data.
    """

    text: str
    name: str = ""
    strong: bool = False
    emphasis: bool = False
    added: bool = False


class CannotPlaceError(Exception):
    """Words are printed in a place for which the text of the data has none."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """What stands for a printed letter: from `start` to `end` of the written text; `name` where it is one of a name."""

    start: int
    end: int
    name: str = ""
    strong: bool = False
    emphasis: bool = False


class PrintedText:
    """The `written` text of a paragraph, and what is printed of it: the `runs`."""

    def __init__(self, written: str, runs: Sequence[PrintedRun], *, is_markdown: bool = True) -> None:
        self.written = written
        self.printed = "".join(run.text for run in runs)
        self._is_markdown = is_markdown
        self._letters = _placed(written, runs, is_markdown=is_markdown)

    def place(self, offset: int) -> int:
        """Where in the written text what is printed from `offset` on begins. Raises `CannotPlaceError`."""
        before = self._letter_before(offset)
        following = self._letter_from(offset)
        if before is not None and following is not None and before.name and before == following:
            raise CannotPlaceError  # inside of a name
        if before is None:
            return following.start if following else 0
        return before.end

    def edits(self, replacements: Iterable[Replacement]) -> list[tuple[int, int, str]]:
        """The edits of the written text that make the `replacements` in what is printed, in order.

        Raises `CannotPlaceError`.
        """
        edits: list[tuple[int, int, str]] = []
        for each in replacements:
            edits += self._edits_of(each)
        return edits

    def made_anew(self, replacements: Sequence[Replacement], cuts: Sequence[int]) -> list[tuple[NewRun, ...]]:
        """The paragraphs that the replacements and cuts make, as words with their look, whatever marks were written."""
        paragraphs, runs, at = list[tuple[NewRun, ...]](), list[NewRun](), 0
        steps = [(each.start, 1, each.end, each.runs) for each in replacements] + [(cut, 0, cut, ()) for cut in cuts]
        for start, is_words, stop, new in sorted(steps, key=lambda step: step[:2]):
            runs += [*self._runs(at, start), *new]
            at = max(at, stop)
            if not is_words:
                paragraphs.append(tuple(runs))
                runs = []
        behind = self._letter_before(len(self._letters))
        left = self.written[behind.end :] if behind else ""
        end = NewRun(left if not left.strip(".;") else "")
        return [*paragraphs, (*runs, *self._runs(at, len(self._letters)), end)]

    def spelled_out(self, names: Container[str]) -> list[Replacement]:
        """Replacements that put the printed words in the place of these `names`, which other places do not know."""
        found: list[Replacement] = []
        for start, letter in enumerate(self._letters):
            if letter is None or letter.name.partition(".")[0] not in names:
                continue
            if found and found[-1].names == (letter.name,) and self._letters[found[-1].end - 1] == letter:
                runs = (NewRun(found[-1].text + self.printed[start], letter.strong, letter.emphasis),)
                found[-1] = replace(found[-1], end=start + 1, runs=runs)
            else:
                run = NewRun(self.printed[start], letter.strong, letter.emphasis)
                found.append(Replacement(start, start + 1, (run,), (letter.name,)))
        return found

    def _runs(self, start: int, end: int) -> list[NewRun]:
        runs: list[NewRun] = []
        last: _Letter | None = None
        for letter, sign in zip(self._letters[start:end], self.printed[start:end], strict=True):
            if letter is None or (letter.name and letter == last):
                continue
            last = letter
            new = NewRun("" if letter.name else sign, letter.strong, letter.emphasis, letter.name)
            before = runs[-1] if runs else None
            if before and replace(before, text="") == replace(new, text=""):
                runs[-1] = replace(before, text=before.text + new.text)
            else:
                runs.append(new)
        return runs

    def _edits_of(self, replacement: Replacement) -> list[tuple[int, int, str]]:
        gone = [letter for letter in self._letters[replacement.start : replacement.end] if letter is not None]
        new = markdown_of(replacement.runs) if self._is_markdown else "".join(run.text for run in replacement.runs)
        if not gone:
            if any(letter is None for letter in self._letters[replacement.start : replacement.end]):
                raise CannotPlaceError  # the program's own words
            return [self._insertion(replacement.start, new, bold=any(run.strong for run in replacement.runs))]
        stretches: list[list[int]] = []
        for letter in gone:
            if stretches and letter.start <= stretches[-1][1]:
                stretches[-1][1] = max(stretches[-1][1], letter.end)
            else:
                stretches.append([letter.start, letter.end])
        first, *others = stretches
        if not new and self._is_markdown:
            self._with_marks_around(first)
        return [(first[0], first[1], new), *((start, end, "") for start, end in others)]

    def _with_marks_around(self, stretch: list[int]) -> None:
        """Takes marks of emphasis along of which nothing would be inside."""
        start, end = stretch
        for mark in ("***", "**", "*", "__", "_"):
            size = len(mark)
            if self.written[max(start - size, 0) : start] == mark == self.written[end : end + size]:
                stretch[0], stretch[1] = start - size, end + size
                return

    def _insertion(self, offset: int, new: str, *, bold: bool) -> tuple[int, int, str]:
        before, following = self._letter_before(offset), self._letter_from(offset)
        if before is not None and following is not None and before.name and before == following:
            raise CannotPlaceError
        outside = before is not None and following is not None and before.strong and not bold
        if before is None or (outside and following is not None and not following.strong):
            at = following.start if following else len(self.written) if before else 0
        else:
            at = before.end
        if before is not None and following is None and before.strong and not bold:
            at = len(self.written)
        return at, at, new

    def _letter_before(self, offset: int) -> _Letter | None:
        return next((each for each in reversed(self._letters[:offset]) if each is not None), None)

    def _letter_from(self, offset: int) -> _Letter | None:
        return next((each for each in self._letters[offset:] if each is not None), None)


def words_of_markdown(written: str) -> str:
    """The words of a paragraph of Markdown, its names in braces as they are."""
    return passage_of_paragraph(written, inline_tokens(written)).text


def markdown_of(runs: Iterable[NewRun]) -> str:
    """Words as Markdown has them; a name in braces as it is."""
    return "".join(_marked(run) for run in runs)


def _marked(run: NewRun) -> str:
    text = f"{{{run.name}}}" if run.name else _escaped(run.text)
    marks = "**" * run.strong + "*" * run.emphasis
    inner = text.strip()
    if not marks or not inner or not (inner[0].isalnum() and inner[-1].isalnum()):
        return text
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{marks}{inner}{marks[::-1]}{text[start + len(inner) :]}"


def _escaped(text: str) -> str:
    """`text` as words of Markdown; what is not escaped without need."""
    return text if keeps_markup(text) else _SPECIAL.sub(r"\\\g<0>", text)


def at_beginning(content: str) -> str:
    """Markdown of a paragraph that begins with words, though these look like the sign of a list or a heading."""
    if match := _NUMBER_OF_LIST.match(content):
        return f"{content[: match.start(1)]}\\{content[match.start(1) :]}"
    return f"\\{content}" if _SIGN_OF_LIST.match(content) or content.startswith(">") else content


def _placed(written: str, runs: Sequence[PrintedRun], *, is_markdown: bool) -> list[_Letter | None]:
    """For each printed letter, where it is written; None where it is the program's own."""
    passage = passage_of_paragraph(written, inline_tokens(written)) if is_markdown else None
    text = passage.text if passage else written
    names = {match.start(): match for match in NAME_IN_BRACES.finditer(text)}
    letters: list[_Letter | None] = []
    at, named = 0, ""

    def origin(start: int, end: int) -> tuple[int, int]:
        return passage.origin(start, end) if passage else (start, end)

    last: _Letter | None = None
    for run in runs:
        if run.added:
            letters += [None] * len(run.text)
        elif run.name:
            match = names.get(at)
            if match and match[1] == run.name:
                last = _Letter(*origin(*match.span()), run.name, run.strong, run.emphasis)
                at = match.end()
            elif last is None or not last.name or last.name != run.name or named != run.name:
                raise CannotPlaceError
            letters += [last] * len(run.text)
            named = run.name
        else:
            named = ""
            found, at = _plain(text, at, run.text, names)
            for place in found:
                own = (place, place + 1) if place is not None else None
                last = _Letter(*origin(*own), "", run.strong, run.emphasis) if own else None
                letters.append(last)
    return letters


def _plain(text: str, at: int, printed: str, names: Iterable[int]) -> tuple[list[int | None], int]:
    """Where letters of no name are in `text`, from `at` on, and where what follows them begins."""
    if text.startswith(printed, at):
        return list(range(at, at + len(printed))), at + len(printed)
    end = min((each for each in names if each >= at), default=len(text))
    written = text[at:end]
    if written.casefold().startswith(printed.casefold()) and len(written.casefold()) == len(written):
        return list(range(at, at + len(printed))), at + len(printed)  # in capitals, as titles may be
    places: list[int | None] = [None] * len(printed)
    behind = at
    for start, other, size in SequenceMatcher(None, printed, written, autojunk=False).get_matching_blocks():
        for step in range(size):
            places[start + step] = at + other + step
            behind = at + other + step + 1
    return places, behind

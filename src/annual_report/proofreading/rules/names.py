"""Names of bodies, persons, contests and documents that are spelt otherwise than they are known."""

from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import plain, word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.known_names import IN_FULL, KnownNames, NameForm, NameWords, comparable
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import may_be_another
from annual_report.proofreading.phrases import begins_sentence, capitals
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_BREAKS: Final = frozenset('.;:!?()[]\n\ufffc|“”"')
_SEVERAL: Final = word_set("các những nhiều mọi mỗi từng một hai ba bốn năm")
_FEW, _SOME, _MANY = 2, 3, 4
# Of names that differ in numbers alone, so many are held against what is written otherwise than all of them.
_MOST: Final = 40
# What may be said between the parts of a name without its being misspelt.
_LOOSE: Final = word_set("của tại ở trong cho với cùng thuộc là")


class _Misspelt(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._names = KnownNames.for_names(knowledge.names)

    def read(self, passage: Passage) -> Iterator[Slip]:
        if not self._names.forms or passage.text.isupper():
            return
        words = NameWords.of_passage(passage)
        at = read_up_to = 0
        while at < len(words.keys):
            if words.keys[at] not in self._names.firsts and words.keys[at : at + 2] not in self._names.pairs:
                at += 1
                continue
            length, forms = self._names.written(words, at)
            misspelt = self._alike(passage, words, at, read_up_to)
            if misspelt is not None and misspelt[2] > at + length:
                span, form, at = misspelt
                yield _slip(passage, span, [form])
            elif length:
                span = words.between(at, at + length - 1)
                if right := self._otherwise(passage, span, forms):
                    yield _slip(passage, span, right)
                at += length
            else:
                at += 1
                continue
            read_up_to = at

    def _alike(
        self, passage: Passage, words: NameWords, at: int, read_up_to: int
    ) -> tuple[tuple[Word, ...], NameForm, int] | None:
        """A name that is almost the one that begins or ends at the pair `at`, and where reading goes on."""
        if at + 1 >= len(words.keys):
            return None
        for first, length, form in self._names.alike(words, at):
            end = first + length
            if first < read_up_to or any(
                self._names.written(words, place)[0] > max(_SOME, length - 2) for place in range(first, end)
            ):
                continue
            span = words.between(first, end - 1)
            named = sum(capitals(span)) > (1 if begins_sentence(passage.masked, span[0].start) else 0)
            loose = len(span) > len(form.words) and any(word.lower in _LOOSE for word in span)
            if named and not loose and not _breaks(passage, span) and not passage.is_headline:
                return span, form, end
        return None

    def _otherwise(self, passage: Passage, span: tuple[Word, ...], forms: list[NameForm]) -> list[NameForm]:
        """The known names that are meant, where the words are none of them as they are written."""
        written = passage.text[span[0].start : span[-1].end]
        exact = forms[0].name.kind == "person"
        as_written = comparable(written, i_or_y=exact)
        if _breaks(passage, span) or self._names.is_spelt(as_written, forms):
            return []
        forms = forms[:_MOST]
        beginning = begins_sentence(passage.masked, span[0].start)
        if beginning and any(form.capital(i_or_y=exact) == as_written for form in forms):
            return []
        if all(word.text.isupper() for word in span) or (forms[0].name.kind != "person" and passage.is_headline):
            return []
        return [form for form in forms if _is_slip(passage, span, form, beginning)]


def _is_slip(passage: Passage, span: tuple[Word, ...], form: NameForm, beginning: bool) -> bool:
    """Whether the words can only be the name of `form` misspelt, and no common words or another name."""
    if (
        any(word.text.isupper() and plain(word.text) in IN_FULL for word in span)
        and "-" not in (passage.text[span[0].start : span[-1].end])
    ):
        return False
    same = comparable(form.text).replace("^", "") == comparable(passage.text[span[0].start : span[-1].end]).replace(
        "^", ""
    )
    written_capitals = capitals(span)
    small = not any(written_capitals[1:]) and (beginning or not written_capitals[0])
    if small:
        before = passage.text[max(0, span[0].start - 12) : span[0].start].split()
        several = bool(before) and before[-1].lower() in _SEVERAL
        return same and len(span) >= _MANY and any(form.capitals[1:]) and not several
    if len(span) < _SOME:
        return (
            same and len(span) == len(form.words) and (written_capitals[0] if form.capitals[1] else written_capitals[1])
        )
    return same or any(written_capitals[1:])


def _breaks(passage: Passage, span: tuple[Word, ...]) -> bool:
    return bool(_BREAKS.intersection(passage.masked[span[0].start : span[-1].end]))


def _slip(passage: Passage, span: tuple[Word, ...], forms: list[NameForm]) -> Slip:
    problem = message(N_("this name is known with another spelling"))
    start, end, fixes = span[0].start, span[-1].end, tuple(dict.fromkeys(form.text for form in forms))[:_FEW]
    of_person = forms[0].name.kind == "person" and len(fixes) == 1
    doubtful = of_person and may_be_another(passage.text[start:end], fixes[0])
    return Slip(passage, start, end, problem, fixes, doubtful=doubtful)


NAME_MISSPELT = Proofreader(
    Rule(
        "name-misspelt",
        Severity.WARNING,
        title=N_("a name is not spelt as in organization.yaml"),
        explanation=N_(
            "Bodies and persons are written as organization.yaml spells them, contests as “series” of the activities "
            "spells them: with the same letters, marks, capitals and words. If the other spelling is right too, add "
            "it to the short names there."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Nguyễn Văn Mầu chủ trì hội nghị.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Nguyễn Văn Mẫu chủ trì hội nghị.
"""),
    ),
    _Misspelt,
)

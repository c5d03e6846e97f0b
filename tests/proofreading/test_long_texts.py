"""Texts that are longer than anybody writes or reads: read in parts, and told of as far as a person can mend."""

import json
from typing import Final

from proofreading.counted import STEPS
from proofreading.finders import wrong_word
from sample import Sample
from security.hostile_shapes import SOUND_IN_ONE

from annual_report.api.manuscripts.plain import passages
from annual_report.language import translator
from annual_report.proofreading import Knowledge, Passage, proofread
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.long_passages import LONGEST, in_parts
from annual_report.proofreading.placed_passage import PlacedPassage
from annual_report.proofreading.proofreader import MOST_SLIPS
from annual_report.proofreading.registry import PROOFREADERS

FEW, MANY = 100, 1000
SPACE_MISSING: Final = tuple(each for each in PROOFREADERS if each.rule.name == "space-missing")
NAMES: Final = tuple(each for each in PROOFREADERS if each.rule.name in {"name-misspelt", "name-cut-short"})
TOO_MANY: Final = "there are too many such places to show them all: this rule stops here"


def test_parts_are_what_the_passage_is() -> None:
    for text in (SOUND_IN_ONE(3 * LONGEST), "a" * (3 * LONGEST), "a\n" * LONGEST, " " * (LONGEST + 1)):
        whole = PlacedPassage(text, ("sections", 1), "prose", "", ((0, 7),))
        parts = list(in_parts([whole]))
        assert "".join(part.text for part in parts) == text
        assert max(len(part.text) for part in parts) <= LONGEST
        assert {(part.location, part.role) for part in parts} == {(whole.location, whole.role)}
        at = 0
        for part in parts:
            assert part.origin(0, 1) == (at + 7, at + 8)
            at += len(part.text)


def test_paragraphs_as_people_write_them_are_read_as_they_are() -> None:
    written = [Passage(SOUND_IN_ONE(LONGEST)), Passage("")]
    assert list(in_parts(written)) == written


def test_parts_end_where_sentences_do() -> None:
    *parts, _last = in_parts([Passage(SOUND_IN_ONE(3 * LONGEST))])
    assert all(part.text.endswith(". ") for part in parts)


def test_slip_in_a_long_paragraph_is_told_at_its_place() -> None:
    before = SOUND_IN_ONE(4 * LONGEST)
    text = f"{before} nghành"
    [(_by, slip)] = proofread(passages(text), Knowledge(), [wrong_word])
    assert slip.passage.origin(slip.start, slip.end) == (len(before) + 1, len(text))


def test_only_so_many_slips_of_one_kind_are_told() -> None:
    texts = [Passage("hội,thi và nghành "), Passage("hội,thi " * MOST_SLIPS), Passage("hội,thi và nghành")]
    found = list(proofread(texts, Knowledge(), (*SPACE_MISSING, wrong_word)))
    told = [slip for by, slip in found if by in SPACE_MISSING]
    assert len(told) == MOST_SLIPS + 1
    assert told[-1].message.text == TOO_MANY
    assert told[-1].passage is texts[1]
    assert told[-1].start == told[-2].start + len("hội,thi ")
    assert sum(by is wrong_word for by, _slip in found) == 2  # the others read on


def test_as_many_as_are_told_are_no_more_than_that() -> None:
    told = list(proofread([Passage("hội,thi " * MOST_SLIPS)], Knowledge(), SPACE_MISSING))
    assert [slip.message.text for _by, slip in told].count(TOO_MANY) == 0


def test_too_many_are_counted_by_the_command(sample: Sample) -> None:
    sample.write("thu.txt", "Hội Mẫu đã họp với hội,thi " * (MOST_SLIPS + 5))
    done = sample.run("proofread", "thu.txt", "--rule", "space-missing", "--output-format", "json")
    assert json.loads(done.stdout)["summary"]["warnings"] == MOST_SLIPS + 1
    assert translator("vi")(TOO_MANY) != TOO_MANY


def test_numbers_longer_than_any_are_no_numbers() -> None:
    numbers = "1" * 9000, "1.000" * 3000 + "%", "trao " + "1 000" * 3000 + " người", "12," + "3" * 9000 + " tỷ đồng"
    known = Knowledge(figures=frozenset())
    for number in numbers:
        texts = [Passage(number), Passage(f"{number} giải: 1 giải Nhất"), Passage(number, (), "cell", "1/1")]
        told = [slip for _by, slip in proofread(texts, known, PROOFREADERS)]  # none of them fails
        assert all(len(fix) < len(number) for slip in told for fix in slip.fixes)


def test_names_are_found_at_the_same_cost_however_many_there_are() -> None:
    text = "Hội Khoa học và Kỹ thuật huyện Mộc Ba tỉnh Mẫu, Hội Khoa học và Kỹ thuật " * 20

    def steps(count: int) -> int:
        words = [
            f"{first}{second}{last}"
            for first in "bcdghklmnpqrstvxyz"
            for second in "aeiou"
            for last in "bcdghklmnpqrstvxyz"
        ]
        words = words[:: len(words) // count][:count]
        bodies = [f"Hội Khoa học và Kỹ thuật huyện {word} {at} tỉnh Mẫu" for at, word in enumerate(words)]
        known = Knowledge(names=tuple(map(KnownName, bodies)))
        list(proofread([Passage(text)], known, NAMES))  # what is made of the names is made
        return STEPS.of(lambda: list(proofread([Passage(text)], known, NAMES)))

    assert steps(MANY) < 2 * steps(FEW)


def test_names_that_differ_in_numbers_alone_cost_what_one_does() -> None:
    text = "Sở Khoa học 7 tỉnh Mẫu, Sở Khoa học 12 tỉnh Mẫu, Sở khoa Học 9 tỉnh Mẫu " * 20

    def steps(count: int) -> int:
        known = Knowledge(names=tuple(KnownName(f"Sở Khoa học {at} tỉnh Mẫu") for at in range(count)))
        list(proofread([Passage(text)], known, NAMES))
        return STEPS.of(lambda: list(proofread([Passage(text)], known, NAMES)))

    assert steps(MANY) < 2 * steps(FEW)


def test_parts_of_a_long_text_are_no_captions() -> None:
    captions = tuple(each for each in PROOFREADERS if each.rule.name == "caption-doubled")
    text = "Hội nghị tổng kết " * 4000
    assert list(proofread([Passage(text)], Knowledge(), captions)) == []

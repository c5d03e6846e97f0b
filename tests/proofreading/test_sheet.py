"""The sheet of slips and the sound prose: nearly all is found and mended, nearly nothing told that is right."""

import pytest
from proofreading.measuring import Result, Sound, main, results, sound

LEAST = 0.95
LEAST_OF_UNSEEN = 0.9
MOST_FALSE = 1 / 1000


@pytest.fixture(scope="module")
def sheet() -> list[Result]:
    return results()


@pytest.fixture(scope="module")
def texts() -> list[Sound]:
    return sound()


def test_sheet_has_slips_enough_of_each_class(sheet: list[Result]) -> None:
    kinds = [each.given.kind for each in sheet]
    assert len(kinds) >= 200
    assert min(kinds.count(kind) for kind in set(kinds)) >= 8


def test_slips_are_found_and_the_right_correction_is_among_the_first_two(sheet: list[Result]) -> None:
    missed = [f"{each.given.kind}: {each.given.wrong!r} in {each.given.text!r}" for each in sheet if not each.mended]
    assert len(missed) <= (1 - LEAST) * len(sheet), "\n".join(missed)


def test_slips_of_a_sheet_that_nothing_was_tuned_to_are_found_too() -> None:
    found = results("slips_unseen.yaml")
    assert sum(each.mended for each in found) >= LEAST_OF_UNSEEN * len(found)


def test_sound_prose_is_let_stand(texts: list[Sound]) -> None:
    words = sum(each.words for each in texts)
    false = [f"{each.name}: {said}" for each in texts for said in each.said]
    assert words >= 3000
    assert len(false) <= MOST_FALSE * words, "\n".join(false)


def test_nothing_is_told_as_an_error(texts: list[Sound]) -> None:
    assert not sum(each.errors for each in texts)


def test_what_is_missed_and_falsely_found_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["name"])
    assert " slips, " in capsys.readouterr().out

"""Cases tried in one test: every one is, and every failure is shown."""

from enum import Enum
from pathlib import Path

import pytest
from cases import each_case
from sample import Sample


def test_all_cases_are_tried_and_all_that_fail_are_shown() -> None:
    tried = []

    @each_case(("number", "name"), [(1, "one"), (2, "two"), (3, "three"), (4, "four")])
    def odd(number: int, name: str) -> None:
        tried.append(name)
        assert number % 2, f"{number} is even"
        if number == 3:
            raise ValueError("three")

    with pytest.raises(pytest.fail.Exception) as raised:
        odd()
    assert tried == ["one", "two", "three", "four"]
    said = str(raised.value)
    assert said.startswith("3 of 4 cases fail:\n[2, two] line ")
    assert "AssertionError: 2 is even" in said
    assert "[3, three] line " in said
    assert "ValueError: three" in said
    assert "[4, four] line " in said


class Size(Enum):
    """Cases may be the members of a class, which can be called too."""

    SMALL = 1
    LARGE = 2


@each_case("size", Size)
def test_members_of_a_class_are_cases(size: Size) -> None:
    assert size in Size


def test_no_cases_are_a_failure() -> None:
    @each_case("number", list[int]())
    def nothing(number: int) -> None:
        """Is never called."""

    with pytest.raises(AssertionError, match="there are no cases"):
        nothing()


@each_case("language", ("en", "vi"))
@each_case("number", lambda: range(3))
def test_every_case_has_a_folder_of_its_own(language: str, number: int, tmp_path: Path, sample: Sample) -> None:
    assert sample.root == tmp_path / "workspace"
    assert not (tmp_path / "new").exists()
    assert not (sample.root / "new").exists()
    for folder in (tmp_path, sample.root):
        (folder / "new").write_text(f"{language} {number}")


def test_other_cases_stop_at_a_test_left_out() -> None:
    @each_case("number", [1, 2])
    def left_out(number: int) -> None:
        pytest.skip(f"{number}")

    with pytest.raises(pytest.skip.Exception, match="1"):
        left_out()

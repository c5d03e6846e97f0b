"""Every rule finds the deviation that was planted for it, and no other rule finds one there."""

from collections.abc import Callable

import pytest
from cases import each_case
from regulations.inspection.gallery.all_plants import PLANTS
from regulations.inspection.gallery.plant import Plant

from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations import Regulation, all_regulations, regulation_named
from annual_report.regulations.inspection.inspecting import Inspection, inspect_pages
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Conformance

REGULATIONS = tuple(each.id for each in all_regulations())
RULES = {each.name: each for each in REQUIREMENTS}
# So many rules are to be seen on the three sound documents together, and hold.
AT_LEAST = 60


def inspected(pdf: bytes, regulation: str) -> Inspection:
    return inspect_pages(read_pdf(pdf), regulation_named(regulation))


def broken(inspection: Inspection) -> dict[str, tuple[str, ...]]:
    """The rules that do not hold, with what was found."""
    wrong = inspection.of(Conformance.DEVIATES, Conformance.NOT_FOUND)
    return {each.name: tuple(one.found.say("en") for one in each.measurements[:3]) for each in wrong}


def in_force(plant: Plant) -> list[str]:
    """The newest regulation that asks for what the plant breaks, and each that asks for something else there."""
    demands = {each.id: demand(plant.rule, each) for each in reversed(all_regulations())}
    asking = [name for name, asked in demands.items() if asked and plant.only_by in {"", name}]
    return [name for name in asking if name == asking[0] or demands[name] != demands[asking[0]]]


def demand(rule: str, regulation: Regulation) -> dict[str, object]:
    """What the regulation's data says, but for the clause."""
    provision = RULES[rule].provision(regulation)
    if provision is None:
        return {}
    place = regulation.page.number_place if rule == "page-number-place" else None
    return {**provision.model_dump(exclude={"clause", "confirmed"}), "there": True, "place": place}


def test_every_requirement_has_its_plant_and_every_plant_its_requirement() -> None:
    assert sorted(each.rule for each in PLANTS) == sorted(RULES)


@each_case("regulation", REGULATIONS)
def test_sound_documents_have_no_deviation(regulation: str, sound_inspection: Callable[[str, str], Inspection]) -> None:
    seen = [sound_inspection(kind, regulation) for kind in ("report", "letter", "annexes")]
    assert [broken(each) for each in seen] == [{}, {}, {}]
    held = {result.name for each in seen for result in each.of(Conformance.CONFORMS)}
    assert len(held) >= AT_LEAST
    assert held == {name for name, rule in RULES.items() if rule.provision(regulation_named(regulation)) is not None}  # type: ignore[arg-type]


PLANTED = [(plant, name) for plant in PLANTS for name in in_force(plant)]
# Every sixteenth is seen to by each run of the suite: some of each part of a page, and of each way to plant.
FEW = PLANTED[::16]


def see_to(plant: Plant, regulation: str) -> None:
    found = broken(inspected(plant.pdf(regulation), regulation))
    assert set(found) == {plant.rule, *plant.also}, found


@each_case(("plant", "regulation"), FEW)
def test_plant_is_found_and_nothing_else(plant: Plant, regulation: str) -> None:
    see_to(plant, regulation)


@pytest.mark.thorough
@each_case(("plant", "regulation"), [each for each in PLANTED if each not in FEW])
def test_every_other_plant_is_found_and_nothing_else(plant: Plant, regulation: str) -> None:
    see_to(plant, regulation)

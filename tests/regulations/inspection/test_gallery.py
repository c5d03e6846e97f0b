"""Every rule finds the deviation that was planted for it, and no other rule finds one there."""

import pytest
from regulations.inspection.gallery.all_plants import PLANTS
from regulations.inspection.gallery.papers import paper
from regulations.inspection.gallery.plant import Plant

from annual_report.load.pdf.pdf import read_pdf
from annual_report.regulations import Regulation, all_regulations, regulation_named
from annual_report.regulations.inspection.inspecting import Inspection, inspect_pages
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Outcome
from annual_report.render.pdf.weasyprint_pdf import render_pdf

REGULATIONS = tuple(each.id for each in all_regulations())
RULES = {each.name: each for each in REQUIREMENTS}
# So many rules are to be seen on the three sound documents together, and hold.
AT_LEAST = 60


def inspected(pdf: bytes, regulation: str) -> Inspection:
    return inspect_pages(read_pdf(pdf), regulation_named(regulation))


def broken(inspection: Inspection) -> dict[str, tuple[str, ...]]:
    """The rules that do not hold, with what was found."""
    wrong = inspection.of(Outcome.DEVIATES, Outcome.NOT_FOUND)
    return {each.name: tuple(one.found.say("en") for one in each.verdicts[:3]) for each in wrong}


def in_force(plant: Plant) -> list[str]:
    """The newest regulation that asks for what the plant breaks, and each that asks for something else there."""
    demands = {each.id: demand(plant.rule, each) for each in reversed(all_regulations())}
    asking = [name for name, asked in demands.items() if asked and plant.only_by in {"", name}]
    return [name for name in asking if name == asking[0] or demands[name] != demands[asking[0]]]


def demand(rule: str, regulation: Regulation) -> dict[str, object]:
    """What the regulation's data says, but for the clause."""
    law = RULES[rule].law(regulation)
    if law is None:
        return {}
    place = regulation.page.number_place if rule == "page-number-place" else None
    return {**law.model_dump(exclude={"clause", "confirmed"}), "there": True, "place": place}


def test_every_requirement_has_its_plant_and_every_plant_its_requirement() -> None:
    assert sorted(each.rule for each in PLANTS) == sorted(RULES)


@pytest.mark.parametrize("regulation", REGULATIONS)
def test_sound_documents_have_no_deviation(regulation: str) -> None:
    seen = [inspected(render_pdf(paper(kind, regulation)), regulation) for kind in ("report", "letter", "annexes")]
    assert [broken(each) for each in seen] == [{}, {}, {}]
    held = {result.name for each in seen for result in each.of(Outcome.CONFORMS)}
    assert len(held) >= AT_LEAST
    assert held == {name for name, rule in RULES.items() if rule.law(regulation_named(regulation)) is not None}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plant", "regulation"),
    [pytest.param(plant, name, id=f"{plant.rule}-{name}") for plant in PLANTS for name in in_force(plant)],
)
def test_plant_is_found_and_nothing_else(plant: Plant, regulation: str) -> None:
    found = broken(inspected(plant.pdf(regulation), regulation))
    assert set(found) == {plant.rule, *plant.also}, found

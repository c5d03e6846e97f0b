"""Every rule that a file of Word shows finds the deviation that was planted for it, and no other rule finds one."""

import pytest
from regulations.inspection.word.papers import HEAD, LETTER, REPORT, Paper, section, table
from regulations.inspection.word.plants import PLANTS, Plant

from annual_report.load.docx.reading import read_docx
from annual_report.regulations.inspection.inspecting import Inspection, RegulationChoice
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Conformance
from annual_report.regulations.inspection.requirements.text import file_open
from annual_report.regulations.inspection.word.judging import ONLY_PAGES, inspect_word

# Every eighth is seen to by each run of the suite: some of each part of a document.
FEW = PLANTS[::8]


def inspected(data: bytes) -> Inspection:
    return inspect_word(read_docx(data))


def broken(inspection: Inspection) -> set[str]:
    """The rules that do not hold, and those that could not be judged."""
    kept = {Conformance.CONFORMS, Conformance.NOT_APPLICABLE, Conformance.ONLY_PAGES}
    return {each.name for each in inspection.results if each.outcome not in kept}


def wrongly_judged(plants: tuple[Plant, ...]) -> dict[str, set[str]]:
    """What was found for each of the plants that it was not planted for, or not found."""
    found = {each: broken(inspected(each.data())) for each in plants}
    return {each.rule: names for each, names in found.items() if names != {each.rule, *each.also}}


def test_every_requirement_has_its_plant_or_is_seen_on_pages_alone() -> None:
    rules = {each.name for each in REQUIREMENTS}
    planted = [each.rule for each in PLANTS]
    assert sorted(planted) == sorted(rules - ONLY_PAGES - {file_open.name})  # a locked file is not read at all


def test_sound_documents_have_no_deviation() -> None:
    seen = [inspected(Paper(body).data()) for body in (REPORT, LETTER)]
    assert [broken(each) for each in seen] == [set(), set()]
    held = {result.name for each in seen for result in each.of(Conformance.CONFORMS)}
    assert held == {each.name for each in REQUIREMENTS} - ONLY_PAGES
    for each in seen:
        assert (each.choice, each.date, each.pages) == (RegulationChoice.BY_DATE, "ngày 05 tháng 3 năm 2021", None)


def test_text_in_a_cell_of_its_own_is_text_all_the_same() -> None:
    end = f"<w:p><w:pPr>{section(first=True)}</w:pPr></w:p>"
    main, annexes = REPORT.split(end)
    for lined in (False, True):
        inspection = inspected(Paper(table((9354,), [[main]], lined=lined) + end + annexes).data())
        assert broken(inspection) == set()
        assert len(inspection.of(Conformance.CONFORMS)) > 150


def test_head_typed_with_tabs_is_read_as_it_stands() -> None:
    stops = '<w:tabs><w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'
    left = (("UBND TỈNH MẪU", ""), ("HỘI KHOA HỌC MẪU", "<w:b/>"), ("Số: 05/BC-HM", ""))
    right = (
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", '<w:b/><w:sz w:val="26"/>'),
        ("Độc lập - Tự do - Hạnh phúc", "<w:b/>"),
        ("Tỉnh Mẫu, ngày 05 tháng 3 năm 2021", "<w:i/>"),
    )
    lines = "".join(
        f"<w:p><w:pPr>{stops}</w:pPr><w:r><w:tab/></w:r>"
        f'<w:r><w:rPr>{look}<w:sz w:val="26"/></w:rPr><w:t>{text}</w:t></w:r>'
        f"<w:r><w:tab/></w:r><w:r><w:rPr>{other_look}</w:rPr><w:t>{other}</w:t></w:r></w:p>"
        for (text, look), (other, other_look) in zip(left, right, strict=True)
    )
    inspection = inspected(Paper(REPORT.replace(HEAD, lines)).data())
    assert broken(inspection) == set()
    assert len(inspection.of(Conformance.CONFORMS)) > 140


def test_what_is_seen_on_pages_alone_is_said() -> None:
    names = {each.name for each in inspected(Paper().data()).of(Conformance.ONLY_PAGES)}
    assert names == ONLY_PAGES


def test_plants_are_found_and_nothing_else() -> None:
    assert wrongly_judged(FEW) == {}


@pytest.mark.thorough
def test_every_other_plant_is_found_and_nothing_else() -> None:
    assert wrongly_judged(tuple(each for each in PLANTS if each not in FEW)) == {}


def test_place_is_told_by_its_words() -> None:
    plant = next(each for each in PLANTS if each.rule == "body-one-size")
    result = next(each for each in inspected(plant.data()).results if each.name == "body-one-size")
    assert {each.text[:20] for each in result.measurements} == {"a) Hội đã hoàn thành"}
    assert {each.page for each in result.measurements} == {0}

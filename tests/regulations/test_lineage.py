"""Lineages: a day of issue chooses among the regulations of one, however new those of another are."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from checks.checking import HEAD, Text
from regulations.inspection.gallery.papers import paper
from regulations.test_choice import organization, report
from sample import ORGANIZATION

from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations import (
    all_regulations,
    choice,
    lineages,
    regulation_for,
    regulation_in_force,
    regulations_of,
)
from annual_report.regulations.inspection.inspecting import inspect_pages
from annual_report.render.pdf.weasyprint_pdf import render_pdf

# Invented: no Party has ever laid this down.
INVENTED = """\
id: qd99-2024
title: Quy định 99/2024 (ví dụ bịa ra)
based_on: nd30-2020
lineage: party
in_force_from: 01/01/2018
in_force_until: 31/12/2022
forms:
  national_name: {text: ĐẢNG CỘNG SẢN VIỆT NAM, clause: Điều 1, confirmed: không}
"""
LATER = INVENTED.replace("qd99-2024", "qd100-2024").replace("01/01/2018\nin_force_until: 31/12/2022", "01/01/2024")


@pytest.fixture
def with_party(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program's regulations, and two of an invented Party."""
    folder = tmp_path / "regulations"
    shutil.copytree(choice.FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (folder / "qd99-2024.yaml").write_text(INVENTED, "utf-8")
    (folder / "qd100-2024.yaml").write_text(LATER, "utf-8")
    monkeypatch.setattr(choice, "FOLDER", folder)
    all_regulations.cache_clear()
    yield
    all_regulations.cache_clear()


def test_every_regulation_of_the_program_is_the_states() -> None:
    assert lineages() == ("state",)
    assert regulations_of("state") == all_regulations()


@pytest.mark.usefixtures("with_party")
def test_date_chooses_within_the_lineage() -> None:
    assert lineages() == ("state", "party")
    for day, of_state, of_party in (
        (date(2015, 1, 1), "tt01-2011", "qd99-2024"),
        (date(2018, 6, 1), "tt01-2011", "qd99-2024"),
        (date(2023, 6, 1), "nd30-2020", "qd99-2024"),
        (date(2025, 1, 1), "nd30-2020", "qd100-2024"),
    ):
        assert (regulation_in_force(day).id, regulation_in_force(day, "party").id) == (of_state, of_party)
    with pytest.raises(LookupError):
        regulation_in_force(date(2025, 1, 1), "trade")


@pytest.mark.usefixtures("with_party")
def test_lineage_of_the_organisation_chooses() -> None:
    for said, name in (
        ({}, "nd30-2020"),
        ({"regulation_lineage": "state"}, "nd30-2020"),
        ({"regulation_lineage": "party"}, "qd100-2024"),
    ):
        assert regulation_for(report("2024"), organization(**said)).id == name
    assert regulation_for(report("2024"), None).id == "nd30-2020"
    assert (
        regulation_for(report("2024", regulation="nd30-2020"), organization(regulation_lineage="party")).id
        == "nd30-2020"
    )
    assert regulation_for(report("2024"), organization(regulation_lineage="trade")).id == "nd30-2020"


@pytest.mark.usefixtures("with_party")
def test_day_without_a_regulation_of_the_lineage_is_told(tmp_path: Path) -> None:
    party = f"{ORGANIZATION}regulation_lineage: party\n"
    for year, told in (("2016", True), ("2018", False), ("2022", True), ("2023", False)):
        text = Text(HEAD.replace("2020", year), party, folder=year)
        found = [each.rule.name for each in text.check(tmp_path)]
        assert ("no-regulation-in-force" in found, "unknown-lineage" in found) == (told, False)


@pytest.mark.usefixtures("with_party")
def test_head_of_a_page_tells_the_lineage_that_it_is_inspected_by() -> None:
    page = paper("report", "nd30-2020").replace("năm 2021", "năm 2025")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page
    own = page.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")
    nameless = page.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VĂN BẢN MẪU")
    for text, name in ((page, "nd30-2020"), (own, "qd100-2024"), (nameless, "nd30-2020")):
        inspection = inspect_pages(read_pdf(render_pdf(text)))
        assert (inspection.regulation.id, inspection.date) == (name, "ngày 05 tháng 3 năm 2025")

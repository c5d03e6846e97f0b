"""Workspaces: where they are, where things lie in them, which years there are and which is the latest."""

from pathlib import Path

import pytest
from sample import Sample

from annual_report.load.workspace import NoWorkspaceError, Workspace


def test_found_from_inside_and_from_the_folder_itself(sample: Sample) -> None:
    deep = sample.root / "data" / "2020" / "photos"
    deep.mkdir()
    assert Workspace.find(deep).root == Workspace.find(sample.root).root == sample.root.resolve()


def test_nearest_one_is_found(sample: Sample) -> None:
    inner = Sample(sample.root / "examples" / "inner")
    assert Workspace.find(inner.root / "data").root == inner.root.resolve()


def test_none_is_found_outside(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError):
        Workspace.find(tmp_path)


def test_at_means_that_folder_alone(sample: Sample) -> None:
    assert Workspace.at(sample.root).root == sample.root.resolve()
    with pytest.raises(NoWorkspaceError):
        Workspace.at(sample.root / "data")


def test_things_lie_under_the_root(sample: Sample) -> None:
    here = Workspace.at(sample.root)
    assert here.root / here.report_file("2020") == here.root / "data/2020/report.yaml"
    assert here.period_folder("2020") == here.root / "data/2020"
    assert here.output_folder("2020-h1") == here.root / "output/2020-h1"


def test_periods_stand_in_the_order_of_their_ends(sample: Sample) -> None:
    for key in ("2021-q1", "2019", "2020-q4", "2020-h1", "2020-h2", "2021-h1", "2020-q2"):
        sample.write(f"data/{key}/report.yaml", "period: x\n")
    keys = ["2019", "2020-q2", "2020-h1", "2020-q4", "2020-h2", "2020", "2021-q1", "2021-h1"]
    assert Workspace.at(sample.root).periods() == keys


def test_folders_that_are_no_periods_are_left_out(sample: Sample) -> None:
    for name in ("20", "2020-h3", "nháp", "2021 (bản cũ)", ".2022", "2023/old"):
        sample.write(f"data/{name}/report.yaml", "period: x\n")
    (sample.root / "data" / "2024").mkdir()
    sample.write("data/2025", "a file")
    assert Workspace.at(sample.root).periods() == ["2020"]

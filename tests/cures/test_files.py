"""The cure of whatever slips into a sound file removes its message, and can be read: cases that are drawn by seed."""

from collections.abc import Mapping
from random import Random
from typing import Final

from bad.slips import SOUND
from budget import ALL
from cures.slips_of_files import with_a_slip
from cures.trying import Failure, try_cures

from annual_report.api.checking import DataFiles, check_period
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import Workspace

FILE: Final = "data/2025/report.yaml"
CASES: Final = 1200 if ALL else 150
SEED: Final = 14


def test_cure_of_a_slip_in_a_sound_file_is_one() -> None:
    workspace, sound, random = Workspace.at(SOUND), (SOUND / FILE).read_text("utf-8"), Random(SEED)  # noqa: S311
    tried, wrong = 0, list[tuple[str, Failure]]()
    for _case in range(CASES):
        text = with_a_slip(random, sound)

        def found(texts: Mapping[str, str], text: str = text) -> list[Diagnostic]:
            return list(check_period(DataFiles(workspace, {FILE: text, **texts}), "2025").diagnostics)

        trial = try_cures(found, strict=False)
        slip = next((line for line in text.split("\n") if line not in sound.split("\n")), "")
        tried += trial.tried
        wrong += [(slip, failure) for failure in trial.failures]
    assert wrong == []
    assert tried > CASES

"""What the tests of commands share: running one in this process, and a session's built workspace."""

import os
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from sample import REPORT, Sample, run

from annual_report.diagnostics.fault import TRACEBACK
from annual_report.language import Language


class Command:
    """Runs a command in this process, in the sample's folder."""

    def __init__(self, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
        self._sample, self._monkeypatch = sample, monkeypatch
        monkeypatch.chdir(sample.root)

    def apart(self, folder: str) -> "Command":
        """The same for a sample of its own."""
        return Command(self._sample.apart(folder), self._monkeypatch)

    def __call__(self, *arguments: str, lang: Language = "en") -> CompletedProcess[str]:
        """What the command shows, and its exit status. It runs where the test is by now."""
        done = run(*arguments, cwd=Path.cwd(), ANNUAL_REPORT_LANG=lang)
        assert os.environ.get(TRACEBACK) or "Traceback" not in done.stderr, done.stderr
        return done


@pytest.fixture
def command(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs commands."""
    return Command(sample, monkeypatch)


@pytest.fixture
def years(sample: Sample) -> Sample:
    """A sample with reports on 2019, 2020 and the first half of 2020."""
    for key in ("2019", "2020-h1"):
        sample.write(f"data/{key}/report.yaml", REPORT.replace("period: 2020", f"period: {key}"))
    return sample

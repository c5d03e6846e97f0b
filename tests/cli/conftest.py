"""What the tests of commands share: running one in this process, and a session's built workspace."""

import pytest
from sample import REPORT, Sample
from typer.testing import CliRunner, Result

from annual_report.cli.app import make_app
from annual_report.language import Language


class Command:
    """Runs a command in this process, in the sample's folder."""

    def __init__(self, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
        self._sample, self._monkeypatch = sample, monkeypatch
        monkeypatch.chdir(sample.root)

    def apart(self, folder: str) -> "Command":
        """The same for a sample of its own."""
        return Command(self._sample.apart(folder), self._monkeypatch)

    def __call__(self, *arguments: str, lang: Language = "en") -> Result:
        """What the command shows, and its exit status."""
        done = CliRunner().invoke(make_app(lang), list(arguments))
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done


@pytest.fixture
def command(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs commands."""
    monkeypatch.setenv("LANGUAGE", "")  # the program sets it; this puts it back at the end
    return Command(sample, monkeypatch)


@pytest.fixture
def years(sample: Sample) -> Sample:
    """A sample with reports on 2019, 2020 and the first half of 2020."""
    for key in ("2019", "2020-h1"):
        sample.write(f"data/{key}/report.yaml", REPORT.replace("period: 2020", f"period: {key}"))
    return sample

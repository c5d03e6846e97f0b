"""What the tests of commands share: running one in this process, and a session's built workspace."""

from collections.abc import Callable

import pytest
from sample import REPORT, Sample
from typer.testing import CliRunner, Result

from annual_report.cli.app import make_app
from annual_report.language import Language

Command = Callable[..., Result]


@pytest.fixture
def command(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command in this process, in the sample's folder."""
    monkeypatch.chdir(sample.root)
    monkeypatch.setenv("LANGUAGE", "")  # the program sets it; this puts it back at the end

    def run(*arguments: str, lang: Language = "en") -> Result:
        done = CliRunner().invoke(make_app(lang), list(arguments))
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done

    return run


@pytest.fixture
def years(sample: Sample) -> Sample:
    """A sample with reports on 2019, 2020 and the first half of 2020."""
    for key in ("2019", "2020-h1"):
        sample.write(f"data/{key}/report.yaml", REPORT.replace("period: 2020", f"period: {key}"))
    return sample

"""What the attacks share."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from sample import Sample
from security.attack import MARKER, Attack, Listener

from annual_report.api.publish import seal


@pytest.fixture
def attack(sample: Sample, tmp_path: Path) -> Iterator[Attack]:
    """A sound workspace, a secret beside it, and a port that nobody may call."""
    secret = tmp_path / "secret.json"
    secret.write_text(f'{{"secret": "{MARKER}"}}', "utf-8")
    listener = Listener()
    yield Attack(sample, secret, listener)
    listener.close()


@pytest.fixture(autouse=True)
def _copies_stand_for_the_disk(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a kill leaves is tried on a copy of the folder, which would not be the folder that was sealed."""
    if "copies" in request.keywords:
        yield
    else:
        with patch.object(seal, "_identity", lambda place: place.name.encode()):
            yield

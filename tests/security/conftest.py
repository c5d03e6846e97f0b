"""What the attacks share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample import Sample
from security.attack import MARKER, Attack, Listener


@pytest.fixture
def attack(sample: Sample, tmp_path: Path) -> Iterator[Attack]:
    """A sound workspace, a secret beside it, and a port that nobody may call."""
    secret = tmp_path / "secret.json"
    secret.write_text(f'{{"secret": "{MARKER}"}}', "utf-8")
    listener = Listener()
    yield Attack(sample, secret, listener)
    listener.close()

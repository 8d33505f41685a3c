"""What tests of the catalogue share: what is shipped is read once."""

import pytest

from tests.doubles.kept import keep


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is shipped, which takes most of reading a catalogue."""
    keep(monkeypatch)

"""What tests of commands share: most run in this process, and read what is shipped once."""

import pytest

from tests.doubles.kept import keep


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what every command reads, which takes most of a start."""
    keep(monkeypatch)

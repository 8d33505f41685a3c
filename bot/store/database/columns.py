"""JSON as it is stored in the columns of text. Knows no table.

orjson reads and writes the same JSON as the standard library in a fraction of the time.
"""

from datetime import UTC, datetime
from typing import Any

import orjson


def to_text(value: object) -> str:
    """Give plain values as JSON. Raises TypeError for any others."""
    return orjson.dumps(value).decode()


def from_text(text: str) -> Any:
    """Read JSON. Raises ValueError where it is none."""
    return orjson.loads(text)


def utc(moment: datetime) -> datetime:
    """Give a moment as it is stored."""
    return moment.astimezone(UTC)


def aware(moment: datetime) -> datetime:
    """Give a stored moment with its zone, which SQLite does not keep."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

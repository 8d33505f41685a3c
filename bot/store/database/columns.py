"""JSON as it is stored in the columns of text. Knows no table.

orjson reads and writes the same JSON as the standard library in a fraction of the time.
"""

from typing import Any

import orjson


def to_text(value: object) -> str:
    """Give plain values as JSON. Raises TypeError for any others."""
    return orjson.dumps(value).decode()


def from_text(text: str) -> Any:
    """Read JSON. Raises ValueError where it is none."""
    return orjson.loads(text)

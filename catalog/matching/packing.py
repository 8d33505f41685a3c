"""Numbers and plain data as one piece of bytes, and back. Runs nothing that it reads.

A head of JSON says which arrays follow; each begins at a multiple of eight bytes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson

Arrays = Mapping[str, npt.NDArray[Any]]


State = tuple[Sequence[Any], Arrays]
"""What a part is made of: plain data and arrays."""


_EIGHT = 8


_PLAIN = "biuf"
"""Kinds of numbers that an array may hold; never objects."""


def pack(head: Any, arrays: Arrays) -> bytes:
    """Give plain data and arrays of numbers, of one dimension, as bytes."""
    parts = [[name, each.dtype.str, each.size] for name, each in arrays.items()]
    told = orjson.dumps([head, parts])
    size = len(told).to_bytes(_EIGHT, "little")
    return b"".join(map(_padded, (size, told, *(each.tobytes() for each in arrays.values()))))


def unpack(content: bytes) -> tuple[Any, Arrays]:
    """Give what was packed; the arrays cannot be written to. Raises ValueError, TypeError."""
    size = int.from_bytes(content[:_EIGHT], "little")
    head, parts = orjson.loads(content[_EIGHT : _EIGHT + size])
    at = _EIGHT + _whole(size)
    arrays = {}
    for name, kind, count in parts:
        dtype = np.dtype(kind)
        if dtype.kind not in _PLAIN:
            raise ValueError(f"{kind} is no kind of number")
        arrays[name] = np.frombuffer(content, dtype, count, at) if count else np.empty(0, dtype)
        at += _whole(count * dtype.itemsize)
    return head, arrays


def within(arrays: Arrays, part: str) -> Arrays:
    """Give the arrays of one part, `part.name`, by their names in it."""
    begin = f"{part}."
    return {n.removeprefix(begin): each for n, each in arrays.items() if n.startswith(begin)}


def under(part: str, arrays: Arrays) -> Arrays:
    """Give the arrays of one part by their names among those of others."""
    return {f"{part}.{name}": each for name, each in arrays.items()}


def _padded(content: bytes) -> bytes:
    return content.ljust(_whole(len(content)), b"\0")


def _whole(size: int) -> int:
    return -size % _EIGHT + size

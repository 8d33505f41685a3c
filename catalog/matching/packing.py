"""A linear model as bytes and back, in a form that runs no code when read. Opens no file."""

import json
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from catalog.matching.linear import Linear

FORM = 1
"""The number of this form; bytes of another one are not read."""


_MAGIC = b"techcheck-linear"
_ALIGNED = 64
_ARRAYS = ("known", "rarity", "weights", "scale", "bias")


def pack(model: Linear, made_of: Mapping[str, str]) -> bytes:
    """Give a model as bytes: a header in JSON, which says what it was made of, then its arrays."""
    body, places = b"", {}
    for name in _ARRAYS:
        array = np.ascontiguousarray(getattr(model, name))
        places[name] = [array.dtype.str, list(array.shape), len(body)]
        body += array.tobytes()
        body += bytes(-len(body) % _ALIGNED)
    header = json.dumps(
        {
            "form": FORM,
            "classes": model.classes,
            "heat": model.heat,
            "made_of": dict(made_of),
            "arrays": places,
        }
    ).encode()
    start = len(_MAGIC) + 8 + len(header)
    return _MAGIC + len(header).to_bytes(8, "big") + header + bytes(-start % _ALIGNED) + body


def unpack(packed: bytes | memoryview) -> tuple[Linear, Mapping[str, str]]:
    """Give the model that bytes hold, and what it was made of; its arrays stay where the bytes are.

    Raises ValueError where the bytes are not of a model in this form.
    """
    view = memoryview(packed)
    at = len(_MAGIC) + 8
    if bytes(view[: len(_MAGIC)]) != _MAGIC:
        raise ValueError("no model")
    size = int.from_bytes(view[len(_MAGIC) : at], "big")
    try:
        header = json.loads(bytes(view[at : at + size]))
        start = at + size + -(at + size) % _ALIGNED
        arrays = {name: _array(view, start, header["arrays"][name]) for name in _ARRAYS}
        classes = tuple(str(name) for name in header["classes"])
        heat, made_of = float(header["heat"]), dict(header["made_of"])
        form = header["form"]
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("a model that cannot be read") from error
    fits = arrays["weights"].shape == (len(arrays["known"]), len(classes))
    if form != FORM or not fits:
        raise ValueError("a model of another form")
    return Linear(classes=classes, heat=heat, **arrays), made_of


def _array(view: memoryview, start: int, place: list[object]) -> NDArray[np.generic]:
    kind, shape, at = place
    dtype, sizes = np.dtype(str(kind)), tuple(int(str(size)) for size in shape)  # type: ignore[attr-defined]
    if dtype.hasobject:
        raise ValueError("objects are not read")
    count = int(np.prod(sizes))
    return np.frombuffer(view, dtype, count, start + int(str(at))).reshape(sizes)

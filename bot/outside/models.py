"""Reads the fitted models that lie in the package, and writes them there. Fits none."""

import mmap
from collections.abc import Mapping
from importlib.resources import files as packaged
from pathlib import Path

from catalog.linear.model import Linear, from_bytes, to_bytes


def shipped_model(name: str) -> tuple[Linear, Mapping[str, str]] | None:
    """Map a shipped model into memory, and give what it was made of; None where it is not there.

    `make install` makes them, and they lie in the wheel.
    """
    try:
        with _place(name).open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return from_bytes(mapped)  # type: ignore[arg-type]
    except (OSError, ValueError, TypeError, LookupError):
        return None


def ship_model(name: str, model: Linear, made_of: Mapping[str, str]) -> None:
    """Put a model into the package, whole or not at all."""
    place = _place(name)
    place.parent.mkdir(exist_ok=True)
    part = place.with_suffix(".part")
    part.write_bytes(to_bytes(model, made_of))
    part.replace(place)


def _place(name: str) -> Path:
    return Path(str(packaged("dialogs"))) / "models" / f"{name}.bin"

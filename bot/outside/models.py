"""Keeps fitted models as files: the shipped ones in the package, others in a folder. Fits none."""

import mmap
from collections.abc import Mapping
from contextlib import suppress
from importlib.resources import files as packaged
from pathlib import Path
from tempfile import NamedTemporaryFile

from catalog.matching.linear import Linear
from catalog.matching.packing import pack, unpack


def shipped(name: str) -> Path:
    """Give the place of a shipped model; `make install` writes it, and it lies in the wheel."""
    return Path(str(packaged("dialogs"))) / "models" / f"{name}.bin"


def read_model(path: Path) -> tuple[Linear, Mapping[str, str]] | None:
    """Map a model into memory, and give what it was made of; None where there is none to read."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return unpack(memoryview(mapped))
    except (OSError, ValueError):
        return None


def keep_model(path: Path, model: Linear, made_of: Mapping[str, str]) -> None:
    """Write a model whole or not at all; where a folder cannot be written to nothing is kept."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(pack(model, made_of))
        Path(file.name).replace(path)

"""Marks all that the shipped models are learned from: texts and code. Learns nothing."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files as packaged
from pathlib import Path

SOURCES = (
    "bot/learning.py",
    "catalog/data",
    "catalog/linear",
    "catalog/matching/normalize.py",
    "dialogs/acts.yaml",
    "dialogs/alarms",
    "dialogs/facts",
    "dialogs/learning",
    "dialogs/phrases",
    "dialogs/said",
    "dialogs/understanding/facts",
    "dialogs/vocabulary",
)
"""Files and folders of the packages: the Makefile names the same."""


_ENDINGS = (".py", ".yaml")


def sources_mark() -> str:
    """Give the mark of all sources: after a change of any of them it is another."""
    found = hashlib.sha256()
    for name, path in _sources():
        content = path.read_bytes()
        found.update(f"{name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def _sources() -> Iterator[tuple[str, Path]]:
    for source in SOURCES:
        package, _, within = source.partition("/")
        place = Path(str(packaged(package))) / within
        for path in sorted(place.rglob("*")) if place.is_dir() else (place,):
            if path.suffix in _ENDINGS:
                yield f"{source} {path.relative_to(place).as_posix()}", path

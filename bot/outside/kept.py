"""Keeps on disk what takes long to make, by name and by all that it is made of. Knows none of it.

A file holds the sum of its content before the content. One that is broken, cut off, or that others
wrote or may write counts as none, and one that cannot be written is done without: nobody is told,
since nothing is lost but time. Files are written whole under another name, so that two programs
may write one.
"""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import catalog
import dialogs
from bot.outside import private

T = TypeVar("T")


MOST = 8
"""Files of one name that stay, the newest: as many catalogues may be in use beside each other."""


_SUM = 32


@dataclass(frozen=True)
class Kept:
    """What is kept in a folder of what a mark stands for; a `catalog.model.keeping.Keeper`."""

    folder: Path
    mark: str

    def on(self, *texts: Mapping[str, str]) -> "Kept":
        """Give what is kept of all this and of more texts, `{name: text}`."""
        parts = (part for each in texts for name in sorted(each) for part in (name, each[name]))
        return Kept(self.folder, _mark([self.mark, *parts]))

    def keep(
        self,
        name: str,
        make: Callable[[], T],
        write: Callable[[T], bytes],
        read: Callable[[bytes], T],
    ) -> T:
        """Give the value of a name: read where it is kept, or else made and kept."""
        content = self._content(name)
        if content is not None:
            # The sum is right: then it was written so, by a program with a fault that is mended.
            with suppress(ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                return read(content)
        value = make()
        with suppress(OSError, TypeError, ValueError):
            self._put(name, write(value))
        return value

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}-{self.mark}"

    def _content(self, name: str) -> bytes | None:
        """Give what is kept under a name; None where there is nothing, or nothing of ours."""
        try:
            # A link leads elsewhere, and a pipe would keep us waiting.
            opened = os.open(self._path(name), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(opened, "rb") as file:
                if not _ours(os.fstat(opened)):
                    return None
                kept = file.read()
        except OSError:
            return None
        content = kept[_SUM:]
        return content if kept[:_SUM] == _sum(content) else None

    def _put(self, name: str, content: bytes) -> None:
        private.make_folder(self.folder)
        target = self._path(name)
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        try:
            part.unlink(missing_ok=True)
            private.write_new(part, _sum(content) + content)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        self._forget(name)

    def _forget(self, name: str) -> None:
        """Remove the oldest files of a name, where there are many; somebody else may be at it."""
        ages = []
        for path in self.folder.glob(f"{name}-*"):
            with suppress(OSError):
                ages.append((path.stat().st_mtime_ns, path))
        for _, path in sorted(ages)[:-MOST]:
            with suppress(OSError):
                path.unlink()


def kept_in(folder: Path) -> Kept:
    """Give what this program keeps in a folder."""
    return Kept(folder.resolve(), _program())


def _ours(found: os.stat_result) -> bool:
    """Whether it is a file that nobody but us can have written."""
    shared = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid() and not shared


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()


def _mark(parts: Iterable[str]) -> str:
    found = blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        found.update(len(content).to_bytes(8, "little"))
        found.update(content)
    return found.hexdigest()


@cache
def _program() -> str:
    """Give the mark of all code that makes what is kept: a number would be forgotten one day."""
    parts = [sys.version]
    ours = str(Path(__file__).parents[1])
    for folder in (ours, catalog.__path__[0], dialogs.__path__[0]):
        _look(folder, parts)
    return _mark(parts)


def _look(folder: str, parts: list[str]) -> None:
    """Note every module of a folder and below, with its size and when it was changed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.endswith(".py"):
                status = entry.stat()
                parts.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
            elif entry.is_dir() and entry.name != "__pycache__":
                _look(entry.path, parts)

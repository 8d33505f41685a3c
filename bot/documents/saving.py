"""Saves the files of somebody at a terminal, in a folder of their own, and removes them with them.

Makes no file's content.
"""

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

from bot.outside import private
from dialogs.state import Line, line

SHARED = ("booklet.png", "plan.pdf", "plan.ics")
"""Files that earlier versions left in the data folder itself, one for everybody."""


def folder_of(data: Path, database: str, person: str) -> Path:
    """Give the folder of one person of one database; its name tells neither."""
    return data / "files" / hashlib.sha256(f"{database}\n{person}".encode()).hexdigest()[:32]


def write(path: Path, content: bytes) -> Line:
    """Write a file that only its owner may read; give the line that says how it went."""
    try:
        private.make_folder(path.parent)
        private.write(path, content)
    except OSError as error:
        return line("paper-not-saved", path=str(path), why=error.strerror or type(error).__name__)
    return line("paper-saved", path=str(path))


def shared(data: Path) -> list[Path]:
    """Give the files that may be anybody's."""
    return [data / name for name in SHARED]


def remove(paths: Sequence[Path]) -> Line | None:
    """Remove files and folders; give the line that says so, None where there were none."""
    found = [path for path in paths if path.exists()]
    try:
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    except OSError as error:
        why = error.strerror or type(error).__name__
        return line("papers-not-erased", path=str(error.filename), why=why)
    return line("papers-erased") if found else None

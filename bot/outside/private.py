"""Files and folders that only their owner may read, whatever the umask. Knows what is in none."""

import os
from contextlib import suppress
from pathlib import Path

FILE, FOLDER = 0o600, 0o700


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing; one that is there stays as it is."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):  # somebody else was faster
        folder.mkdir(mode=FOLDER)
        folder.chmod(FOLDER)


def write_new(target: Path, content: bytes = b"") -> None:
    """Write a file. Raises OSError where it is there already."""
    _write(target, content, os.O_EXCL)


def write(target: Path, content: bytes) -> None:
    """Write a file, over one that is there already."""
    _write(target, content, os.O_TRUNC)


def shut(path: Path) -> None:
    """Let only its owner read a file that is there, if it is ours."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(FILE)


def _write(target: Path, content: bytes, how: int) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | how, FILE)
    with os.fdopen(handle, "wb") as file:
        if os.fstat(handle).st_uid == os.getuid():
            os.fchmod(handle, FILE)
        file.write(content)

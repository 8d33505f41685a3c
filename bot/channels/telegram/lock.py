"""One taker of updates for each bot: a lock that the operating system frees when a process dies."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.outside.private import make_folder


class AnotherRuns(Exception):
    """Another process takes updates for the same bot."""


@contextmanager
def only_one(folder: Path, token: str) -> Iterator[None]:
    """Hold the lock for a token. Raises AnotherRuns if somebody else holds it."""
    make_folder(folder)
    name = hashlib.sha256(token.encode()).hexdigest()[:16]
    held = os.open(folder / f"telegram-{name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AnotherRuns from error
        yield
    finally:
        os.close(held)

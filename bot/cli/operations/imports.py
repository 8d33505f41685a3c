"""Writes what an import made into a folder, over nothing that a person has edited.

Each file begins with a comment that holds a hash of the rest. A file whose rest has another hash
was edited since; one without the comment was never imported. Both are left as they are.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

from catalog.model import Problem, problem

State: TypeAlias = Literal["new", "ours", "edited", "foreign"]


_HEAD = re.compile(r"# techcheck import ([0-9a-f]{64}) .*\n")


_COMMENT = (
    "# techcheck import {hash} of {source}. "
    "Once you edit this file, imports leave it alone (but for --overwrite).\n"
)


def write_imported(
    out: Path, files: Mapping[str, str], source: str, *, overwrite: bool = False
) -> list[Problem]:
    """Write files into a folder, `{name: text}`; give a remark for each that was left as it was.

    Raises OSError where something cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    remarks = []
    for name, text in files.items():
        state = _state(out / name, text)
        if state in ("new", "ours") or overwrite:
            (out / name).write_text(_signed(text, source), encoding="utf-8", newline="\n")
        else:
            kept = "kept" if state == "edited" else "not-imported"
            remarks.append(problem(str(out / name), 1, "", kept))
    return remarks


def _signed(text: str, source: str) -> str:
    plain = "".join(letter if letter.isprintable() else " " for letter in source)
    return _COMMENT.format(hash=_hash(text), source=plain) + text


def _state(path: Path, text: str) -> State:
    """Say whose a file is that an import wants to write.

    One of an older import has no comment; it is ours as long as it says what would be written.
    """
    if not path.exists():
        return "new"
    there = _read(path)
    head = _HEAD.match(there)
    if head is None:
        return "ours" if there == text else "foreign"
    return "ours" if _hash(there[head.end() :]) == head[1] else "edited"


def _read(path: Path) -> str:
    """Read a file with line ends and byte order mark as editors may have changed them undone."""
    text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()

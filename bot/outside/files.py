"""Reads the shipped data and a catalogue folder from disk. Understands none of it."""

import os
import stat
from codecs import BOM_UTF8
from importlib.resources import files as packaged
from importlib.resources.abc import Traversable
from pathlib import Path

from catalog.model import Problem, problem

MAX_BYTES = 4_000_000
"""The largest file of a catalogue folder that is read."""


MAX_ENTRIES = 20_000
"""With more files and folders in it than this a folder is no catalogue, but a whole disk."""


ENDINGS = (".yaml", ".yml")


def _texts(folder: Traversable, ending: str, prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for item in sorted(folder.iterdir(), key=lambda each: each.name):
        if item.is_dir():
            found |= _texts(item, ending, f"{prefix}{item.name}/")
        elif item.name.endswith(ending):
            found[prefix + item.name] = item.read_text(encoding="utf-8")
    return found


def shipped_catalog() -> dict[str, str]:
    """Give the shipped catalogue, `{file name: text}`."""
    return _texts(packaged("catalog") / "data", ".yaml")


def shipped_flows() -> dict[str, str]:
    """Give the shipped flows, `{file name: text}`."""
    return _texts(packaged("dialogs") / "flows", ".yaml")


def shipped_phrases() -> dict[str, str]:
    """Give the shipped phrases, `{language: text}`."""
    found = _texts(packaged("dialogs") / "phrases", ".yaml")
    return {name.removesuffix(".yaml"): text for name, text in found.items()}


def shipped_locales() -> dict[str, dict[str, str]]:
    """Give the shipped Fluent texts, `{language: {file name: text}}`."""
    found: dict[str, dict[str, str]] = {}
    for path, text in _texts(packaged("dialogs") / "locales", ".ftl").items():
        language, _, name = path.partition("/")
        found.setdefault(language, {})[name] = text
    return found


def shipped_alarms() -> dict[str, str]:
    """Give what emergencies sound like, and what only sounds so, `{file name: text}`."""
    found = _texts(packaged("dialogs") / "alarms", ".yaml")
    return {name: text for name, text in found.items() if name != "helplines.yaml"}


def read_folder(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read every YAML file of a folder and below, `{path within it: text}`, with problems.

    Nothing is read of a folder with more files and folders in it than a catalogue can have.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name in sorted(_yaml_files(folder, problems)):
        text = read_text(folder / name, name, problems)
        if text is not None:
            found[name] = text
    return found, problems


def _yaml_files(folder: Path, problems: list[Problem]) -> list[str]:
    """Give the paths within a folder of all YAML files; hidden folders are left alone."""

    def unreadable(error: OSError) -> None:
        name = Path(error.filename or folder)
        within = name.relative_to(folder).as_posix() if name.is_relative_to(folder) else str(name)
        problems.append(problem(within, 1, "", "folder-unreadable", reason=error.strerror))

    names: list[str] = []
    entries = 0
    for place, folders, files in os.walk(folder, onerror=unreadable):
        entries += len(folders) + len(files)
        if entries > MAX_ENTRIES:
            problems[:] = [problem(".", 1, "", "folder-too-large", limit=MAX_ENTRIES)]
            return []
        folders[:] = [each for each in folders if not each.startswith(".")]
        within = Path(place).relative_to(folder)
        # A folder called x.yaml was most likely meant as a file, and is told as none.
        names += [
            (within / each).as_posix() for each in (*files, *folders) if each.endswith(ENDINGS)
        ]
    return names


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """Read one file as UTF-8; None, and a problem noted, if that cannot be done."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            problems.append(problem(name, 1, "", "file-irregular"))
            return None
        if status.st_size > MAX_BYTES:
            problems.append(problem(name, 1, "", "file-bytes", limit=MAX_BYTES))
            return None
        content = path.read_bytes().removeprefix(BOM_UTF8)
    except OSError as error:
        problems.append(problem(name, 1, "", "file-unreadable", reason=error.strerror))
        return None
    try:
        if content.count(b"\0") <= len(content) // 10:
            return content.decode("utf-8")
        line = 1
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    problems.append(problem(name, line, "", "not-utf8"))
    return None


def shipped_acts() -> str:
    """Give the table of acts."""
    return (packaged("dialogs") / "acts.yaml").read_text(encoding="utf-8")


def shipped_facts() -> dict[str, str]:
    """Give what tells whether something is stated of the person, `{file name: text}`."""
    return _texts(packaged("dialogs") / "facts", ".yaml")


def shipped_said() -> dict[str, str]:
    """Give what people wrote for certain acts, `{file name: text}`."""
    return _texts(packaged("dialogs") / "said", ".yaml")

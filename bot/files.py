"""Reads the shipped data and a catalogue folder from disk. Understands none of it."""

from codecs import BOM_UTF8
from importlib.resources import files as packaged
from importlib.resources.abc import Traversable
from pathlib import Path

from catalog.problems import Problem

MAX_BYTES = 4_000_000
"""The largest file of a catalogue folder that is read."""


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
    """Give what the guard reads by, `{file name: text}`."""
    folder = packaged("dialogs") / "alarms"
    names = ("signs.yaml", "outright.yaml", "learned.json")
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def read_folder(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read every YAML file of a folder and below, `{path within it: text}`, with problems."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    paths = sorted(p for ending in ("*.yaml", "*.yml") for p in folder.rglob(ending))
    for path in paths:
        name = path.relative_to(folder).as_posix()
        text = read_text(path, name, problems)
        if text is not None:
            found[name] = text
    return found, problems


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """Read one file as UTF-8; None, and a problem noted, if that cannot be done."""
    try:
        if path.stat().st_size > MAX_BYTES:
            what = f"the file is larger than {MAX_BYTES} bytes"
            problems.append(Problem(name, 1, "", what, "split it"))
            return None
        content = path.read_bytes().removeprefix(BOM_UTF8)
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        problems.append(Problem(name, 1, "", what, "check that it exists and may be read"))
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, line, "", "the file is not UTF-8", "save it as UTF-8"))
        return None

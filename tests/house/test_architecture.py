"""The house stands as drawn: bot → dialogs → catalog and never back, and the inner two are pure."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import HERE

ROOT = HERE.parent


PACKAGES = {"catalog": {"catalog"}, "dialogs": {"catalog", "dialogs"}, "bot": None}
"""What each package may import of ours; None: anything but tests."""


OURS = {*PACKAGES, "tests", "bench"}


PURE = ("catalog", "dialogs")


WORLDLY = {
    "aiosqlite",
    "asyncio",
    "concurrent",
    "ctypes",
    "fileinput",
    "glob",
    "http",
    "importlib",
    "io",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "pickle",
    "platform",
    "random",
    "secrets",
    "select",
    "shutil",
    "signal",
    "socket",
    "sqlalchemy",
    "sqlite3",
    "ssl",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
}
"""Modules that look at the world or change it; the pure packages import none of them."""


CALLS = {"open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"}


CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
"""What a pure package never calls: the caller opens the files and passes the day in."""


VAGUE = ("util", "helper", "common", "manager", "misc", "shared", "base", "stuff")


LONGEST_FUNCTION = 50


def modules(*packages: str) -> list[Path]:
    """Every module of some packages."""
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    """A module's path within the project."""
    return path.relative_to(ROOT).as_posix()


MODULES = pytest.mark.parametrize("path", modules(*PACKAGES), ids=named)


PURE_MODULES = pytest.mark.parametrize("path", modules(*PURE), ids=named)


@cache
def tree(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), named(path))


def imported(path: Path) -> Iterator[str]:
    """The names of all modules that a module imports, anywhere in it."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield ".".join((*package[: len(package) - node.level + 1], node.module or ""))
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Every call in a module: its line, its last name, and whether that is an attribute."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.lineno, node.func.id, False
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, node.func.attr, True


def test_there_is_something_to_look_at() -> None:
    assert len(modules(*PACKAGES)) > 40
    assert {name for name in PACKAGES if modules(name)} == set(PACKAGES)


@MODULES
def test_the_arrows_never_point_back(path: Path) -> None:
    allowed = PACKAGES[path.relative_to(ROOT).parts[0]]
    ours = {name.partition(".")[0] for name in imported(path)} & OURS
    assert ours <= (OURS - {"tests", "bench"} if allowed is None else allowed)


@PURE_MODULES
def test_a_pure_module_imports_nothing_that_touches_the_world(path: Path) -> None:
    assert {name.partition(".")[0] for name in imported(path)} & WORLDLY == set()


@PURE_MODULES
def test_a_pure_module_opens_nothing_prints_nothing_and_reads_no_clock(path: Path) -> None:
    worldly = [
        f"line {line}: {name}()"
        for line, name, attribute in calls(path)
        if (name in CLOCKS if attribute else name in CALLS)
    ]
    assert worldly == []


@PURE_MODULES
def test_a_pure_module_keeps_nothing_between_calls(path: Path) -> None:
    lines = [n.lineno for n in ast.walk(tree(path)) if isinstance(n, ast.Global | ast.Nonlocal)]
    assert lines == []


@MODULES
def test_a_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(tree(path))
    assert docstring is not None
    assert docstring.splitlines()[0].endswith((".", ":"))


@MODULES
def test_a_public_function_or_class_says_what_it_is_for(path: Path) -> None:
    silent = [
        node.name
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]
    assert silent == []


@MODULES
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    long = [
        f"{each.name} has {(each.end_lineno or each.lineno) - each.lineno + 1} lines"
        for each in functions(path)
        if (each.end_lineno or each.lineno) - each.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


@MODULES
def test_no_module_has_a_name_that_says_nothing(path: Path) -> None:
    if named(path) == "bot/cli/opening.py":
        return  # what commands share, for now
    assert not path.stem.lower().startswith(VAGUE)
    assert not path.stem.lower().endswith(("_utils", "_helpers", "_common", "_manager"))


@pytest.mark.parametrize("path", modules("bot"), ids=named)
def test_sql_is_in_the_store_only(path: Path) -> None:
    if "store" in path.parts:
        return
    names = {name for name in imported(path) if name.partition(".")[0] == "sqlalchemy"}
    assert names <= {"sqlalchemy.exc"}


def test_what_is_installed_is_what_is_here() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    here = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for package in PACKAGES
        for path in (ROOT / package).rglob("__init__.py")
    }
    assert here == set(project["tool"]["setuptools"]["packages"])


def test_every_file_of_data_is_installed() -> None:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = data["tool"]["setuptools"]["package-data"]
    installed = {
        path
        for package, globs in patterns.items()
        for pattern in globs
        for path in (ROOT / package.replace(".", "/")).glob(pattern)
    }
    here = {
        path
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert here - installed == set()


def test_the_house_on_one_page_names_every_module_and_no_other() -> None:
    """`docs/architecture.md` is checked against the files, so that it stays true."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (catalog|dialogs|bot):", page, flags=re.MULTILINE)
    for package, text in zip(parts[1::2], parts[2::2], strict=True):
        rows = re.findall(r"^\| (`.+?) \|", text, flags=re.MULTILINE)
        named = {name for row in rows for name in re.findall(r"`([\w.]+)`", row)}
        there = {
            path.stem
            for path in (ROOT / package).glob("*.py")
            if path.stem not in ("__init__", "__main__")
        }
        assert {name.partition(".")[0] for name in named} >= there, package
        for name in named:
            path = ROOT / package / name.replace(".", "/")
            assert path.with_suffix(".py").exists() or path.is_dir(), f"{package}.{name}"

"""Who changes nothing of a turn in the making takes it as a `View`, and cannot change it.

That a `View` is never changed is held by mypy; here it is held that nobody takes more than needed.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.test_architecture import BY_NAME, ROOT, functions, modules, named, tree

TURN = ROOT / "dialogs" / "turn.py"

NOT_YET = {
    "dialogs/policy/commands.py",
    "dialogs/policy/texts/precedence.py",
    "dialogs/policy/texts/deciding.py",
    "dialogs/policy/texts/doing.py",
    "dialogs/policy/texts/nearest.py",
}
"""Modules that are not asked yet, because their functions stand in tables of what takes a draft."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _members(name: str) -> set[str]:
    """The names of what a class in `turn.py` has."""
    found = next(e for e in tree(TURN).body if isinstance(e, ast.ClassDef) and e.name == name)
    methods = {each.name for each in found.body if isinstance(each, ast.FunctionDef)}
    fields = {
        e.target.id
        for e in found.body
        if isinstance(e, ast.AnnAssign)
        if isinstance(e.target, ast.Name)
    }
    return methods | fields


SEEN = _members("View")
"""What a view shows; all else of a draft changes it, or is there to be changed."""

LISTS = {"replies", "trace"}
"""What a view shows and a draft adds to."""


def parameter(function: Function, of: str = "Draft") -> str | None:
    """The name of the parameter that is a draft, or of another type."""
    for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs):
        if isinstance(each.annotation, ast.Name) and each.annotation.id == of:
            return each.arg
    return None


def drafted(path: Path) -> Iterator[Function]:
    """The functions of a module that take a draft."""
    return (each for each in functions(path) if parameter(each) is not None)


def _imports(path: Path) -> dict[str, tuple[str, str | None]]:
    """What each imported name stands for: a module, and the function in it if it is one."""
    found: dict[str, tuple[str, str | None]] = {}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                whole, known = f"{node.module}.{alias.name}", alias.asname or alias.name
                found[known] = (whole, None) if whole in BY_NAME else (node.module, alias.name)
    return found


Known = tuple[str, str]


def _called(path: Path, call: ast.Call) -> Known | None:
    """The function of ours that a call is of, as (module, name); None where that is not plain."""
    imports = _imports(path)
    match call.func:
        case ast.Name(id=name):
            if name in imports:
                module, function = imports[name]
                return None if function is None else (module, function)
            here = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
            return (here, name)
        case ast.Attribute(value=ast.Name(id=name), attr=function) if name in imports:
            module, inner = imports[name]
            return (module, function) if inner is None else None
    return None


def passed_on(path: Path, function: Function, draft: str) -> list[Known | None]:
    """What a function gives its draft to, whole; None for what cannot be told."""
    parts: dict[int, Known | None] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            for each in (*node.args, *(k.value for k in node.keywords)):
                if isinstance(each, ast.Name) and each.id == draft:
                    parts[id(each)] = _called(path, node)
    held = {id(node.value) for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    return [
        parts.get(id(node))
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and node.id == draft and id(node) not in held
    ]


def changes(function: Function, draft: str) -> bool:
    """Whether a function uses of its draft what a view does not show, or adds to what it does."""
    for node in ast.walk(function):
        match node:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=name), attr=attr)):
                if name == draft and attr in LISTS:
                    return True
            case ast.Attribute(value=ast.Name(id=name), attr=attr):
                if name == draft and (attr not in SEEN or isinstance(node.ctx, ast.Store)):
                    return True
    return False


def needless() -> list[str]:
    """Every function that takes a draft and needs a view only."""
    known = {
        (".".join(path.relative_to(ROOT).with_suffix("").parts), each.name): (path, each)
        for path in modules("dialogs")
        for each in drafted(path)
    }
    need = {k for k, (_, each) in known.items() if changes(each, parameter(each) or "")}
    grown = True
    while grown:
        more = {
            key
            for key, (path, each) in known.items()
            if key not in need
            and any(
                to is None or to in need or (to not in known and to[0] not in BY_NAME)
                for to in passed_on(path, each, parameter(each) or "")
            )
        }
        need, grown = need | more, bool(more)
    return sorted(
        f"{named(path)}: {name}"
        for (_, name), (path, _) in known.items()
        if (".".join(path.relative_to(ROOT).with_suffix("").parts), name) not in need
    )


def test_who_changes_nothing_of_a_turn_takes_a_view_of_it() -> None:
    assert [each for each in needless() if each.partition(":")[0] not in NOT_YET] == []


def test_a_view_shows_nothing_that_a_draft_has_not() -> None:
    assert _members("Draft") >= SEEN


@pytest.mark.parametrize("method", ["say", "note", "change", "fill", "start", "write", "effects"])
def test_a_view_has_nothing_to_change_it_with(method: str) -> None:
    assert method not in SEEN

"""The house stands as drawn: bot → dialogs → catalog and never back, and the inner two are pure."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

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


WINGS: dict[str, tuple[str, ...]] = {
    "catalog.exchange": ("catalog.loading", "catalog.reading"),
    "catalog.planning": ("catalog.finding",),
    "catalog.finding": ("catalog.rules", "catalog.catalogue"),
    "catalog.loading": ("catalog.reading", "catalog.catalogue"),
    "catalog.rules": ("catalog.model",),
    "catalog.catalogue": ("catalog.matching",),
    "catalog.reading": ("catalog.matching", "catalog.salvage"),
    "catalog.salvage": ("catalog.model",),
    "catalog.remarks": (),
    "catalog.linear": ("catalog.matching",),
    "catalog.matching": ("catalog.model",),
    "catalog.model": ("catalog.remarks",),
    "dialogs.rehearsal": ("dialogs.machine",),
    "dialogs.machine": ("dialogs.policy.texts",),
    "dialogs.policy.texts": ("dialogs.policy",),
    "dialogs.policy": (
        "dialogs.tasks.listings",
        "dialogs.pointing",
        "dialogs.tasks.papers",
        "dialogs.tasks.profile",
        "dialogs.tasks.proposals",
        "dialogs.tasks.reminders",
        "dialogs.tasks.support",
    ),
    "dialogs.tasks.listings": ("dialogs.tasks.reservations",),
    "dialogs.pointing": ("dialogs.understanding.facts",),
    "dialogs.tasks.papers": ("dialogs.tasks.reservations",),
    "dialogs.tasks.profile": ("dialogs.tasks.reservations",),
    "dialogs.tasks.proposals": ("dialogs.tasks.reservations",),
    "dialogs.tasks.reminders": ("dialogs.tasks.reservations",),
    "dialogs.tasks.reservations": ("dialogs.tasks.suggestions", "dialogs.tasks.entitlement"),
    "dialogs.tasks.suggestions": ("dialogs.turn",),
    "dialogs.tasks.entitlement": ("dialogs.turn",),
    "dialogs.tasks.support": ("dialogs.turn",),
    "dialogs.turn": ("dialogs.understanding.facts", "dialogs.masking"),
    "dialogs.learning": ("dialogs.understanding.facts",),
    "dialogs.understanding.facts": ("dialogs.understanding",),
    "dialogs.understanding": ("dialogs.understanding.bounds",),
    "dialogs.understanding.bounds": ("dialogs.vocabulary",),
    "dialogs.masking": ("dialogs.vocabulary",),
    "dialogs.vocabulary": ("dialogs.wording",),
    "dialogs.wording": ("dialogs.state",),
    "dialogs.state": ("dialogs.ledger",),
    "dialogs.ledger": (),
    "bot.__main__": ("bot.cli.people", "bot.cli.operations"),
    "bot.cli.people": ("bot.cli",),
    "bot.cli.operations": ("bot.cli",),
    "bot.cli": ("bot.supervisor", "bot.assembly"),
    "bot.supervisor": ("bot.office",),
    "bot.assembly": ("bot.funnel", "bot.fitted"),
    "bot.fitted": ("bot.learning",),
    "bot.learning": ("bot.outside",),
    "bot.office": ("bot.channels",),
    "bot.channels": ("bot.documents",),
    "bot.documents": ("bot.funnel",),
    "bot.funnel": ("bot.store",),
    "bot.store": ("bot.outside",),
    "bot.outside": ("bot.settings",),
    "bot.settings": (),
}
"""The wings of each package and their arrows: a wing may take what its arrows lead to, and on."""

MOST_ROOMS = 12
ROOMIER: dict[str, int] = {}
"""Rooms in a wing at most; understanding is one long room."""

OWED: dict[tuple[str, str], str] = {}
"""Arrows that point back still, and the smallest mend of each. A new one fails the test."""


def modules(*packages: str) -> list[Path]:
    """Every module of some packages."""
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    """A module's path within the project."""
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    """A module's name as it is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


BY_NAME = {dotted(path): path for path in modules(*PACKAGES)}

MODULES = sorted(BY_NAME.values())


PURE_MODULES = modules(*PURE)


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


def at_fault(paths: Iterable[Path], faults: Callable[[Path], Collection[object]]) -> list[str]:
    """What is wrong in some modules, each with the module's path."""
    return [f"{named(path)}: {each}" for path in paths for each in faults(path)]


def taken_from_above(path: Path) -> set[str]:
    """The packages of ours that a module imports and its own package may not."""
    allowed = PACKAGES[path.relative_to(ROOT).parts[0]]
    ours = {name.partition(".")[0] for name in imported(path)} & OURS
    return ours - (OURS - {"tests", "bench"} if allowed is None else allowed)


def test_the_arrows_never_point_back() -> None:
    assert at_fault(MODULES, taken_from_above) == []


def taken(path: Path) -> Iterator[str]:
    """The names of our own modules that a module imports, each in full."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in BY_NAME else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def wing_of(module: str) -> str | None:
    """The wing that a module lies in; None for the face of a whole package."""
    return max((w for w in WINGS if f"{module}.".startswith(f"{w}.")), key=len, default=None)


def reach(wing: str) -> set[str]:
    """All wings that the arrows of a wing lead to."""
    return {wing}.union(*(reach(below) for below in WINGS[wing]))


def back(path: Path) -> set[tuple[str, str]]:
    """The arrows of a module that the table of wings does not have."""
    here = dotted(path)
    wing = wing_of(here)
    if wing is None:
        return set()
    ours = {name for name in taken(path) if name.partition(".")[0] == here.partition(".")[0]}
    return {(here, name) for name in ours if wing_of(name) not in reach(wing)}


def test_every_module_lies_in_a_wing() -> None:
    inside = [path for path in MODULES if path.stem != "__init__"]
    assert [named(path) for path in inside if wing_of(dotted(path)) is None] == []


def test_arrows_between_wings_run_one_way() -> None:
    assert {arrow for path in MODULES for arrow in back(path)} - OWED.keys() == set()


def test_no_arrow_is_owed_that_is_not_there() -> None:
    there = set().union(*(back(path) for path in modules(*PACKAGES)))
    assert OWED.keys() - there == set()


def test_the_table_of_wings_has_no_circle() -> None:
    assert all(wing not in reach(below) for wing, arrows in WINGS.items() for below in arrows)


def test_no_modules_import_each_other_in_a_circle() -> None:
    left = {dotted(p): {n for n in taken(p) if n in BY_NAME} for p in modules(*PACKAGES)}
    while ends := {name for name, takes in left.items() if not takes & left.keys()}:
        left = {name: takes for name, takes in left.items() if name not in ends}
    assert left.keys() == set()


def test_no_wing_has_more_rooms_than_can_be_remembered() -> None:
    rooms = Counter(path.parent for path in MODULES if path.stem != "__init__")
    full = {
        named(folder): number
        for folder, number in rooms.items()
        if number > ROOMIER.get(named(folder), MOST_ROOMS)
        and folder.name != "versions"  # one file a change of the tables, for ever
    }
    assert full == {}


def worldly_imports(path: Path) -> set[str]:
    """The modules that touch the world and are imported here."""
    return {name.partition(".")[0] for name in imported(path)} & WORLDLY


def test_a_pure_module_imports_nothing_that_touches_the_world() -> None:
    assert at_fault(PURE_MODULES, worldly_imports) == []


def worldly_calls(path: Path) -> list[str]:
    """The calls that open, print or read a clock."""
    return [
        f"line {line}: {name}()"
        for line, name, attribute in calls(path)
        if (name in CLOCKS if attribute else name in CALLS)
    ]


def test_a_pure_module_opens_nothing_prints_nothing_and_reads_no_clock() -> None:
    assert at_fault(PURE_MODULES, worldly_calls) == []


def kept(path: Path) -> list[str]:
    """The lines that change what outlives a call."""
    nodes = (n for n in ast.walk(tree(path)) if isinstance(n, ast.Global | ast.Nonlocal))
    return [f"line {node.lineno}" for node in nodes]


def test_a_pure_module_keeps_nothing_between_calls() -> None:
    assert at_fault(PURE_MODULES, kept) == []


def says_what_it_is_for(path: Path) -> bool:
    """Whether a module begins with a sentence."""
    docstring = ast.get_docstring(tree(path))
    return docstring is not None and docstring.splitlines()[0].endswith((".", ":"))


def test_a_module_says_what_it_is_for() -> None:
    assert [named(path) for path in MODULES if not says_what_it_is_for(path)] == []


def says_what_it_refuses(face: Path) -> bool:
    """Whether a wing's face says in one sentence what it is for, in another what it refuses."""
    purpose, _, refusal = (ast.get_docstring(tree(face)) or "").partition("\n\n")
    return purpose.endswith(".") and refusal.startswith("Refuses to ") and refusal.endswith(".")


def test_a_wing_says_what_it_is_for_and_what_it_refuses() -> None:
    faces = [p for p in MODULES if p.stem == "__init__" and p.parent.name not in PACKAGES]
    assert [named(face) for face in faces if not says_what_it_refuses(face)] == []


def silent(path: Path) -> list[str]:
    """The public functions and classes without a docstring."""
    return [
        node.name
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]


def test_a_public_function_or_class_says_what_it_is_for() -> None:
    assert at_fault(MODULES, silent) == []


def too_long(path: Path) -> list[str]:
    """The functions that are longer than a screen."""
    return [
        f"{each.name} has {(each.end_lineno or each.lineno) - each.lineno + 1} lines"
        for each in functions(path)
        if (each.end_lineno or each.lineno) - each.lineno + 1 > LONGEST_FUNCTION
    ]


def test_no_function_is_longer_than_a_screen() -> None:
    assert at_fault(MODULES, too_long) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    stems = {named(path): path.stem.lower() for path in MODULES}
    ends = ("_utils", "_helpers", "_common", "_manager")
    assert [n for n, stem in stems.items() if stem.startswith(VAGUE) or stem.endswith(ends)] == []


def sql(path: Path) -> set[str]:
    """What a module takes of SQLAlchemy beside its errors."""
    names = {name for name in imported(path) if name.partition(".")[0] == "sqlalchemy"}
    return names - {"sqlalchemy.exc"}


def test_sql_is_in_the_store_only() -> None:
    outside = [path for path in modules("bot") if "store" not in path.parts]
    assert at_fault(outside, sql) == []


def test_the_house_on_one_page_names_every_module_and_no_other() -> None:
    """`docs/architecture.md` is checked against the files, so that it stays true."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (catalog|dialogs|bot):", page, flags=re.MULTILINE)
    for package, text in zip(parts[1::2], parts[2::2], strict=True):
        rows = re.findall(r"^\| (?:`([\w.]+)`)? \| (`.+?) \|", text, flags=re.MULTILINE)
        named = {
            ".".join(filter(None, (package, wing, room)))
            for wing, rooms in rows
            for room in re.findall(r"`([\w.]+)`", rooms)
        }
        there = {
            name
            for name, path in BY_NAME.items()
            if name.startswith(f"{package}.")
            and path.stem not in ("__init__", "__main__")
            and "migrations" not in path.parts
        }
        assert named == there, package

"""The choices that questions offer. Ids are commands, so that old choices work as corrections."""

from catalog.catalogue import Catalog
from catalog.model import WORK_SITUATIONS
from dialogs.messages import Choice, Own, line
from dialogs.state import State


def choices_for(kind: str | None, catalog: Catalog, state: State) -> tuple[Choice, ...]:
    """Give the choices of one kind, as flows name them (`goals`, `places`, …)."""
    match kind:
        case "goals":
            return _goals(catalog)
        case "places":
            return (
                Choice("mode:remote", line("choice-remote")),
                Choice("any", line("choice-any-place")),
                Choice("skip", line("choice-skip")),
            )
        case "paces":
            names = ("beside_work", "part_time", "full_time")
            paces = tuple(Choice(f"pace:{n}", line(f"pace-{n.replace('_', '-')}")) for n in names)
            return (*paces, Choice("any", line("choice-any-pace")))
        case "work_situations":
            return tuple(
                Choice(f"work_situation:{name}", line(f"work-situation-{name.replace('_', '-')}"))
                for name in WORK_SITUATIONS
            )
        case "yes_no":
            return (Choice("yes", line("choice-yes")), Choice("no", line("choice-no")))
        case "menu":
            return _menu(state)
        case _:
            return ()


def _goals(catalog: Catalog) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"goal:{goal.id}", Own({code: goal.label(code) for code in ("sv", "en")}))
        for goal in catalog.goals
        if goal.offered
    )


def _menu(state: State) -> tuple[Choice, ...]:
    names = ["more", "other"] if state.shown else ["suggestions"]
    return tuple(Choice(name, line(f"choice-{name}")) for name in (*names, "plan", "remaining"))

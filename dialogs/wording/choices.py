"""The choices that questions offer. Ids are commands, so that old choices work as corrections."""

from catalog import Catalog
from catalog.model import CONFIDENCES, NONE, WORK_SITUATIONS, split
from dialogs.state import PACES, Choice, State, line
from dialogs.wording.names import label, situation_word


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
            paces = tuple(Choice(f"pace:{n}", line(f"pace-{n.replace('_', '-')}")) for n in PACES)
            return (*paces, Choice("any", line("choice-any-pace")))
        case "work_situations":
            return tuple(
                Choice(f"work_situation:{name}", situation_word(name)) for name in WORK_SITUATIONS
            )
        case "tools" | "likes":
            return _answers(kind, catalog, state)
        case "confidences":
            return tuple(Choice(f"confidence:{n}", line(f"confidence-{n}")) for n in CONFIDENCES)
        case "yes_no":
            return (Choice("yes", line("choice-yes")), Choice("no", line("choice-no")))
        case "yes_without_no":
            names = ("yes", "without_pay", "no")
            return tuple(Choice(name, line(f"choice-{name.replace('_', '-')}")) for name in names)
        case "menu":
            return _menu(state)
        case _:
            return ()


def _answers(kind: str, catalog: Catalog, state: State) -> tuple[Choice, ...]:
    """Give what may be picked one by one: what is not picked yet, and that this was all."""
    picked = split(state.value(kind))
    choices = [
        Choice(f"{kind}:{answer.id}", label(answer))
        for answer in catalog.mapping.of(kind).values()
        if answer.id not in picked
    ]
    last = Choice("enough", line("choice-enough")) if picked else None
    return (*choices, last or Choice(f"{kind}:{NONE}", line(f"{kind}-none")))


def _goals(catalog: Catalog) -> tuple[Choice, ...]:
    return tuple(Choice(f"goal:{goal.id}", label(goal)) for goal in catalog.goals if goal.offered)


def _menu(state: State) -> tuple[Choice, ...]:
    names = ["more", "other"] if state.shown else ["suggestions"]
    return tuple(
        Choice(name, line(f"choice-{name.replace('_', '-')}"))
        for name in (*names, "plan", "remaining", "make_plan")
    )

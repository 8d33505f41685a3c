"""Gives answers in words, such as “ort Kiruna”. Judges and asks nothing."""

from catalog import Catalog
from catalog.model import split
from dialogs.state import Line, Own, Slot, line
from dialogs.wording.names import label


def fact_line(catalog: Catalog, name: str, slot: Slot) -> Line | None:
    """Give one answer in words, such as “ort Kiruna”."""
    value = slot.value
    match name:
        case "occupation":
            known = catalog.occupation.get(value)
            named: Line | Own | str | None = label(known) if known else None
        case "goal":
            goal = catalog.goal.get(value)
            named = label(goal) if goal else slot.raw
        case "place" | "birth_year":
            named = value
        case "tools" | "likes":
            return _several(catalog, name, value)
        case _:
            named = line(f"{name.replace('_', '-')}-{value.replace('_', '-')}")
    return None if named is None else line(f"fact-{name.replace('_', '-')}", value=named)


def _several(catalog: Catalog, kind: str, value: str) -> Line:
    answers = catalog.mapping.of(kind)
    named = tuple(label(answers[each]) for each in split(value) if each in answers)
    return line(f"fact-{kind}", value=named) if named else line(f"fact-{kind}-none")

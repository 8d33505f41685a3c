"""Gives answers in words, such as “ort Kiruna”. Judges and asks nothing."""

from catalog.model import Answer, Goal, Occupation, split
from dialogs.state import LOCALES, Line, Own, Slot, line
from dialogs.turn import Draft


def fact_line(draft: Draft, name: str, slot: Slot) -> Line | None:
    """Give one answer in words, such as “ort Kiruna”."""
    catalog, value = draft.catalog, slot.value
    match name:
        case "occupation":
            known = catalog.occupation.get(value)
            named: Line | Own | str | None = _labels(known) if known else None
        case "goal":
            goal = catalog.goal.get(value)
            named = _labels(goal) if goal else slot.raw
        case "place" | "birth_year":
            named = value
        case "tools" | "likes":
            return _several(draft, name, value)
        case _:
            named = line(f"{name.replace('_', '-')}-{value.replace('_', '-')}")
    return None if named is None else line(f"fact-{name.replace('_', '-')}", value=named)


def _several(draft: Draft, kind: str, value: str) -> Line:
    answers = draft.catalog.mapping.of(kind)
    named = tuple(_labels(answers[each]) for each in split(value) if each in answers)
    return line(f"fact-{kind}", value=named) if named else line(f"fact-{kind}-none")


def _labels(thing: Goal | Occupation | Answer) -> Own:
    return Own({code: thing.label(code) for code in LOCALES})

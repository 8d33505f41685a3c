"""Names what a text comes after, in the words that texts were written for. Reads no text."""

from catalog.model import KINDS
from dialogs.state import State

ASKED = ("occupation", "goal", "place", "pace", "birth_year", "work_situation", "confirm")
"""Slots whose question is a situation of its own."""


def situation(state: State, turn: int) -> tuple[str, ...]:
    """Give what a text comes after: what was asked, shown, answered or not understood.

    `turn` is the number of the turn in which it comes.
    """
    slot, found = state.asking.slot, list[str]()
    if slot in ASKED:
        found.append(f"q:{slot}")
    elif slot in KINDS:
        found.append("q:mapping")
    if state.outline is not None and state.outline.runs:
        found.append("plans")
    if state.answered is not None and state.answered.turn == turn - 1:
        found.append("answer")
    elif state.looked is not None:
        found.append("card")
    elif state.shown:
        found.append("cards")
    if state.misses:
        found.append("miss")
    if state.with_staff is not None:
        found.append("human")
    return tuple(found) or (("start",) if state.messages <= 1 else ())

"""Conversations as a pure function of state and event. Opens no file, socket or clock."""

from dialogs.machine import start, step
from dialogs.state import World
from dialogs.turn import Spec, Turn

__all__ = [
    "Spec",
    "Turn",
    "World",
    "start",
    "step",
]

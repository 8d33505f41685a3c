"""The database: people, conversations, booklets, mail. All SQL of the project is in here.

Refuses to step a turn and to word a message: what it is given it keeps whole or not at all.
"""

from bot.store.office.queue import Staff
from bot.store.queues.handled import AlreadyHandled, Handled
from bot.store.queues.messages import Button, Outgoing
from bot.store.store import Store
from bot.store.turns import Loaded, Saving, TurnTaken

__all__ = [
    "AlreadyHandled",
    "Button",
    "Handled",
    "Loaded",
    "Outgoing",
    "Saving",
    "Staff",
    "Store",
    "TurnTaken",
]

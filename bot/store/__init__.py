"""The database: people, conversations, booklets. All SQL of the project is in this package."""

from bot.store.store import Loaded, Saving, Store, TurnTaken

__all__ = ["Loaded", "Saving", "Store", "TurnTaken"]

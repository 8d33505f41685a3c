"""Append-only entries from which every balance, quote and fee is computed.

Refuses to know talk: no state, no message, no language.
"""

from dialogs.ledger.booklet import Balance, Booklet, Reservation
from dialogs.ledger.codes import (
    ALPHABET,
    BOOKLET_LENGTH,
    HIDDEN,
    LEAST_CHANGES,
    TYPO,
    USE,
    USE_LENGTH,
    USE_MINUTES,
    changes,
    hashed,
    like_code,
    mask_codes,
    symbols,
    written,
)
from dialogs.ledger.entries import (
    CORRECTIONS,
    PROGRESS,
    BookletError,
    Entry,
    EntryKind,
    NoSuchEntry,
    NotEnoughChecks,
)

__all__ = [
    "ALPHABET",
    "BOOKLET_LENGTH",
    "CORRECTIONS",
    "HIDDEN",
    "LEAST_CHANGES",
    "PROGRESS",
    "TYPO",
    "USE",
    "USE_LENGTH",
    "USE_MINUTES",
    "Balance",
    "Booklet",
    "BookletError",
    "Entry",
    "EntryKind",
    "NoSuchEntry",
    "NotEnoughChecks",
    "Reservation",
    "changes",
    "hashed",
    "like_code",
    "mask_codes",
    "symbols",
    "written",
]

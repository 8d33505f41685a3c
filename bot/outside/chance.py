"""Makes codes by chance, from the system's own source. Keeps none of them."""

import secrets

from dialogs.ledger import (
    ALPHABET,
    BOOKLET_LENGTH,
    LEAST_CHANGES,
    USE_LENGTH,
    changes,
    symbols,
    written,
)


def new_booklet_code() -> str:
    """Make the code of an issued booklet: about 95 random bits."""
    return _code(BOOKLET_LENGTH, LEAST_CHANGES)


def new_use_code() -> str:
    """Make a one-time code for one use: about 55 random bits."""
    return _code(USE_LENGTH, 1)


def _code(length: int, least_changes: int) -> str:
    while True:
        code = written("".join(secrets.choice(ALPHABET) for _ in range(length - 1)))
        # A code of letters alone could not be told from words, and would not be masked.
        if changes(symbols(code)) >= least_changes:
            return code

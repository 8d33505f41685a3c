"""What stands in a booklet: the kinds of entry, an entry, and why one may be refused. Counts none.

Entries are never changed. They belong to a random booklet id and hold no personal data and no free
text; a reservation carries the terms under which it was made, so that later rules leave it alone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry does."""

    GRANT = "grant"
    RESERVE = "reserve"
    APPLY = "apply"
    CONFIRM = "confirm"
    USE = "use"
    CANCEL = "cancel"
    REFUSE = "refuse"
    NO_SHOW = "no_show"
    EXPIRE = "expire"
    CORRECT = "correct"


PROGRESS = (EntryKind.APPLY, EntryKind.CONFIRM)
"""Entries that tell how far a reservation has come; they move no checks."""


ENDS = (EntryKind.USE, EntryKind.CANCEL, EntryKind.REFUSE, EntryKind.NO_SHOW)
"""Entries that resolve a reservation and say how many of its checks are used up."""


CORRECTIONS = ("entered_twice", "not_held", "wrong_amount", "wrong_run", "other_outcome")
"""Why staff may correct an entry; there is no free text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a booklet.

    `key` is the caller's own id, unique in the booklet: adding the same entry twice changes
    nothing. `checks` are whole checks: granted, reserved, used up (by a `USE`, a late `CANCEL` or
    a `NO_SHOW`), expired, or what a corrected entry should have said. `reservation` is the key of
    the reservation that the entry resolves; `about` that of the entry it tells the progress of, or
    corrects for `reason`. `expires` is the last day of a grant. `rule` names the rule applied.

    A reservation's terms: it is cancelled at no cost until `free_until`, after that for
    `late_checks`; not turning up uses `no_show_checks`; it may be used until `use_by`; one check
    is worth `value` SEK. None: made before terms were kept, or there is no such limit.
    """

    key: str
    kind: EntryKind
    checks: int
    at: datetime
    reservation: str | None = None
    listing: str | None = None
    starts: date | None = None
    purpose: str | None = None
    expires: date | None = None
    rule: str | None = None
    about: str | None = None
    free_until: date | None = None
    late_checks: int | None = None
    no_show_checks: int | None = None
    use_by: date | None = None
    value: int | None = None
    reason: str | None = None


class BookletError(Exception):
    """An entry that the booklet refuses; nothing has changed. `entry` is the one refused."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(f"{type(self).__name__}: {entry}")
        self.entry = entry


class NotEnoughChecks(BookletError):
    """The entry names fewer than no checks, or more than there are for it."""


class KeyTaken(BookletError):
    """Another entry, with other contents, has the same key."""


class NoSuchReservation(BookletError):
    """The entry resolves or speaks of a reservation that does not exist."""


class NoSuchEntry(BookletError):
    """The entry corrects one that does not exist or cannot be corrected."""


class NoSuchReason(BookletError):
    """A correction without a reason of the list, or a reason where none belongs."""


class AlreadyUsed(BookletError):
    """The reservation has been used."""


class AlreadyCancelled(BookletError):
    """The reservation has been cancelled."""


class AlreadyRefused(BookletError):
    """The provider has refused the reservation."""


class AlreadyMissed(BookletError):
    """The person did not turn up."""


class AlreadyExpired(BookletError):
    """The reservation's last day has passed, and it was written off."""


class AlreadyApplied(BookletError):
    """The application is noted already."""


class AlreadyConfirmed(BookletError):
    """The provider has confirmed the reservation already."""


class AlreadyCorrected(BookletError):
    """The entry has been corrected; the correction may be corrected."""


class BookletExpired(BookletError):
    """The last day of the booklet, or of the reservation, has passed."""


class NotGranted(BookletError):
    """No checks have been granted yet, or the grant stands already."""

"""The booklet: append-only entries from which every balance is computed.

Two-phase, as in double-entry transfers: a reservation is made first and resolved once, by a use
or a cancellation. Nothing here holds personal data, reads a clock or touches a database.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry does."""

    GRANT = "grant"
    RESERVE = "reserve"
    USE = "use"
    CANCEL = "cancel"
    EXPIRE = "expire"


class BookletError(Exception):
    """An entry that the booklet refuses; nothing has changed. `entry` is the one refused."""

    def __init__(self, entry: "Entry") -> None:
        super().__init__(f"{type(self).__name__}: {entry}")
        self.entry = entry


class NotEnoughChecks(BookletError):
    """There are fewer checks available than the entry would take."""


class KeyTaken(BookletError):
    """Another entry, with other contents, has the same key."""


class NoSuchReservation(BookletError):
    """The entry resolves a reservation that does not exist."""


class AlreadyUsed(BookletError):
    """The reservation has been used."""


class AlreadyCancelled(BookletError):
    """The reservation has been cancelled."""


class BookletExpired(BookletError):
    """The booklet's last day has passed."""


class NotGranted(BookletError):
    """No checks have been granted yet, or the grant stands already."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a booklet.

    `key` is the caller's own id, unique in the booklet: adding the same entry twice changes
    nothing. `checks` are whole checks: granted, reserved, used up (`USE`, and by a late `CANCEL`)
    or expired. `reservation` is the key of the reservation that a use or cancellation resolves.
    `expires` is the last day of a grant. `rule` names the rule under which the entry was made.
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


@dataclass(frozen=True, slots=True)
class Balance:
    """Where the granted checks are: available + reserved + used + expired = granted."""

    granted: int = 0
    available: int = 0
    reserved: int = 0
    used: int = 0
    expired: int = 0


@dataclass(frozen=True, slots=True)
class Reservation:
    """A run in the plan: its reserving entry, and how it was resolved (None while it is open)."""

    entry: Entry
    resolved: Entry | None = None

    @property
    def open(self) -> bool:
        """Whether it is neither used nor cancelled."""
        return self.resolved is None

    @property
    def used(self) -> bool:
        """Whether it was marked as done."""
        return self.resolved is not None and self.resolved.kind is EntryKind.USE


@dataclass(frozen=True)
class Booklet:
    """One person's booklet under a random id. `issuer` is None for one that only plans."""

    id: str
    entries: tuple[Entry, ...] = ()
    issuer: str | None = None

    @property
    def expires(self) -> date | None:
        """The last day on which checks may be reserved; None before the grant."""
        return next((e.expires for e in self.entries if e.kind is EntryKind.GRANT), None)

    def expired(self, today: date) -> bool:
        """Whether the last day has passed."""
        return self.expires is not None and today > self.expires

    def reservations(self) -> list[Reservation]:
        """Give every reservation, in the order in which they were made."""
        resolved = {e.reservation: e for e in self.entries if e.reservation is not None}
        return [
            Reservation(entry, resolved.get(entry.key))
            for entry in self.entries
            if entry.kind is EntryKind.RESERVE
        ]

    def plan(self) -> list[Reservation]:
        """Give the reservations that are open or used: the person's plan."""
        return [each for each in self.reservations() if each.open or each.used]

    def balance(self, today: date) -> Balance:
        """Count the checks; those left over after the last day count as expired."""
        granted = self._sum(EntryKind.GRANT)
        used = self._sum(EntryKind.USE) + self._sum(EntryKind.CANCEL)
        reserved = sum(each.entry.checks for each in self.reservations() if each.open)
        written_off = self._sum(EntryKind.EXPIRE)
        left = granted - used - reserved - written_off
        late = left if self.expired(today) else 0
        return Balance(granted, left - late, reserved, used, written_off + late)

    def used_for(self, purpose: str) -> int:
        """Count the checks reserved or used for a purpose; what was cancelled late counts too."""
        return sum(
            each.entry.checks if each.resolved is None else each.resolved.checks
            for each in self.reservations()
            if each.entry.purpose == purpose
        )

    def add(self, entry: Entry) -> "Booklet":
        """Give the booklet with one more entry; the same one again changes nothing.

        Raises the `BookletError` that says why the entry is refused.
        """
        same = next((each for each in self.entries if each.key == entry.key), None)
        if same is not None:
            if replace(same, at=entry.at) != entry:
                raise KeyTaken(entry)
            return self
        self._refuse(entry)
        added = replace(self, entries=(*self.entries, entry))
        added.verify(entry.at.date())
        return added

    def add_all(self, entries: Iterable[Entry]) -> "Booklet":
        """Add several entries in order."""
        booklet = self
        for entry in entries:
            booklet = booklet.add(entry)
        return booklet

    def verify(self, today: date) -> None:
        """Raise AssertionError if the booklet does not add up; stays on in production."""
        b = self.balance(today)
        parts = (b.available, b.reserved, b.used, b.expired)
        if sum(parts) != b.granted or min(parts) < 0:
            raise AssertionError(f"booklet {self.id} does not add up: {b}")

    def _sum(self, kind: EntryKind) -> int:
        return sum(entry.checks for entry in self.entries if entry.kind is kind)

    def _refuse(self, entry: Entry) -> None:
        if entry.checks < 0:
            raise NotEnoughChecks(entry)
        granted = self.expires is not None
        if granted == (entry.kind is EntryKind.GRANT):
            raise NotGranted(entry)
        today = entry.at.date()
        resolving = entry.kind in (EntryKind.USE, EntryKind.CANCEL)
        if entry.reservation is not None and not resolving:
            raise NoSuchReservation(entry)
        match entry.kind:
            case EntryKind.GRANT:
                if entry.expires is None:
                    raise NotGranted(entry)
            case EntryKind.RESERVE:
                if self.expired(today):
                    raise BookletExpired(entry)
                if entry.checks > self.balance(today).available:
                    raise NotEnoughChecks(entry)
            case EntryKind.USE | EntryKind.CANCEL:
                self._refuse_resolving(entry)
            case EntryKind.EXPIRE:
                if not self.expired(today) or entry.checks != self.overdue(today):
                    raise NotEnoughChecks(entry)

    def overdue(self, today: date) -> int:
        """Count the checks that have expired without an entry that says so."""
        return self.balance(today).expired - self._sum(EntryKind.EXPIRE)

    def _refuse_resolving(self, entry: Entry) -> None:
        found = next((r for r in self.reservations() if r.entry.key == entry.reservation), None)
        if found is None:
            raise NoSuchReservation(entry)
        if found.used:
            raise AlreadyUsed(entry)
        if not found.open:
            raise AlreadyCancelled(entry)
        if entry.checks > found.entry.checks:
            raise NotEnoughChecks(entry)

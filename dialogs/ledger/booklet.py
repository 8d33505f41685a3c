"""The booklet: append-only entries from which every balance is computed.

Two-phase, as in double-entry transfers: a reservation is made first and resolved once: by a use,
a cancellation, a refusal, a no-show or its expiry. Reads no clock and touches no database.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dialogs.ledger.entries import (
    CORRECTIONS,
    ENDS,
    PROGRESS,
    AlreadyApplied,
    AlreadyCancelled,
    AlreadyConfirmed,
    AlreadyCorrected,
    AlreadyExpired,
    AlreadyMissed,
    AlreadyRefused,
    AlreadyUsed,
    BookletError,
    BookletExpired,
    Entry,
    EntryKind,
    KeyTaken,
    NoSuchEntry,
    NoSuchReason,
    NoSuchReservation,
    NotEnoughChecks,
    NotGranted,
)

_ALREADY: dict[EntryKind, type[BookletError]] = {
    EntryKind.USE: AlreadyUsed,
    EntryKind.CANCEL: AlreadyCancelled,
    EntryKind.REFUSE: AlreadyRefused,
    EntryKind.NO_SHOW: AlreadyMissed,
    EntryKind.EXPIRE: AlreadyExpired,
}


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
    """A run in the plan: its reserving entry, and how it was resolved (None while it is open).

    `progress` is the newest entry that tells how far it has come; `used_up` counts the checks
    that it has used up, as corrected.
    """

    entry: Entry
    resolved: Entry | None = None
    progress: Entry | None = None
    used_up: int = 0

    @property
    def open(self) -> bool:
        """Whether it is not resolved yet."""
        return self.resolved is None

    @property
    def used(self) -> bool:
        """Whether it was marked as done."""
        return self.resolved is not None and self.resolved.kind is EntryKind.USE

    @property
    def confirmed(self) -> bool:
        """Whether the provider has given the person a place."""
        return self.progress is not None and self.progress.kind is EntryKind.CONFIRM

    def lapsed(self, today: date) -> bool:
        """Whether it is open and can no longer be used."""
        return self.open and self.entry.use_by is not None and today > self.entry.use_by


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
        ends = {e.reservation: e for e in self.entries if e.reservation is not None}
        told = {e.about: e for e in self.entries if e.kind in PROGRESS}
        return [
            self._reservation(entry, ends.get(entry.key), told.get(entry.key))
            for entry in self.entries
            if entry.kind is EntryKind.RESERVE
        ]

    def plan(self) -> list[Reservation]:
        """Give the reservations that are open or used: the person's plan."""
        return [each for each in self.reservations() if each.open or each.used]

    def lapsed(self, today: date) -> list[Reservation]:
        """Give the open reservations that can no longer be used and are not written off yet."""
        return [each for each in self.reservations() if each.lapsed(today)]

    def balance(self, today: date) -> Balance:
        """Count the checks; those left over after the last day count as expired."""
        held = sum(each.entry.checks for each in self.reservations() if each.open)
        lapsed = sum(each.entry.checks for each in self.lapsed(today))
        late = self.overdue(today)
        return Balance(
            granted=self._granted(),
            available=self._left() - late,
            reserved=held - lapsed,
            used=self._used(),
            expired=self._written_off() + late + lapsed,
        )

    def overdue(self, today: date) -> int:
        """Count the unreserved checks that have expired without an entry that says so."""
        return self._left() if self.expired(today) else 0

    def used_for(self, purpose: str) -> int:
        """Count the checks reserved or used for a purpose; what was cancelled late counts too."""
        return sum(
            each.entry.checks if each.open else each.used_up
            for each in self.reservations()
            if each.entry.purpose == purpose
        )

    def stands_for(self, entry: Entry) -> int:
        """Give the checks that an entry stands for, as the newest correction of it says."""
        return self._corrected.get(entry.key, entry.checks)

    @cached_property
    def _corrected(self) -> Mapping[str, int]:
        """What every entry stands for, by its key, worked out from the newest to the oldest."""
        found: dict[str, int] = {}
        corrections: dict[str | None, int] = {}
        for entry in reversed(self.entries):
            found[entry.key] = corrections.get(entry.key, entry.checks)
            if entry.kind is EntryKind.CORRECT:
                corrections[entry.about] = found[entry.key]
        return found

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
        if added._left() < 0:
            raise NotEnoughChecks(entry)
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
        if sum(parts) != b.granted or min(*parts, self._left()) < 0:
            raise AssertionError(f"booklet {self.id} does not add up: {b}")

    def _granted(self) -> int:
        return sum(self.stands_for(e) for e in self.entries if e.kind is EntryKind.GRANT)

    def _used(self) -> int:
        return sum(each.used_up for each in self.reservations())

    def _written_off(self) -> int:
        return sum(entry.checks for entry in self.entries if entry.kind is EntryKind.EXPIRE)

    def _left(self) -> int:
        """Count what is neither held nor used nor written off."""
        held = sum(each.entry.checks for each in self.reservations() if each.open)
        return self._granted() - self._used() - self._written_off() - held

    def _reservation(self, entry: Entry, end: Entry | None, told: Entry | None) -> Reservation:
        used_up = self.stands_for(end) if end is not None and end.kind in ENDS else 0
        return Reservation(entry, end, told, used_up)

    def _refuse(self, entry: Entry) -> None:
        if entry.checks < 0:
            raise NotEnoughChecks(entry)
        if (self.expires is not None) == (entry.kind is EntryKind.GRANT):
            raise NotGranted(entry)
        if entry.reservation is not None and entry.kind not in (*ENDS, EntryKind.EXPIRE):
            raise NoSuchReservation(entry)
        if entry.about is not None and entry.kind not in (*PROGRESS, EntryKind.CORRECT):
            raise NoSuchEntry(entry)
        if entry.reason is not None and entry.kind is not EntryKind.CORRECT:
            raise NoSuchReason(entry)
        match entry.kind:
            case EntryKind.GRANT:
                if entry.expires is None:
                    raise NotGranted(entry)
            case EntryKind.RESERVE:
                if self.expired(entry.at.date()):
                    raise BookletExpired(entry)
            case EntryKind.CORRECT:
                self._refuse_correction(entry)
            case EntryKind.EXPIRE if entry.reservation is None:
                today = entry.at.date()
                if not self.expired(today) or entry.checks != self.overdue(today):
                    raise NotEnoughChecks(entry)
            case _:
                self._refuse_about_reservation(entry)

    def _refuse_about_reservation(self, entry: Entry) -> None:
        wanted = entry.about if entry.kind in PROGRESS else entry.reservation
        found = next((r for r in self.reservations() if r.entry.key == wanted), None)
        if found is None:
            raise NoSuchReservation(entry)
        if found.resolved is not None:
            raise _ALREADY[found.resolved.kind](entry)
        lapsed, expires = found.lapsed(entry.at.date()), entry.kind is EntryKind.EXPIRE
        if lapsed and not expires:
            raise BookletExpired(entry)
        if entry.kind in PROGRESS:
            self._refuse_progress(entry, found)
        moves = entry.kind not in (*PROGRESS, EntryKind.REFUSE)
        most = found.entry.checks if moves else 0
        if entry.checks > most or (expires and (not lapsed or entry.checks != most)):
            raise NotEnoughChecks(entry)

    def _refuse_progress(self, entry: Entry, found: Reservation) -> None:
        if found.confirmed:
            raise AlreadyConfirmed(entry)
        if found.progress is not None and entry.kind is EntryKind.APPLY:
            raise AlreadyApplied(entry)

    def _refuse_correction(self, entry: Entry) -> None:
        if entry.reason not in CORRECTIONS:
            raise NoSuchReason(entry)
        first = self._first_corrected(entry)
        if first is None:
            raise NoSuchEntry(entry)
        if any(e.kind is EntryKind.CORRECT and e.about == entry.about for e in self.entries):
            raise AlreadyCorrected(entry)
        held = next((e.checks for e in self.entries if e.key == first.reservation), None)
        if held is not None and entry.checks > held:
            raise NotEnoughChecks(entry)

    def _first_corrected(self, entry: Entry) -> Entry | None:
        """Give the entry at the beginning of a chain of corrections; None if it has no such."""
        by_key: dict[str | None, Entry] = {each.key: each for each in self.entries}
        while entry.kind is EntryKind.CORRECT:
            found = by_key.get(entry.about)
            if found is None:
                return None
            entry = found
        return entry if entry.kind in (EntryKind.GRANT, *ENDS) else None

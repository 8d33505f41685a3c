"""What ending a reservation costs, and until when it is free: the only place that knows it.

By the terms under which it was made; entries made before terms were kept follow the scheme in
force. Says it to nobody and writes no entry.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from catalog import Catalog
from catalog.model import Scheme
from catalog.rules.changes import Change
from dialogs.ledger.booklet import Reservation
from dialogs.ledger.commitments import changed

FREE_DAYS, LATE, PROVIDER_CANCELS = (
    "free_cancel_days", "late_cancel_checks", "provider_cancels_free"
)  # fmt: skip
"""The rules of a scheme by which a run is taken out of the plan."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a reservation, kept with it: later changes of the scheme do not touch it."""

    free_until: date | None
    """The last day on which cancelling is free; None: the start is not known, so always."""
    late_checks: int
    """Checks that cancelling after it uses up."""
    no_show_checks: int
    """Checks that not turning up uses up."""
    use_by: date | None
    """The last day on which it may be used; None for no last day."""
    value: int
    """What one check is worth, in SEK."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What it costs to end a run that is or may be reserved, in whole checks."""

    free_until: date | None
    """Taking it out is free up to and including this day; None: on every day."""
    late_checks: int
    """Checks that taking it out after it uses up."""
    no_show_checks: int
    """Checks that not turning up uses up."""
    by_provider: bool = False
    """It is free because the provider cancelled, moved or withdrew the run."""

    def checks(self, today: date) -> int:
        """Give the checks that taking it out on a day uses up."""
        return 0 if self.free_until is None or today <= self.free_until else self.late_checks

    def rule(self, today: date) -> str:
        """Name the scheme's rule by which it is taken out on a day."""
        if self.by_provider:
            return PROVIDER_CANCELS
        return LATE if self.checks(today) else FREE_DAYS


def terms(scheme: Scheme, starts: date | None, expires: date | None) -> Terms:
    """Give the terms of a reservation made now, in a booklet whose last day is `expires`.

    What has no day to come on cannot be missed.
    """
    return Terms(
        free_until=None if starts is None else _last_free_day(scheme, starts),
        late_checks=scheme.late_cancel_checks,
        no_show_checks=0 if starts is None else scheme.no_show_checks,
        use_by=None if scheme.use_after_expiry else expires,
        value=scheme.check_value,
    )


def ending_if_reserved(scheme: Scheme, starts: date | None, checks: int) -> Ending:
    """Give what ending a run would cost, were so many checks reserved for it now."""
    found = terms(scheme, starts, None)
    return _ending(found.free_until, found.late_checks, found.no_show_checks, checks)


def ending(catalog: Catalog, reservation: Reservation, today: date) -> Ending:
    """Give what ending a reserved run costs.

    What the provider cancelled costs nothing on any day, where the scheme says so; what was moved
    or withdrawn costs nothing until the day on which it was to start: after that it cannot be told
    from what was held.
    """
    scheme, entry = catalog.scheme, reservation.entry
    free_until = entry.free_until
    if entry.starts is not None and free_until is None:
        free_until = _last_free_day(scheme, entry.starts)
    late = scheme.late_cancel_checks if entry.late_checks is None else entry.late_checks
    missed = scheme.no_show_checks if entry.no_show_checks is None else entry.no_show_checks
    new = changed(catalog, reservation, today)
    if new is None or not new.by_provider or not scheme.provider_cancels_free:
        return _ending(free_until, late, missed, entry.checks)
    return Ending(_free_by(new, entry.starts), min(late, entry.checks), 0, by_provider=True)


def _ending(free_until: date | None, late: int, missed: int, checks: int) -> Ending:
    late, missed = min(late, checks), min(missed, checks)
    return Ending(free_until if late else None, late, missed)


def _free_by(new: Change, starts: date | None) -> date | None:
    return None if new.kind == "cancelled" else starts


def _last_free_day(scheme: Scheme, starts: date) -> date:
    return starts - min(timedelta(days=scheme.free_cancel_days), starts - date.min)

"""What ending a reservation costs and until when, by the terms under which it was made.

Entries made before terms were kept follow the scheme in force. Writes no entry.
"""

from datetime import date

from catalog.model import Scheme
from catalog.rules import last_free_cancel_day
from dialogs.booklet import Reservation


def free_until(scheme: Scheme, reservation: Reservation) -> date | None:
    """Give the last day on which cancelling is free; None where it is free on every day."""
    entry = reservation.entry
    if entry.starts is None or entry.free_until is not None:
        return entry.free_until
    return last_free_cancel_day(scheme, entry.starts)


def late_checks(scheme: Scheme, reservation: Reservation, today: date) -> int:
    """Give the checks that cancelling today uses up: none until the last free day."""
    day = free_until(scheme, reservation)
    return 0 if day is None or today <= day else late_fee(scheme, reservation)


def late_fee(scheme: Scheme, reservation: Reservation) -> int:
    """Give the checks that cancelling after the last free day uses up."""
    entry = reservation.entry
    rule = scheme.late_cancel_checks if entry.late_checks is None else entry.late_checks
    return min(rule, entry.checks)


def no_show_checks(scheme: Scheme, reservation: Reservation) -> int:
    """Give the checks that not turning up uses up."""
    entry = reservation.entry
    rule = scheme.no_show_checks if entry.no_show_checks is None else entry.no_show_checks
    return min(rule, entry.checks)

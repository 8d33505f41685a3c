"""What has become of the runs that somebody reserved. Counts no checks and tells nobody."""

from datetime import date

from catalog import Catalog
from catalog.rules.changes import Change, change
from dialogs.ledger.booklet import Reservation


def changed(catalog: Catalog, reservation: Reservation, today: date) -> Change | None:
    """Give what has become of a reserved run since."""
    entry = reservation.entry
    return change(catalog.listing.get(entry.listing or ""), entry.starts, today)


def cancelled(catalog: Catalog, reservation: Reservation, today: date) -> bool:
    """Whether the provider has cancelled a run."""
    new = changed(catalog, reservation, today)
    return new is not None and new.kind == "cancelled"

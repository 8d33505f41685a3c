"""What has become of the runs that somebody reserved. Counts no checks and tells nobody."""

from collections.abc import Iterable
from datetime import date

from catalog import Catalog
from catalog.model import Scheme
from catalog.planning import Candidate, reserved
from catalog.rules.changes import Change, change
from catalog.rules.terms import add_months
from dialogs.ledger.booklet import Booklet, Reservation


def changed(catalog: Catalog, reservation: Reservation, today: date) -> Change | None:
    """Give what has become of a reserved run since."""
    entry = reservation.entry
    return change(catalog.listing.get(entry.listing or ""), entry.starts, today)


def cancelled(catalog: Catalog, reservation: Reservation, today: date) -> bool:
    """Whether the provider has cancelled a run."""
    new = changed(catalog, reservation, today)
    return new is not None and new.kind == "cancelled"


def lapses(scheme: Scheme, booklet: Booklet, ends: date, today: date) -> bool:
    """Whether checks for what ends on a day would expire before, unused."""
    return not scheme.use_after_expiry and ends > last_day(scheme, booklet, today)


def last_day(scheme: Scheme, booklet: Booklet, today: date) -> date:
    """Give the last day on which checks can be used; before the grant, were it made today."""
    return booklet.expires or add_months(today, scheme.validity_months)


def open_runs(booklet: Booklet) -> list[Reservation]:
    """Give the runs of the plan that are open."""
    return [each for each in booklet.plan() if each.open]


def open_run(booklet: Booklet, listing: str) -> Reservation | None:
    """Give the open run of a listing, if it is planned."""
    return next((each for each in open_runs(booklet) if each.entry.listing == listing), None)


def standing(catalog: Catalog, booklet: Booklet, today: date) -> list[Reservation]:
    """Give the open runs of the plan that will be held as they were reserved."""
    return [
        each
        for each in open_runs(booklet)
        if not ((new := changed(catalog, each, today)) is not None and new.by_provider)
    ]


def held(catalog: Catalog, runs: Iterable[Reservation], today: date) -> list[Candidate]:
    """Give runs of the plan as runs that a proposed plan holds, but for listings that are gone."""
    entries = (each.entry for each in runs)
    found = (reserved(catalog, e.listing or "", e.starts, e.checks, today) for e in entries)
    return [each for each in found if each is not None]


def in_order(booklet: Booklet) -> list[Reservation]:
    """Give the plan as it is numbered where it is shown: what has no date first, then by date."""
    return sorted(booklet.plan(), key=lambda each: each.entry.starts or date.min)

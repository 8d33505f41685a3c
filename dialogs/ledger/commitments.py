"""What has become of the runs that somebody reserved. Counts no checks and tells nobody."""

from collections.abc import Iterable
from datetime import date

from catalog import Catalog
from catalog.model import Listing, Scheme
from catalog.planning import Candidate, peak, reserved
from catalog.rules.changes import Change, change
from catalog.rules.dates import FULL_TIME, Occasion
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


def dated_run(
    catalog: Catalog, listing: Listing, occasion: Occasion | None, checks: int, today: date
) -> Candidate | None:
    """Give an occasion as a run that a plan holds; None where it has no first day."""
    if occasion is None or occasion.starts is None:
        return None
    return reserved(catalog, listing.id, occasion.starts, checks, today)


def crowding(
    catalog: Catalog,
    booklet: Booklet,
    run: Candidate,
    today: date,
    without: Reservation | None = None,
) -> tuple[list[Candidate], int]:
    """Give with what of the plan, but for one run, a run adds up to more than full time.

    And to how much, in per cent of full time; nothing and 0 where it does not.
    """
    planned = standing(catalog, booklet, today)
    dated = [each for each in planned if each.entry.starts is not None and each != without]
    others = [
        each
        for each in held(catalog, dated, today)
        if each.starts <= run.ends and run.starts <= each.ends
    ]
    most = peak([run, *others]) if others else 0
    return (others, most) if most > FULL_TIME else ([], 0)


def in_order(booklet: Booklet) -> list[Reservation]:
    """Give the plan as it is numbered where it is shown: what has no date first, then by date."""
    return sorted(booklet.plan(), key=lambda each: each.entry.starts or date.min)

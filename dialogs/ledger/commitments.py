"""What has become of the runs that somebody reserved. Counts no checks and tells nobody."""

from collections.abc import Iterable
from datetime import date

from catalog import Catalog
from catalog.planning import Candidate, reserved
from catalog.rules.changes import Change, change
from catalog.rules.terms import add_months
from dialogs.ledger.booklet import Booklet, Reservation
from dialogs.turn import Draft


def changed(catalog: Catalog, reservation: Reservation, today: date) -> Change | None:
    """Give what has become of a reserved run since."""
    entry = reservation.entry
    return change(catalog.listing.get(entry.listing or ""), entry.starts, today)


def cancelled(catalog: Catalog, reservation: Reservation, today: date) -> bool:
    """Whether the provider has cancelled a run."""
    new = changed(catalog, reservation, today)
    return new is not None and new.kind == "cancelled"


def lapses(draft: Draft, ends: date) -> bool:
    """Whether checks for what ends on a day would expire before, unused."""
    if draft.world.scheme.use_after_expiry:
        return False
    return ends > last_day(draft)


def last_day(draft: Draft) -> date:
    """Give the last day on which checks can be used."""
    months = draft.world.scheme.validity_months
    return draft.booklet.expires or add_months(draft.world.today, months)


def standing(draft: Draft) -> list[Reservation]:
    """Give the open runs of the plan that will be held as they were reserved."""
    today = draft.world.today
    return [
        each
        for each in draft.booklet.plan()
        if each.open
        and not ((new := changed(draft.catalog, each, today)) is not None and new.by_provider)
    ]


def held(draft: Draft, runs: Iterable[Reservation]) -> list[Candidate]:
    """Give runs of the plan as runs that a proposed plan holds, but for listings that are gone."""
    found = (_held(draft, e.entry.listing, e.entry.starts, e.entry.checks) for e in runs)
    return [each for each in found if each is not None]


def _held(draft: Draft, listing: str | None, starts: date | None, checks: int) -> Candidate | None:
    return reserved(draft.catalog, listing or "", starts, checks, draft.world.today)


def in_order(booklet: Booklet) -> list[Reservation]:
    """Give the plan as it is numbered where it is shown: what has no date first, then by date."""
    return sorted(booklet.plan(), key=lambda each: each.entry.starts or date.min)

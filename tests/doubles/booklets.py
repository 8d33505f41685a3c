"""Booklets with things in them, for tests of what is drawn and printed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from catalog import Catalog
from catalog.model import Run
from dialogs.ledger import Booklet, Entry, EntryKind
from tests.conftest import noon

GRANTED = noon(2027, 3, 1)


LAST_DAY = date(2029, 3, 1)


OPERATOR = {"controller": "Provkommunen", "contact": "prov@kommun.example"}


LONG = (
    "Åtgärdsprogram för övergången från ånglok till ärevördig järnvägssignalsystemsadministration"
)
"""A title that fits nowhere."""


def booklet(checks: int = 10, id_: str = "b1", issuer: str | None = None) -> Booklet:
    """Give a booklet of so many checks; one of none has not been granted."""
    empty = Booklet(id_, (), issuer)
    if not checks:
        return empty
    return empty.add(Entry("1.1", EntryKind.GRANT, checks, GRANTED, expires=LAST_DAY))


def reserved(
    held: Booklet,
    listing: str,
    checks: int = 1,
    starts: date | None = None,
    at: datetime = GRANTED,
) -> Booklet:
    """Give the booklet with one more run in its plan."""
    key = f"{len(held.entries) + 1}.1"
    purpose = "education"
    entry = Entry(
        key, EntryKind.RESERVE, checks, at, listing=listing, starts=starts, purpose=purpose
    )
    return held.add(entry)


def resolved(held: Booklet, kind: EntryKind, checks: int, days: int = 30) -> Booklet:
    """Give the booklet with its newest open reservation used or cancelled so many days later."""
    key = next(r.entry.key for r in reversed(held.reservations()) if r.open)
    at = GRANTED + timedelta(days=days)
    return held.add(Entry(f"{len(held.entries) + 1}.1", kind, checks, at, reservation=key))


def with_listing(
    catalog: Catalog, id_: str, title: str | None = None, runs: Sequence[Run] | None = None
) -> Catalog:
    """Give the catalogue with another title or other runs of one listing."""
    old = catalog.listing[id_]
    new = replace(
        old,
        title={"sv": title, "en": title} if title else old.title,
        runs=tuple(runs) if runs is not None else old.runs,
    )
    listings = tuple(new if each.id == id_ else each for each in catalog.listings)
    return replace(catalog, listings=listings)

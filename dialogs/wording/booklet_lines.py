"""Sentences about booklet and plan that several tasks say. Changes nothing."""

from datetime import date

from catalog import Catalog
from dialogs.ledger import Reservation
from dialogs.ledger.cancellation import ending_of
from dialogs.ledger.commitments import changed
from dialogs.state import Line, Own, line
from dialogs.turn import Draft
from dialogs.wording.cards import title


def change_line(catalog: Catalog, reservation: Reservation, today: date) -> Line | None:
    """Say what has become of a run that the provider does not hold as it was reserved."""
    new = changed(catalog, reservation, today) if reservation.open else None
    if new is None or not new.by_provider:
        return None
    return line(f"plan-{new.kind}") if new.to is None else line(f"plan-{new.kind}-to", day=new.to)


def title_of(catalog: Catalog, reservation: Reservation) -> Line | Own:
    """Give the title of what was reserved, also where the listing has left the catalogue."""
    listing = catalog.listing.get(reservation.entry.listing or "")
    return Own(listing.title) if listing else line("listing-unknown")


def name_of(draft: Draft, reservation: Reservation) -> Line | Own:
    """Give the title of what was reserved, also where the listing has left the catalogue."""
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    return title(listing) if listing else line("listing-unknown")


def free_until(draft: Draft, reservation: Reservation) -> list[Line]:
    """Say until when taking a run out is free; nothing where that is so on every day anyway."""
    found = ending_of(draft, reservation)
    if found.free_until is None:
        return [line("change-free-rule")] if found.by_provider else []
    told = "change-free-until" if found.by_provider else "remove-free-until"
    return [line(told, day=found.free_until)]


def balance_line(draft: Draft) -> Line:
    """Say how many checks remain, or that the booklet is not granted yet."""
    balance = draft.booklet.balance(draft.world.today)
    expires = draft.booklet.expires
    if expires is None and any(each.startswith("refused:") for each in draft.state.skipped):
        return line("balance-refused", checks=draft.world.scheme.checks)
    if expires is None:
        return line("balance-before", checks=draft.world.scheme.checks)
    if draft.booklet.expired(draft.world.today):
        return line(
            "balance-expired",
            expired=balance.expired,
            reserved=balance.reserved,
            used=balance.used,
            day=expires,
        )
    return line(
        "balance",
        available=balance.available,
        reserved=balance.reserved,
        used=balance.used,
        granted=balance.granted,
        expires=expires,
    )

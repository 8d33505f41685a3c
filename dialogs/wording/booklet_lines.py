"""Sentences about booklet and plan that several tasks say. Changes nothing."""

from datetime import date

from catalog import Catalog
from dialogs.ledger import Booklet, Reservation
from dialogs.ledger.cancellation import Ending
from dialogs.ledger.commitments import changed
from dialogs.state import Line, State, World, line


def change_line(catalog: Catalog, reservation: Reservation, today: date) -> Line | None:
    """Say what has become of a run that the provider does not hold as it was reserved."""
    new = changed(catalog, reservation, today) if reservation.open else None
    if new is None or not new.by_provider:
        return None
    return line(f"plan-{new.kind}") if new.to is None else line(f"plan-{new.kind}-to", day=new.to)


def free_until(ending: Ending) -> list[Line]:
    """Say until when taking a run out is free; nothing where that is so on every day anyway."""
    if ending.free_until is None:
        return [line("change-free-rule")] if ending.by_provider else []
    told = "change-free-until" if ending.by_provider else "remove-free-until"
    return [line(told, day=ending.free_until)]


def balance_line(booklet: Booklet, world: World, state: State) -> Line:
    """Say how many checks remain, or that the booklet is not granted yet."""
    balance, expires = booklet.balance(world.today), booklet.expires
    if expires is None:
        return line(
            "balance-refused" if state.refused else "balance-before", checks=world.scheme.checks
        )
    if booklet.expired(world.today):
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

"""Paying with the checks of an issued booklet takes two: a one-time code, and the provider.

Writes no use: that is the provider's confirmation. The code is made outside, after a yes.
"""

from dialogs.ledger import HIDDEN, USE_MINUTES, Reservation
from dialogs.state import Effect, Line, Sek, line
from dialogs.tasks.reservations.confirmation import open_reservation
from dialogs.turn import Draft, View
from dialogs.wording.names import title_of


def ask_pay(draft: Draft) -> None:
    """Say what the code is good for, with whom and how long, and ask for a yes."""
    found = open_reservation(draft)
    refused = _refused(draft, found)
    if found is None or refused is not None:
        draft.say(refused or line("nothing-planned-so"))
        draft.leave()
        return
    checks = found.entry.checks
    value = found.entry.value or draft.scheme.check_value
    draft.ask_yes(
        line(
            "pay-ask",
            title=title_of(draft.catalog, found.entry),
            provider=_provider_name(draft, found),
        ),
        line("pay-what", checks=checks, value=Sek(checks * value), minutes=USE_MINUTES),
    )


def pay(draft: Draft) -> None:
    """Have a code made; it is told once and kept by nobody."""
    found = open_reservation(draft)
    refused = _refused(draft, found)
    if found is None or refused is not None:
        draft.say(refused or line("nothing-planned-so"))
        return
    args = {
        "reservation": found.entry.key,
        "provider": provider_of(found),
        "checks": str(found.entry.checks),
    }
    draft.effects.append(Effect("use_code", args))
    draft.say(
        line("pay-code", code=HIDDEN),
        line("pay-show", provider=_provider_name(draft, found), minutes=USE_MINUTES),
    )


def provider_of(reservation: Reservation) -> str:
    """Give the id of the provider of what was reserved."""
    return (reservation.entry.listing or "").partition("/")[0]


def _refused(view: View, found: Reservation | None) -> Line | None:
    if found is None:
        return line("nothing-planned-so")
    if view.booklet.issuer is None:
        return line("pay-planning-only", title=title_of(view.catalog, found.entry))
    if not found.entry.checks:
        return line("pay-nothing", title=title_of(view.catalog, found.entry))
    return None


def _provider_name(view: View, found: Reservation) -> str:
    listing = view.catalog.listing.get(found.entry.listing or "")
    return listing.provider.name if listing else provider_of(found)

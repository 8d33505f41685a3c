"""What a listing costs, in checks and own money. Knows no balance."""

from dataclasses import dataclass

from catalog.model import Listing, Scheme


@dataclass(frozen=True, slots=True)
class Cost:
    """What a listing costs a person: whole checks, and SEK of their own beyond them."""

    checks: int
    own_money: int


def cost(scheme: Scheme, listing: Listing) -> Cost | None:
    """Give what a listing costs under a scheme, or None where its price is not known.

    A purpose that the scheme does not allow is paid with own money alone. Where a started check
    counts as a whole one, the odd kronor use up a check; otherwise the person pays them.
    """
    if listing.price is None:
        return None
    if not scheme.allows(listing.purpose):
        return Cost(0, listing.price)
    value = scheme.check_value
    paid = listing.price * (100 - scheme.own_share) // 100
    wanted = -(-paid // value) if scheme.whole_checks else paid // value
    cap = scheme.purposes[listing.purpose].cap
    checks = min(wanted, scheme.checks if cap is None else min(cap, scheme.checks))
    return Cost(checks, own_money(listing, checks, value))


def own_money(listing: Listing, checks: int, value: int) -> int:
    """Give the SEK that checks of a value leave to pay; none where the price is not known."""
    return max(0, (listing.price or 0) - checks * value)

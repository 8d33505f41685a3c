"""Applies a scheme's rules: who is eligible, and what a listing costs.

Every figure comes from the scheme. Knows nothing of what a person has left or reserved.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date

from catalog.model import Listing, Scheme


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a person is not eligible: the reason, and the name of the rule that decides."""

    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class Cost:
    """What a listing costs a person: whole checks, and SEK of their own beyond them."""

    checks: int
    own_money: int


def age_in_year(birth_year: int, today: date) -> int:
    """Give the age a person reaches during the calendar year, in full years."""
    return today.year - birth_year


def refusal(scheme: Scheme, birth_year: int, work_situation: str, today: date) -> Refusal | None:
    """Say why the scheme does not serve a person, or None if it does."""
    age = age_in_year(birth_year, today)
    if age > scheme.oldest:
        return Refusal("too_old", "age_to")
    if age < scheme.youngest:
        return Refusal("too_young", "age_from")
    if work_situation not in scheme.work_situations:
        return Refusal("work_situation", "work_situations")
    return None


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
    return Cost(checks, max(0, listing.price - checks * value))


def add_months(day: date, months: int) -> date:
    """Give the same day so many months later, or the month's last day where it has none such.

    What lies beyond the calendar is its last day.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

"""What a run would take now, and on what terms: computed once, before the yes. Tells nobody."""

from dataclasses import dataclass
from datetime import date

from catalog.model import Listing, Scheme
from catalog.planning import Candidate
from catalog.rules.lost_pay import (
    Income,
    income,
    left_for_pay,
    lost_pay,
    may_lose_pay,
    why_no_income,
)
from catalog.rules.price import Cost, cost, own_money
from dialogs.ledger.allowance import cap_left, left_in
from dialogs.ledger.booklet import Booklet
from dialogs.ledger.cancellation import Ending, ending_if_reserved


@dataclass(frozen=True, slots=True)
class Quote:
    """What a listing would take of checks and own money, and what ending it would cost."""

    listing: Listing

    purpose: str
    """What the checks would go to: the listing's purpose, or `income`."""

    price: Cost | None
    """What it costs whoever has a whole new booklet; None where the price is not known."""

    pay: Income | None
    """What pay lost meanwhile is worth, where the checks go to that; `own_money` is 0 then."""

    unpaid: str | None
    """Why there is nothing for pay lost, to who may lose pay: as `why_no_income`, or `left`."""

    checks: int

    own_money: int
    """SEK beyond the checks."""

    left: int
    """Checks that may be reserved before it: of the booklet, or of a new one if not `granted`."""

    granted: bool

    cap_left: int | None
    """Checks that the purpose may still use; None without a cap. For pay lost, the whole cap."""

    ending: Ending
    """Until when taking it out would be free, and what late and not coming would cost."""


def quote(
    scheme: Scheme,
    booklet: Booklet,
    listing: Listing,
    starts: date | None,
    today: date,
    work_situation: str | None = None,
    *,
    for_pay: bool = True,
) -> Quote:
    """Give what a listing would take from a booklet now, where it starts on a day or on any.

    Whatever the checks do not reach for is the person's own money. `for_pay`: checks may go to pay
    lost during something free. Before the grant none do: nobody knows yet who loses pay.
    """
    left = left_in(scheme, booklet, today)
    most = None
    if for_pay and may_lose_pay(scheme, work_situation):
        most = left_for_pay(scheme, booklet.balance(today).available, booklet.used_for("income"))
    return _quote(scheme, booklet, listing, starts, left, most)


def quote_anew(scheme: Scheme, listing: Listing, starts: date | None) -> Quote:
    """Give what a listing would take from a whole new booklet, whoever holds it."""
    most = left_for_pay(scheme, scheme.checks)
    return _quote(scheme, Booklet(""), listing, starts, scheme.checks, most)


def _quote(
    scheme: Scheme,
    booklet: Booklet,
    listing: Listing,
    starts: date | None,
    left: int,
    most: int | None,
) -> Quote:
    """Quote with `left` checks there; `most` of them for pay lost, None where none is lost."""
    price, cap = cost(scheme, listing), cap_left(scheme, booklet, listing.purpose)
    pay = None if most is None else lost_pay(scheme, listing, most)
    if pay is not None:
        checks, own, cap = pay.checks, 0, scheme.purposes["income"].cap
    else:
        checks = min(price.checks if price else 0, left, left if cap is None else cap)
        own = own_money(listing, checks, scheme.check_value)
    unpaid = None
    if pay is None and most is not None:
        unpaid = why_no_income(scheme, listing) or "left"
    return Quote(
        listing=listing,
        purpose=listing.purpose if pay is None else "income",
        price=price,
        pay=pay,
        unpaid=unpaid,
        checks=checks,
        own_money=own,
        left=left,
        granted=booklet.expires is not None,
        cap_left=cap,
        ending=ending_if_reserved(scheme, starts, checks),
    )


def quote_planned(
    scheme: Scheme, booklet: Booklet, listing: Listing, run: Candidate, today: date
) -> Quote:
    """Give what a run of a proposed plan takes: the plan has settled its checks and money."""
    for_pay = run.purpose == "income"
    return Quote(
        listing=listing,
        purpose=run.purpose,
        price=cost(scheme, listing),
        pay=income(scheme, listing, run.checks) if for_pay else None,
        unpaid=None,
        checks=run.checks,
        own_money=run.own_money,
        left=left_in(scheme, booklet, today),
        granted=booklet.expires is not None,
        cap_left=cap_left(scheme, booklet, run.purpose),
        ending=ending_if_reserved(scheme, None if run.anytime else run.starts, run.checks),
    )

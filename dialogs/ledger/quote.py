"""What a run would take now, and on what terms: computed once, before the yes. Tells nobody."""

from dataclasses import dataclass, replace
from datetime import date

from catalog.model import Listing, Scheme
from catalog.planning import Candidate
from catalog.rules.lost_pay import Income, income, lost_pay
from catalog.rules.price import Cost, cost, own_money
from dialogs.ledger.allowance import Allowance, allowance
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
    """Checks that may be reserved before it: of the booklet or, before the grant, of a new one."""

    in_booklet: int
    """The same, of the booklet alone: none before the grant."""

    cap_left: int | None
    """Checks that the purpose may still use; None without a cap."""

    ending: Ending
    """Until when taking it out would be free, and what late and not coming would cost."""

    late: int
    """Checks that taking it out today, right after, would use up."""


def quote(
    scheme: Scheme,
    there: Allowance,
    listing: Listing,
    starts: date | None,
    today: date,
    work_situation: str | None = None,
    *,
    for_pay: bool = True,
) -> Quote:
    """Give what a listing would take of the checks there are, started on a day or on any.

    Whatever the checks do not reach for is the person's own money. `for_pay`: checks may go to pay
    lost during something free. Before the grant none do: nobody knows yet who loses pay.
    """
    paid = None
    if for_pay:
        paid = lost_pay(scheme, listing, there.in_booklet, there.paid, work_situation)
    pay = paid if isinstance(paid, Income) else None
    price, purpose = cost(scheme, listing), listing.purpose if pay is None else "income"
    cap = there.caps.get(purpose)
    wanted = price.checks if price else 0
    checks = pay.checks if pay else min(wanted, there.left, there.left if cap is None else cap)
    ending = ending_if_reserved(scheme, starts, checks)
    return Quote(
        listing=listing,
        purpose=purpose,
        price=price,
        pay=pay,
        unpaid=paid if isinstance(paid, str) else None,
        checks=checks,
        own_money=0 if pay else own_money(listing, checks, scheme.check_value),
        left=there.left,
        in_booklet=there.in_booklet,
        cap_left=cap,
        ending=ending,
        late=ending.checks(today),
    )


def quote_anew(scheme: Scheme, listing: Listing, starts: date | None, today: date) -> Quote:
    """Give what a listing would take from a whole new booklet, whoever holds it."""
    whole = allowance(scheme, Booklet(""), today)
    return quote(scheme, replace(whole, in_booklet=whole.left), listing, starts, today)


def quote_planned(
    scheme: Scheme, there: Allowance, listing: Listing, run: Candidate, today: date
) -> Quote:
    """Give what a run of a proposed plan takes: the plan has settled its checks and money."""
    ending = ending_if_reserved(scheme, None if run.anytime else run.starts, run.checks)
    return Quote(
        listing=listing,
        purpose=run.purpose,
        price=cost(scheme, listing),
        pay=income(scheme, listing, run.checks) if run.purpose == "income" else None,
        unpaid=None,
        checks=run.checks,
        own_money=run.own_money,
        left=there.left,
        in_booklet=there.in_booklet,
        cap_left=there.caps.get(run.purpose),
        ending=ending,
        late=ending.checks(today),
    )

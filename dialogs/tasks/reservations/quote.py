"""What reserving costs, before the yes. Reserves nothing."""

from dataclasses import dataclass

from catalog.model import Listing, Scheme
from catalog.rules.lost_pay import Income, income, why_no_income
from catalog.rules.price import cost
from dialogs.ledger import Reservation
from dialogs.ledger.cancellation import Ending, ending
from dialogs.state import Arg, Line, Sek, line
from dialogs.turn import Draft
from dialogs.wording.rulings import basis


def ending_now(draft: Draft, reservation: Reservation) -> Ending:
    """Give what ending a run of the plan costs today."""
    return ending(draft.catalog, reservation, draft.today)


def late_checks(draft: Draft, reservation: Reservation) -> int:
    """Give the checks that taking a run of the plan out uses up today."""
    return ending_now(draft, reservation).checks(draft.today)


@dataclass(frozen=True, slots=True)
class Payment:
    """What a listing would take now: checks and SEK of one's own; what is there before it.

    `left` are the checks of the booklet, or of a new one; `cap_left` those that the purpose may
    still use, None without a cap.
    """

    checks: int
    own_money: int
    left: int
    cap_left: int | None


def payment(draft: Draft, listing: Listing) -> Payment:
    """Compute what a listing with a known price would take from the person's checks now."""
    scheme, booklet = draft.world.scheme, draft.booklet
    granted = booklet.expires is not None
    left = booklet.balance(draft.world.today).available if granted else scheme.checks
    purpose, price = scheme.purposes.get(listing.purpose), cost(scheme, listing)
    cap = purpose.cap if purpose else None
    cap_left = None if cap is None else max(0, cap - booklet.used_for(listing.purpose))
    wanted = price.checks if price else 0
    checks = min(wanted, left, left if cap_left is None else cap_left)
    own = max(0, (listing.price or 0) - checks * scheme.check_value)
    for_pay = lost_pay(draft, listing)
    if for_pay is not None:
        return Payment(for_pay.checks, 0, left, scheme.purposes["income"].cap)
    return Payment(checks, own, left, cap_left)


def purpose_first(draft: Draft, listing: Listing) -> str | None:
    """Give the purpose that has to be planned before checks go to a listing, if there is one."""
    first = draft.world.scheme.first_purpose
    if first is None or listing.purpose == first:
        return None
    planned = (each.entry.purpose for each in draft.booklet.plan())
    return None if first in planned else first


def checks_needed(draft: Draft, listing: Listing) -> int:
    """Give the checks a listing takes now: its price, within what booklet and purpose have left.

    What the checks do not cover is the person's own money, told before the yes.
    """
    price = cost(draft.world.scheme, listing)
    checks = price.checks if price else 0
    checks = min(checks, draft.booklet.balance(draft.world.today).available)
    rule = draft.world.scheme.purposes.get(listing.purpose)
    if rule is None or rule.cap is None:
        return checks
    return min(checks, max(0, rule.cap - draft.booklet.used_for(listing.purpose)))


def lost_pay(draft: Draft, listing: Listing) -> Income | None:
    """Give what pay lost is worth here, if the person may lose pay and wants checks for it."""
    if draft.frame.args.get("income") == "no" or not _may_lose_pay(draft):
        return None
    found = income(draft.world.scheme, listing, _left_for_income(draft))
    return found if found is not None and found.checks else None


def _may_lose_pay(draft: Draft) -> bool:
    situation = draft.state.value("work_situation")
    return situation is None or situation in draft.world.scheme.income.work_situations


def _left_for_income(draft: Draft) -> int:
    scheme, left = draft.world.scheme, draft.booklet.balance(draft.world.today).available
    cap = scheme.purposes["income"].cap if scheme.allows("income") else None
    return left if cap is None else min(left, max(0, cap - draft.booklet.used_for("income")))


def no_pay_lines(draft: Draft, listing: Listing) -> list[Line]:
    """Say why something free gives nothing for pay lost, to a person who may lose pay."""
    if draft.frame.args.get("income") == "no" or not _may_lose_pay(draft):
        return []
    scheme = draft.world.scheme
    match why_no_income(scheme, listing):
        case "pace" if listing.pace is not None:
            return [line("income-slow", pace=listing.pace, least=scheme.income.pace_from)]
        case "pace" | "length":
            return [line("income-unknown", least=scheme.income.pace_from)]
        case "short":
            return [line("income-short")]
        case None if not _left_for_income(draft):
            return [line("income-none-left")]
    return []


def pay_lines(scheme: Scheme, pay: Income) -> list[Line]:
    """Show how many checks pay lost is worth: every step from days to checks."""
    args: dict[str, Arg] = {
        "units": pay.units,
        "amount": Sek(pay.amount),
        "pace": pay.pace,
        "sek": Sek(pay.sek),
    }
    lines = [line(f"income-{scheme.income.unit}", **args)]
    if pay.days_capped:
        lines.append(line("income-days-capped", days=pay.days))
    lines.append(line("income-worth", checks=pay.worth, value=Sek(scheme.check_value)))
    if pay.checks < pay.worth:
        lines.append(line("income-cap", checks=pay.checks))
    if scheme.rules["income_amount"].assumed:
        lines.append(line("income-assumed", source=basis(scheme, "assumption")))
    return lines

"""Puts a listing's next run in the plan, after saying what that means. Takes nothing out of it."""

from dataclasses import asdict
from datetime import date

from catalog.model import Listing, Scheme
from catalog.planning import peak, reserved
from catalog.rules.dates import FULL_TIME, Occasion, closed, next_occasion
from catalog.rules.eligibility import cost
from catalog.rules.lost_pay import Income, income, why_no_income
from dialogs.ledger import EntryKind, Reservation
from dialogs.ledger.cancellation import ending_if_reserved, terms
from dialogs.state import Arg, Line, Sek, line
from dialogs.tasks.proposals.limits import held, lapses, standing
from dialogs.tasks.suggestions.suggest import tell_more
from dialogs.turn import Draft
from dialogs.wording.cards import title, when
from dialogs.wording.choices import choices_for
from dialogs.wording.rulings import basis


def check_reservation(draft: Draft) -> None:
    """Leave the flow, saying why, where a listing cannot be put in the plan."""
    listing = draft.catalog.listing.get(draft.frame.args.get("listing", ""))
    if listing is None:
        draft.say(line("listing-gone"))
        draft.leave()
        return
    balance = draft.booklet.balance(draft.world.today)
    price = cost(draft.world.scheme, listing)
    if any(each.open and each.entry.listing == listing.id for each in draft.booklet.plan()):
        draft.say(line("already-planned", title=title(listing)))
    elif draft.booklet.expired(draft.world.today):
        draft.say(line("booklet-expired", day=draft.booklet.expires or draft.world.today))
    elif (why := closed(listing, draft.world.today)) is not None:
        draft.say(line(f"closed-{why}", title=title(listing)))
    elif listing.price is None:
        draft.say(line("price-not-known", title=title(listing), provider=listing.provider.name))
    elif price is not None and price.checks and not balance.available:
        draft.say(line("not-enough", title=title(listing), checks=price.checks))
    elif (first := purpose_first(draft, listing)) is not None and price and price.checks:
        draft.say(line("first-needed", purpose=line(f"purpose-{first}"), title=title(listing)))
        tell_more(draft, [first])
    else:
        return
    draft.leave()


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


def ask_reserve(draft: Draft) -> None:
    """Say what putting the listing in the plan means, and ask for a yes."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    today, scheme = draft.world.today, draft.world.scheme
    pay = lost_pay(draft, listing)
    checks = pay.checks if pay else checks_needed(draft, listing)
    own = 0 if pay else max(0, (listing.price or 0) - checks * scheme.check_value)
    occasion = next_occasion(listing, today)
    asked = "reserve-ask" if occasion else "reserve-ask-unknown"
    if occasion is not None and occasion.continuous:
        asked = "reserve-ask-any"
    lines = [line(asked, title=title(listing), when=when(occasion))]
    lines += crowded(draft, listing, occasion)
    lines += pay_lines(scheme, pay) if pay else no_pay_lines(draft, listing)
    lines += _cost_lines(draft, listing, checks, own)
    starts = occasion.starts if occasion else None
    lines += ending_lines(scheme, starts, checks, today)
    if starts is not None:
        new = reserved(draft.catalog, listing.id, starts, checks, today)
        if checks and new is not None and lapses(draft, new.ends):
            lines.append(line("reserve-lapses", day=draft.booklet.expires or today))
    if listing.provider.example:
        lines.append(line("reserve-example"))
    lines.append(line("reserve-really"))
    kind = "yes_without_no" if pay else "yes_no"
    draft.say(*lines, choices=choices_for(kind, draft.catalog, draft.state), asks="confirm")


def _cost_lines(draft: Draft, listing: Listing, checks: int, own: int) -> list[Line]:
    """Say what a listing takes of checks and own money, and by which limit."""
    scheme, purpose = draft.world.scheme, line(f"purpose-{listing.purpose}")
    left = draft.booklet.balance(draft.world.today).available - checks
    told = "reserve-none" if own and not checks else "reserve-checks"
    lines = [line(told, checks=checks, left=left)]
    if own and not scheme.allows(listing.purpose):
        lines.append(line("reserve-not-allowed", purpose=purpose))
    if own:
        lines.append(line("reserve-own", own=Sek(own)))
    if own and scheme.own_share:
        lines.append(line("card-own-share", share=scheme.own_share))
    rule, price = scheme.purposes.get(listing.purpose), cost(scheme, listing)
    if price and rule and rule.cap is not None and checks < price.checks:
        lines.append(line("reserve-cap", cap=rule.cap, purpose=purpose))
    return lines


def ending_lines(scheme: Scheme, starts: date | None, checks: int, today: date) -> list[Line]:
    """Say until when removing is free, or what it costs from now on, and what not coming costs.

    Of what takes no checks there is nothing to say.
    """
    if not checks:
        return []
    ending = ending_if_reserved(scheme, starts, checks)
    late, missed = ending.checks(today), ending.no_show_checks
    told = line("reserve-late", checks=late) if late else line("reserve-free")
    if not late and ending.free_until is not None:
        told = line("reserve-free-until", day=ending.free_until)
    return [told, *([line("reserve-no-show", checks=missed)] if missed else [])]


def crowded(
    draft: Draft, listing: Listing, occasion: Occasion | None, without: Reservation | None = None
) -> list[Line]:
    """Say with what of the plan, but for one run, an occasion adds up to more than full time."""
    if occasion is None or occasion.starts is None:
        return []
    new = reserved(draft.catalog, listing.id, occasion.starts, 0, draft.world.today)
    dated = [e for e in standing(draft) if e.entry.starts is not None and e != without]
    others = [
        each
        for each in held(draft, dated)
        if new is not None and each.starts <= new.ends and new.starts <= each.ends
    ]
    if new is None or not others or peak([new, *others]) <= FULL_TIME:
        return []
    titles = tuple(title(draft.catalog.listing[each.listing]) for each in others)
    return [line("reserve-crowded", titles=titles, peak=peak([new, *others]))]


def put(
    draft: Draft, listing: Listing, starts: date | None, checks: int, purpose: str | None = None
) -> None:
    """Write that a run is reserved, on the terms in force; for its own purpose if none is given.

    Raises BookletError if the booklet refuses it.
    """
    draft.write(
        EntryKind.RESERVE,
        checks,
        listing=listing.id,
        starts=starts,
        purpose=purpose or listing.purpose,
        rule=draft.world.scheme.id,
        **asdict(terms(draft.world.scheme, starts, draft.booklet.expires)),
    )


def reserve(draft: Draft) -> None:
    """Put the listing's next run in the plan; its checks become reserved."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    occasion = next_occasion(listing, draft.world.today)
    pay = lost_pay(draft, listing)
    checks = pay.checks if pay else checks_needed(draft, listing)
    purpose = "income" if pay else listing.purpose
    put(draft, listing, occasion.starts if occasion else None, checks, purpose)
    balance = draft.booklet.balance(draft.world.today)
    lines = [line("reserved", title=title(listing))]
    if balance.reserved:
        counts = {"reserved": balance.reserved, "available": balance.available}
        lines.append(line("reserved-checks", **counts))
    if listing.apply == "application":
        lines.append(line("reserved-apply", provider=listing.provider.name))
    draft.say(*lines)

"""Puts a listing's next run in the plan, after saying what that means. Takes nothing out of it."""

from dataclasses import asdict
from datetime import date

from catalog.model import Listing, Scheme
from catalog.planning import peak, reserved
from catalog.rules.dates import FULL_TIME, Occasion, closed, next_occasion
from catalog.rules.price import cost
from dialogs.ledger import EntryKind, Reservation
from dialogs.ledger.cancellation import ending_if_reserved, terms
from dialogs.ledger.commitments import held, lapses, standing
from dialogs.state import Line, Sek, line
from dialogs.tasks.reservations.quote import (
    checks_needed,
    lost_pay,
    no_pay_lines,
    pay_lines,
    purpose_first,
)
from dialogs.tasks.suggestions.suggest import tell_more
from dialogs.turn import Draft
from dialogs.wording.cards import title, when
from dialogs.wording.choices import choices_for


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
        if (
            checks
            and new is not None
            and lapses(draft.scheme, draft.booklet, new.ends, draft.today)
        ):
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
    dated = [
        e
        for e in standing(draft.catalog, draft.booklet, draft.today)
        if e.entry.starts is not None and e != without
    ]
    others = [
        each
        for each in held(draft.catalog, dated, draft.today)
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

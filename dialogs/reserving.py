"""Puts a listing's next run in the plan, after saying what that means. Takes nothing out of it."""

from datetime import date

from catalog.model import Listing
from catalog.rules import cost, last_free_cancel_day
from catalog.runs import next_occasion
from dialogs.booklet import EntryKind
from dialogs.cards import title, when
from dialogs.choices import choices_for
from dialogs.draft import Draft
from dialogs.messages import Sek, line


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
    elif listing.closed:
        draft.say(line("listing-closed", title=title(listing)))
    elif listing.price is None:
        draft.say(line("price-not-known", title=title(listing), provider=listing.provider.name))
    elif price is not None and price.checks and not balance.available:
        draft.say(line("not-enough", title=title(listing), checks=price.checks))
    else:
        return
    draft.leave()


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


def ask_reserve(draft: Draft) -> None:
    """Say what putting the listing in the plan means, and ask for a yes."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    today, scheme = draft.world.today, draft.world.scheme
    checks = checks_needed(draft, listing)
    left = draft.booklet.balance(today).available - checks
    own = max(0, (listing.price or 0) - checks * scheme.check_value)
    occasion = next_occasion(listing, today)
    asked = "reserve-ask" if occasion else "reserve-ask-unknown"
    if occasion is not None and occasion.continuous:
        asked = "reserve-ask-any"
    lines = [line(asked, title=title(listing), when=when(occasion))]
    lines.append(line("reserve-checks", checks=checks, left=left))
    if own:
        lines.append(line("reserve-own", own=Sek(own)))
    rule = scheme.purposes.get(listing.purpose)
    price = cost(scheme, listing)
    if price and rule and rule.cap is not None and checks < price.checks:
        purpose = line(f"purpose-{listing.purpose}")
        lines.append(line("reserve-cap", cap=rule.cap, purpose=purpose))
    if occasion is not None and occasion.starts is not None:
        free = last_free_cancel_day(scheme, occasion.starts)
        lines.append(
            line("reserve-free-until", day=free)
            if free >= today
            else line("reserve-late", checks=min(checks, scheme.late_cancel_checks))
        )
    if listing.provider.example:
        lines.append(line("reserve-example"))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def put(draft: Draft, listing: Listing, starts: date | None, checks: int) -> None:
    """Write that a run is reserved. Raises BookletError if the booklet refuses it."""
    draft.write(
        EntryKind.RESERVE,
        checks,
        listing=listing.id,
        starts=starts,
        purpose=listing.purpose,
        rule=draft.world.scheme.id,
    )


def reserve(draft: Draft) -> None:
    """Put the listing's next run in the plan; its checks become reserved."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    occasion = next_occasion(listing, draft.world.today)
    put(draft, listing, occasion.starts if occasion else None, checks_needed(draft, listing))
    balance = draft.booklet.balance(draft.world.today)
    lines = [line("reserved", title=title(listing))]
    if balance.reserved:
        counts = {"reserved": balance.reserved, "available": balance.available}
        lines.append(line("reserved-checks", **counts))
    if listing.apply == "application":
        lines.append(line("reserved-apply", provider=listing.provider.name))
    draft.say(*lines)

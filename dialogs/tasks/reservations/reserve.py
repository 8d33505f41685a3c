"""Puts a listing's next run in the plan, after saying what that means. Takes nothing out of it."""

from dataclasses import asdict
from datetime import date

from catalog.model import Listing
from catalog.rules.dates import closed, next_occasion
from dialogs.ledger import EntryKind
from dialogs.ledger.cancellation import terms
from dialogs.ledger.commitments import crowding, dated_run, lapses, open_run
from dialogs.state import line
from dialogs.tasks.reservations.quote import quote_now, quote_of
from dialogs.tasks.suggestions.suggest import tell_more
from dialogs.turn import Draft, View
from dialogs.wording.cards import when
from dialogs.wording.names import purpose_word, title
from dialogs.wording.quotes import cost_lines, crowd_line, ending_lines, pay_lines, unpaid_lines


def check_reservation(draft: Draft) -> None:
    """Leave the flow, saying why, where a listing cannot be put in the plan."""
    listing = draft.catalog.listing.get(draft.frame.args.get("listing", ""))
    if listing is None:
        draft.say(line("listing-gone"))
        draft.leave()
        return
    price = quote_now(draft, listing).price
    available = draft.booklet.balance(draft.today).available
    if open_run(draft.booklet, listing.id) is not None:
        draft.say(line("already-planned", title=title(listing)))
    elif draft.booklet.expired(draft.today):
        draft.say(line("booklet-expired", day=draft.booklet.expires or draft.today))
    elif (why := closed(listing, draft.today)) is not None:
        draft.say(line(f"closed-{why}", title=title(listing)))
    elif price is None:
        draft.say(line("price-not-known", title=title(listing), provider=listing.provider.name))
    elif price.checks and not available:
        draft.say(line("not-enough", title=title(listing), checks=price.checks))
    elif price.checks and (first := _purpose_first(draft, listing)) is not None:
        draft.say(line("first-needed", purpose=purpose_word(first), title=title(listing)))
        tell_more(draft, [first])
    else:
        return
    draft.leave()


def _purpose_first(view: View, listing: Listing) -> str | None:
    """Give the purpose that has to be planned before checks go to a listing, if there is one."""
    first = view.scheme.first_purpose
    if first is None or listing.purpose == first:
        return None
    planned = (each.entry.purpose for each in view.booklet.plan())
    return None if first in planned else first


def ask_reserve(draft: Draft) -> None:
    """Say what putting the listing in the plan means, and ask for a yes."""
    catalog, scheme, today, booklet = draft.catalog, draft.scheme, draft.today, draft.booklet
    listing = catalog.listing[draft.frame.args["listing"]]
    occasion = next_occasion(listing, today)
    told = quote_of(draft, listing, occasion)
    run = dated_run(catalog, listing, occasion, told.checks, today)
    crowd, peak = crowding(catalog, booklet, run, today) if run else ([], 0)
    lost = run is not None and told.checks and lapses(scheme, booklet, run.ends, today)
    asked = "reserve-ask" if occasion else "reserve-ask-unknown"
    if occasion is not None and occasion.continuous:
        asked = "reserve-ask-any"
    draft.ask_yes(
        line(asked, title=title(listing), when=when(occasion)),
        *([crowd_line([catalog.listing[e.listing] for e in crowd], peak)] if crowd else []),
        *(pay_lines(scheme, told.pay) if told.pay else unpaid_lines(scheme, told)),
        *cost_lines(scheme, told),
        *ending_lines(told.ending, told.checks, told.late),
        *([line("reserve-lapses", day=booklet.expires or today)] if lost else []),
        *([line("reserve-example")] if listing.provider.example else []),
        kind="yes_without_no" if told.pay else "yes_no",
    )


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
        rule=draft.scheme.id,
        **asdict(terms(draft.scheme, starts, draft.booklet.expires)),
    )


def reserve(draft: Draft) -> None:
    """Put the listing's next run in the plan; its checks become reserved."""
    listing = draft.catalog.listing[draft.frame.args["listing"]]
    occasion = next_occasion(listing, draft.today)
    told = quote_of(draft, listing, occasion)
    put(draft, listing, occasion.starts if occasion else None, told.checks, told.purpose)
    balance = draft.booklet.balance(draft.today)
    lines = [line("reserved", title=title(listing))]
    if balance.reserved:
        counts = {"reserved": balance.reserved, "available": balance.available}
        lines.append(line("reserved-checks", **counts))
    if listing.apply == "application":
        lines.append(line("reserved-apply", provider=listing.provider.name))
    draft.say(*lines)

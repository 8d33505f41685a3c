"""Says what a listing costs: in money, in checks and of one's own. Computes no price itself."""

from catalog.model import Listing
from catalog.rules.price import own_money
from dialogs.ledger.commitments import open_run
from dialogs.state import Line, Sek, line
from dialogs.tasks.reservations.quote import quote_now
from dialogs.tasks.suggestions.offering import left_for
from dialogs.turn import View
from dialogs.wording.names import purpose_word
from dialogs.wording.quotes import own_line

Subject = Line | str
"""What a sentence is about: a title or, in a list, a letter."""


def taken(view: View, listing: Listing) -> tuple[int, int] | None:
    """Give checks and own SEK that a listing takes: as planned, or as it would now.

    None where its price is not known.
    """
    if listing.price is None:
        return None
    planned = open_run(view.booklet, listing.id)
    if planned is not None:
        checks = planned.entry.checks
        value = view.scheme.check_value
        return checks, 0 if listing.price == 0 else own_money(listing, checks, value)
    if left_for(view) is None:
        return 0, listing.price
    now = quote_now(view, listing)
    return (0 if listing.price == 0 else now.checks), now.own_money


def price(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say the price in SEK, and what it comes to in checks and own money."""
    cost = taken(view, listing)
    if cost is None:
        return [line("asked-price-unknown", it=it)]
    if not listing.price:
        return _free(view, listing, it)
    checks, own = cost
    told = {"it": it, "price": Sek(listing.price), "checks": checks, "own": Sek(own)}
    if not checks:
        return [line("asked-price-own", **told), *_why_own(view, listing)]
    if own:
        return [line("asked-price-partly", **told), *_why_own(view, listing)]
    return [line("asked-price", **told)]


def checks(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say how many checks it takes, and how many there are."""
    cost = taken(view, listing)
    if cost is None:
        return [line("asked-checks-unknown", it=it)]
    if not listing.price:
        return _free(view, listing, it)
    number, own = cost
    if not number:
        return [line("asked-checks-none", it=it, own=Sek(own)), *_why_own(view, listing)]
    more = [own_line(own)] if own else []
    if open_run(view.booklet, listing.id) is not None:
        return [line("asked-checks-planned", it=it, checks=number), *more]
    return [line("asked-checks", it=it, checks=number), *more, have(view)]


def own(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say what a person pays themselves."""
    cost = taken(view, listing)
    if cost is None:
        return [line("asked-price-unknown", it=it)]
    if not listing.price:
        return _free(view, listing, it)
    number, kronor = cost
    told = {"it": it, "checks": number, "own": Sek(kronor)}
    if not number:
        return [line("asked-price-own", price=Sek(listing.price), **told), *_why_own(view, listing)]
    if kronor:
        return [line("asked-own", **told), *_why_own(view, listing)]
    return [line("asked-own-none", **told)]


def have(view: View) -> Line:
    """Say how many checks there are to take from."""
    granted = view.booklet.expires is not None
    return line("use-left" if granted else "use-left-new", checks=left_for(view) or 0)


def _free(view: View, listing: Listing, it: Subject) -> list[Line]:
    pay = quote_now(view, listing).pay
    more = [line("asked-free-pay", checks=pay.checks)] if pay is not None else []
    return [line("asked-free", it=it), *more]


def _why_own(view: View, listing: Listing) -> list[Line]:
    """Say why checks do not pay for all of it."""
    scheme = view.scheme
    if left_for(view) is None:
        return [line("asked-no-checks")]
    if not scheme.allows(listing.purpose):
        return [line("reserve-not-allowed", purpose=purpose_word(listing.purpose))]
    if open_run(view.booklet, listing.id) is not None:
        return []
    now, lines = quote_now(view, listing), list[Line]()
    if now.price is not None and now.checks < now.price.checks:
        short = now.cap_left is None or now.left <= now.cap_left
        cap = scheme.purposes[listing.purpose].cap or 0
        named = line("reserve-cap", cap=cap, purpose=purpose_word(listing.purpose))
        lines.append(have(view) if short else named)
    if scheme.own_share:
        lines.append(line("card-own-share", share=scheme.own_share))
    return lines

"""Answers about one listing from the person's own situation, with the rule that decides.

Computes and tells; reserves nothing and changes no answer.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from catalog.model import Listing
from catalog.rules.dates import closed, next_occasion
from dialogs.ledger import Reservation
from dialogs.ledger.cancellation import FREE_DAYS, PROVIDER_CANCELS
from dialogs.ledger.commitments import open_run, open_runs
from dialogs.ledger.quote import Quote
from dialogs.state import Arg, Asking, Choice, Line, Own, Sek, letters, line
from dialogs.tasks.entitlement.inquiry import missing, own_refusal
from dialogs.tasks.reservations.plan import show_plan
from dialogs.tasks.reservations.quote import ending_now, quote_now, quote_of
from dialogs.tasks.suggestions.explain import explain, explain_all
from dialogs.turn import Draft, View
from dialogs.understanding.references import listing_for, points, reservation_for
from dialogs.vocabulary.phrases import plain
from dialogs.wording.booklet_lines import free_until
from dialogs.wording.names import purpose_word, title
from dialogs.wording.quotes import own_line, pay_lines
from dialogs.wording.rulings import COUNT, VALUE, cited, price_rules, purpose_rule, rule


def may_use(view: View, listing: Listing) -> list[Line]:
    """Say whether the person's checks may be used for a listing and how far they go."""
    no = own_refusal(view) or _closed(view, listing)
    if no:
        return no
    hindered = _hindered(view, listing)
    if hindered:
        return hindered
    pay = quote_now(view, listing)
    told: dict[str, Arg] = {
        "title": title(listing),
        "price": Sek(listing.price or 0),
        "checks": pay.checks,
        "own": Sek(pay.own_money),
    }
    if pay.checks == 0:
        lines = [line("use-none", title=title(listing), own=Sek(pay.own_money))]
    else:
        lines = [line("use-partly" if pay.own_money else "use-covered", **told)]
    return [*lines, _left(view, pay), *_deciding(view, listing, pay), *_provided(view)]


def left_after(view: View, listing: Listing) -> list[Line]:
    """Say how many checks would be left after a listing."""
    no = own_refusal(view) or _closed(view, listing)
    if no:
        return no
    pay = quote_now(view, listing)
    if listing.price == 0 and not pay.checks:
        return [line("use-free", title=title(listing)), _left(view, pay)]
    hindered = [] if pay.checks and listing.price == 0 else _hindered(view, listing)
    if hindered:
        return hindered
    lines = [
        line(
            "left-after",
            title=title(listing),
            checks=pay.checks,
            before=pay.left,
            left=pay.left - pay.checks,
        ),
        *([own_line(pay.own_money)] if pay.own_money else []),
    ]
    return [*lines, *_deciding(view, listing, pay), *_provided(view)]


def cancel_by(view: View, listing: Listing) -> list[Line]:
    """Say until when a listing is cancelled free of charge: as reserved, or its next occasion."""
    lost = _closed(view, listing)
    if lost:
        return lost
    reserved = open_run(view.booklet, listing.id)
    scheme, today = view.scheme, view.today
    if reserved:
        starts, ending = reserved.entry.starts, ending_now(view, reserved)
    else:
        occasion = next_occasion(listing, today)
        starts = occasion.starts if occasion else None
        ending = quote_of(view, listing, occasion).ending
    told: dict[str, Arg] = {
        "title": title(listing),
        "starts": starts or today,
        "checks": ending.late_checks,
    }
    if ending.by_provider:
        lines = [line("cancel-provider", title=title(listing)), *free_until(ending)]
    elif starts is None:
        lines = [line("cancel-any-day", title=title(listing))]
    elif ending.free_until is None:
        lines = [line("cancel-free", title=title(listing))]
    else:
        message = "cancel-passed" if ending.checks(today) else "cancel-until"
        lines = [line(message, day=ending.free_until, **told)]
    return [
        *lines,
        *([] if reserved else [line("cancel-not-planned")]),
        *cited(scheme, rule(scheme, PROVIDER_CANCELS if ending.by_provider else FREE_DAYS)),
    ]


ANSWERS: dict[str, Callable[[View, Listing], list[Line]]] = {
    "may_use": may_use,
    "left_after": left_after,
    "cancel_by": cancel_by,
}
"""What can be asked about one listing, by the name that phrases and choices have for it."""


def about(draft: Draft, verb: str, words: str) -> bool | None:
    """Answer about the listing that words point at; None where they point at none."""
    spoken, state = plain(words), draft.state
    it = spoken in draft.spec.phrases.it
    reservation: Reservation | None = None
    if verb == "cancel_by":
        reservation = reservation_for(draft, words, verb)
    listing = reservation.entry.listing if reservation else listing_for(draft, words)
    if listing is None and not points(draft, words):
        return None
    unsure = listing is None or (it and state.looked is None and len(state.shown) > 1)
    if reservation is None and unsure and state.shown:
        if verb == "why" and it:
            explain_all(draft)
            return True
        ask_which(draft, verb)
        return False
    if listing is None:
        draft.say(line("nothing-shown"))
    elif verb == "why":
        explain(draft, listing)
    else:
        tell(draft, verb, listing)
    return True


def tell(draft: Draft, verb: str, listing_id: str) -> None:
    """Answer one question about one listing."""
    listing = draft.catalog.listing.get(listing_id)
    if listing is None:
        draft.say(line("listing-gone"))
        return
    lines = ANSWERS[verb](draft, listing)
    draft.say(*lines)
    draft.note(f"{verb} {listing_id}: {lines[0].id}")
    draft.change(replace(draft.state, looked=listing_id))


def cancel_when(draft: Draft) -> bool:
    """Tell the last day to cancel what is being added, the only run of the plan, or all of them.

    False, and nothing told, where there is none.
    """
    args = draft.frame.args
    open_ = [each.entry for each in open_runs(draft.booklet)]
    about = next((e.listing for e in open_ if e.key == args.get("reservation")), None)
    only = open_[0].listing if len(open_) == 1 else None
    listing = args.get("listing") or about or only or (None if open_ else draft.state.looked)
    if listing in draft.catalog.listing:
        tell(draft, "cancel_by", listing or "")
    elif open_:
        show_plan(draft)
    else:
        return False
    return True


def ask_which(draft: Draft, verb: str, listings: Sequence[str] = ()) -> None:
    """Ask which listing a question is about: one of those given, or of all on the screen."""
    called = letters(draft.state.shown)
    known = draft.catalog.listing
    choices = [
        Choice(f"{verb}:{each}", _choosing(called.get(each), known[each]))
        for each in listings or called
        if each in known
    ]
    draft.say(line("which-listing"), choices=choices)
    draft.note(f"which {verb}")
    draft.change(replace(draft.state, asking=Asking(None)))


def _choosing(letter: str | None, listing: Listing) -> Line | Own:
    if letter is None:
        return title(listing)
    return line("choice-listing", letter=letter, title=title(listing))


def _hindered(view: View, listing: Listing) -> list[Line]:
    """Say what makes checks needless or useless for a listing, whoever the person is."""
    scheme = view.scheme
    if listing.price is None:
        return [line("price-not-known", title=title(listing), provider=listing.provider.name)]
    if listing.price == 0:
        return [line("use-free", title=title(listing)), *_for_pay(view, listing)]
    if not scheme.allows(listing.purpose):
        own = Sek(listing.price)
        purpose = purpose_word(listing.purpose)
        told = line("use-not-allowed", title=title(listing), purpose=purpose, own=own)
        return [told, *cited(scheme, purpose_rule(scheme, listing.purpose))]
    if view.booklet.expired(view.today):
        day = view.booklet.expires or view.today
        return [line("no-because", why=line("booklet-expired", day=day))]
    return (
        [line("already-planned", title=title(listing))]
        if open_run(view.booklet, listing.id)
        else []
    )


def _closed(view: View, listing: Listing) -> list[Line]:
    """Say that it is too late for a listing, or that it is full, where it is not planned."""
    why = closed(listing, view.today)
    if why is None or open_run(view.booklet, listing.id) is not None:
        return []
    return [line(f"closed-{why}", title=title(listing))]


def _for_pay(view: View, listing: Listing) -> list[Line]:
    """Say what checks may give for pay lost meanwhile, and by which rule."""
    pay, scheme = quote_now(view, listing).pay, view.scheme
    if pay is None:
        return []
    return [*pay_lines(scheme, pay), *cited(scheme, purpose_rule(scheme, "income"))]


def _left(view: View, pay: Quote) -> Line:
    granted = view.booklet.expires is not None
    return line("use-left" if granted else "use-left-new", checks=pay.left)


def _deciding(view: View, listing: Listing, pay: Quote) -> list[Line]:
    """Tell the rules that decide: the cap or the number of checks where they bind, or the price."""
    scheme, price = view.scheme, pay.price
    wanted = -(-(listing.price or 0) // scheme.check_value)
    if pay.cap_left is not None and pay.cap_left < wanted and pay.checks == pay.cap_left:
        return cited(scheme, rule(scheme, VALUE), purpose_rule(scheme, listing.purpose))
    if price is not None and pay.checks < price.checks:
        return cited(scheme, rule(scheme, VALUE), rule(scheme, COUNT))
    return cited(scheme, *price_rules(scheme, listing))


def _provided(view: View) -> list[Line]:
    what = missing(view)
    return [line("use-if-entitled", what=what)] if what else []

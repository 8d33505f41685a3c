"""Says why listings were suggested: what they were really weighed by, when they were told.

Weights are told in words. Suggests nothing and changes no answer.
"""

from dataclasses import replace

from catalog.finding.near_misses import AGAINST, near_misses
from catalog.finding.search import fitting
from catalog.finding.suggestions import POINTS, Suggestion, Wish, weigh
from catalog.model import Listing
from dialogs.state import Line, Slot, State, letters, line
from dialogs.tasks.suggestions.offering import planned
from dialogs.tasks.suggestions.suggest import basis, wish_of
from dialogs.turn import Draft, View
from dialogs.wording.cards import reasons, tells
from dialogs.wording.names import title
from dialogs.wording.rulings import cited, price_rules

WEIGHTS = (("heavy", 16), ("medium", 8), ("light", 1))
"""From how many points on a reason weighs heavily, somewhat and a little."""


_SHORT = 2


def explain(draft: Draft, listing_id: str) -> None:
    """Say why one listing was suggested, what speaks against it and what was left out."""
    listing = draft.catalog.listing.get(listing_id)
    if listing is None:
        draft.say(line("listing-gone"))
        return
    if "search" in draft.state.told:
        draft.say(*_found(draft, listing), *_rules(draft, listing))
        return
    wish = _wish(draft)
    each = weigh(draft.catalog, listing, wish)
    draft.note(f"why {listing_id} {each.points} {'+'.join(each.reasons)}")
    suggested = listing_id in draft.state.shown
    draft.say(
        line("why-title" if suggested else "why-not-suggested", title=title(listing)),
        *_weighed(draft, each),
        _against(each),
        *_rules(draft, listing),
        *(_left_out(draft, wish) if suggested else []),
    )
    draft.change(replace(draft.state, looked=listing_id))


def explain_all(draft: Draft) -> None:
    """Say why the listings on the screen were suggested: the one looked at, or each in a line."""
    shown, catalog = draft.state.shown, draft.catalog
    if draft.state.looked is not None:
        explain(draft, draft.state.looked)
    elif not shown:
        draft.say(line("nothing-shown"))
    elif "search" in draft.state.told:
        draft.say(line("why-found", words=draft.state.told["search"][:80]))
    else:
        wish, lines = _wish(draft), [line("why-all")]
        for listing_id, letter in letters(shown).items():
            each = weigh(catalog, catalog.listing[listing_id], wish)
            told = reasons(catalog, _heaviest(each), _state(draft))[:_SHORT]
            lines.append(line("why-short", letter=letter, title=title(each.listing), reasons=told))
            draft.note(f"why {listing_id} {each.points} {'+'.join(each.reasons)}")
        draft.say(*lines, *_left_out(draft, wish), line("why-more"))


def _told(view: View) -> dict[str, str]:
    """Give what the suggestions were chosen by; states of before it was kept have today's."""
    return dict(view.state.told) or basis(view)


def _wish(view: View) -> Wish:
    return wish_of(view.catalog, _told(view))


def _state(view: View) -> State:
    """Give the answers as they were when the suggestions were told."""
    told = _told(view)
    raw = {"goal": told.get("words", "")}
    return State(slots={name: Slot(value, raw.get(name, "")) for name, value in told.items()})


def _heaviest(each: Suggestion) -> Suggestion:
    return replace(each, reasons=tuple(sorted(each.reasons, key=lambda name: -POINTS[name])))


def _weighed(view: View, each: Suggestion) -> list[Line]:
    """Tell the reasons in groups, from what weighed most to what weighed least."""
    lines, most = list[Line](), 1000
    for name, least in WEIGHTS:
        group = tuple(
            r for r in each.reasons if least <= POINTS[r] < most and tells(each.listing, r)
        )
        if group:
            part = replace(each, reasons=group)
            lines.append(line(f"why-{name}", reasons=reasons(view.catalog, part, _state(view))))
        most = least
    if lines:
        return lines
    return [line("why-light", reasons=reasons(view.catalog, replace(each, reasons=()), State()))]


def _against(each: Suggestion) -> Line:
    names = [reason for reason in each.reasons if reason in AGAINST]
    if each.occasion is None:
        names.append("closed" if each.closed else "no_start")
    if not names:
        return line("why-nothing-against")
    told = tuple(line(f"obstacle-{name.replace('_', '-')}") for name in names)
    return line("why-against", reasons=told)


def _rules(view: View, listing: Listing) -> list[Line]:
    if listing.price == 0:
        return [line("use-free", title=title(listing))]
    return cited(view.scheme, *price_rules(view.scheme, listing))


def _left_out(draft: Draft, wish: Wish) -> list[Line]:
    catalog, state = draft.catalog, draft.state
    told = [weigh(catalog, catalog.listing[each], wish) for each in state.shown]
    lines = []
    for missed in near_misses(catalog, replace(wish, seen=(*state.seen, *planned(draft))), told):
        obstacle = line(f"obstacle-{missed.obstacle.replace('_', '-')}")
        lines.append(line("left-out", title=title(missed.listing), obstacle=obstacle))
        draft.note(f"left out {missed.listing.id} {missed.obstacle}")
    return lines


def _found(draft: Draft, listing: Listing) -> list[Line]:
    words = draft.state.told["search"]
    query, today = draft.catalog.query(words), _wish(draft).today
    fits, misfits = fitting(draft.catalog, listing, query, today)
    draft.note(f"found by {words[:40]}")
    lines = [line("why-found", words=words[:80])]
    for message, names in (("found-fits", fits), ("found-misfits", misfits)):
        if names:
            wishes = tuple(line(f"wish-{name}") for name in names)
            lines.append(line(message, wishes=wishes))
    return lines

"""Makes whole plans for the booklet within what the person said. Tells none of them."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.model import Listing
from catalog.planning import Candidate, Impossible, Limits, Variant, varied
from catalog.planning.candidates import candidates
from dialogs.ledger.allowance import allowance
from dialogs.ledger.commitments import held, lapses, last_day, standing
from dialogs.state import Outline
from dialogs.tasks.suggestions.suggest import wish
from dialogs.turn import View

MOST_OFFERS = 3
"""How many plans are proposed at once."""


def offers(view: View, outline: Outline) -> list[Variant] | Impossible:
    """Give the plans to propose within an outline, at most three; or why there is none."""
    limits = limits_of(view, outline)
    dated = runs_within(view, outline)
    first = view.scheme.first_purpose
    if first is not None and all(each.entry.purpose != first for each in view.booklet.plan()):
        begun = _beginning(view, outline, first)
        if begun is None:
            return []
        dated = [each for each in dated if each.starts > begun.ends]
        limits = replace(limits, fixed=(*limits.fixed, begun))
    return varied(dated, limits, MOST_OFFERS)


def runs_within(view: View, outline: Outline, purposes: Sequence[str] = ()) -> list[Candidate]:
    """Give the dated runs that a plan within an outline may hold, of some purposes or of all."""
    known = (each for each in view.catalog.listings)
    out = [each.id for each in known if _unwanted(each, outline)]
    wished = wish(view, purposes=purposes, seen=(*outline.replaced, *out))
    found = candidates(view.catalog, wished)
    return [
        each
        for each in found
        if (outline.starts is None or str(each.starts) >= outline.starts)
        and not (each.checks and lapses(view.scheme, view.booklet, each.ends, view.today))
    ]


def _unwanted(listing: Listing, outline: Outline) -> bool:
    kept_out = {f"purpose:{listing.purpose}", f"provider:{listing.provider.id}"}
    return (
        not kept_out.isdisjoint(outline.without)
        or outline.mode not in (None, listing.mode)
        or outline.schedule not in (None, listing.schedule)
    )


def _beginning(view: View, outline: Outline, first: str) -> Candidate | None:
    """Give the run of the purpose that comes first: the one that fits best, the soonest."""
    dated = [
        each for each in runs_within(view, outline, [first]) if each.place not in outline.without
    ]
    return min(dated, key=lambda each: (-each.score, each.starts, each.id), default=None)


def limits_of(view: View, outline: Outline) -> Limits:
    """Give what a plan must keep to: the booklet, the scheme and what the person said."""
    scheme, booklet, today, catalog = view.scheme, view.booklet, view.today, view.catalog
    there, plan = allowance(scheme, booklet, today), booklet.plan()
    runs = held(catalog, standing(catalog, booklet, today), today)
    expires = last_day(scheme, booklet, today)
    used = [each.entry.listing for each in plan if each.used]
    over = [each.listing for each in runs if each.ends < today]
    return Limits(
        checks=there.left,
        caps=there.caps,
        expires=expires,
        spare=outline.spare,
        own_money=outline.own_money,
        pace=outline.pace or 100,
        done=tuple(each for each in (*used, *over) if each),
        without=(*outline.without, *outline.replaced),
        fixed=tuple(each for each in runs if each.ends >= today),
    )

"""Says which listings one thing alone kept from being suggested, and what it was. Suggests none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from catalog.catalogue import Catalog
from catalog.finding.limits import broken
from catalog.finding.suggestions import OBSTACLES, POINTS, TOPICAL, Suggestion, Wish, weigh
from catalog.model import Listing

AGAINST = tuple(name for name, points in POINTS.items() if points < 0)
"""Components of the score that speak against a listing."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A listing left out, the obstacle that decided, and its points had that not been so.

    The obstacle is a component of the score, or `not_allowed` (the scheme pays for no such
    purpose), `no_start` (no start is known) or `alike` (too like one that was suggested).
    """

    listing: Listing
    obstacle: str
    points: int


def near_misses(
    catalog: Catalog, wish: Wish, told: Collection[Suggestion], limit: int = 3
) -> list[NearMiss]:
    """Give at most `limit` listings that one obstacle kept out of `told`, one an obstacle.

    Without it each would have had at least as many points as the least of those told.
    """
    least = min((each.points for each in told), default=0)
    known = {each.listing.id for each in told} | set(wish.seen)
    found: list[NearMiss] = []
    for listing in catalog.listings:
        wanted = not wish.purposes or listing.purpose in wish.purposes
        out = broken(catalog, listing, wish.limits, wish.today, wish.place)
        if listing.id in known or not wanted or out:
            continue
        missed = _missed(catalog, weigh(catalog, listing, wish))
        if missed is not None and missed.points >= least:
            found.append(missed)
    found.sort(key=lambda each: (each.obstacle == "alike", -each.points, each.listing.id))
    return _one_each(found)[:limit]


def _missed(catalog: Catalog, each: Suggestion) -> NearMiss | None:
    """Give the one thing that spoke against a listing whose subject fits, if it was only one."""
    listing, reasons = each.listing, each.reasons
    if each.closed or not TOPICAL & set(reasons):
        return None
    against = [reason for reason in reasons if reason in AGAINST]
    hard = [reason for reason in against if reason in OBSTACLES]
    forbidden = listing.price != 0 and not catalog.scheme.allows(listing.purpose)
    if len(hard) + forbidden > 1:
        return None
    if forbidden:
        lost = POINTS["beyond_checks"] if "beyond_checks" in against else 0
        return NearMiss(listing, "not_allowed", each.points - lost)
    if against:
        decided = hard[0] if hard else min(against, key=lambda reason: POINTS[reason])
        return NearMiss(listing, decided, each.points - POINTS[decided])
    if each.occasion is None:
        return NearMiss(listing, "no_start", each.points + POINTS["soon"])
    return NearMiss(listing, "alike", each.points)


def _one_each(found: Sequence[NearMiss]) -> list[NearMiss]:
    by_obstacle: dict[str, NearMiss] = {}
    for each in found:
        by_obstacle.setdefault(each.obstacle, each)
    return list(by_obstacle.values())

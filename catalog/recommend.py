"""Chooses listings for a person's wish and says why. Reads no clock and no history of its own.

The score is a plain sum of whole points, one component a reason, so that every suggestion can be
explained and equal wishes always give equal suggestions.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from catalog.catalogue import Catalog
from catalog.model import Listing
from catalog.runs import Occasion, next_occasion

POINTS = {
    "goal": 30,
    "goal_purpose": 12,
    "text": 26,
    "occupation": 18,
    "occupation_near": 9,
    "level": 8,
    "near": 16,
    "county": 9,
    "remote": 10,
    "mode": 12,
    "pace": 12,
    "language": 6,
    "soon": 4,
    "for_others": -20,
    "general": 6,
}
"""What each reason is worth. Weights are ours: a stated goal first, then who it is made for."""

NEAR_KM = 60
"""A place within this distance counts as near: about an hour's journey."""


@dataclass(frozen=True)
class Wish:
    """What is known of what a person wants. `isco` is the occupation's ISCO-08 code.

    `texts` maps listing ids to the 0-100 score of the person's own words against them.
    `purposes` narrows to some purposes; `seen` are listings not to be told again.
    """

    today: date
    isco: str | None = None
    goal: str | None = None
    texts: Mapping[str, float] = field(default_factory=dict)
    place: str | None = None
    mode: str | None = None
    pace: str | None = None
    language: str | None = None
    purposes: Collection[str] = ()
    seen: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A listing with its score in points, the reasons that earned them, and its next occasion."""

    listing: Listing
    points: int
    reasons: tuple[str, ...]
    occasion: Occasion | None


def suggest(catalog: Catalog, wish: Wish, limit: int = 3) -> list[Suggestion]:
    """Give at most `limit` listings for a wish, best first, spread over purposes and providers.

    Listings that cannot serve the person at all (only elsewhere, only in another language, full
    time for someone beside work) are left out as long as others are left.
    """
    open_ = [
        listing
        for listing in catalog.listings
        if listing.id not in wish.seen
        and (not wish.purposes or listing.purpose in wish.purposes)
        and (catalog.scheme.allows(listing.purpose) or listing.price == 0)
    ]
    weighed = sorted(
        (weigh(catalog, listing, wish) for listing in open_),
        key=lambda each: (-each.points, each.listing.id),
    )
    possible = [each for each in weighed if _possible(catalog, each.listing, wish)]
    rest = [each for each in weighed if not _possible(catalog, each.listing, wish)]
    return spread([*possible, *rest] if len(possible) < limit else possible, limit)


def spread(weighed: Iterable[Suggestion], limit: int) -> list[Suggestion]:
    """Take the best while preferring purposes, providers and subjects not yet taken.

    Each repetition costs points (15 a purpose, 12 a provider, 9 the same first subject), so that
    a clearly better listing still wins over mere variety.
    """
    left, taken = list(weighed)[:80], list[Suggestion]()
    while left and len(taken) < limit:
        best = max(left, key=lambda each: _worth(each, taken))
        left.remove(best)
        taken.append(best)
    return taken


def _worth(each: Suggestion, taken: list[Suggestion]) -> int:
    one = each.listing
    worth = each.points
    for other in (suggestion.listing for suggestion in taken):
        worth -= 15 * (other.purpose == one.purpose)
        worth -= 12 * (other.provider.id == one.provider.id)
        worth -= 9 * (other.fields[:1] == one.fields[:1])
        worth -= 40 * (other.title == one.title)
    return worth


def weigh(catalog: Catalog, listing: Listing, wish: Wish) -> Suggestion:
    """Weigh one listing against a wish."""
    occasion = next_occasion(listing, wish.today)
    reasons = [
        *_subject_reasons(catalog, listing, wish),
        *_place_reasons(catalog, listing, wish),
        *_time_reasons(listing, wish, occasion),
    ]
    points = sum(POINTS[reason] for reason in reasons)
    if "text" in reasons:
        points += round(wish.texts[listing.id] / 10)
    return Suggestion(listing, points, tuple(reasons), occasion)


def _subject_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    goal = catalog.goal.get(wish.goal or "")
    if goal is not None:
        if set(goal.fields) & set(listing.fields):
            yield "goal"
            if goal.level is not None and goal.level == listing.level:
                yield "level"
        if listing.purpose in goal.purposes and (
            not goal.fields or set(goal.fields) & set(listing.fields) or "career" in goal.fields
        ):
            yield "goal_purpose"
    if wish.texts.get(listing.id, 0) > 0:
        yield "text"
    if wish.isco is not None and listing.occupations:
        depth = max((len(p) for p in listing.occupations if wish.isco.startswith(p)), default=0)
        if depth >= 2:
            yield "occupation"
        elif depth == 1:
            yield "occupation_near"
        else:
            yield "for_others"
    elif "career" in listing.fields or (goal is None and not listing.occupations):
        yield "general"


def _place_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    if wish.mode is not None and listing.mode == wish.mode:
        yield "mode"
    if wish.place is None:
        return
    if listing.mode == "remote":
        yield "remote"
    elif _near(catalog, listing, wish.place):
        yield "near"
    elif _same_county(catalog, listing, wish.place):
        yield "county"


def _time_reasons(listing: Listing, wish: Wish, occasion: Occasion | None) -> Iterable[str]:
    if wish.pace is not None and _fits_pace(listing, wish.pace):
        yield "pace"
    if wish.language is not None and wish.language in listing.languages:
        yield "language"
    if occasion is not None and (
        occasion.starts is None or (occasion.starts - wish.today).days <= 90
    ):
        yield "soon"


def _fits_pace(listing: Listing, pace: str) -> bool:
    known = listing.pace or 100
    if pace == "full_time":
        return known >= 75
    if pace == "part_time":
        return known <= 60
    return known <= 30 or (known <= 50 and listing.schedule in ("evening", "flexible"))


def _near(catalog: Catalog, listing: Listing, place: str) -> bool:
    away = (catalog.kilometres(place, other) for other in listing.places)
    return any(distance is not None and distance <= NEAR_KM for distance in away)


def _same_county(catalog: Catalog, listing: Listing, place: str) -> bool:
    home = catalog.county(place)
    return home is not None and any(catalog.county(other) == home for other in listing.places)


def _possible(catalog: Catalog, listing: Listing, wish: Wish) -> bool:
    if wish.mode == "remote" and listing.mode not in ("remote", None):
        return False
    if wish.mode == "onsite" and listing.mode == "remote":
        return False
    if wish.place is not None and listing.mode in ("onsite", "hybrid"):
        reachable = _near(catalog, listing, wish.place) or _same_county(
            catalog, listing, wish.place
        )
        if not reachable:
            return False
    if wish.pace == "beside_work" and (listing.pace or 0) > 60:
        return False
    languages = listing.languages
    return wish.language is None or not languages or wish.language in languages

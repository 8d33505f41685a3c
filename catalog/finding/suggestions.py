"""Chooses listings for a person's wish and says why. Reads no clock and no history of its own.

The score is a plain sum of whole points, one component a reason, so that every suggestion can be
explained and equal wishes always give equal suggestions.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from catalog.catalogue import Catalog
from catalog.finding.level import about_level, spoken_for
from catalog.finding.limit_kinds import NEAR_KM
from catalog.finding.limits import breaks, broken
from catalog.model import Limit, Listing
from catalog.rules.dates import Occasion, next_occasion
from catalog.rules.price import cost

POINTS = {
    "goal": 30,
    "goal_near": 18,
    "goal_purpose": 12,
    "text": 26,
    "occupation": 18,
    "occupation_near": 6,
    "likes": 26,
    "your_level": 8,
    "tools": 5,
    "level": 8,
    "near": 16,
    "county": 9,
    "remote": 10,
    "mode": 12,
    "pace": 12,
    "language": 6,
    "preferred": 12,
    "soon": 4,
    "affordable": 4,
    "beyond_checks": -8,
    "for_others": -20,
    "general": 6,
    "for_firms": -15,
    "too_advanced": -15,
    "known_already": -14,
    "elsewhere": -12,
    "full_time_only": -12,
    "other_language": -12,
}
"""What each reason is worth. Weights are ours: a stated goal first, then who it is made for."""


TOPICAL = frozenset({"goal", "goal_near", "goal_purpose", "text", "occupation", "likes"})
"""Reasons that say that the subject fits."""


OBSTACLES = frozenset({"elsewhere", "full_time_only", "other_language"})
"""Reasons that say why the person may not be able to take part."""


SECTORS = frozenset(
    {"health", "building", "industry", "transport", "finance", "hospitality", "land", "pedagogy"}
)
"""Subject fields that are whole lines of business: for those who work there."""


DIGITAL = ("25", "35", "133")
"""ISCO-08 prefixes of those who work in IT already, and need no beginners' courses."""


BEGINNINGS = frozenset({"career", "basics", "office", "ai"})
"""Subject fields that are good to begin with, whoever one is."""


CHEAP_CHECKS = 2
"""What costs no more checks than this is cheap."""


@dataclass(frozen=True)
class Wish:
    """What is known of what a person wants. `isco` is the occupation's ISCO-08 code.

    `texts` maps listing ids to the 0-100 score of the person's own words against them.
    `purposes` narrows to some purposes; `seen` are listings not to be told again; `checks` is how
    many checks the person has left, None before the booklet is granted. `level`, `tools` and
    `likes` come from a skills mapping. `limits` are what the person set: what breaks a firm one is
    not suggested, what keeps another comes first. `spoken` is the language that the
    person is talked to in.
    """

    today: date
    isco: str | None = None
    goal: str | None = None
    texts: Mapping[str, float] = field(default_factory=dict)
    place: str | None = None
    mode: str | None = None
    pace: str | None = None
    language: str | None = None
    work_situation: str | None = None
    purposes: Collection[str] = ()
    seen: Collection[str] = ()
    checks: int | None = None
    level: str | None = None
    tools: Collection[str] = ()
    likes: Collection[str] = ()
    spoken: str | None = None
    limits: Sequence[Limit] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A listing with its score in points, the reasons that earned them, and its next occasion."""

    listing: Listing
    points: int
    reasons: tuple[str, ...]
    occasion: Occasion | None

    @property
    def closed(self) -> bool:
        """Whether every run that is known has begun, is full or cancelled: not to be offered."""
        return self.occasion is None and bool(self.listing.runs)


def suggest(catalog: Catalog, wish: Wish, limit: int = 3) -> list[Suggestion]:
    """Give at most `limit` listings for a wish, best first, spread over purposes and providers.

    First what fits in subject and can be reached, then what fits in subject alone (its reasons
    say what does not), and only then what is merely good to begin with.
    """
    open_ = [
        listing
        for listing in catalog.listings
        if listing.id not in wish.seen
        and (not wish.purposes or listing.purpose in wish.purposes)
        and (catalog.scheme.allows(listing.purpose) or listing.price == 0)
        and not broken(catalog, listing, wish.limits, wish.today, wish.place)
    ]
    weighed = sorted(
        (each for listing in open_ if not (each := weigh(catalog, listing, wish)).closed),
        key=lambda each: (-each.points, each.listing.id),
    )
    tiers: tuple[list[Suggestion], ...] = ([], [], [])
    for each in weighed:
        fits = bool(TOPICAL & set(each.reasons)) or not _has_topic(catalog, wish)
        tiers[(0 if not OBSTACLES & set(each.reasons) else 1) if fits else 2].append(each)
    found: list[Suggestion] = []
    for tier in tiers:
        found = spread(tier, limit, found)
    return found


def broken_limits(each: Suggestion, wish: Wish) -> tuple[str, ...]:
    """Name the limits of a wish that a listing is known to break, as obstacles and `other_pace`."""
    listing, found = each.listing, [reason for reason in each.reasons if reason in OBSTACLES]
    other_mode = wish.mode is not None and listing.mode not in (None, wish.mode)
    if other_mode and "elsewhere" not in found:
        found.append("elsewhere")
    known = wish.pace is not None and listing.pace is not None
    if known and not {"pace", "full_time_only"} & set(each.reasons):
        found.append("other_pace")
    return tuple(found)


def _has_topic(catalog: Catalog, wish: Wish) -> bool:
    goal = catalog.goal.get(wish.goal or "")
    return bool(wish.texts) or (goal is not None and bool(goal.fields))


def spread(
    weighed: Iterable[Suggestion], limit: int, taken: Sequence[Suggestion] = ()
) -> list[Suggestion]:
    """Take the best after those taken, preferring purposes, providers and subjects not taken yet.

    Each repetition costs points (15 a purpose, 12 a provider, 9 the same first subject), so that
    a clearly better listing still wins over mere variety.
    """
    left, chosen = list(weighed)[:80], list(taken)
    while left and len(chosen) < limit:
        best = max(left, key=lambda each: _worth(each, chosen))
        left.remove(best)
        chosen.append(best)
    return chosen


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
        *_mapped_reasons(catalog, listing, wish),
        *_place_reasons(catalog, listing, wish),
        *_time_reasons(listing, wish, occasion),
        *_price_reasons(catalog, listing, wish),
        *_preferred(catalog, listing, wish),
    ]
    points = sum(POINTS[reason] for reason in reasons)
    if "text" in reasons:
        points += round(wish.texts[listing.id] / 10)
    return Suggestion(listing, points, tuple(reasons), occasion)


def _subject_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    goal = catalog.goal.get(wish.goal or "")
    if goal is not None and set(goal.fields) & set(listing.fields):
        yield "goal" if listing.fields[0] in goal.fields else "goal_near"
        if wish.level is None and not (wish.isco or "").startswith(DIGITAL):
            yield from {"beginner": ["level"], "advanced": ["too_advanced"]}.get(
                listing.level or "", []
            )
        if listing.purpose in goal.purposes:
            yield "goal_purpose"
    elif goal is not None and not goal.fields and listing.purpose in goal.purposes:
        yield "goal_purpose"
    if wish.texts.get(listing.id, 0) > 0:
        yield "text"
    onwards = goal is not None and bool(goal.fields) and not goal.by_occupation
    yield from _audience_reasons(listing, wish, onwards=onwards)
    if _for_firms(listing, wish):
        yield "for_firms"


def _mapped_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    """Weigh what a skills mapping said: what the person likes, uses already, and their level."""
    for kind, ids in (("likes", wish.likes), ("tools", wish.tools)):
        if not _for_firms(listing, wish) and spoken_for(catalog.mapping, kind, ids, listing):
            yield kind
    if wish.level is not None:
        about = about_level(catalog.mapping, listing, wish.level, wish.tools)
        yield from () if about is None else (about,)


def _for_firms(listing: Listing, wish: Wish) -> bool:
    """Whether a listing is about running a business, which the person does not do."""
    firms = wish.goal == "own_business" or wish.work_situation == "self_employed"
    return "business" in listing.fields and not firms


def _audience_reasons(listing: Listing, wish: Wish, *, onwards: bool) -> Iterable[str]:
    """Say for whom it is made, as far as the person's occupation is known.

    `onwards`: the goal leads on to a subject, so that what is made for the present occupation
    counts less.
    """
    if listing.occupations and wish.isco is not None:
        depth = max((len(p) for p in listing.occupations if wish.isco.startswith(p)), default=0)
        if depth >= 2:
            yield "occupation_near" if onwards else "occupation"
        else:
            yield "occupation_near" if depth == 1 else "for_others"
    elif listing.occupations or SECTORS & set(listing.fields):
        yield "for_others"
    elif BEGINNINGS & set(listing.fields[:1]) or listing.purpose in ("guidance", "mapping"):
        yield "general"


def _place_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    if wish.mode is not None and listing.mode == wish.mode:
        yield "mode"
    elif (wish.mode == "remote" and listing.mode is not None) or (
        wish.mode == "onsite" and listing.mode == "remote"
    ):
        yield "elsewhere"
        return
    if wish.place is None:
        return
    if listing.mode == "remote":
        if wish.mode is None:
            yield "remote"
    elif _near(catalog, listing, wish.place):
        yield "near"
    elif _same_county(catalog, listing, wish.place):
        yield "county"
    elif listing.places:
        yield "elsewhere"


def _time_reasons(listing: Listing, wish: Wish, occasion: Occasion | None) -> Iterable[str]:
    if wish.pace is not None and fits_pace(listing, wish.pace):
        yield "pace"
    elif wish.pace == "beside_work" and (listing.pace or 0) > 60:
        yield "full_time_only"
    if wish.language is not None and listing.languages:
        yield "language" if wish.language in listing.languages else "other_language"
    if occasion is not None and (
        occasion.starts is None or (occasion.starts - wish.today).days <= 90
    ):
        yield "soon"


def _price_reasons(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    """Weigh the price against the checks that are left, or against a whole booklet."""
    price = cost(catalog.scheme, listing)
    if price is None or listing.price == 0:
        return
    left = catalog.scheme.checks if wish.checks is None else wish.checks
    if price.own_money == 0 and price.checks <= left:
        if wish.checks is not None:
            yield "affordable"
    else:
        yield "beyond_checks"


def _preferred(catalog: Catalog, listing: Listing, wish: Wish) -> Iterable[str]:
    """Weigh what the person would rather have: all of it that is known must be so."""
    rather = [each for each in wish.limits if not each.firm]
    cheap = any(each.value == "cheap" for each in rather)
    known = [breaks(catalog, listing, each, wish.today, wish.place) for each in rather]
    price = cost(catalog.scheme, listing)
    dear = price is None or price.checks > CHEAP_CHECKS or price.own_money > 0
    if rather and True not in known and not (cheap and dear) and (cheap or False in known):
        yield "preferred"


def fits_pace(listing: Listing, pace: str) -> bool:
    """Whether a listing goes with the time somebody has; an unknown pace counts as full time."""
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

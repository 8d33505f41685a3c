"""Finds listings for a search sentence and says what each fits and does not fit. Reads no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalog.catalogue import Catalog
from catalog.finding.limit_kinds import NEAR_KM
from catalog.finding.limits import broken
from catalog.matching.query import Query
from catalog.matching.thresholds import BANDS
from catalog.model import Limit, Listing
from catalog.rules.dates import closed, occasions
from catalog.rules.price import cost

TOPIC_SCORE = 70.0
"""What a listing is worth whose first subject field is the one that the words name."""


MISFIT = 25.0
"""What each wish that a listing does not fit costs, in points."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A listing that was found: its score 0-100, the wishes it fits and those it does not."""

    listing: Listing
    score: float
    fits: tuple[str, ...]
    misfits: tuple[str, ...]


def search(
    catalog: Catalog,
    query: Query,
    today: date,
    limit: int = 5,
    limits: Sequence[Limit] = (),
    home: str | None = None,
) -> list[Hit]:
    """Give at most `limit` listings for a query, best first; none where the words name nothing.

    Listings that fit everything come first; a listing that does not fit a wish says so. What breaks
    a firm one of `limits` is not found; `home` is where the person lives.
    """
    about = _about(catalog, query.words)
    hits = []
    for listing in catalog.listings:
        relevance = about.get(listing.id, 0.0) if query.words else 60.0
        if query.provider not in (None, listing.provider.id):
            continue
        if relevance <= 0 or closed(listing, today):
            continue
        if broken(catalog, listing, limits, today, home):
            continue
        fits, misfits = fitting(catalog, listing, query, today)
        score = max(1.0, min(100.0, relevance + 3 * len(fits)) - MISFIT * len(misfits))
        hits.append(Hit(listing, round(score, 1), fits, misfits))
    hits.sort(key=lambda hit: (-hit.score, hit.listing.id))
    return hits[:limit]


def _about(catalog: Catalog, words: str) -> Mapping[str, float]:
    """Give how much each listing is about some words: by its own texts, or by its subjects."""
    if not words:
        return {}
    found = {
        match.id: match.score
        for match in catalog.find_listing.search(words, 40)
        if match.score >= BANDS["listing"].offer / 2
    }
    fields = subject_fields(catalog, words)
    for listing in catalog.listings:
        ranks = [fields[name] for name in listing.fields if name in fields]
        if ranks:
            worth = max(ranks) - (0 if listing.fields[0] in fields else 15)
            own = found.get(listing.id, 0.0)
            found[listing.id] = max(worth, own) + 0.1 * min(worth, own)
    return found


def subject_fields(catalog: Catalog, words: str) -> dict[str, float]:
    """Give the subject fields that some words name, with a score each."""
    fields: dict[str, float] = {}
    for subject in catalog.find_subject.search(words, 3):
        if subject.score >= BANDS["goal"].offer:
            fields[subject.id] = max(fields.get(subject.id, 0), TOPIC_SCORE * subject.score / 100)
    for match in catalog.goals_like(words, 3):
        goal = catalog.goal[match.id]
        if match.score >= BANDS["goal"].offer and not goal.offered:
            for name in goal.fields:
                fields[name] = max(fields.get(name, 0), TOPIC_SCORE * match.score / 100)
    return fields


def fitting(
    catalog: Catalog, listing: Listing, query: Query, today: date
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the wishes of a query that a listing fits, and those that it does not."""
    fits, misfits = list[str](), list[str]()
    for name, fit in _fits(catalog, listing, query, today):
        (fits if fit else misfits).append(name)
    return tuple(fits), tuple(misfits)


def _fits(
    catalog: Catalog, listing: Listing, query: Query, today: date
) -> Iterable[tuple[str, bool]]:
    """Say of every wish of a query whether a listing fits it; what is not known does not fit."""
    if query.purpose is not None:
        yield "purpose", listing.purpose == query.purpose
    if query.mode is not None:
        yield "mode", listing.mode == query.mode
    if query.place is not None:
        yield "place", _reachable(catalog, listing, query)
    if query.schedule is not None:
        yield "schedule", listing.schedule in (query.schedule, "flexible")
    if query.level is not None:
        wanted = ("beginner",) if query.level == "beginner" else ("intermediate", "advanced")
        yield "level", listing.level in wanted
    if query.language is not None:
        yield "language", query.language in listing.languages
    price = cost(catalog.scheme, listing)
    if query.max_checks is not None:
        yield "checks", price is not None and price.checks <= query.max_checks
    if query.max_price is not None:
        yield "price", listing.price is not None and listing.price <= query.max_price
    if query.months:
        coming = occasions(listing, today)
        starts = [each.starts for each in coming if each.starts is not None]
        open_ = any(each.continuous for each in coming)
        yield "start", open_ or any(day.month in query.months for day in starts)


def _reachable(catalog: Catalog, listing: Listing, query: Query) -> bool:
    if listing.mode == "remote":
        return query.mode == "remote" or query.mode is None
    if query.place is None or not listing.places:
        return False
    county = catalog.county(query.place)
    for place in listing.places:
        away = catalog.kilometres(place, query.place)
        if place == query.place or (away is not None and away <= NEAR_KM):
            return True
        if query.place == county and catalog.county(place) == county:
            return True
    return False

"""Measures what a listing has of price, hours, way, wait and difficulty. Picks none."""

from datetime import date, timedelta

from catalog.catalogue import Catalog
from catalog.model import LEVELS, Listing
from catalog.rules.dates import next_occasion


def measure(
    catalog: Catalog, listing: Listing, name: str, today: date, home: str | None
) -> float | None:
    """Give how much a listing has of something, least being best; None where it is not known.

    SEK, hours in all, km from `home`, days until it begins, or steps of level, with half a step
    for what must be known beforehand.
    """
    match name:
        case "cheapest":
            return listing.price
        case "dearest":
            return None if listing.price is None else -listing.price
        case "shortest":
            return listing.hours
        case "longest":
            return None if listing.hours is None else -listing.hours
        case "soonest":
            occasion = next_occasion(listing, today)
            if occasion is None:
                return None
            return ((occasion.starts or today) - today) / timedelta(days=1)
        case "nearest":
            return kilometres(catalog, listing, home)
        case _:
            return _difficulty(listing)


def kilometres(catalog: Catalog, listing: Listing, home: str | None) -> float | None:
    """Give how far a listing is from a place: nothing at a distance, None where nobody knows."""
    if listing.mode == "remote":
        return 0.0
    if home is None:
        return None
    away = [catalog.kilometres(home, each) for each in listing.places]
    return min((each for each in away if each is not None), default=None)


def _difficulty(listing: Listing) -> float | None:
    if listing.level is None:
        return None
    return LEVELS.index(listing.level) + (0.5 if listing.prerequisites or listing.after else 0.0)

"""Says kind by kind whether a listing fits the value of a limit, or None where it is not told.

Does not know what follows from it: whether a limit is broken is for `limits`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from catalog.catalogue import Catalog
from catalog.finding.about import topical
from catalog.matching.normalize import fold
from catalog.model import Limit, Listing
from catalog.rules.dates import HOURS_A_WEEK, Occasion, coming
from catalog.rules.price import cost

NEAR_KM = 60
"""A place within this distance counts as near: about an hour's journey."""


NORRLAND = frozenset(
    {
        "Norrbottens län",
        "Västerbottens län",
        "Jämtlands län",
        "Västernorrlands län",
        "Gävleborgs län",
    }
)
"""The counties of the north."""


EVENING_FROM = 16
"""What begins at this hour or later is an evening course."""


WHOLE_DAYS = 75
"""From this pace on, per cent of full time, studies in the daytime take whole days."""


HOURS_A_DAY = 8


def _any(found: Iterable[bool | None]) -> bool | None:
    """Whether one of several values fits; None where none is known to and one may."""
    known = list(found)
    return True if True in known else (None if None in known else False)


def _time(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    return _any(_at(listing, value, wanted=limit.wanted) for value in limit.values)


def _at(listing: Listing, value: str, *, wanted: bool) -> bool | None:
    """Whether a listing is held at a time; in one's own time it is at whatever time is wanted."""
    name, _, hour = value.partition(":")
    if listing.schedule is None:
        return None
    if listing.schedule == "flexible":
        return wanted
    if name == "from" and int(hour) >= EVENING_FROM:
        return listing.schedule == "evening"
    if name == "full_days":
        whole = listing.pace is not None and listing.pace >= WHOLE_DAYS
        return listing.schedule == "day" and whole
    if name in ("evening", "day", "flexible"):
        return listing.schedule == name
    if name in ("morning", "afternoon") and listing.schedule == "evening":
        return False
    return False if name == "night" and listing.schedule == "day" else None


def _form(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    if listing.mode is None:
        return None
    # Partly on site is on site for who wants to meet people, and for who cannot travel.
    also = {"hybrid"} if "onsite" in limit.values else set[str]()
    return listing.mode in {*limit.values, *also}


def _place(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del today
    if listing.mode == "remote":
        return limit.wanted
    if not listing.places:
        return None
    held = [
        _any(_within(catalog, place, value, home) for value in limit.values)
        for place in listing.places
    ]
    if limit.wanted:
        return _any(held)
    return None if None in held else all(held)


def _within(catalog: Catalog, place: str, value: str, home: str | None) -> bool | None:
    name, _, rest = value.partition(":")
    if value == "norrland":
        return catalog.county(place) in NORRLAND
    if name == "county":
        return catalog.county(place) == rest
    if name not in ("here", "km", "reach"):
        return place == value
    if home is None:
        return None
    away = catalog.kilometres(home, place)
    if name == "here":
        near = away is not None and away <= NEAR_KM
        return near or catalog.county(place) == catalog.county(home)
    reach = int(rest) if name == "km" else catalog.kilometres(home, rest)
    if away is None or reach is None:
        return None
    return away <= max(float(reach), 1.0)


def _price(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del today, home
    unit, most = limit.bound
    if listing.price is None or unit == "cheap":
        return None
    if unit == "sek":
        return listing.price <= int(most)
    price = cost(catalog.scheme, listing)
    return None if price is None else price.own_money == 0 and price.checks <= int(most)


def _own_money(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del today, home
    price = cost(catalog.scheme, listing)
    return None if price is None else price.own_money <= int(limit.bound[1])


def _hours(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    weeks = _weeks(listing)
    if listing.pace is not None:
        hours: float | None = listing.pace * HOURS_A_WEEK / 100
    else:
        hours = listing.hours / weeks if listing.hours and weeks else None
    if hours is None:
        return None
    if limit.value == "full_time":
        return hours >= WHOLE_DAYS * HOURS_A_WEEK / 100
    return hours <= int(limit.bound[1])


def _weeks(listing: Listing) -> int | None:
    """Give the length of the shortest run that there may be a place in."""
    return min((run.weeks for run in listing.runs if run.open and run.weeks), default=None)


def _length(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    weeks, (unit, most) = _weeks(listing), limit.bound
    if unit == "weeks":
        return None if weeks is None else weeks <= int(most)
    if unit != "days":
        return None
    if listing.hours is not None and listing.hours > int(most) * HOURS_A_DAY:
        return False
    return None if weeks is None else weeks <= 1


def _dates(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, home
    known = [each for run in listing.runs for each in coming(listing, run, today)]
    if not known:
        return None
    if limit.wanted:
        return _any(_dated(each, limit) for each in known)
    dated = [_dated(each, limit) for each in known]
    return None if None in dated else all(dated)


def _dated(each: Occasion, limit: Limit) -> bool | None:
    name, bound = limit.bound
    if each.starts is None:
        return limit.wanted if name != "until" else None
    if name == "from":
        return each.starts.isoformat() >= bound
    if name == "until":
        return each.starts.isoformat() < bound and (
            each.ends is None or each.ends.isoformat() <= bound
        )
    return str(each.starts.month) in bound.split(",")


def _language(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    if not listing.languages:
        return None
    if limit.wanted:
        return not set(listing.languages).isdisjoint(limit.values)
    return set(listing.languages) <= set(limit.values)


def _level(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    if listing.level is None:
        return None
    also = {"intermediate"} if limit.wanted and "advanced" in limit.values else set[str]()
    return listing.level in {*limit.values, *also}


def _purpose(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del catalog, today, home
    return listing.purpose in limit.values


def _provider(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    """A provider by its id, or by `name:` and what its name has in it."""
    del catalog, today, home
    name = fold(listing.provider.name)
    return any(
        value.removeprefix("name:") in name
        if value.startswith("name:")
        else value == listing.provider.id
        for value in limit.values
    )


def _topic(
    catalog: Catalog, listing: Listing, limit: Limit, today: date, home: str | None
) -> bool | None:
    del today, home
    return any(topical(catalog, listing, value) for value in limit.values)


FITS: Mapping[str, Callable[[Catalog, Listing, Limit, date, str | None], bool | None]] = {
    "time": _time,
    "weekday": lambda *_: None,  # the catalogue's form has no field for weekdays
    "form": _form,
    "place": _place,
    "price": _price,
    "own_money": _own_money,
    "hours": _hours,
    "length": _length,
    "dates": _dates,
    "language": _language,
    "level": _level,
    "purpose": _purpose,
    "provider": _provider,
    "topic": _topic,
}
"""Whether a listing fits the value of a limit of a kind, whatever it is wanted for."""

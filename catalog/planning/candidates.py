"""Turns what suits a wish into dated runs for a plan. Chooses none of them and reads no clock."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from catalog.catalogue import Catalog
from catalog.finding.readiness import at_home, within_reach
from catalog.finding.suggestions import OBSTACLES, TOPICAL, Suggestion, Wish, weigh
from catalog.model import Listing
from catalog.planning.plans import MOST_RUNS, Candidate
from catalog.rules.dates import FULL_TIME, HOURS_A_WEEK, Occasion, coming, held_on, last_day, pace
from catalog.rules.lost_pay import Income, lost_pay
from catalog.rules.price import cost, own_money

MOST = 200
"""So many runs at most, those of the listings with the highest scores."""


EACH = 4
"""So many runs of one listing at most, the soonest."""


TALKS = ("coaching", "guidance", "mapping")


MOST_TALKS = 2
"""Of so many of these purposes at most, and so many listings of each: talks do not fill a plan."""


SINGLE = frozenset({*TALKS, "internship"})
"""Purposes of which one run is enough in a plan."""


SIZES = (20, 60)
"""Hours from which a listing counts twice and three times: the larger, the more it does for a
goal. So one thorough course is worth as much as several talks."""


PAID = "+income"
"""What the id of a run ends with where checks make up for pay lost meanwhile."""


UNSUITED = frozenset({"for_others", "for_firms"})
"""Reasons that say that a listing is made for somebody else."""


OPEN_STARTS = (0, 4, 8, 16)
"""What starts when one likes is tried so many weeks after the coming Monday."""


def candidates(catalog: Catalog, wish: Wish, most: int = MOST) -> tuple[Candidate, ...]:
    """Give the dated runs that a plan for a wish may hold, at most `most`, in the order of ids.

    They are the runs of listings with a positive score that fit in subject, are made for the
    person, within reach and within what the person can; where there are none such, of those that
    fit in subject, and only then of any. What the person does without stands in the wish's
    `seen`. Listings that have to come before them are there too, with a score of 0 unless they
    fit by themselves. Not there is what has no date, no known price, or what the scheme does not
    allow. A score counts more the larger the listing is.
    """
    weighed = {each.id: weigh(catalog, each, wish) for each in catalog.listings}
    open_ = [each for each in weighed.values() if _plannable(catalog, each.listing, wish)]
    found: dict[str, Candidate] = {}
    fitting = list(_fitting(catalog, open_, wish))
    own = {each.listing.id for each in fitting}
    for each in fitting:
        before = _before(catalog, each.listing, wish)
        needed = [
            weighed[o.id] if o.id in own else replace(weighed[o.id], points=0)
            for o in before
            if _plannable(catalog, o, wish)
        ]
        new = [r for s in (*needed, each) for r in _runs(catalog, s, wish) if r.id not in found]
        if len(found) + len(new) <= most:
            found.update((run.id, run) for run in new)
    return tuple(found[name] for name in sorted(found))


def reserved(
    catalog: Catalog, listing: str, starts: date | None, checks: int, today: date, score: int = 0
) -> Candidate | None:
    """Give the run of a reservation, to be fixed in a plan; None where the listing is gone.

    One without a date, or with a date that no run has, begins when it says or on `today`, and
    takes as long as the listing's first run.
    """
    offered = catalog.listing.get(listing)
    if offered is None:
        return None
    day = starts or today
    run, same = held_on(offered, day) or (next(iter(offered.runs), None), None)
    ends, percent = (same.ends if same else None) or last_day(offered, run, day), pace(offered, run)
    own = own_money(offered, checks, catalog.scheme.check_value)
    place = _place(offered, same.place if same else offered.place)
    return Candidate(
        id=f"{listing}@{day}",
        listing=listing,
        score=score,
        starts=day,
        ends=ends,
        pace=percent,
        checks=checks,
        own_money=own,
        purpose=offered.purpose,
        place=place,
        county=catalog.county(place) if place else None,
        mode=offered.mode,
        after=offered.after,
        after_any=offered.after_any,
        single=offered.purpose in SINGLE,
        anytime=starts is None,
        reserved=True,
    )


def _plannable(catalog: Catalog, listing: Listing, wish: Wish) -> bool:
    price = cost(catalog.scheme, listing)
    return (
        listing.id not in wish.seen
        and (not wish.purposes or listing.purpose in wish.purposes)
        and price is not None
        and (catalog.scheme.allows(listing.purpose) or listing.price == 0)
    )


def _fitting(catalog: Catalog, weighed: list[Suggestion], wish: Wish) -> Iterator[Suggestion]:
    """Give the listings that may be planned, the best first."""
    good = sorted(
        (each for each in weighed if each.points > 0),
        key=lambda each: (-each.points, each.listing.id),
    )
    ready = [each for each in good if within_reach(catalog, each.listing, wish)]
    topical = [each for each in ready if TOPICAL & set(each.reasons)]
    suited = [each for each in topical if _suited(each, wish)]
    talks = Counter[str]()
    for each in suited or topical or ready or good:
        purpose = each.listing.purpose
        if purpose in TALKS:
            talks[purpose] += 1
            if talks[purpose] > MOST_TALKS or purpose not in list(talks)[:MOST_TALKS]:
                continue
        yield each


def _suited(each: Suggestion, wish: Wish) -> bool:
    """Whether a listing is made for the person, near enough, and in a language they may speak.

    Where they named none, that is Swedish and the one they are talked to in.
    """
    languages = {*each.listing.languages}
    asked = wish.language is not None or wish.spoken is None
    foreign = bool(languages) and not asked and languages.isdisjoint(("sv", wish.spoken))
    return not foreign and not (OBSTACLES | UNSUITED) & set(each.reasons)


def _before(catalog: Catalog, listing: Listing, wish: Wish) -> list[Listing]:
    """Give the listings to go through before this one, as far back as a plan is long."""
    found: dict[str, Listing] = {}
    nearest = [listing]
    for _ in range(MOST_RUNS - 1):
        open_ = [each for each in nearest if not at_home(catalog, each, wish)]
        names = dict.fromkeys(name for e in open_ for name in (*e.after, *e.after_any))
        nearest = [catalog.listing[n] for n in names if n in catalog.listing and n not in found]
        found.update((each.id, each) for each in nearest)
    return list(found.values())


def _size(listing: Listing) -> int:
    weeks = next((run.weeks for run in listing.runs if run.weeks), 0)
    hours = listing.hours or weeks * HOURS_A_WEEK * pace(listing) // FULL_TIME
    return 1 + sum(hours >= size for size in SIZES)


def _runs(catalog: Catalog, suggestion: Suggestion, wish: Wish) -> list[Candidate]:
    listing = suggestion.listing
    price = cost(catalog.scheme, listing)
    if price is None:
        return []
    known = at_home(catalog, listing, wish)
    found: dict[str, Candidate] = {}
    dated = sorted(
        _dated(listing, wish.today), key=lambda each: (each[1], each[0].place or "", each[2])
    )
    for occasion, starts, ends, percent in dated:
        place = _place(listing, occasion.place)
        name = f"{listing.id}@{starts}"
        run = Candidate(
            id=f"{name}@{place}" if name in found and place else name,
            listing=listing.id,
            score=max(0, suggestion.points) * _size(listing),
            starts=starts,
            ends=ends,
            pace=percent,
            checks=price.checks,
            own_money=price.own_money,
            purpose=listing.purpose,
            place=place,
            county=catalog.county(place) if place else None,
            mode=listing.mode,
            apply_by=occasion.apply_by,
            after=() if known else listing.after,
            after_any=() if known else listing.after_any,
            single=listing.purpose in SINGLE,
            reasons=suggestion.reasons,
            anytime=occasion.continuous,
        )
        found.setdefault(run.id, run)
    runs = list(found.values())[:EACH]
    return [*runs, *_paid(catalog, listing, wish, runs)]


def _paid(
    catalog: Catalog, listing: Listing, wish: Wish, runs: list[Candidate]
) -> Iterator[Candidate]:
    """Give the runs once more with checks for pay lost, where the scheme gives any.

    They are worth a point more: checks go to pay lost where nothing better needs them.
    """
    left = catalog.scheme.checks if wish.checks is None else wish.checks
    pay = lost_pay(catalog.scheme, listing, left, 0, wish.work_situation)
    if isinstance(pay, Income):
        for run in runs:
            yield replace(
                run,
                id=run.id + PAID,
                score=run.score + 1,
                purpose="income",
                checks=pay.checks,
            )


def _dated(listing: Listing, today: date) -> Iterator[tuple[Occasion, date, date, int]]:
    """Give (occasion, first day, last day, pace) of every coming run."""
    for run in listing.runs:
        for occasion in coming(listing, run, today):
            starts = [occasion.starts] if occasion.starts else _open_starts(today)
            for day in starts:
                if day >= today:
                    yield (
                        occasion,
                        day,
                        occasion.ends or last_day(listing, run, day),
                        pace(listing, run),
                    )


def _open_starts(today: date) -> list[date]:
    monday = 7 - today.weekday()
    ahead = [monday + 7 * weeks for weeks in OPEN_STARTS]
    return [today + timedelta(days) for days in ahead if days <= (date.max - today).days]


def _place(listing: Listing, place: str | None) -> str | None:
    return None if listing.mode == "remote" else place

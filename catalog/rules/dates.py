"""Works out when a listing is held, and at what pace. Reads no clock: the day is passed in."""

from calendar import isleap
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from catalog.model import Listing, Run

FULL_TIME = 100
"""The pace of full-time studies, in per cent."""


HOURS_A_WEEK = 40
"""Full-time studies, in hours a week."""


HALF_TIME = 50
"""What an unknown pace counts as in the evening or in one's own time; else it is full time."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One coming occasion of a listing: dated, or `continuous` (starts when the person likes).

    `starts` is None only for a continuous one. `apply_by` is the last day to apply, if any.
    """

    starts: date | None
    ends: date | None
    apply_by: date | None
    continuous: bool
    place: str | None

    @property
    def key(self) -> str:
        """A stable name within the listing: the first day, or `open`."""
        return self.starts.isoformat() if self.starts else "open"


def on_day(year: int, month_day: tuple[int, int]) -> date:
    """Give that month and day of a year; 29 February falls on the 28th in common years."""
    month, day = month_day
    return date(year, month, 28 if (month, day) == (2, 29) and not isleap(year) else day)


def occasions(listing: Listing, today: date, limit: int = 4) -> list[Occasion]:
    """Give the coming occasions that can still be applied for on `today`, the soonest first."""
    found = [occasion for run in listing.runs for occasion in coming(listing, run, today)]
    return sorted(found, key=lambda each: (each.starts or today, each.place or ""))[:limit]


def next_occasion(listing: Listing, today: date) -> Occasion | None:
    """Give the next occasion that can still be applied for, if any is known."""
    return next(iter(occasions(listing, today, 1)), None)


def runs_on(listing: Listing, day: date) -> list[Run]:
    """Give the runs of a listing that start on a day, also those that are full or cancelled."""
    return [
        run
        for run in listing.runs
        if run.starts == day or (run.yearly and on_day(day.year, run.yearly) == day)
    ]


def application_day(listing: Listing, starts: date) -> date | None:
    """Give the last day to apply for what starts on a day, if the provider says one."""
    days = [
        run.apply_by if run.starts else _in_year(run, starts.year, None).apply_by
        for run in runs_on(listing, starts)
    ]
    return min((day for day in days if isinstance(day, date)), default=None)


def coming(listing: Listing, run: Run, today: date) -> list[Occasion]:
    """Give at most two coming occasions of one run that can still be applied for on `today`."""
    if not run.open:
        return []
    place = run.place or listing.place
    if run.continuous:
        return [Occasion(None, None, None, continuous=True, place=place)]
    if run.starts is not None:
        apply_by = run.apply_by if isinstance(run.apply_by, date) else None
        found = [Occasion(run.starts, run.ends, apply_by, continuous=False, place=place)]
    else:
        found = [_in_year(run, year, place) for year in _years(today)]
    return [each for each in found if _in_time(each, today)][:2]


def closed(listing: Listing, today: date) -> str | None:
    """Say why nobody can take part in a listing any more, though its provider said when it is.

    `full`: all runs are full or cancelled; `over`: those that are not have begun, or it is too
    late to apply. None where it can be taken part in, or nothing is said of its runs.
    """
    if not listing.runs or next_occasion(listing, today) is not None:
        return None
    return "over" if any(run.open for run in listing.runs) else "full"


def held_on(listing: Listing, starts: date) -> tuple[Run, Occasion] | None:
    """Give the run that begins on a day, whether or not it can still be applied for."""
    for run in listing.runs:
        place = run.place or listing.place
        if run.starts == starts:
            return run, Occasion(starts, run.ends, None, continuous=False, place=place)
        if run.yearly and on_day(starts.year, run.yearly) == starts:
            return run, _in_year(run, starts.year, place)
    return None


def pace(listing: Listing, run: Run | None = None) -> int:
    """Give the pace that a run counts as, in per cent.

    It is the listing's own; else what its hours and the run's weeks give, rounded up; else full
    time, or half where it is held in the evening or in one's own time, beside work.
    """
    if listing.pace:
        return listing.pace
    if listing.hours and run is not None and run.weeks:
        return min(FULL_TIME, -(-listing.hours * 100 // (run.weeks * HOURS_A_WEEK)))
    return HALF_TIME if listing.schedule in ("evening", "flexible") else FULL_TIME


def last_day(listing: Listing, run: Run | None, starts: date) -> date:
    """Give the last day of a run that says none: from its weeks, or its hours at its pace.

    One that says neither counts as its first day.
    """
    weeks = (run.weeks if run else None) or 0
    if not weeks and listing.hours:
        weeks = -(-listing.hours * 100 // (pace(listing, run) * HOURS_A_WEEK))
    return starts + timedelta(weeks=min(weeks, (date.max - starts).days // 7))


def _in_time(occasion: Occasion, today: date) -> bool:
    """Whether an occasion has not begun and can still be applied for."""
    days = (occasion.starts, occasion.apply_by)
    return all(day is None or day >= today for day in days)


def _years(today: date) -> range:
    return range(today.year, min(today.year + 2, MAXYEAR) + 1)


def _in_year(run: Run, year: int, place: str | None) -> Occasion:
    starts = on_day(year, run.yearly or (1, 1))
    apply_by = None
    if isinstance(run.apply_by, tuple):
        apply_by = on_day(year, run.apply_by)
        if apply_by > starts:
            apply_by = on_day(max(year - 1, MINYEAR), run.apply_by)
    weeks = min(run.weeks or 0, (date.max - starts).days // 7)
    ends = starts + timedelta(weeks=weeks) if run.weeks else None
    return Occasion(starts, ends, apply_by, continuous=False, place=place)

"""Says when a listing is: dates, length, hours a week, time of day, and how to apply by when.

Guesses nothing: weekdays and hours of the clock do not stand in the catalogue.
"""

from datetime import date

from catalog.finding.suggestions import fits_pace
from catalog.model import Listing
from catalog.rules.dates import (
    HOURS_A_WEEK,
    Occasion,
    application_day,
    closed,
    held_on,
    next_occasion,
    occasions,
    runs_on,
)
from dialogs.ledger.commitments import open_run
from dialogs.state import Line, line
from dialogs.tasks.listings.costs import Subject
from dialogs.turn import View


def occasion_of(view: View, listing: Listing) -> Occasion | None:
    """Give the occasion that is planned, or else the next one."""
    planned = open_run(view.booklet, listing.id)
    if planned is not None and planned.entry.starts is not None:
        found = held_on(listing, planned.entry.starts)
        starts = planned.entry.starts
        return found[1] if found else Occasion(starts, None, None, continuous=False, place=None)
    return next_occasion(listing, view.today)


def weeks_of(view: View, listing: Listing) -> int | None:
    """Give how many weeks an occasion takes, where the catalogue says it."""
    occasion = occasion_of(view, listing)
    if occasion is not None and occasion.starts is not None:
        runs = runs_on(listing, occasion.starts)
    elif occasion is not None:
        runs = [run for run in listing.runs if run.continuous]
    else:
        runs = list(listing.runs)
    return next((run.weeks for run in runs if run.weeks), None)


def hours_a_week(view: View, listing: Listing) -> int | None:
    """Give about how many hours a week it takes, at least one; None where nothing says it."""
    weeks = weeks_of(view, listing)
    if listing.hours and weeks:
        return max(1, round(listing.hours / weeks))
    return max(1, round(listing.pace * HOURS_A_WEEK / 100)) if listing.pace else None


def when(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say when it begins and ends, by when to apply, and the start after that."""
    occasion = occasion_of(view, listing)
    if occasion is None:
        lost = closed(listing, view.today)
        if lost is None:
            return [line("asked-when-unknown", it=it)]
        return [line("asked-full" if lost == "full" else "asked-over", it=it)]
    if occasion.starts is None:
        return [line("asked-when-any", it=it)]
    told = {"it": it, "starts": occasion.starts}
    if occasion.ends is not None and occasion.ends > occasion.starts:
        lines = [line("asked-when-ends", ends=occasion.ends, **told)]
    else:
        lines = [line("asked-when", **told)]
    if occasion.apply_by is not None:
        lines.append(line("asked-apply-by", day=occasion.apply_by))
    later = _later(view, listing, occasion.starts)
    return [*lines, line("look-later", day=later)] if later else lines


def _later(view: View, listing: Listing, starts: date) -> date | None:
    days = (each.starts for each in occasions(listing, view.today))
    return next((day for day in days if day is not None and day > starts), None)


def length(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say how long it is in all: hours, weeks or both."""
    weeks = weeks_of(view, listing)
    if listing.hours and weeks:
        return [line("asked-length", it=it, hours=listing.hours, weeks=weeks)]
    if listing.hours:
        return [line("asked-length-hours", it=it, hours=listing.hours)]
    if weeks:
        return [line("asked-length-weeks", it=it, weeks=weeks)]
    return [line("asked-length-unknown", it=it)]


def hours(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say about how many hours a week it takes, and whether it goes beside a job."""
    number = hours_a_week(view, listing)
    if number is None:
        return [line("asked-hours-unknown", it=it)]
    return [line("asked-hours", it=it, hours=number), *_beside(listing)]


def _beside(listing: Listing) -> list[Line]:
    if listing.pace is None or listing.schedule is None:
        return []
    if listing.schedule == "day":
        return [line("asked-beside-day")]
    fits = fits_pace(listing, "beside_work")
    return [line("asked-beside" if fits else "asked-beside-hard")]


def evenings(_: View, listing: Listing, it: Subject) -> list[Line]:
    """Say at what time of day it is held; weekdays are not known."""
    if listing.schedule is None:
        return [line("asked-evenings-unknown", it=it)]
    return [line("asked-evenings", it=it, schedule=listing.schedule)]


def apply(view: View, listing: Listing, it: Subject) -> list[Line]:
    """Say whether one applies, where, and until when."""
    provider = listing.provider.name
    lost = closed(listing, view.today)
    if lost is not None and open_run(view.booklet, listing.id) is None:
        return [line("asked-full" if lost == "full" else "asked-over", it=it)]
    if listing.apply == "direct":
        return [line("asked-apply-direct", it=it, provider=provider)]
    occasion = occasion_of(view, listing)
    starts = occasion.starts if occasion else None
    day = application_day(listing, starts) if starts else None
    if day is None:
        return [line("asked-apply-undated", it=it, provider=provider)]
    return [line("asked-apply", it=it, provider=provider, day=day)]

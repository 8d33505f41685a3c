"""On which days and hours people may be told something. Plans nothing."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

MORNING, EARLIEST, LATEST = time(9), time(8), time(20)
"""When reminders come, and from when until when they may."""


SATURDAY, SUNDAY = 5, 6


Holiday = Callable[[date], bool]
"""Whether a day is a public holiday where the people served live."""


def quiet(day: date, holiday: Holiday) -> bool:
    """Whether nobody is to be reminded on a day."""
    return day.weekday() == SUNDAY or holiday(day)


def next_calm_day(day: date, holiday: Holiday) -> date:
    """Give the first day after a day on which people may be reminded."""
    coming = (day + timedelta(n) for n in range(1, (date.max - day).days + 1))
    return next((each for each in coming if not quiet(each, holiday)), date.max)


def daytime(now: datetime) -> bool:
    """Whether it is an hour at which people may be reminded."""
    return EARLIEST <= now.time() < LATEST


def may_tell(now: datetime, day: date, holiday: Holiday) -> bool:
    """Whether something that is of use until a day may be told now.

    On a quiet day only what would otherwise come too late, and never at night.
    """
    if not daytime(now):
        return False
    return not quiet(now.date(), holiday) or next_calm_day(now.date(), holiday) > day


def next_chance(now: datetime, day: date, holiday: Holiday) -> datetime | None:
    """Give the first moment from now on at which something may be told; None after its day."""
    if now.date() <= day and may_tell(now, day, holiday):
        return now
    first = 0 if now.time() < EARLIEST else 1
    days = (now.date() + timedelta(n) for n in range(first, (day - now.date()).days + 1))
    mornings = (datetime.combine(each, MORNING, now.tzinfo) for each in days)
    return next((each for each in mornings if may_tell(each, day, holiday)), None)

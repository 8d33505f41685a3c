"""Works out of what to remind a person, and when. Tells nothing and reads no clock.

Days are counted on the calendar and turned into moments last of all, at nine o'clock local time,
so that a change to or from summer time moves nothing.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import chain

from catalog import Catalog
from catalog.rules.changes import Change
from catalog.rules.dates import application_day, held_on, last_day
from catalog.rules.terms import add_months
from dialogs.ledger import Booklet, Reservation
from dialogs.ledger.cancellation import ending
from dialogs.ledger.commitments import changed
from dialogs.state import Reminder
from dialogs.tasks.reminders.calm_days import LATEST, MORNING, SATURDAY, Holiday, next_chance, quiet

KINDS = ("cancel", "apply", "start", "after", "expiry", "change")
"""The kinds, each of which a person can switch off: before the last free day to cancel, the last
day to apply, the start and the booklet's last day; some days after the end, to ask how it went;
and when a planned run changes."""


LEADS = {"cancel": (3, 1), "apply": (7, 2), "start": (3, 1)}
"""How many days before; the second where it was reserved too late for the first."""


AFTER, ASKED_WITHIN = timedelta(days=3), timedelta(days=30)
"""How long after its last day a run is asked about, and until when at the latest."""


GRACE = timedelta(days=1)
"""How long a listing that left the catalogue may come back before anybody is told: one slip in a
provider's file takes it out."""


EDITION = "1"
"""To be raised when the same booklet and catalogue lead to other reminders than before."""


def basis(catalog: Catalog) -> str:
    """Give a mark of what reminders are planned on beside a booklet: all runs and all rules."""
    found = hashlib.sha256(EDITION.encode())
    for each in (catalog.scheme.rules, *catalog.listings):
        found.update(repr(each).encode())
    return found.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to remind of."""

    kind: str
    key: str
    """Never used for anything else."""
    day: date
    """The last day on which telling it is of use."""
    wanted: tuple[date, ...] = ()
    """It is told on the first of these days that is possible; at once where there is none."""
    after: date = date.min
    """It is told later than this day."""
    latest: date = date.max
    """It is not told later than this day."""
    reservation: Reservation | None = None
    change: Change | None = None
    ended: date | None = None
    """The last day of a run that is over."""


def plan(
    booklet: Booklet, catalog: Catalog, silenced: Sequence[str], now: datetime, holiday: Holiday
) -> tuple[Reminder, ...]:
    """Give every reminder that is still of use, those that were missed included.

    `silenced` are the kinds that the person has switched off; `now` is aware, in local time.
    """
    zone = now.tzinfo
    if zone is None:
        raise ValueError("the time has no zone")
    found = []
    for topic in topics(booklet, catalog, silenced, now.date(), zone):
        moment = _morning(topic, holiday, zone) if topic.wanted else _soon(topic, now, holiday)
        if moment is not None:
            found.append(Reminder(topic.kind, topic.key, moment, topic.day))
    return tuple(found)


def topics(
    booklet: Booklet, catalog: Catalog, silenced: Sequence[str], today: date, zone: tzinfo
) -> list[Topic]:
    """Give all that is worth a reminder on a day or after it."""
    found = list(_expiry(booklet, today, zone))
    for each in booklet.reservations():
        starts = each.entry.starts
        if each.open and (starts is None or starts >= today):
            found += _of_run(catalog, each, booklet.expires or today, today, zone)
        if each.open and starts is not None:
            found += _after(catalog, each, starts, zone)
    return [each for each in found if each.kind not in silenced and each.day >= today]


def _of_run(
    catalog: Catalog, each: Reservation, expires: date, today: date, zone: tzinfo
) -> Iterator[Topic]:
    entry, new = each.entry, changed(catalog, each, today)
    if new is not None:
        day = entry.starts or max(expires, today)
        yield Topic("change", f"{entry.key}:{new.key}", day, reservation=each, change=new)
    if entry.starts is None or (new is not None and new.kind in ("cancelled", "moved")):
        return
    listing = catalog.listing.get(entry.listing or "")
    days = {"start": entry.starts}
    free = ending(catalog, each, today).free_until
    if free is not None:
        days["cancel"] = free
    apply_by = application_day(listing, entry.starts) if listing and new is None else None
    if apply_by is not None:
        days["apply"] = apply_by
    made = entry.at.astimezone(zone).date()
    for kind, day in days.items():
        wanted = tuple(day - timedelta(lead) for lead in LEADS[kind])
        latest = day - timedelta(kind == "start")
        yield Topic(kind, f"{entry.key}:{day}", day, wanted, made, latest, each)


def _after(catalog: Catalog, each: Reservation, starts: date, zone: tzinfo) -> Iterator[Topic]:
    """Give the question how it went, for a run that was held as it was reserved."""
    listing, key = catalog.listing.get(each.entry.listing or ""), each.entry.key
    if listing is None or (held := held_on(listing, starts)) is None or held[0].cancelled:
        return
    run, occasion = held
    ended = max(starts, occasion.ends or last_day(listing, run, starts))
    if ended > date.max - ASKED_WITHIN:
        return
    made, until = each.entry.at.astimezone(zone).date(), ended + ASKED_WITHIN
    yield Topic("after", key, until, (ended + AFTER,), max(ended, made), until, each, ended=ended)


def _expiry(booklet: Booklet, today: date, zone: tzinfo) -> Iterator[Topic]:
    """Give the three times at which a booklet with free checks is told of; each ends the last."""
    expires = booklet.expires
    if expires is None or not booklet.balance(today).available:
        return
    stages = (add_months(expires, -6), add_months(expires, -2), expires - timedelta(weeks=3))
    ends = (*(stage - timedelta(1) for stage in stages[1:]), expires)
    granted = booklet.entries[0].at.astimezone(zone).date()
    for number, (stage, end) in enumerate(zip(stages, ends, strict=True), 1):
        yield Topic("expiry", f"{expires}:{number}", end, (stage,), granted, end)


def _soon(topic: Topic, now: datetime, holiday: Holiday) -> datetime | None:
    gone = topic.change is not None and topic.change.kind == "gone"
    waits = gone and now.date() < topic.day
    return next_chance(now + GRACE if waits else now, topic.day, holiday)


def _morning(topic: Topic, holiday: Holiday, zone: tzinfo) -> datetime | None:
    days = (_calm_day(day, topic, holiday) for day in topic.wanted)
    day = next((day for day in days if day is not None), None)
    return None if day is None else datetime.combine(day, MORNING, zone)


def _calm_day(wanted: date, topic: Topic, holiday: Holiday) -> date | None:
    """Give the wanted day or, where that is a quiet one, the next working day, or else an earlier.

    None where that is too early, or no day that is left will do.
    """
    if not topic.after < wanted <= topic.latest:
        return None
    if not quiet(wanted, holiday):
        return wanted
    later = (wanted + timedelta(n) for n in range(1, (topic.latest - wanted).days + 1))
    earlier = (wanted - timedelta(n) for n in range(1, (wanted - topic.after).days))
    working = (day for day in later if _working(day, holiday))
    calm = (day for day in earlier if not quiet(day, holiday))
    return next(chain(working, calm), None)


def answer_by(now: datetime, holiday: Holiday, days: int) -> datetime:
    """Give when so many working days have passed from a moment on, within waking hours.

    What comes at night or on a day off counts from the next working morning.
    """
    day, hour = now.date(), now.time().replace(microsecond=0)
    if not _working(day, holiday) or now.time() >= LATEST:
        day, hour = _next_working(day, holiday), MORNING
    for _ in range(days):
        day = _next_working(day, holiday)
    return datetime.combine(day, max(hour, MORNING), now.tzinfo)


def _next_working(day: date, holiday: Holiday) -> date:
    coming = (day + timedelta(n) for n in range(1, (date.max - day).days + 1))
    return next((each for each in coming if _working(each, holiday)), date.max)


def _working(day: date, holiday: Holiday) -> bool:
    return day.weekday() < SATURDAY and not holiday(day)

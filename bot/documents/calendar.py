"""Makes a calendar file (RFC 5545) of the plan: whole days only, without alarms.

Every event has an id that stays when its dates move, so that a newer file replaces an older one
in a calendar that reads both.
"""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event, vText

from dialogs.state import Line, Own, line
from dialogs.tasks.papers.plain_copy import PlanDay, plan_days
from dialogs.tasks.papers.plan_summary import PlanSummary
from dialogs.wording.sentences import Wording

_PRODUCT = "-//techcheck//techcheck//{}"


def calendar(
    summary: PlanSummary, wording: Wording, language: str, stamp: datetime
) -> bytes | None:
    """Give the plan's calendar file as of `stamp` (aware); None where nothing has a date."""
    days = plan_days(summary)
    if not days:
        return None
    found = Calendar()
    found.add("version", "2.0")
    found.add("prodid", _PRODUCT.format(language.upper()))
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    name = wording.text(line("calendar-name", scheme=summary.scheme), language)
    found.add("x-wr-calname", _text(name, language))
    found.add("x-wr-timezone", "Europe/Stockholm")
    for day in days:
        found.add_component(_event(day, summary.booklet, wording, language, stamp))
    return bytes(found.to_ical())


def _event(day: PlanDay, booklet: str, wording: Wording, language: str, stamp: datetime) -> Event:
    def said(what: Line | Own) -> str:
        return wording.text(what, language)

    event = Event()
    event.add("uid", _uid(booklet, day))
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", day.first)
    # The end of a whole day is the day after it; the calendar's very last day has none.
    event.add("dtend", day.last + timedelta(days=day.last < day.last.max))
    event.add("summary", _text(said(day.name), language))
    if day.text:
        told = "\n".join(said(each) for each in day.text)
        event.add("description", _text(told, language))
    if day.where is not None:
        event.add("location", _text(said(day.where), language))
    if day.contact is not None and "://" in day.contact:
        event.add("url", day.contact)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _uid(booklet: str, day: PlanDay) -> str:
    """Name an event for good without giving the booklet's id away."""
    told = sha256(f"{booklet} {day.key} {day.kind}".encode()).hexdigest()
    return f"{told[:32]}@techcheck"


def _text(text: str, language: str) -> vText:
    return vText(text, params={"LANGUAGE": language})

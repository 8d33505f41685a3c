"""Moments before which something counts as old. Reads no clock."""

from datetime import UTC, datetime, timedelta


def days_before(now: datetime, days: int) -> datetime:
    """Give the moment so many days ago, at the earliest the first that the calendar has."""
    moment = now.astimezone(UTC)
    past = moment - datetime.min.replace(tzinfo=UTC)
    return moment - min(timedelta(days=min(days, 10**6)), past)

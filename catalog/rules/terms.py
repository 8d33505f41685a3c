"""The terms of a reservation: days, fees, validity. Knows no reservation."""

from calendar import monthrange
from datetime import MAXYEAR, date


def add_months(day: date, months: int) -> date:
    """Give the same day so many months later, or the month's last day where it has none such.

    What lies beyond the calendar is its last day.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

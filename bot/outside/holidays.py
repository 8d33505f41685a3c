"""Says which days are public holidays in Sweden. Knows no year by heart: the package computes."""

from datetime import date

from holidays.constants import DE_FACTO, PUBLIC
from holidays.countries.sweden import Sweden

_DAYS = Sweden(categories=(PUBLIC, DE_FACTO))


def swedish_holiday(day: date) -> bool:
    """Whether a day is a public holiday, or an eve that is one in all but law, as Midsummer Eve."""
    return day in _DAYS

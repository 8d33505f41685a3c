"""Works out what a scheme gives for pay lost while studying for free. Asks nobody their income."""

from dataclasses import dataclass, replace

from catalog.model import Listing, Scheme

HOURS_A_DAY = 8


DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True)
class Income:
    """What a scheme gives for a listing's pace and length, with the steps on the way.

    `days` are working days, at most the scheme's; `units` the days or hours that are paid for, at
    full time; `amount` SEK for each; `sek` what units × amount × pace comes to; `worth` whole
    checks in it; `checks` what is left of them under the cap.
    """

    days: int
    units: int
    amount: int
    pace: int
    sek: int
    worth: int
    checks: int
    days_capped: bool


def length_in_days(listing: Listing) -> int | None:
    """Give how many working days a listing lasts, from its weeks, dates or hours."""
    weeks = next((run.weeks for run in listing.runs if run.weeks), None)
    if weeks:
        return weeks * DAYS_A_WEEK
    for run in listing.runs:
        if run.starts is not None and run.ends is not None:
            return -(-((run.ends - run.starts).days + 1) * DAYS_A_WEEK // 7)
    if listing.hours and listing.pace:
        return -(-listing.hours * 100 // (HOURS_A_DAY * listing.pace))
    return None


def why_no_income(scheme: Scheme, listing: Listing) -> str | None:
    """Give why a listing gives nothing for pay lost; None where it gives something.

    It gives nothing where the scheme has nothing for it (`scheme`), for what is not education or
    costs money (`kind`), is slower than the scheme's pace (`pace`), has no known length
    (`length`) or is too short for a whole check (`short`).
    """
    if not scheme.allows("income") or not scheme.income.amount:
        return "scheme"
    if listing.purpose != "education" or listing.price != 0:
        return "kind"
    if (listing.pace or 0) < scheme.income.pace_from:
        return "pace"
    days = length_in_days(listing)
    if days is None:
        return "length"
    return None if _worked_out(scheme, listing, days).worth else "short"


def lost_pay(
    scheme: Scheme, listing: Listing, left: int, used: int = 0, work_situation: str | None = None
) -> Income | str | None:
    """Give what pay lost is worth during a listing, in one check at least, or why nothing is given.

    `left` checks are there, and `used` went to pay lost before. The reasons are those of
    `why_no_income`, and `left` where no check is left for it; None for who loses no pay.
    """
    if work_situation is not None and work_situation not in scheme.income.work_situations:
        return None
    rule = scheme.purposes.get("income")
    if rule is not None and rule.cap is not None:
        left = min(left, max(0, rule.cap - used))
    found = income(scheme, listing, left)
    if found is not None and found.checks:
        return found
    return why_no_income(scheme, listing) or "left"


def income(scheme: Scheme, listing: Listing, left: int) -> Income | None:
    """Give what pay lost is worth with `left` checks left for it; None where it gives nothing."""
    days = length_in_days(listing)
    if days is None or why_no_income(scheme, listing) not in (None, "short"):
        return None
    found = _worked_out(scheme, listing, days)
    return replace(found, checks=min(found.worth, left))


def _worked_out(scheme: Scheme, listing: Listing, days: int) -> Income:
    rules, pace = scheme.income, listing.pace or 0
    paid = min(days, rules.max_days)
    units = paid * HOURS_A_DAY if rules.unit == "hour" else paid
    sek = units * rules.amount * pace // 100
    worth = sek // scheme.check_value
    return Income(paid, units, rules.amount, pace, sek, worth, worth, paid < days)

"""Who is eligible, by a scheme's rules. Knows nothing of what a person has left or reserved."""

from dataclasses import dataclass
from datetime import date

from catalog.model import Scheme


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a person is not eligible: the reason, and the name of the rule that decides."""

    reason: str
    rule: str


def age_in_year(birth_year: int, today: date) -> int:
    """Give the age a person reaches during the calendar year, in full years."""
    return today.year - birth_year


def refusal(
    scheme: Scheme, birth_year: int | None, work_situation: str | None, today: date
) -> Refusal | None:
    """Say why the scheme does not serve a person, or None if it does; what is not known fits."""
    age = scheme.youngest if birth_year is None else age_in_year(birth_year, today)
    if age > scheme.oldest:
        return Refusal("too_old", "age_to")
    if age < scheme.youngest:
        return Refusal("too_young", "age_from")
    if work_situation is not None and work_situation not in scheme.work_situations:
        return Refusal("work_situation", "work_situations")
    return None

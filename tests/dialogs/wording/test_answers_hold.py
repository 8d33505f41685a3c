"""What answers say of our own rules is what the program does."""

from dataclasses import replace
from datetime import date

import pytest

from catalog import Catalog
from catalog.model import Run
from dialogs import Spec
from tests.conftest import noon
from tests.doubles.talking import Talk

COURSE = "larstugan/data-i-varden"


STARTS, APPLY_BY = date(2027, 3, 8), date(2027, 2, 22)


def reserved_on(spec: Spec, catalog: Catalog, day: date, run: Run) -> bool:
    """Whether the course can be reserved on a day where it has one run only."""
    listings = [replace(e, runs=(run,)) if e.id == COURSE else e for e in catalog.listings]
    talk = Talk(spec, replace(catalog, listings=listings), now=noon(day.year, day.month, day.day))
    talk.open()
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.choose(f"add:{COURSE}")
    talk.say("ja")
    return STARTS in {each.entry.starts for each in talk.booklet.plan()}


@pytest.mark.parametrize(
    ("day", "apply_by", "can"),
    [
        (date(2027, 2, 22), APPLY_BY, True),
        (date(2027, 2, 23), APPLY_BY, False),
        (date(2027, 3, 8), None, True),
        (date(2027, 3, 9), None, False),
    ],
)
def test_a_run_is_reserved_up_to_its_last_day_to_apply_or_else_its_first_day(
    spec: Spec, mini: Catalog, day: date, apply_by: date | None, can: bool
) -> None:
    assert reserved_on(spec, mini, day, Run(starts=STARTS, apply_by=apply_by)) is can

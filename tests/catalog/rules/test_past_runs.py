"""What has begun already is offered nowhere, cannot be reserved, and says so when looked at."""

from dataclasses import replace
from datetime import date

import pytest

from catalog import Catalog
from catalog.finding.near_misses import near_misses
from catalog.finding.search import search
from catalog.finding.suggestions import Wish, suggest
from catalog.matching.query import Query
from catalog.model import Run
from catalog.planning.candidates import candidates
from catalog.rules.dates import closed, next_occasion
from dialogs import Spec
from tests.conftest import noon
from tests.doubles.booklets import with_listing
from tests.doubles.talking import Talk

COURSE, TITLE = "larstugan/python", "Python från början"


TODAY = date(2027, 3, 1)


OVER = [
    Run(starts=date(2026, 9, 7), weeks=8),
    Run(starts=date(2026, 9, 7), weeks=8, apply_by=date(2027, 6, 1)),
    Run(starts=date(2027, 4, 12), apply_by=date(2027, 2, 1)),
]
"""Begun, begun though it says that one can still apply, and too late to apply for."""


def told(talk: Talk, text: str) -> str:
    """Say a text; give all that is replied, with plain spaces."""
    return "\n".join(each.text for each in talk.say(text)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("run", OVER)
def test_what_has_begun_is_suggested_found_and_planned_nowhere(mini: Catalog, run: Run) -> None:
    catalog = with_listing(mini, COURSE, runs=[run])
    wish = Wish(TODAY, goal="programming", texts={COURSE: 100.0})
    assert next_occasion(catalog.listing[COURSE], TODAY) is None
    assert closed(catalog.listing[COURSE], TODAY) == "over"
    assert COURSE not in [each.listing.id for each in suggest(catalog, wish, 20)]
    assert COURSE not in [hit.listing.id for hit in search(catalog, Query("python"), TODAY, 20)]
    assert COURSE not in [each.listing.id for each in near_misses(catalog, wish, [], 20)]
    assert COURSE not in [each.listing for each in candidates(catalog, wish)]


def test_what_has_begun_and_begins_again_is_offered_with_its_next_start(mini: Catalog) -> None:
    later = Run(starts=date(2027, 9, 6))
    catalog = with_listing(mini, COURSE, runs=[OVER[0], later])
    assert closed(catalog.listing[COURSE], TODAY) is None
    (found,) = [e for e in suggest(catalog, Wish(TODAY), 20) if e.listing.id == COURSE]
    assert found.occasion is not None
    assert found.occasion.starts == later.starts


def test_who_has_not_said_when_it_starts_is_still_offered(mini: Catalog) -> None:
    catalog = with_listing(mini, COURSE, runs=[])
    assert closed(catalog.listing[COURSE], TODAY) is None
    assert COURSE in [each.listing.id for each in suggest(catalog, Wish(TODAY), 20)]


@pytest.mark.parametrize("run", OVER)
def test_looked_at_it_says_that_it_is_over_and_cannot_be_reserved(
    spec: Spec, mini: Catalog, run: Run
) -> None:
    talk = Talk(spec, with_listing(mini, COURSE, runs=[run]))
    talk.say("född 1985, anställd, vill lära mig programmera")
    card = talk.choose(f"look:{COURSE}")[0]
    assert "ingen ny start är känd" in card.text
    assert "startdatum" not in card.text
    assert not any(choice.startswith("add:") for choice, _ in card.choices)
    assert "Det är för sent" in told(talk, f"lägg {TITLE} i planen")
    assert "Det är för sent" in told(talk, f"räcker mina checkar till {TITLE}?")
    assert "Det är för sent" in told(talk, f"när senast kan jag avboka {TITLE}?")
    assert "startdatum är inte känt" not in told(talk, f"varför {TITLE}?")
    assert talk.booklet.plan() == []


def test_a_yes_that_comes_after_the_start_reserves_nothing(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, with_listing(mini, COURSE, runs=[Run(starts=date(2027, 3, 8))]))
    talk.say("född 1985, anställd, vill lära mig programmera")
    talk.say(f"lägg {TITLE} i planen")
    talk.now = noon(2027, 3, 9)
    assert "Det är för sent" in told(talk, "ja")
    assert talk.booklet.plan() == []


def test_what_is_full_says_so_when_looked_at(spec: Spec, mini: Catalog) -> None:
    full = replace(OVER[2], apply_by=None, full=True)
    talk = Talk(spec, with_listing(mini, COURSE, runs=[full]))
    talk.say("född 1985, anställd, vill lära mig programmera")
    assert "fullbokad" in talk.choose(f"look:{COURSE}")[0].text

"""What is told of somebody's own checks is what reserving and cancelling then really do."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from catalog.model import Listing, Run
from dialogs import Spec, World
from dialogs.state import Chose
from dialogs.tasks.reservations.about_a_listing import ANSWERS
from dialogs.tasks.reservations.quote import quote_now
from dialogs.turn import Draft
from tests.conftest import noon
from tests.doubles.talking import Talk


def draft_of(talk: Talk) -> Draft:
    """Give a turn in the making, as the next one would begin."""
    world = World(talk.catalog, talk.booklet, talk.now, 1000)
    return Draft(talk.spec, world, talk.state, talk.booklet)


def granted(spec: Spec, catalog: Catalog) -> Talk:
    """Give a conversation with somebody who holds a booklet."""
    talk = Talk(spec, catalog)
    talk.open()
    talk.say("född 1985, anställd, lära mig programmera")
    return talk


def reserve(talk: Talk, listing: Listing) -> int | None:
    """Put a listing in the plan; gives the checks that it took, None where it was refused."""
    before = len(talk.booklet.entries)
    talk.take(Chose(f"add:{listing.id}"))
    talk.say("ja")
    new = talk.booklet.entries[before:]
    return new[0].checks if new else None


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7))
def test_the_checks_told_are_those_that_reserving_takes(
    spec: Spec, mini: Catalog, order: list[int]
) -> None:
    talk = granted(spec, mini)
    for number in order:
        listing = mini.listings[number]
        told = quote_now(draft_of(talk), listing)
        taken = reserve(talk, listing)
        if taken is not None:
            assert taken == told.checks
            left = talk.booklet.balance(talk.now.date()).available
            assert left == told.left - told.checks
            price = listing.price or 0
            assert told.own_money == max(0, price - taken * mini.scheme.check_value)


@given(st.integers(0, 60))
def test_the_last_free_day_told_is_the_last_on_which_cancelling_is_free(
    spec: Spec, mini: Catalog, days: int
) -> None:
    talk = granted(spec, mini)
    listing = mini.listing["larstugan/python"]
    reserve(talk, listing)
    talk.now = noon(2027, 3, 1) + timedelta(days=days)
    told = ANSWERS["cancel_by"](draft_of(talk), listing)[0].id
    talk.say("ta bort 1")
    talk.say("ja")
    used = talk.booklet.balance(talk.now.date()).used
    assert told == ("cancel-passed" if used else "cancel-until")


def test_the_last_free_day_of_what_pays_for_lost_pay_is_told_before_it_is_reserved_as_after(
    spec: Spec, mini: Catalog
) -> None:
    dated = replace(mini.listing["verkstan/yrkeshogskola"], runs=(Run(starts=date(2027, 8, 30)),))
    others = [each for each in mini.listings if each.id != dated.id]
    talk = granted(spec, replace(mini, listings=[*others, dated]))
    listing = talk.catalog.listing[dated.id]
    before = ANSWERS["cancel_by"](draft_of(talk), listing)[0]
    assert reserve(talk, listing)
    assert ANSWERS["cancel_by"](draft_of(talk), listing)[0] == before


def test_every_answer_about_any_listing_has_words_in_both_languages(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = granted(shipped_spec, shipped)
    for verb in (*ANSWERS, "why"):
        for listing in shipped.listings:
            for language in ("sv", "en"):
                turn = talk.take(Chose(f"{verb}:{listing.id}"))
                for reply in turn.replies:
                    assert shipped_spec.wording.render(reply, language).text


def test_nothing_is_remembered_of_what_is_only_supposed(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini)
    talk.open()
    for age in range(10, 100, 7):
        talk.say(f"får jag häfte om jag är {age}?")
        fits = mini.scheme.youngest <= age <= mini.scheme.oldest
        told = {line.id for reply in talk.turns[-1].replies for line in reply.lines}
        assert ("entitled-if-yes" in told) == fits
        assert ("no-because" in told) != fits
    assert talk.state.slots == {}

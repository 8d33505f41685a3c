"""What is cheapest, nearest and so on, what differs, adds up and goes together: by the data."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from catalog import Catalog
from catalog.finding.extremes import kilometres, measure
from catalog.model import LEVELS, Listing
from catalog.rules.dates import next_occasion
from catalog.rules.price import cost
from dialogs import Spec, World
from dialogs.tasks.listings.advice import advise
from dialogs.tasks.listings.choosing import tell_choice
from dialogs.tasks.listings.contrast import compare
from dialogs.tasks.listings.together import affords, combine, total
from dialogs.turn import Draft
from tests.doubles.talking import Talk

TODAY = date(2027, 3, 1)


SCREENS = [
    [0, 1, 2], [3, 9, 20], [5, 14, 33], [40, 41, 52], [60, 8, 77], [90, 15, 28],
    [33, 66, 98], [12, 47, 81], [7, 29, 55], [18, 36, 72], [24, 48, 96], [11, 22, 44],
]  # fmt: skip
"""Listings on made-up screens, by their places in the catalogue."""


def _starts(each: Listing) -> date:
    occasion = next_occasion(each, TODAY)
    assert occasion is not None
    return occasion.starts or TODAY


def _far(catalog: Catalog) -> Callable[[Listing], float | None]:
    return lambda each: kilometres(catalog, each, "Umeå")


RIGHT: dict[str, Callable[[Catalog], Callable[[Listing], object]]] = {
    "cheapest": lambda _: lambda each: each.price,
    "shortest": lambda _: lambda each: each.hours,
    "soonest": lambda _: _starts,
    "nearest": _far,
    "easiest": lambda _: lambda each: (
        LEVELS.index(each.level or ""), bool(each.prerequisites or each.after)
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody in Umeå who was just granted a booklet."""
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("född 1985, anställd, undersköterska i Umeå, vill lära mig data")
    return talk


def told(talk: Talk, tell: Callable[[Draft, list[str]], None], listings: Sequence[Listing]) -> str:
    """Give what is told of some listings on the screen."""
    shown = tuple(each.id for each in listings)
    state = replace(talk.state, shown=shown, looked=None)
    draft = Draft(talk.spec, World(talk.catalog, talk.booklet, talk.now, 9), state, talk.booklet)
    tell(draft, list(shown))
    text = "\n".join(talk.spec.wording.render(each, "sv").text for each in draft.replies)
    return text.replace("\N{NO-BREAK SPACE}", " ")


def screen(catalog: Catalog, numbers: Sequence[int]) -> list[Listing]:
    """Give the listings of a made-up screen."""
    return [catalog.listings[number] for number in numbers]


@pytest.mark.parametrize("by", RIGHT)
@pytest.mark.parametrize("numbers", SCREENS, ids=str)
def test_the_one_named_has_least_of_it_and_ties_are_said(
    talk: Talk, by: str, numbers: list[int]
) -> None:
    listings, of = screen(talk.catalog, numbers), RIGHT[by](talk.catalog)
    known = [each for each in listings if of(each) is not None]
    best = [e for e in known if of(e) == min(of(each) for each in known)]  # type: ignore[type-var]
    text = told(talk, lambda d, i: tell_choice(d, i, by), listings)
    first = text.splitlines()[0]
    letters = ["ABC"[listings.index(each)] for each in best]
    assert re.findall(r"\b[ABC]\b", first) == letters, text
    assert ("lika" in first) == (len(best) > 1)
    for each in listings:
        unknown = "ABC"[listings.index(each)] in text.splitlines()[-1].split(", för")[0]
        assert each in known or ("inte kunnat räkna med" in text and unknown)


@pytest.mark.parametrize("by", RIGHT)
def test_what_nobody_knows_is_said(talk: Talk, by: str) -> None:
    bare = [
        replace(each, price=None, hours=None, runs=(), level=None, mode="onsite", place=None)
        for each in screen(talk.catalog, [0, 1])
    ]
    other = Talk(talk.spec, replace(talk.catalog, listings=tuple(bare)))
    other.state = talk.state
    text = told(other, lambda d, i: tell_choice(d, i, by), bare)
    assert "katalogen" in text or "vet inte" in text


@pytest.mark.parametrize("numbers", SCREENS, ids=str)
def test_a_comparison_tells_in_two_to_four_lines_what_differs(
    talk: Talk, numbers: list[int]
) -> None:
    listings = screen(talk.catalog, numbers)
    lines = told(talk, compare, listings).splitlines()
    assert 1 <= len(lines) <= 4
    prices = {each.price for each in listings}
    assert (lines[0].startswith("Pris: ")) == (len(prices) > 1)
    for each in listings if len(prices) > 1 else ():
        price = f"{each.price:,} kr".replace(",", " ") if each.price else "kostnadsfri"
        assert (price if each.price is not None else "inte känt") in lines[0]


@pytest.mark.parametrize("numbers", SCREENS, ids=str)
def test_checks_are_added_up_against_what_is_left(talk: Talk, numbers: list[int]) -> None:
    listings = screen(talk.catalog, numbers)
    text, priced = told(talk, affords, listings), [e for e in listings if e.price is not None]
    wanted = sum(price.checks for e in priced if (price := cost(talk.catalog.scheme, e)))
    own = sum(price.own_money for e in priced if (price := cost(talk.catalog.scheme, e)))
    caps = [e.purpose for e in priced if e.purpose in ("coaching", "guidance", "mapping")]
    if len(set(caps)) == len(caps):
        assert text.startswith("Ja.") == (wanted <= 10 and own == 0), text
        if wanted <= 10:
            assert f"tillsammans {wanted} check" in text
    assert ("Priset är inte känt" in text) == (len(priced) < len(listings))


@pytest.mark.parametrize("numbers", SCREENS, ids=str)
def test_what_overlaps_is_said_to_and_what_does_not_is_told_in_order(
    talk: Talk, numbers: list[int]
) -> None:
    for one, other in combinations(screen(talk.catalog, numbers), 2):
        text = told(talk, combine, [one, other])
        first, second = next_occasion(one, TODAY), next_occasion(other, TODAY)
        assert first is not None
        assert second is not None
        if first.starts is None or second.starts is None:
            assert "när du vill" in text
            continue
        if first.ends is None or second.ends is None:
            continue
        apart = first.ends < second.starts or second.ends < first.starts
        assert ("efter varandra" in text) == apart
        assert ("samtidigt" in text) != apart


@pytest.mark.parametrize("numbers", SCREENS, ids=str)
def test_advice_leans_and_never_orders(talk: Talk, numbers: list[int]) -> None:
    text = told(talk, advise, screen(talk.catalog, numbers))
    assert ("Jag lutar åt " in text) != ("lika bra" in text)
    assert text.endswith("Du väljer själv.")


def test_a_planned_one_is_not_counted_twice(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("född 1985, anställd, undersköterska i Umeå, vill lära mig data")
    talk.say("lägg A i planen")
    talk.say("ja")
    left = talk.booklet.balance(TODAY).available
    first, second = (shipped.listing[each] for each in talk.state.shown[:2])
    draft = Draft(talk.spec, World(shipped, talk.booklet, talk.now, 99), talk.state, talk.booklet)
    found = total(draft, [first, second])
    assert found.planned == (first,)
    assert found.left == left - found.checks


SAID = [
    ("vilken är billigast?", "cheapest"), ("vilken kostar minst", "cheapest"),
    ("vilken är kortast", "shortest"), ("vilken är närmast mig?", "nearest"),
    ("vilken börjar först?", "soonest"), ("vilken är lättast för en nybörjare", "easiest"),
    ("which is cheapest", "cheapest"), ("which one starts first", "soonest"),
    ("which is the shortest", "shortest"), ("which is best for a beginner?", "easiest"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by"), SAID)
def test_the_question_is_understood_and_answered(
    shipped_spec: Spec, shipped: Catalog, text: str, by: str
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("undersköterska i Umeå, vill lära mig data")
    listings = [shipped.listing[each] for each in talk.state.shown]
    reply = talk.say(text)[0].text
    values = [measure(shipped, each, by, TODAY, "Umeå") for each in listings]
    best = ["ABC"[n] for n, value in enumerate(values) if value == min(v or 0 for v in values)]
    assert re.findall(r"\b[ABC]\b", reply.splitlines()[0]) == best

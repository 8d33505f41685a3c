"""Every attribute of every listing is told in a sentence or three, from the data alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.assembly import load_catalog, make_spec
from catalog import Catalog
from catalog.model import Listing
from catalog.rules.dates import next_occasion
from dialogs import Spec, World
from dialogs.state import LOCALES
from dialogs.tasks.listings.attributes import ATTRIBUTES, tell_attribute
from dialogs.turn import Draft
from tests.conftest import HERE
from tests.doubles.talking import Talk

MOST_CHARACTERS = 420


def asked(talk: Talk, listings: list[str], attribute: str, language: str = "sv") -> str:
    """Give what is told of one attribute of some listings, which are on the screen."""
    state = replace(talk.state, shown=tuple(listings), language=language)
    draft = Draft(talk.spec, World(talk.catalog, talk.booklet, talk.now, 9), state, talk.booklet)
    tell_attribute(draft, listings, attribute)
    text = "\n".join(talk.spec.wording.render(each, language).text for each in draft.replies)
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who was just granted a booklet."""
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("född 1985, anställd, undersköterska i Umeå")
    return talk


@pytest.mark.parametrize("attribute", ATTRIBUTES)
@pytest.mark.parametrize("language", LOCALES)
def test_every_attribute_of_every_listing_is_told_shortly(
    talk: Talk, attribute: str, language: str
) -> None:
    for listing in talk.catalog.listings:
        text = asked(talk, [listing.id], attribute, language)
        assert listing.title[language] in text.splitlines()[0]
        assert 1 <= len(text.splitlines()) <= 4
        assert len(text) <= MOST_CHARACTERS, text


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_of_several_each_is_told_in_a_line_led_by_its_letter(talk: Talk, attribute: str) -> None:
    listings = [each.id for each in talk.catalog.listings[:3]]
    lines = asked(talk, listings, attribute).splitlines()
    assert [each[:2].strip(":").strip() for each in lines[:3]] == ["A", "B", "C"]


def test_the_price_and_what_it_takes_are_those_of_the_data(talk: Talk) -> None:
    for listing in talk.catalog.listings:
        text = asked(talk, [listing.id], "price")
        if listing.price:
            assert f"{listing.price:,} kr".replace(",", " ") in text
            checks = asked(talk, [listing.id], "checks")
            assert "Du har 10 checkar kvar nu." in checks
        else:
            assert "kostnadsfri" in text


def test_the_dates_are_those_of_the_next_occasion(talk: Talk) -> None:
    for listing in talk.catalog.listings:
        text, occasion = asked(talk, [listing.id], "when"), next_occasion(listing, talk.now.date())
        assert occasion is not None
        assert ("när du vill" in text) == (occasion.starts is None)
        if occasion.starts is not None:
            assert f"{occasion.starts.day} " in text
            assert str(occasion.starts.year) in text


def test_the_load_is_told_in_hours_a_week_and_never_in_per_cent(talk: Talk) -> None:
    for listing in talk.catalog.listings:
        text = asked(talk, [listing.id], "hours")
        assert "i veckan" in text
        assert "procent" not in text


def test_weekdays_are_said_to_be_unknown(talk: Talk) -> None:
    text = asked(talk, [talk.catalog.listings[0].id], "evenings")
    assert "Veckodagar och klockslag står inte i katalogen." in text


def _bare(listing: Listing) -> Listing:
    """Give a listing of which only the least is known."""
    return replace(
        listing, summary={}, level=None, prerequisites={}, languages=(), mode=None, place=None,
        schedule=None, pace=None, hours=None, price=None, runs=(),
        provider=replace(listing.provider, example=False, url="https://x.example", about={}),
    )  # fmt: skip


@pytest.mark.parametrize("attribute", sorted(set(ATTRIBUTES) - {"provider"}))
def test_what_the_catalogue_does_not_know_is_said_with_where_to_ask(
    talk: Talk, attribute: str
) -> None:
    bare = _bare(talk.catalog.listings[0])
    catalog = replace(talk.catalog, listings=(bare,))
    other = Talk(talk.spec, catalog)
    text = asked(other, [bare.id], attribute)
    assert "katalogen" in text
    assert "Fråga Bokslutsfyren: https://x.example" in text


def test_whoever_can_get_no_checks_is_promised_none(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("född 1940")
    priced = next(each for each in shipped.listings if (each.price or 0) > 1000)
    for attribute in ("price", "checks", "own_money"):
        text = asked(talk, [priced.id], attribute)
        assert "själv" in text
        assert "Du kan inte få checkar." in text


@pytest.mark.parametrize("name", ["kompetenskonto", "vagledning-forst", "delad-check"])
def test_other_schemes_tell_it_in_their_own_words(name: str) -> None:
    folder: Path = HERE.parent / "catalog" / "schemes" / name
    catalog = load_catalog(folder).catalog
    talk = Talk(make_spec(catalog), catalog)
    talk.open()
    for listing in catalog.listings[:20]:
        for attribute in ("price", "checks", "own_money"):
            text = asked(talk, [listing.id], attribute)
            assert name != "kompetenskonto" or "check" not in text


def test_of_what_one_is_enough_beforehand_it_says_or(talk: Talk) -> None:
    listings = talk.catalog.listings
    some = next(each for each in listings if len(each.after_any) > 1 and not each.after)
    titles = [talk.catalog.listing[each].title["sv"] for each in some.after_any]
    assert f"antingen {' eller '.join(titles)}" in asked(talk, [some.id], "prior")
    assert " either " in asked(talk, [some.id], "prior", "en")

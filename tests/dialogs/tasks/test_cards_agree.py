"""Cards contradict neither themselves nor what the person has said."""

from dataclasses import replace

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.conftest import noon
from tests.doubles.booklets import with_listing
from tests.doubles.talking import Talk

COURSE = "larstugan/python"


def told(talk: Talk, text: str) -> str:
    """Say a text; give all that is replied, with plain spaces."""
    return "\n".join(each.text for each in talk.say(text)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("born", ["född 1950, anställd", "född 1985, pensionär"])
def test_who_can_get_no_checks_is_promised_none_on_a_card(
    spec: Spec, mini: Catalog, born: str
) -> None:
    talk = Talk(spec, mini)
    talk.say(born)
    text = told(talk, "vill lära mig programmera") + told(talk, "visa A")
    assert "Kostar: 4 500 kr. Du kan inte få checkar till det." in text
    assert "betalar inget själv" not in text
    assert "ryms i dina checkar" not in text


def test_whose_booklet_is_over_is_promised_nothing(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini)
    talk.say("född 1985, anställd, vill lära mig programmera")
    talk.say("lägg Python från början i planen")
    talk.now = noon(2029, 3, 2)
    assert "betalar inget själv" not in told(talk, "visa Python från början")


def test_who_has_too_few_checks_left_is_told_how_many(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini)
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.say("lägg Dataanalys för vården i planen")
    talk.say("ja")
    text = "\n".join(each.text for each in talk.choose(f"look:{COURSE}"))
    assert "Du har 0 kvar." in text
    assert "betalar inget själv" not in text


def test_what_asks_for_something_beforehand_is_not_said_to_ask_for_nothing(
    spec: Spec, mini: Catalog
) -> None:
    asks = replace(mini.listing[COURSE], prerequisites={"sv": "Du har gått en grundkurs."})
    others = [asks if each.id == COURSE else each for each in mini.listings]
    for catalog in (mini, replace(mini, listings=others)):
        talk = Talk(spec, catalog)
        talk.say("född 1985, anställd, vill lära mig programmera")
        text = "\n".join(each.text for each in talk.choose(f"look:{COURSE}"))
        text += told(talk, "varför Python från början?")
        assert ("kräver inga förkunskaper" in text) == (catalog is mini)


@pytest.mark.parametrize(("limit", "breach"), [
    ("mode:onsite", "den hålls inte där eller på det sätt du vill"),
    ("pace:full_time", "den går i en annan takt än du vill"),
])  # fmt: skip
def test_the_same_suggestions_are_not_said_to_fit_where_they_break_a_limit(
    spec: Spec, mini: Catalog, limit: str, breach: str
) -> None:
    one = replace(with_listing(mini, COURSE), listings=(mini.listing[COURSE],))
    talk = Talk(spec, one)
    talk.say("född 1985, anställd, vill lära mig programmera")
    text = "\n".join(each.text for each in talk.choose(limit))
    assert "Samma förslag passar fortfarande bäst" not in text
    assert f"A. Python från början: {breach}." in text


def test_the_same_suggestions_fit_best_where_they_keep_the_limit(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, replace(mini, listings=(mini.listing[COURSE],)))
    talk.say("född 1985, anställd, vill lära mig programmera")
    assert "Samma förslag passar fortfarande bäst" in told(talk, "på distans")

"""Limits in conversation: noted, kept, listed, lifted, taken back, and said where unknown."""

from dataclasses import replace

import pytest

from catalog import Catalog
from catalog.finding.limits import broken
from catalog.model import Limit
from dialogs import Spec
from dialogs.state import from_dict, to_dict
from dialogs.tasks.suggestions.limiting import in_force
from tests.doubles.talking import Talk


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who has been shown suggestions."""
    found = Talk(shipped_spec, shipped, serialised=True)
    found.open()
    found.say("undersköterska i Umeå, vill lära mig programmera")
    return found


def held(talk: Talk) -> set[str]:
    """The kinds of limits that are set."""
    return {each.kind for each in talk.state.limits}


def said(talk: Talk, text: str) -> str:
    """Say a text; give all that is answered."""
    return "\n".join(each.text for each in talk.say(text))


def test_what_is_not_wanted_is_told_in_one_line_and_not_shown(talk: Talk) -> None:
    assert "Jag visar inga förslag på distans." in said(talk, "inte på distans")
    shown = [talk.catalog.listing[each] for each in talk.state.shown]
    assert shown
    assert all(each.mode != "remote" for each in shown)


def test_limits_stay_while_the_talk_goes_on(talk: Talk) -> None:
    for text in ("inte på distans", "max 3 000 kr", "visa fler", "vad kostar det?"):
        talk.say(text)
    assert held(talk) == {"form", "price"}
    for listing in map(talk.catalog.listing.__getitem__, talk.state.shown):
        assert not broken(
            talk.catalog, listing, talk.state.limits, talk.now.date(), talk.value("place")
        )


def test_what_the_catalogue_cannot_tell_is_said(talk: Talk) -> None:
    told = said(talk, "bara tisdagar, max 3 000 kr")
    assert "Jag visar bara förslag som kostar högst" in told
    assert "Jag har antecknat: bara förslag på tisdagar." in told
    unknown = "I katalogen står det inte vilka veckodagar något hålls"
    assert unknown in told
    assert unknown in said(talk, "vilka villkor har jag satt?")
    assert unknown in said(talk, "vad vet du om mig")


def test_kinds_and_weekends_are_called_by_their_names(talk: Talk) -> None:
    assert "Jag visar inte praktik." in said(talk, "ingen praktik")
    assert "bara förslag på helger" in said(talk, "bara helger")


def test_limits_are_listed_and_lifted_one_by_one_and_all(talk: Talk) -> None:
    for text in ("inte på distans", "bara kvällar", "bara gratis"):
        talk.say(text)
    told = said(talk, "vilka begränsningar har jag?")
    assert "på distans" in told
    assert "på kvällstid" in told
    talk.say("strunta i distansen")
    assert held(talk) == {"time", "price"}
    talk.say("ta bort alla begränsningar")
    assert held(talk) == set()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("det går bra på distans också", {"time", "price"}),
        ("kvällar är ok nu", {"form", "price"}),
        ("pris spelar ingen roll längre", {"form", "time"}),
        ("glöm det där med kvällarna", {"form", "price"}),
        ("släpp kravet på pris, men inget med matte", {"form", "time", "topic"}),
        ("evenings are fine after all", {"form", "price"}),
        ("forget the price limit", {"form", "time"}),
        ("ta bort alla villkor", set()),
    ],
)
def test_what_no_longer_holds_is_lifted_and_the_rest_stays(
    text: str, left: set[str], talk: Talk
) -> None:
    for each in ("inte på distans", "inte kvällar", "max 3 000 kr"):
        talk.say(each)
    assert held(talk) == {"form", "time", "price"}
    told = said(talk, text)
    assert "gäller inte längre" in told or not left
    assert held(talk) == left


def test_what_fits_a_limit_lifts_none(talk: Talk) -> None:
    talk.say("bara kvällar")
    talk.say("kvällar är ok nu")
    assert "Något sådant villkor har du inte satt" in said(talk, "strunta i priset")
    assert held(talk) == {"time"}


@pytest.mark.parametrize("text", ["vad vet du om mig?", "vad har du noterat", "mina svar"])
def test_what_is_noted_is_told_with_the_limits_in_force(text: str, talk: Talk) -> None:
    assert "Så här väljer jag förslag" not in said(talk, text)
    talk.say("inte på distans, max 3 000 kr")
    told = said(talk, text)
    assert "undersköterska" in told
    assert "inga förslag på distans" in told
    assert "som kostar högst 3\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr" in told


def test_limits_are_told_where_nothing_else_is_known(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped, "en")
    talk.open()
    assert "You have not told me anything yet" in said(talk, "what do you know about me?")
    talk.say("evenings only")
    told = said(talk, "what do you know about me?")
    assert "This is how I choose what to show: only options in the evening." in told
    assert "You have not told me anything yet" not in told


def test_a_limit_is_lifted_by_its_button(talk: Talk) -> None:
    talk.say("inte på distans")
    talk.say("vilka begränsningar har jag?")
    talk.choose("unlimit:form")
    assert held(talk) == set()


@pytest.mark.parametrize("word", ["fel", "ångra"])
def test_a_word_takes_the_last_limit_back(word: str, talk: Talk) -> None:
    talk.say("max 3 000 kr")
    talk.say("inget med matte")
    assert "inga förslag om matte" in said(talk, word)
    assert held(talk) == {"price"}


def test_no_full_time_is_a_limit_where_time_was_asked(talk: Talk) -> None:
    talk.say("absolut inte heltid")
    assert held(talk) == {"hours"}


def test_up_here_is_near_home(talk: Talk) -> None:
    assert "nära dig" in said(talk, "här uppe")
    assert held(talk) == {"place"}


def test_the_one_limit_that_was_let_go_of_is_named(talk: Talk) -> None:
    danish, cheap = Limit("language", "da"), Limit("price", "sek:3000")
    talk.state = replace(talk.state, limits=(danish, cheap))
    told = said(talk, "visa förslag")
    assert "Förslagen nedan stämmer med allt utom det här: bara förslag på danska." in told
    shown = [talk.catalog.listing[each] for each in talk.state.shown]
    assert all(not broken(talk.catalog, each, [cheap], talk.now.date(), None) for each in shown)


def test_what_breaks_a_new_limit_leaves_the_screen_though_the_best_stays(talk: Talk) -> None:
    for text in ("inte på distans", "bara gratis", "jag bor i Kiruna", "här uppe"):
        talk.say(text)
    home = talk.value("place")
    for listing in map(talk.catalog.listing.__getitem__, talk.state.shown):
        assert not broken(talk.catalog, listing, talk.state.limits, talk.now.date(), home)


def test_a_later_answer_holds_over_an_earlier_limit_of_the_same(talk: Talk) -> None:
    talk.say("inte på distans")
    talk.choose("mode:remote")
    assert in_force(talk.state) == ()


def test_limits_are_stored_and_resumed(talk: Talk) -> None:
    talk.say("inte på distans")
    stored = to_dict(talk.state)
    assert from_dict(stored).limits == talk.state.limits
    del stored["limits"]
    assert from_dict(stored).limits == ()


def test_limits_are_told_in_english(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped, "en")
    talk.open()
    talk.say("I'm a baker in Lund, want to learn python")
    assert "only options in the evening" in said(talk, "evenings only")

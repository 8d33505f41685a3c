"""“Hur vet du det?” right after an answer tells where it stands and when that was checked."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.assembly import load_catalog, make_spec
from catalog import Catalog
from dialogs import Spec
from tests.conftest import noon
from tests.doubles.talking import Talk

SCHEMES = Path(__file__).parents[3] / "catalog" / "schemes"


LEAVE = {"sv": "har jag rätt till studieledighet?", "en": "do I have a right to study leave?"}


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """A conversation in Swedish that has just begun, in the winter after the facts were checked."""
    talk = Talk(shipped_spec, shipped, now=noon(2027, 1, 15), serialised=True)
    talk.open()
    return talk


def told(talk: Talk, text: str) -> str:
    """Give the first reply to a text, with plain spaces."""
    return talk.say(text)[0].text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "asked", ["hur vet du det?", "var står det?", "källa?", "Källa", "vem säger det?"]
)
def test_after_an_answer_about_the_world_its_law_its_page_and_the_day_are_told(
    talk: Talk, asked: str
) -> None:
    talk.say(LEAVE["sv"])
    found = told(talk, asked)
    assert "SFS 1974:981" in found
    assert "https://www.riksdagen.se" in found
    assert "kontrollerades den 1 december 2026" in found


@pytest.mark.parametrize("asked", ["how do you know?", "source?", "where does it say that?"])
def test_the_same_in_english(shipped_spec: Spec, shipped: Catalog, asked: str) -> None:
    talk = Talk(shipped_spec, shipped, "en", noon(2027, 1, 15))
    talk.open()
    talk.say(LEAVE["en"])
    found = told(talk, asked)
    assert "SFS 1974:981" in found
    assert "checked on 1 December 2026" in found


def test_after_an_answer_about_a_rule_the_source_is_the_one_that_the_scheme_gives_it() -> None:
    catalog = load_catalog(SCHEMES / "delad-check").catalog
    talk = Talk(make_spec(catalog), catalog)
    talk.open()
    talk.say("hur länge gäller checkarna?")
    assert catalog.scheme.sources["flanders"]["sv"] in told(talk, "källa?")


def test_after_an_answer_on_the_assistant_that_names_a_rule_the_rule_is_told(talk: Talk) -> None:
    talk.say("hur sent kan jag reservera?")
    assert "ett antagande" in told(talk, "källa?")


def test_after_an_assumption_it_is_said_to_be_one(talk: Talk) -> None:
    talk.say("hur många checkar får man?")
    found = told(talk, "var står det?")
    assert "ett antagande" in found
    assert "kontrollerades" not in found


def test_after_an_answer_about_the_assistant_the_program_is_named(talk: Talk) -> None:
    talk.say("är du en robot?")
    assert "programmet" in told(talk, "hur vet du det?")


def test_it_can_be_asked_twice_but_not_after_something_else(talk: Talk) -> None:
    talk.say(LEAVE["sv"])
    assert "SFS 1974:981" in told(talk, "källa?")
    assert "SFS 1974:981" in told(talk, "när kontrollerades det?")
    talk.say("jag är lastbilschaufför")
    found = told(talk, "källa?")
    assert "SFS" not in found
    assert "Ställ en fråga" in found


def test_before_anything_was_answered_it_is_said_what_can_be_asked_so(talk: Talk) -> None:
    assert "Ställ en fråga" in told(talk, "hur vet du det?")


def test_what_was_checked_more_than_a_year_ago_is_said_to_be_old(talk: Talk) -> None:
    talk.now = noon(2027, 12, 1)
    talk.say(LEAVE["sv"])
    assert "mer än ett år sedan" not in told(talk, "källa?")
    talk.now = noon(2027, 12, 2)
    talk.say(LEAVE["sv"])
    assert "mer än ett år sedan" in told(talk, "källa?")


def test_an_answer_of_an_operator_that_notes_no_source_says_so(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    bare = [replace(each, source_url=None, law=None, checked=None) for each in shipped.questions]
    talk = Talk(shipped_spec, replace(shipped, questions=bare))
    talk.open()
    talk.say(LEAVE["sv"])
    assert "ingen källa" in told(talk, "källa?")


def test_a_source_that_is_asked_for_in_the_middle_of_a_flow_leaves_the_flow_where_it_was(
    talk: Talk,
) -> None:
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.choose(f"add:{talk.state.shown[0]}")
    talk.say(LEAVE["sv"])
    asked = talk.asked
    talk.say("källa?")
    assert talk.asked == asked == "confirm"
    assert talk.booklet.plan() == []

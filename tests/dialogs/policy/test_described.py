"""What is added was shown, what is taken out is planned; where several fit it asks which."""

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.on_screen import begun, both, looked, offered, planned, shown


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("lägg till den andra", "sv", "B"),
        ("jag tar den sista", "sv", "C"),
        ("lägg till den i Umeå", "sv", "C"),
        ("boka den med Power BI", "sv", "C"),
        ("lägg till den billigaste", "sv", "B"),
        ("add the second one", "en", "B"),
        ("add the one in Umeå", "en", "C"),
        ("add the cheapest one", "en", "B"),
    ],
)
def test_words_for_one_add_it(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, letter: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say(text)
    assert begun(talk) == f"+{letter}"


@pytest.mark.parametrize(
    ("text", "language", "verb", "letters"),
    [
        ("lägg till den", "sv", "add", "ABC"),
        ("jag tar den", "sv", "add", "ABC"),
        ("boka den på distans", "sv", "add", "AB"),
        ("visa den på distans", "sv", "look", "AB"),
        ("add it", "en", "add", "ABC"),
        ("book the remote one", "en", "add", "AB"),
    ],
)
def test_where_several_fit_it_is_asked_which(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, verb: str, letters: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say(text)
    assert (begun(talk), offered(talk, verb)) == ("", letters)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("boka de två första", "AB"), ("lägg till alla tre", "ABC"), ("lägg till de två sista", "BC")],
)
def test_what_is_counted_together_is_added_in_turn(
    shipped_spec: Spec, shipped: Catalog, text: str, letters: str
) -> None:
    talk = planned(shipped_spec, shipped)
    for said in ("ta bort A", "ja", text):
        talk.say(said)
    for letter in letters:
        assert begun(talk) == f"+{letter}"
        talk.say("nej")
    assert begun(talk) == ""


def test_it_is_added_that_was_looked_at(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = looked(shipped_spec, shipped)
    talk.say("lägg till den")
    assert begun(talk) == "+B"


@pytest.mark.parametrize("text", ["ta bort den", "avboka den", "ta bort den på distans"])
def test_what_is_taken_out_is_in_the_plan_and_not_only_shown(
    shipped_spec: Spec, shipped: Catalog, text: str
) -> None:
    talk = planned(shipped_spec, shipped)
    talk.say("B")
    talk.say(text)
    assert begun(talk) == "-A"
    talk.say("nej")
    talk.say("lägg till den")
    assert begun(talk) == "+B"


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("ta bort den sista", "sv", "B"),
        ("ta bort den andra", "sv", "B"),
        ("ta bort den billigaste", "sv", "B"),
        ("avboka praktiken", "sv", "B"),
        ("remove the last one", "en", "B"),
        ("drop the cheapest one", "en", "B"),
    ],
)
def test_words_for_one_of_the_plan_take_it_out(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, letter: str
) -> None:
    talk = both(shipped_spec, shipped, language)
    talk.say(text)
    assert begun(talk) == f"-{letter}"


def test_where_two_of_the_plan_fit_it_is_asked_which(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = both(shipped_spec, shipped)
    talk.say("avboka den på distans")
    assert (begun(talk), offered(talk, "remove")) == ("", "AB")


def test_nothing_is_taken_out_of_what_is_only_shown(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = looked(shipped_spec, shipped)
    replies = talk.say("ta bort den")
    assert replies[0].text == "Det hittar jag inte i din plan."

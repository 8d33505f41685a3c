"""Who names two things gets both, in order and with a yes to each; of “A eller B” neither."""

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.on_screen import begun, offered, plan_of, planned, shown


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ta bort A och lägg till B", "sv"),
        ("ta bort A, lägg till B", "sv"),
        ("avboka A och boka B istället", "sv"),
        ("ta bort den och lägg till B", "sv"),
        ("byt A mot B", "sv"),
        ("byt ut A mot B", "sv"),
        ("byt den mot B", "sv"),
        ("kan jag byta A mot B?", "sv"),
        ("jag vill byta A mot praktiken", "sv"),
        ("B i stället för A", "sv"),
        ("hellre B än A", "sv"),
        ("swap A for B", "en"),
        ("replace A with B", "en"),
        ("exchange A for the internship", "en"),
        ("remove A and add B", "en"),
        ("take out A and put in B", "en"),
        ("B instead of A", "en"),
    ],
)
def test_one_is_taken_out_and_then_the_other_put_in(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str
) -> None:
    talk, yes = planned(shipped_spec, shipped, language), {"sv": "ja", "en": "yes"}[language]
    talk.say(text)
    assert (begun(talk), plan_of(talk)) == ("-A", "A")
    talk.say(yes)
    assert (begun(talk), plan_of(talk)) == ("+B", "")
    talk.say(yes)
    assert (begun(talk), plan_of(talk)) == ("", "B")


def test_they_are_done_in_the_order_in_which_they_are_named(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = planned(shipped_spec, shipped)
    talk.say("lägg till B och ta bort A")
    assert begun(talk) == "+B"
    talk.say("ja")
    assert (begun(talk), plan_of(talk)) == ("-A", "AB")
    talk.say("ja")
    assert plan_of(talk) == "B"


@pytest.mark.parametrize("text", ["lägg A och B", "lägg till A och B", "boka A och B"])
def test_two_are_added_one_after_the_other(shipped_spec: Spec, shipped: Catalog, text: str) -> None:
    talk = shown(shipped_spec, shipped)
    for said in (text, "1985", "anställd", "ja"):
        talk.say(said)
    assert (begun(talk), plan_of(talk)) == ("+B", "A")
    talk.say("ja")
    assert plan_of(talk) == "AB"


def test_stopping_leaves_both(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = planned(shipped_spec, shipped)
    talk.say("byt A mot B")
    talk.say("avbryt")
    assert (begun(talk), plan_of(talk)) == ("", "A")


def test_where_two_may_be_put_in_it_is_asked_which(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = planned(shipped_spec, shipped)
    for text in ("lägg till B", "ja"):
        talk.say(text)
    talk.say("byt den mot C")
    choices = [choice for choice, _ in talk.state.asking.choices]
    assert len(choices) == len("AB")
    talk.choose(choices[1])
    assert (begun(talk), plan_of(talk)) == ("-B", "AB")
    talk.say("ja")
    assert (begun(talk), plan_of(talk)) == ("+C", "A")


def test_what_is_not_planned_cannot_be_exchanged(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = shown(shipped_spec, shipped)
    replies = talk.say("byt A mot B")
    assert "Det hittar jag inte i din plan." in replies[0].text
    assert (begun(talk), offered(talk, "add")) == ("", "B")


def test_what_is_no_run_is_not_looked_for_in_the_plan(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = planned(shipped_spec, shipped)
    replies = talk.say("jag vill ta bort mina uppgifter och lägg till B")
    assert not any("hittar jag inte" in each.text for each in replies)


@pytest.mark.parametrize("text", ["jag vill inte byta A mot B", "ska jag byta A mot B?"])
def test_who_only_wonders_exchanges_nothing(
    shipped_spec: Spec, shipped: Catalog, text: str
) -> None:
    talk = planned(shipped_spec, shipped)
    talk.say(text)
    assert (begun(talk), plan_of(talk)) == ("", "A")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A eller B?", "sv"),
        ("A eller B", "sv"),
        ("ska jag ta A eller B?", "sv"),
        ("den första eller den andra?", "sv"),
        ("A or B?", "en"),
        ("A or B", "en"),
        ("should I take A or B?", "en"),
        ("the first or the second?", "en"),
    ],
)
def test_of_either_the_choice_is_helped_with(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    replies = talk.say(text)
    leans = {"sv": "Jag lutar åt A", "en": "I lean towards A"}[language]
    assert replies[0].text.startswith(leans)
    assert begun(talk) == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("lägg till A eller B", "sv"),
        ("boka A eller B?", "sv"),
        ("jag tar A eller B", "sv"),
        ("jag tror nog att jag vill boka A eller B", "sv"),
        ("add A or B", "en"),
    ],
)
def test_either_is_never_added_but_asked_about(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say(text)
    assert (begun(talk), offered(talk, "add")) == ("", "AB")


def test_either_is_never_taken_out_but_asked_about(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = planned(shipped_spec, shipped)
    for text in ("lägg till B", "ja", "ta bort A eller B"):
        talk.say(text)
    assert (begun(talk), offered(talk, "remove")) == ("", "AB")

"""A few words are enough: “den i Umeå”, “och pris?”, “samma fast på distans”; none is guessed."""

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.on_screen import begun, looked, offered, shown
from tests.doubles.talking import Talk


def _looked(talk: Talk) -> str:
    return "ABC"[talk.state.shown.index(talk.state.looked)] if talk.state.looked else ""


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("den andra", "sv", "B"),
        ("den sista", "sv", "C"),
        ("den i Umeå", "sv", "C"),
        ("den med Power BI", "sv", "C"),
        ("den billigaste", "sv", "B"),
        ("visa den i Umeå", "sv", "C"),
        ("kursen med Power BI", "sv", "C"),
        ("the second one", "en", "B"),
        ("the last one", "en", "C"),
        ("the one in Umeå", "en", "C"),
        ("the one with Power BI", "en", "C"),
    ],
)
def test_words_for_one_alone_show_it(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, letter: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say(text)
    assert (_looked(talk), begun(talk)) == (letter, "")


@pytest.mark.parametrize(("text", "language"), [("den på distans", "sv"), ("the remote one", "en")])
def test_where_two_fit_it_is_asked_which_to_show(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say(text)
    assert (_looked(talk), offered(talk, "look")) == ("", "AB")


@pytest.mark.parametrize("answer", ["A", "den första", "1", "den på kvällen"])
def test_which_is_answered_as_one_likes(shipped_spec: Spec, shipped: Catalog, answer: str) -> None:
    talk = shown(shipped_spec, shipped)
    talk.say("boka den på distans")
    talk.say(answer)
    assert begun(talk) == "+A"


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("och pris?", "sv", "price"),
        ("när då?", "sv", "when"),
        ("hur länge?", "sv", "length"),
        ("var?", "sv", "place"),
        ("på distans?", "sv", "mode"),
        ("språk?", "sv", "language"),
        ("krav?", "sv", "prior"),
        ("svårt?", "sv", "level"),
        ("och ort?", "sv", "place"),
        ("price?", "en", "price"),
        ("when?", "en", "when"),
        ("how long?", "en", "length"),
        ("where?", "en", "place"),
        ("remote?", "en", "mode"),
    ],
)
@pytest.mark.parametrize("those", [shown, looked])
def test_a_word_asks_about_what_is_spoken_of(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, asked: str, those: object
) -> None:
    talk = (looked if those is looked else shown)(shipped_spec, shipped, language)
    meant = [talk.state.looked] if talk.state.looked else talk.state.shown
    before = dict(talk.state.slots)
    talk.say(text)
    assert f"told {asked} of {' '.join(map(str, meant))}" in talk.turns[-1].trace
    assert dict(talk.state.slots) == before


def test_a_word_that_answers_what_was_asked_is_an_answer(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = shown(shipped_spec, shipped)
    assert talk.state.asking.slot == "pace"
    talk.say("kvällar?")
    assert talk.value("pace") == "beside_work"


@pytest.mark.parametrize(
    ("text", "language", "limit"),
    [
        ("samma fast på distans", "sv", "form=remote"),
        ("samma fast på kvällen", "sv", "time=evening"),
        ("samma fast billigare", "sv", "price=cheap"),
        ("same but evenings", "en", "time=evening"),
        ("same but remote", "en", "form=remote"),
    ],
)
def test_the_same_but_otherwise_is_told_anew_within_that_limit(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str, limit: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    before = dict(talk.state.slots)
    talk.say(text)
    kind, _, value = limit.partition("=")
    assert [(each.kind, each.value) for each in talk.state.limits] == [(kind, value)]
    assert dict(talk.state.slots) == before
    assert not talk.state.misses


@pytest.mark.parametrize(
    ("text", "language"), [("samma fast billigare", "sv"), ("same but cheaper", "en")]
)
def test_the_same_but_cheaper_costs_less(
    shipped_spec: Spec, shipped: Catalog, text: str, language: str
) -> None:
    talk = shown(shipped_spec, shipped, language)
    talk.say("C")
    was = shipped.listing[talk.state.looked or ""]
    talk.say(text)
    assert talk.suggested()
    for each in talk.suggested():
        assert (shipped.listing[each].price or 0) < (was.price or 0)
        assert was.fields[0] in shipped.listing[each].fields

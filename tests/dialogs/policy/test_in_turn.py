"""A message that says several things gets all of them, in order, and none of them twice."""

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.talking import Talk


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who was shown three listings and asked how much time they have."""
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("undersköterska i Umeå, vill lära mig data")
    assert talk.asked == "pace"
    return talk


def _told(talk: Talk) -> list[str]:
    return [line.id for reply in talk.turns[-1].replies for line in reply.lines]


def test_the_number_of_a_choice_counts_before_a_question(talk: Talk) -> None:
    text = "\n".join(each.text for each in talk.say("1. och vad kostar A?"))
    assert talk.value("pace") == "beside_work"
    assert "checkar" in text


def test_the_day_of_a_month_is_no_number_of_a_choice(talk: Talk) -> None:
    talk.say("2. maj slutar jag mitt jobb")
    assert talk.value("pace") is None


def test_several_numbers_are_one_answer(talk: Talk) -> None:
    talk.say("kartlägg mig")
    talk.say("2 och 6")
    assert talk.value("tools") == "mail+spreadsheets"


def test_a_yes_and_a_question_are_both_taken(talk: Talk) -> None:
    talk.say("född 1985, anställd")
    talk.say("lägg till A")
    assert talk.asked == "confirm"
    text = "\n".join(each.text for each in talk.say("Ja. Vad händer om jag blir sjuk?"))
    assert talk.booklet.plan()
    assert "sjuk" in text


@pytest.mark.parametrize("text", [
    "ja. men vänta lite", "ja. eller nej", "Ja. Fast inte den.", "Ja. Avbryt.", "ja avbryt",
    "ja men vänta", "ja jag vill inte", "Ja. Hoppa över.", "ja och nej", "ja tack, men kvällar",
    "ja det blir bra. fast jag är osäker på datumet", "ja det vill jag gärna. min fru säger nej",
    "ja jag tror det. måste kolla med chefen först", "ok. det kostar för mycket",
    "Låter bra! Jag tänker på saken.", "Ja. Ta B i stället.", "ja det låter fint, men sen",
])  # fmt: skip
def test_a_yes_that_is_taken_back_is_none(talk: Talk, text: str) -> None:
    talk.say("född 1985, anställd")
    talk.say("lägg till A")
    talk.say(text)
    assert not talk.booklet.plan()


@pytest.mark.parametrize(
    "text", ["tack! visa min plan", "Hej! Visa min plan.", "visa min plan, tack"]
)
def test_a_courtesy_is_no_wish_of_its_own(talk: Talk, text: str) -> None:
    talk.say(text)
    assert "plan-empty" in _told(talk)
    assert not {"welcome", "hello-short"} & set(_told(talk))


def test_what_was_offered_can_be_named_in_a_sentence(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("jag jobbar som lärare")
    (named,) = [label for id_, label in talk.state.asking.choices if id_.endswith("forskollarare")]
    talk.say(f"men {named.lower()}, säger man ju")
    assert (talk.value("occupation") or "").endswith("forskollarare")


def test_what_is_asked_of_one_listing_can_be_asked_of_another(talk: Talk) -> None:
    talk.say("vad kostar A?")
    (of_b, *_) = talk.say("och b?")
    assert "kostar" in of_b.text or "kostnadsfri" in of_b.text


def test_who_wants_a_coach_is_shown_some(talk: Talk) -> None:
    talk.say("jag vill ha en coach")
    purposes = {talk.catalog.listing[each].purpose for each in talk.state.shown}
    assert purposes == {"coaching"}


@pytest.mark.parametrize(
    ("text", "limit"), [("bara flexibla tider", "time=flexible"), ("gratis", "price=sek:0")]
)
def test_a_limit_may_be_said_in_a_word_or_two(talk: Talk, text: str, limit: str) -> None:
    talk.say(text)
    assert limit in {f"{each.kind}={each.value}" for each in talk.state.limits}


def test_a_misspelt_situation_is_heard_where_it_was_asked(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    for text in ("undersköterska i Umeå, vill lära mig data", "lägg till A", "1985"):
        talk.say(text)
    assert talk.asked == "work_situation"
    talk.say("anstäld")
    assert talk.value("work_situation") == "employed"


def test_the_age_of_a_son_is_not_that_of_who_writes(talk: Talk) -> None:
    talk.say("född 1962")
    talk.say("min son Erik, 35, jobbar hos mig, kan han också få ett häfte?")
    assert talk.value("birth_year") == "1962"


def test_an_english_chef_cooks(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped, "en")
    talk.open()
    talk.say("I'm a chef in Åre, 55.")
    offered = [id_.partition(":")[2] for id_, _ in talk.state.asking.choices]
    assert {each[:4] for each in offered if each} <= {"3434", "5120"}


@pytest.mark.parametrize(
    ("text", "slot"),
    [("radera det där om umeå", "place"), ("ta bort data", "goal"), ("glöm umeå", "place")],
)
def test_an_answer_is_forgotten_by_its_words(talk: Talk, text: str, slot: str) -> None:
    assert talk.value(slot)
    talk.say(text)
    assert talk.value(slot) is None


@pytest.mark.parametrize("text", ["glöm inte Umeå", "ta bort allt jag har sagt om att bo i Umeå"])
def test_what_is_not_to_be_forgotten_stays(talk: Talk, text: str) -> None:
    talk.say(text)
    assert talk.value("place") == "Umeå"


def test_a_doubt_is_asked_about_at_most_twice(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    talk.say("jag jobbar som lärare")
    for text in ("vill lära mig excel", "bor i Umeå", "kvällar", "bara gratis"):
        talk.say(text)
    assert not any("clarify occupation" in why for why in talk.turns[-1].trace)

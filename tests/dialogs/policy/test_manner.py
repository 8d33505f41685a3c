"""How people want to be answered is remembered; thanks and anger are met kindly."""

import json

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.state import from_dict, to_dict
from dialogs.tasks.support.elsewhere import AUTHORITIES, turn_to
from dialogs.wording.portions import first_sentence, sentences_of
from tests.doubles.talking import Talk


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """Somebody who was shown three listings and asked how much time they have."""
    talk = Talk(shipped_spec, shipped, serialised=True)
    talk.open()
    talk.say("undersköterska i Umeå, vill lära mig data")
    return talk


def test_after_shorter_the_last_answer_comes_in_one_sentence_and_more_gives_all(talk: Talk) -> None:
    whole = talk.say("hur mycket är häftet värt?")[0].text
    short = talk.say("kortare")[0]
    assert short.text == first_sentence(whole)
    assert short.choices == (("rest:how-much", "Mer"),)
    assert talk.say("mer")[0].text == whole


def test_it_stays_short_until_longer_answers_are_wished_for(talk: Talk) -> None:
    talk.say("kortare")
    assert talk.state.manner == "short"
    assert len(sentences_of(talk.say("vad får checkarna användas till?")[0].text)) == 1
    talk.say("min plan")
    talk.say("längre svar")
    assert len(sentences_of(talk.say("vad får checkarna användas till?")[0].text)) > 1


def test_short_cards_have_two_lines_and_one_reason(talk: Talk) -> None:
    replies = [each for each in talk.say("kortare tack") if each.listing]
    assert len(replies) == 3
    for each in replies:
        assert len(each.text.splitlines()) == 2
        assert len(each.text) < 260
        assert "check" in each.text or "kostnadsfri" in each.text or "pris" in each.text


def test_short_found_cards_have_two_lines(talk: Talk) -> None:
    talk.say("kortare")
    found = [each for each in talk.say("pythonkurs på distans under 4 checkar") if each.listing]
    assert found
    assert all(len(each.text.splitlines()) == 2 for each in found)


def test_an_attribute_is_told_in_its_first_sentence(talk: Talk) -> None:
    talk.say("kortare")
    assert len(talk.say("vad kan man efter praktiken?")[0].text.splitlines()) == 1


@pytest.mark.parametrize("text", ["enklare", "kan du förklara enklare"])
def test_simpler_gives_the_answer_in_easy_words(talk: Talk, text: str) -> None:
    talk.say("vad är en tech-check?")
    assert talk.say(text)[0].text.startswith("En tech-check är som ett presentkort")


def test_the_easy_answers_are_short_in_both_languages(shipped: Catalog) -> None:
    easy = [each for each in shipped.questions if each.simple]
    assert len(easy) >= 25
    for each in easy:
        assert set(each.simple) == {"sv", "en"}
        for sentence in sentences_of(each.simple["sv"]):
            assert len(sentence.split()) <= 18, sentence


def test_what_was_stored_before_manners_is_answered_in_full(talk: Talk) -> None:
    stored = json.loads(json.dumps(to_dict(talk.state)))
    assert "manner" not in stored
    assert from_dict(stored).manner is None


def test_a_thank_you_gets_a_welcome_and_nothing_to_sell(talk: Talk) -> None:
    replies = talk.say("tack så mycket")
    assert [each.text for each in replies] == ["Varsågod."]
    talk.say("1")
    assert talk.value("pace") == "beside_work"


def test_whoever_only_says_thanks_is_sold_nothing(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    for _ in range(6):
        assert [each.text for each in talk.say("tack")] == ["Varsågod."]


def test_a_yes_that_is_waited_for_is_asked_for_again_after_a_thank_you(talk: Talk) -> None:
    talk.say("född 1985, anställd")
    talk.say("lägg A i planen")
    assert talk.asked == "confirm"
    talk.say("tack")
    assert talk.asked == "confirm"


def test_an_open_question_is_repeated_once_and_can_still_be_answered(talk: Talk) -> None:
    asked = [talk.say(text)[-1].asks for text in ("vad kostar a?", "vad kostar b?", "och c?")]
    assert asked == ["pace", None, None]
    talk.say("vid sidan av jobbet")
    assert talk.value("pace") == "beside_work"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("skatteverket hör av sej om kvarskatt", "skatteverket"),
        ("forsakringskassan neka mig sjukpenning", "forsakringskassan"),
        ("Har min a-kassa betalats ut ännu?", "a-kassan"),
        ("när kommer studielånet från csn", "csn"),
        ("Numret till 1177?", "1177"),
        ("My work permit extension is with Migrationsverket", "migrationsverket"),
        ("hur gör man skolval i Vara kommun", "kommunen"),
        ("hur bokar jag tid hos polisen", "polisen"),
        ("jag har fått brev från kronofogden", "kronofogden"),
        ("arbetsförmedlingen vill ha min aktivitetsrapport", "arbetsformedlingen"),
    ],
)
def test_it_is_said_who_answers_what_others_decide(text: str, who: str) -> None:
    told = turn_to(text)
    assert told is not None
    assert told.id == f"elsewhere-{who}"


def test_ten_are_known_and_nobody_is_named_for_the_weather() -> None:
    assert len(AUTHORITIES) == 10
    assert turn_to("hur blir vädret i morgon") is None


def test_anger_is_met_with_a_short_kind_answer_and_a_person(talk: Talk) -> None:
    replies = talk.say("nej men lyssna då, det har jag ju redan sagt")
    assert len(replies) == 1
    assert len(replies[0].text) < 120
    assert "human" in {choice for choice, _ in replies[0].choices}


def test_who_asks_for_it_hears_the_open_question_again(talk: Talk) -> None:
    for text in ("vad kostar a?", "vad kostar b?"):
        talk.say(text)
    assert talk.say("säg igen")[-1].asks == "pace"
    assert talk.say("varför frågar du?")[-1].asks == "pace"

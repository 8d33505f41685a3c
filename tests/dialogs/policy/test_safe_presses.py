"""A yes is to the last question only, words do what they say, and nothing is dropped in silence."""

from collections.abc import Callable

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import PROGRESS, EntryKind
from dialogs.state import Confirm
from tests.doubles.talking import Talk
from tests.journeys.test_walks import INTO

DRIVER = "jag är lastbilschaufför och vill jobba med data på distans, född 1984, anställd"


PYTHON, GUIDANCE = "larstugan/python", "larstugan/vagledning"


Begin = Callable[..., Talk]


@pytest.fixture
def begin(spec: Spec, mini: Catalog) -> Begin:
    """Begin a conversation with some texts said."""

    def talking(*texts: str, language: str = "sv") -> Talk:
        talk = Talk(spec, mini, language)
        talk.open()
        for text in texts:
            talk.say(text)
        return talk

    return talking


def told(talk: Talk) -> list[str]:
    """Give the messages of the last turn."""
    return [line.id for reply in talk.turns[-1].replies for line in reply.lines]


def planned(talk: Talk) -> list[str | None]:
    """Give the listings that are open in the plan."""
    return [each.entry.listing for each in talk.booklet.plan() if each.open]


def adding(talk: Talk) -> str | None:
    """Give the listing that is being added."""
    frame = talk.state.frames[-1]
    return frame.args.get("listing") if frame.flow == "reserve" else None


# ---- what is pointed at ----


@pytest.mark.parametrize("words", ["lägg B", "lägg till B", "lägga B", "kan du lägga B åt mig?"])
@pytest.mark.parametrize("before", ["", "mer om A"])
def test_a_letter_says_which_is_added_whatever_was_looked_at(
    begin: Begin, before: str, words: str
) -> None:
    talk = begin(DRIVER, *([before] if before else []))
    second = talk.state.shown[1]
    talk.say(words)
    assert adding(talk) == second


@pytest.mark.parametrize("words", ["lägg A", "ta A", "A tack"])
def test_a_letter_on_the_screen_needs_no_question(begin: Begin, words: str) -> None:
    talk = begin(DRIVER)
    first = talk.state.shown[0]
    talk.say(words)
    assert adding(talk) == first


# ---- several at once ----


@pytest.mark.parametrize(
    "words",
    ["lägg B och C", "lägg till B och C i planen", "lägg både B och C", "lägg B, C",
     "boka den andra och den tredje", "jag vill ha B samt C", "kan du lägga B och C åt mig?"],
)  # fmt: skip
def test_two_that_are_added_are_asked_about_one_after_the_other(begin: Begin, words: str) -> None:
    talk = begin(DRIVER)
    first, second = talk.state.shown[1:3]
    talk.say(words)
    assert adding(talk) == first
    assert "in-turn" in told(talk)
    talk.say("ja")
    assert adding(talk) == second
    talk.say("ja")
    assert planned(talk) == [first, second]
    assert len(talk.state.frames) == 1


def test_a_no_to_the_first_of_two_leads_to_the_second(begin: Begin) -> None:
    talk = begin(DRIVER)
    second = talk.state.shown[1]
    talk.say("lägg A och B")
    talk.say("nej")
    assert adding(talk) == second


def test_what_cannot_be_added_does_not_hide_what_can(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg B", "ja")
    second = talk.state.shown[2]
    talk.say("lägg B och C")
    assert "already-planned" in told(talk)
    assert adding(talk) == second


def test_cancelling_drops_the_others_as_well(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg A och B", "avbryt")
    assert len(talk.state.frames) == 1
    assert planned(talk) == []


def test_who_may_get_no_checks_is_told_once(begin: Begin) -> None:
    talk = begin("jag är lastbilschaufför och vill jobba med data, född 1940, anställd")
    talk.say("lägg A och B")
    assert told(talk).count("refused-still") == 1
    assert len(talk.state.frames) == 1


def test_what_was_not_found_of_several_is_told(begin: Begin) -> None:
    talk = begin(DRIVER)
    first = talk.state.shown[0]
    talk.say("lägg A och Z")
    assert adding(talk) == first
    assert "part-not-found" in told(talk)


def test_by_titles_too(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg Python från början och Vägledningssamtal")
    assert adding(talk) == PYTHON
    talk.say("ja")
    assert adding(talk) == GUIDANCE


@pytest.mark.parametrize(
    "words", ["ta bort 1 och 2", "avboka 1 och 2", "ta bort Vägledningssamtal och Python"]
)
def test_two_that_are_removed_are_asked_about_one_after_the_other(begin: Begin, words: str) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", "ja")
    talk.say("lägg Vägledningssamtal i planen")
    talk.say("ja")
    assert len(planned(talk)) == 2
    talk.say(words)
    assert talk.state.frames[-1].flow == "remove"
    talk.say("ja")
    assert talk.state.frames[-1].flow == "remove"
    talk.say("ja")
    assert planned(talk) == []


def test_in_english_too(begin: Begin) -> None:
    talk = begin("truck driver who wants to work with data, born 1984, employed", language="en")
    first, second = talk.state.shown[1:3]
    talk.say("add B and C")
    assert adding(talk) == first
    talk.say("yes")
    assert adding(talk) == second


# ---- a yes is to the last question only ----


def confirms(spec: Spec) -> list[str]:
    """Give the flows that ask for a yes."""
    return [
        name
        for name, flow in spec.flows.items()
        if any(isinstance(step, Confirm) for step in flow.steps)
    ]


TO_A_YES = {
    "entitled": ["1985", "anställd"],
    "mapping": ["excel", "klar", "ganska säker", "hjälpa andra", "klar"],
    "missed": [],
    "pay": ["1"],
}
"""What is said beside `INTO` before a flow asks for its yes."""


AWAY = ["avboka", "ta bort", "ångra", "avbryt", "cancel", "remove", "undo", "mer om B", "fler",
        "min plan", "hjälp", "vad sparas", "tack", "när måste jag avboka senast?"]  # fmt: skip


@pytest.mark.parametrize("words", AWAY)
@pytest.mark.parametrize("flow", [name for name in INTO if name not in ("intake", "entitled")])
def test_no_command_is_a_yes_nor_gives_the_next_yes_another_meaning(
    flow: str, words: str, begin: Begin
) -> None:
    talk = begin(*INTO[flow])
    for text in TO_A_YES.get(flow, []):
        if talk.state.asking.slot != "confirm":
            talk.say(text)
    if talk.state.asking.slot != "confirm":
        return
    entries = talk.booklet.entries
    talk.say(words)
    assert [e for e in talk.booklet.entries if e not in entries] == []
    asks = [reply.asks for reply in talk.turns[-1].replies]
    asked = talk.state.frames[-1].flow if asks and asks[-1] == "confirm" else None
    talk.say("ja")
    done = [note.split()[1] for note in talk.turns[-1].trace if note.startswith("confirmed ")]
    assert done == ([asked] if asked else [])


@pytest.mark.parametrize("words", ["avboka", "ta bort", "jag vill avboka", "remove", "unbook"])
@pytest.mark.parametrize("flow", ["applied", "accepted", "refused", "done", "pay", "retime"])
def test_cancelling_takes_out_what_the_question_is_about(
    flow: str, words: str, begin: Begin
) -> None:
    talk = begin(*INTO[flow])
    key = talk.state.frames[-1].args["reservation"]
    talk.say(words)
    assert [frame.flow for frame in talk.state.frames] == ["intake", "remove"]
    assert talk.state.frames[-1].args["reservation"] == key
    talk.say("ja")
    new = talk.booklet.entries[-1]
    assert (new.kind, new.reservation) == (EntryKind.CANCEL, key)
    assert not any(each.kind in PROGRESS for each in talk.booklet.entries)


def test_cancelling_while_adding_adds_nothing(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg A", "avboka")
    assert len(talk.state.frames) == 1
    talk.say("ja")
    assert planned(talk) == []


def test_cancelling_is_about_the_only_run_or_asks_which(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", "ja", "avboka")
    assert talk.state.frames[-1].flow == "remove"
    talk = begin(DRIVER, "lägg B och C", "ja", "ja", "avboka")
    assert told(talk) == ["which-planned"]
    assert begin("avboka").booklet.entries == ()


# ---- undoing ----


def test_undoing_an_addition_asks_to_take_it_out(begin: Begin) -> None:
    talk = begin(DRIVER, "vid sidan av jobbet", "lägg Python från början i planen", "ja")
    slots = talk.state.slots
    talk.say("ångra")
    assert talk.state.slots == slots
    assert "remove-ask" in told(talk)
    talk.say("ja")
    assert planned(talk) == []


def test_undoing_a_removal_asks_to_add_it_again(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", "ja", "ta bort den", "ja", "ångra")
    assert adding(talk) == PYTHON
    talk.say("ja")
    assert planned(talk) == [PYTHON]


def test_undoing_a_move_asks_to_move_it_back(begin: Begin) -> None:
    talk = begin(*INTO["retime"])
    before = talk.booklet.plan()[0].entry.starts
    talk.say("ja")
    assert talk.booklet.plan()[0].entry.starts != before
    talk.say("ångra")
    talk.say("ja")
    assert [each.entry.starts for each in talk.booklet.plan()] == [before]


def test_undoing_an_emptied_plan_asks_about_each(begin: Begin) -> None:
    talk = begin(*INTO["clear"], "ja", "ångra", "ja", "ja")
    assert set(planned(talk)) == {PYTHON, GUIDANCE}


def test_what_cannot_be_undone_is_said_and_no_older_answer_is_taken(begin: Begin) -> None:
    talk = begin(*INTO["accepted"], "ja")
    slots, entries = talk.state.slots, talk.booklet.entries
    talk.say("ångra")
    assert "undo-not" in told(talk)
    assert (talk.state.slots, talk.booklet.entries) == (slots, entries)


def test_undoing_while_adding_leaves_older_answers_alone(begin: Begin) -> None:
    talk = begin(*INTO["reserve"], "1985", "anställd", "ja", "lägg Vägledningssamtal i planen")
    talk.say("ångra")
    assert {"birth_year", "work_situation"} <= set(talk.state.slots)
    assert "cancelled" in told(talk)


def test_an_answer_after_an_addition_is_what_is_undone(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", "ja", "jag bor i Umeå", "ångra")
    assert talk.value("place") is None
    assert planned(talk) == [PYTHON]
    assert "undone" in told(talk)


def test_an_answer_that_was_not_asked_for_is_undone_too(begin: Begin) -> None:
    talk = begin("undersköterska", "jag är född 1985", "ångra")
    assert talk.value("birth_year") is None
    assert talk.value("occupation") is not None


# ---- titles typed alone ----


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_title_of_a_listing_typed_alone_shows_it(
    language: str, shipped: Catalog, shipped_spec: Spec
) -> None:
    """In every state that is common; with small letters, and without å, ä and ö."""
    texts = [each.title[language] for each in shipped.listings]
    states = [(), ("lastbilschaufför",), ("undersköterska", "lära mig programmera")]
    for before in states:
        talk = Talk(shipped_spec, shipped, language)
        talk.open()
        for text in before:
            talk.say(text)
        begun = talk.state
        for listing, text in zip(shipped.listings, texts, strict=True):
            bare = text.lower().translate(str.maketrans("åäö", "aao"))
            for typed in (text, text.lower(), bare):
                talk.state = begun
                talk.say(typed)
                assert talk.state.looked == listing.id, (typed, before)
                assert talk.state.slots == begun.slots


def test_a_title_is_no_yes(shipped: Catalog, shipped_spec: Spec) -> None:
    talk = Talk(shipped_spec, shipped)
    talk.open()
    for text in (DRIVER, "lägg A"):
        talk.say(text)
    begun = talk.state
    for listing in shipped.listings:
        for text in listing.title.values():
            talk.state = begun
            talk.say(text)
            talk.say("ja")
            assert talk.booklet.plan() == [], text


def test_an_occupation_that_is_a_title_too_is_still_an_answer(begin: Begin) -> None:
    talk = begin("systemutvecklare")
    assert talk.value("occupation") is not None


# ---- forgetting one answer ----


@pytest.mark.parametrize(
    ("language", "words", "slot"),
    [
        ("sv", "glöm mitt mål", "goal"),
        ("sv", "glöm mitt yrke", "occupation"),
        ("sv", "glöm var jag bor", "place"),
        ("sv", "kan du ta bort mitt mål?", "goal"),
        ("en", "forget my goal", "goal"),
        ("en", "forget my occupation", "occupation"),
        ("en", "please forget where i live", "place"),
        ("en", "delete my goal", "goal"),
    ],
)
def test_one_answer_is_forgotten_and_no_other(
    begin: Begin, language: str, words: str, slot: str
) -> None:
    talk = begin("undersköterska", "lära mig python", "Umeå", language=language)
    before = set(talk.state.slots)
    talk.say(words)
    assert before - set(talk.state.slots) == {slot}
    assert "undone" in told(talk)
    assert talk.asked != slot
    assert [frame.flow for frame in talk.state.frames] == ["intake"]


def test_forgetting_what_was_never_told_erases_nothing(begin: Begin) -> None:
    talk = begin("undersköterska", "glöm mitt mål")
    assert "forget-none" in told(talk)
    assert talk.value("occupation") is not None


# ---- until when ----


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "when do I have to cancel at the latest?"),
        ("en", "when do I have to cancel"),
        ("en", "how late can I cancel?"),
        ("sv", "när måste jag avboka senast?"),
        ("sv", "när senast kan jag avboka?"),
        ("sv", "till när kan jag avboka utan kostnad?"),
    ],
)
def test_the_last_day_to_cancel_is_told_while_adding(
    begin: Begin, language: str, words: str
) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", language=language)
    talk.say(words)
    assert "cancel-until" in told(talk)
    assert adding(talk) == PYTHON
    assert talk.asked == "confirm"


def test_a_question_with_cancel_in_it_cancels_nothing(begin: Begin) -> None:
    talk = begin(DRIVER, "lägg Python från början i planen", language="en")
    for words in ("what happens when somebody cancels?", "why would i cancel", "who can cancel it"):
        talk.say(words)
        assert adding(talk) == PYTHON, words

"""Generated conversations: whatever is said or pressed, the promises hold."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import EntryKind
from dialogs.state import SLOTS, Answered, Chose, HandedBack, State, from_dict, to_dict
from tests.doubles.everyday import every
from tests.doubles.talking import CODE, EXPIRED_CODE, SMALL_CODE, USED_CODE, Talk, event_of, same

SAYINGS = [
    "hej", "undersköterska", "jag är lastbilschaufför i Umeå", "byta yrke", "vet inte",
    "hoppa över", "på distans", "Kiruna", "kvällar", "1985", "född 1950", "anställd",
    "pensionär", "ja", "nej",
    "fler", "andra slags förslag", "A", "B", "lägg A i planen", "lägg C i planen", "ta bort 1",
    "markera 1 som klar", "min plan", "hur många checkar har jag kvar?", "avbryt", "tillbaka",
    "ändra yrke", "nej, jag menade lärare", "vad är en tech-check?", "varför frågar du?", "hjälp",
    "börja om", "english", "svenska", "asdf", "", "1", "2", "9", "visa förslagen", "850412-2398",
    "visa häftet", "kalender", "skriv ut min plan", "mörk bild",
    "planera mina checkar", "spara två checkar", "byt ut den första", "utan Stockholm",
    "människa", "kan jag få prata med någon?", "fortsätt med assistenten", "radera mina uppgifter",
    "hur många fönster har stadshuset?", "jag vill inte leva",
    "inget av dessa", "upprepa", "praktik", "hej då", "tack", "vad sparar du",
    "jag har ansökt", "jag fick plats", "jag fick nej", "jag kom inte", "visa kod",
    "visa alla poster", "jag har en kod", "utan checkar", "lägg systemutvecklare i planen",
    CODE, SMALL_CODE, USED_CODE, EXPIRED_CODE, CODE[:-1] + "0",
    "kartlägg vad jag kan", "excel och mejl", "ganska säker", "lösa problem", "spara",
    "ändra verktyg", "visa min kartläggning", "1, 3 och 4", "varför A?", "det var allt",
    "varför föreslår du det här?",
    "räcker mina checkar till B?", "vad blir det kvar om jag tar A?", "kan jag avboka A?",
    "har jag rätt till tech-check?", "får jag häfte om jag är 70?",
    "jag är lärare och vill jobba med systemering", "läkare",
]  # fmt: skip
"""What people say, in all states."""


moves = st.lists(
    st.one_of(
        st.sampled_from(SAYINGS).map(lambda text: ("say", text)),
        st.integers(0, 9).map(lambda n: ("press", str(n))),
        st.text(max_size=30).map(lambda text: ("say", text)),
        st.just(("open", "")),
        st.just(("staff", "Det ordnar vi.")),
        st.just(("back", "")),
        st.integers(1, 400).map(lambda days: ("wait", str(days))),
    ),
    max_size=25,
)


def walk(talk: Talk, steps: list[tuple[str, str]]) -> None:
    """Take every step; the promises are asserted after each."""
    talk.open()
    for kind, what in steps:
        before = talk.booklet
        if kind == "say":
            talk.say(what)
        elif kind == "press":
            choices = [choice.id for reply in talk.turns[-1].replies for choice in reply.choices]
            if not choices:
                continue
            talk.choose(choices[int(what) % len(choices)])
        elif kind == "open":
            talk.open()
        elif kind == "staff":
            talk.take(Answered(what, "Support"))
        elif kind == "back":
            talk.take(HandedBack())
        else:
            talk.now += timedelta(days=int(what))
            continue
        hold(talk, len(before.entries))


def hold(talk: Talk, entries_before: int) -> None:
    """Assert what must hold after every turn."""
    turn = talk.turns[-1]
    assert turn.replies or turn.state.claimed is not None, "silent"
    assert all(reply.lines for reply in turn.replies)
    talk.words(turn)
    talk.booklet.verify(talk.now.date())
    assert turn.state.frames[0].flow == "intake"
    assert len(turn.state.frames) <= 4
    new = talk.booklet.entries[entries_before:]
    committed = set(EntryKind) - {EntryKind.GRANT, EntryKind.EXPIRE}
    if any(entry.kind in committed for entry in new):
        confirmed = any(why.startswith("confirmed") for why in turn.trace)
        assert confirmed, "an entry without a yes"
    assert from_dict(json.loads(json.dumps(to_dict(turn.state)))) == turn.state


@given(moves)
def test_whatever_happens_the_promises_hold(
    spec: Spec, mini: Catalog, steps: list[tuple[str, str]]
) -> None:
    walk(Talk(spec, mini), steps)


@given(moves)
def test_whatever_happens_the_journal_gives_the_same_again(
    spec: Spec, mini: Catalog, steps: list[tuple[str, str]]
) -> None:
    first, again = Talk(spec, mini), Talk(spec, mini, serialised=True)
    walk(first, steps)
    for stored, at in first.journal:
        again.now = at
        again.take(event_of(json.loads(json.dumps(stored))))
    assert all(same(a, b) for a, b in zip(first.turns, again.turns, strict=True))


@given(moves)
def test_cancel_always_comes_back_to_the_ground_floor(
    spec: Spec, mini: Catalog, steps: list[tuple[str, str]]
) -> None:
    talk = Talk(spec, mini)
    walk(talk, steps)
    for _ in range(4):
        talk.say("avbryt")
    assert len(talk.state.frames) == 1


def test_back_undoes_one_answer_of_the_mapping_at_a_time(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini)
    talk.open()
    talk.say("kartlägg vad jag kan")
    answers = {"occupation": "snickare", "tools": "excel och mejl", "confidence": "osäker",
               "likes": "bygga och laga", "goal": "byta yrke"}  # fmt: skip
    for said in answers.values():
        talk.say(said)
    assert talk.asked == "confirm"
    for name in reversed(answers):
        before = {*talk.state.slots}
        talk.say("tillbaka")
        assert before - {*talk.state.slots} == {name}
        assert talk.asked == name
    talk.say("tillbaka")
    assert len(talk.state.frames) == 1


@given(st.text(max_size=60))
def test_no_choice_of_any_name_does_harm(spec: Spec, mini: Catalog, choice: str) -> None:
    talk = Talk(spec, mini)
    talk.open()
    for each in (
        choice,
        *(f"{name}:{choice}" for name in (*SLOTS, "add", "adopt", "done", "look")),
    ):
        talk.take(Chose(each))
        hold(talk, 0)


def test_every_state_within_three_moves_answers_every_move(spec: Spec, mini: Catalog) -> None:
    """Breadth first over the states that three of a dozen moves lead to."""
    alphabet = ["undersköterska", "vet inte", "lägg A i planen", "1985", "anställd", "ja", "nej",
                "avbryt", "tillbaka", "hoppa över", "asdf", "min plan",
                "kartlägg vad jag kan", "läkare"]  # fmt: skip
    root = Talk(spec, mini)
    root.open()
    seen: set[str] = set()
    layer = [root]
    for _ in range(3):
        following = []
        for talk in layer:
            for text in alphabet:
                branch = _branch(talk)
                branch.say(text)
                hold(branch, len(talk.booklet.entries))
                key = _key(branch.state) + str(len(branch.booklet.entries))
                if key not in seen:
                    seen.add(key)
                    following.append(branch)
        layer = following
    assert len(seen) > 50


def _branch(talk: Talk) -> Talk:
    branch = Talk(talk.spec, talk.catalog)
    branch.state, branch.booklet, branch.now = talk.state, talk.booklet, talk.now
    branch.turns, branch.journal = list(talk.turns), list(talk.journal)
    return branch


def _key(state: State) -> str:
    slots = {name: replace(slot, turn=0) for name, slot in state.slots.items()}
    return str(to_dict(replace(state, slots=slots, messages=0, misses=0)))


@pytest.mark.parametrize(
    "said", ["hej", "lärare", "asdf", "hjälp", "vem får checkar?", "😀", "english"]
)
def test_nobody_waits_for_suggestions_longer_than_five_messages(
    spec: Spec, mini: Catalog, said: str
) -> None:
    """Whoever only greets, asks or says the same again gets something to look at as well."""
    talk = Talk(spec, mini)
    talk.open()
    seen = False
    for _ in range(5):
        talk.say(said)
        seen = seen or bool(talk.suggested())
    assert seen


@given(moves)
def test_back_undoes_one_answer_and_no_other(
    spec: Spec, mini: Catalog, steps: list[tuple[str, str]]
) -> None:
    talk = Talk(spec, mini)
    walk(talk, steps)
    before, entries = dict(talk.state.slots), talk.booklet.entries
    talk.say("tillbaka")
    after = talk.state.slots
    assert set(after) <= set(before)
    assert len(before) - len(after) <= 1
    assert all(after[name] == before[name] for name in after)
    new = talk.booklet.entries[len(entries) :]
    assert all(each.kind is EntryKind.EXPIRE for each in new)


@given(moves)
def test_no_answer_is_made_up(spec: Spec, mini: Catalog, steps: list[tuple[str, str]]) -> None:
    """A slot is filled only by what somebody said or pressed, and the trace says so."""
    talk = Talk(spec, mini)
    walk(talk, steps)
    known: dict[str, str] = {}
    for (event, _), turn in zip(talk.journal, talk.turns, strict=True):
        filled = {name for name, slot in turn.state.slots.items() if known.get(name) != slot.value}
        traced = {note.split()[1].partition("=")[0] for note in turn.trace if note[:4] == "set "}
        assert filled <= traced
        assert not filled or event["kind"] != "Started"
        known = {name: slot.value for name, slot in turn.state.slots.items()}


PLANNED = ["lära mig python", "lägg A i planen", "1985", "anställd", "ja"]


INTO = {
    "intake": ["undersköterska"],
    "reserve": ["lära mig python", "lägg A i planen"],
    "adopt": ["lära mig python", "planera mina checkar", "lägg plan 1 i min plan"],
    "mapping": ["kartlägg mig", "kock"],
    "entitled": ["har jag rätt till tech-check?"],
    "remove": [*PLANNED, "ta bort 1"],
    "done": [*PLANNED, "1 är klar"],
    "applied": [
        "född 1985, anställd, säljare, vill lära mig programmera",
        "visa Systemutvecklare",
        "lägg den i planen",
        "ja",
        "jag har ansökt",
    ],
    "accepted": [*PLANNED, "jag fick plats"],
    "refused": [*PLANNED, "jag fick nej"],
    "missed": [*PLANNED, "jag kom inte"],
    "redeem": [CODE],
    "pay": [CODE, "ja", "lära mig python", "lägg A i planen", "ja", "visa kod"],
    "retime": [*PLANNED, "flytta kursen", "Byt till 12 april 2028"],
    "clear": [*PLANNED, "lägg vägledningssamtal i planen", "ja", "avboka allt"],
    "restart": ["undersköterska", "börja om"],
    "erase": ["undersköterska", "radera mina uppgifter"],
}
"""What is said to come into each flow."""


INSIDE = [
    "ja", "nej", "vet inte", "tillbaka", "hoppa över", "1", "asdf", "vad är en tech-check?",
    "varför frågar du?", "min plan", "1985", "anställd", "english", "ändra yrke",
]  # fmt: skip


def test_there_is_a_way_into_every_flow(spec: Spec) -> None:
    assert INTO.keys() == spec.flows.keys()


@pytest.mark.parametrize("flow", every(3, INTO))
def test_every_state_within_two_moves_of_a_flow_answers_every_move(
    flow: str, spec: Spec, mini: Catalog
) -> None:
    """Breadth first from inside each flow; cancel leaves it from every state."""
    root = Talk(spec, mini)
    root.open()
    for text in INTO[flow]:
        root.say(text)
        if flow == "missed" and text == "ja":
            root.now += timedelta(days=50)
    assert flow in [frame.flow for frame in root.state.frames]
    layer = [root]
    for _ in range(2):
        following = []
        for talk in layer:
            for text in INSIDE:
                branch = _branch(talk)
                branch.say(text)
                hold(branch, len(talk.booklet.entries))
                following.append(branch)
        layer = list({_key(each.state): each for each in following}.values())
    for talk in layer:
        for _ in range(4):
            talk.say("avbryt")
        assert [frame.flow for frame in talk.state.frames] == ["intake"]

"""The one funnel: masked before the first write, stored before the answer, and never stuck."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.funnel.arrivals import Answer
from bot.funnel.conversation import Funnel
from bot.store import Handled, Saving, Store, TurnTaken
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import Balance, EntryKind
from dialogs.masking.masking import LONGEST, masked
from dialogs.state import Line, Said
from tests.conftest import noon
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 3, 1)


PLAN_ONE = ("jag är undersköterska", "lägg Python från början i planen", "1985", "anställd", "ja")
"""What a person says to put one course in the plan."""


Opener = Callable[..., Funnel]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    """An empty database of this test's own."""
    return Path(shutil.copy(template, tmp_path / "techcheck.db"))


@pytest.fixture
async def opener(file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[Opener]:
    """Opens funnels over the file, each as a process of its own would; closes them in the end."""
    stores: list[Store] = []

    def make(
        now: datetime = NOW,
        kind: type[Store] = Store,
        catalog: Catalog = mini,
        spoken: Spec = spec,
    ) -> Funnel:
        stores.append(kind(open_database(f"sqlite:///{file}")))
        return Funnel(stores[-1], catalog, spoken, lambda: now, OPERATOR)

    yield make
    for store in stores:
        await store.close()


@pytest.fixture
def funnel(opener: Opener) -> Funnel:
    """A funnel over the file."""
    return opener()


async def say(funnel: Funnel, *texts: str, name: str = "ann") -> Answer:
    """Say some texts, one after the other; give the last answer."""
    answer = None
    for text in texts:
        answer = await funnel.say("test", name, text)
    assert answer is not None
    return answer


def told(answer: Answer) -> str:
    """All words of an answer."""
    return "\n".join(reply.text for reply in answer.replies)


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    """Read with a connection of one's own."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


def kinds(file: Path) -> list[str]:
    """The kinds of all entries in order."""
    return [kind for (kind,) in rows(file, "SELECT kind FROM entry ORDER BY booklet, seq")]


def events(file: Path) -> list[dict[str, Any]]:
    """The events as the journal keeps them."""
    found = rows(file, "SELECT event FROM journal ORDER BY person, turn")
    return [json.loads(event) for (event,) in found]


def raw(file: Path) -> bytes:
    """Everything on disk: the database, its log, its index."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


# -- the way of one message -----------------------------------------------------------------------


async def test_opening_greets_and_says_who_is_talking(funnel: Funnel) -> None:
    answer = await funnel.open("test", "ann")
    assert answer.turn == 1
    assert answer.language == "sv"
    assert "automatisk assistent" in told(answer)
    assert not answer.leaving


async def test_what_is_answered_is_what_is_stored(funnel: Funnel, file: Path) -> None:
    answers = [await funnel.open("test", "ann"), await say(funnel, "jag är undersköterska")]
    stored = rows(file, "SELECT turn, replies, trace FROM journal ORDER BY turn")
    assert [turn for turn, _, _ in stored] == [answer.turn for answer in answers] == [1, 2]
    for answer, (_, replies, trace) in zip(answers, stored, strict=True):
        texts = [reply["text"] for reply in json.loads(replies)]
        assert texts == [reply.text for reply in answer.replies]
        assert isinstance(json.loads(trace), list)
    assert events(file)[1]["text"] == "jag är undersköterska"
    assert json.loads(stored[1][2]), "nothing says why"


async def test_people_do_not_see_each_other(funnel: Funnel, file: Path) -> None:
    await say(funnel, *PLAN_ONE, name="ann")
    answer = await say(funnel, "min plan", name="bo")
    assert answer.turn == 1
    assert "Python" not in told(answer)
    assert len(rows(file, "SELECT DISTINCT booklet FROM entry")) == 1


async def test_goodbye_says_that_the_person_is_leaving(funnel: Funnel) -> None:
    assert (await say(funnel, "hej då")).leaving
    assert not (await say(funnel, "hej")).leaving


async def test_the_language_can_be_wished_on_opening_and_is_kept(funnel: Funnel) -> None:
    assert "automatic assistant" in told(await funnel.open("test", "ann", "en"))
    assert (await say(funnel, "hello")).language == "en"
    assert (await funnel.open("test", "ann", "sv")).language == "sv"
    assert (await funnel.open("test", "ann")).language == "sv"


async def test_a_conversation_goes_on_in_another_process(opener: Opener, file: Path) -> None:
    texts = ["jag är undersköterska", "lägg Python från början i planen", "1985", "anställd", "ja"]
    for text in texts:
        funnel = opener()
        await say(funnel, text)
        await funnel.store.close()
    assert kinds(file) == ["grant", "reserve"]
    answer = await opener().open("test", "ann")
    assert "Välkommen tillbaka" in told(answer)
    assert "Python från början" in told(await say(opener(), "min plan"))


async def test_a_choice_of_an_earlier_process_can_be_pressed(opener: Opener) -> None:
    answer = await say(opener(), "jag är undersköterska")
    look = next(choice for reply in answer.replies for choice, _ in reply.choices)
    shown = await opener().choose("test", "ann", look)
    assert shown.replies[0].listing == look.partition(":")[2]


# -- nothing unmasked, nothing too long -----------------------------------------------------------

WITH_NUMBER = [
    "850101-1236",
    "19850101-1236",
    "198501011236",
    "jag är undersköterska, 850101-1236, och bor i Kiruna",
    "jag vill lära mig python 850101-1236",
    "är 850101-1236 rätt?",
    "nej, jag menade 850101-1236",
    "lägg 850101-1236 i planen",
    "ändra yrke till 850101-1236",
    "rad ett\n850101-1236",
]


@pytest.mark.parametrize("text", WITH_NUMBER)
async def test_an_identity_number_never_reaches_the_disk(
    funnel: Funnel, file: Path, text: str
) -> None:
    await funnel.open("test", "ann")
    for _ in range(2):
        answer = await say(funnel, text)
        assert "850101" not in told(answer)
        assert b"850101" not in raw(file)
    await say(funnel, "mina svar", "hej då")
    await funnel.store.close()
    assert b"850101" not in raw(file)
    assert any("•" in event.get("text", "") for event in events(file))


async def test_an_identity_number_that_is_pressed_never_reaches_the_disk(
    funnel: Funnel, file: Path
) -> None:
    for choice in ("850101-1236", "goal:850101-1236", "place:19850101-1236"):
        await funnel.choose("test", "ann", choice)
        assert b"850101" not in raw(file)


async def test_an_identity_number_at_the_cut_is_not_kept_in_part(
    funnel: Funnel, file: Path
) -> None:
    for kept in range(1, 12):
        await say(funnel, "x" * (LONGEST - kept - 1) + " 850101-1236")
    assert b"850101" not in raw(file)
    assert not any(c.isdigit() for event in events(file) for c in event["text"])


async def test_the_last_four_digits_in_the_next_text_never_reach_the_disk(
    funnel: Funnel, file: Path
) -> None:
    await say(funnel, "jag är född 850412")
    answer = await say(funnel, "2394")
    assert "dolt siffrorna" in told(answer)
    await funnel.store.close()
    assert b"2394" not in raw(file)


async def test_a_number_gives_no_year_where_none_was_asked(funnel: Funnel, file: Path) -> None:
    answer = await say(funnel, "mitt personnummer är 850101-1236")
    assert "sparar dem inte" in told(answer)
    assert "1985" not in told(await say(funnel, "mina svar"))
    await funnel.store.close()
    assert b"1985" not in raw(file)


async def test_an_identity_number_gives_the_year_and_the_person_is_told(funnel: Funnel) -> None:
    await say(funnel, "jag är undersköterska", "lägg Python från början i planen")
    answer = await say(funnel, "850101-1236")
    assert "sparar bara födelseåret, 1985" in told(answer)
    assert "personnummer" in told(answer).lower()
    assert answer.replies[-1].asks == "work_situation"


async def test_a_very_long_text_is_cut_and_answered(funnel: Funnel, file: Path) -> None:
    answer = await say(funnel, "jag är undersköterska " + "å" * 100_000)
    assert answer.replies
    assert len(events(file)[0]["text"]) == LONGEST
    assert len(raw(file)) < 1_000_000


def test_a_text_of_the_longest_length_is_kept_whole() -> None:
    text = "a" * LONGEST
    assert masked(text, NOW.date()) == Said(text)
    assert masked(text + "b", NOW.date()) == Said(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\0", "🙂" * 5000, "\u202eabc", "\ud83d", "%s{}"])
async def test_any_text_is_answered_and_stored(funnel: Funnel, file: Path, text: str) -> None:
    assert (await say(funnel, text)).replies
    assert len(events(file)) == 1


# -- erasing --------------------------------------------------------------------------------------


async def test_what_a_person_has_erased_is_gone_from_the_disk(funnel: Funnel, file: Path) -> None:
    await say(funnel, *PLAN_ONE, "jag bor i Haparanda", name="ann")
    await say(funnel, "jag är snickare", name="bo")
    question = await say(funnel, "radera mina uppgifter", name="ann")
    assert question.replies[-1].asks == "confirm"
    assert b"Haparanda" in raw(file)
    answer = await say(funnel, "ja", name="ann")
    assert answer.replies
    assert await funnel.store.find("test", "ann") is None
    await funnel.store.close()
    assert "undersköterska".encode() not in raw(file)
    assert b"Haparanda" not in raw(file)
    assert kinds(file) == ["grant", "reserve"]
    assert b"snickare" in raw(file)


async def test_erasing_takes_a_yes_and_a_no_keeps_everything(funnel: Funnel, file: Path) -> None:
    await say(funnel, *PLAN_ONE, "radera mina uppgifter", "nej")
    assert kinds(file) == ["grant", "reserve"]
    assert "Python från början" in told(await say(funnel, "min plan"))


async def test_who_comes_back_after_erasing_is_greeted_as_new(funnel: Funnel) -> None:
    await say(funnel, *PLAN_ONE, "radera mina uppgifter", "ja")
    answer = await funnel.open("test", "ann")
    assert answer.turn == 1
    assert "Välkommen tillbaka" not in told(answer)
    assert "Python från början" not in told(await say(funnel, "min plan"))


# -- states that this version does not know -------------------------------------------------------


async def planned(funnel: Funnel) -> str:
    """Hold a conversation until a course is in the plan; give the stored state."""
    await say(funnel, *PLAN_ONE)
    found = await funnel.store.find("test", "ann")
    assert found is not None
    return json.dumps(found.state)


def put_state(file: Path, state: str) -> None:
    """Replace the stored state."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE conversation SET state = ?", (state,))


UNREADABLE: dict[str, Callable[[dict[str, Any]], object]] = {
    "a later version": lambda state: {**state, "version": 999},
    "no version": lambda state: {k: v for k, v in state.items() if k != "version"},
    "another shape": lambda state: {**state, "slots": ["occupation"]},
    "a part is missing": lambda state: {k: v for k, v in state.items() if k != "asking"},
    "a list": lambda _: [],
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("damage", UNREADABLE)
async def test_an_unknown_state_begins_again_kindly_and_keeps_the_booklet(
    funnel: Funnel, file: Path, damage: str
) -> None:
    state = json.loads(await planned(funnel))
    put_state(file, json.dumps(UNREADABLE[damage](state)))
    answer = await say(funnel, "hur många checkar har jag kvar?")
    notice = funnel.spec.wording.text(Line("state-unknown"), "sv")
    assert answer.replies[0].text == notice
    assert "5" in told(answer)
    assert kinds(file) == ["grant", "reserve"]
    assert "Python från början" in told(await say(funnel, "min plan"))
    assert notice not in told(await funnel.open("test", "ann"))


async def test_an_unknown_state_keeps_the_language_where_it_can_be_read(
    funnel: Funnel, file: Path
) -> None:
    await funnel.open("test", "ann", "en")
    put_state(file, '{"version": 999, "language": "en"}')
    assert (await say(funnel, "hello")).language == "en"
    put_state(file, '{"version": 999, "language": "tlh"}')
    assert (await say(funnel, "hej")).language == "sv"


def with_slot(name: str, value: str) -> Callable[[dict[str, Any]], object]:
    """A change of a state: one more answer."""
    slot = {"value": value, "raw": value, "turn": 1}
    return lambda state: state["slots"].update({name: slot})


def with_frames(*frames: tuple[str, dict[str, str]]) -> Callable[[dict[str, Any]], object]:
    """A change of a state: other flows in progress, the last waiting for a yes."""
    named = [{"flow": flow, "args": args} for flow, args in frames]
    asking = {"slot": "confirm", "times": 0, "choices": []}
    return lambda state: state.update(frames=named, asking=asking)


STRANGE: dict[str, Callable[[dict[str, Any]], object]] = {
    "a language": lambda state: state.update(language="tlh"),
    "a slot": with_slot("shoe_size", "42"),
    "an occupation": with_slot("occupation", "dragon-tamer"),
    "a goal": with_slot("goal", "fly"),
    "a place": with_slot("place", "Atlantis"),
    "a mode": with_slot("mode", "telepathy"),
    "a pace": with_slot("pace", "weekends"),
    "a work situation": with_slot("work_situation", "astronaut"),
    "a course language": with_slot("language", "tlh"),
    "a year of birth": with_slot("birth_year", "long ago"),
    "a question": lambda state: state["asking"].update(slot="shoe_size"),
    "a question that is no name": lambda state: state["asking"].update(slot=["pace"]),
    "a confirmation of nothing": with_frames(("intake", {})),
    "a flow that is gone": with_frames(("intake", {}), ("haggle", {"price": "1"})),
    "a flow without its listing": with_frames(("intake", {}), ("reserve", {})),
    "a listing that is gone": with_frames(("intake", {}), ("reserve", {"listing": "gone/x"})),
    "a reservation that is gone": with_frames(("intake", {}), ("remove", {"reservation": "9.9"})),
    "a flow on no ground": with_frames(("done", {"reservation": "9.9"})),
    "no flow": lambda state: state.update(frames=[]),
    "suggestions that are gone": lambda state: state.update(
        shown=["gone/x", "gone/y"], seen=["gone/x"], looked="gone/x", told_for="?"
    ),
    "many suggestions": lambda state: state.update(shown=[f"gone/{n}" for n in range(60)]),
}


@pytest.mark.parametrize("what", STRANGE)
async def test_a_state_that_names_something_unknown_is_answered(
    funnel: Funnel, file: Path, what: str
) -> None:
    state = json.loads(await planned(funnel))
    STRANGE[what](state)
    for text in ("ja", "mina svar", "visa A", "lägg Coachning i planen", "fler", "tillbaka", "1"):
        put_state(file, json.dumps(state))
        assert (await say(funnel, text)).replies
    put_state(file, json.dumps(state))
    assert (await funnel.open("test", "ann")).replies
    assert kinds(file) == ["grant", "reserve"]
    assert "5" in told(await say(funnel, "hur många checkar har jag kvar?"))


async def test_a_listing_may_leave_the_catalogue_between_the_question_and_the_yes(
    opener: Opener, shipped: Catalog, shipped_spec: Spec, file: Path
) -> None:
    await say(opener(), *PLAN_ONE[:-1])
    answer = await say(opener(catalog=shipped, spoken=shipped_spec), "ja")
    assert answer.replies
    assert kinds(file) == ["grant"]


async def test_a_listing_in_the_plan_may_leave_the_catalogue(
    opener: Opener, shipped: Catalog, shipped_spec: Spec, file: Path
) -> None:
    await say(opener(), *PLAN_ONE)
    later = opener(catalog=shipped, spoken=shipped_spec)
    assert "5" in told(await say(later, "min plan"))
    await say(later, "ta bort 1", "ja")
    assert kinds(file) == ["grant", "reserve", "cancel"]


@pytest.mark.parametrize(
    "choice",
    [
        "",
        ":",
        "nonsense",
        "x" * 1000,
        "yes",
        "goal:fly",
        "goal:",
        "occupation:dragon-tamer",
        "place:Atlantis",
        "mode:telepathy",
        "pace:weekends",
        "language:tlh",
        "work_situation:astronaut",
        "birth_year:long ago",
        "birth_year:-1",
        "confirm:yes",
        "look:gone/x",
        "add:gone/x",
        "remove:9.9",
        "done:9.9",
        "question:gone",
        "purpose:gone",
    ],
)
async def test_a_choice_that_this_version_does_not_know_is_answered(
    funnel: Funnel, choice: str
) -> None:
    await say(funnel, "jag är undersköterska")
    assert (await funnel.choose("test", "ann", choice)).replies
    assert (await say(funnel, "mina svar")).replies
    assert (await say(funnel, "lägg Python från början i planen")).replies
    assert (await funnel.open("test", "ann")).replies


# -- races and failures ---------------------------------------------------------------------------


class Overtaken(Store):
    """A store in whose saves somebody else comes first, a number of times."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self.others: list[Callable[[], Awaitable[object]]] = []

    async def save(self, turns: Sequence[Saving], handled: Sequence[Handled] = ()) -> None:
        """Let somebody else save first, then try."""
        if self.others:
            await self.others.pop(0)()
        await super().save(turns, handled)


def overtaken(opener: Opener, *others: Callable[[], Awaitable[object]]) -> Funnel:
    """A funnel that is overtaken by others."""
    funnel = opener(kind=Overtaken)
    assert isinstance(funnel.store, Overtaken)
    funnel.store.others = list(others)
    return funnel


async def test_a_turn_that_lost_a_race_is_taken_anew(opener: Opener, file: Path) -> None:
    fast = opener()
    slow = overtaken(opener, lambda: say(fast, "jag bor i Kiruna"))
    answer = await say(slow, "jag är undersköterska")
    assert answer.turn == 2
    assert [event["text"] for event in events(file)] == [
        "jag bor i Kiruna",
        "jag är undersköterska",
    ]
    answers = told(await say(fast, "mina svar"))
    assert "Kiruna" in answers
    assert "undersköterska" in answers


async def test_a_yes_that_lost_a_race_to_the_same_yes_reserves_once(
    opener: Opener, file: Path
) -> None:
    await say(opener(), *PLAN_ONE[:-1])
    slow = overtaken(opener, lambda: say(opener(), "ja"))
    await say(slow, "ja")
    assert kinds(file) == ["grant", "reserve"]


async def test_a_yes_that_is_said_many_times_at_once_reserves_once(
    opener: Opener, file: Path
) -> None:
    await say(opener(), *PLAN_ONE[:-1])
    await asyncio.gather(*(say(opener(), "ja") for _ in range(4)))
    assert kinds(file) == ["grant", "reserve"]
    numbers = rows(file, "SELECT turn FROM journal ORDER BY turn")
    assert numbers == [(n,) for n in range(1, 9)]


async def test_one_who_always_loses_is_told_and_leaves_nothing(opener: Opener, file: Path) -> None:
    fast = opener()
    slow = overtaken(opener, *[lambda: say(fast, "hej")] * 50)
    with pytest.raises(TurnTaken, match="ann"):
        await say(slow, "jag är undersköterska")
    assert {event["text"] for event in events(file)} == {"hej"}


class Full(Store):
    """A store on a full disk."""

    async def save(self, turns: Sequence[Saving], handled: Sequence[Handled] = ()) -> None:
        """Fail."""
        raise OSError(f"no space left for {len(turns)} turns and {len(handled)} updates")


async def test_nothing_is_answered_that_could_not_be_stored(opener: Opener, file: Path) -> None:
    await say(opener(), *PLAN_ONE[:-1])
    with pytest.raises(OSError, match="no space"):
        await say(opener(kind=Full), "ja")
    assert kinds(file) == ["grant"]
    assert "Klart" in told(await say(opener(), "ja"))
    assert kinds(file) == ["grant", "reserve"]


async def test_the_clock_of_the_turn_is_the_funnels(opener: Opener) -> None:
    await say(opener(), *PLAN_ONE)
    later = noon(2029, 3, 2)
    after = opener(now=later)
    assert "1 mars 2029" in told(await say(after, "hur många checkar har jag kvar?"))
    found = await after.store.find("test", "ann")
    assert found is not None
    assert [(e.kind, e.at) for e in found.booklet.entries][:2] == [
        (EntryKind.GRANT, NOW),
        (EntryKind.RESERVE, NOW),
    ]
    assert all(e.at == later for e in found.booklet.entries[2:])
    assert found.booklet.balance(later.date()) == Balance(10, reserved=5, expired=5)

"""Staff in a conversation: what they say arrives, in order and once, and what is erased is gone."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.terminal import Terminal
from bot.funnel.arrivals import Answer
from bot.funnel.conversation import Funnel
from bot.funnel.pace import Limits, Pace
from bot.funnel.sender import Fate, Sender
from bot.office.attending import AttendingError, attend
from bot.store import Staff, Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from bot.store.office.reviews import Reviews
from bot.store.privacy.exports import everything
from bot.store.privacy.retention import purge
from bot.store.queues.outbox import Outbox, Parcel
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Answered, Claimed, HandedBack
from tests.conftest import noon
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 3, 1)


SIV = Staff("siv")


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

    def make(now: datetime = NOW) -> Funnel:
        stores.append(Store(open_database(f"sqlite:///{file}")))
        return Funnel(stores[-1], mini, spec, lambda: now, OPERATOR)

    yield make
    for store in stores:
        await store.close()


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    """Read with a connection of one's own."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


def raw(file: Path) -> bytes:
    """Everything on disk: the database, its log, its index."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


def queue(file: Path) -> list[tuple[Any, ...]]:
    """Everybody who was handed over: why, about what, how it stands, and by whom."""
    return rows(file, "SELECT reason, question, state, who FROM handover ORDER BY id")


async def say(funnel: Funnel, *texts: str, channel: str = "terminal") -> Answer:
    """Say some texts, one after the other; give the last answer."""
    answer = None
    for text in texts:
        answer = await funnel.say(channel, "ann", text)
    assert answer is not None
    return answer


def told(answer: Answer) -> str:
    """All words of an answer."""
    return "\n".join(reply.text for reply in answer.replies)


async def terminal(funnel: Funnel, *lines: str, as_json: bool = False) -> str:
    """Sit at a terminal and say some lines; give all that was shown."""
    sink = StringIO()
    source = StringIO("".join(f"{line}\n" for line in lines))
    await Terminal(funnel, "ann", source, sink, as_json).run(None)
    return sink.getvalue()


# -- the queue ------------------------------------------------------------------------------------


async def test_who_asks_for_a_human_is_in_the_queue_until_handed_back(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "jag vill prata med en människa")
    assert queue(file) == [("asked", "", "waiting", None)]
    await say(opener(), "kan facket betala?", "hallå?")
    assert queue(file) == [("asked", "kan facket betala?", "waiting", None)]
    await attend(opener(), 1, Answered("Fråga dem.", "Support"), SIV)
    assert queue(file) == [("asked", "kan facket betala?", "taken", "siv")]
    await attend(opener(), 1, HandedBack(), Staff("bo", "klart"))
    assert queue(file) == [("asked", "kan facket betala?", "back", "bo")]
    assert rows(file, "SELECT note FROM handover") == [("klart",)]


async def test_who_takes_the_conversation_back_leaves_the_queue_and_may_come_again(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa", "avbryt", "människa")
    assert queue(file) == [("asked", "", "back", None), ("asked", "", "waiting", None)]
    await say(opener(), "fortsätt med assistenten")
    assert [state for _, _, state, _ in queue(file)] == ["back", "back"]


async def test_a_question_that_is_not_known_is_kept_masked_until_staff_answer(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "får hunden följa med in i salen, undrar 850101-1236?")
    kept = "SELECT turn, question, answered FROM question_kept"
    ((turn, question, answered),) = rows(file, kept)
    assert (turn, answered) == (1, None)
    assert "hunden" in question
    assert "850101" not in question
    await attend(opener(), 1, Answered("412.", "Support"), SIV)
    ((_, _, answered),) = rows(file, kept)
    assert answered is not None
    assert queue(file) == []


async def test_a_question_that_nothing_offered_fits_is_kept_as_it_was_asked(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "får jag ta med hunden till kursen?", "inget av dessa")
    assert rows(file, "SELECT question FROM question_kept") == [
        ("får jag ta med hunden till kursen?",)
    ]
    await say(opener(), "prata med någon")
    assert queue(file) == [("question", "får jag ta med hunden till kursen?", "waiting", None)]


async def test_what_staff_do_is_journaled_under_the_name_that_the_person_was_told(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    await attend(opener(), 1, Answered("Hej.", "Siv på supporten"), SIV)
    ((event, replies),) = rows(file, "SELECT event, replies FROM journal WHERE turn = 2")
    assert json.loads(event) == {"kind": "answered", "text": "Hej.", "name": "Siv på supporten"}
    assert json.loads(replies)[0]["text"] == "Siv på supporten: Hej."


@pytest.mark.parametrize("event", [Answered("Hej.", "Support"), HandedBack()])
async def test_nobody_is_answered_who_is_not_there(
    opener: Opener, file: Path, event: Answered | HandedBack
) -> None:
    with pytest.raises(AttendingError, match="no such conversation"):
        await attend(opener(), 7, event, SIV)
    assert rows(file, "SELECT * FROM journal") == []


async def test_what_staff_do_not_have_cannot_be_handed_back(opener: Opener, file: Path) -> None:
    await say(opener(), "människa", "avbryt")
    with pytest.raises(AttendingError, match="already"):
        await attend(opener(), 1, HandedBack(), SIV)
    assert rows(file, "SELECT COUNT(*) FROM journal") == [(2,)]


async def test_a_state_of_another_version_stays_with_staff(opener: Opener, file: Path) -> None:
    await say(opener(), "människa")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE conversation SET state = json_set(state, '$.version', 999) ")
    await say(opener(), "hallå?")
    await attend(opener(), 1, HandedBack(), SIV)
    assert [state for _, _, state, _ in queue(file)] == ["back"]


# -- the terminal ---------------------------------------------------------------------------------


async def test_an_answer_is_shown_at_the_terminal_with_the_next_turn_and_once(
    opener: Opener,
) -> None:
    await terminal(opener(), "människa")
    await attend(opener(), 1, Answered("Hej, det är Siv.", "Support"), SIV)
    shown = await terminal(opener(), "tack")
    assert shown.index("Support: Hej, det är Siv.") < shown.index("Välkommen tillbaka")
    assert "Siv" not in await terminal(opener(), "tack")


async def test_the_questions_choices_come_back_with_the_assistant(opener: Opener) -> None:
    await terminal(opener(), "jag är undersköterska", "människa")
    await attend(opener(), 1, HandedBack(), SIV)
    out = await terminal(opener(), as_json=True)
    replies = [json.loads(each) for each in out.splitlines()]
    back = replies[0]
    assert set(back) == {"text", "asks", "choices", "listing"}
    assert "svarar igen" in back["text"]
    assert replies[1]["asks"] == "goal"
    assert replies[1]["choices"][0]["id"].startswith("goal:")
    assert replies[-1] == {"turn": 0}


class Tty(StringIO):
    """A stream with a person in front of it."""

    def isatty(self) -> bool:
        """Say that there is."""
        return True


async def test_a_person_in_front_of_a_terminal_is_told_how_to_look_for_an_answer(
    opener: Opener,
) -> None:
    await terminal(opener(), "människa", "hallå?")
    await attend(opener(), 1, Claimed(), SIV)
    await terminal(opener(), "hallå?")
    sink = Tty()
    await Terminal(opener(), "ann", Tty("är någon där?\n"), sink).run(None)
    assert "Tryck på Enter" in sink.getvalue()
    sink = Tty()
    await attend(opener(), 1, Answered("Ja.", "Support"), SIV)
    await Terminal(opener(), "ann", Tty("\n"), sink).run(None)
    assert "Support: Ja." in sink.getvalue()
    assert "Tryck på Enter" not in sink.getvalue()


async def test_what_could_not_be_shown_is_shown_again(opener: Opener) -> None:
    await terminal(opener(), "människa")
    await attend(opener(), 1, Answered("Hej.", "Support"), SIV)

    class Broken(StringIO):
        """An output that nobody reads any more."""

        def flush(self) -> None:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        await Terminal(opener(), "ann", StringIO(""), Broken()).run(None)
    assert "Support: Hej." in await terminal(opener())


# -- the outbox -----------------------------------------------------------------------------------


async def test_a_sender_that_runs_finds_what_another_process_wrote(opener: Opener) -> None:
    sent: list[Parcel] = []

    async def deliver(parcel: Parcel) -> Fate:
        sent.append(parcel)
        return Fate("sent", len(sent))

    here, there = opener(), opener()
    await say(here, "människa", channel="telegram")
    clock = asyncio.get_running_loop().time
    outbox = Outbox(here.store.database, "telegram")
    sender = Sender(outbox, deliver, Pace(Limits(0, 5, 0)), clock, here.clock)
    stopping = asyncio.Event()
    running = asyncio.ensure_future(sender.run(stopping))
    await attend(there, 1, Answered("Hej.", "Support"), SIV)
    await attend(there, 1, HandedBack(), SIV)
    async with asyncio.timeout(20):
        while len(sent) < 2:
            await asyncio.sleep(0.01)
    stopping.set()
    await running
    assert [each.name for each in sent] == ["ann", "ann"]
    assert sent[0].payload["text"] == "Support: Hej."
    assert sent[1].payload["text"].startswith("Nu är det jag")
    assert await outbox.counts() == {"sent": 2}


# -- at the same time -----------------------------------------------------------------------------


@given(
    st.lists(st.sampled_from(["hallå?", "tack", "ja", "850101-1236", "hjälp"]), max_size=6),
    st.integers(1, 3),
)
def test_neither_staff_nor_the_person_lose_a_word_when_both_write(
    tmp_path_factory: pytest.TempPathFactory,
    template: Path,
    mini: Catalog,
    spec: Spec,
    said: list[str],
    answers: int,
) -> None:
    file = Path(shutil.copy(template, tmp_path_factory.mktemp("race") / "x.db"))

    async def both() -> str:
        funnels = [
            Funnel(Store(open_database(f"sqlite:///{file}")), mini, spec, lambda: NOW, OPERATOR)
            for _ in range(2)
        ]
        here, there = funnels

        async def person() -> None:
            for text in said:
                await here.say("terminal", "ann", text)

        async def staff() -> None:
            for number in range(answers):
                await attend(there, 1, Answered(f"svar {number}.", "Support"), SIV)

        try:
            await here.say("terminal", "ann", "människa")
            await asyncio.gather(person(), staff())
            return await terminal(here)
        finally:
            for each in funnels:
                await each.store.close()

    shown = asyncio.run(both())
    events = [
        json.loads(event) for (event,) in rows(file, "SELECT event FROM journal ORDER BY turn")
    ]
    assert [e["text"] for e in events if e["kind"] == "answered"] == [
        f"svar {n}." for n in range(answers)
    ]
    wrote = [event["text"] for event in events if event["kind"] == "said"]
    assert len(wrote) == 1 + len(said)
    places = [shown.index(f"Support: svar {n}.") for n in range(answers)]
    assert places == sorted(places)
    assert shown.count("Support:") == answers


async def test_taking_back_and_handing_back_at_once_ends_it_once(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    results = await asyncio.gather(
        attend(opener(), 1, HandedBack(), SIV),
        say(opener(), "fortsätt med assistenten"),
        return_exceptions=True,
    )
    assert not isinstance(results[1], BaseException)
    assert [state for _, _, state, _ in queue(file)] == ["back"]
    assert "Vad arbetar du med" in told(await say(opener(), "hej"))


# -- erasing, removing, giving --------------------------------------------------------------------


async def with_everything(funnel: Funnel, file: Path) -> None:
    """Leave a trace of every kind, all with a word that can be looked for."""
    await say(
        funnel,
        "kan hunden ligga under bordet i salen medan vi skriver?",
        "människa",
        "jag bor vid hunden",
    )
    await attend(funnel, 1, Answered("hunden har 412.", "Support"), SIV)
    await attend(funnel, 1, HandedBack(), Staff("siv", "gällde hunden"))
    reviews = Reviews(funnel.store.database)
    assert await reviews.review("siv", "granskning", NOW, 1, 1, "wrong", "borde kunna hunden")
    assert b"hunden" in raw(file)


async def test_what_is_erased_is_gone_from_the_queue_and_the_reviews(
    opener: Opener, file: Path
) -> None:
    funnel = opener()
    await with_everything(funnel, file)
    await say(funnel, "radera mina uppgifter", "ja")
    await funnel.store.close()
    assert b"hunden" not in raw(file)
    assert queue(file) == rows(file, "SELECT * FROM question_kept") == []
    assert rows(file, "SELECT grade, note FROM review") == [("wrong", "")]
    assert rows(file, "PRAGMA foreign_key_check") == []


async def test_who_is_erased_while_staff_have_the_conversation_is_gone_as_well(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa", "jag bor vid hunden", "radera mina uppgifter", "ja")
    assert queue(file) == []
    with pytest.raises(AttendingError):
        await attend(opener(), 1, Answered("Hej.", "Support"), SIV)
    assert "Siv" not in await terminal(opener())


async def test_old_texts_are_removed_from_the_queue_too(opener: Opener, file: Path) -> None:
    funnel = opener()
    await with_everything(funnel, file)
    await purge(funnel.store.database, NOW + timedelta(days=89), 90)
    assert queue(file)[0][1] == "kan hunden ligga under bordet i salen medan vi skriver?"
    await purge(funnel.store.database, NOW + timedelta(days=91), 90)
    assert queue(file) == [("question", "", "back", "siv")]
    assert rows(file, "SELECT grade, note FROM review") == [("wrong", "")]
    await funnel.store.close()
    assert b"hunden" not in raw(file)


async def test_what_is_stored_about_a_person_tells_of_staff_without_naming_them(
    opener: Opener, file: Path
) -> None:
    funnel = opener()
    await with_everything(funnel, file)
    found = await everything(funnel.store, "terminal", "ann")
    assert found is not None
    ((handover,), (kept,), (review,)) = (
        found[name] for name in ("handovers", "questions_kept", "reviews")
    )
    assert handover["state"] == "back"
    assert handover["note"] == "gällde hunden"
    assert "hunden" in kept["question"]
    assert review["grade"] == "wrong"
    (look,) = found["staff_reads"]
    assert set(look) == {"at", "reason", "act", "outcome"}
    assert (look["act"], look["outcome"]) == ("review", "done")
    assert "siv" not in json.dumps(found, default=str)

"""Nobody is left in silence: one of staff takes a person on and answers in time, or it goes on."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.terminal import keep
from bot.funnel.arrivals import Answer
from bot.funnel.conversation import Funnel
from bot.funnel.reminders import Reminders, at_opening
from bot.office.attending import AttendingError, attend
from bot.outside.holidays import swedish_holiday
from bot.store import Staff, Store
from bot.store.database.database import open_database
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Answered, Claimed, HandedBack
from dialogs.tasks.reminders.schedule import answer_by
from tests.conftest import noon
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 3, 1)  # a Monday


NEXT = NOW + timedelta(days=1)


SIV, BO = Staff("siv"), Staff("bo")


Opener = Callable[..., Funnel]


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


async def say(funnel: Funnel, text: str) -> str:
    """Say a text; give all words of the answer."""
    return words(await funnel.say("terminal", "ann", text))


def words(answer: Answer) -> str:
    """Give all words of an answer."""
    return "\n".join(reply.text for reply in answer.replies)


async def test_the_assistant_goes_on_until_one_of_staff_has_come(opener: Opener) -> None:
    told = await say(opener(), "människa")
    assert "Tills någon svarar hjälper jag dig som vanligt" in told
    assert "undersköterska" in await say(opener(), "jag är undersköterska")
    assert "ingen har gjort det än" in await say(opener(NEXT), "hur många checkar har jag kvar?")
    assert "ingen har gjort det än" not in await say(opener(NEXT), "min plan")
    await attend(opener(NEXT), 1, Claimed(), SIV)
    assert await say(opener(NEXT), "min plan") == "Jag har lagt till det. En person svarar dig här."


async def test_an_answer_makes_it_quiet_as_well_but_only_for_who_asked(opener: Opener) -> None:
    await say(opener(), "hej")
    await attend(opener(), 1, Answered("Hej.", "Support"), SIV)
    assert await say(opener(), "jag är undersköterska")
    await say(opener(), "människa")
    await attend(opener(), 1, Answered("Hej igen.", "Support"), SIV)
    await say(opener(), "tack")
    assert await say(opener(), "jag är kock") == ""


async def test_of_two_who_claim_one_wins_and_the_other_is_told_who(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    results = await asyncio.gather(
        attend(opener(), 1, Claimed(), SIV),
        attend(opener(), 1, Claimed(), BO),
        return_exceptions=True,
    )
    (lost,) = [each for each in results if isinstance(each, BaseException)]
    assert isinstance(lost, AttendingError)
    ((state, winner),) = rows(file, "SELECT state, who FROM handover")
    assert state == "taken"
    assert f"{winner} has taken the conversation on since 2027-03-01 12:00" in str(lost)
    with pytest.raises(AttendingError, match="you have taken"):
        await attend(opener(), 1, Claimed(), Staff(winner))
    kinds = "SELECT COUNT(*) FROM journal WHERE json_extract(event, '$.kind') = 'claimed'"
    assert rows(file, kinds) == [(1,)]


async def test_nobody_is_claimed_who_asks_for_nobody(opener: Opener) -> None:
    await say(opener(), "hej")
    with pytest.raises(AttendingError, match="nobody asks for a person"):
        await attend(opener(), 1, Claimed(), SIV)


async def test_whoever_claims_and_does_not_answer_in_time_loses_the_conversation(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "jag är undersköterska")
    await say(opener(), "människa")
    await attend(opener(), 1, Claimed(), SIV)
    timers = "SELECT kind, state FROM timer WHERE kind = 'staff'"
    assert rows(file, timers) == [("staff", "waiting")]
    early = NEXT - timedelta(seconds=1)
    assert not await at_opening(opener(early), "terminal", "ann")
    told = await at_opening(opener(NEXT), "terminal", "ann")
    assert "inte svarat i tid" in told[0].text
    assert "Vad vill du uppnå" in told[1].text
    assert rows(file, timers) == [("staff", "told")]
    assert rows(file, "SELECT state, who, alerted FROM handover") == [("waiting", None, None)]
    assert not await at_opening(opener(NEXT), "terminal", "ann")
    await attend(opener(NEXT), 1, Claimed(), BO)
    assert rows(file, "SELECT state, who FROM handover") == [("taken", "bo")]


async def test_the_loop_that_reminds_ends_the_silence_too_and_once(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    await attend(opener(), 1, Claimed(), SIV)
    for _ in range(2):
        await Reminders(opener(NEXT), "terminal", keep, lambda: None).round()
    texts = rows(file, "SELECT payload FROM outbox ORDER BY id")
    assert sum("inte svarat i tid" in payload for (payload,) in texts) == 1


async def test_a_message_after_the_time_ends_the_silence_without_any_timer(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    await attend(opener(), 1, Claimed(), SIV)
    told = await say(opener(NEXT), "jag är undersköterska")
    assert "inte svarat i tid" in told
    assert "Jag har antecknat: yrke: undersköterska" in told
    assert rows(file, "SELECT state FROM timer WHERE kind = 'staff'") == []


async def test_an_answer_in_time_ends_what_staff_owe_until_the_person_writes_again(
    opener: Opener, file: Path
) -> None:
    await say(opener(), "människa")
    await attend(opener(), 1, Claimed(), SIV)
    await attend(opener(), 1, Answered("Vad gäller det?", "Siv"), SIV)
    assert rows(file, "SELECT state FROM timer") == []
    later = NOW + timedelta(days=7)
    await say(opener(later), "kan facket betala?")
    await say(opener(later + timedelta(hours=3)), "hallå?")
    ((due,),) = rows(file, "SELECT due FROM timer")
    assert due.startswith("2027-03-09 11:00")
    await attend(opener(later), 1, HandedBack(), SIV)
    assert rows(file, "SELECT state FROM timer") == []


@pytest.mark.parametrize(
    ("when", "days", "by"),
    [
        ("2027-03-01 12:00", 1, "2027-03-02 12:00"),
        ("2027-03-01 12:00", 3, "2027-03-04 12:00"),
        ("2027-03-05 15:30", 1, "2027-03-08 15:30"),
        ("2027-03-06 15:30", 1, "2027-03-09 09:00"),
        ("2027-03-01 22:00", 1, "2027-03-03 09:00"),
        ("2027-03-01 03:00", 1, "2027-03-02 09:00"),
        ("2027-03-25 10:00", 1, "2027-03-30 10:00"),  # Easter
    ],
)
def test_time_to_answer_is_counted_in_working_days(when: str, days: int, by: str) -> None:
    zone = NOW.tzinfo
    at = datetime.fromisoformat(when).replace(tzinfo=zone)
    assert f"{answer_by(at, swedish_holiday, days):%Y-%m-%d %H:%M}" == by

"""The bench's own parts: its form goes through the shipped funnel, its people through the form."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from bench.turns.api import served
from bench.turns.ours import assistant
from bench.turns.people import FIRST, FLOODER, Crowd, answers_of, flood, form_script
from bot.supervisor import Supervisor


async def held(crowd: Crowd, folder: Path) -> list[dict[str, object]]:
    """Let the assistant serve a crowd until everybody is through; give the first one's slots."""
    async with served(crowd) as api:
        telegram, stopping = assistant(api, folder, form=True), asyncio.Event()
        running = asyncio.ensure_future(Supervisor(telegram).run(stopping))
        async with asyncio.timeout(60):
            await crowd.done.wait()
        stopping.set()
        await asyncio.wait_for(running, 30)
        await telegram.funnel.store.close()
    with closing(sqlite3.connect(folder / "bench.db")) as connection:
        rows = connection.execute(
            "SELECT state FROM conversation JOIN person ON person.id = person"
            " WHERE name != ? ORDER BY name",
            (str(FLOODER),),
        ).fetchall()
    return [json.loads(state)["slots"] for (state,) in rows]


async def test_three_people_fill_in_the_form_with_one_message_for_each_answer(
    tmp_path: Path,
) -> None:
    crowd = Crowd(form_script, 3, 2)
    slots = await held(crowd, tmp_path)
    assert len(crowd.latencies) == 15
    assert crowd.heard == {FIRST + number: 5 for number in (1, 2, 3)}
    assert [{name: each["value"] for name, each in one.items()} for one in slots] == [  # type: ignore[index]
        {"birth_year": "1960", "work_situation": "employed", "place": "Kiruna",
         "pace": "beside_work"},
        {"birth_year": "1961", "work_situation": "self_employed", "place": "Umeå",
         "pace": "full_time"},
        {"birth_year": "1962", "work_situation": "jobseeker", "place": "Malmö",
         "pace": "part_time"},
    ]  # fmt: skip


async def test_a_flood_keeps_nobody_from_the_form(tmp_path: Path) -> None:
    crowd = Crowd(form_script, 3, 3)
    floods: list[asyncio.Task[None]] = []
    crowd.started = lambda: floods.append(asyncio.ensure_future(flood(crowd, 100)))
    slots = await held(crowd, tmp_path)
    for each in floods:
        each.cancel()
    assert len(slots) == 3
    assert crowd.heard[FLOODER] >= 1


async def test_people_who_are_not_measured_come_first() -> None:
    crowd = Crowd(form_script, 1, 1, warm=2)
    begun: list[int] = []
    crowd.started = lambda: begun.append(len(begun))
    crowd.begin()
    for number in (1, 2, 3):
        for _ in range(5):
            assert not crowd.done.is_set()
            crowd.hear(FIRST + number)
    assert crowd.done.is_set()
    assert begun == [0, 1]
    assert len(crowd.latencies) == 5


def test_the_number_of_answers_follows_from_what_was_heard_so_far() -> None:
    assert answers_of([1, 4, 4, 6]) == (1, 3, 0, 2)

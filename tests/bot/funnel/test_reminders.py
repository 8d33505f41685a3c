"""Reminders on a real database: planned with the turn, given once, whatever dies in between."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.channels.telegram.channel import pack
from bot.channels.terminal import Terminal
from bot.funnel.arrivals import Arrival
from bot.funnel.conversation import Funnel
from bot.funnel.reminders import Reminders
from bot.settings import ZONE
from bot.store import Loaded, Outgoing, Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from bot.store.privacy.exports import everything
from bot.store.privacy.retention import purge
from bot.store.queues.timers import Timers
from catalog import Catalog
from catalog.model import Listing, Rule, Run
from dialogs import Spec
from dialogs.ledger import EntryKind
from dialogs.state import Effect, Reminder, State
from dialogs.wording.sentences import Rendered
from tests.conftest import noon
from tests.doubles.bot_api import BotApi, until
from tests.doubles.dying import (
    Points,
    Program,
    all_that_is_left,
    deadly_points,
    die_and_go_on,
    go_on_from,
    warm,
)
from tests.doubles.forking import alone, needs_fork
from tests.doubles.serving import Serving, press, rows, told
from tests.doubles.small import small_catalog, small_spec
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 2, 1)
"""A Monday; Python from scratch starts 12 April, is free to cancel until 29 March."""


CANCEL_DUE = datetime(2027, 3, 25, 9, tzinfo=ZONE)


COURSE = "larstugan/data-i-varden"


class House:
    """A database with a funnel over a catalogue, and a clock that is moved by hand."""

    def __init__(self, file: Path, spec: Spec, catalog: Catalog, now: datetime = NOW) -> None:
        self.file, self.now = file, now
        self.store = Store(open_database(f"sqlite:///{file}"))
        self.funnel = Funnel(self.store, catalog, spec, lambda: self.now, OPERATOR)
        self.woken = 0
        self.reminders = Reminders(self.funnel, "test", pack, self._wake)
        self.timers = Timers(self.store.database, "test")

    def _wake(self) -> None:
        self.woken += 1

    async def say(self, *texts: str, name: str = "ann") -> None:
        """Let somebody say something."""
        for text in texts:
            await self.funnel.say("test", name, text)

    async def give(self) -> int:
        """Give all that is due."""
        given = 0
        while found := await self.reminders.round():
            given += found
        return given

    def timer(self) -> list[tuple[Any, ...]]:
        """What is planned and what was told."""
        return rows(self.file, "SELECT kind, key, state FROM timer ORDER BY due, kind")

    def told(self) -> list[str]:
        """The texts of the messages to send."""
        found = rows(self.file, "SELECT payload FROM outbox ORDER BY id")
        return [str(json.loads(text)["text"]) for (text,) in found]


Open = Callable[..., House]


@pytest.fixture
async def house(file: Path, spec: Spec, mini: Catalog) -> Any:
    """Opens houses over the file, with another catalogue or clock if wished."""
    async with AsyncExitStack() as stack:

        def make(catalog: Catalog = mini, now: datetime = NOW) -> House:
            made = House(file, spec, catalog, now)
            stack.push_async_callback(made.store.close)
            return made

        yield make


RESERVING = ("jag är undersköterska, född 1985, anställd", "lägg Python från början i planen", "ja")


ON_8_MARCH = (RESERVING[0], "lägg Dataanalys för vården i planen", "ja")


def changed(catalog: Catalog, change: Callable[[Listing], Listing | None]) -> Catalog:
    """A catalogue in which something has changed."""
    found = [change(each) for each in catalog.listings]
    return replace(catalog, listings=[each for each in found if each is not None])


def on_8_march(catalog: Catalog, **marks: bool) -> Catalog:
    """A catalogue in which the run of 8 March is marked."""

    def mark(run: Run) -> Run:
        return replace(run, **marks) if run.starts == date(2027, 3, 8) else run  # type: ignore[arg-type]

    return changed(catalog, lambda each: replace(each, runs=tuple(map(mark, each.runs))))


# -- planned with the turn -------------------------------------------------------------------------


async def test_reminders_are_planned_in_the_turn_that_reserves(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    assert ann.timer() == [
        ("apply", "3.1:2027-04-01", "waiting"),
        ("cancel", "3.1:2027-03-29", "waiting"),
        ("start", "3.1:2027-04-12", "waiting"),
        ("after", "3.1", "waiting"),
        ("expiry", "2029-02-01:1", "waiting"),
        ("expiry", "2029-02-01:2", "waiting"),
        ("expiry", "2029-02-01:3", "waiting"),
    ]


@pytest.mark.parametrize("looked_up", ["people", "due"])
async def test_who_is_erased_while_reminders_are_looked_up_is_made_nobody_again(
    house: Open, file: Path, monkeypatch: pytest.MonkeyPatch, looked_up: str
) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = CANCEL_DUE
    look_up = getattr(Timers, looked_up)

    async def erased(*args: Any, **more: Any) -> Any:
        found = await look_up(*args, **more)
        if found:
            await ann.say("radera mig", "ja")
        return found

    monkeypatch.setattr(Timers, looked_up, erased)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE person SET planned = NULL")
    await ann.reminders.plan_all()
    await ann.give()
    assert rows(file, "SELECT name FROM person") == []


async def test_what_is_taken_out_is_not_reminded_of_any_more(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING, "ta bort Python från början ur planen")
    assert len(ann.timer()) == 7
    await ann.say("ja")
    assert {kind for kind, _, _ in ann.timer()} == {"expiry"}


async def test_switching_off_and_on_takes_timers_away_and_brings_them_back(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    before = ann.timer()
    await ann.say("påminn mig inte om start")
    assert [row for row in before if row[0] != "start"] == ann.timer()
    await ann.say("inga påminnelser")
    assert ann.timer() == []
    await ann.say("påminn mig")
    assert ann.timer() == before


async def test_beginning_again_leaves_reminders_as_they_were_switched(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING, "påminn mig inte om start", "börja om", "ja")
    assert "start" not in {kind for kind, _, _ in ann.timer()}
    loaded = await ann.store.find("test", "ann")
    assert loaded is not None
    assert loaded.state is not None
    assert loaded.state["silenced"] == ["start"]


async def test_a_turn_that_cannot_be_saved_plans_nothing(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING[:-1])
    before = ann.timer()

    def fail(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith("INSERT INTO entry"):
            raise OSError("no space left")

    event.listen(ann.store.database.engine.sync_engine, "before_cursor_execute", fail)
    with pytest.raises(OSError, match="no space"):
        await ann.say("ja")
    assert ann.timer() == before


# -- given once ------------------------------------------------------------------------------------


async def test_a_reminder_is_given_when_it_is_due_and_once(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = CANCEL_DUE - timedelta(minutes=1)
    assert await ann.give() == 0
    ann.now = CANCEL_DUE
    assert await ann.give() == 2
    assert await ann.give() == 0
    assert ann.woken == 2
    first, second = ann.told()
    assert first.startswith("Påminnelse: till och med 29 mars 2027 kan du ta bort")
    assert second.startswith("Påminnelse: du kan ansöka till ”Python från början”")
    assert [row[2] for row in ann.timer()][:3] == ["told", "told", "waiting"]
    (last,) = rows(ann.file, "SELECT event, trace FROM journal ORDER BY turn DESC LIMIT 1")
    assert json.loads(last[0]) == {"kind": "due", "what": "apply", "key": "3.1:2027-04-01"}
    assert json.loads(last[1]) == ["reminder apply 3.1:2027-04-01"]


async def test_how_it_went_is_asked_once(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = noon(2027, 6, 10)
    await ann.give()
    assert ann.told()[-1].startswith("”Python från början” slutade 7 juni 2027. Hur gick det?")
    count = len(ann.told())
    ann.now = noon(2027, 6, 14)
    await ann.reminders.plan_all()
    assert await ann.give() == 0
    assert len(ann.told()) == count


async def test_another_program_gives_nothing_again_and_the_rest_in_time(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = CANCEL_DUE
    await ann.give()
    again = house(now=CANCEL_DUE)
    await again.reminders.plan_all()
    assert await again.give() == 0
    again.now = noon(2027, 4, 9)
    assert await again.give() == 1
    assert again.told()[-1].startswith("Påminnelse: ”Python från början” börjar 12 april 2027")


@pytest.mark.parametrize(
    ("missed", "given"),
    [
        (datetime(2027, 3, 25, 22, tzinfo=ZONE), 0),  # night
        (datetime(2027, 3, 26, 12, tzinfo=ZONE), 0),  # Good Friday
        (datetime(2027, 3, 28, 12, tzinfo=ZONE), 1),  # Sunday, and Monday is one too: urgent
        (datetime(2027, 3, 27, 12, tzinfo=ZONE), 2),
    ],
)
async def test_what_was_missed_waits_for_the_daytime_of_a_working_day(
    house: Open, missed: datetime, given: int
) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = missed
    assert await ann.give() == given


async def test_what_was_missed_is_given_late_and_what_is_past_is_not(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = noon(2027, 3, 30)  # the last free day is over, the last day to apply is not
    await ann.give()
    (only,) = ann.told()
    assert "ansöka" in only
    assert [row[2] for row in ann.timer()][:3] == ["told", "dropped", "waiting"]
    ann.now = noon(2027, 4, 13)
    await ann.give()
    assert len(ann.told()) == 1


async def test_two_programs_at_once_give_it_once(house: Open) -> None:
    one, other = house(), house()
    await one.say(*RESERVING)
    one.now = other.now = CANCEL_DUE
    await asyncio.gather(one.give(), other.give(), one.give(), other.give())
    await one.give()
    assert len(one.told()) == 2
    assert len(rows(one.file, "SELECT * FROM journal")) == len(RESERVING) + 2


async def test_one_who_cannot_be_reminded_holds_up_nobody(house: Open) -> None:
    ann = house()
    for name in ("ann", "bo", "cia"):
        await ann.say(*RESERVING, name=name)
    ann.now = CANCEL_DUE

    def poison(
        arrival: Arrival, state: State, words: Sequence[Rendered], effects: Sequence[Effect]
    ) -> list[Outgoing]:
        if arrival.name == "bo":
            raise RuntimeError("poison")
        return pack(arrival, state, words, effects)

    ann.reminders = Reminders(ann.funnel, "test", poison, lambda: None)
    await ann.give()
    assert rows(ann.file, "SELECT name, count(*) FROM outbox GROUP BY name") == [
        ("ann", 2),
        ("cia", 2),
    ]


async def test_a_reminder_keeps_a_yes_from_answering_what_stands_above_it(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING, "lägg Vägledningssamtal i planen")
    ann.now = CANCEL_DUE
    await ann.give()
    answer = await ann.funnel.say("test", "ann", "ja")
    assert answer.replies[-1].asks == "confirm"
    assert len(rows(ann.file, "SELECT * FROM entry WHERE kind = 'reserve'")) == 1


# -- whatever dies ---------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["journal", "timer", "outbox", "button"])
async def test_what_breaks_off_in_the_middle_leaves_nothing_and_comes_once(
    house: Open, table: str
) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = CANCEL_DUE
    before = ann.timer()

    def fail(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.split()[:3][-1] == table or statement.startswith(f"UPDATE {table}"):
            raise OSError("cut off")

    engine = ann.store.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", fail)
    await ann.reminders.round()
    assert (ann.told(), ann.timer()) == ([], before)
    event.remove(engine, "before_cursor_execute", fail)
    again = house(now=ann.now)
    await again.give()
    assert len(again.told()) == len(set(again.told())) == 2


@dataclass(frozen=True)
class Giving(Program):
    """A program that gives the reminders that are due, after one that led to them."""

    begun: bool = True

    async def life(self, _: Points) -> None:
        """Reserve a course; or, once that is done, remind of it."""
        now = CANCEL_DUE if self.begun else NOW
        made = House(self.file, small_spec(), small_catalog(), now)
        if self.begun:
            await made.reminders.plan_all()
            await made.give()
        else:
            await made.say(*RESERVING)
        await made.store.close()

    def given(self) -> list[str]:
        """The reminders that were given; each is marked as told, and no other."""
        assert [state for _, state in _timers(self.file)].count("told") == len(_given(self.file))
        return _given(self.file)


def begun(folder: Path) -> Giving:
    """A program whose reminders are due."""
    (folder / "begun").mkdir()
    made = Giving(folder / "begun", begun=False)
    upgrade(f"sqlite:///{made.file}")
    warm(RESERVING)
    made.undisturbed()
    return replace(made, begun=True)


def judge_corpse(each: Giving) -> None:
    """What was given is marked as told, and nothing else is."""
    each.given()


def judge(each: Giving) -> None:
    """Both reminders were given, each once."""
    assert len(each.given()) == len(set(each.given())) == 2


def left_in_any_state(folder: Path) -> None:
    """Go on from every state of the disk."""
    left = all_that_is_left(begun(folder), "reminders")
    assert len(left) > 3
    go_on_from(left, Giving, judge_corpse, judge)


def killed(folder: Path, most: int | None) -> None:
    """Be killed at points."""
    begin = begun(folder)

    def make(name: int | str) -> Giving:
        return Giving(Path(shutil.copytree(begin.folder, folder / str(name))))

    points = make("whole").undisturbed()
    deadly = deadly_points(points, "reminders", most)
    die_and_go_on(
        deadly,
        make,
        lambda each: each,
        judge_corpse,
        judge,
        lambda n: n <= points * 0.9,
    )


@needs_fork
def test_dying_in_any_state_of_the_disk_gives_every_reminder_once(tmp_path: Path) -> None:
    alone(left_in_any_state, tmp_path)


@needs_fork
@pytest.mark.parametrize("most", [3, pytest.param(None, marks=pytest.mark.deep)])
def test_being_killed_at_any_point_gives_every_reminder_once(
    tmp_path: Path, most: int | None
) -> None:
    alone(killed, tmp_path, most)


def _given(file: Path) -> list[str]:
    return [str(json.loads(text)["text"]) for (text,) in rows(file, "SELECT payload FROM outbox")]


def _timers(file: Path) -> list[tuple[Any, ...]]:
    return rows(file, "SELECT kind, state FROM timer ORDER BY id")


# -- what is changed -------------------------------------------------------------------------------


async def test_a_cancelled_run_is_told_once_with_what_could_be_taken_instead(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    catalog = on_8_march(mini, cancelled=True)
    for _ in range(2):
        again = house(catalog, noon(2027, 3, 2))
        await again.reminders.plan_all()
        await again.give()
    first, *others, last = again.told()
    assert first.startswith("Enligt katalogen är ”Dataanalys för vården” med start 8 mars 2027 ins")
    assert "Du kan ta bort den utan kostnad och får tillbaka 10 checkar." in first
    assert len(others) == 3
    assert all(text[:2] in ("A.", "B.", "C.") for text in others)
    assert last.startswith("Du bestämmer.")
    kept = rows(again.file, "SELECT choice FROM button ORDER BY rowid")
    choices = [choice for (choice,) in kept]
    assert choices[-4:] == ["remove:3.1", f"look:{COURSE}", "make_plan", "silence:change"]
    assert "start" not in {kind for kind, _, state in again.timer() if state == "waiting"}


async def test_what_the_provider_cancelled_is_taken_out_for_free_on_any_day(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    late = house(on_8_march(mini, cancelled=True), noon(2027, 3, 5))
    await late.say("ta bort Dataanalys för vården ur planen", "ja")
    loaded = await late.store.find("test", "ann")
    assert loaded is not None
    last = loaded.booklet.entries[-1]
    assert (last.kind, last.checks, last.rule) == (EntryKind.CANCEL, 0, "provider_cancels_free")
    assert loaded.booklet.balance(late.now.date()).available == 10


async def test_a_scheme_may_hold_people_to_its_days_whoever_cancels(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    rules = {**mini.scheme.rules, "provider_cancels_free": Rule(False, "assumption")}
    strict = replace(on_8_march(mini, cancelled=True), scheme=replace(mini.scheme, rules=rules))
    late = house(strict, noon(2027, 3, 5))
    await late.reminders.plan_all()
    await late.give()
    assert any("Om du tar bort den nu går 1 check åt" in text for text in late.told())
    await late.say("ta bort Dataanalys för vården ur planen", "ja")
    loaded = await late.store.find("test", "ann")
    assert loaded is not None
    assert loaded.booklet.entries[-1].rule == "late_cancel_checks"


async def test_what_is_only_full_is_taken_out_by_the_rules_of_the_scheme(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    late = house(on_8_march(mini, full=True), noon(2027, 3, 5))
    await late.reminders.plan_all()
    await late.give()
    told_of = next(text for text in late.told() if "fullbokad" in text)
    assert "Om du redan har fått en plats gäller den." in told_of
    assert "Om du tar bort den nu går 1 check åt och du får tillbaka 9." in told_of
    await late.say("ta bort Dataanalys för vården ur planen", "ja")
    loaded = await late.store.find("test", "ann")
    assert loaded is not None
    assert loaded.booklet.entries[-1].checks == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda each: replace(each, runs=(Run(starts=date(2027, 3, 15)),)),
            "börjar ”Dataanalys för vården” inte längre 8 mars 2027. Närmaste start är 15 mars",
        ),
        (lambda each: replace(each, runs=()), "Inget nytt datum är känt."),
        (lambda _: None, "(larstugan/data-i-varden) finns inte längre i katalogen."),
    ],
)
async def test_a_run_that_moves_or_leaves_is_told_of(
    house: Open,
    mini: Catalog,
    change: Callable[[Listing], Listing | None],
    words: str,
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    catalog = changed(mini, lambda each: change(each) if each.id == COURSE else each)
    for day in (2, 3):  # a listing that left has a day to come back
        later = house(catalog, noon(2027, 2, day))
        await later.reminders.plan_all()
        await later.give()
    assert words in later.told()[0]
    assert COURSE not in "".join(later.told()[1:-1])


async def test_a_listing_that_is_back_the_same_day_alarms_nobody(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    without = changed(mini, lambda each: None if each.id == COURSE else each)
    slip = house(without, noon(2027, 2, 2))
    await slip.reminders.plan_all()
    assert await slip.give() == 0
    mended = house(mini, noon(2027, 2, 2).replace(hour=16))
    await mended.reminders.plan_all()
    assert "change" not in {kind for kind, _, _ in mended.timer()}
    assert "start" in {kind for kind, _, _ in mended.timer()}


async def test_starting_again_and_again_puts_nothing_off(house: Open, mini: Catalog) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    without = changed(mini, lambda each: None if each.id == COURSE else each)
    for hour in (9, 12, 18):
        await house(without, datetime(2027, 2, 2, hour, tzinfo=ZONE)).reminders.plan_all()
    (due,) = rows(ann.file, "SELECT due FROM timer WHERE kind = 'change'")
    assert due == ("2027-02-03 08:00:00.000000",)


async def test_a_change_that_is_taken_back_before_it_was_told_is_not_told(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    night = datetime(2027, 2, 3, 22, tzinfo=ZONE)
    await house(on_8_march(mini, full=True), night).reminders.plan_all()
    assert ("change", "3.1:full", "waiting") in ann.timer()
    morning = house(mini, noon(2027, 2, 4))
    await morning.give()
    assert ("change", "3.1:full", "dropped") in ann.timer()
    assert ann.told() == []
    again = house(on_8_march(mini, full=True), noon(2027, 2, 5))
    await again.reminders.plan_all()
    await again.give()
    assert "fullbokad" in again.told()[0]


async def test_a_start_on_the_same_catalogue_plans_nothing_anew_and_on_another_one_everything(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    for name in ("ann", "bo"):
        for text in ON_8_MARCH:
            await ann.say(text, name=name)
    planned = list[str]()

    def counted(start: House) -> House:
        counting = start.funnel.reminders

        def reminders(who: Loaded) -> tuple[Reminder, ...]:
            planned.append(who.name)
            return counting(who)

        object.__setattr__(start.funnel, "reminders", reminders)
        return start

    await counted(house()).reminders.plan_all()
    assert planned == []
    for _ in range(2):
        await counted(house(on_8_march(mini, full=True))).reminders.plan_all()
        assert planned == ["ann", "bo"]
    await counted(house()).reminders.plan_all()
    assert planned == ["ann", "bo"] * 2


async def test_a_reminder_that_was_dropped_is_planned_anew_at_the_next_start(
    house: Open, mini: Catalog
) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH)
    full = on_8_march(mini, full=True)
    await house(full, datetime(2027, 2, 3, 22, tzinfo=ZONE)).reminders.plan_all()
    await house(mini, noon(2027, 2, 4)).give()
    assert ("change", "3.1:full", "dropped") in ann.timer()
    await house(full, noon(2027, 2, 5)).reminders.plan_all()
    assert ("change", "3.1:full", "waiting") in ann.timer()


async def test_who_takes_a_turn_while_all_are_planned_is_planned_again(
    house: Open, mini: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = house()
    for name in ("ann", "bo"):
        for text in ON_8_MARCH:
            await ann.say(text, name=name)
    plan, late = Timers.plan, list[str]()

    async def interrupted(self: Timers, planned: Any, basis: str) -> list[str]:
        if not late:
            await ann.say("hej", name="bo")
        late.extend(left := await plan(self, planned, basis))
        return left

    monkeypatch.setattr(Timers, "plan", interrupted)
    later = house(on_8_march(mini, full=True))
    await later.reminders.plan_all()
    assert late == ["bo"]
    changes = rows(later.file, "SELECT COUNT(*) FROM timer WHERE kind = 'change'")
    assert changes == [(2,)]


async def test_who_switched_changes_off_is_not_told_of_them(house: Open, mini: Catalog) -> None:
    ann = house()
    await ann.say(*ON_8_MARCH, "säg inte till om ändringar")
    later = house(on_8_march(mini, cancelled=True), noon(2027, 2, 2))
    await later.reminders.plan_all()
    assert await later.give() == 0


async def test_a_closed_listing_is_not_put_in_the_plan(house: Open, mini: Catalog) -> None:
    catalog = changed(
        mini,
        lambda each: (
            replace(each, runs=(Run(starts=date(2027, 3, 8), full=True),))
            if each.id == COURSE
            else each
        ),
    )
    ann = house(catalog)
    await ann.say(RESERVING[0])
    answer = await ann.funnel.say("test", "ann", "lägg Dataanalys för vården i planen")
    assert "fullbokad eller inställd" in answer.replies[0].text
    assert rows(ann.file, "SELECT * FROM entry WHERE kind = 'reserve'") == []


# -- whose they are --------------------------------------------------------------------------------


async def test_erasing_takes_the_timers_with_it(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING, "radera mig", "ja")
    assert ann.timer() == []
    ann.now = noon(2029, 1, 10)
    assert await ann.give() == 0


async def test_what_is_stored_about_a_person_names_their_reminders(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    found = await everything(ann.store, "test", "ann")
    assert found is not None
    assert [each["kind"] for each in found["reminders"]][:3] == ["cancel", "apply", "start"]


async def test_old_reminders_are_removed_and_waiting_ones_stay(house: Open) -> None:
    ann = house()
    await ann.say(*RESERVING)
    ann.now = CANCEL_DUE
    await ann.give()
    await purge(ann.store.database, noon(2027, 6, 1), 90)
    assert [row[2] for row in ann.timer()].count("told") == 2
    await purge(ann.store.database, noon(2027, 8, 1), 90)
    assert {row[2] for row in ann.timer()} == {"waiting"}
    assert await ann.timers.counts() == {"waiting": 5}


async def test_a_reminder_does_not_keep_the_own_words_of_somebody_who_is_away(
    house: Open,
) -> None:
    ann = house()
    await ann.say("jag drömmer om att programmera robotar", *RESERVING)
    ann.now = CANCEL_DUE
    assert await ann.give() == 2
    await purge(ann.store.database, noon(2027, 5, 10), 90)
    assert "drömmer" not in json.dumps(rows(ann.file, "SELECT state FROM conversation"))


# -- in the channels -------------------------------------------------------------------------------


def opened(file: Path, spec: Spec, catalog: Catalog, now: datetime, *said: str) -> list[Any]:
    """What somebody at a terminal is told, as JSON."""

    async def talk() -> str:
        made = House(file, spec, catalog, now)
        sink = StringIO()
        source = StringIO("".join(f"{text}\n" for text in said))
        await Terminal(made.funnel, "ann", source, sink, as_json=True).run(None)
        await made.store.close()
        return sink.getvalue()

    return [json.loads(line) for line in asyncio.run(talk()).splitlines()]


def test_at_a_terminal_it_is_told_at_the_opening_and_a_number_picks_its_choice(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    opened(file, spec, mini, NOW, *RESERVING)
    late = noon(2027, 4, 10).replace(hour=23)
    lines = opened(file, spec, mini, late, "2")
    greeting = lines[: lines.index({"turn": 0})]
    assert greeting[-1]["text"].startswith("Påminnelse: ”Python från början” börjar")
    assert [each["id"] for each in greeting[-1]["choices"]][-1] == "silence:start"
    assert "Avstängt: när något börjar." in lines[lines.index({"turn": 0}) + 1]["text"]
    again = opened(file, spec, mini, late)
    assert "Påminnelse" not in json.dumps(again, ensure_ascii=False)


def test_at_a_terminal_a_change_is_told_at_the_opening(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    opened(file, spec, mini, NOW, *ON_8_MARCH)
    lines = opened(file, spec, on_8_march(mini, cancelled=True), noon(2027, 2, 2))
    assert any("inställd" in each.get("text", "") for each in lines)


async def test_in_telegram_it_is_sent_with_a_button_that_turns_it_off(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving(day=lambda: NOW)
    for text, answer in zip(
        RESERVING, ("passa dig", "Svara ja eller nej", "finns i din plan"), strict=True
    ):
        await api.say(text)
        await told(api, answer)
    await serving(day=lambda: noon(2027, 4, 9))
    await told(api, "Påminnelse: ”Python från början” börjar 12 april 2027.")
    await press(api, "Stäng av: när något börjar")
    await told(api, "Avstängt: när något börjar.")
    await until(lambda: not rows(file, "SELECT * FROM outbox WHERE state != 'sent'"))

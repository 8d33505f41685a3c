"""Conversations stored by earlier versions go on. The files in `data/states` are never edited.

`a` holds states of the first version on the mini catalogue; `b` those of a later one in every flow
and at every open question on four catalogues, and a whole database of that version.
"""

import json
import sqlite3
from dataclasses import fields, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from bot.assembly import load_catalog, make_funnel, make_spec
from bot.settings import ZONE, Settings
from bot.store.database.engine import upgrade
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.state import Slot, State, UnknownState, from_dict
from dialogs.state.stored import resumed
from tests.conftest import HERE
from tests.doubles.talking import Talk

FILES = sorted((HERE / "data" / "states" / "a").glob("*.json"))


LATER = sorted((HERE / "data" / "states" / "b").glob("*.json"))


DATABASE = HERE / "data" / "states" / "b" / "database.sql"


def stored_talk(path: Path, spec: Spec, catalog: Catalog) -> Talk:
    """Give the conversation that a file holds."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    talk = Talk(spec, catalog)
    talk.state = from_dict(stored["state"])
    entries = tuple(_entry(each) for each in stored["entries"])
    talk.booklet = Booklet("b1", entries)
    talk.turns_before = 100
    return talk


def _entry(each: dict[str, str | int | None]) -> Entry:
    days = {n: date.fromisoformat(str(each[n])) if each[n] else None for n in ("starts", "expires")}
    at = datetime.fromisoformat(str(each["at"])).astimezone(ZONE)
    texts = {n: each[n] for n in ("reservation", "listing", "purpose", "rule")}
    kind = EntryKind(str(each["kind"]))
    return Entry(str(each["key"]), kind, int(each["checks"] or 0), at, **days, **texts)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_stored_conversation_goes_on_where_it_was(path: Path, spec: Spec, mini: Catalog) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    talk = stored_talk(path, spec, mini)
    slots = {name: slot.value for name, slot in talk.state.slots.items()}
    before = talk.booklet
    talk.open()
    assert talk.asked == stored["asks"]
    assert {name: slot.value for name, slot in talk.state.slots.items()} == slots
    assert talk.booklet.entries[: len(before.entries)] == before.entries
    assert talk.say("hur många checkar har jag kvar?")


def begun(language: str) -> State:
    """A new state."""
    return State(language)


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("2027-03-02T12:00:00+01:00", "2027-03-02T12:00:00+01:00"),
        ("", ""),
        ("some day", ""),
        (0, ""),
        (None, None),
    ],
)
def test_of_a_state_that_is_given_up_staff_keep_what_they_have_taken_on(
    claimed: object, kept: str | None
) -> None:
    stored = {"version": 99, "language": "sv", "with_staff": "", "claimed": claimed}
    state, given_up = resumed(stored, None, begun, ())
    assert given_up
    assert (state.with_staff, state.claimed) == ("", kept)


def test_there_are_states_of_the_first_version() -> None:
    assert len([path for path in FILES if path.parent.name == "a"]) >= 10


@pytest.mark.parametrize(
    "stored",
    [{}, {"version": 99}, {"version": 1}, {"version": 1, "language": "sv", "slots": 3}],
)
def test_a_state_that_nobody_knows_is_said_to_be_unknown(stored: dict[str, object]) -> None:
    with pytest.raises(UnknownState):
        from_dict(stored)


@cache
def _whole(name: str) -> tuple[Spec, Catalog]:
    """Give the spec and catalogue that a stored state belongs to."""
    folders = {"shipped": None, "mini": HERE / "data" / "mini"}
    folder = folders.get(name, HERE.parent / "catalog" / "schemes" / name)
    catalog = load_catalog(folder).catalog
    return make_spec(catalog), catalog


def _later_talk(path: Path) -> tuple[Talk, str | None]:
    stored = json.loads(path.read_text(encoding="utf-8"))
    spec, catalog = _whole(stored["catalog"])
    talk = Talk(spec, catalog, now=datetime.fromisoformat(stored["clock"]).astimezone(ZONE))
    talk.state = from_dict(stored["state"])
    entries = tuple(_whole_entry(each) for each in stored["entries"])
    talk.booklet = Booklet("b1", entries, stored["issuer"])
    talk.turns_before = stored["turn"]
    return talk, stored["asks"]


def _whole_entry(each: dict[str, object]) -> Entry:
    values = {field.name: each[field.name] for field in fields(Entry) if field.name in each}
    for name, value in values.items():
        if name == "at":
            values[name] = datetime.fromisoformat(str(value)).astimezone(ZONE)
        elif isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
            values[name] = date.fromisoformat(value)
    return Entry(**{**values, "kind": EntryKind(str(each["kind"]))})  # type: ignore[arg-type]


def _kept(name: str, slot: Slot) -> Slot:
    """Give what must stay of an answer: of an occupation its title, whatever group it is in now."""
    return replace(slot, value=slot.value.partition("-")[2]) if name == "occupation" else slot


@pytest.mark.parametrize("path", LATER, ids=lambda path: path.stem)
def test_a_conversation_of_a_later_version_goes_on_where_it_was(path: Path) -> None:
    talk, asked = _later_talk(path)
    slots, flow = dict(talk.state.slots), talk.state.frames[-1].flow
    before, staff = talk.booklet, talk.state.with_staff
    talk.open()
    assert talk.turns[-1].replies or staff is not None
    assert {name: _kept(name, slot) for name, slot in talk.state.slots.items()} == {
        name: _kept(name, slot) for name, slot in slots.items()
    }
    assert talk.booklet.entries[: len(before.entries)] == before.entries
    if staff is None:
        assert talk.state.frames[-1].flow == flow
        assert talk.asked == asked or asked is None or flow == "intake"
        assert talk.say("hur många checkar har jag kvar?")


def test_every_flow_has_a_stored_state_of_the_later_version() -> None:
    stored = {json.loads(path.read_text(encoding="utf-8"))["flow"] for path in LATER}
    assert len(LATER) >= 100
    assert len(stored) >= 15


async def test_everybody_in_a_database_of_the_later_version_is_known_again(tmp_path: Path) -> None:
    file = tmp_path / "later.db"
    with sqlite3.connect(file) as connection:
        connection.executescript(DATABASE.read_text(encoding="utf-8"))
        people = [
            row[0]
            for row in connection.execute("select name from person where channel = 'terminal'")
        ]
    connection.close()
    url = f"sqlite:///{file}"
    upgrade(url)
    _, catalog = _whole("shipped")
    funnel = make_funnel(Settings(), catalog, url, date(2027, 3, 1))
    try:
        assert len(people) >= 30
        for name in people:
            loaded = await funnel.store.find("terminal", name)
            assert loaded is not None
            answer = await funnel.say("terminal", name, "min plan")
            again = await funnel.store.find("terminal", name)
            assert again is not None
            assert answer.replies or from_dict(again.state or {}).with_staff is not None
    finally:
        await funnel.store.close()

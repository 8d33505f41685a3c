"""Conversations stored by earlier versions go on. The files in `tests/states` are never edited."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.assembly import ZONE
from catalog.catalogue import Catalog
from dialogs.booklet import Booklet, Entry, EntryKind
from dialogs.draft import Spec
from dialogs.state import UnknownState, from_dict
from tests.conftest import HERE
from tests.talking import Talk

FILES = sorted((HERE / "states").rglob("*.json"))


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


def test_there_are_states_of_the_first_version() -> None:
    assert len([path for path in FILES if path.parent.name == "a"]) >= 10


@pytest.mark.parametrize(
    "stored",
    [{}, {"version": 99}, {"version": 1}, {"version": 1, "language": "sv", "slots": 3}],
)
def test_a_state_that_nobody_knows_is_said_to_be_unknown(stored: dict[str, object]) -> None:
    with pytest.raises(UnknownState):
        from_dict(stored)

"""A conversation in memory, for tests: the pure machine with a booklet and a clock, no database."""

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from bot.assembly import ZONE
from bot.conversation import masked
from catalog.catalogue import Catalog
from dialogs.booklet import Booklet
from dialogs.draft import Spec, Turn
from dialogs.machine import start, step
from dialogs.messages import Chose, Event, Said, Started
from dialogs.state import State, from_dict, to_dict
from dialogs.wording import Rendered
from dialogs.world import World

OPERATOR = {"controller": "Provkommunen", "contact": "prov@kommun.example", "retention_days": "90"}


class Talk:
    """One person's conversation; `journal` holds each turn's number, event and time."""

    def __init__(
        self,
        spec: Spec,
        catalog: Catalog,
        language: str = "sv",
        now: datetime | None = None,
        *,
        serialised: bool = False,
    ) -> None:
        self.spec, self.catalog = spec, catalog
        self.now = now or datetime(2027, 3, 1, 12, tzinfo=ZONE)
        self.state: State = start(language)
        self.booklet = Booklet("b1")
        self.turns: list[Turn] = []
        self.journal: list[tuple[dict[str, Any], datetime]] = []
        self.turns_before = 0
        self._serialised = serialised

    def take(self, event: Event) -> Turn:
        """Take one event and keep what it leads to."""
        if self._serialised:
            self.state = from_dict(json.loads(json.dumps(to_dict(self.state))))
        world = World(
            self.catalog, self.booklet, self.now, self.turns_before + len(self.turns) + 1, OPERATOR
        )
        turn = step(self.spec, self.state, event, world)
        self.booklet = self.booklet.add_all(turn.entries)
        self.state = turn.state
        self.turns.append(turn)
        self.journal.append(({"kind": type(event).__name__, **asdict(event)}, self.now))
        return turn

    def open(self) -> list[Rendered]:
        """Open the conversation, again if it was open before."""
        return self.words(self.take(Started()))

    def say(self, text: str) -> list[Rendered]:
        """Say a text, through the mask; give the replies in words."""
        return self.words(self.take(masked(text, self.now.date())))

    def choose(self, choice: str) -> list[Rendered]:
        """Press a choice."""
        return self.words(self.take(Chose(choice)))

    def words(self, turn: Turn) -> list[Rendered]:
        """Give a turn's replies in words."""
        return [self.spec.wording.render(reply, turn.state.language) for reply in turn.replies]

    @property
    def asked(self) -> str | None:
        """The slot that the last reply asks for."""
        return self.turns[-1].replies[-1].asks

    def value(self, slot: str) -> str | None:
        """Give a slot's value."""
        return self.state.value(slot)

    def suggested(self) -> list[str]:
        """Give the listings that the last turn showed."""
        return [reply.listing for reply in self.turns[-1].replies if reply.listing]


def event_of(stored: dict[str, Any]) -> Event:
    """Read an event back from a journal."""
    values = {name: value for name, value in stored.items() if name != "kind"}
    kinds: dict[str, type[Started] | type[Said] | type[Chose]] = {
        "Started": Started,
        "Said": Said,
        "Chose": Chose,
    }
    return kinds[stored["kind"]](**values)


def same(one: Turn, other: Turn) -> bool:
    """Whether two turns are the same in everything that a person or the booklet can see."""
    return replace(one, trace=()) == replace(other, trace=())

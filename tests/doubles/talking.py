"""A conversation in memory, for tests: the pure machine with a booklet and a clock, no database."""

import json
from dataclasses import asdict, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from bot.outside.holidays import swedish_holiday
from catalog import Catalog
from dialogs import Spec, Turn, World, start, step
from dialogs.ledger import Booklet, Entry, EntryKind, hashed
from dialogs.masking.masking import masked
from dialogs.state import (
    Answered,
    Chose,
    Claimed,
    Corrected,
    Due,
    Event,
    HandedBack,
    Issued,
    Said,
    Started,
    State,
    from_dict,
    to_dict,
)
from dialogs.tasks.reminders.schedule import answer_by, plan
from dialogs.tasks.support.handover import promise
from dialogs.wording.sentences import Rendered
from tests.conftest import noon

OPERATOR = {"controller": "Provkommunen", "contact": "prov@kommun.example", "retention_days": "90"}


def _issue(code: str, checks: int, expires: date) -> tuple[str, Issued]:
    """Give an issued booklet under the hash of its code."""
    granted = Entry("grant", EntryKind.GRANT, checks, noon(2027, 1, 1), expires=expires)
    return hashed(code), Issued("fresh", Booklet(hashed(code), (granted,), "Provkommunen"))


CODE, EXPIRED_CODE = "9T8S-7R6P-5N4M-3K2J-1H09", "7H6G-5F4E-3D2C-1B0A-9Z87"


USED_CODE, SMALL_CODE = "2A3B-4C5D-6E7F-8G9H-0J17", "4K7M-2RPX-9TQB-J3WN-6HV8"


ISSUED = dict(
    (
        _issue(CODE, 8, date(2028, 6, 30)),
        _issue(SMALL_CODE, 2, date(2028, 6, 30)),
        _issue(EXPIRED_CODE, 8, date(2027, 2, 1)),
        (hashed(USED_CODE), Issued("used")),
    )
)
"""What codes lead to, by their hash; every other code is unknown."""


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
        self.now = now or noon(2027, 3, 1)
        self.state: State = start(language)
        self.booklet = Booklet("b1")
        self.turns: list[Turn] = []
        self.journal: list[tuple[dict[str, Any], datetime]] = []
        self.turns_before = 0
        self.issued = ISSUED
        self.reminded: set[tuple[str, str]] = set()
        self._serialised = serialised

    def _issued(self, event: Event) -> Issued | None:
        code = event.code if isinstance(event, Said) else None
        args = self.state.frames[-1].args if self.state.frames else {}
        wanted = code or args.get("code")
        return self.issued.get(wanted, Issued("unknown")) if wanted else None

    def take(self, event: Event) -> Turn:
        """Take one event and keep what it leads to."""
        if self._serialised:
            self.state = from_dict(json.loads(json.dumps(to_dict(self.state))))
        number = self.turns_before + len(self.turns) + 1
        issued = self._issued(event)
        by = partial(answer_by, self.now, swedish_holiday, 1)
        world = World(self.catalog, self.booklet, self.now, number, OPERATOR, issued, by)
        turn = step(self.spec, self.state, event, world)
        if turn.booklet is not None:
            self.issued = {**self.issued, turn.booklet.id: Issued("yours")}
        self.booklet = (turn.booklet or self.booklet).add_all(turn.entries)
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

    def remind(self) -> list[Turn]:
        """Take every reminder that is due by now and was not given yet, the earliest first."""
        found = plan(self.booklet, self.catalog, self.state.silenced, self.now, swedish_holiday)
        owed = promise(self.state)
        found = (*found, owed) if owed is not None else found
        due = sorted((e for e in found if e.at <= self.now), key=lambda e: (e.at, e.kind, e.key))
        fresh = [each for each in due if (each.kind, each.key) not in self.reminded]
        self.reminded |= {(each.kind, each.key) for each in fresh}
        return [self.take(Due(each.kind, each.key)) for each in fresh]

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
    kinds = {
        kind.__name__: kind
        for kind in (Started, Said, Chose, Due, Answered, Claimed, HandedBack, Corrected)
    }
    event: Event = kinds[stored["kind"]](**values)
    return event


def same(one: Turn, other: Turn) -> bool:
    """Whether two turns are the same in everything that a person or the booklet can see."""
    return replace(one, trace=()) == replace(other, trace=())

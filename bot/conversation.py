"""The one funnel of every channel: receive → mask → load → step → save → give the replies.

Nothing unmasked passes from here to the store or a log, and no reply is given before the turn it
belongs to is committed.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from bot.store import Loaded, Saving, Store, TurnTaken
from catalog.catalogue import Catalog
from dialogs.draft import Spec, Turn
from dialogs.identity import mask_identity_numbers
from dialogs.machine import start, step
from dialogs.messages import Chose, Event, Line, Reply, Said, Started
from dialogs.state import State, UnknownState, from_dict, to_dict
from dialogs.wording import Rendered
from dialogs.world import World

LONGEST = 4000
"""Characters of one message that are read; the rest is cut off before anything is stored."""

_TRIES = 5
_OVERLAP = 40


@dataclass(frozen=True)
class Answer:
    """What a channel gets back: the turn's number, the replies in words, and effects."""

    turn: int
    replies: tuple[Rendered, ...]
    language: str
    leaving: bool = False


@dataclass(frozen=True)
class Funnel:
    """The funnel over one store, catalogue and spec. `clock` gives the aware local time."""

    store: Store
    catalog: Catalog
    spec: Spec
    clock: Callable[[], datetime]
    operator: Mapping[str, str]

    async def open(self, channel: str, name: str, language: str | None = None) -> Answer:
        """Open a conversation, for the first time or again, in a language if one is wished."""
        return await self._take(channel, name, Started(), language)

    async def say(self, channel: str, name: str, text: str) -> Answer:
        """Pass on a text that a person wrote."""
        return await self._take(channel, name, masked(text, self.clock().date()), None)

    async def choose(self, channel: str, name: str, choice: str) -> Answer:
        """Pass on a choice that a person pressed."""
        return await self._take(
            channel, name, Chose(masked(choice, self.clock().date()).text), None
        )

    async def _take(self, channel: str, name: str, event: Event, language: str | None) -> Answer:
        for _ in range(_TRIES):
            now = self.clock()
            loaded = await self.store.load(channel, name, now)
            turn = self._step(loaded, event, now, language)
            replies = tuple(
                self.spec.wording.render(reply, turn.state.language) for reply in turn.replies
            )
            try:
                await self.store.save([_saving(loaded, turn, event, replies, now)])
            except TurnTaken:
                continue
            leaving = any(effect.kind == "leave" for effect in turn.effects)
            return Answer(loaded.turn + 1, replies, turn.state.language, leaving)
        raise TurnTaken(f"{channel} {name}: too many turns at once")

    def _step(self, loaded: Loaded, event: Event, now: datetime, language: str | None) -> Turn:
        state, unknown = _state(loaded, language)
        world = World(self.catalog, loaded.booklet, now, loaded.turn + 1, self.operator)
        turn = step(self.spec, state, event, world)
        if not unknown:
            return turn
        notice = Reply((Line("state-unknown"),))
        return Turn(turn.state, (notice, *turn.replies), turn.entries, turn.effects, turn.trace)


def masked(text: str, today: date) -> Said:
    """Make the event of a text: without identity numbers, and then cut to length."""
    readable = text[: LONGEST + _OVERLAP].encode("utf-8", "replace").decode("utf-8")
    found = mask_identity_numbers(readable, today)
    return Said(found.text[:LONGEST], found.masked, found.birth_year)


def _state(loaded: Loaded, language: str | None) -> tuple[State, bool]:
    """Give the state to go on from, and whether a stored one had to be given up."""
    if loaded.state is None:
        return start(language or "sv"), False
    try:
        state = from_dict(loaded.state)
    except UnknownState:
        stored = loaded.state.get("language")
        return start(language or (stored if stored in ("sv", "en") else "sv")), True
    if language is None or language == state.language:
        return state, False
    return from_dict({**to_dict(state), "language": language}), False


def _saving(
    loaded: Loaded, turn: Turn, event: Event, replies: tuple[Rendered, ...], now: datetime
) -> Saving:
    told: list[dict[str, Any]] = [asdict(reply) for reply in replies]
    return Saving(
        loaded=loaded,
        state=to_dict(turn.state),
        entries=turn.entries,
        event={"kind": type(event).__name__.lower(), **asdict(event)},
        replies=told,
        trace=turn.trace,
        at=now,
        erase=any(effect.kind == "erase" for effect in turn.effects),
    )

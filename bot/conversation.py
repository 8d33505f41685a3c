"""The one funnel of every channel: receive → mask → load → step → save → give the replies.

Nothing unmasked passes from here to the store or a log, and no reply is given before the turn it
belongs to is committed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.store import Handled, Loaded, Outgoing, Saving, Staff, Store, TurnTaken
from bot.store.handovers import QUEUED
from catalog.catalogue import Catalog
from dialogs.draft import Spec, Turn
from dialogs.identity import mask_identity_numbers
from dialogs.machine import start, step
from dialogs.messages import Chose, Effect, Event, Line, Reply, Said, Started
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
class Arrival:
    """What came from somebody through a channel that is answered by messages.

    `language` counts for a new conversation only. `about` is the question that a pressed button
    (`pressed`, on the message `on`) was made for. `told`: some message may not have reached them.
    """

    name: str
    events: tuple[Event, ...]
    language: str | None = None
    handled: Handled | None = None
    pressed: str | None = None
    about: str | None = None
    on: tuple[int, str | None] | None = None
    told: bool = False


Pack = Callable[[Arrival, State, Sequence[Rendered], Sequence[Effect]], Sequence[Outgoing]]
"""Makes a channel's messages of a turn's replies; the state is that after the turn."""

BOUND = frozenset(("yes", "no", "none", "skip", "any", "unknown"))
"""Choices that mean something to one question only."""


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

    async def take_all(
        self,
        channel: str,
        arrivals: Sequence[Arrival],
        pack: Pack,
        handled: Sequence[Handled] = (),
    ) -> None:
        """Take turns of different people at once: all are committed, with messages, or none.

        Raises TurnTaken if one of them has taken a turn elsewhere meanwhile.
        """
        now = self.clock()
        loaded = await self.store.load_all(channel, [each.name for each in arrivals], now)
        turns = [
            turn for each in arrivals for turn in self._turns(loaded[each.name], each, now, pack)
        ]
        await self.store.save_with(turns, handled)

    async def attend(self, loaded: Loaded, event: Event, staff: Staff, pack: Pack) -> None:
        """Take a turn that staff began in somebody's conversation. Raises TurnTaken.

        It never lies before the turn that it follows, whatever the clock here says.
        """
        now = self.clock()
        now = max(now, (loaded.updated or now).astimezone(now.tzinfo))
        turns = self._turns(loaded, Arrival(loaded.name, (event,)), now, pack)
        await self.store.save([replace(turn, staff=staff) for turn in turns])

    def _turns(self, loaded: Loaded, arrival: Arrival, now: datetime, pack: Pack) -> list[Saving]:
        """Step one person's events one after the other."""
        savings: list[Saving] = []
        for event in arrival.events:
            language = arrival.language if loaded.state is None else None
            if arrival.about is not None and isinstance(event, Chose) and event.choice in BOUND:
                state, _ = _state(loaded, language)
                event = event if question(state) == arrival.about else Chose("stale")
            turn = self._step(loaded, event, now, language)
            words = [self.spec.wording.render(r, turn.state.language) for r in turn.replies]
            if arrival.told and not savings:
                notice = Reply((Line("message-uncertain"),))
                words.insert(0, self.spec.wording.render(notice, turn.state.language))
            saving = _saving(loaded, turn, event, tuple(words), now)
            messages = pack(arrival, turn.state, words, turn.effects)
            savings.append(replace(saving, messages=messages))
            loaded = replace(
                loaded,
                turn=loaded.turn + 1,
                state=saving.state,
                booklet=loaded.booklet.add_all(turn.entries),
            )
        if savings:
            savings[-1] = replace(
                savings[-1], handled=arrival.handled, pressed=arrival.pressed, told=arrival.told
            )
        return savings

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


def question(state: State) -> str:
    """Name the question that a state waits on, so that a button can be bound to it."""
    frame = state.frames[-1] if state.frames else None
    args = " ".join(f"{k}={v}" for k, v in sorted(frame.args.items())) if frame else ""
    return f"{frame.flow if frame else ''} {args} {state.asking.slot or ''}"[:400]


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
        stored, staff = loaded.state.get("language"), loaded.state.get("with_staff")
        fresh = start(language or (stored if stored in ("sv", "en") else "sv"))
        return replace(fresh, with_staff=staff if isinstance(staff, str) else None), True
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
        effects=tuple(effect for effect in turn.effects if effect.kind in QUEUED),
    )

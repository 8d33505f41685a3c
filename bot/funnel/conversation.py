"""The one funnel of every channel: receive → mask → load → step → save → give the replies.

Nothing unmasked passes from here to the store or a log, and no reply is given before the turn it
belongs to is committed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from bot.funnel.arrivals import Answer, Arrival, Pack
from bot.funnel.saving import ends_with, reveal, saving_of, shown_effects
from bot.outside.chance import new_use_code
from bot.outside.holidays import swedish_holiday
from bot.store import Handled, Loaded, Saving, Staff, Store, TurnTaken
from bot.store.people.births import Text, mask_what_follows
from catalog import Catalog
from dialogs import Spec, Turn, World, start, step
from dialogs.ledger import HIDDEN, Booklet
from dialogs.state import (
    BOUND,
    Chose,
    Due,
    Event,
    Issued,
    Line,
    Reminder,
    Reply,
    Said,
    Started,
    State,
    UnknownState,
    code_in_progress,
    from_dict,
    question,
    to_dict,
)
from dialogs.tasks.reminders.calm_days import Holiday
from dialogs.tasks.reminders.schedule import KINDS, answer_by, basis, plan
from dialogs.tasks.support.handover import promise
from dialogs.understanding.masking import masked
from dialogs.wording.sentences import Rendered

_TRIES = 5


@dataclass(frozen=True)
class Funnel:
    """The funnel over one store, catalogue and spec.

    `clock` gives the aware local time; on a `holiday` nobody is reminded. Within `answer_days`
    working days staff answer who they have taken on, or the assistant goes on.
    """

    store: Store
    catalog: Catalog
    spec: Spec
    clock: Callable[[], datetime]
    operator: Mapping[str, str]
    make_code: Callable[[], str] = new_use_code
    holiday: Holiday = swedish_holiday
    answer_days: int = 1

    @cached_property
    def basis(self) -> str:
        """The mark of what reminders are planned on here."""
        return basis(self.catalog)

    async def open(self, channel: str, name: str, language: str | None = None) -> Answer:
        """Open a conversation, for the first time or again, in a language if one is wished."""
        return await self._take(channel, name, Started(), language)

    async def say(self, channel: str, name: str, text: str) -> Answer:
        """Pass on a text that a person wrote."""
        now = self.clock()
        said = masked(text, now.date())
        if any(character.isdigit() for character in said.text):
            whole = [Text(name, said.text, said.masked)]
            found = await self.store.write(lambda c: mask_what_follows(c, channel, whole, now))
            said = replace(said, text=found[0].text, masked=said.masked or found[0].masked)
        return await self._take(channel, name, said, None)

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
        loaded = await self._load_all(channel, arrivals, now)
        turns = list[Saving]()
        for each in arrivals:
            issued = await self._issued(loaded[each.name], each.events, now)
            turns += self._turns(loaded[each.name], each, now, pack, issued)
        await self.store.save_with(turns, handled)

    async def _load_all(
        self, channel: str, arrivals: Sequence[Arrival], now: datetime
    ) -> Mapping[str, Loaded]:
        """Load people; a reminder makes nobody a person, since they may be erased by now."""
        names = [each.name for each in arrivals if each.timer is None]
        loaded = await self.store.load_all(channel, names, now) if names else {}
        reminded = [each.name for each in arrivals if each.timer is not None]
        if reminded:
            loaded |= await self.store.find_all(channel, reminded)
        if not loaded.keys() >= set(reminded):
            raise TurnTaken
        return loaded

    async def attend(self, loaded: Loaded, event: Event, staff: Staff, pack: Pack) -> None:
        """Take a turn that staff began in somebody's conversation. Raises TurnTaken.

        It never lies before the turn that it follows, whatever the clock here says.
        """
        now = self.clock()
        now = max(now, (loaded.updated or now).astimezone(now.tzinfo))
        issued = await self._issued(loaded, [event], now)
        turns = self._turns(loaded, Arrival(loaded.name, (event,)), now, pack, issued)
        await self.store.save([replace(turn, staff=staff) for turn in turns])

    async def _issued(
        self, loaded: Loaded, events: Sequence[Event], now: datetime
    ) -> Issued | None:
        """Look up the code that was typed, or that the flow in progress is about."""
        codes = [event.code for event in events if isinstance(event, Said) and event.code]
        code = codes[-1] if codes else code_in_progress(loaded.state or {})
        return await self.store.look_up(loaded, code, now) if code else None

    def _turns(
        self, loaded: Loaded, arrival: Arrival, now: datetime, pack: Pack, issued: Issued | None
    ) -> list[Saving]:
        """Step one person's events one after the other."""
        savings: list[Saving] = []
        for event in arrival.events:
            language = arrival.language if loaded.state is None else None
            if arrival.about is not None and isinstance(event, Chose) and event.choice in BOUND:
                state, _ = _state(loaded, language)
                event = event if question(state) == arrival.about else Chose("stale")
            turn = self._step(loaded, event, now, language, issued)
            words = [self.spec.wording.render(r, turn.state.language) for r in turn.replies]
            if arrival.told and not savings:
                notice = Reply((Line("message-uncertain"),))
                words.insert(0, self.spec.wording.render(notice, turn.state.language))
            code = self._fresh_code(turn)
            saving = self._saving(loaded, turn, event, tuple(words), now, code)
            messages = pack(
                arrival, turn.state, [reveal(w, code) for w in words], shown_effects(turn)
            )
            if code != HIDDEN:
                messages = [replace(m, once=m.once or code in str(m.payload)) for m in messages]
            last = len(savings) == len(arrival.events) - 1
            savings.append(
                replace(saving, messages=messages, **(ends_with(arrival) if last else {}))
            )
            if not last:
                booklet = (turn.booklet or loaded.booklet).add_all(turn.entries)
                loaded = replace(loaded, turn=loaded.turn + 1, state=saving.state, booklet=booklet)
        return savings

    async def remind(self, channel: str, name: str, due: Due, timer: int) -> Answer | None:
        """Give a reminder that is due; None where it is out of date or was given elsewhere."""
        answer = await self._take(channel, name, due, None, timer)
        return answer if answer.replies else None

    def reminders(self, loaded: Loaded) -> tuple[Reminder, ...]:
        """Give the reminders that a person is to get from now on."""
        state, _ = _state(loaded, None)
        return self._reminders(state, loaded.booklet, self.clock())

    def _reminders(self, state: State, booklet: Booklet, now: datetime) -> tuple[Reminder, ...]:
        owed = promise(state)
        planned = plan(booklet, self.catalog, state.silenced, now, self.holiday)
        return (*planned, owed) if owed is not None else planned

    async def _take(
        self,
        channel: str,
        name: str,
        event: Event,
        language: str | None,
        timer: int | None = None,
    ) -> Answer:
        for _ in range(_TRIES):
            now = self.clock()
            loaded = await self.store.load(channel, name, now)
            issued = await self._issued(loaded, [event], now)
            turn = self._step(loaded, event, now, language, issued)
            replies = tuple(
                self.spec.wording.render(reply, turn.state.language) for reply in turn.replies
            )
            code = self._fresh_code(turn)
            try:
                saving = self._saving(loaded, turn, event, replies, now, code)
                await self.store.save([replace(saving, timer=timer)])
            except TurnTaken:
                continue
            told = tuple(reveal(reply, code) for reply in replies)
            return Answer(loaded.turn + 1, told, turn.state.language, turn.effects)
        raise TurnTaken(f"{channel} {name}: too many turns at once")

    def _fresh_code(self, turn: Turn) -> str:
        """Make a use code where a turn gives one; else nothing that is hidden is revealed."""
        wanted = any(effect.kind == "use_code" for effect in turn.effects)
        return self.make_code() if wanted else HIDDEN

    def _saving(
        self,
        loaded: Loaded,
        turn: Turn,
        event: Event,
        replies: tuple[Rendered, ...],
        now: datetime,
        code: str,
    ) -> Saving:
        """Give a turn to save, with reminders planned anew where it changed what they depend on."""
        saving = saving_of(loaded, turn, event, replies, now, code)
        state, before = turn.state, loaded.state or {}
        same = not turn.entries and turn.booklet is None
        same = same and list(state.silenced) == before.get("silenced", [])
        if same and state.claimed == before.get("claimed"):
            return saving
        booklet = (turn.booklet or loaded.booklet).add_all(turn.entries)
        planned = self._reminders(state, booklet, now)
        return replace(saving, reminders=planned, planned_on=self.basis)

    def _step(
        self,
        loaded: Loaded,
        event: Event,
        now: datetime,
        language: str | None,
        issued: Issued | None,
    ) -> Turn:
        state, unknown = _state(loaded, language)
        by = partial(answer_by, now, self.holiday, self.answer_days)
        turns = loaded.turn + 1
        world = World(self.catalog, loaded.booklet, now, turns, self.operator, issued, by)
        turn = step(self.spec, state, event, world)
        if not unknown:
            return turn
        notice = Reply((Line("state-unknown"),))
        return replace(turn, replies=(notice, *turn.replies))


def _state(loaded: Loaded, language: str | None) -> tuple[State, bool]:
    """Give the state to go on from, and whether a stored one had to be given up."""
    if loaded.state is None:
        return start(language or "sv"), False
    try:
        state = from_dict(loaded.state)
    except UnknownState:
        stored, silenced = loaded.state.get("language"), loaded.state.get("silenced")
        staff = loaded.state.get("with_staff")
        fresh = start(language or (stored if stored in ("sv", "en") else "sv"))
        kept = tuple(each for each in KINDS if isinstance(silenced, list) and each in silenced)
        fresh = replace(fresh, with_staff=staff if isinstance(staff, str) else None)
        return replace(fresh, silenced=kept), True
    if language is None or language == state.language:
        return state, False
    return from_dict({**to_dict(state), "language": language}), False

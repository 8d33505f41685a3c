"""Takes one person's turns in memory: each event stepped, put in words and made ready to save.

Reads and writes nothing: what it needs was loaded, and what it gives is saved by the funnel.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from bot.funnel.arrivals import Answer, Arrival, Pack, Taken
from bot.funnel.saving import saving_of
from bot.store import Loaded, Saving
from catalog import Catalog
from dialogs import Spec, Turn, World, start, step
from dialogs.ledger import HIDDEN, PROGRESS, Booklet
from dialogs.state import (
    BOUND,
    Chose,
    Effect,
    Event,
    Issued,
    Line,
    Reminder,
    Reply,
    State,
    question,
    resumed,
)
from dialogs.tasks.reminders.calm_days import Holiday
from dialogs.tasks.reminders.schedule import KINDS, answer_by, basis, plan
from dialogs.tasks.support.handover import promise
from dialogs.wording.sentences import Rendered


@dataclass(frozen=True)
class Stepping:
    """How turns are taken: on which catalogue and spec, with whose words, codes and calm days."""

    catalog: Catalog
    spec: Spec
    operator: Mapping[str, str]
    make_code: Callable[[], str]
    holiday: Holiday
    answer_days: int

    def turns(
        self, loaded: Loaded, arrival: Arrival, now: datetime, issued: Issued | None, pack: Pack
    ) -> list[Taken]:
        """Take one turn for each event of an arrival, one after the other.

        What the arrival answers (an update, a press, a reminder) is done with the last of them.
        """
        taken, by = list[Taken](), partial(answer_by, now, self.holiday, self.answer_days)
        for event in arrival.events:
            if taken:
                loaded = _after(loaded, taken[-1].saving)
            number = loaded.turn + 1
            world = World(self.catalog, loaded.booklet, now, number, self.operator, issued, by)
            notices = (Line("message-uncertain"),) if arrival.told and not taken else ()
            taken.append(self._turn(loaded, arrival, event, world, pack, notices))
        last = taken[-1].saving
        ended = replace(
            last,
            handled=arrival.handled,
            pressed=arrival.pressed,
            told=arrival.told,
            timer=arrival.timer,
        )
        return [*taken[:-1], replace(taken[-1], saving=ended)]

    def _turn(
        self,
        loaded: Loaded,
        arrival: Arrival,
        event: Event,
        world: World,
        pack: Pack,
        notices: Sequence[Line],
    ) -> Taken:
        language = arrival.wished or (arrival.language if loaded.state is None else None)
        before, given_up = resumed(loaded.state, language, start, KINDS)
        if isinstance(event, Chose) and event.choice in BOUND:
            event = event if arrival.about in (None, question(before)) else Chose("stale")
        turn = step(self.spec, before, event, world)
        if given_up:
            notices = (*notices, Line("state-unknown"))
        replies = (*(Reply((each,)) for each in notices), *turn.replies)
        kept = [self.spec.wording.render(each, turn.state.language) for each in replies]
        # What is kept of a turn goes without the use code that only the person is told.
        gives = any(effect.kind == "use_code" for effect in turn.effects)
        code = self.make_code() if gives else HIDDEN
        told = [_revealed(each, code) for each in kept]
        messages = pack(arrival, turn.state, told, _shown(turn))
        if gives:
            messages = [replace(m, once=m.once or code in str(m.payload)) for m in messages]
        saving = saving_of(loaded, turn, event, kept, world.now, code)
        answer = Answer(world.turn, tuple(told), turn.state.language, turn.effects)
        saving = replace(saving, messages=messages, staff=arrival.staff)
        if _reminders_may_change(before, turn):
            booklet = _after(loaded, saving).booklet
            planned = self._reminders(turn.state, booklet, world.now)
            saving = replace(saving, reminders=planned, planned_on=self.basis)
        return Taken(saving, answer)

    @cached_property
    def basis(self) -> str:
        """The mark of what reminders are planned on here."""
        return basis(self.catalog)

    def reminders(self, loaded: Loaded, now: datetime) -> tuple[Reminder, ...]:
        """Give the reminders that a person is to get from now on."""
        state, _ = resumed(loaded.state, None, start, KINDS)
        return self._reminders(state, loaded.booklet, now)

    def _reminders(self, state: State, booklet: Booklet, now: datetime) -> tuple[Reminder, ...]:
        owed = promise(state)
        planned = plan(booklet, self.catalog, state.silenced, now, self.holiday)
        return (*planned, owed) if owed is not None else planned


def _after(loaded: Loaded, saving: Saving) -> Loaded:
    """Give a person as they are once a turn is saved."""
    booklet = (saving.booklet or loaded.booklet).add_all(saving.entries)
    return replace(loaded, turn=loaded.turn + 1, state=saving.state, booklet=booklet)


def _revealed(reply: Rendered, code: str) -> Rendered:
    return reply if code == HIDDEN else replace(reply, text=reply.text.replace(HIDDEN, code))


def _shown(turn: Turn) -> tuple[Effect, ...]:
    """Give the effects that a channel of messages shows: the booklet, too, where checks moved."""
    moved = any(entry.kind not in PROGRESS for entry in turn.entries) or turn.booklet is not None
    if not moved or any(effect.kind == "picture" for effect in turn.effects):
        return turn.effects
    return (*turn.effects, Effect("picture", {"unasked": "yes"}))


def _reminders_may_change(before: State, turn: Turn) -> bool:
    """Whether a turn changed what reminders depend on."""
    state, moved = turn.state, bool(turn.entries) or turn.booklet is not None
    return moved or (state.silenced, state.claimed) != (before.silenced, before.claimed)

"""The pure machine: `step` takes a state and an event and gives the turn they lead to.

It reads no file and no clock and changes nothing: the caller stores the turn, whole, or not at
all. Every state answers every event with at least one reply, except a reminder that is out of
date, and what a person writes to staff while one of staff has the conversation. An emergency is
answered before anything else, whoever has the conversation.
"""

from dataclasses import replace

from dialogs.ledger import BookletError, EntryKind
from dialogs.policy.clarification import ask_pending
from dialogs.policy.commands import run_choice
from dialogs.policy.form import advance, confirm_noted
from dialogs.policy.greeting import greet
from dialogs.policy.standby import stand_by
from dialogs.policy.texts.precedence import said
from dialogs.state import (
    GROUND,
    Answered,
    Asking,
    Chose,
    Claimed,
    Corrected,
    Due,
    Event,
    Frame,
    HandedBack,
    Said,
    Started,
    State,
    World,
    line,
    mended,
    numbered,
)
from dialogs.tasks.reminders.tell import remind
from dialogs.tasks.reservations.correct import corrected
from dialogs.tasks.support.emergencies import met
from dialogs.tasks.support.handover import (
    OWED,
    answered,
    claim,
    handed_back,
    overdue,
    resume,
    tell_waiting,
)
from dialogs.turn import Draft, Spec, Turn


def start(language: str) -> State:
    """Give the state of a conversation that has not begun."""
    return State(language=language, frames=(Frame(GROUND),))


def step(spec: Spec, state: State, event: Event, world: World) -> Turn:
    """Give the turn that an event leads to.

    A refusal by the booklet (somebody else used the checks meanwhile) is told kindly, and
    nothing of the turn is written then; what staff correct raises it instead.
    """
    if isinstance(event, Answered):
        return answered(spec, state, event, world)
    if isinstance(event, Corrected):
        return corrected(spec, state, event, world)
    state = mended(state, spec.flows, world)
    draft = Draft(spec, world, state, world.booklet)
    try:
        _write_off(draft)
        _handle(draft, event)
    except BookletError as error:
        draft = Draft(spec, world, replace(state, frames=(Frame(GROUND),)), world.booklet)
        draft.note(f"refused {error}")
        draft.say(line("booklet-refused"))
        advance(draft)
    if draft.state.misses and draft.state.misses == state.misses and not isinstance(event, Due):
        draft.change(replace(draft.state, misses=0))
    _remember_choices(draft, state, keep=isinstance(event, Due))
    _let_no_yes_reach_back(draft)
    return draft.turn()


def _write_off(draft: Draft) -> None:
    """Enter what has expired; the balance counts it as expired with or without the entries."""
    for each in draft.booklet.lapsed(draft.world.today):
        key, checks = each.entry.key, each.entry.checks
        draft.write(EntryKind.EXPIRE, checks, reservation=key, rule="use_after_expiry")
    overdue = draft.booklet.overdue(draft.world.today)
    if overdue:
        draft.write(EntryKind.EXPIRE, overdue, rule="validity_months")


def _handle(draft: Draft, event: Started | Said | Chose | Due | Claimed | HandedBack) -> None:
    match event:
        case Due():
            _due(draft, event)
        case Claimed():
            claim(draft)
        case HandedBack():
            handed_back(draft)
            advance(draft)
        case Said() if met(draft, event):
            pass
        case Started() | Said() | Chose():
            if overdue(draft):
                resume(draft)
            if draft.state.claimed is not None:
                stand_by(draft, event)
                return
            misses = draft.state.misses
            _answer(draft, event)
            tell_waiting(draft, missed=draft.state.misses > misses)


def _due(draft: Draft, event: Due) -> None:
    """Tell what has fallen due, or end a silence in which staff owe an answer."""
    if event.what != OWED:
        remind(draft, event)
    elif draft.state.claimed == event.key:
        resume(draft)
        advance(draft)
    else:
        draft.note("staff owe nothing any more")


def _answer(draft: Draft, event: Started | Said | Chose) -> None:
    if isinstance(event, Started):
        greet(draft)
        return
    before = draft.state
    draft.change(replace(before, messages=before.messages + 1))
    if isinstance(event, Chose):
        draft.note(f"chose {event.choice}")
        go_on = run_choice(draft, event.choice)
    else:
        go_on = said(draft, event)
    confirm_noted(draft)
    if go_on and not ask_pending(draft, before):
        advance(draft)


def _let_no_yes_reach_back(draft: Draft) -> None:
    """Let no yes count to what stands above the last reply: that is asked again first."""
    asking, last = draft.state.asking, next(reversed(draft.replies), None)
    if asking.slot == "confirm" and last is not None and last.asks != "confirm":
        draft.change(replace(draft.state, asking=Asking(choices=asking.choices)))


def _remember_choices(draft: Draft, before: State, *, keep: bool) -> None:
    """Keep what can be picked by number or label: the choices of every reply of the turn.

    A number picks among the last ones; with `keep` the labels of before stay good as well.
    """
    wording, language, state = draft.spec.wording, draft.state.language, draft.state
    if keep and not draft.replies:
        return
    last = numbered(draft.replies)
    pairs = [
        (choice.id, wording.label(choice, language))
        for reply in draft.replies
        for choice in reply.choices
        if reply is not last
    ]
    if keep:
        pairs += [*state.asking.choices, *state.choices]
    picks = [(c.id, wording.label(c, language)) for c in (last.choices if last else ())]
    if last is None and state.asking.slot is not None and state.asking.slot == before.asking.slot:
        picks = list(before.asking.choices)  # the question still stands, unrepeated
    draft.change(
        replace(
            draft.state,
            choices=tuple(pairs),
            asking=replace(draft.state.asking, choices=tuple(picks)),
        )
    )

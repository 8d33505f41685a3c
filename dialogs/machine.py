"""The pure machine: `step` takes a state and an event and gives the turn they lead to.

It reads no file and no clock and changes nothing: the caller stores the turn, whole, or not at
all. Every state answers every event with at least one reply, except a reminder that is out of
date, and what a person writes to staff while one of staff has the conversation. An emergency is
answered before anything else, whoever has the conversation.
"""

from dataclasses import replace

from dialogs.ledger import TYPO, BookletError, EntryKind
from dialogs.policy.clarification import ask_pending
from dialogs.policy.commands import COMMANDS, run_choice
from dialogs.policy.form import advance, confirm_noted
from dialogs.policy.greeting import greet
from dialogs.policy.pointed import run_target
from dialogs.policy.readers import understand
from dialogs.policy.standby import stand_by
from dialogs.policy.undo import forget
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
from dialogs.tasks.entitlement.redeem import meant as meant_as_code
from dialogs.tasks.entitlement.redeem import typed
from dialogs.tasks.reminders.tell import remind
from dialogs.tasks.reservations.correct import corrected
from dialogs.tasks.support.emergencies import met
from dialogs.tasks.support.handover import (
    OWED,
    answered,
    claim,
    handed_back,
    offers_to_withdraw,
    overdue,
    pass_on,
    resume,
    tell_waiting,
    waiting,
)
from dialogs.turn import Draft, Spec, Turn
from dialogs.understanding.masking import MASK
from dialogs.understanding.phrases import plain
from dialogs.understanding.references import answers_only, ordinal, said_choice


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
    _remember_choices(draft, keep=isinstance(event, Due))
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
        go_on = _said(draft, event)
    confirm_noted(draft)
    if go_on and not ask_pending(draft, before):
        advance(draft)


def _said(draft: Draft, event: Said) -> bool:
    """Handle a text, in a fixed order of precedence; True if the flows shall go on after it."""
    if event.attached:
        draft.note("attachment unread")
        if not event.text.strip():
            draft.say(line("wordless"))
            return True
        draft.say(line("attachment-unread"))
    if event.masked:
        draft.note("identity number masked")
        if event.birth_year is not None and draft.state.asking.slot == "birth_year":
            draft.say(line("identity-masked-year", year=str(event.birth_year)))
            draft.fill("birth_year", str(event.birth_year), "")
        else:
            draft.say(line("identity-masked"))
        rest = event.text.replace(MASK, "").strip(" .,;:-+–")
        if not any(character.isalpha() for character in rest):
            return True
        event = Said(rest, edited=event.edited)
    if event.code is not None:
        return typed(draft, event.code)
    if meant_as_code(draft, event.text):
        return typed(draft, TYPO)
    if draft.spec.phrases.abuses(event.text):
        draft.note("abuse")
        draft.say(line("abuse"))
        return True
    if event.edited and answers_only(draft, event.text):
        draft.note("edited answer not taken")
        draft.say(line("edit-answers-what"))
        return True
    return _words(draft, event.text)


def _words(draft: Draft, text: str) -> bool:
    """Take words as a choice, a command or something pointed at; anything else is understood."""
    phrases, asked = draft.spec.phrases, draft.state.asking.slot
    choice = said_choice(draft, text)
    if choice is not None:
        draft.note(f"choice {choice}")
        return run_choice(draft, choice)
    command = phrases.command(text)
    if command == "cancel" and offers_to_withdraw(draft.state):
        command = "take_back"
    answered_so = asked and phrases.answers.get((asked, plain(text)))
    if command in COMMANDS and not answered_so:
        draft.note(f"command {command}")
        return COMMANDS[command](draft)
    forgotten = phrases.forgotten(text)
    if forgotten is not None:
        forget(draft, forgotten)
        return True
    named = None if _answers(draft, text) else draft.spec.wishes.titled(text)
    if named is not None:
        return run_choice(draft, f"look:{named}")
    decided = phrases.decision(text) if asked == "confirm" else None
    if decided is not None:
        draft.note(f"command {decided}")
        return COMMANDS[decided](draft)
    if not answered_so and phrases.asks_for_human(text):
        draft.note("command human")
        return COMMANDS["human"](draft)
    if asked in ("place", "mode", "pace") and phrases.says_any(text):
        draft.note("any")
        return COMMANDS["any"](draft)
    shown = ordinal(draft, text)
    if shown is not None:
        return run_choice(draft, f"look:{shown}")
    target = phrases.target(text)
    go_on = run_target(draft, *target) if target is not None else None
    if go_on is not None:
        return go_on
    if waiting(draft.state):
        pass_on(draft, text)
    return understand(draft, text)


def _answers(draft: Draft, text: str) -> bool:
    """Whether a text is, word for word, an answer to what was asked, though a title as well."""
    if draft.state.asking.slot != "occupation":
        return False
    found = draft.catalog.find_occupation.search(text, 1)
    return bool(found) and plain(found[0].matched_on) == plain(text)


def _let_no_yes_reach_back(draft: Draft) -> None:
    """Let no yes count to what stands above the last reply: that is asked again first."""
    asking, last = draft.state.asking, next(reversed(draft.replies), None)
    if asking.slot == "confirm" and last is not None and last.asks != "confirm":
        draft.change(replace(draft.state, asking=Asking(choices=asking.choices)))


def _remember_choices(draft: Draft, *, keep: bool) -> None:
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
    draft.change(
        replace(
            draft.state,
            choices=tuple(pairs),
            asking=replace(draft.state.asking, choices=tuple(picks)),
        )
    )
